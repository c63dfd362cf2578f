// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const dossiersExpected: Readonly<Record<string, Row>> = {
  dossiers_listDossiers: /*           */ [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  dossiers_searchDossiers: /*         */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  dossiers_createDossier: /*          */ [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  // The ex-partner and the parent of a 16-year-old meet their own contact data there, and nothing else (AVG art. 15).
  dossiers_getDossier: /*             */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  dossiers_listReaders: /*            */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  dossiers_getTimeline: /*            */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  dossiers_writeNote: /*              */ [401, 201, 404, 404, 201, 404, 201, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // What Noah wrote about how the child is; the school was not asked about that.
  dossiers_listReviews: /*            */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  dossiers_tellNote: /*               */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_waitLonger: /*             */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_setNextStep: /*            */ [401, 204, 404, 404, 204, 404, 204, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_finishNextStep: /*         */ [401, 204, 404, 404, 204, 404, 204, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_writeAddress: /*           */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_endAddress: /*             */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // For a member of the own organisation: the school may replace its own, not who holds the regie.
  dossiers_nameStandIn: /*            */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_endStandIn: /*             */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // 409: to themself, so that the regie stays where the other rows need it.
  dossiers_handOverRegie: /*          */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_noteAuthorityState: /*     */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_noteMeasure: /*            */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_endMeasure: /*             */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // 409: Elif is eight.
  dossiers_noteCapability: /*         */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_getFamilyAccess: /*        */ [401, 200, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_inviteRelative: /*         */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_uninviteRelative: /*       */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // 409: Elif is eight; who of the matrix signs in stays in.
  dossiers_endRelativeAccess: /*      */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  dossiers_listOwnWritings: /*        */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  // Nobody of this organisation left; who works elsewhere is told the same.
  dossiers_listLeftBehind: /*         */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  dossiers_takeLeftBehind: /*         */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
}
