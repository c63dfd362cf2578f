import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Turn } from './checklist.ts'
import type { AgreementContent } from './contract.ts'

export interface CooperationRow {
  id: string
  name: string
  from_on: CivilDate
}

/** The cooperations of a day; of one organisation only when it is named. */
export async function cooperationsOn(
  db: Sql,
  day: CivilDate,
  organisationId: string | null,
): Promise<CooperationRow[]> {
  const { rows } = await sql<CooperationRow>`
    select a.id, a.name, a.from_on from playing_field.areas a
    where a.kind = 'cooperation' and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)
      and (${organisationId}::uuid is null or exists (
        select from playing_field.organisation_areas r
        where r.area_id = a.id and r.organisation_id = ${organisationId}::uuid and r.relation = 'takes-part'
          and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)))
    order by a.name, a.id`.execute(db)
  return rows
}

export interface PartyRow {
  id: string
  name: string
  kind: string
  from_on: CivilDate
}

/** Who takes part on a day, and since when without a break in the records. */
export async function partiesOn(db: Sql, areaId: string, day: CivilDate): Promise<PartyRow[]> {
  const { rows } = await sql<PartyRow>`
    select o.id, o.name, o.kind, min(r.from_on) as from_on
    from playing_field.organisation_areas r join playing_field.organisations o on o.id = r.organisation_id
    where r.area_id = ${areaId} and r.relation = 'takes-part'
      and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)
    group by o.id, o.name, o.kind order by o.name, o.id`.execute(db)
  return rows
}

export async function municipalitiesOn(db: Sql, areaId: string, day: CivilDate): Promise<Omit<PartyRow, 'kind'>[]> {
  const { rows } = await sql<Omit<PartyRow, 'kind'>>`
    select m.id, m.name, min(p.from_on) as from_on
    from playing_field.area_parts p join playing_field.areas m on m.id = p.part_id and m.kind = 'municipality'
    where p.area_id = ${areaId} and p.from_on <= ${day}::date and (p.until_on is null or p.until_on >= ${day}::date)
    group by m.id, m.name order by m.name`.execute(db)
  return rows
}

export interface VersionRow {
  id: string
  version: number
  from_on: CivilDate
  content: AgreementContent
  made_by: string
  made_at: string
  paper_id: string | null
  paper_size: number | null
  paper_stored_at: string | null
}

/** Every version with its newest paper, newest first. */
export async function versionsOf(db: Sql, areaId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select g.id, g.version, g.from_on, g.content, coalesce(a.display_name, '') as made_by, g.made_at,
      p.id as paper_id, p.size as paper_size, p.stored_at as paper_stored_at
    from playing_field.agreements g
    left join accounts.accounts a on a.id = g.made_by
    left join lateral (select id, size, stored_at from playing_field.agreement_papers p
      where p.agreement_id = g.id order by stored_at desc, id desc limit 1) p on true
    where g.area_id = ${areaId} order by g.version desc`.execute(db)
  return rows
}

export interface NoteRow {
  id: string
  text: string
  written_by: string
  organisation: string
  written_at: string
  taken_up_in: number | null
}

/** What was learnt, newest first, with the first version that took it up. */
export async function notesOf(db: Sql, areaId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select n.id, n.text, coalesce(a.display_name, '') as written_by, o.name as organisation, n.written_at,
      (select min(g.version) from playing_field.agreement_notes t join playing_field.agreements g on g.id = t.agreement_id
        where t.note_id = n.id) as taken_up_in
    from playing_field.learning_notes n
    join playing_field.organisations o on o.id = n.organisation_id
    left join accounts.accounts a on a.id = n.written_by
    where n.area_id = ${areaId} order by n.written_at desc, n.id`.execute(db)
  return rows
}

export interface TurnRow extends Turn {
  area_id: string
  by: string
  on_day: CivilDate
  note: string
}

/** Every turn of the checklists of these cooperations up to a day. */
export async function turnsUpTo(db: Sql, areaIds: readonly string[], day: CivilDate): Promise<TurnRow[]> {
  const { rows } = await sql<TurnRow>`
    select s.area_id, s.item, s.turn, s.is_signed as "isSigned", coalesce(a.display_name, '') as by, s.on_day, s.note
    from playing_field.sign_offs s left join accounts.accounts a on a.id = s.account_id
    where s.area_id = any(${`{${areaIds.join(',')}}`}::uuid[]) and s.on_day <= ${day}::date
    order by s.area_id, s.item, s.turn`.execute(db)
  return rows
}

/** One who writes at a cooperation at a time: versions, turns and notes taken up follow each other. */
export async function lockCooperation(db: Sql, areaId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7335, hashtext(${areaId}))`.execute(db)
}

interface Written {
  by: string
  at: Date
}

export async function insertAgreement(
  db: Sql,
  g: { id: string; areaId: string; version: number; fromOn: CivilDate; content: AgreementContent },
  { by, at }: Written,
): Promise<void> {
  await sql`insert into playing_field.agreements (id, area_id, version, from_on, content, made_by, made_at)
    values (${g.id}, ${g.areaId}, ${g.version}, ${g.fromOn}, ${JSON.stringify(g.content)}::jsonb, ${by}, ${at.toISOString()})`.execute(
    db,
  )
}

export async function takeUpNotes(
  db: Sql,
  areaId: string,
  agreementId: string,
  noteIds: readonly string[],
): Promise<void> {
  await sql`insert into playing_field.agreement_notes (agreement_id, note_id, area_id)
    select ${agreementId}::uuid, n, ${areaId}::uuid from unnest(${`{${noteIds.join(',')}}`}::uuid[]) n`.execute(db)
}

export async function insertNote(
  db: Sql,
  n: { id: string; areaId: string; agreementId: string; text: string; organisationId: string },
  { by, at }: Written,
): Promise<void> {
  await sql`insert into playing_field.learning_notes (id, agreement_id, area_id, text, written_by, organisation_id, written_at)
    values (${n.id}, ${n.agreementId}, ${n.areaId}, ${n.text}, ${by}, ${n.organisationId}, ${at.toISOString()})`.execute(
    db,
  )
}

export async function insertTurn(
  db: Sql,
  t: Turn & { areaId: string; note: string; today: CivilDate },
  { by, at }: Written,
): Promise<void> {
  await sql`insert into playing_field.sign_offs (area_id, item, turn, is_signed, note, account_id, on_day, at)
    values (${t.areaId}, ${t.item}, ${t.turn}, ${t.isSigned}, ${t.note}, ${by}, ${t.today}, ${at.toISOString()})`.execute(
    db,
  )
}

export async function insertPaper(
  db: Sql,
  p: { id: string; areaId: string; agreementId: string; sha256: string; content: Uint8Array },
  { by, at }: Written,
): Promise<void> {
  await sql`insert into playing_field.agreement_papers (id, agreement_id, area_id, size, sha256, content, stored_by, stored_at)
    values (${p.id}, ${p.agreementId}, ${p.areaId}, ${p.content.length}, ${p.sha256}, ${p.content}, ${by}, ${at.toISOString()})`.execute(
    db,
  )
}

export async function contentOfPaper(
  db: Sql,
  areaId: string,
  agreementId: string,
  id: string,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ content: Uint8Array }>`
    select content from playing_field.agreement_papers
    where id = ${id} and agreement_id = ${agreementId} and area_id = ${areaId}`.execute(db)
  return rows[0]?.content
}

export interface Holding {
  cooperation: string
  version: number
  content: AgreementContent
}

/** The agreements that hold on a day in the cooperations in which an organisation takes part then; the longest standing first. */
export async function holdingOn(db: Sql, organisationId: string, day: CivilDate): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    select a.name as cooperation, g.version, g.content from playing_field.organisation_areas r
    join playing_field.areas a on a.id = r.area_id and a.kind = 'cooperation'
      and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)
    join lateral (select version, content, from_on from playing_field.agreements g
      where g.area_id = a.id and g.from_on <= ${day}::date order by g.from_on desc limit 1) g on true
    where r.organisation_id = ${organisationId} and r.relation = 'takes-part'
      and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)
    order by g.from_on, a.id`.execute(db)
  return rows
}

export async function kindOf(db: Sql, organisationId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    kind: string
  }>`select kind from playing_field.organisations where id = ${organisationId}`.execute(db)
  return rows[0]?.kind
}

/** Steps in at a cooperation in this transaction; false for who may not. */
export async function stepInAtCooperation(db: Sql, areaId: string, day: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ is_in: boolean }>`
    select playing_field.step_in_at_cooperation(${areaId}::uuid, ${day}::date) as is_in`.execute(db)
  return rows[0]?.is_in ?? false
}
