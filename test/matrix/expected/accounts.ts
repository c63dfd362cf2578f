// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const accountsExpected: Readonly<Record<string, Row>> = {
  accounts_getSession: /*             */ [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  accounts_closeSession: /*           */ [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  accounts_listSignInKeys: /*         */ [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  accounts_listSessions: /*           */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_closeSessionOfOther: /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 404],
  // People and their work: for who keeps them.
  accounts_listPeople: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_getPerson: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_readStandIns: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_addPerson: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 201],
  // Of somebody at De Wilgenhof, whom both keep.
  accounts_addWork: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
  accounts_changeRole: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
  accounts_endWork: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
  accounts_leave: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
  accounts_listWorkInvitations: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_invitePeople: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 201],
  accounts_withdrawWorkInvitation: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 204],
  // Where people sign in is the region’s to change; the administrator of an organisation reads the names of its own.
  accounts_listProviders: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  accounts_addProvider: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  accounts_changeProvider: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  accounts_tryProvider: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  // What administrators did: they read it themselves, and the privacy officer does.
  accounts_listDeeds: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200],
  accounts_countRefusedSignIns: [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200],
}
