import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { ScanKind } from './kind.ts'

export interface ScanRow {
  file_id: string
  id: string
  door_id: string
  request_id: string
  kind: ScanKind
  size: number
  sha256: string
}

/** The scans behind the doors that are open here, without what stands on them. */
export async function scansInSight(db: Sql): Promise<ScanRow[]> {
  return (
    await sql<ScanRow>`select file_id, id, door_id, request_id, kind, size, sha256 from consent.scans order by stored_at, id`.execute(
      db,
    )
  ).rows
}

export async function contentOfScan(db: Sql, fileId: string, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ content: Uint8Array }>`
    select content from consent.scans where file_id = ${fileId} and id = ${id}`.execute(db)
  return rows[0]?.content
}

interface NewScan extends ScanRow {
  content: Uint8Array
  stored_by: string
}

export async function insertScan(db: Sql, s: NewScan, at: Date): Promise<void> {
  await sql`
    insert into consent.scans (file_id, id, door_id, request_id, kind, size, sha256, content, stored_by, stored_at)
    values (${s.file_id}, ${s.id}, ${s.door_id}, ${s.request_id}, ${s.kind}, ${s.size}, ${s.sha256}, ${s.content}, ${s.stored_by},
      ${at.toISOString()})`.execute(db)
}
