/** A place on the globe: longitude, latitude. */
export type Position = readonly [number, number]

/** A thing on a map before anybody judged it: what it says of itself, and coordinates of whatever form. */
export interface RawFeature {
  where: string
  properties: unknown
  type: unknown
  coordinates: unknown
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Thrown when a small file would unfold into more positions than are allowed: arcs can be named again and again. */
export class TooManyPositions extends Error {}

/** The things of a TopoJSON file with their arcs written out. An arc that is not there makes the coordinates undefined. */
export function featuresOfTopology(file: Readonly<Record<string, unknown>>, atMost: number): RawFeature[] {
  const toPosition = positionReader(file.transform)
  const isStepwise = isObject(file.transform)
  const arcs = listOf(file.arcs).map((arc) => decodeArc(arc, toPosition, isStepwise))
  let count = 0
  const ring = (indices: unknown): Position[] | undefined => {
    const positions: Position[] = []
    for (const index of listOf(indices)) {
      const arc = Number.isInteger(index)
        ? arcs[(index as number) < 0 ? ~(index as number) : (index as number)]
        : undefined
      if (arc === undefined) return undefined
      const along = (index as number) < 0 ? arc.toReversed() : arc
      count += along.length
      if (count > atMost) throw new TooManyPositions()
      // Where two arcs meet, both hold the meeting point.
      for (const position of positions.length > 0 ? along.slice(1) : along) positions.push(position)
    }
    return positions
  }
  const polygon = (rings: unknown) => allOrNone(listOf(rings).map(ring))
  return geometriesOf(file.objects).map(({ where, geometry }) => ({
    where,
    properties: geometry.properties,
    type: geometry.type,
    coordinates: coordinatesOf(geometry, { polygon, toPosition }),
  }))
}

interface Decoding {
  polygon(rings: unknown): unknown
  toPosition(raw: unknown): Position
}

function coordinatesOf(geometry: Readonly<Record<string, unknown>>, { polygon, toPosition }: Decoding): unknown {
  if (geometry.type === 'Polygon') return polygon(geometry.arcs)
  if (geometry.type === 'MultiPolygon') return allOrNone(listOf(geometry.arcs).map(polygon))
  if (geometry.type === 'Point') return toPosition(geometry.coordinates)
  return undefined
}

const allOrNone = (parts: readonly unknown[]) => (parts.includes(undefined) ? undefined : parts)

/** Each thing of each object, collections opened; where it stands, as a path in the file. */
function geometriesOf(objects: unknown): { where: string; geometry: Readonly<Record<string, unknown>> }[] {
  if (!isObject(objects)) return []
  return Object.entries(objects).flatMap(([name, object]) => {
    if (!isObject(object)) return []
    if (object.type !== 'GeometryCollection') return [{ where: `objects/${name}`, geometry: object }]
    return listOf(object.geometries).map((one, index) => ({
      where: `objects/${name}/${index}`,
      geometry: isObject(one) ? one : {},
    }))
  })
}

/** With a transform every number is whole and small; without one it is the place itself. */
function positionReader(transform: unknown): (raw: unknown) => Position {
  const pair = (value: unknown, or: Position): Position => {
    const [x, y] = listOf(value)
    return typeof x === 'number' && typeof y === 'number' ? [x, y] : or
  }
  const { scale, translate } = isObject(transform) ? transform : { scale: undefined, translate: undefined }
  const [sx, sy] = pair(scale, [1, 1])
  const [tx, ty] = pair(translate, [0, 0])
  return (raw) => {
    const [x, y] = pair(raw, [Number.NaN, Number.NaN])
    return [x * sx + tx, y * sy + ty]
  }
}

/** With a transform an arc holds steps, each from the one before. */
function decodeArc(arc: unknown, toPosition: (raw: unknown) => Position, isStepwise: boolean): Position[] {
  let [x, y] = [0, 0]
  return listOf(arc).map((step) => {
    const [dx, dy] = listOf(step)
    const [nx, ny] = [Number(dx), Number(dy)]
    ;[x, y] = isStepwise ? [x + nx, y + ny] : [nx, ny]
    return toPosition([x, y])
  })
}
