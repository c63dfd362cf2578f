import { sql } from 'kysely'
import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Ports } from '../../access/actor.ts'
import { becomeApp } from '../../access/queries.ts'
import { lookAsSystem } from '../region/queries.ts'
import { deriveKeys } from './derive.ts'

const daysBetween = 30
const batch = 200

/**
 * Extends the timelines of keys: every family is derived anew once a month, each in its own transaction. When this does not run,
 * keys end by themselves and things close. The family reads that the system looked, once. Returns how many families were done.
 */
export async function extendKeys(ports: Ports): Promise<number> {
  const today = civilDateOf(ports.now())
  let done = 0
  for (let files = await due(ports, today); files.length; files = await due(ports, today)) {
    for (const fileId of files) await extendOne(ports, fileId, today)
    done += files.length
  }
  return done
}

function due(ports: Ports, today: string): Promise<string[]> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const { rows } = await sql<{
      id: string
    }>`select access.files_to_extend(${addDays(today, -daysBetween)}::date, ${batch}) as id`.execute(db)
    return rows.map((row) => row.id)
  })
}

function extendOne(ports: Ports, fileId: string, today: string): Promise<void> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    await deriveKeys({ sql: db, fileId, today })
    await lookAsSystem(db, fileId, ports.now(), ports.newId())
  })
}
