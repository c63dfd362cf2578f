import type { Position } from '../../../../platform/pure/topojson.ts'
import type { AreaMap, FieldSchool, PlayingField } from '../contract.ts'
import { type Box, fitInto, type Project, placeName, type Shape, tintsFor } from './drawing.ts'
import type { Layers } from './search.ts'
import { type NamedShape, shapesOf } from './shapes.ts'
import { text } from './text.ts'

export type Picture = {
  map: AreaMap
  field: Pick<PlayingField, 'areas' | 'schools'>
  layers: Layers
  /** The school or municipality that is looked at. */
  chosenId?: string | undefined
}

interface Name {
  key: string
  name: string
  box: Box
  tint?: number
}

/** Narrower than this there is room for the names of what is filled alone; the legend has all. */
export const narrow = 520

/** All that is drawn, and where: outlines, borders, marks, and the names that have room. */
export function layOut({ map, field, layers, width, chosenId }: Picture & { width: number }) {
  const filled = shapesOf(map, field.areas, layers.fill)
  const borders = layers.borders.map((kind) => ({ kind, shapes: shapesOf(map, field.areas, kind) }))
  const everything = map.outlines as unknown as readonly Shape[]
  const height = Math.round(Math.min(width * 0.76, 640))
  const project = fitInto(everything, { width, height, margin: 10 })
  const tints = tintsFor(filled)
  const schools = marksOf(map, field.schools, project)
  const here = boxOfChosen(
    schools.find(({ school }) => school.id === chosenId),
    width,
  )
  const names: Name[] = []
  const place = (shape: NamedShape, name: string, tint?: number) => {
    const rings = largestOf(shape, project)
    const size = { width: name.length * 7.3 + 10, height: 20 }
    const taken = [...names.map((one) => one.box), ...here]
    const marks = layers.hasSchools
      ? schools.map(({ at: [x, y] }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }))
      : []
    // Beside the schools if there is room, over them if there is not.
    const box = placeName(rings, size, [...taken, ...marks]) ?? placeName(rings, size, taken)
    if (box !== undefined) names.push({ key: shape.areaId, name, box, ...(tint === undefined ? {} : { tint }) })
  }
  for (const [index, shape] of filled.entries()) place(shape, shape.name, (tints[index] ?? 0) % 4)
  for (const { kind, shapes } of width < narrow ? [] : borders)
    for (const shape of shapes) place(shape, withKind(shape.name, text.kinds.short[kind]))
  return { filled, borders, height, project, tints, names, schools }
}

const withKind = (name: string, kind: string) =>
  name.toLowerCase().includes(kind.toLowerCase()) ? name : `${kind} ${name}`

/** The rings of the largest polygon of a shape, on the drawing: that is where its name stands. */
function largestOf({ polygons }: Shape, project: Project): Position[][] {
  const reach = (rings: readonly (readonly Position[])[]) => {
    const xs = (rings[0] ?? []).map(([x]) => x)
    const ys = (rings[0] ?? []).map(([, y]) => y)
    return spread(xs) * spread(ys)
  }
  const [first = [], ...others] = polygons
  const largest = others.reduce((best, one) => (reach(one) > reach(best) ? one : best), first)
  return largest.map((ring) => ring.map(project))
}

const spread = (numbers: readonly number[]) =>
  numbers.reduce((a, b) => Math.max(a, b), -1e9) - numbers.reduce((a, b) => Math.min(a, b), 1e9)

export interface PlacedSchool {
  school: FieldSchool
  at: Position
}

export function marksOf(map: AreaMap, schools: readonly FieldSchool[], project: Project): PlacedSchool[] {
  const placeOf = new Map(map.points.map(({ code, at }) => [code, at as unknown as Position]))
  return schools.flatMap((school) => {
    const at = school.vestiging === null ? undefined : placeOf.get(school.vestiging)
    return at === undefined ? [] : [{ school, at: project(at) }]
  })
}

/** The name of the chosen school stands beside its mark, on the side where there is room. */
export function nameBeside({ school, at: [x, y] }: PlacedSchool, width: number) {
  const isOnTheRight = x > width / 2
  return { name: school.name, x: x + (isOnTheRight ? -14 : 14), y, anchor: isOnTheRight ? 'end' : 'start' } as const
}

function boxOfChosen(mark: PlacedSchool | undefined, width: number): Box[] {
  if (mark === undefined) return []
  const { name, x, y, anchor } = nameBeside(mark, width)
  const wide = name.length * 7.3 + 24
  return [{ x: anchor === 'end' ? x - wide : x - 24, y: y - 11, width: wide + 24, height: 22 }]
}
