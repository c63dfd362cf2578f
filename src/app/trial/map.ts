import { loadMap } from '../../capabilities/playing-field/areas/map-file/maps.ts'
import { readMap } from '../../capabilities/playing-field/areas/map-file/rules.ts'
import file from './map.topo.json' with { type: 'json' }
import { since } from './region.ts'
import { asProfessional, type Stage } from './stage.ts'

/** The invented map of the trial, off the coast where no municipality lies: outlines made of the same postcode zones as the areas. */
export const trialMap = () => readMap(file)

/** The administrator loads it, as they would any other. */
export async function loadTrialMap(stage: Stage): Promise<void> {
  const wout = asProfessional(stage, stage.region.people.wout)
  await loadMap(wout, { source: 'Verzonnen kaart van de proefregio', fromOn: since, file })
}
