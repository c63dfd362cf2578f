import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'

export interface AddressRow {
  file_id: string
  id: string
  door_id: string
  person_id: string
  text: string
  is_secret: boolean
  written_by: string
  written_at: string
}

/** Where people live now, as far as it is open here; of one person the newest. */
export async function addressesInSight(db: Sql): Promise<AddressRow[]> {
  const { rows } = await sql<AddressRow>`
    select distinct on (file_id, person_id) file_id, id, door_id, person_id, text, is_secret, written_by, written_at
    from dossiers.addresses where ended_at is null order by file_id, person_id, written_at desc, id`.execute(db)
  return rows
}

export async function insertAddress(db: Sql, a: Omit<AddressRow, 'written_at'>, at: Date): Promise<void> {
  await sql`
    insert into dossiers.addresses (file_id, id, door_id, person_id, text, is_secret, written_by, written_at)
    values (${a.file_id}, ${a.id}, ${a.door_id}, ${a.person_id}, ${a.text}, ${a.is_secret}, ${a.written_by}, ${at.toISOString()})`.execute(
    db,
  )
}

/** Ends where someone lived; returns the doors behind which it stood. */
export async function endAddresses(db: Sql, fileId: string, personId: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ door_id: string }>`
    update dossiers.addresses set ended_at = ${at.toISOString()}
    where file_id = ${fileId} and person_id = ${personId} and ended_at is null returning door_id`.execute(db)
  return rows.map((row) => row.door_id)
}
