import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

/** Adds the receiver of a request to the team of the entered file; `askedDoorId` is the door of the request. */
export async function addMember(
  db: Sql,
  id: string,
  accountId: string,
  organisationId: string,
  role: string,
  askedDoorId: string,
): Promise<void> {
  await sql`select access.add_member(${id}::uuid, ${accountId}::uuid, ${organisationId}::uuid, ${role}, ${askedDoorId}::uuid)`.execute(
    db,
  )
}
