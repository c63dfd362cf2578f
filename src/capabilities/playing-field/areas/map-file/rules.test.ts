import { describe, expect, it } from 'vitest'
import { readMap } from './rules.ts'
import { mostFaults } from './vocabulary.ts'

const square = [
  [4, 52],
  [5, 52],
  [5, 53],
  [4, 52],
]
const polygon = { type: 'Polygon', coordinates: [square] }
const feature = (over: object = {}) => ({
  type: 'Feature',
  properties: { kind: 'municipality', code: '9901' },
  geometry: polygon,
  ...over,
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const faultsOf = (file: unknown) => readMap(file).faults.map(({ where, fault }) => [where, fault])

describe('playing-field-60 a map file is GeoJSON or TopoJSON whose things say their kind and code', () => {
  it('an area, an area of several pieces and a school are read, to about a metre', () => {
    const file = collection(
      feature(),
      feature({
        properties: { kind: 'swv-po', code: 'PO2991', name: '<script>' },
        geometry: { type: 'MultiPolygon', coordinates: [[square], [square, square]] },
      }),
      { properties: { kind: 'school', code: '99YA00' }, geometry: { type: 'Point', coordinates: [4.123456789, 52.5] } },
    )
    const read = readMap(file)
    expect(read.faults).toEqual([])
    expect(read.outlines.map(({ kind, code, polygons }) => [kind, code, polygons.length])).toEqual([
      ['municipality', '9901', 1],
      ['swv-po', 'PO2991', 2],
    ])
    expect(read.points).toEqual([{ code: '99YA00', at: [4.12346, 52.5] }])
    expect(JSON.stringify(read)).not.toContain('script')
  })

  it('the number of a municipality is the same with and without GM and leading nought', () => {
    for (const code of ['GM0056', '0056', '56', 56])
      expect(readMap(collection(feature({ properties: { kind: 'municipality', code } }))).outlines[0]?.code).toBe(
        '0056',
      )
  })

  it.each([
    ['a text', 'kaart', ['', 'no-map']],
    ['a list', [], ['', 'no-map']],
    ['nothing', null, ['', 'no-map']],
    ['a single feature', feature(), ['', 'no-map']],
    ['a collection without features', { type: 'FeatureCollection' }, ['', 'no-map']],
    ['a collection of nothing', collection(), ['', 'empty']],
    ['a topology of nothing', { type: 'Topology' }, ['', 'empty']],
    [
      'schools alone',
      collection({ properties: { kind: 'school', code: 'a' }, geometry: { type: 'Point', coordinates: [1, 2] } }),
      ['', 'empty'],
    ],
  ])('%s is no map', (_, file, fault) => {
    expect(faultsOf(file)).toEqual([fault])
  })

  it.each([
    ['no properties', { properties: null }, 'kind'],
    ['an unknown kind', { properties: { kind: 'province', code: '27' } }, 'kind'],
    ['no code', { properties: { kind: 'ggd' } }, 'code'],
    ['an empty code', { properties: { kind: 'ggd', code: ' ' } }, 'code'],
    ['a code as long as a story', { properties: { kind: 'ggd', code: 'a'.repeat(41) } }, 'code'],
    ['no geometry', { geometry: null }, 'shape'],
    ['a line', { geometry: { type: 'LineString', coordinates: square } }, 'shape'],
    ['an area as a point', { geometry: { type: 'Point', coordinates: [4, 52] } }, 'shape'],
    ['a polygon without rings', { geometry: { type: 'Polygon', coordinates: [] } }, 'shape'],
    ['a ring that is no list', { geometry: { type: 'Polygon', coordinates: ['M0 0'] } }, 'shape'],
    ['a ring that stays open', { geometry: { type: 'Polygon', coordinates: [square.slice(0, 3)] } }, 'ring'],
    ['RD coordinates', { geometry: { type: 'Polygon', coordinates: [square.map(([x]) => [155_000, x])] } }, 'world'],
    ['a place in words', { geometry: { type: 'Polygon', coordinates: [[['4', '52']]] } }, 'world'],
    ['a school as an area', { properties: { kind: 'school', code: '99YA00' } }, 'shape'],
  ])('%s is named, with where it stands', (_, over, fault) => {
    expect(faultsOf(collection(feature(), feature(over)))).toEqual([['features/1', fault]])
  })

  it('the same area twice is named: which of the two is meant is not guessed', () => {
    expect(faultsOf(collection(feature(), feature()))).toEqual([['features/1', 'twice']])
  })

  it('an arc that is not in the file is named', () => {
    const file = { type: 'Topology', objects: { areas: { type: 'Polygon', arcs: [[3]], properties: { kind: 'ggd', code: 'G' } } }, arcs: [] } // biome-ignore format: short
    expect(faultsOf(file)).toEqual([['objects/areas', 'arc']])
  })

  it('a map with more points than fit on a page is refused, unfolded arcs included', () => {
    const many = Array.from({ length: 60_000 }, () => [4, 52])
    const large = (code: string) =>
      feature({ properties: { kind: 'ggd', code }, geometry: { type: 'Polygon', coordinates: [many] } })
    expect(faultsOf(collection(large('a'), large('b')))).toEqual([['features/1', 'too-many']])
    const bomb = { type: 'Topology', arcs: [many], objects: { a: { type: 'Polygon', arcs: [[0, 0]], properties: {} } } }
    expect(faultsOf(bomb)).toEqual([['arcs', 'too-many']])
  })

  it('a file full of faults is not read to its end', () => {
    expect(faultsOf(collection(...Array.from({ length: 500 }, () => ({}))))).toHaveLength(mostFaults)
  })
})
