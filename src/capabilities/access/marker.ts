import type { AbsenceOf, Actor, Missing } from './actor.ts'
import type { Absent, Party, Reader, SharingMarker, Tiles } from './contract.ts'
import { parties } from './contract.ts'
import { partyOf } from './parties.ts'
import type { DoorRow, ReaderRow, TeamRow } from './queries.ts'

/** The names that the marker needs; who may not know a name gets an empty one. */
export interface Names {
  account(id: string): string
  organisation(id: string): { name: string; kind: string }
  person(id: string): { name: string; relation: string } | undefined
}

/** Everything of one file that says who reads what: one fetch for all markers of a page. */
export interface Audience {
  actor: Actor
  readers: readonly ReaderRow[]
  team: readonly TeamRow[]
  /** Subject ids of relatives with an account; empty when the actor may not know. */
  relatives: readonly string[]
  doors: ReadonlyMap<string, DoorRow>
  names: Names
  absenceOf: AbsenceOf | null
}

/** The sharing marker of one door: tiles, names and who of the team cannot read it. Lists show tiles without names, made from the same keys (access.recipients_in_sight). */
export function markerOf(doorId: string, audience: Audience): SharingMarker {
  const door = audience.doors.get(doorId)
  const rows = audience.readers.filter((row) => row.door_id === doorId)
  const absent = absentFrom(rows, door, audience)
  const readers = rows.map((row) => readerOf(row, audience)).sort(byParty)
  return { tiles: tilesOf(rows, audience), isOwn: door?.is_own ?? false, readers, absent }
}

export function readerOf(row: ReaderRow, { actor, names }: Audience): Reader {
  const person = row.subject_id ? names.person(row.subject_id) : undefined
  const organisation = row.organisation_id ? names.organisation(row.organisation_id) : undefined
  return {
    party: organisation ? partyOf(organisation.kind) : 'family',
    name: organisation ? names.account(row.account_id) : (person?.name ?? ''),
    role: row.role ?? person?.relation ?? 'other',
    organisation: organisation?.name ?? null,
    isYou: isActor(row, actor),
    via: row.via,
    rule: row.via === 'source' ? null : row.rule,
    since: row.from_on,
    until: row.via === 'source' ? null : row.until_on,
  }
}

const isActor = (row: ReaderRow, actor: Actor) =>
  row.account_id === actor.accountId &&
  row.organisation_id === (actor.kind === 'professional' ? actor.organisationId : null)

const byParty = (a: Reader, b: Reader) =>
  parties.indexOf(a.party) - parties.indexOf(b.party) || a.name.localeCompare(b.name, 'nl')

/** A party is filled when all of its team may read, half when some may. */
function tilesOf(rows: readonly ReaderRow[], audience: Audience): Tiles {
  const fills = parties.map((party) => [party, fillOf(party, rows, audience)] as const)
  return Object.fromEntries(fills) as Tiles
}

function fillOf(party: Party, rows: readonly ReaderRow[], { team, relatives, names }: Audience) {
  const reading = new Set(rows.filter((row) => partyOfRow(row, names) === party).map(identity))
  if (reading.size === 0) return 'none'
  const all =
    party === 'family'
      ? relatives.map((id) => `family ${id}`)
      : team.filter((row) => partyOf(names.organisation(row.organisation_id).kind) === party).map(identity)
  return all.every((one) => reading.has(one)) ? 'all' : 'some'
}

const partyOfRow = (row: ReaderRow, names: Names): Party =>
  row.organisation_id ? partyOf(names.organisation(row.organisation_id).kind) : 'family'

const identity = (row: ReaderRow | TeamRow) =>
  'subject_id' in row && row.subject_id
    ? `family ${row.subject_id}`
    : `${row.account_id} ${row.organisation_id} ${row.role}`

export function absentFrom(rows: readonly ReaderRow[], door: DoorRow | undefined, audience: Audience): Absent[] {
  const present = new Set(rows.map(identity))
  const professionals = audience.team
    .filter((row) => !present.has(identity(row)))
    .map((row) => absentMember(row, door, audience))
  const relatives = audience.relatives
    .filter((id) => !present.has(`family ${id}`))
    .map((id) => absentRelative(id, door, audience))
  return [...relatives, ...professionals]
}

function absentMember(row: TeamRow, door: DoorRow | undefined, { names, absenceOf }: Audience): Absent {
  const organisation = names.organisation(row.organisation_id)
  const isSameOrganisation = door?.source_kind === 'organisation' && door.source_id === row.organisation_id
  const isSecret = door?.closed_to.includes(row.organisation_id) ?? false
  const otherwise = isSecret ? 'secret' : 'no-consent'
  const reason = isSameOrganisation ? 'role-reads-less' : door?.is_own ? 'own-notes' : otherwise
  const who = { organisation: row.organisation_id, role: row.role }
  const told = isSameOrganisation || !door ? null : absenceOf?.(door.door_id, who)
  return {
    party: partyOf(organisation.kind),
    name: names.account(row.account_id),
    role: row.role,
    organisation: organisation.name,
    ...named(told ?? { reason, waitingFor: [] }, names),
  }
}

function absentRelative(id: string, door: DoorRow | undefined, { names, absenceOf }: Audience): Absent {
  const person = names.person(id)
  const reason = reasonOfRelative(id, door)
  const told = door ? absenceOf?.(door.door_id, { relative: id }) : null
  const who = {
    party: 'family',
    name: person?.name ?? '',
    role: person?.relation ?? 'other',
    organisation: null,
  } as const
  return { ...who, ...named(told ?? { reason, waitingFor: [] }, names) }
}

/** By the names that the actor may know; who has none here is not counted. */
const named = ({ reason, waitingFor }: Missing, names: Names): Pick<Absent, 'reason' | 'waitingFor'> => ({
  reason,
  waitingFor: waitingFor.flatMap((id) => names.person(id)?.name ?? []),
})

function reasonOfRelative(id: string, door: DoorRow | undefined): Absent['reason'] {
  if (door?.is_own) return 'own-notes'
  if (door?.closed_to.includes(id)) return 'secret'
  return door?.talk === 'waits-for-parents' ? 'not-discussed' : 'not-for-parents'
}
