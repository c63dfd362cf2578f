import { sql } from 'kysely'
import type { Static } from 'typebox'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import type { SharingMarker } from '../access/contract.ts'
import { doorFor } from '../access/doors.ts'
import { inFile } from '../access/enter.ts'
import { type NewDoor, openDoors } from '../access/queries.ts'
import { refuseStrangers } from '../dossiers/notes.ts'
import { surroundingsOf } from '../dossiers/surroundings.ts'
import type { ReadersPreview } from './contract.ts'

/**
 * Who would be able to read something, before it is saved: the door is really opened, keys are really derived, the marker is
 * read from them, and all of it is rolled back. So the preview cannot say anything else than what will be.
 */
export function previewReaders(
  call: Call,
  fileId: string,
  wanted: Static<typeof ReadersPreview>,
): Promise<SharingMarker> {
  return inFile(call, fileId, async (tx) => {
    await refuseStrangers(tx, wanted.subjectIds)
    await refuseGoal(tx, wanted.goalId)
    tx.showsNothing()
    await sql`savepoint preview`.execute(tx.sql)
    const { subjectIds, category, level, goalId: partId, isOwn, talk } = wanted
    const door = await doorFor(tx, { subjectIds, category, level, partId, isOwn, ...talkOf(tx, talk) })
    const marker = (await surroundingsOf(tx)).markerOf(door)
    await sql`rollback to savepoint preview`.execute(tx.sql)
    return marker
  })
}

/** What the writer's choice would do: talked about, or waiting with this one piece. */
function talkOf(tx: FileTransaction, talk: 'discussed' | 'waits' | undefined): Pick<NewDoor, 'talk' | 'pieceId'> {
  if (talk === 'waits') return { talk: 'waits-for-parents', pieceId: tx.call.ports.newId() }
  return talk ? { talk } : {}
}

async function refuseGoal(tx: FileTransaction, goalId: string | null): Promise<void> {
  if (goalId === null) return
  const known = [...(await openDoors(tx.sql)).values()].some((one) => one.part_id === goalId)
  if (!known) refuse(refusals.notFound)
}
