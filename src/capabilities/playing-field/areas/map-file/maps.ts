import type { CivilDate } from '../../../../platform/pure/dates.ts'
import { type RefusalKind, refuse } from '../../../../platform/refusal.ts'
import type { Call } from '../../../access/actor.ts'
import { keepRegion, readReference } from '../../keeper.ts'
import type { AreaMap, MapVersion, NewMap } from '../contract.ts'
import { addMap, mapIdOn, mapOf, mapVersions } from './queries.ts'
import { readMap } from './rules.ts'
import { type MapFault, mapFaults } from './vocabulary.ts'

const unreadable = {
  code: 'playing-field.unreadable-map',
  status: 400,
  rule: 'playing-field-60',
  nl: 'Deze kaart is zo niet te gebruiken.',
  en: 'This map cannot be used like this.',
} as const satisfies RefusalKind

/** Loads a map as a new version; a file with a fault changes nothing. */
export async function loadMap(call: Call, { source, fromOn, file }: NewMap): Promise<string> {
  return keepRegion(call, async (keeping) => {
    const { outlines, points, faults } = readMap(file)
    if (faults.length > 0) return refuse(unreadable, { errors: faults.map(asFieldError) })
    const id = call.ports.newId()
    const { at: loadedAt, accountId: loadedBy } = keeping
    await addMap(keeping.sql, { id, source: source.trim(), fromOn, loadedAt, loadedBy, outlines, points })
    await keeping.noteChange('map-loaded', { mapId: id, fromOn, outlines: outlines.length, points: points.length })
    return id
  })
}

const asFieldError = ({ where, fault }: MapFault) => ({
  field: where === '' ? 'file' : `file/${where}`,
  code: `map-${fault}`,
  ...mapFaults[fault],
})

/** The map of a day, unless it is the one that the asker has already. */
export function readMapOn(
  ports: Call['ports'],
  { day, known }: { day: CivilDate | undefined; known: string | undefined },
): Promise<{ id: string | undefined; map: AreaMap | null }> {
  return readReference(ports, async (db, today) => {
    const id = await mapIdOn(db, day ?? today)
    if (id === undefined || known?.includes(id)) return { id, map: null }
    return { id, map: (await mapOf(db, id)) ?? null }
  })
}

export const listMaps = (call: Call): Promise<MapVersion[]> => keepRegion(call, ({ sql }) => mapVersions(sql))
