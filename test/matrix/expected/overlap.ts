// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const overlapExpected: Readonly<Record<string, Row>> = {
  // Turned on before each of these. The request is one about a child of the family, asked by who holds the regie.
  overlap_listSwitches: /*           */ [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  overlap_turnSwitch: /*             */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  overlap_listOverlaps: /*           */ [401, 200, 404, 404, 403, 404, 403, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  // 409: the family was asked before; who holds the regie there asks each child once.
  overlap_askFamily: /*              */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  overlap_answer: /*                 */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 404, 200, 404, 404, 403, 403, 403],
}
