// Writing a package down: the record behind its own door, every piece behind a door of its own kind.
import type { FileTransaction } from '../access/actor.ts'
import { type NewDoor, openDoor } from '../access/queries.ts'
import type { Category, Level } from '../access/vocabulary.ts'
import { roleCeiling } from '../consent/policy/roles.ts'
import { regionPolicyOf } from '../consent/region/policy.ts'
import type { ProfessionalRole } from '../consent/vocabulary.ts'
import type { Waiting } from './contract.ts'
import { kinds } from './kinds.ts'
import type { Packed } from './package.ts'
import { type DisclosureRow, insertDisclosure, insertPiece, insertSigning, type SigningRow } from './queries.ts'

export type NewRecord = Omit<DisclosureRow, 'sent_at' | 'door_id'>

/** Records exactly what is sent. What waits is behind waiting doors, and the reason behind one of the own organisation. */
export async function writePackage(
  tx: FileTransaction,
  record: NewRecord,
  packed: readonly Packed[],
  wait: Waiting | null,
  receiver: string,
): Promise<void> {
  const isWaiting = wait !== null
  const talk = isWaiting ? ('waits-for-family' as const) : ('none' as const)
  const level = (await ceilingOf(tx, 'LOGISTICS')) ?? 'full'
  const about = { subjectIds: record.subject_ids, category: 'LOGISTICS', level }
  const door_id = await door(tx, {
    ...about,
    partId: record.id,
    isOwn: false,
    talk,
    pieceId: isWaiting ? record.id : null,
  })
  await insertDisclosure(tx.sql, { ...record, door_id }, tx.at)
  const doors = [door_id]
  for (const [position, piece] of packed.entries()) {
    const behind = await door(tx, { ...doorOf(piece, record, isWaiting), partId: record.id, isOwn: false })
    doors.push(behind)
    await insertPiece(tx.sql, { ...pieceRow(piece, tx), door_id: behind, disclosure_id: record.id, position })
  }
  if (wait) doors.push(await askForWaiting(tx, record, wait, receiver))
  await tx.call.ports.deriveKeys(tx)
  await tx.look('exported', doors)
}

/** What waited in the file still waits in the package; what the parents get a copy of is theirs to read. */
function doorOf(piece: Packed, record: NewRecord, isWaiting: boolean): Omit<NewDoor, 'partId' | 'isOwn'> {
  const { subjectIds, category, level, closedTo } = piece
  const getsCopy = kinds.find((one) => one.kind === record.kind)?.parentsGetCopy ?? false
  const talk = isWaiting ? 'waits-for-family' : getsCopy ? 'discussed' : piece.talk
  return { subjectIds, category, level, closedTo, talk, pieceId: talk.startsWith('waits') ? record.id : null }
}

const pieceRow = (piece: Packed, tx: FileTransaction) => ({
  file_id: tx.fileId,
  id: tx.call.ports.newId(),
  origin: piece.origin,
  source_id: piece.sourceId,
  category: piece.category,
  level: piece.level,
  heading: piece.heading,
  text: piece.text,
  written_on: piece.writtenOn,
})

const door = (tx: FileTransaction, of: NewDoor) => openDoor(tx.sql, tx.call.ports.newId(), of, tx.at)

/** I-3: a second professional is asked whether the family may not know yet. Until they answer it waits. */
export async function askForWaiting(
  tx: FileTransaction,
  { id, kind, subject_ids }: Pick<NewRecord, 'id' | 'kind' | 'subject_ids'>,
  wait: Waiting,
  receiver: string,
): Promise<string> {
  return writeSigning(tx, subject_ids, [], {
    disclosure_id: id,
    kind: 'postponement',
    content: { reason: wait.reason, kind, receiver },
    review_on: wait.reviewOn,
    second_account_id: wait.secondAccountId,
  })
}

/** What is signed stands behind a door of the own organisation, as close as the closest kind in it; looks at it wait as well. */
export async function writeSigning(
  tx: FileTransaction,
  subjectIds: readonly string[],
  packed: readonly Packed[],
  signing: Omit<SigningRow, 'file_id' | 'id' | 'door_id' | 'asked_by' | 'asked_at' | 'answer' | 'words'>,
): Promise<string> {
  const { disclosure_id } = signing
  const close = await closestKind(tx, packed)
  const behind = {
    ...close,
    subjectIds,
    partId: disclosure_id,
    isOwn: true,
    talk: 'waits-for-family',
    pieceId: disclosure_id,
  }
  const door_id = await door(tx, behind as NewDoor)
  const row = { ...signing, file_id: tx.fileId, id: tx.call.ports.newId(), door_id }
  await insertSigning(tx.sql, { ...row, asked_by: tx.call.actor.accountId }, tx.at)
  return door_id
}

// From the kind that the fewest roles read to the one that most do.
const closest: readonly Category[] = [
  'CRIMINAL',
  'FINANCE_DEBT',
  'SAFETY_CONCERN',
  'CARE_CONTENT',
  'HEALTH',
  'FAMILY_SITUATION',
  'WELLBEING_SIGNAL',
  'SUPPORT_NEED',
  'LOGISTICS',
]

async function closestKind(
  tx: FileTransaction,
  packed: readonly Packed[],
): Promise<{ category: Category; level: Level }> {
  const inPackage = closest.find((category) => packed.some((one) => one.category === category))
  for (const category of inPackage ? [inPackage, ...closest] : closest) {
    const level = await ceilingOf(tx, category)
    if (level === 'full' || (level && category === inPackage)) return { category, level }
  }
  return { category: 'LOGISTICS', level: 'dates' }
}

async function ceilingOf(tx: FileTransaction, category: Category): Promise<Level | null> {
  const { actor } = tx.call
  const { ceilings } = await regionPolicyOf(tx.sql)
  if (actor.kind !== 'professional' || !(actor.role in ceilings)) return null
  return roleCeiling(actor.role as ProfessionalRole, category, tx.hasRegie, ceilings)
}
