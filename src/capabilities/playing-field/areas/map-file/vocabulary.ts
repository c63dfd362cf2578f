import type { Position } from '../../../../platform/pure/topojson.ts'
import type { AreaKind } from '../vocabulary.ts'

/** The outline of one area: polygons, of each the outer ring and its holes. */
export interface Outline {
  kind: AreaKind
  code: string
  polygons: Position[][][]
}
/** Where a school stands, by its number of vestiging. */
export interface SchoolPoint {
  code: string
  at: Position
}

export const largestMapFile = 2_000_000
/** About what a file of that size can hold; arcs that are named again and again would unfold into more. */
export const mostPositions = 100_000
export const mostFaults = 20

/** What can be wrong with a map file, and how that is said. */
export const mapFaults = {
  'no-map': {
    nl: 'Dit is geen kaart. Nodig is een FeatureCollection (GeoJSON) of een Topology (TopoJSON).',
    en: 'This is no map. It must be a FeatureCollection (GeoJSON) or a Topology (TopoJSON).',
  },
  empty: { nl: 'Er staat geen enkel gebied in.', en: 'There is not a single area in it.' },
  kind: {
    nl: 'De soort (kind) ontbreekt of is onbekend. Gebruik bijvoorbeeld municipality, swv-po of school.',
    en: 'The kind is missing or unknown. Use for instance municipality, swv-po or school.',
  },
  code: { nl: 'De code (code) ontbreekt, of is te lang.', en: 'The code is missing or too long.' },
  twice: { nl: 'Dit gebied staat er twee keer in.', en: 'This area is in it twice.' },
  shape: {
    nl: 'Een gebied is een Polygon of MultiPolygon, een school een Point.',
    en: 'An area is a Polygon or MultiPolygon, a school a Point.',
  },
  ring: {
    nl: 'Een rand is niet gesloten: het laatste punt moet het eerste zijn, met minstens vier punten.',
    en: 'A border is not closed: the last point must be the first, with at least four points.',
  },
  world: {
    nl: 'Een punt ligt niet op de wereld. Gebruik lengte- en breedtegraden (WGS 84), geen RD-coördinaten.',
    en: 'A point is not on the globe. Use longitude and latitude (WGS 84), no RD coordinates.',
  },
  arc: {
    nl: 'Een boog (arc) die hier genoemd wordt, staat niet in het bestand.',
    en: 'An arc that is named here is not in the file.',
  },
  'too-many': {
    nl: 'De kaart heeft te veel punten. Maak hem eenvoudiger: hooguit 100.000 punten.',
    en: 'The map has too many points. Simplify it: 100,000 points at most.',
  },
} as const satisfies Record<string, { nl: string; en: string }>
export type MapFaultKind = keyof typeof mapFaults

/** A fault, and where in the file it is: "features/3". */
export interface MapFault {
  where: string
  fault: MapFaultKind
}
