import { setImmediate as othersFirst } from 'node:timers/promises'
import { civilDateOf } from '../../../platform/pure/format.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, Ports } from '../../access/actor.ts'
import { asApp } from '../../accounts/session.ts'
import { readFacts } from '../keys/facts.ts'
import { refuseWidening } from './check.ts'
import { policyOf, type RegionPolicy } from './choices.ts'
import type { NewRegionChoices, RegionPreview } from './contract.ts'
import { difference, openingsUnder } from './openings.ts'
import {
  familiesAfter,
  familiesByPolicy,
  lookAsSystem,
  newestVersion,
  notePreview,
  type PreviewRow,
  previewById,
  startPreview,
  teamInRoles,
} from './queries.ts'

const batch = 50

/** Counts in the background what these choices would open and close at all families; nothing is changed. Returns where to look. */
export async function previewRegion(call: Call, wanted: NewRegionChoices): Promise<{ id: string }> {
  refuseWidening(wanted)
  const { ports, actor } = call
  const id = ports.newId()
  const newest = await asApp(ports.database, async (db) => {
    const row = await newestVersion(db)
    const { families } = await familiesByPolicy(db, row.version)
    await startPreview(db, id, actor.accountId, families, ports.now())
    return row
  })
  void countAll(ports, id, policyOf(newest), policyOf({ ...newest, ...wanted }))
  return { id }
}

export async function readPreview(ports: Ports, id: string): Promise<RegionPreview> {
  return (await asApp(ports.database, (db) => previewById(db, id))) ?? refuse(refusals.notFound)
}

async function countAll(ports: Ports, id: string, before: RegionPolicy, after: RegionPolicy): Promise<void> {
  const sum = { id, done: 0, opens: 0, closes: 0, familiesOpening: 0, familiesClosing: 0 }
  try {
    let last: string | null = null
    for (;;) {
      const files: string[] = await asApp(ports.database, (db) => familiesAfter(db, last, null, batch))
      for (const fileId of files) {
        await othersFirst()
        add(sum, await countOne(ports, fileId, id, before, after))
      }
      last = files.at(-1) ?? null
      await note(ports, { ...sum, state: files.length < batch ? 'done' : 'running' })
      if (files.length < batch) return
    }
  } catch {
    await note(ports, { ...sum, state: 'failed' }).catch(() => undefined)
  }
}

const note = (ports: Ports, row: Omit<PreviewRow, 'families'>) => asApp(ports.database, (db) => notePreview(db, row))

function add(sum: Omit<PreviewRow, 'families' | 'state'>, { opens, closes }: { opens: number; closes: number }): void {
  sum.done += 1
  sum.opens += opens
  sum.closes += closes
  sum.familiesOpening += opens > 0 ? 1 : 0
  sum.familiesClosing += closes > 0 ? 1 : 0
}

function countOne(ports: Ports, fileId: string, request: string, before: RegionPolicy, after: RegionPolicy) {
  const at = ports.now()
  const today = civilDateOf(at)
  return asApp(ports.database, async (db) => {
    const facts = await readFacts(db, fileId)
    const team = await teamInRoles(db, fileId, today)
    await lookAsSystem(db, fileId, at, request)
    return difference(openingsUnder(facts, team, before, today), openingsUnder(facts, team, after, today))
  })
}
