// A hundred thousand other files, with one row in every table of a file: few enough to make for every test run. A table that is
// smaller than it would be is sooner read whole, so what uses an index here uses it all the more in a real region.
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'
import { type Column, columnsOf, prepare, withoutIndexes } from '../bench/copies.ts'

/** How many files one person at work has, and how many one organisation. */
const perPerson = 25
const perOrganisation = 400

/** Every table that grows with the number of families, as the catalogue knows them. */
export async function tablesOfFiles(db: Sql): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attname = 'file_id' and not a.attisdropped order by 1`.execute(db)
  return ['access.files', ...rows.map((row) => row.name), 'accounts.accounts', 'accounts.sessions']
}

/** Of each table one row that is there, again for every other file. Runs as the administrator of the database. */
export async function makeOthers(db: Sql, files: number): Promise<void> {
  const tables = (await tablesOfFiles(db)).values()
  const maker = async () => {
    for (const table of tables) await repeat(db, table, files)
  }
  await Promise.all([maker(), maker()])
}

async function repeat(db: Sql, table: string, files: number): Promise<void> {
  const columns = await columnsOf(db, table)
  await db.transaction().execute(async (tx) => {
    await prepare(tx)
    await withoutIndexes(tx, table)
    await sql
      .raw(`insert into ${table} (${columns.map(({ name }) => `"${name}"`)})
        with at_work as (
          select id, ${perOrganisation} as each from playing_field.organisations
          union all select id, ${perPerson} from accounts.accounts where kind = 'professional'
        ), one as materialized (
          select ${['given.*', ...columns.filter(isOneId).map(({ name }) => `(select each from at_work w where w.id = given."${name}") as "each_${name}"`)]}
          from (select * from ${table} ${which[table] ?? ''} limit 1) given)
        select ${columns.map((column) => inFile(table, column))} from one cross join generate_series(1, ${files}) n`)
      .execute(tx)
    await sql.raw(`reindex table ${table}`).execute(tx)
  })
  await sql.raw(`vacuum analyze ${table}`).execute(db)
}

/** Files of families, and accounts, invitations and sessions of them: people at work are no more for more families. */
const which: Readonly<Record<string, string>> = {
  'access.files': `where kind = 'family'`,
  'accounts.accounts': `where kind = 'family'`,
  'accounts.invitations': 'where file_id is not null',
  'accounts.sessions': 'where organisation_id is null',
}

const isOneId = ({ type }: Column) => type === 'uuid'
const another = (id: string, n = 'n') => `(lpad(to_hex(${n}), 8, '0') || substr(${id}::text, 9))::uuid`

/** The value of a column in file number `n`: ids differ by file, those of people and organisations at work by so many files. */
function inFile(table: string, { name, type }: Column): string {
  if (name === 'file_id' || (table === 'access.files' && name === 'id'))
    return another(`'00000000-0000-4000-8000-000000000000'`)
  if (type === 'uuid') return another(`"${name}"`, `n / coalesce("each_${name}", 1)`)
  if (type === 'uuid[]') return `array(select ${another('id')} from unnest("${name}") id order by 1)`
  // A hash is one of a kind, as text or as bytes.
  if (name === 'token_hash' && type === 'bytea') return `decode(lpad(to_hex(n), 64, '0'), 'hex')`
  return ['code_hash', 'mark', 'reference', 'token_hash'].includes(name)
    ? `n || substr("${name}"::text, 7)`
    : `"${name}"`
}
