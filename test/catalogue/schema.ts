// The database's own catalogue, asked as its administrator: what tables, policies, rights and keys there are.
import { sql } from 'kysely'
import { capabilities } from '../../src/capabilities.ts'
import type { Sql } from '../../src/platform/database/database.ts'

/** One schema for each capability, under the same name. */
export const schemas = Object.keys(capabilities).map(schemaOf)
export const capabilityOf = (schema: string) => schema.replaceAll('_', '-')

function schemaOf(capability: string): string {
  return capability.replaceAll('-', '_')
}

const ours = sql`any(${`{${schemas.join(',')}}`}::text[])`

/** The first column of each row: mostly the names of what should not be there. */
export async function namesFrom(db: Sql, query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> {
  return (await query.execute(db)).rows.map(({ name }) => name)
}

export function tables(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select c.oid::regclass::text as name from pg_class c
    where c.relnamespace::regnamespace::text = ${ours} and c.relkind in ('r', 'p') order by 1`,
  )
}

export function tablesOfFiles(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select c.oid::regclass::text as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'door_id' and not a.attisdropped
    where c.relnamespace::regnamespace::text = ${ours} and c.relkind in ('r', 'p')
      and c.relnamespace::regnamespace::text <> 'access' order by 1`,
  )
}

/** Views, sequences and the like would be a way round; there are none, so none has to be guarded. */
export function otherRelations(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select c.oid::regclass::text as name from pg_class c
    where c.relnamespace::regnamespace::text = ${ours} and c.relkind not in ('r', 'p', 'i', 'I', 'c')`,
  )
}

export function schemasBeside(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select n.nspname as name from pg_namespace n
    where n.nspname <> all (${`{${schemas.join(',')}}`}::text[]) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and exists (select from pg_class c where c.relnamespace = n.oid)`,
  )
}

export function tablesNotForced(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select c.oid::regclass::text as name from pg_class c
    where c.relnamespace::regnamespace::text = ${ours} and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)`,
  )
}

export function tablesWithoutPolicy(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select c.oid::regclass::text as name from pg_class c
    where c.relnamespace::regnamespace::text = ${ours} and c.relkind in ('r', 'p')
      and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  )
}

export function tablesWithoutComment(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select c.oid::regclass::text as name from pg_class c
    where c.relnamespace::regnamespace::text = ${ours} and c.relkind in ('r', 'p')
      and coalesce(obj_description(c.oid, 'pg_class'), '') = ''`,
  )
}

export interface Policy {
  table: string
  name: string
  command: string
  roles: string[]
  using: string | null
  check: string | null
}

export async function policies(db: Sql): Promise<Policy[]> {
  const { rows } =
    await sql<Policy>`select p.schemaname || '.' || p.tablename as "table", p.policyname as name, p.cmd as command,
      array_to_json(p.roles) as roles, p.qual as using, p.with_check as "check"
    from pg_policies p where p.schemaname = ${ours} order by 1, 2`.execute(db)
  return rows
}

/** Grantee 0 is everyone; where nothing was ever granted, the default counts, and functions are everyone's by default. */
export function grantedToPublic(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`
    select 'schema ' || n.nspname as name from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = ${ours} and a.grantee = 0
    union all
    select 'table ' || c.oid::regclass from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace::regnamespace::text = ${ours} and a.grantee = 0
    union all
    select 'function ' || p.oid::regprocedure from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace::regnamespace::text = ${ours} and a.grantee = 0`,
  )
}

/** Without such an index every removal reads the whole table, and keys between files are met one by one. */
export function foreignKeysWithoutIndex(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
    where k.contype = 'f' and k.connamespace::regnamespace::text = ${ours} and not exists (
      select from pg_index i where i.indrelid = k.conrelid and i.indisvalid and i.indpred is null
        and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
  )
}

export async function foreignKeys(db: Sql): Promise<{ from: string; to: string; name: string; deletes: string }[]> {
  const { rows } = await sql<{ from: string; to: string; name: string; deletes: string }>`
    select k.connamespace::regnamespace::text as "from", c.relnamespace::regnamespace::text as "to",
      k.conrelid::regclass || ' ' || k.conname as name, k.confdeltype as deletes
    from pg_constraint k join pg_class c on c.oid = k.confrelid
    where k.contype = 'f' and k.connamespace::regnamespace::text = ${ours}`.execute(db)
  return rows
}

export function triggers(db: Sql): Promise<string[]> {
  return namesFrom(
    db,
    sql`select t.tgrelid::regclass || ' ' || t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace::regnamespace::text = ${ours} and not t.tgisinternal`,
  )
}

export function ownedBy(db: Sql, role: string): Promise<string[]> {
  return namesFrom(
    db,
    sql`select classid::regclass || ' ' || objid as name from pg_shdepend
    where refclassid = 'pg_authid'::regclass and refobjid = ${role}::regrole and deptype = 'o'`,
  )
}

/** Tables of a schema on which a role has any of these rights, as 'table right'. */
export function rightsOn(db: Sql, role: string, rights: readonly string[]): Promise<string[]> {
  return namesFrom(
    db,
    sql`select c.oid::regclass || ' ' || r as name from pg_class c, unnest(${`{${rights.join(',')}}`}::text[]) r
    where c.relnamespace::regnamespace::text = ${ours} and c.relkind in ('r', 'p') and has_table_privilege(${role}, c.oid, r) order by 1`,
  )
}

/** Functions by their bare name, so that an overload cannot slip by. */
export function executableBy(db: Sql, role: string, names: readonly string[]): Promise<string[]> {
  return namesFrom(
    db,
    sql`select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace::regnamespace::text = ${ours} and p.proname = any(${`{${names.join(',')}}`}::text[])
      and has_function_privilege(${role}, p.oid, 'execute')`,
  )
}

export function functionsNamed(db: Sql, names: readonly string[]): Promise<string[]> {
  return namesFrom(
    db,
    sql`select distinct p.proname::text as name from pg_proc p
    where p.pronamespace::regnamespace::text = ${ours} and p.proname = any(${`{${names.join(',')}}`}::text[]) order by 1`,
  )
}

/** Those that act with the rights of their owner: whose they are, and whether a caller's search path can lead them astray. */
export async function definerFunctions(
  db: Sql,
): Promise<{ name: string; owner: string; isSearchPathFixed: boolean }[]> {
  const { rows } = await sql<{ name: string; owner: string; isSearchPathFixed: boolean }>`
    select p.oid::regprocedure::text as name, p.proowner::regrole::text as owner,
      coalesce(p.proconfig @> array['search_path=""'], false) as "isSearchPathFixed"
    from pg_proc p where p.pronamespace::regnamespace::text = ${ours} and p.prosecdef`.execute(db)
  return rows
}
