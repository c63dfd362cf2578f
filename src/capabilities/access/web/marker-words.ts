import { PARTIES } from '../../../design/parties.ts'
import { capital, joinAnd } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { Absent, Reader, SharingMarker, Tiles } from '../contract.ts'
import { saysRole } from './says-role.ts'
import { text } from './text.ts'

/** The marker in words: "Gezin, school en jeugdteam", "Alleen voor ons team". */
export function wordsOfMarker(marker: SharingMarker): string {
  return marker.isOwn ? text.ownTeam : wordsOfTiles(marker.tiles)
}

export function wordsOfTiles(tiles: Tiles): string {
  const seeing = PARTIES.filter((party) => tiles[party] !== 'none')
  const [first] = seeing
  if (first === undefined) return text.nobody
  const isWhole = seeing.every((party) => tiles[party] === 'all')
  if (isWhole && seeing.length === 1) return text.only(first)
  if (isWhole && PARTIES.slice(0, 4).every((party) => tiles[party] === 'all')) return text.everybody
  const whole = seeing.filter((party) => tiles[party] === 'all').map((party) => text.inSentence[party])
  const partial = seeing.filter((party) => tiles[party] === 'some').map(text.part)
  // Whole parties first: "een deel van het gezin en jeugdteam" would read as a part of both.
  const words = [...whole, ...partial]
  return capital(joinAnd(words, pageLanguage))
}

/** "intern begeleider", "moeder"; a role without a name here is shown as the server gave it. */
export function roleName(role: string): string {
  return text.roles[role] ?? role
}

/** "intern begeleider, De Wilgenhof"; only the organisation where its name already says the role. */
export function roleAt(role: string, organisation: string | null): string {
  const name = roleName(role)
  if (organisation === null) return name
  return saysRole(organisation, role, name) ? organisation : `${name}, ${organisation}`
}

export function nameOfReader({ name, role, isYou, party }: Reader): string {
  if (isYou) return text.you
  return party === 'family' ? name : `${name} (${roleName(role)})`
}

/** Whether two things are seen by the very same parties, so that one marker speaks for both. */
export function areSameTiles(one: SharingMarker, other: SharingMarker): boolean {
  return one.isOwn === other.isOwn && PARTIES.every((party) => one.tiles[party] === other.tiles[party])
}

/** Why somebody cannot read it; when an answer is waited for, whose. */
export function whyNot({ reason, waitingFor }: Absent): string {
  return waitingFor.length > 0 ? text.waitingFor(joinAnd(waitingFor, pageLanguage)) : text.reasons[reason]
}
