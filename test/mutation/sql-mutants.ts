// Mutants of the database: every condition of the functions of a schema, every policy, and that policies count at all.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'
import { fingerprint } from './fingerprint.ts'
import type { Mutant } from './ledger.ts'
import { changesOf } from './sql-conditions.ts'

export interface SqlMutant extends Mutant {
  /** The function it is in, or the table it is of. */
  about: string
  isOfTable: boolean
  statement: string
  back: string
}

const folder = fileURLToPath(new URL('../../db/migrations', import.meta.url))
const migrations = readdirSync(folder)
  .sort()
  .map((name) => ({ name: `db/migrations/${name}`, text: readFileSync(join(folder, name), 'utf8') }))

export async function sqlMutants(db: Sql): Promise<SqlMutant[]> {
  return [...(await policyMutants(db)), ...(await tableMutants(db)), ...(await functionMutants(db))]
}

async function functionMutants(db: Sql): Promise<SqlMutant[]> {
  const { rows } = await sql<{ name: string; body: string; definition: string }>`
    select p.pronamespace::regnamespace || '.' || p.proname as name, p.prosrc as body, pg_get_functiondef(p.oid) as definition
    from pg_proc p where p.pronamespace = 'access'::regnamespace and p.prokind = 'f' order by p.proname, p.oid`.execute(
    db,
  )
  return rows.flatMap(({ name, body, definition }) =>
    changesOf(body).map((change) => ({
      id: `${name}#${change.from}-${change.to} ${change.instead.slice(0, 20)} ${fingerprint(body)}`,
      place: placeOf(name, body, change.from),
      what: `${name}: ${change.what}`,
      about: name,
      isOfTable: false,
      statement: definition.replace(body, () => body.slice(0, change.from) + change.instead + body.slice(change.to)),
      back: definition,
    })),
  )
}

/** Where the text stands that the function was last given. */
function placeOf(name: string, body: string, at: number): string {
  for (const { name: file, text } of migrations.toReversed()) {
    const found = text.indexOf(body)
    if (found >= 0) return `${file}:${text.slice(0, found + at).split('\n').length}`
  }
  return name
}

interface PolicyRow {
  table: string
  name: string
  command: string
  using: string | null
  check: string | null
  roles: string
  kind: string
}

async function policyMutants(db: Sql): Promise<SqlMutant[]> {
  const { rows } = await sql<PolicyRow>`
    select format('%I.%I', schemaname, tablename) as "table", policyname as name, cmd as command, qual as "using",
      with_check as "check", array_to_string(roles, ', ') as roles, permissive as kind
    from pg_policies order by 1, 2`.execute(db)
  return rows.flatMap((policy) => {
    const make = (using: string | null, check: string | null) =>
      `create policy "${policy.name}" on ${policy.table} as ${policy.kind} for ${policy.command} to ${policy.roles}
       ${using ? `using (${using})` : ''} ${check ? `with check (${check})` : ''}`
    const drop = `drop policy if exists "${policy.name}" on ${policy.table}`
    const mutant = (what: string, statement: string): SqlMutant => ({
      id: `${policy.table} ${policy.name} ${what} ${fingerprint(`${policy.using} ${policy.check}`)}`,
      place: policyPlace(policy),
      what: `${policy.table}, "${policy.name}": ${what}`,
      about: policy.table,
      isOfTable: true,
      statement: `${drop}; ${statement}`,
      back: `${drop}; ${make(policy.using, policy.check)}`,
    })
    const opened = make(policy.using && 'true', policy.check && 'true')
    const isOpenAlready = (policy.using ?? 'true') === 'true' && (policy.check ?? 'true') === 'true'
    return [mutant('removed', 'select 1'), ...(isOpenAlready ? [] : [mutant('lets everything through', opened)])]
  })
}

function policyPlace({ table, name }: PolicyRow): string {
  const line = `access.protect('${table}')`
  for (const { name: file, text } of migrations) {
    const at = text.includes(line) ? text.indexOf(line) : text.indexOf(`create policy "${name}" on ${table}`)
    if (at >= 0) return `${file}:${text.slice(0, at).split('\n').length}`
  }
  return 'db/migrations'
}

async function tableMutants(db: Sql): Promise<SqlMutant[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relrowsecurity order by 1`.execute(
    db,
  )
  return rows.flatMap(({ name }) =>
    [
      ['without row security', 'disable', 'enable'],
      ['row security does not count for the owner', 'no force', 'force'],
    ].map(([what, off, on]) => ({
      id: `${name} ${what}`,
      place: policyPlace({ table: name, name: '' } as PolicyRow),
      what: `${name}: ${what}`,
      about: name,
      isOfTable: true,
      statement: `alter table ${name} ${off} row level security`,
      back: `alter table ${name} ${on} row level security`,
    })),
  )
}
