import type { FileTransaction } from '../access/actor.ts'
import type { Party, SharingMarker } from '../access/contract.ts'
import { markerOfFile } from '../access/file-marker.ts'
import { type Audience, markerOf } from '../access/marker.ts'
import { partyOf } from '../access/parties.ts'
import {
  type DoorRow,
  openDoors,
  type ReaderRow,
  readersOf,
  relativesWithAccount,
  type TeamRow,
  teamOf,
} from '../access/queries.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { type PersonRow, personsInSight } from './queries.ts'

export interface Author {
  name: string
  party: Party
  /** The actor or their organisation wrote it: they may change it. */
  isYours: boolean
}

/** Everything around the content of one file: people, team, doors, names, and who reads what. */
export interface Surroundings {
  persons: readonly PersonRow[]
  team: readonly TeamRow[]
  relatives: readonly string[]
  doors: ReadonlyMap<string, DoorRow>
  readers: readonly ReaderRow[]
  directory: Directory
  markerOf(doorId: string): SharingMarker
  markerOfFile(): SharingMarker
  authorOf(doorId: string, writtenBy: string | null): Author
}

/** Reads the surroundings of the file as the actor may know them; `accounts` are writers whose names are wanted too. */
export async function surroundingsOf(tx: FileTransaction, accounts: readonly string[] = []): Promise<Surroundings> {
  const persons = await personsInSight(tx.sql)
  const team = await teamOf(tx.sql)
  const relatives = (await relativesWithAccount(tx.sql)).map((row) => row.subject_id)
  const doors = await openDoors(tx.sql)
  const readers = await readersOf(tx.sql, [...doors.keys()])
  const people = [...team, ...readers].map((row) => row.account_id)
  const directory = await directoryOf(tx.sql, [...people, ...accounts])
  const names = { ...directory, person: (id: string) => namedPerson(persons, id) }
  const absenceOf = await tx.call.ports.absencesOf(tx)
  const audience: Audience = { actor: tx.call.actor, readers, team, relatives, doors, names, absenceOf }
  return {
    persons,
    team,
    relatives,
    doors,
    readers,
    directory,
    markerOf: (doorId) => markerOf(doorId, audience),
    markerOfFile: () => markerOfFile(audience, new Set(persons.filter((one) => one.is_child).map((one) => one.id))),
    authorOf: (doorId, writtenBy) => authorOf(doors.get(doorId), writtenBy, { tx, persons, directory }),
  }
}

export function namedPerson(persons: readonly PersonRow[], id: string): { name: string; relation: string } | undefined {
  const row = persons.find((one) => one.id === id)
  return row && { name: `${row.given_name} ${row.family_name}`.trim(), relation: row.relation }
}

interface Knowing {
  tx: FileTransaction
  persons: readonly PersonRow[]
  directory: Directory
}

function authorOf(door: DoorRow | undefined, writtenBy: string | null, { tx, persons, directory }: Knowing): Author {
  if (door?.source_kind === 'organisation') {
    const { actor } = tx.call
    const isYours = actor.kind === 'professional' && actor.organisationId === door.source_id
    const name = (writtenBy ? directory.account(writtenBy) : '') || directory.organisation(door.source_id).name
    return { name, party: partyOf(directory.organisation(door.source_id).kind), isYours }
  }
  const person = door && persons.find((one) => one.id === door.source_id)
  return {
    name: person?.given_name ?? '',
    party: 'family',
    isYours: door !== undefined && door.source_id === tx.personId,
  }
}
