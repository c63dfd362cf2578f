import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../platform/pure/topojson.ts'
import { fitInto, liesIn, pathOf, placeName, tintsFor } from './drawing.ts'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const shape = (...rings: Position[][]) => ({ polygons: [rings] })

describe('the drawing of a map', () => {
  it('everything fits within the margin, north above, and a degree east is narrower than a degree north', () => {
    const project = fitInto([shape(box(4, 52, 6, 53))], { width: 300, height: 200, margin: 10 })
    const [left, bottom] = project([4, 52])
    const [right, top] = project([6, 53])
    for (const [at, size] of [
      [left, 300],
      [right, 300],
      [bottom, 200],
      [top, 200],
    ] as const) {
      expect(at).toBeGreaterThan(9.99)
      expect(at).toBeLessThan(size - 9.99)
    }
    expect(top).toBeLessThan(bottom)
    expect((right - left) / 2 / (bottom - top)).toBeCloseTo(Math.cos((52.5 * Math.PI) / 180), 5)
  })

  it('a path holds numbers and our own letters alone', () => {
    const project = fitInto([shape(box(4, 52, 6, 53))], { width: 300, height: 200, margin: 10 })
    expect(pathOf(shape(box(4, 52, 6, 53)), project)).toMatch(/^(M[\d. L-]+Z)+$/)
  })

  it('neighbours have another tint, and as few tints are used as can be', () => {
    const row = [shape(box(0, 0, 1, 1)), shape(box(1, 0, 2, 1)), shape(box(2, 0, 3, 1))]
    expect(tintsFor(row)).toEqual([0, 1, 0])
  })

  it('areas that touch in a single point may share a tint', () => {
    expect(tintsFor([shape(box(0, 0, 1, 1)), shape(box(1, 1, 2, 2))])).toEqual([0, 0])
  })

  it('a hole is not inside', () => {
    const rings = [box(0, 0, 10, 10), box(4, 4, 6, 6)]
    expect([liesIn([5, 5], rings), liesIn([2, 2], rings), liesIn([11, 5], rings)]).toEqual([false, true, false])
  })

  it('a name stands within its area, beside other names and not over a hole', () => {
    const rings = [box(0, 0, 200, 100), box(80, 40, 120, 60)]
    const first = placeName(rings, { width: 60, height: 20 }, [])
    const second = placeName(rings, { width: 60, height: 20 }, first ? [first] : [])
    expect(first).toBeDefined()
    expect(second).toBeDefined()
    expect(first && liesIn([first.x + 30, first.y + 10], rings)).toBe(true)
    expect(second?.x === first?.x && second?.y === first?.y).toBe(false)
  })

  it('without room there is no name', () => {
    expect(placeName([box(0, 0, 40, 40)], { width: 60, height: 20 }, [])).toBeUndefined()
  })
})
