import { randomUUID } from 'node:crypto'
import { deriveKeys } from '../capabilities/consent/keys/derive.ts'
import { absencesOf } from '../capabilities/consent/matrix/absences.ts'
import { releaseWords } from '../capabilities/consent/release.ts'
import { consentEntries, consentStandings } from '../capabilities/consent/standings.ts'
import type { DossierPorts } from '../capabilities/dossiers/ports.ts'
import { dropStaleMarks } from '../capabilities/overlap/stale.ts'
import { planEntries, planStandings } from '../capabilities/plan/entries.ts'
import type { Database } from '../platform/database/database.ts'

export interface World {
  now(): Date
  newId(): string
}

export const realWorld: World = { now: () => new Date(), newId: randomUUID }

/** Wires the capabilities: what each asks of those that build on it. */
export function portsFor(database: Database, world: World): DossierPorts {
  return {
    database,
    ...world,
    deriveKeys: async (tx) => {
      await deriveKeys(tx)
      await dropStaleMarks(tx)
    },
    absencesOf,
    releaseWords,
    standings: [planStandings, consentStandings],
    entrySources: [planEntries, consentEntries],
  }
}
