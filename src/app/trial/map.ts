import { sql } from 'kysely'
import { addMap } from '../../capabilities/playing-field/areas/map-file/queries.ts'
import { readMap } from '../../capabilities/playing-field/areas/map-file/rules.ts'
import type { Database } from '../../platform/database/database.ts'
import file from './map.topo.json' with { type: 'json' }
import { type Region, since } from './region.ts'

/** The invented map of the trial, off the coast where no municipality lies: outlines made of the same postcode zones as the areas. */
export const trialMap = () => readMap(file)

export async function loadTrialMap(
  database: Database,
  id: string,
  { region, at }: { region: Region; at: Date },
): Promise<void> {
  const { outlines, points } = trialMap()
  await database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_owner`.execute(db)
    const loadedBy = region.people.wout.accountId
    await addMap(db, {
      id,
      source: 'Verzonnen kaart van de proefregio',
      fromOn: since,
      loadedAt: at,
      loadedBy,
      outlines,
      points,
    })
  })
}
