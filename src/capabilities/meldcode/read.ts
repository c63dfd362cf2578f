import { civilDateOf } from '../../platform/pure/format.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile, inList } from '../access/enter.ts'
import { teamOf } from '../access/queries.ts'
import { type Directory, directoryOf } from '../accounts/directory.ts'
import { organisationsOfKind } from '../playing-field/queries.ts'
import type { Meldcode, MeldcodeRow } from './contract.ts'
import {
  looksInMeldcode,
  type MeldcodeLookRow,
  type RecordRow,
  type WrittenInFiles,
  writtenInSight,
} from './queries.ts'
import { mayClose, weigh } from './rules.ts'
import { rowOf, standingOf, writtenIn } from './standing.ts'

/** The concerns that the actor is a member of, what is next with a day on top. */
export function listMeldcodes(call: Call): Promise<MeldcodeRow[]> {
  return inList(call, 'meldcode', async (tx) => {
    const all = await writtenInSight(tx.sql)
    await tx.look(
      'listed',
      all.records.map((one) => one.door_id),
    )
    return all.records.map((record) => rowOf(record, writtenIn(record.file_id, all))).sort(byUrgency)
  })
}

function byUrgency(a: MeldcodeRow, b: MeldcodeRow): number {
  const rank = (row: MeldcodeRow) => (row.next === 'closed' ? 2 : row.dueOn ? 0 : 1)
  return rank(a) - rank(b) || (a.dueOn ?? '').localeCompare(b.dueOn ?? '')
}

export function getMeldcode(call: Call, id: string): Promise<Meldcode> {
  return inMeldcode(call, id, async (tx, { record }) => {
    await tx.look('viewed', [record.door_id])
    return readMeldcode(tx)
  })
}

/** Does work in one meldcode file, with its record; who is no member finds nothing. */
export function inMeldcode<T>(
  call: Call,
  id: string,
  work: (tx: FileTransaction, file: { record: RecordRow; written: WrittenInFiles }) => Promise<T>,
): Promise<T> {
  return inFile(
    call,
    id,
    async (tx) => {
      const written = await writtenInSight(tx.sql)
      return work(tx, { record: written.records[0] ?? refuse(refusals.notFound), written })
    },
    'meldcode',
  )
}

const looksShown = 1000

export async function readMeldcode(tx: FileTransaction): Promise<Meldcode> {
  const written = await writtenInSight(tx.sql)
  const record = written.records[0] ?? refuse(refusals.notFound)
  const team = await teamOf(tx.sql)
  const looks = await looksInMeldcode(tx.sql, looksShown)
  const directory = await directoryOf(tx.sql, peopleIn(written, [...team, ...looks]))
  return {
    id: record.file_id,
    about: record.about,
    dossierId: record.dossier_id,
    openedAt: record.opened_at,
    ...told(written, directory),
    ...whereItStands(written, directory),
    members: team.map((one) => ({
      accountId: one.account_id,
      name: directory.account(one.account_id),
      role: one.role,
      isYou: one.account_id === tx.call.actor.accountId,
    })),
    looks: mergedByDay(looks).map(({ look, count }) => ({
      id: look.id,
      name: directory.account(look.account_id),
      action: look.action,
      at: look.looked_at,
      count,
    })),
    mayInvite: tx.hasRegie,
    veiligThuis: await organisationsOfKind(tx.sql, 'veilig-thuis'),
  }
}

/** Newest first; what one person did in the same way on one day is one line. */
function mergedByDay(looks: readonly MeldcodeLookRow[]): { look: MeldcodeLookRow; count: number }[] {
  const lines = new Map<string, { look: MeldcodeLookRow; count: number }>()
  for (const look of looks) {
    const key = `${civilDateOf(look.looked_at)} ${look.account_id} ${look.action}`
    const line = lines.get(key)
    if (line) line.count += 1
    else lines.set(key, { look, count: 1 })
  }
  return [...lines.values()]
}

function peopleIn(written: WrittenInFiles, others: readonly { account_id: string }[]): string[] {
  const rows = [...written.steps, ...written.weighings, ...written.decisions, ...written.tellings, ...written.closings]
  const seconds = written.followUps.flatMap((one) => [one.written_by, one.second_account_id ?? one.written_by])
  return [...rows.map((one) => one.written_by), ...seconds, ...others.map((one) => one.account_id)]
}

const by = (row: { written_by: string; written_at: string }, directory: Directory) => ({
  by: directory.account(row.written_by),
  at: row.written_at,
})

function told(written: WrittenInFiles, directory: Directory): Pick<Meldcode, 'steps' | 'weighings' | 'tellings'> {
  return {
    steps: written.steps.map((one) => ({
      ...by(one, directory),
      step: one.step,
      state: one.state,
      text: one.text,
      doneOn: one.done_on,
      withWhom: one.with_whom,
      kindcheck: one.kindcheck,
      specialForms: one.special_forms,
    })),
    weighings: written.weighings.map((one) => ({
      ...by(one, directory),
      question: one.question,
      answer: one.answer,
      why: one.why,
    })),
    tellings: written.tellings.map((one) => ({
      id: one.id,
      kind: one.kind,
      receiver: directory.organisation(one.receiver_id).name,
      rule: one.rule,
      text: one.text,
      sha256: one.sha256,
      toldOn: one.told_on,
      answerBefore: one.answer_before,
      pieces: piecesOf(one.id, written),
      followUps: followUpsOf(one.id, written, directory),
    })),
  }
}

const piecesOf = (tellingId: string, { toldPieces }: WrittenInFiles) =>
  toldPieces
    .filter((one) => one.telling_id === tellingId)
    .map(({ category, level, heading, text, written_on: writtenOn }) => ({ category, level, heading, text, writtenOn }))

const followUpsOf = (tellingId: string, { followUps }: WrittenInFiles, directory: Directory) =>
  followUps
    .filter((one) => one.telling_id === tellingId)
    .map((one) => ({
      ...by(one, directory),
      kind: one.kind,
      onDay: one.on_day,
      text: one.text,
      second: one.second_account_id ? directory.account(one.second_account_id) : null,
      reviewOn: one.review_on,
    }))

function whereItStands(
  written: WrittenInFiles,
  directory: Directory,
): Pick<Meldcode, 'weighed' | 'decision' | 'closing' | 'notYet'> {
  const standing = standingOf(written)
  const verdict = mayClose(standing)
  const { weighing } = standing
  const norm = weighing.is === 'weighed' ? weighing.norm : null
  const decision = written.decisions.at(-1)
  const closing = written.closings.at(-1)
  return {
    weighed: { is: weighing.is, question: weighing.is === 'weighed' ? weighing.by : weighing.question, norm },
    decision: decision
      ? {
          ...by(decision, directory),
          isReportNecessary: decision.is_report_necessary,
          isHelpPossible: decision.is_help_possible,
          why: decision.why,
          responsible: decision.responsible,
          isAgainstNorm: norm === 'report' && !decision.is_report_necessary,
        }
      : null,
    closing: closing
      ? { ...by(closing, directory), outcome: closing.outcome, text: closing.text, monitoring: closing.monitoring }
      : null,
    notYet: verdict.may ? null : verdict.code,
  }
}

export const weighingOf = (written: WrittenInFiles) =>
  weigh(Object.fromEntries(written.weighings.map((one) => [one.question, one.answer])))
