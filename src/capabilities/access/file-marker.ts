import { type Party, parties, type Reader, type SharingMarker, type Tiles } from './contract.ts'
import { type Audience, absentFrom, readerOf } from './marker.ts'
import type { DoorRow, ReaderRow } from './queries.ts'

interface Recipient {
  party: Party
  id: string
}

/** A party is filled when one of it reads all of these doors, half when one reads some. */
export function tilesOfDoors(
  doorIds: readonly string[],
  recipientsOf: (doorId: string) => readonly Recipient[],
): Tiles {
  const all = doorIds.flatMap((door) => [...new Set(recipientsOf(door).map((one) => `${one.party} ${one.id}`))])
  const fillOf = (party: Party) => {
    const counts = [...Map.groupBy(all, (one) => one)].filter(([one]) => one.startsWith(`${party} `))
    if (counts.length === 0) return 'none'
    return counts.some(([, doors]) => doors.length === doorIds.length) ? 'all' : 'some'
  }
  return Object.fromEntries(parties.map((party) => [party, fillOf(party)])) as Tiles
}

/**
 * What of a file a line in a list speaks for: what is about its children, and is not for one team alone. An adult's own contact
 * data, which no other of the family reads, says nothing about who sees the family.
 */
export function doorsToMark(doors: readonly DoorRow[], children: ReadonlySet<string>): string[] {
  const shared = doors.filter((door) => !door.is_own)
  const aboutChildren = shared.filter((door) => door.subject_ids.some((id) => children.has(id)))
  return (aboutChildren.length ? aboutChildren : shared).map((door) => door.door_id)
}

/** The marker of a whole file, for a line in a list: everyone who reads something of what the actor reads of it, and who nothing. */
export function markerOfFile(audience: Audience, children: ReadonlySet<string>): SharingMarker {
  const shared = [...audience.doors.values()].filter((door) => !door.is_own)
  const marked = doorsToMark(shared, children)
  const rows = audience.readers.filter((row) => shared.some((door) => door.door_id === row.door_id))
  const recipientsOf = (doorId: string) =>
    rows.filter((row) => row.door_id === doorId).map((row) => recipientOf(row, audience))
  const people = Map.groupBy(rows, (row) => `${row.account_id} ${row.organisation_id} ${row.role} ${row.subject_id}`)
  const readers = [...people.values()].map((mine) => readerOfAll(mine, marked, audience))
  const order = (one: Reader) => parties.indexOf(one.party)
  return {
    tiles: tilesOfDoors(marked, recipientsOf),
    isOwn: false,
    readers: readers.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'nl')),
    absent: absentFrom(rows, undefined, audience),
  }
}

const recipientOf = (row: ReaderRow, audience: Audience): Recipient => ({
  party: readerOf(row, audience).party,
  id: row.organisation_id ?? row.subject_id ?? '',
})

/** One person over all those doors: since the first, until the last; without an end where they wrote something themselves. */
function readerOfAll(rows: readonly ReaderRow[], marked: readonly string[], audience: Audience): Reader {
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
    isPart: !marked.every((door) => rows.some((row) => row.door_id === door)),
  }
}
