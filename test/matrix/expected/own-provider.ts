// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const ownProviderExpected: Readonly<Record<string, Row>> = {
  'own-provider_listResets': /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200],
  // For somebody at the Vakcollege: the administrator of another organisation knows nothing of it.
  'own-provider_askReset': /*         */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 404],
  // Whoever asked does not confirm.
  'own-provider_confirmReset': /*     */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 404],
  'own-provider_withdrawReset': /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204, 404],
}
