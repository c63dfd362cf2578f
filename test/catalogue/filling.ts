// One row in every table of a file, so that "nothing comes back" cannot mean that there was nothing.
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'

interface Column {
  name: string
  type: string
  /** The first value that the column's own check allows, where it lists them. */
  allowed: string | null
}

const values: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  'uuid[]': 'array[gen_random_uuid()]',
  text: `'x'`,
  'text[]': `'{x}'`,
  integer: '1',
  bytea: `'\\x25'`,
  boolean: 'false',
  jsonb: `'{}'`,
  date: `'2026-11-22'`,
  'timestamp with time zone': `'2026-11-22T10:00:00Z'`,
}

/** Foreign keys are left aside, checks are kept. */
export async function fill(db: Sql, table: string): Promise<void> {
  const columns = await columnsOf(db, table)
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const given = columns.map(({ name, type, allowed }) => (allowed ? `'${allowed}'` : valueFor(table, name, type)))
  await sql.raw(`insert into ${table} (${names}) values (${given.join(', ')})`).execute(db)
}

function valueFor(table: string, name: string, type: string): string {
  const value = values[type]
  if (!value) throw new Error(`${table}.${name} is of type ${type}: say in test/catalogue/filling.ts what stands there`)
  return value
}

async function columnsOf(db: Sql, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, (
      select substring(pg_get_constraintdef(k.oid) from $$= ANY \\(\\(?ARRAY\\['([^']+)'$$) from pg_constraint k
      where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as allowed
    from pg_attribute a
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef`.execute(
    db,
  )
  return rows
}
