// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator
import type { Row } from '../expected.ts'

export const accountsExpected: Readonly<Record<string, Row>> = {
  accounts_getSession: /*             */ [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  accounts_closeSession: /*           */ [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  accounts_listSignInKeys: /*         */ [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
}
