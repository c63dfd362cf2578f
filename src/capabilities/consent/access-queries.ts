import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

/** Adds the receiver of a request to the team of the entered file. */
export async function addMember(
  db: Sql,
  id: string,
  accountId: string,
  organisationId: string,
  role: string,
): Promise<void> {
  await sql`select access.add_member(${id}::uuid, ${accountId}::uuid, ${organisationId}::uuid, ${role})`.execute(db)
}
