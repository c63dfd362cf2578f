import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import { type Moment, uuids } from '../access/queries.ts'
import type { Category, Level } from '../access/vocabulary.ts'
import type { NewDisclosure, Package, Piece, Waiting } from './contract.ts'
import type { Packed } from './package.ts'
import type { DisclosureKind } from './vocabulary.ts'

export interface DisclosureRow {
  file_id: string
  id: string
  door_id: string
  kind: DisclosureKind
  rule: string
  law: string
  purpose: string
  subject_ids: string[]
  sender_role: string
  receiver_organisation_id: string
  receiver_role: string
  receiver_person: string | null
  must_inform: boolean
  inform_by: string | null
  piece_count: number
  package_hash: string
  written_by: string
  second_account_id: string | null
  sent_at: string
}

/** What was told once, behind the doors that are open in this transaction, newest first. */
export async function disclosuresInSight(db: Sql): Promise<DisclosureRow[]> {
  return (await sql<DisclosureRow>`select * from disclosures.disclosures order by sent_at desc, id`.execute(db)).rows
}

export async function insertDisclosure(db: Sql, d: Omit<DisclosureRow, 'sent_at'>, at: Date): Promise<void> {
  await sql`
    insert into disclosures.disclosures (file_id, id, door_id, kind, rule, law, purpose, subject_ids, sender_role, receiver_organisation_id,
      receiver_role, receiver_person, must_inform, inform_by, piece_count, package_hash, written_by, second_account_id, sent_at)
    values (${d.file_id}, ${d.id}, ${d.door_id}, ${d.kind}, ${d.rule}, ${d.law}, ${d.purpose}, ${uuids(d.subject_ids)}, ${d.sender_role},
      ${d.receiver_organisation_id}, ${d.receiver_role}, ${d.receiver_person}, ${d.must_inform}, ${d.inform_by}, ${d.piece_count},
      ${d.package_hash}, ${d.written_by}, ${d.second_account_id}, ${at.toISOString()})`.execute(db)
}

export interface PieceRow {
  file_id: string
  id: string
  door_id: string
  disclosure_id: string
  position: number
  origin: Piece['origin']
  source_id: string | null
  category: Category
  level: Level
  heading: string
  text: string
  written_on: string | null
}

export async function piecesInSight(db: Sql): Promise<PieceRow[]> {
  return (await sql<PieceRow>`select * from disclosures.pieces order by disclosure_id, position`.execute(db)).rows
}

export async function insertPiece(db: Sql, p: PieceRow): Promise<void> {
  await sql`
    insert into disclosures.pieces (file_id, id, door_id, disclosure_id, position, origin, source_id, category, level, heading, text, written_on)
    values (${p.file_id}, ${p.id}, ${p.door_id}, ${p.disclosure_id}, ${p.position}, ${p.origin}, ${p.source_id}, ${p.category},
      ${p.level}, ${p.heading}, ${p.text}, ${p.written_on})`.execute(db)
}

/** What is signed: the weighing with the package as it will be sent, or why the family does not know yet. */
export interface SigningContent {
  reason: string
  weighing?: {
    points: string[]
    package: Package
    packed: Packed[]
    row: Omit<DisclosureRow, 'sent_at' | 'door_id'>
    wait: Waiting | null
    evidence: NewDisclosure
  }
  kind: DisclosureKind
  receiver: string
}

export interface SigningRow {
  file_id: string
  id: string
  door_id: string
  disclosure_id: string
  kind: 'conflict' | 'postponement'
  content: SigningContent
  review_on: string | null
  asked_by: string
  asked_at: string
  second_account_id: string
  answer: 'signed' | 'declined' | null
  words: string | null
}

/** Newest first. */
export async function signingsInSight(db: Sql): Promise<SigningRow[]> {
  return (await sql<SigningRow>`select * from disclosures.signings order by asked_at desc, id`.execute(db)).rows
}

export async function insertSigning(db: Sql, s: Omit<SigningRow, 'asked_at' | 'answer' | 'words'>, at: Date) {
  await sql`
    insert into disclosures.signings (file_id, id, door_id, disclosure_id, kind, content, review_on, asked_by, asked_at, second_account_id)
    values (${s.file_id}, ${s.id}, ${s.door_id}, ${s.disclosure_id}, ${s.kind}, ${JSON.stringify(s.content)}::jsonb, ${s.review_on},
      ${s.asked_by}, ${at.toISOString()}, ${s.second_account_id})`.execute(db)
}

/** The answer of the second professional; only what nobody answered yet. */
export async function answerSigning(
  db: Sql,
  id: string,
  answer: 'signed' | 'declined',
  words: string | null,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update disclosures.signings set answer = ${answer}, words = ${words}, answered_at = ${at.toISOString()}
    where id = ${id} and answer is null`.execute(db)
  return numAffectedRows === 1n
}

export interface TellingRow {
  file_id: string
  id: string
  door_id: string
  disclosure_id: string
  told_on: string
  told_how: string
  written_by: string
}

export async function tellingsInSight(db: Sql): Promise<TellingRow[]> {
  return (await sql<TellingRow>`select * from disclosures.tellings order by written_at, id`.execute(db)).rows
}

export async function insertTelling(db: Sql, t: TellingRow, at: Date): Promise<void> {
  await sql`
    insert into disclosures.tellings (file_id, id, door_id, disclosure_id, told_on, told_how, written_by, written_at)
    values (${t.file_id}, ${t.id}, ${t.door_id}, ${t.disclosure_id}, ${t.told_on}, ${t.told_how}, ${t.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}

export interface OrganisationRow {
  id: string
  kind: string
  name: string
}

export async function organisations(db: Sql): Promise<OrganisationRow[]> {
  return (
    await sql<OrganisationRow>`select id, kind, name from playing_field.organisations order by name, id`.execute(db)
  ).rows
}

export interface StaffRow {
  account_id: string
  organisation_id: string
  role: string
  name: string
}

/** Who works where today: it says nothing of a family. */
export async function staffOn(db: Sql, today: string): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select g.account_id, g.organisation_id, g.role, a.display_name as name
    from accounts.assignments g join accounts.accounts a on a.id = g.account_id
    where g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date)
    order by a.display_name, g.account_id`.execute(db)
  return rows
}

type Professional = { accountId: string; organisationId: string; role: string }
const whoAndWhen = (who: Professional, { today, at }: Moment) => ({
  who: sql`${who.accountId}::uuid, ${who.organisationId}::uuid, ${who.role}`,
  when: sql`${today}::date, ${at.toISOString()}::timestamptz`,
})

/** Opens the records of what was sent to the actor's organisation and role, in any file, and nothing else. */
export async function stepToPackages(db: Sql, actor: Professional, moment: Moment): Promise<void> {
  const { who, when } = whoAndWhen(actor, moment)
  await sql`select disclosures.step_to_packages(${who}, ${when})`.execute(db)
}

/** Opens one package that was sent to the actor's organisation and role; false when it was not. */
export async function stepToPackage(db: Sql, actor: Professional, id: string, moment: Moment): Promise<boolean> {
  const { who, when } = whoAndWhen(actor, moment)
  const { rows } = await sql<{ file: string | null }>`
    select disclosures.step_to_package(${who}, ${id}::uuid, ${when}) as file`.execute(db)
  return rows[0]?.file != null
}

export async function lookAsReceiver(db: Sql, doors: readonly string[], action: string, requestId: string, at: Date) {
  await sql`select disclosures.look_as_receiver(${uuids([...new Set(doors)])}, ${action}, ${requestId}::uuid,
    ${at.toISOString()}::timestamptz)`.execute(db)
}

export async function stepToSignings(db: Sql, actor: Professional, moment: Moment): Promise<void> {
  const { who, when } = whoAndWhen(actor, moment)
  await sql`select disclosures.step_to_signings(${who}, ${when})`.execute(db)
}

/** Steps to one thing that waits for the actor's signature; its file, or nothing. */
export async function stepToSigning(
  db: Sql,
  actor: Professional,
  id: string,
  moment: Moment,
): Promise<string | undefined> {
  const { who, when } = whoAndWhen(actor, moment)
  const { rows } = await sql<{ file: string | null }>`
    select disclosures.step_to_signing(${who}, ${id}::uuid, ${when}) as file`.execute(db)
  return rows[0]?.file ?? undefined
}

/** The whole package waits no longer; derive the keys after it. */
export async function endWait(db: Sql, disclosureId: string): Promise<void> {
  await sql`select disclosures.end_wait(${disclosureId}::uuid)`.execute(db)
}

export interface ConflictRow {
  id: string
  organisation_id: string
  written_by: string
  second_account_id: string
  receiver_organisation_id: string
  receiver_role: string
  sent_at: string
  piece_count: number
  is_told: boolean
}

/** D19 for the privacy officer: nothing of the family. */
export async function conflictsForReview(db: Sql): Promise<ConflictRow[]> {
  return (await sql<ConflictRow>`select * from disclosures.conflicts_for_review()`.execute(db)).rows
}

/** Of each conflict of duties its file and door: for the look that reading about it leaves. */
export async function filesOfConflicts(db: Sql): Promise<{ id: string; file_id: string; door_id: string }[]> {
  const { rows } = await sql<{ id: string; file_id: string; door_id: string }>`
    select * from disclosures.files_of_conflicts()`.execute(db)
  return rows
}
