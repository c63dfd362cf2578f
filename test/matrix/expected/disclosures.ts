// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const disclosuresExpected: Readonly<Record<string, Row>> = {
  // Disclosures: the family sees what was told, and professionals send only what their role may. The request is the school's report
  // for a TLV to the samenwerkingsverband: for the team that is not its to send.
  disclosures_listDisclosures: /*     */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  disclosures_listKinds: /*           */ [401, 200, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_gatherPieces: /*        */ [401, 403, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_previewDisclosure: /*   */ [401, 403, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // 412: what was checked is not what would be sent now.
  disclosures_sendDisclosure: /*      */ [401, 403, 404, 404, 412, 404, 412, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // A message of this kind needs no signature of a colleague.
  disclosures_askSignature: /*        */ [401, 403, 404, 404, 400, 404, 400, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_listDrafts: /*          */ [401, 200, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // A draft or package of which there is none.
  disclosures_sendSigned: /*          */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_printDisclosure: /*     */ [401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  disclosures_informFamily: /*        */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_prolongWait: /*         */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_listInformTasks: /*     */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  disclosures_listSignings: /*        */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  disclosures_sign: /*                */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_decline: /*             */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_listReceived: /*        */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  disclosures_getReceived: /*         */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_printReceived: /*       */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  disclosures_listConflicts: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403],
}
