// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const meldcodeExpected: Readonly<Record<string, Row>> = {
  // A concern that who holds the regie opened; the others are no members of its file.
  meldcode_listMeldcodes: /*          */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  meldcode_openMeldcode: /*           */ [401, 201, 201, 201, 201, 201, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403],
  meldcode_getMeldcode: /*            */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_gatherForReport: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_takeStep: /*               */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_answerQuestion: /*         */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_decideOnReport: /*         */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_tellVeiligThuis: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_followUp: /*               */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_inviteColleague: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  meldcode_closeMeldcode: /*          */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
}
