import { describe, expect, it } from 'vitest'
import { featuresOfTopology, TooManyPositions } from './topojson.ts'

/** Two squares that share a side: arc 0 is the side, 1 and 2 the rest of the left and of the right one. */
const squares = {
  type: 'Topology',
  transform: { scale: [0.5, 0.1], translate: [4, 52] },
  objects: {
    left: { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'L' } },
    more: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', arcs: [[[2, -1]]], properties: { code: 'R' } },
        { type: 'Point', coordinates: [2, 3], properties: { code: 'P' } },
      ],
    },
  },
  arcs: [
    [
      [2, 0],
      [0, 10],
    ],
    [
      [2, 10],
      [-2, 0],
      [0, -10],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 10],
      [-2, 0],
    ],
  ],
}

describe('TopoJSON', () => {
  it('arcs are written out step by step, turned round where the number is negative, and the meeting point stands once', () => {
    const [left, right, point] = featuresOfTopology(squares, 100)
    expect(left).toEqual({
      where: 'objects/left',
      properties: { code: 'L' },
      type: 'Polygon',
      coordinates: [[[5, 52], [5, 53], [4, 53], [4, 52], [5, 52]]], // biome-ignore format: a ring
    })
    expect(right?.where).toBe('objects/more/0')
    expect(right?.coordinates).toEqual([[[[5, 52], [6, 52], [6, 53], [5, 53], [5, 52]]]]) // biome-ignore format: a ring
    expect(point?.coordinates).toEqual([5, 52.3])
  })

  it('without a transform the numbers are the places themselves', () => {
    const plain = { objects: { a: { type: 'Polygon', arcs: [[0]] } }, arcs: [[[1, 2], [3, 4], [5, 6]]] } // biome-ignore format: an arc
    expect(featuresOfTopology(plain, 100)[0]?.coordinates).toEqual([[[1, 2], [3, 4], [5, 6]]]) // biome-ignore format: a ring
  })

  it('an arc that is not there leaves no half shape', () => {
    const broken = { objects: { a: { type: 'Polygon', arcs: [[0, 7]] } }, arcs: [[[1, 2], [3, 4]]] } // biome-ignore format: an arc
    expect(featuresOfTopology(broken, 100)[0]?.coordinates).toBeUndefined()
  })

  it('a small file that would unfold into a large one is stopped', () => {
    const bomb = { objects: { a: { type: 'Polygon', arcs: [Array.from({ length: 60 }, () => 0)] } }, arcs: [[[1, 2], [3, 4]]] } // biome-ignore format: an arc
    expect(() => featuresOfTopology(bomb, 100)).toThrow(TooManyPositions)
  })
})
