import type { Language } from '../../platform/pure/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { type DoorRow, openDoors } from '../access/queries.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { type PersonRow, personsInSight } from '../dossiers/queries.ts'
import type { Disclosure, Draft, Head, Piece } from './contract.ts'
import { kinds } from './kinds.ts'
import {
  type DisclosureRow,
  disclosuresInSight,
  type PieceRow,
  piecesInSight,
  type SigningRow,
  signingsInSight,
  type TellingRow,
  tellingsInSight,
} from './queries.ts'
import { type InformState, informStateOf } from './rules.ts'
import { becauseOf } from './sentences.ts'

/** What was told once about this family, newest first, as far as the actor may know it. */
export function listDisclosures(call: Call, fileId: string, language: Language): Promise<Disclosure[]> {
  return inFile(call, fileId, async (tx) => {
    const rows = await disclosuresInSight(tx.sql)
    const pieces = await piecesInSight(tx.sql)
    await tx.look(
      'viewed',
      [...rows, ...pieces].map((row) => row.door_id),
    )
    return readDisclosures(tx, language)
  })
}

interface Known {
  tx: FileTransaction
  language: Language
  pieces: readonly PieceRow[]
  signings: readonly SigningRow[]
  tellings: readonly TellingRow[]
  persons: readonly PersonRow[]
  doors: ReadonlyMap<string, DoorRow>
  directory: Directory
}

export async function readDisclosures(tx: FileTransaction, language: Language): Promise<Disclosure[]> {
  const rows = await disclosuresInSight(tx.sql)
  if (rows.length === 0) return []
  const signings = await signingsInSight(tx.sql)
  const tellings = await tellingsInSight(tx.sql)
  const accounts = [
    ...rows.flatMap((row) => [row.written_by, row.second_account_id ?? row.written_by]),
    ...tellings.map((one) => one.written_by),
  ]
  const known: Known = {
    tx,
    language,
    pieces: await piecesInSight(tx.sql),
    signings,
    tellings,
    persons: await personsInSight(tx.sql),
    doors: await openDoors(tx.sql),
    directory: await directoryOf(tx.sql, accounts),
  }
  return rows.map((row) => disclosureOf(row, known))
}

function disclosureOf(row: DisclosureRow, known: Known): Disclosure {
  const { tx, doors, directory, language } = known
  const { actor } = tx.call
  const pieces = known.pieces.filter((one) => one.disclosure_id === row.id)
  const source = doors.get(row.door_id)?.source_id ?? ''
  const isOurs = actor.kind === 'professional' && actor.organisationId === source
  const mayWait = kinds.find((one) => one.kind === row.kind)?.informing.mayWait ?? false
  return {
    id: row.id,
    head: headOfRow(row, directory, source, known.persons),
    sentAt: row.sent_at,
    because: becauseOf(row.kind, language),
    second: row.second_account_id ? directory.account(row.second_account_id) : null,
    pieces: pieces.map(pieceOf),
    hidden: row.piece_count - pieces.length,
    packageHash: row.package_hash,
    informed: informedOf(row, known),
    mayInform: isOurs,
    mayWait: isOurs && mayWait,
  }
}

export function headOfRow(
  row: DisclosureRow,
  directory: Directory,
  source: string,
  persons: readonly PersonRow[],
): Head {
  return {
    kind: row.kind,
    rule: row.rule,
    law: row.law,
    about: row.subject_ids.map((id) => ({ id, name: persons.find((one) => one.id === id)?.given_name ?? '' })),
    from: {
      name: directory.account(row.written_by),
      role: row.sender_role,
      organisation: directory.organisation(source).name,
    },
    to: {
      organisation: directory.organisation(row.receiver_organisation_id).name,
      role: row.receiver_role,
      person: row.receiver_person,
    },
  }
}

export const pieceOf = (row: PieceRow): Piece => ({
  id: row.id,
  origin: row.origin,
  category: row.category,
  level: row.level,
  heading: row.heading,
  text: row.text,
  writtenOn: row.written_on,
})

/** How it stands with telling the family; of a wait the family itself knows nothing, so to them it is simply told or to do. */
export function stateOf(
  row: DisclosureRow,
  { signings, tellings }: Pick<Known, 'signings' | 'tellings'>,
  today: string,
): InformState {
  const told = tellings.find((one) => one.disclosure_id === row.id)
  const wait = signings.find((one) => one.disclosure_id === row.id && one.kind === 'postponement')
  return informStateOf(
    {
      mustInform: row.must_inform,
      informBy: row.inform_by,
      toldOn: told?.told_on ?? null,
      wait:
        wait?.review_on && wait.answer !== 'declined'
          ? { reviewOn: wait.review_on, isConfirmed: wait.answer === 'signed' }
          : null,
    },
    today,
  )
}

function informedOf(row: DisclosureRow, known: Known): Disclosure['informed'] {
  const now = stateOf(row, known, known.tx.today)
  const told = known.tellings.find((one) => one.disclosure_id === row.id)
  return {
    state: now.state,
    by: now.state === 'to-do' ? now.by : now.state === 'waiting' ? now.reviewOn : null,
    on: told?.told_on ?? null,
    how: told?.told_how ?? null,
    who: told ? known.directory.account(told.written_by) : null,
    isLate: now.state === 'to-do' ? now.isLate : now.state === 'waiting' && now.isDue,
    isConfirmed: now.state === 'waiting' && now.isConfirmed,
  }
}

/** What the own organisation asked a colleague to sign in this family and did not send yet. */
export function listDrafts(call: Call, fileId: string): Promise<Draft[]> {
  return inFile(call, fileId, async (tx) => {
    if (call.actor.kind !== 'professional') return refuse(refusals.notYours)
    const sent = new Set((await disclosuresInSight(tx.sql)).map((one) => one.id))
    const rows = (await signingsInSight(tx.sql)).filter(
      (one) => one.kind === 'conflict' && !sent.has(one.disclosure_id),
    )
    const directory = await directoryOf(
      tx.sql,
      rows.map((one) => one.second_account_id),
    )
    await tx.look(
      'viewed',
      rows.map((one) => one.door_id),
    )
    return rows.flatMap((row) => {
      const { weighing, reason } = row.content
      if (!weighing) return []
      const second = directory.account(row.second_account_id)
      const isMine = row.asked_by === call.actor.accountId
      const { answer, words } = row
      return [
        {
          id: row.disclosure_id,
          askedAt: row.asked_at,
          second,
          answer,
          words,
          isMine,
          reason,
          package: weighing.package,
        },
      ]
    })
  })
}

/** A print is a copy outside the system: it is recorded as such. */
export function notePackagePrint(call: Call, fileId: string, id: string): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    const row = (await disclosuresInSight(tx.sql)).find((one) => one.id === id) ?? refuse(refusals.notFound)
    const pieces = (await piecesInSight(tx.sql)).filter((one) => one.disclosure_id === id)
    await tx.look('printed', [row.door_id, ...pieces.map((one) => one.door_id)])
  })
}
