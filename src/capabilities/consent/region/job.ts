import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Database } from '../../../platform/database/database.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Ports } from '../../access/actor.ts'
import { asApp } from '../../accounts/session.ts'
import { deriveKeys } from '../keys/derive.ts'
import {
  familiesAfter,
  familiesByPolicy,
  hasPolicyBar,
  liftPolicyBars,
  lookAsSystem,
  newestVersion,
} from './queries.ts'

const batch = 50
const attempts = 5
const transient = new Set(['40001', '40P01'])

const running = new WeakMap<Database, Promise<void>>()
const stopping = new WeakSet<Database>()

/** Lets the family at hand be finished and begins no other: the database is about to close. */
export async function stopDeriving(database: Database): Promise<void> {
  stopping.add(database)
  await running.get(database)
}

/**
 * Derives every family anew whose keys follow from older choices, and lifts the bar that waited for them. Goes on where an earlier
 * run stopped: what is still behind is asked of the database. One run at a time; a call during a run is followed by another.
 */
export function deriveBehind(ports: Ports): Promise<void> {
  const before = running.get(ports.database) ?? Promise.resolve()
  const mine = before.then(() => deriveAll(ports)).catch(() => undefined)
  running.set(ports.database, mine)
  return mine
}

async function deriveAll(ports: Ports): Promise<void> {
  const { version } = await asApp(ports.database, newestVersion)
  let last: string | null = null
  for (;;) {
    const files: string[] = await asApp(ports.database, (db) => familiesAfter(db, last, version, batch))
    // A family that cannot be derived stays barred, and is tried again with the next run.
    for (const fileId of files) {
      // On the embedded database this would otherwise keep every request waiting until all is done.
      await othersFirst()
      if (stopping.has(ports.database)) return
      await deriveOne(ports, fileId).catch(() => undefined)
    }
    last = files.at(-1) ?? null
    if (files.length < batch) break
  }
  const isBarred = await asApp(ports.database, hasPolicyBar)
  const { behind } = await asApp(ports.database, (db) => familiesByPolicy(db, version))
  if (isBarred && behind === 0) await asApp(ports.database, (db) => liftPolicyBars(db, ports.now()))
}

/** One family in a transaction of its own; who lost a race tries again. */
async function deriveOne(ports: Ports, fileId: string, attempt = 1): Promise<void> {
  const at = ports.now()
  const today = civilDateOf(at)
  try {
    await asApp(ports.database, async (db) => {
      await deriveKeys({ sql: db, fileId, today })
      await lookAsSystem(db, fileId, at, ports.newId())
    })
  } catch (error) {
    if (!transient.has((error as { code?: string }).code ?? '') || attempt === attempts) throw error
    await deriveOne(ports, fileId, attempt + 1)
  }
}
