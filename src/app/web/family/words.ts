import type { Reader, SharingMarker } from '../../../capabilities/access/contract.ts'
import { saysRole } from '../../../capabilities/access/web/says-role.ts'
import type { Dossier, Person } from '../../../capabilities/dossiers/contract.ts'
import { PARTIES, type PartyKind } from '../../../design/parties.ts'
import { capital, joinAnd } from '../../../platform/pure/format.ts'
import { groupBy } from './group.ts'
import type { Words } from './text.ts'

/** Who may not know a name gets an empty one from the server. */
export function nameOf(reader: Pick<Reader, 'isYou' | 'name'>, { text }: Words): string {
  return reader.isYou ? text.marker.you : reader.name || text.marker.somebody
}

/** Who sees it, beside the tiles: "Gezin, school en jeugdteam". A party of which some see it is named by those people. */
export function markerWords(marker: SharingMarker, words: Words): string {
  const { text, language } = words
  const seeing = PARTIES.filter((party) => marker.tiles[party] !== 'none')
  const [first] = seeing
  if (first === undefined) return text.marker.nobody
  if (seeing.length === 1 && marker.tiles[first] === 'all') return text.marker.only[first]
  const parts = seeing.flatMap((party) => partWords(marker, party, words))
  return seeing.length === 1 ? text.marker.onlyPeople(joinAnd(parts, language)) : capital(joinAnd(parts, language))
}

function partWords(marker: SharingMarker, party: PartyKind, words: Words): string[] {
  if (marker.tiles[party] === 'all') return [words.text.marker.party[party]]
  return marker.readers.filter((reader) => reader.party === party).map((reader) => nameOf(reader, words))
}

/** Everybody who can read it, by name: one line for the family, one for every organisation. You come first. */
export function readersByOrganisation(readers: readonly Reader[], words: Words) {
  const groups = groupBy(readers, (reader) => reader.organisation ?? reader.party)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const youFirst = [...group].sort((one, other) => Number(other.isYou) - Number(one.isYou))
    const names = [...new Set(youFirst.map((reader) => nameOf(reader, words)))]
    return first
      ? [{ party: first.party, organisation: first.organisation, names: capital(joinAnd(names, words.language)) }]
      : []
  })
}

/** A role as parents know it; an unknown code is not shown. */
export function roleWords(role: string, { text }: Words): string {
  const known: Readonly<Record<string, string>> = text.roles
  return known[role] ?? (/^[A-Z_]+$/.test(role) ? '' : role)
}

/** Role and organisation, without saying "jeugdteam, Jeugdteam Waterrijk". */
export function roleAndOrganisation(role: string, organisation: string, words: Words): string {
  const known = roleBeside(role, organisation, words)
  return known === '' ? organisation : words.text.marker.ofOrganisation(known, organisation)
}

/** The role, where the name of the organisation beside it does not say it already. */
export function roleBeside(role: string, organisation: string, words: Words): string {
  const known = roleWords(role, words)
  return saysRole(organisation, role, known) ? '' : known
}

/** "Noah" of "Noah Willems": how a parent names the people they know. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

export function findMe({ persons }: Dossier): Person | undefined {
  return persons.find((person) => person.isYou)
}

/** Who the family can call: the person who keeps the plan together. */
export function contactOf({ team }: Dossier) {
  return team.find((member) => member.hasRegie)
}
