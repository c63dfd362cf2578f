// Projection and drawing by own code: for a region as small as these an equirectangular fit is as good as any.
import type { Position } from '../../../../platform/pure/topojson.ts'

export interface Shape {
  polygons: readonly (readonly (readonly Position[])[])[]
}
export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export type Project = (at: Position) => Position

/** Fits everything into a frame with a margin; a degree of longitude is as wide as it is in the middle of what is shown. */
export function fitInto(shapes: readonly Shape[], frame: { width: number; height: number; margin: number }): Project {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { polygons } of shapes)
    for (const rings of polygons)
      for (const [x, y] of rings.flat()) {
        ;[west, east] = [Math.min(west, x), Math.max(east, x)]
        ;[south, north] = [Math.min(south, y), Math.max(north, y)]
      }
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [wide, high] = [Math.max((east - west) * narrowing, 1e-6), Math.max(north - south, 1e-6)]
  const { width, height, margin } = frame
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high)
  const [left, top] = [(width - wide * scale) / 2, (height - high * scale) / 2]
  return ([x, y]) => [left + (x - west) * narrowing * scale, top + (north - y) * scale]
}

/** The `d` of a path: numbers and letters of our own, nothing of the file. */
export function pathOf({ polygons }: Shape, project: Project): string {
  return polygons
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map((at) =>
            project(at)
              .map((each) => each.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('')
}

/** A tint for each shape, of as few as possible, so that neighbours differ: neighbours share points of their border. */
export function tintsFor(shapes: readonly Shape[]): number[] {
  const points = shapes.map(({ polygons }) => new Set(polygons.flat(2).map(([x, y]) => `${x} ${y}`)))
  const tints: number[] = []
  for (const [index, own] of points.entries()) {
    const taken = new Set(tints.filter((_, other) => touches(own, points[other] as Set<string>)))
    let tint = 0
    while (taken.has(tint)) tint += 1
    tints[index] = tint
  }
  return tints
}

function touches(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let count = 0
  for (const point of own) if (other.has(point) && ++count > 1) return true
  return false
}

/** Whether a point lies in a shape, holes left out. */
export function liesIn([x, y]: Position, rings: readonly (readonly Position[])[]): boolean {
  let isInside = false
  for (const ring of rings)
    for (let at = 1; at < ring.length; at += 1) {
      const [x1, y1] = ring[at - 1] as Position
      const [x2, y2] = ring[at] as Position
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside
    }
  return isInside
}

/**
 * Where a name fits best: a box within the shape, away from the names that are there, as near to the middle as can be. Undefined
 * when there is no room; the legend names everything anyway.
 */
export function placeName(
  rings: readonly (readonly Position[])[],
  size: { width: number; height: number },
  taken: readonly Box[],
): Box | undefined {
  const all = rings.flat()
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)]
  const [left, right, top, bottom] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))]
  const middle: Position = [(left + right) / 2, (top + bottom) / 2]
  const boxes: { box: Box; far: number }[] = []
  for (let x = left; x + size.width <= right; x += 8)
    for (let y = top; y + size.height <= bottom; y += 6) {
      const far = Math.hypot(x + size.width / 2 - middle[0], (y + size.height / 2 - middle[1]) * 1.4)
      boxes.push({ box: { x, y, ...size }, far })
    }
  const isFree = (box: Box) =>
    !taken.some((other) => overlaps(box, other)) && edgeOf(box).every((at) => liesIn(at, rings))
  return boxes.sort((a, b) => a.far - b.far).find(({ box }) => isFree(box))?.box
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => (b < a ? b : a), Number.POSITIVE_INFINITY)

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Corners and the middles of the sides: near enough for the size of a name. */
function edgeOf({ x, y, width, height }: Box): Position[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((part): Position[] => [
    [x + part * width, y],
    [x + part * width, y + height],
  ])
}
