// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const schoolsExpected: Readonly<Record<string, Row>> = {
  // A school and its team: De Wilgenhof. The colleague stands in as its contact.
  'playing-field_listTeamSchools': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_getSchool': [401, 200, 200, 200, 200, 200, 200, 404, 403, 403, 403, 403, 403, 404, 404, 200],
  // 412: what was read is not what stands there.
  'playing-field_keepStructure': [401, 412, 412, 412, 412, 412, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  'playing-field_noteMoment': [401, 201, 201, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  // Noted by who holds the regie: nobody else takes it back.
  'playing-field_withdrawMoment': [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  'playing-field_setRhythm': [401, 204, 204, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404, 403],
  'playing-field_listHolidays': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_noteHoliday': [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  'playing-field_withdrawHoliday': [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 403],
}
