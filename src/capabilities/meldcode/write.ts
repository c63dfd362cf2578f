import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { doorFor } from '../access/doors.ts'
import { inTransaction } from '../access/enter.ts'
import { teamOf } from '../access/queries.ts'
import { colleaguesOn, organisationsOfKind } from '../playing-field/queries.ts'
import type {
  GatheredPiece,
  Meldcode,
  NewClosing,
  NewDecision,
  NewFollowUp,
  NewMeldcode,
  NewMember,
  NewStep,
  NewTelling,
  NewWeighing,
} from './contract.ts'
import { gatherForReport, printOfTelling } from './gathering.ts'
import {
  addMeldcodeMember,
  insertClosing,
  insertDecision,
  insertFollowUp,
  insertRecord,
  insertStep,
  insertTelling,
  insertToldPiece,
  insertWeighing,
  openMeldcodeFile,
  type RecordRow,
  type WrittenInFiles,
  writtenInSight,
} from './queries.ts'
import { inMeldcode, readMeldcode, weighingOf } from './read.ts'
import { meldcodeRefusals as no } from './refusals.ts'
import { answerBefore, lastReviewDay, mayClose, stepsBefore } from './rules.ts'
import { standingOf } from './standing.ts'
import { holdsNumber } from './text-checks.ts'
import { weighingQuestions } from './vocabulary.ts'

/** Roles with a task in the region, and Veilig Thuis itself, open no meldcode. */
const withoutMeldcode = [
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'ORGANISATION_ADMINISTRATOR',
  'SCHOOL_BOARD',
  'VEILIG_THUIS',
  'RVDK',
]

/** Opens a concern about one child, with its signals as the first step. Refuses a concern about school staff (WPO 4a). Returns its id. */
export function openMeldcode(call: Call, concern: NewMeldcode): Promise<string> {
  const { actor, ports } = call
  if (actor.kind !== 'professional' || withoutMeldcode.includes(actor.role)) refuse(no.notYourRole)
  if (concern.isAboutSchoolStaff) refuse(no.aboutStaff)
  return inTransaction(call, async (base) => {
    const id = ports.newId()
    const tx: FileTransaction = { ...base, fileId: id, kind: 'meldcode', hasRegie: true, personId: null }
    refuseFuture(tx, concern.seenOn, 'seenOn')
    const childId = ports.newId()
    await openMeldcodeFile(tx.sql, { ...actor, id, childId, memberId: ports.newId(), today: tx.today, at: tx.at })
    const record = { ...(await placedAbout(tx, childId)), child_id: childId, about: concern.about.trim() }
    await insertRecord(tx.sql, { ...record, dossier_id: concern.dossierId, opened_by: actor.accountId }, tx.at)
    await insertStep(tx.sql, { ...(await signals(tx, childId, concern)), written_by: actor.accountId }, tx.at)
    await tx.look('added', [record.door_id])
    return id
  })
}

async function signals(tx: FileTransaction, childId: string, { signals: text, seenOn }: NewMeldcode) {
  const step = { step: 'map-signals', state: 'done', text, done_on: seenOn } as const
  return { ...(await placedAbout(tx, childId)), ...step, with_whom: null, kindcheck: null, special_forms: [] }
}

/** The one door of a meldcode file: about the child, of the own organisation, for its members only. */
async function placedAbout(tx: FileTransaction, childId: string) {
  const door = { subjectIds: [childId], category: 'SAFETY_CONCERN', level: 'full', partId: null, isOwn: true }
  return { file_id: tx.fileId, id: tx.call.ports.newId(), door_id: await doorFor(tx, door) }
}

interface Writing {
  tx: FileTransaction
  record: RecordRow
  /** As it stands with nobody else at it. */
  written: WrittenInFiles
  placed: { file_id: string; id: string; door_id: string; written_by: string }
}

/** Writes in a meldcode file that is not closed: under its lock, so that what was read is what stands there. */
function writing(call: Call, id: string, work: (one: Writing) => Promise<void>): Promise<Meldcode> {
  return inMeldcode(call, id, async (tx, { record }) => {
    const placed = { ...(await placedAbout(tx, record.child_id)), written_by: call.actor.accountId }
    const written = await writtenInSight(tx.sql)
    if (written.closings.length > 0) refuse(no.closed)
    await work({ tx, record, written, placed })
    await tx.look('changed', [record.door_id])
    return readMeldcode(tx)
  })
}

export const takeStep = (call: Call, id: string, step: NewStep) =>
  writing(call, id, async ({ tx, placed }) => {
    refuseFuture(tx, step.doneOn, 'doneOn')
    const { step: name, state, text, doneOn: done_on } = step
    const details = {
      with_whom: step.withWhom ?? null,
      kindcheck: step.kindcheck ?? null,
      special_forms: step.specialForms ?? [],
    }
    await insertStep(tx.sql, { ...placed, ...details, step: name, state, text, done_on }, tx.at)
  })

/** meldcode-01: the question whose turn it is, or an earlier one again; doubt takes advice before the next answer. */
export const answerQuestion = (call: Call, id: string, weighing: NewWeighing) =>
  writing(call, id, async ({ tx, written, placed }) => {
    refuseOutOfTurn(written, weighing)
    await insertWeighing(tx.sql, { ...placed, ...weighing }, tx.at)
  })

function refuseOutOfTurn(written: WrittenInFiles, { question, answer }: NewWeighing): void {
  const now = weighingOf(written)
  const turn = now.is === 'weighed' ? now.by : now.question
  if (weighingQuestions.indexOf(question) > weighingQuestions.indexOf(turn)) refuse(no.weighInOrder)
  if (now.is !== 'ask-advice' || question !== turn || answer === 'doubt') return
  const doubt = written.weighings.filter((one) => one.question === question).at(-1)
  const hasAdvice = written.tellings.some((one) => one.kind === 'advice' && one.written_at >= (doubt?.written_at ?? ''))
  if (!hasAdvice) refuse(no.adviceFirst)
}

export const decideOnReport = (call: Call, id: string, decision: NewDecision) =>
  writing(call, id, async ({ tx, written, placed }) => {
    if (!stepsBefore('decide', standingOf(written))) refuse(no.stepsFirst)
    const { isReportNecessary: is_report_necessary, isHelpPossible: is_help_possible, why, responsible } = decision
    await insertDecision(tx.sql, { ...placed, is_report_necessary, is_help_possible, why, responsible }, tx.at)
  })

/** Records advice asked (D05, without a name) or a report made (D04): exactly what was told, with what went along of the dossier. */
export async function tellVeiligThuis(call: Call, id: string, telling: NewTelling): Promise<Meldcode> {
  const pieces = await piecesFor(call, id, telling)
  return writing(call, id, async ({ tx, record, placed }) => {
    refuseFuture(tx, telling.toldOn, 'toldOn')
    const known = await organisationsOfKind(tx.sql, 'veilig-thuis')
    if (!known.some((one) => one.id === telling.receiverId)) refuse(no.notVeiligThuis)
    if (holdsNumber(telling.text)) refuse(no.numberInText, atField('text', no.numberInText))
    if (telling.kind === 'advice' && namesChild(telling.text, record))
      refuse(no.namesInAdvice, atField('text', no.namesInAdvice))
    const row = {
      ...{ ...placed, kind: telling.kind, rule: telling.kind === 'advice' ? 'D05' : 'D04' },
      ...{
        receiver_id: telling.receiverId,
        text: telling.text,
        sha256: printOfTelling(telling.text, pieces),
        told_on: telling.toldOn,
      },
      answer_before: telling.kind === 'report' ? answerBefore(telling.toldOn) : null,
    }
    await insertTelling(tx.sql, row, tx.at)
    await keepPieces(tx, row, pieces)
  })
}

/** meldcode-06: what was read before is what goes along: a text that became another meanwhile is read again first. */
async function piecesFor(call: Call, id: string, { kind, pieces: chosen = [] }: NewTelling): Promise<GatheredPiece[]> {
  if (chosen.length === 0) return []
  if (kind === 'advice') refuse(no.piecesInAdvice, atField('pieces', no.piecesInAdvice))
  const { pieces } = await gatherForReport(call, id)
  const found = chosen.flatMap((one) => pieces.filter((each) => each.id === one.id && each.sha256 === one.sha256))
  if (found.length !== chosen.length) refuse(no.pieceChanged)
  if (found.some((one) => holdsNumber(one.text))) refuse(no.numberInText, atField('pieces', no.numberInText))
  return found
}

async function keepPieces(
  tx: FileTransaction,
  { file_id, door_id, id: telling_id }: { file_id: string; door_id: string; id: string },
  pieces: readonly GatheredPiece[],
): Promise<void> {
  for (const [position, { category, level, heading, text, writtenOn: written_on }] of pieces.entries()) {
    const what = { category, level, heading, text, written_on, position }
    await insertToldPiece(tx.sql, { file_id, door_id, telling_id, id: tx.call.ports.newId(), ...what })
  }
}

/** D05: any word of the child's name in the record, of three letters or more, as a word of its own. */
function namesChild(text: string, { about }: RecordRow): boolean {
  const words = (from: string) => from.toLowerCase().split(/[^\p{L}]+/u)
  const names = words(about).filter((one) => one.length > 2)
  return words(text).some((one) => names.includes(one))
}

export const followUp = (call: Call, id: string, tellingId: string, next: NewFollowUp) =>
  writing(call, id, async ({ tx, written, placed }) => {
    if (!written.tellings.some((one) => one.id === tellingId)) refuse(refusals.notFound)
    if (next.kind === 'postponed') await refusePostponing(tx, next)
    else refuseFuture(tx, next.onDay, 'onDay')
    const { kind, onDay: on_day, text } = next
    const waiting = {
      second_account_id: kind === 'postponed' ? (next.secondAccountId ?? null) : null,
      review_on: kind === 'postponed' ? (next.reviewOn ?? null) : null,
    }
    await insertFollowUp(tx.sql, { ...placed, telling_id: tellingId, kind, on_day, text, ...waiting }, tx.at)
  })

/** meldcode-05 (I-3): a second professional of this file, and a day within four weeks. */
async function refusePostponing(tx: FileTransaction, { secondAccountId, reviewOn }: NewFollowUp): Promise<void> {
  const isMember = (await teamOf(tx.sql)).some((one) => one.account_id === secondAccountId)
  if (!isMember || secondAccountId === tx.call.actor.accountId)
    refuse(no.secondNeeded, atField('secondAccountId', no.secondNeeded))
  if (!reviewOn || reviewOn <= tx.today || reviewOn > lastReviewDay(tx.today))
    refuse(no.reviewTooLate, atField('reviewOn', no.reviewTooLate))
}

export const closeMeldcode = (call: Call, id: string, closing: NewClosing) =>
  writing(call, id, async ({ tx, written, placed }) => {
    const verdict = mayClose(standingOf(written))
    if (!verdict.may) return refuse(no.mayNotClose)
    const { outcome } = verdict
    if (outcome === 'help-with-monitoring' && !closing.monitoring)
      refuse(no.monitoringNeeded, atField('monitoring', no.monitoringNeeded))
    await insertClosing(
      tx.sql,
      { ...placed, outcome, text: closing.text, monitoring: closing.monitoring ?? null },
      tx.at,
    )
  })

/** Lets a colleague of the own organisation read and write in the file: by who opened it. */
export const inviteColleague = (call: Call, id: string, { accountId, role }: NewMember) =>
  writing(call, id, async ({ tx }) => {
    const { actor, ports } = call
    if (actor.kind !== 'professional' || !tx.hasRegie) return refuse(refusals.notYours)
    const isColleague = (await colleaguesOn(tx.sql, tx.today)).some(
      (one) => one.account_id === accountId && one.role === role && one.organisation_id === actor.organisationId,
    )
    if (!isColleague) refuse(no.colleagueUnknown)
    await addMeldcodeMember(tx.sql, ports.newId(), accountId, role)
  })

function refuseFuture(tx: FileTransaction, day: string, field: string): void {
  if (day > tx.today) refuse(no.inTheFuture, atField(field, no.inTheFuture))
}

const atField = (field: string, { code, nl, en }: { code: string; nl: string; en: string }) => ({
  errors: [{ field, code, nl, en }],
})
