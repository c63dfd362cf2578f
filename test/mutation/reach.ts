// Which functions and tables of the database a test comes near: by the queries it sends, and by what those functions name in turn.

import { sql } from 'kysely'
import pg from 'pg'
import type { Sql } from '../../src/platform/database/database.ts'

const called = /\b([a-z_]+\.[a-z_]+)\s*\(/g
const touched = /\b(?:from|join|into|update)\s+([a-z_]+\.[a-z_]+)/g
const namesIn = (text: string) =>
  [called, touched].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
/** Every query of the app asks these, by the policies of what it reads and writes. */
export const always: readonly string[] = ['access.read_doors', 'access.write_doors']

let heard: Set<string> | undefined

let isListening = false

/** From now on every query is listened to. */
export function listen(): void {
  if (isListening) return
  isListening = true
  const send = pg.Client.prototype.query as (...given: unknown[]) => unknown
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...given: unknown[]) {
      const [query] = given
      const text = typeof query === 'string' ? query : ((query as { text?: string } | undefined)?.text ?? '')
      for (const name of namesIn(text)) heard?.add(name)
      return send.apply(this, given)
    },
  })
}

/** Does the work and answers which functions its queries name. */
export async function heardDuring(work: () => Promise<unknown>): Promise<Set<string>> {
  const names = new Set<string>()
  heard = names
  await work()
  heard = undefined
  return names
}

export type Calls = ReadonlyMap<string, readonly string[]>

/** Which functions each function of these databases calls. */
export async function callsIn(databases: readonly Sql[]): Promise<Calls> {
  const calls = new Map<string, string[]>()
  for (const db of databases) {
    const { rows } = await sql<{ name: string; body: string }>`
      select pronamespace::regnamespace || '.' || proname as name, prosrc as body from pg_proc
      where pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`.execute(db)
    for (const { name, body } of rows) calls.set(name, [...(calls.get(name) ?? []), ...namesIn(body)])
  }
  return calls
}

export function reachedFrom(names: Iterable<string>, calls: Calls): Set<string> {
  const reached = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    open.push(...(calls.get(name) ?? []))
  }
  return reached
}
