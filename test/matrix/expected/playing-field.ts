// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const playingFieldExpected: Readonly<Record<string, Row>> = {
  'playing-field_listSchools': /*     */ [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  'playing-field_listColleagues': /*  */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_listGuardianInstitutions': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  // Areas and their map are known to every professional; the map is loaded by the administrator alone.
  'playing-field_getPlayingField': /* */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_getMap': /*          */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_listSurroundings': /**/ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_listMemberships': /* */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  'playing-field_listMaps': /*        */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  'playing-field_loadMap': /*         */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  // The playing field is kept by the administrator of the region alone.
  'playing-field_listFieldOrganisations': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  'playing-field_getFieldOrganisation': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  'playing-field_listFieldChoices': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  'playing-field_addFieldOrganisation': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  'playing-field_describeFieldOrganisation': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 403],
  'playing-field_beginFieldLink': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 403],
  'playing-field_endFieldLink': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 403],
  'playing-field_listFieldChanges': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  // The division of a youth team is for its own people. The absence and the stand-in are in days to come.
  'playing-field_getDivision': /*     */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_setWorkload': /*     */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_noteAbsence': /*     */ [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_endAbsence': /*      */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_takeSchool': /*      */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  // To the colleague of the second column: who has it gives it; nobody gives it to themself.
  'playing-field_handOverSchool': /*  */ [401, 204, 400, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_nameSchoolStandIn': /**/ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_endSchoolStandIn': /* */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],

  // A school keeps its own care lead: its intern begeleiders do, in days to come; nobody names one of another school (404).
  'playing-field_listOwnContacts': /* */ [401, 403, 403, 200, 200, 200, 403, 200, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_nameOwnContact': /*  */ [401, 403, 403, 204, 204, 204, 403, 404, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_endOwnContact': /*   */ [401, 403, 403, 204, 204, 204, 403, 404, 403, 403, 403, 403, 403, 403, 403, 403],
}
