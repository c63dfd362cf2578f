// Many families at once: a family that was made through the handlers is copied inside the database, with ids of its own.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'

/** Copies are numbered. Who works with a copy, and for which organisations, follows from its number. */
export interface Copying {
  /** Families by the id of their file; the copies are of each in turn. */
  templates: readonly string[]
  from: number
  to: number
  at?: WorkPlaces
}

/** Groups of people at work, and regions of organisations, each like that of the templates. */
export interface WorkPlaces {
  /** SQL over `n`, the number of a copy. */
  group: string
  /** SQL over `g`, the number of a group. */
  region: string
}

/** The id of a template's person or thing in a copy, of someone at work in a group, of an organisation in a region. */
export const idInCopy = (n: number, id: string) => asUuid(`${n}/${id}`)
export const idInGroup = (group: number, account: string) => asUuid(`group ${group}/${account}`)
export const idInRegion = (region: number, organisation: string) => asUuid(`region ${region}/${organisation}`)

/** As md5(…)::uuid makes it in the database. */
function asUuid(text: string): string {
  const hex = createHash('md5').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
const inCopy = (id: string) => `md5(n || '/' || ${id})::uuid`
const inGroup = (id: string) => `md5('group ' || g || '/' || ${id})::uuid`
const inRegion = (id: string) => `md5('region ' || r || '/' || ${id})::uuid`

const atOnce = 10_000

/** Writes copies `from` up to and including `to`, with the accounts of their relatives. Runs as the administrator of the database. */
export async function copyFamilies(db: Sql, copying: Copying): Promise<void> {
  const tables = await tablesOfFiles(db)
  await db.transaction().execute(async (tx) => {
    await prepare(tx)
    for (const table of tables) await withoutIndexes(tx, table)
    for (let from = copying.from; from <= copying.to; from += atOnce) {
      const to = Math.min(copying.to, from + atOnce - 1)
      for (const place of copying.templates.keys()) await copyOne(tx, tables, place, { ...copying, from, to })
    }
    for (const table of tables) await sql.raw(`reindex table ${table}`).execute(tx)
  })
}

/** Foreign keys are right by construction; checking each would take most of the time. */
export async function prepare(tx: Sql): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(tx)
  await sql`set local maintenance_work_mem = '256MB'`.execute(tx)
}

/** `reindex` builds them at once when the rows are there, and makes them ready again. */
export async function withoutIndexes(tx: Sql, table: string): Promise<void> {
  await sql.raw(`update pg_catalog.pg_index set indisready = false where indrelid = '${table}'::regclass`).execute(tx)
}

/** Not copied: accounts and organisations, which are no part of a file, and seals, which are made over the very look. */
async function tablesOfFiles(db: Sql): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attname = 'file_id' and not a.attisdropped and c.oid <> 'access.seals'::regclass
    order by 1`.execute(db)
  return ['access.files', ...rows.map((row) => row.name)]
}

async function copyOne(tx: Sql, tables: readonly string[], place: number, copying: Copying): Promise<void> {
  const template = copying.templates[place] ?? ''
  const ids = await idsOf(tx, tables, template)
  const turn = `n % ${copying.templates.length} = ${place}`
  // Stored plain: taking one id out of a compressed list would cost more than all the rest.
  await sql`create temporary table copies (n integer, ids uuid[]) on commit drop`.execute(tx)
  await sql`alter table copies alter column ids set storage plain`.execute(tx)
  await sql
    .raw(`insert into copies
      select n, array(select ${newId(copying)} from unnest(${asArray(ids.map((one) => one.id))}, '{${ids.map((one) => one.kind)}}'::text[])
        with ordinality one(id, kind, position) order by position) as ids
      from (select n, g, ${copying.at?.region ?? '0'} as r from
        (select n, ${copying.at?.group ?? '0'} as g from generate_series(${copying.from}, ${copying.to}) n where ${turn}) grouped) numbered`)
    .execute(tx)
  for (const table of tables) await copyTable(tx, table, template, ids)
  await sql`drop table copies`.execute(tx)
}

const newId = ({ at }: Copying) =>
  `case kind when 'file' then ${inCopy('id')} when 'account' then ${at ? inGroup('id') : 'id'} else ${at ? inRegion('id') : 'id'} end`

interface KnownId {
  id: string
  kind: 'file' | 'account' | 'organisation'
}

/** Every id that stands anywhere in the template. */
async function idsOf(tx: Sql, tables: readonly string[], template: string): Promise<KnownId[]> {
  const parts: string[] = []
  for (const table of tables)
    for (const { name, type } of (await columnsOf(tx, table)).filter(isId))
      parts.push(`select ${type === 'uuid' ? `"${name}"` : `unnest("${name}")`} as id from ${table}
        where ${fileOf(table)} = '${template}'`)
  const { rows } = await sql
    .raw<KnownId>(`select distinct one.id, case when o.id is not null then 'organisation' when a.id is not null then 'account' else 'file' end as kind
      from (${parts.join(' union ')}) one left join playing_field.organisations o on o.id = one.id
      left join accounts.accounts a on a.id = one.id and a.kind = 'professional' where one.id is not null`)
    .execute(tx)
  return rows
}

export interface Column {
  name: string
  type: string
}
const isId = ({ type }: Column) => type === 'uuid' || type === 'uuid[]'
const fileOf = (table: string) => (table === 'access.files' ? 'id' : 'file_id')
const asArray = (ids: readonly string[]) => `'{${ids.join(',')}}'::uuid[]`

export async function columnsOf(db: Sql, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, atttypid::regtype::text as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
    order by attnum`.execute(db)
  return rows
}

/** Each id of a row of the template is looked up once, as its place in the list; a copy only takes what stands there in its own list. */
async function copyTable(tx: Sql, table: string, template: string, ids: readonly KnownId[]): Promise<void> {
  const columns = await columnsOf(tx, table)
  const all = asArray(ids.map((one) => one.id))
  const places = columns
    .filter(isId)
    .map(({ name, type }) =>
      type === 'uuid'
        ? `array_position(${all}, "${name}") as "place_${name}"`
        : `(select array_agg(array_position(${all}, one)) from unnest("${name}") one) as "place_${name}"`,
    )
  const values = columns.map(({ name, type }) => {
    if (type === 'uuid') return `c.ids[t."place_${name}"]`
    if (type !== 'uuid[]') return `t."${name}"`
    const copied = `array(select c.ids[place] from unnest(t."place_${name}") place order by 1)`
    return `case when t."${name}" is null then null else ${copied} end`
  })
  await sql
    .raw(`insert into ${table} (${columns.map(({ name }) => `"${name}"`)})
      with template as materialized (select *, ${places} from ${table} where ${fileOf(table)} = '${template}')
      select ${values} from copies c cross join template t`)
    .execute(tx)
  if (table === 'access.relatives') await copyAccounts(tx, template, all)
}

/** The accounts of the family itself: each copy is another family. */
async function copyAccounts(tx: Sql, template: string, all: string): Promise<void> {
  await sql
    .raw(`insert into accounts.accounts (id, kind, display_name, created_at)
      select c.ids[array_position(${all}, a.id)], a.kind, a.display_name, a.created_at
      from copies c cross join accounts.accounts a
      where a.id in (select account_id from access.relatives where file_id = '${template}')`)
    .execute(tx)
}

export interface WorkPlaceIds {
  accounts: readonly string[]
  organisations: readonly string[]
}

/** Who works where before anything was copied. */
export async function workPlaces(db: Sql): Promise<WorkPlaceIds> {
  const accounts = await sql<{ id: string }>`select id from accounts.accounts where kind = 'professional'`.execute(db)
  const organisations = await sql<{ id: string }>`select id from playing_field.organisations`.execute(db)
  return { accounts: accounts.rows.map((one) => one.id), organisations: organisations.rows.map((one) => one.id) }
}

/** Writes the organisations of the regions and the people of the groups that the copies name. */
export async function copyWorkPlaces(db: Sql, { from, to, at }: Copying, given?: WorkPlaceIds): Promise<void> {
  if (!at) return
  const originals = given ?? (await workPlaces(db))
  const groups = `(select distinct ${at.group} as g from generate_series(${from}, ${to}) n) groups`
  const [accounts, organisations] = [asArray(originals.accounts), asArray(originals.organisations)]
  await db.transaction().execute(async (tx) => {
    const run = (text: string) => sql.raw(text).execute(tx)
    await run(`insert into accounts.accounts (id, kind, display_name, created_at)
      select ${inGroup('a.id')}, a.kind, a.display_name || ' ' || g, a.created_at
      from accounts.accounts a, ${groups} where a.id = any(${accounts})`)
    await run(`insert into playing_field.organisations (id, kind, name, place)
      select ${inRegion('o.id')}, o.kind, o.name || ' ' || r, o.place
      from playing_field.organisations o, (select distinct ${at.region} as r from ${groups}) regions
      where o.id = any(${organisations}) on conflict do nothing`)
    await run(`insert into accounts.assignments (account_id, organisation_id, role, from_on)
      select ${inGroup('a.account_id')}, ${inRegion('a.organisation_id')}, a.role, a.from_on
      from accounts.assignments a, (select g, ${at.region} as r from ${groups}) groups where a.account_id = any(${accounts})`)
  })
}
