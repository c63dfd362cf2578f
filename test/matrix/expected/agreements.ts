// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const agreementsExpected: Readonly<Record<string, Row>> = {
  // Everybody here works for an organisation that takes part in the cooperation.
  'playing-field_listCooperations': /* */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_getCooperation': /*  */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_getDossierReadiness': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_makeAgreement': /*   */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  'playing-field_writeLearningNote': [401, 201, 201, 201, 201, 201, 201, 201, 403, 403, 403, 403, 403, 201, 201, 201],
  // The DPIA: 409 for the privacy officer, who signed it before; it is not the administrator's to sign.
  'playing-field_turnChecklistItem': [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 409, 403, 403],
  'playing-field_storeAgreementPaper': [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  'playing-field_openAgreementPaper': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
}
