import {
  featuresOfTopology,
  isObject,
  type Position,
  type RawFeature,
  TooManyPositions,
} from '../../../../platform/pure/topojson.ts'
import { type AreaKind, areaKinds } from '../vocabulary.ts'
import {
  type MapFault,
  type MapFaultKind,
  mostFaults,
  mostPositions,
  type Outline,
  type SchoolPoint,
} from './vocabulary.ts'

export interface ReadMap {
  outlines: Outline[]
  points: SchoolPoint[]
  faults: MapFault[]
}

/**
 * playing-field-60: a map file is GeoJSON or TopoJSON whose things say of which kind they are and by which code; anything else is
 * named as a fault with its place. What comes out is numbers and known kinds: no text of the file but the codes.
 */
export function readMap(file: unknown): ReadMap {
  const read: ReadMap = { outlines: [], points: [], faults: [] }
  const features = rawFeatures(file, read.faults)
  const seen = new Set<string>()
  let positions = 0
  for (const feature of features) {
    if (read.faults.length >= mostFaults) break
    const thing = readFeature(feature)
    if (typeof thing === 'string') {
      read.faults.push({ where: feature.where, fault: thing })
      continue
    }
    const key = `${'kind' in thing ? thing.kind : 'school'} ${thing.code}`
    positions += 'kind' in thing ? thing.polygons.flat(2).length : 1
    if (seen.has(key)) read.faults.push({ where: feature.where, fault: 'twice' })
    else if ('kind' in thing) read.outlines.push(thing)
    else read.points.push(thing)
    seen.add(key)
    if (positions > mostPositions) return { ...read, faults: [{ where: feature.where, fault: 'too-many' }] }
  }
  if (read.faults.length === 0 && read.outlines.length === 0) read.faults.push({ where: '', fault: 'empty' })
  return read
}

function rawFeatures(file: unknown, faults: MapFault[]): RawFeature[] {
  if (isObject(file) && file.type === 'FeatureCollection' && Array.isArray(file.features))
    return file.features.map((feature: unknown, index) => fromGeoJson(feature, `features/${index}`))
  if (!isObject(file) || file.type !== 'Topology') {
    faults.push({ where: '', fault: 'no-map' })
    return []
  }
  try {
    return featuresOfTopology(file, mostPositions)
  } catch (error) {
    if (!(error instanceof TooManyPositions)) throw error
    faults.push({ where: 'arcs', fault: 'too-many' })
    return []
  }
}

function fromGeoJson(feature: unknown, where: string): RawFeature {
  const { properties, geometry } = isObject(feature) ? feature : { properties: undefined, geometry: undefined }
  // Coordinates that are not there are a shape that is wrong; only TopoJSON has arcs to miss.
  const { type, coordinates = [] } = isObject(geometry) ? geometry : { type: undefined, coordinates: undefined }
  return { where, properties, type, coordinates }
}

function readFeature({ properties, type, coordinates }: RawFeature): Outline | SchoolPoint | MapFaultKind {
  const said = isObject(properties) ? properties : {}
  const kind = said.kind
  if (kind !== 'school' && !areaKinds.includes(kind as AreaKind)) return 'kind'
  const code = tidyCode(kind as AreaKind | 'school', said.code)
  if (code === undefined) return 'code'
  if (kind === 'school') return readPoint(code, type, coordinates)
  if (type !== 'Polygon' && type !== 'MultiPolygon') return 'shape'
  if (coordinates === undefined) return 'arc'
  const polygons = readPolygons(type === 'Polygon' ? [coordinates] : coordinates)
  return typeof polygons === 'string' ? polygons : { kind: kind as AreaKind, code, polygons }
}

/** A municipality's number with its leading nought and without GM, as Statistics Netherlands and registers differ in both. */
function tidyCode(kind: AreaKind | 'school', written: unknown): string | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined
  const bare = String(written).trim()
  const code = kind === 'municipality' ? bare.replace(/^GM/i, '').padStart(4, '0') : bare
  return bare !== '' && code.length <= 40 ? code : undefined
}

function readPoint(code: string, type: unknown, coordinates: unknown): SchoolPoint | MapFaultKind {
  if (type !== 'Point' || !Array.isArray(coordinates)) return 'shape'
  const at = readPosition(coordinates)
  return at === undefined ? 'world' : { code, at }
}

function readPolygons(written: unknown): Position[][][] | MapFaultKind {
  if (!Array.isArray(written) || written.length === 0) return 'shape'
  const polygons: Position[][][] = []
  for (const rings of written as unknown[]) {
    if (!Array.isArray(rings) || rings.length === 0) return 'shape'
    const read = rings.map(readRing)
    const fault = read.find((ring) => typeof ring === 'string')
    if (fault !== undefined) return fault
    polygons.push(read as Position[][])
  }
  return polygons
}

function readRing(written: unknown): Position[] | MapFaultKind {
  if (!Array.isArray(written)) return 'shape'
  const ring: Position[] = []
  for (const each of written as unknown[]) {
    const position = readPosition(each)
    if (position === undefined) return 'world'
    ring.push(position)
  }
  const [first, last] = [ring[0], ring.at(-1)]
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return ring.length >= 4 && isClosed ? ring : 'ring'
}

/** To about a metre: five decimals. */
const rounded = (degrees: number) => Math.round(degrees * 100_000) / 100_000

function readPosition(written: unknown): Position | undefined {
  if (!Array.isArray(written)) return undefined
  const [x, y] = written as unknown[]
  if (typeof x !== 'number' || typeof y !== 'number') return undefined
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [rounded(x), rounded(y)] : undefined
}
