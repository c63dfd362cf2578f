// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const presenceExpected: Readonly<Record<string, Row>> = {
  presence_listNextPresences: [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  presence_getPresence: [401, 200, 200, 200, 200, 200, 200, 404, 403, 403, 403, 403, 403, 404, 404, 200],
  // Everybody’s own, which may be none.
  presence_listOwnSlots: [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  presence_planSlot: [401, 201, 201, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  presence_changeSlot: [401, 201, 201, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  presence_endSlot: [401, 204, 204, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  presence_noteException: [401, 201, 201, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  presence_withdrawException: [401, 204, 204, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  presence_announce: [401, 201, 201, 201, 201, 201, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  // What the team wrote, the team takes back.
  presence_withdrawAnnouncement: [401, 204, 204, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  // Hours and money are the team’s own.
  presence_getHours: [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  presence_agreeHours: [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
}
