import { civilDateOf } from '../../platform/pure/format.ts'
import type { FileTransaction } from '../access/actor.ts'
import type { Party, Reader, SharingMarker, Tiles } from '../access/contract.ts'
import { tilesOfDoors } from '../access/file-marker.ts'
import { markerOf } from '../access/marker.ts'
import { partyOf } from '../access/parties.ts'
import { openDoors, type Recipients, readersOf, teamOf } from '../access/queries.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import type { Question } from './contract.ts'
import type { QuestionRow } from './queries.ts'

const partyOfAsker: Readonly<Record<Question['asker'], Party>> = {
  PARENT: 'family',
  PUPIL: 'family',
  SCHOOL_STAFF: 'school',
  PROFESSIONAL: 'other',
  OTHER: 'other',
}

/** Whom the keys let read the question, and, of their own party, the asker alone. */
export function tilesOfQuestion(row: QuestionRow, recipients: Recipients, directory: Directory): Tiles {
  const reading = (recipients.get(row.door_id) ?? []).map(({ id }) => ({
    id,
    party: partyOf(directory.organisation(id).kind),
  }))
  const tiles = tilesOfDoors([row.door_id], () => reading)
  return withAsker(row, tiles)
}

function withAsker({ asker }: QuestionRow, tiles: Tiles): Tiles {
  const party = partyOfAsker[asker]
  return tiles[party] === 'none' ? { ...tiles, [party]: 'some' } : tiles
}

/** Who reads one question, by name. The asker has no account; they are named as who wrote it. */
export async function markerOfQuestion(tx: FileTransaction, row: QuestionRow): Promise<SharingMarker> {
  const doors = await openDoors(tx.sql)
  const [readers, team] = [await readersOf(tx.sql, [row.door_id]), await teamOf(tx.sql)]
  const directory = await directoryOf(
    tx.sql,
    [...readers, ...team].map((one) => one.account_id),
  )
  const names = { ...directory, person: () => undefined }
  const marker = markerOf(row.door_id, {
    actor: tx.call.actor,
    readers,
    team,
    relatives: [],
    doors,
    names,
    absenceOf: null,
  })
  return { ...marker, tiles: withAsker(row, marker.tiles), readers: [askerOf(row), ...marker.readers] }
}

const askerOf = ({ asker, asker_name, asked_at }: QuestionRow): Reader => ({
  party: partyOfAsker[asker],
  name: asker_name ?? '',
  role: 'asker',
  organisation: null,
  isYou: false,
  via: 'source',
  rule: null,
  since: civilDateOf(asked_at),
  until: null,
})
