import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { Category, Level } from '../access/vocabulary.ts'
import type { ClosingOutcome, SpecialForm, StepToTake, WeighingAnswer, WeighingQuestion } from './vocabulary.ts'

interface Placed {
  file_id: string
  id: string
  door_id: string
}
interface Written {
  written_by: string
  written_at: string
}

export interface RecordRow extends Placed {
  child_id: string
  about: string
  dossier_id: string | null
  opened_by: string
  opened_at: string
}
export interface StepRow extends Placed, Written {
  step: StepToTake
  state: 'done' | 'skipped'
  text: string
  done_on: string
  with_whom: string | null
  kindcheck: boolean | null
  special_forms: SpecialForm[]
}
export interface WeighingRow extends Placed, Written {
  question: WeighingQuestion
  answer: WeighingAnswer
  why: string
}
export interface DecisionRow extends Placed, Written {
  is_report_necessary: boolean
  is_help_possible: boolean
  why: string
  responsible: string
}
export interface TellingRow extends Placed, Written {
  kind: 'advice' | 'report'
  rule: string
  receiver_id: string
  text: string
  sha256: string
  told_on: string
  answer_before: string | null
}
export interface FollowUpRow extends Placed, Written {
  telling_id: string
  kind: 'answered' | 'informed' | 'postponed'
  on_day: string
  text: string
  second_account_id: string | null
  review_on: string | null
}
export interface ToldPieceRow extends Placed {
  telling_id: string
  category: Category
  level: Level
  heading: string
  text: string
  written_on: string | null
  position: number
}
export interface ClosingRow extends Placed, Written {
  outcome: ClosingOutcome
  text: string
  monitoring: string | null
}

/** Everything that is written in the meldcode files that are open in this transaction, each in the order of writing. */
export interface WrittenInFiles {
  records: RecordRow[]
  steps: StepRow[]
  weighings: WeighingRow[]
  decisions: DecisionRow[]
  tellings: TellingRow[]
  toldPieces: ToldPieceRow[]
  followUps: FollowUpRow[]
  closings: ClosingRow[]
}

export async function writtenInSight(db: Sql): Promise<WrittenInFiles> {
  const records = await sql<RecordRow>`select * from meldcode.records order by opened_at desc, id`.execute(db)
  const steps = await sql<StepRow>`select * from meldcode.steps order by position, id`.execute(db)
  const weighings = await sql<WeighingRow>`select * from meldcode.weighings order by position, id`.execute(db)
  const decisions = await sql<DecisionRow>`select * from meldcode.decisions order by position, id`.execute(db)
  const tellings = await sql<TellingRow>`select * from meldcode.tellings order by written_at, id`.execute(db)
  const toldPieces = await sql<ToldPieceRow>`select * from meldcode.told_pieces order by position, id`.execute(db)
  const followUps = await sql<FollowUpRow>`select * from meldcode.follow_ups order by position, id`.execute(db)
  const closings = await sql<ClosingRow>`select * from meldcode.closings order by written_at, id`.execute(db)
  return {
    records: records.rows,
    steps: steps.rows,
    weighings: weighings.rows,
    decisions: decisions.rows,
    tellings: tellings.rows,
    toldPieces: toldPieces.rows,
    followUps: followUps.rows,
    closings: closings.rows,
  }
}

interface Opening {
  id: string
  childId: string
  memberId: string
  accountId: string
  organisationId: string
  role: string
  today: string
  at: Date
}

/** Makes the file; whoever makes it answers for it and has stepped in. */
export async function openMeldcodeFile(db: Sql, one: Opening): Promise<void> {
  await sql`select access.open_meldcode_file(${one.id}::uuid, ${one.childId}::uuid, ${one.memberId}::uuid, ${one.accountId}::uuid,
    ${one.organisationId}::uuid, ${one.role}, ${one.today}::date, ${one.at.toISOString()}::timestamptz)`.execute(db)
}

export async function addMeldcodeMember(db: Sql, id: string, accountId: string, role: string): Promise<void> {
  await sql`select access.add_meldcode_member(${id}::uuid, ${accountId}::uuid, ${role})`.execute(db)
}

export interface MeldcodeLookRow {
  id: string
  action: string
  account_id: string
  looked_at: string
}

export async function looksInMeldcode(db: Sql, limit: number): Promise<MeldcodeLookRow[]> {
  const { rows } = await sql<MeldcodeLookRow>`select * from access.looks_of_meldcode(${limit})`.execute(db)
  return rows
}

type New<T extends Placed> = Omit<T, 'written_at' | 'opened_at'>

export async function insertRecord(db: Sql, row: New<RecordRow>, at: Date): Promise<void> {
  await sql`insert into meldcode.records (file_id, id, door_id, child_id, about, dossier_id, opened_by, opened_at)
    values (${row.file_id}, ${row.id}, ${row.door_id}, ${row.child_id}, ${row.about}, ${row.dossier_id}, ${row.opened_by},
      ${at.toISOString()})`.execute(db)
}

export async function insertStep(db: Sql, row: New<StepRow>, at: Date): Promise<void> {
  await sql`insert into meldcode.steps (file_id, id, door_id, step, state, text, done_on, with_whom, kindcheck, special_forms,
      written_by, written_at, position)
    select ${row.file_id}, ${row.id}, ${row.door_id}, ${row.step}, ${row.state}, ${row.text}, ${row.done_on}, ${row.with_whom},
      ${row.kindcheck}, ${`{${row.special_forms.join(',')}}`}::text[], ${row.written_by}, ${at.toISOString()},
      coalesce(max(s.position), -1) + 1 from meldcode.steps s where s.file_id = ${row.file_id}`.execute(db)
}

export async function insertWeighing(db: Sql, row: New<WeighingRow>, at: Date): Promise<void> {
  await sql`insert into meldcode.weighings (file_id, id, door_id, question, answer, why, written_by, written_at, position)
    select ${row.file_id}, ${row.id}, ${row.door_id}, ${row.question}, ${row.answer}, ${row.why}, ${row.written_by},
      ${at.toISOString()}, coalesce(max(w.position), -1) + 1 from meldcode.weighings w where w.file_id = ${row.file_id}`.execute(
    db,
  )
}

export async function insertDecision(db: Sql, row: New<DecisionRow>, at: Date): Promise<void> {
  await sql`insert into meldcode.decisions (file_id, id, door_id, is_report_necessary, is_help_possible, why, responsible,
      written_by, written_at, position)
    select ${row.file_id}, ${row.id}, ${row.door_id}, ${row.is_report_necessary}, ${row.is_help_possible}, ${row.why},
      ${row.responsible}, ${row.written_by}, ${at.toISOString()}, coalesce(max(d.position), -1) + 1
    from meldcode.decisions d where d.file_id = ${row.file_id}`.execute(db)
}

export async function insertTelling(db: Sql, row: New<TellingRow>, at: Date): Promise<void> {
  await sql`insert into meldcode.tellings (file_id, id, door_id, kind, rule, receiver_id, text, sha256, told_on, answer_before,
      written_by, written_at)
    values (${row.file_id}, ${row.id}, ${row.door_id}, ${row.kind}, ${row.rule}, ${row.receiver_id},
      ${row.text}, ${row.sha256}, ${row.told_on}, ${row.answer_before}, ${row.written_by},
      ${at.toISOString()})`.execute(db)
}

export async function insertToldPiece(db: Sql, row: ToldPieceRow): Promise<void> {
  await sql`insert into meldcode.told_pieces (file_id, id, door_id, telling_id, category, level, heading, text, written_on, position)
    values (${row.file_id}, ${row.id}, ${row.door_id}, ${row.telling_id}, ${row.category}, ${row.level}, ${row.heading}, ${row.text},
      ${row.written_on}, ${row.position})`.execute(db)
}

export async function insertFollowUp(db: Sql, row: New<FollowUpRow>, at: Date): Promise<void> {
  await sql`insert into meldcode.follow_ups (file_id, id, door_id, telling_id, kind, on_day, text, second_account_id, review_on,
      written_by, written_at, position)
    select ${row.file_id}, ${row.id}, ${row.door_id}, ${row.telling_id}, ${row.kind}, ${row.on_day}, ${row.text},
      ${row.second_account_id}, ${row.review_on}, ${row.written_by}, ${at.toISOString()}, coalesce(max(f.position), -1) + 1
    from meldcode.follow_ups f where f.file_id = ${row.file_id}`.execute(db)
}

export async function insertClosing(db: Sql, row: New<ClosingRow>, at: Date): Promise<void> {
  await sql`insert into meldcode.closings (file_id, id, door_id, outcome, text, monitoring, written_by, written_at)
    values (${row.file_id}, ${row.id}, ${row.door_id}, ${row.outcome}, ${row.text}, ${row.monitoring}, ${row.written_by},
      ${at.toISOString()})`.execute(db)
}
