import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'

/** How many open questions somebody holds at an organisation: a number, for who keeps its people. */
export async function countHeld(
  db: Sql,
  { accountId, organisationId, today }: { accountId: string; organisationId: string; today: string },
): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select questions.count_held(${accountId}::uuid, ${organisationId}::uuid, ${today}::date) as held`.execute(db)
  return rows[0]?.held ?? 0
}
