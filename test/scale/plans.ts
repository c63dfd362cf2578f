// Which plans the database really made while the app answered: of every query, also of those inside functions.
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Database, Sql } from '../../src/platform/database/database.ts'
import { openPool } from '../../src/platform/database/postgres.ts'

export interface Planned {
  query: string
  plan: PlanNode
}

export interface PlanNode {
  'Node Type': string
  Schema?: string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

/** From the next connection on the database tells every plan to who asked. `generic`: the one that it keeps for a prepared query. */
export async function tellPlans(db: Sql): Promise<void> {
  const { rows } = await sql<{ name: string }>`select quote_ident(current_database()) as name`.execute(db)
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_level': 'notice',
    'auto_explain.log_format': 'json',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_verbose': 'on',
  }
  for (const [setting, value] of Object.entries(settings))
    await sql.raw(`alter database ${rows[0]?.name} set ${setting} = '${value}'`).execute(db)
}

/** The database as the server reaches it; `heard` gets each plan. */
export async function openTelling(
  url: string,
  mode: 'custom' | 'generic',
  heard: (planned: Planned) => void,
): Promise<Database> {
  const address = new URL(url)
  address.searchParams.set('options', `-c plan_cache_mode=force_${mode}_plan`)
  const pool = await openPool(address.href, 1)
  pool.on('acquire', (client) => {
    if (client.listenerCount('notice') === 0) client.on('notice', ({ message = '' }) => hear(message, heard))
  })
  const db: Sql = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'postgres', sql: db, close: () => db.destroy() }
}

function hear(message: string, heard: (planned: Planned) => void): void {
  const found = /^duration: .*? plan:\n(.*)$/s.exec(message)
  if (!found) return
  const { 'Query Text': query, Plan: plan } = JSON.parse(found[1] ?? '')
  heard({ query, plan })
}

/** Every node of a plan. */
export function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

/** Of each index of these tables its first column; of an expression nothing is known. */
export async function firstColumnsOf(db: Sql, tables: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ index: string; column: string | null }>`
    select c.relname as index, a.attname as column
    from pg_index i join pg_class c on c.oid = i.indexrelid
    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = any(${`{${tables.join(',')}}`}::regclass[])`.execute(db)
  return new Map(rows.map((row) => [row.index, row.column]))
}

export interface Growing {
  tables: readonly string[]
  firstColumns: ReadonlyMap<string, string | null>
}

/** Where a plan reads a whole table, or a whole index: no condition on its first column says where to begin. */
export function wholeReads({ query, plan }: Planned, growing: Growing): string[] {
  return nodesOf(plan)
    .filter((node) => readsWhole(node, growing))
    .map((node) => `${node['Node Type']} of ${node['Index Name'] ?? node['Relation Name']} in ${query.trim()}`)
}

function readsWhole(node: PlanNode, { tables, firstColumns }: Growing): boolean {
  const { 'Index Name': index, 'Index Cond': condition = '' } = node
  if (index === undefined)
    return node['Node Type'] === 'Seq Scan' && tables.includes(`${node.Schema}.${node['Relation Name']}`)
  const first = firstColumns.get(index)
  if (first === undefined) return false
  return first === null ? condition === '' : !new RegExp(`\\b${first}\\b`).test(condition)
}
