import { type Party, parties, type Reader, type SharingMarker, type Tiles } from './contract.ts'
import { type Audience, absentFrom, readerOf } from './marker.ts'
import type { ReaderRow } from './queries.ts'

/** How much of a number of doors somebody reads. */
export function fillOf(count: number, of: number): Tiles[Party] {
  return count === 0 ? 'none' : count === of ? 'all' : 'some'
}

/** Which parties read something of what the actor reads of a file: each door, some, or none. What is for one team alone is left out. */
export function tilesOfDoors(doorIds: readonly string[], readersOf: (doorId: string) => ReadonlySet<Party>): Tiles {
  const fills = parties.map((party) => {
    const count = doorIds.filter((id) => readersOf(id).has(party)).length
    return [party, fillOf(count, doorIds.length)] as const
  })
  return Object.fromEntries(fills) as Tiles
}

/** The marker of a whole file, for a line in a list: everyone who reads something of what the actor reads of it, and who nothing. */
export function markerOfFile(audience: Audience): SharingMarker {
  const shared = [...audience.doors.values()].filter((door) => !door.is_own).map((door) => door.door_id)
  const rows = audience.readers.filter((row) => shared.includes(row.door_id))
  const people = Map.groupBy(rows, (row) => `${row.account_id} ${row.organisation_id} ${row.role} ${row.subject_id}`)
  const readers = [...people.values()].map((mine) => readerOfAll(mine, shared.length, audience))
  const partiesAt = (doorId: string) =>
    new Set(rows.filter((row) => row.door_id === doorId).map((row) => readerOf(row, audience).party))
  const order = (one: Reader) => parties.indexOf(one.party)
  return {
    tiles: tilesOfDoors(shared, partiesAt),
    isOwn: false,
    readers: readers.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'nl')),
    absent: absentFrom(rows, undefined, audience),
  }
}

/** One person over all those doors: since the first, until the last; without an end where they wrote something themselves. */
function readerOfAll(rows: readonly ReaderRow[], doors: number, audience: Audience): Reader {
  const one = readerOf(rows.find((row) => row.via !== 'source') ?? (rows[0] as ReaderRow), audience)
  const days = rows.map((row) => readerOf(row, audience))
  const ends = days.map((day) => day.until)
  return {
    ...one,
    since: days.flatMap((day) => day.since ?? []).sort()[0] ?? null,
    until: ends.includes(null)
      ? null
      : (ends
          .filter((end) => end !== null)
          .sort()
          .at(-1) ?? null),
    isPart: new Set(rows.map((row) => row.door_id)).size < doors,
  }
}
