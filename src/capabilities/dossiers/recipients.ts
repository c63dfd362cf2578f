import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

export type Recipients = Map<string, { kind: 'organisation' | 'relative'; id: string }[]>

/** Who else reads the doors that are open to the actor, over all files of a list: organisations and relatives, without names. */
export async function recipientsInSight(db: Sql): Promise<Recipients> {
  const { rows } = await sql<{ door_id: string; kind: 'organisation' | 'relative'; recipient_id: string }>`
    select door_id, kind, recipient_id from access.recipients_in_sight()`.execute(db)
  const byDoor: Recipients = new Map()
  for (const row of rows)
    byDoor.set(row.door_id, [...(byDoor.get(row.door_id) ?? []), { kind: row.kind, id: row.recipient_id }])
  return byDoor
}
