import type { Choosable } from '../../../../design/SearchChoice.tsx'
import type { PlayingField } from '../contract.ts'

/** A place that can be chosen, with what it is found by. */
export interface FoundPlace extends Choosable {
  readonly looksLike: string
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()

interface AboutWords {
  municipality: string
  schoolIn(municipality: string): string
  school: string
}

/** Municipalities first, then schools by name. */
export function placesIn({ areas, schools }: PlayingField, words: AboutWords): FoundPlace[] {
  const municipalities = areas.flatMap(({ id, kind, name, code }) =>
    kind === 'municipality'
      ? [{ id: `municipality:${id}`, name, about: words.municipality, looksLike: plain(`${name} ${code}`) }]
      : [],
  )
  const asPlaces = schools.map(({ id, name, municipality, vestiging }) => ({
    id: `school:${id}`,
    name,
    about: municipality === null ? words.school : words.schoolIn(municipality),
    looksLike: plain(`${name} ${municipality ?? ''} ${vestiging ?? ''}`),
  }))
  const byName = (a: FoundPlace, b: FoundPlace) => a.name.localeCompare(b.name, 'nl')
  return [...municipalities.sort(byName), ...asPlaces.sort(byName)]
}

/** Those in which every word stands, without regard to capitals and accents; whose name begins with the words come first. */
export function findPlaces(places: readonly FoundPlace[], words: string, most: number) {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const all = places.filter(({ looksLike }) => wanted.every((word) => looksLike.includes(word)))
  const begins = ({ looksLike }: FoundPlace) => looksLike.startsWith(wanted.join(' '))
  const found = [...all.filter(begins), ...all.filter((one) => !begins(one))].slice(0, most)
  return { found, total: all.length }
}
