import type { Position } from '../../../../platform/pure/topojson.ts'
import type { AreaMap, FieldArea } from '../contract.ts'
import type { AreaKind } from '../vocabulary.ts'
import type { Shape } from './drawing.ts'

export interface NamedShape extends Shape {
  areaId: string
  name: string
}

/** The outlines of one kind that belong to an area of the day, in the order of the areas. */
export function shapesOf(map: AreaMap, areas: readonly FieldArea[], kind: AreaKind): NamedShape[] {
  return areas
    .filter((area) => area.kind === kind)
    .flatMap(({ id, name, code }) => {
      const outline = map.outlines.find((one) => one.kind === kind && one.code === code)
      return outline === undefined
        ? []
        : [{ areaId: id, name, polygons: outline.polygons as unknown as Position[][][] }]
    })
}

/** Which kinds the map can show. */
export const kindsOn = (map: AreaMap) => new Set(map.outlines.map(({ kind }) => kind))
