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

/** The same for a question without the parents: who is in the team already stays as they are known. */
export async function addHiddenMember(
  db: Sql,
  id: string,
  accountId: string,
  organisationId: string,
  role: string,
  askedDoorId: string,
): Promise<void> {
  await sql`select access.add_hidden_member(${id}::uuid, ${accountId}::uuid, ${organisationId}::uuid, ${role}, ${askedDoorId}::uuid)`.execute(
    db,
  )
}
