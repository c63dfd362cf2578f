import { civilDateOf } from '../../../platform/pure/format.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { inFile, inList } from '../../access/enter.ts'
import { type Directory, directoryOf } from '../../accounts/directory.ts'
import { type PersonRow, personsInSight, whoHasGezagOverMe } from '../../dossiers/queries.ts'
import { consentRefusals } from '../refusals.ts'
import type { NewObjection, ObjectionDecision, ReadingObjection, ReadingObjections } from './contract.ts'
import { insertDecision, type ObjectionRow, objectionsInSight, sayAboutReading } from './queries.ts'
import { isClosed, maySay, needsWords, newestPerParent } from './rules.ts'

/** What was said about parents reading along: to the young person themself, and to who holds the regie. To a parent: nothing. */
export function listObjections(call: Call, fileId: string): Promise<ReadingObjections> {
  return inFile(call, fileId, async (tx) => {
    const rows = await objectionsInSight(tx.sql)
    const answer = { parents: await parentsOf(tx), objections: await told(tx, rows) }
    if (rows.length === 0) tx.showsNothing()
    await tx.look(
      'viewed',
      rows.map((one) => one.door_id),
    )
    return answer
  })
}

/** What waits for a word with the young person, on the home page of who holds the regie. */
export function listRaised(call: Call): Promise<ReadingObjection[]> {
  return inList(call, 'family', async (tx) => {
    const regie = new Set(tx.files.filter((one) => one.hasRegie).map((one) => one.fileId))
    const raised = newestRows(await objectionsInSight(tx.sql)).filter(
      (one) => one.state === 'raised' && regie.has(one.file_id),
    )
    await tx.look(
      'listed',
      raised.map((one) => one.door_id),
    )
    return told(tx, raised)
  })
}

/** D22: from this moment on nothing of the young person is open to this parent; who holds the regie is told. */
export function raiseObjection(
  call: Call,
  fileId: string,
  { parentIds, words }: NewObjection,
): Promise<ReadingObjections> {
  return inFile(call, fileId, async (tx) => {
    const parents = await parentsOf(tx)
    if (parents.length === 0) refuse(refusals.notYours)
    if (!parentIds.every((id) => parents.some((one) => one.id === id))) refuse(refusals.notFound)
    const newest = newestRows(await objectionsInSight(tx.sql))
    const doors: string[] = []
    for (const parentId of parentIds) {
      const before = newest.find((one) => one.against_id === parentId)
      if (needsWords(before && saidOf(before), words ?? '')) refuse(consentRefusals.objectionNeedsWords)
      doors.push(await say(tx, parentId, 'raised', words ?? ''))
    }
    return afterSaying(tx, doors)
  })
}

/** The young person takes it back, whatever was decided meanwhile; the parent reads along again as the law says. */
export function takeBackObjection(call: Call, fileId: string, objectionId: string): Promise<ReadingObjections> {
  return inFile(call, fileId, async (tx) => {
    const row = (await newestOf(tx, objectionId)) ?? refuse(refusals.notFound)
    if (row.subject_id !== tx.personId) refuse(refusals.notYours)
    if (!isClosed(saidOf(row))) refuse(consentRefusals.objectionOver)
    return afterSaying(tx, [await say(tx, row.against_id, 'taken-back', '')])
  })
}

/** D22: who holds the regie decides after talking with the young person; the reason is told to them, not to the parent. */
export function decideObjection(
  call: Call,
  fileId: string,
  objectionId: string,
  { decision, reason }: ObjectionDecision,
): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const row = (await newestOf(tx, objectionId)) ?? refuse(refusals.notFound)
    if (!tx.hasRegie) refuse(refusals.notYours)
    if (row.state !== 'raised' && row.state !== 'upheld') refuse(consentRefusals.objectionOver)
    const { file_id, door_id, subject_id, against_id } = row
    const decided = { file_id, id: call.ports.newId(), door_id, subject_id, against_id, state: decision, reason }
    await insertDecision(tx.sql, { ...decided, written_by: call.actor.accountId }, tx.at)
    await call.ports.deriveKeys(tx)
    await tx.look('changed', [door_id])
  })
}

async function say(tx: FileTransaction, parentId: string, state: 'raised' | 'taken-back', words: string) {
  const { newId } = tx.call.ports
  return sayAboutReading(tx.sql, { id: newId(), doorId: newId(), parentId, state, words }, tx.at)
}

async function afterSaying(tx: FileTransaction, doors: readonly string[]): Promise<ReadingObjections> {
  await tx.call.ports.deriveKeys(tx)
  await tx.look('changed', doors)
  return { parents: await parentsOf(tx), objections: await told(tx, await objectionsInSight(tx.sql)) }
}

/** An objection is named by any of its words: what counts is the newest about that parent. */
async function newestOf(tx: FileTransaction, objectionId: string): Promise<ObjectionRow | undefined> {
  const rows = await objectionsInSight(tx.sql)
  const named = rows.find((one) => one.id === objectionId)
  return newestRows(rows).find((one) => one.subject_id === named?.subject_id && one.against_id === named?.against_id)
}

const saidOf = ({ file_id, subject_id, against_id, state, position }: ObjectionRow) => ({
  parentId: `${file_id} ${subject_id} ${against_id}`,
  state,
  position,
})

const newestRows = (rows: readonly ObjectionRow[]): ObjectionRow[] =>
  newestPerParent(rows.map((row) => ({ ...saidOf(row), row }))).map(({ row }) => row)

/** The parents with gezag over the young person who asks; empty for anybody else. */
async function parentsOf(tx: FileTransaction): Promise<ReadingObjections['parents']> {
  const persons = await personsInSight(tx.sql)
  const me = persons.find((one) => one.id === tx.personId)
  return me?.is_child && maySay(me.born_on, tx.today) ? whoHasGezagOverMe(tx.sql) : []
}

const givenName = ({ persons, parents }: Known, id: string) =>
  persons.find((one) => one.id === id)?.given_name ?? parents.find((one) => one.id === id)?.name ?? ''

/** Of each young person and parent how it stands now, with the words and the decision that belong to it. */
async function told(tx: Pick<FileTransaction, 'sql'>, rows: readonly ObjectionRow[]): Promise<ReadingObjection[]> {
  const persons = await personsInSight(tx.sql)
  const parents = await whoHasGezagOverMe(tx.sql)
  const directory = await directoryOf(
    tx.sql,
    rows.map((one) => one.written_by),
  )
  return newestRows(rows).map((newest) => objectionOf(newest, rows, { persons, parents, directory }))
}

interface Known {
  persons: readonly PersonRow[]
  /** To the young person, who does not read of a brother or sister what a parent's name stands with. */
  parents: readonly { id: string; name: string }[]
  directory: Directory
}

function objectionOf(newest: ObjectionRow, rows: readonly ObjectionRow[], known: Known) {
  const same = rows.filter((one) => saidOf(one).parentId === saidOf(newest).parentId)
  const raised = same.filter((one) => one.state === 'raised').at(-1) ?? newest
  const isDecided = newest.state === 'upheld' || newest.state === 'set-aside'
  return {
    id: newest.id,
    dossierId: newest.file_id,
    youthId: newest.subject_id,
    youth: givenName(known, newest.subject_id),
    parentId: newest.against_id,
    parent: givenName(known, newest.against_id),
    state: newest.state,
    words: raised.reason === '' ? null : raised.reason,
    saidOn: civilDateOf(raised.written_at),
    answer: isDecided
      ? { reason: newest.reason, by: known.directory.account(newest.written_by), on: civilDateOf(newest.written_at) }
      : null,
  }
}
