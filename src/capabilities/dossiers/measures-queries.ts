import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

export interface MeasureRow {
  file_id: string
  id: string
  door_id: string
  child_id: string
  kind: 'ots' | 'guardianship'
  organisation_id: string
  since_on: string
  until_on: string | null
  source: 'gezagsregister' | 'brp' | 'court-order' | 'statement'
  checked_on: string
  ended_on: string | null
}

/** The measures of the court, newest first. */
export async function measuresInSight(db: Sql): Promise<MeasureRow[]> {
  return (
    await sql<MeasureRow>`
      select file_id, id, door_id, child_id, kind, organisation_id, since_on, until_on, source, checked_on, ended_on
      from dossiers.measures order by since_on desc, id`.execute(db)
  ).rows
}

export async function insertMeasure(db: Sql, m: Omit<MeasureRow, 'ended_on'>): Promise<void> {
  await sql`
    insert into dossiers.measures (file_id, id, door_id, child_id, kind, organisation_id, since_on, until_on, source, checked_on)
    values (${m.file_id}, ${m.id}, ${m.door_id}, ${m.child_id}, ${m.kind}, ${m.organisation_id}, ${m.since_on}, ${m.until_on},
      ${m.source}, ${m.checked_on})`.execute(db)
}

/** The last day of a measure, when it ends before its time. */
export async function endMeasure(db: Sql, m: Pick<MeasureRow, 'file_id' | 'id'>, lastOn: string): Promise<void> {
  await sql`update dossiers.measures set ended_on = ${lastOn} where file_id = ${m.file_id} and id = ${m.id}`.execute(db)
}

export interface AssessmentRow {
  file_id: string
  id: string
  door_id: string
  person_id: string
  is_capable: boolean
  reason: string
  position: number
  written_by: string
  written_at: string
}

/** What was noted of whether someone can weigh this themself, in order. */
export async function assessmentsInSight(db: Sql): Promise<AssessmentRow[]> {
  return (
    await sql<AssessmentRow>`
      select file_id, id, door_id, person_id, is_capable, reason, position, written_by, written_at
      from dossiers.capability_assessments order by position, id`.execute(db)
  ).rows
}

/** Under the file's lock, so that the newest is the newest. */
export async function insertAssessment(
  db: Sql,
  a: Omit<AssessmentRow, 'position' | 'written_at'>,
  at: Date,
): Promise<void> {
  await sql`select access.lock_file(${a.file_id}::uuid)`.execute(db)
  await sql`
    insert into dossiers.capability_assessments (file_id, id, door_id, person_id, is_capable, reason, position, written_by, written_at)
    values (${a.file_id}, ${a.id}, ${a.door_id}, ${a.person_id}, ${a.is_capable}, ${a.reason},
      (select coalesce(max(c.position), -1) + 1 from dossiers.capability_assessments c where c.file_id = ${a.file_id}),
      ${a.written_by}, ${at.toISOString()})`.execute(db)
}
