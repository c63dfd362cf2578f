import { sql } from 'kysely'
import type { Cast } from './cast.ts'

/**
 * How many rows every table holds, but for sessions: read as the administrator, to see that nothing was half written. That an
 * attempt was refused is written, on purpose; it is left out.
 */
export async function rowsPerTable(cast: Cast): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('access', 'accounts', 'consent', 'dossiers', 'plan', 'playing_field', 'questions') and tablename not in ('sessions', 'missed_attempts')
    order by 1`.execute(cast.database.sql)
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.raw(name)} ${sql.raw(name === 'access.looks' ? `where action <> 'refused'` : '')}`.execute(
      cast.database.sql,
    )
    counts[name] = counted.rows[0]?.count ?? 0
  }
  return counts
}
