import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'
import type { Cast } from '../cast.ts'

export const say = (text: string) => void process.stdout.write(`${text}\n`)

/** The functions of the plain server: what someone would write who has no doors. */
export async function makePlain(db: Sql): Promise<void> {
  await sql.raw(`/* script */ ${readFileSync(join(import.meta.dirname, 'plain.sql'), 'utf8')}`).execute(db)
}

/** How the server and the administrator reach the database of a cast. */
export function urlsOf({ urls }: Cast): { administrator: string; server: string } {
  if (!urls) throw new Error('the bench needs a database that more than one process can reach')
  return urls
}
