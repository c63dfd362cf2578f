// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

// Who keeps people makes the tokens of ICT: the administrator of the region, and of one organisation (test/scim/tokens.test.ts).
export const scimExpected: Readonly<Record<string, Row>> = {
  accounts_getScim: /*                */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_makeScimToken: /*          */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 201],
  accounts_revokeScimToken: /*        */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
  accounts_chooseScimSignIn: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
  accounts_listScimPeople: /*         */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_linkScimPerson: /*         */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
}
