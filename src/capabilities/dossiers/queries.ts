import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

export interface PersonRow {
  file_id: string
  id: string
  door_id: string
  is_child: boolean
  given_name: string
  family_name: string
  relation: 'child' | 'mother' | 'father' | 'parent' | 'step-parent' | 'guardian' | 'grandparent' | 'other'
  born_on: string | null
  school_id: string | null
  group_label: string | null
  position: number
}

/** The people behind the doors that are open in this transaction. */
export async function personsInSight(db: Sql): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select file_id, id, door_id, is_child, given_name, family_name, relation, born_on, school_id, group_label, position
    from dossiers.persons order by file_id, position`.execute(db)
  return rows
}

export async function insertPerson(db: Sql, p: PersonRow): Promise<void> {
  await sql`
    insert into dossiers.persons (file_id, id, door_id, is_child, given_name, family_name, relation, born_on, school_id, group_label, position)
    values (${p.file_id}, ${p.id}, ${p.door_id}, ${p.is_child}, ${p.given_name}, ${p.family_name}, ${p.relation}, ${p.born_on},
      ${p.school_id}, ${p.group_label}, ${p.position})`.execute(db)
}

export interface OwnDetailsRow {
  file_id: string
  person_id: string
  door_id: string
  born_on: string
  phone: string | null
  email: string | null
}

export async function ownDetailsInSight(db: Sql): Promise<OwnDetailsRow[]> {
  const { rows } =
    await sql<OwnDetailsRow>`select file_id, person_id, door_id, born_on, phone, email from dossiers.own_details`.execute(
      db,
    )
  return rows
}

export async function insertOwnDetails(db: Sql, d: OwnDetailsRow): Promise<void> {
  await sql`
    insert into dossiers.own_details (file_id, person_id, door_id, born_on, phone, email)
    values (${d.file_id}, ${d.person_id}, ${d.door_id}, ${d.born_on}, ${d.phone}, ${d.email})`.execute(db)
}

export interface AuthorityRow {
  file_id: string
  id: string
  door_id: string
  child_id: string
  holder_id: string
  since_on: string | null
  source: 'gezagsregister' | 'brp' | 'court-order' | 'statement'
  checked_on: string
}

export async function authoritiesInSight(db: Sql): Promise<AuthorityRow[]> {
  const { rows } = await sql<AuthorityRow>`
    select file_id, id, door_id, child_id, holder_id, since_on, source, checked_on
    from dossiers.authorities where ended_on is null order by child_id, holder_id`.execute(db)
  return rows
}

/** By name, those who have gezag over the young person who stepped in; nobody for anybody else. */
export async function whoHasGezagOverMe(db: Sql): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select person_id as id, given_name as name from dossiers.who_has_gezag_over_me() order by given_name, person_id`.execute(
    db,
  )
  return rows
}

export async function insertAuthority(db: Sql, a: AuthorityRow): Promise<void> {
  await sql`
    insert into dossiers.authorities (file_id, id, door_id, child_id, holder_id, since_on, source, checked_on)
    values (${a.file_id}, ${a.id}, ${a.door_id}, ${a.child_id}, ${a.holder_id}, ${a.since_on}, ${a.source}, ${a.checked_on})`.execute(
    db,
  )
}

/** Ends gezag: from this day on it is no more. */
export async function endAuthority(db: Sql, a: Pick<AuthorityRow, 'file_id' | 'id'>, day: string): Promise<void> {
  await sql`update dossiers.authorities set ended_on = ${day} where file_id = ${a.file_id} and id = ${a.id}`.execute(db)
}

export interface AuthorityStateRow {
  file_id: string
  id: string
  door_id: string
  child_id: string
  state: 'known' | 'unknown' | 'conflict'
}

/** The newest state per child. */
export async function authorityStatesInSight(db: Sql): Promise<AuthorityStateRow[]> {
  const { rows } = await sql<AuthorityStateRow>`
    select distinct on (file_id, child_id) file_id, id, door_id, child_id, state
    from dossiers.authority_states order by file_id, child_id, noted_at desc, id`.execute(db)
  return rows
}

/** Under the file's lock: always after what was noted before, whatever a clock says, as the newest state counts. */
export async function insertAuthorityState(db: Sql, s: AuthorityStateRow, at: Date): Promise<void> {
  await sql`
    insert into dossiers.authority_states (file_id, id, door_id, child_id, state, noted_at)
    select ${s.file_id}::uuid, ${s.id}::uuid, ${s.door_id}::uuid, ${s.child_id}::uuid, ${s.state}::text,
      greatest(${at.toISOString()}::timestamptz, max(x.noted_at) + interval '1 millisecond')
    from dossiers.authority_states x where x.file_id = ${s.file_id} and x.child_id = ${s.child_id}`.execute(db)
}

export interface NoteRow {
  file_id: string
  id: string
  door_id: string
  note_id: string
  category: string
  level: 'dates' | 'summary' | 'full'
  is_own: boolean
  text: string
  written_by: string
  written_at: string
}

export async function notesInSight(db: Sql): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select file_id, id, door_id, note_id, category, level, is_own, text, written_by, written_at
    from dossiers.notes order by written_at desc, id`.execute(db)
  return rows
}

export async function insertNote(db: Sql, n: Omit<NoteRow, 'written_at'>, at: Date): Promise<void> {
  await sql`
    insert into dossiers.notes (file_id, id, door_id, note_id, category, level, is_own, text, written_by, written_at)
    values (${n.file_id}, ${n.id}, ${n.door_id}, ${n.note_id}, ${n.category}, ${n.level}, ${n.is_own}, ${n.text}, ${n.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}

export interface CarriedWordsRow {
  file_id: string
  id: string
  door_id: string
  person_id: string
  text: string
  said_at: string
}

export async function carriedWordsInSight(db: Sql): Promise<CarriedWordsRow[]> {
  const { rows } =
    await sql<CarriedWordsRow>`select file_id, id, door_id, person_id, text, said_at from dossiers.carried_words`.execute(
      db,
    )
  return rows
}

export async function insertCarriedWords(db: Sql, w: CarriedWordsRow): Promise<void> {
  await sql`
    insert into dossiers.carried_words (file_id, id, door_id, person_id, text, said_at)
    values (${w.file_id}, ${w.id}, ${w.door_id}, ${w.person_id}, ${w.text}, ${w.said_at})`.execute(db)
}

/** The files in sight in which something was noted, or in which someone's own words stand. */
export async function filesWithNotesInSight(db: Sql): Promise<Set<string>> {
  const { rows } = await sql<{ file_id: string }>`
    select file_id from dossiers.notes union select file_id from dossiers.carried_words`.execute(db)
  return new Set(rows.map((row) => row.file_id))
}

export interface NextStepRow {
  file_id: string
  id: string
  door_id: string
  text: string
  due_on: string | null
  written_by: string
  written_at: string
}

/** What is next, as far as it is not done. */
export async function nextStepsInSight(db: Sql): Promise<NextStepRow[]> {
  const { rows } = await sql<NextStepRow>`
    select file_id, id, door_id, text, due_on, written_by, written_at
    from dossiers.next_steps where done_at is null order by due_on nulls last, written_at desc`.execute(db)
  return rows
}

export async function insertNextStep(db: Sql, s: Omit<NextStepRow, 'written_at'>, at: Date): Promise<void> {
  await sql`
    insert into dossiers.next_steps (file_id, id, door_id, text, due_on, written_by, written_at)
    values (${s.file_id}, ${s.id}, ${s.door_id}, ${s.text}, ${s.due_on}, ${s.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}

/** Finishes what was next, as far as the actor's own team wrote it. */
export async function finishNextSteps(db: Sql, fileId: string, at: Date): Promise<{ door_id: string }[]> {
  const { rows } = await sql<{ door_id: string }>`
    update dossiers.next_steps set done_at = ${at.toISOString()} where file_id = ${fileId} and done_at is null returning door_id`.execute(
    db,
  )
  return rows
}

export async function insertOrigin(
  db: Sql,
  o: { file_id: string; id: string; door_id: string; question_file_id: string },
): Promise<void> {
  await sql`
    insert into dossiers.origins (file_id, id, door_id, question_file_id)
    values (${o.file_id}, ${o.id}, ${o.door_id}, ${o.question_file_id})`.execute(db)
}

export async function originsInSight(
  db: Sql,
): Promise<{ file_id: string; question_file_id: string; door_id: string }[]> {
  const { rows } = await sql<{ file_id: string; question_file_id: string; door_id: string }>`
    select file_id, question_file_id, door_id from dossiers.origins`.execute(db)
  return rows
}

export async function openFamilyFile(
  db: Sql,
  file: {
    id: string
    memberId: string
    accountId: string
    organisationId: string
    role: string
    today: string
    at: Date
  },
): Promise<void> {
  await sql`select access.open_family_file(${file.id}::uuid, ${file.memberId}::uuid, ${file.accountId}::uuid, ${file.organisationId}::uuid,
    ${file.role}, ${file.today}::date, ${file.at.toISOString()}::timestamptz)`.execute(db)
}

export async function addSubject(db: Sql, id: string): Promise<void> {
  await sql`select access.add_subject(${id}::uuid)`.execute(db)
}

/** Makes the account of a family member and binds it to the person in this file. */
export async function giveAccount(db: Sql, personId: string, accountId: string, name: string, at: Date): Promise<void> {
  await sql`select accounts.make_family_account(${accountId}::uuid, ${name}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  await sql`select access.bind_relative(${personId}::uuid, ${accountId}::uuid)`.execute(db)
}

export async function openCarriedDoor(
  db: Sql,
  id: string,
  personId: string,
  partId: string,
  at: Date,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select access.open_carried_door(${id}::uuid, ${personId}::uuid, 'SUPPORT_NEED', ${partId}::uuid, ${at.toISOString()}::timestamptz) as id`.execute(
    db,
  )
  return (rows[0] as { id: string }).id
}
