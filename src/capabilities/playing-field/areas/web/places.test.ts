import { expect, test } from 'vitest'
import type { PlayingField } from '../contract.ts'
import { findPlaces, placesIn } from './places.ts'

const words = { municipality: 'Gemeente', school: 'School', schoolIn: (one: string) => `School in ${one}` }
const school = (name: string, municipality: string | null, vestiging: string | null = null) => ({
  ...{ id: name, name, municipality, vestiging, sector: null },
})
const field: PlayingField = {
  ...{ day: '2026-11-16', crossings: [] },
  areas: [
    { id: 'd', kind: 'municipality', code: '9902', name: 'Duinbeek', sinceOn: '2024-08-01', parties: [] },
    { id: 'r', kind: 'rmc', code: '98', name: 'Duinen', sinceOn: '2024-08-01', parties: [] },
  ],
  schools: [
    school('De Zeeën', 'Waterrijk', '99TA00'),
    school('Het Duin', 'Duinbeek'),
    school('Duinroos', 'Waterrijk'),
    school('Ver weg', null),
  ],
}
const places = placesIn(field, words)
const names = (typed: string, most = 10) => findPlaces(places, typed, most).found.map(({ name }) => name)

test('playing-field-66 without words municipalities come first, then schools by name', () => {
  expect(names('')).toEqual(['Duinbeek', 'De Zeeën', 'Duinroos', 'Het Duin', 'Ver weg'])
  expect(places.map(({ about }) => about).slice(-2)).toEqual(['School in Duinbeek', 'School'])
})

test('playing-field-66 every word must stand in name, municipality or number, without capitals and accents', () => {
  expect([names('zeeen'), names('99ta'), names('duin waterrijk'), names('nergens')]).toEqual([
    ['De Zeeën'],
    ['De Zeeën'],
    ['Duinroos'],
    [],
  ])
})

test('playing-field-66 a name that begins with the words comes before one that holds them', () => {
  expect(names('duin')).toEqual(['Duinbeek', 'Duinroos', 'Het Duin'])
})

test('playing-field-66 of many the first are shown, and all are counted', () => {
  const many = placesIn(
    { ...field, schools: Array.from({ length: 8000 }, (_, n) => school(`School ${n}`, 'X')) },
    words,
  )
  const { found, total } = findPlaces(many, 'school', 40)
  expect([found.length, total]).toEqual([40, 8000])
})
