// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const planExpected: Readonly<Record<string, Row>> = {
  plan_getPlan: /*                    */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  plan_notePrint: /*                  */ [401, 204, 404, 404, 204, 404, 204, 404, 204, 204, 204, 204, 404, 404, 404, 404],
  plan_writeWish: /*                  */ [401, 201, 404, 404, 201, 404, 201, 404, 201, 403, 201, 403, 404, 404, 404, 404],
  // The wish is a parent's own; the teacher with one goal does not see it, so for them it is not there.
  plan_changeWish: /*                 */ [401, 403, 404, 404, 403, 404, 404, 404, 200, 404, 403, 404, 404, 404, 404, 404],
  plan_writeGoal: /*                  */ [401, 201, 404, 404, 201, 404, 201, 404, 201, 404, 201, 404, 404, 404, 404, 404],
  plan_changeGoal: /*                 */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 404, 403, 404, 404, 404, 404, 404],
  plan_scoreGoal: /*                  */ [401, 204, 404, 404, 204, 404, 204, 404, 204, 404, 204, 404, 404, 404, 404, 404],
  plan_addAction: /*                  */ [401, 201, 404, 404, 201, 404, 201, 404, 201, 404, 201, 404, 404, 404, 404, 404],
  plan_changeAction: /*               */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 404, 403, 404, 404, 404, 404, 404],
  plan_tickAction: /*                 */ [401, 204, 404, 404, 204, 404, 204, 404, 204, 404, 204, 404, 404, 404, 404, 404],
}
