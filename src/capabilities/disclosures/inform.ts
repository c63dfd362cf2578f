import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile, inList } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import { personsInSight } from '../dossiers/queries.ts'
import { familyName } from '../dossiers/rules.ts'
import type { InformTask, NewTelling, Waiting } from './contract.ts'
import { kinds } from './kinds.ts'
import { refuseSecond } from './prepare.ts'
import {
  type DisclosureRow,
  disclosuresInSight,
  endWait,
  insertTelling,
  piecesInSight,
  signingsInSight,
  tellingsInSight,
} from './queries.ts'
import { stateOf } from './read.ts'
import { at, disclosureRefusals } from './refusals.ts'
import { mayReviewOn } from './rules.ts'
import { askForWaiting } from './write.ts'

/** disclosures-07 (I-4): the family was told, on which day, by whom and how. What waited is theirs to read from now on. */
export function noteTold(call: Call, fileId: string, id: string, { toldOn, toldHow }: NewTelling): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const row = await ourOwn(tx, id)
    if (toldOn > tx.today) refuse(disclosureRefusals.toldInFuture, at('toldOn', disclosureRefusals.toldInFuture))
    const telling = {
      file_id: fileId,
      id: call.ports.newId(),
      door_id: row.door_id,
      disclosure_id: id,
      told_on: toldOn,
      told_how: toldHow,
      written_by: call.actor.accountId,
    }
    await insertTelling(tx.sql, telling, tx.at)
    await endWait(tx.sql, id)
    await call.ports.deriveKeys(tx)
    await tx.look('changed', [row.door_id])
  })
}

/** disclosures-08 (I-3): the wait goes on: a new reason, a new day, and a colleague who signs anew. Only what waits already. */
export function prolongWait(call: Call, fileId: string, id: string, wait: Waiting): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const row = await ourOwn(tx, id)
    const { actor } = call
    const signings = await signingsInSight(tx.sql)
    const now = stateOf(row, { signings, tellings: [] }, tx.today)
    const kind = kinds.find((one) => one.kind === row.kind)
    if (now.state !== 'waiting' || !kind?.informing.mayWait || actor.kind !== 'professional')
      return refuse(disclosureRefusals.mayNotWait)
    if (!mayReviewOn(wait.reviewOn, tx.today))
      refuse(disclosureRefusals.reviewTooLate, at('reviewOn', disclosureRefusals.reviewTooLate))
    await refuseSecond(tx, { actor }, { wait, weighing: null }, [])
    const directory = await directoryOf(tx.sql, [])
    const door = await askForWaiting(tx, row, wait, directory.organisation(row.receiver_organisation_id).name)
    await tx.look('changed', [door])
  })
}

/** A package of the own organisation that the family was not told of yet. */
async function ourOwn(tx: FileTransaction, id: string): Promise<DisclosureRow> {
  const { actor } = tx.call
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  const row = (await disclosuresInSight(tx.sql)).find((one) => one.id === id) ?? refuse(refusals.notFound)
  const source = (await openDoors(tx.sql)).get(row.door_id)?.source_id
  if (source !== actor.organisationId) refuse(refusals.notYours)
  if ((await tellingsInSight(tx.sql)).some((one) => one.disclosure_id === id)) refuse(disclosureRefusals.alreadyTold)
  return row
}

/** Over all families: whom the own organisation is still to tell, and which waits are to be looked at again. Also in closed files. */
export function listInformTasks(call: Call): Promise<InformTask[]> {
  return inList(
    call,
    'family',
    async (tx) => {
      const rows = await disclosuresInSight(tx.sql)
      const signings = await signingsInSight(tx.sql)
      const tellings = await tellingsInSight(tx.sql)
      const persons = await personsInSight(tx.sql)
      const names = (await piecesInSight(tx.sql)).filter((one) => one.origin === 'identity')
      const tasks = rows.flatMap((row): (InformTask & { door: string })[] => {
        const now = stateOf(row, { signings, tellings }, tx.today)
        if (now.state !== 'to-do' && now.state !== 'waiting') return []
        const task = {
          disclosureId: row.id,
          dossierId: row.file_id,
          // Where the family's names were written by others, the package itself says who it is about.
          family:
            familyName(persons.filter((one) => one.file_id === row.file_id)) ||
            (names.find((one) => one.disclosure_id === row.id)?.text.split(/[,\n]/)[0] ?? ''),
          kind: row.kind,
          door: row.door_id,
        }
        return now.state === 'to-do'
          ? [{ ...task, state: 'to-do', day: now.by, isLate: now.isLate }]
          : [{ ...task, state: 'waiting', day: now.reviewOn, isLate: now.isDue }]
      })
      await tx.look(
        'listed',
        tasks.map((one) => one.door),
      )
      return tasks.map(({ door: _, ...task }) => task).sort((a, b) => a.day.localeCompare(b.day))
    },
    'own',
  )
}
