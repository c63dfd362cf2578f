import { describe, expect, it } from 'vitest'
import { liesIn } from '../../capabilities/playing-field/areas/web/drawing.ts'
import { trialMap } from './map.ts'

describe('the map of the trial', () => {
  const { faults, outlines, points } = trialMap()

  it('is read without a fault', () => {
    expect(faults).toEqual([])
    expect(points).toHaveLength(58)
  })

  it('each school lies in one municipality, one samenwerkingsverband of each kind and one of every other region', () => {
    const once = ['ggd', 'municipality', 'rmc', 'swv-po', 'swv-vo', 'veilig-thuis', 'youth-region']
    for (const { code, at } of points) {
      const kinds = outlines
        .filter(({ polygons }) => polygons.some((rings) => liesIn(at, rings)))
        .map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind !== 'cooperation').sort(), code).toEqual(once)
    }
  })
})
