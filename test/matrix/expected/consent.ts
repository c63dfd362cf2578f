// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const consentExpected: Readonly<Record<string, Row>> = {
  consent_listRequests: /*            */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  consent_previewRequest: /*          */ [401, 200, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  consent_askConsent: /*              */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  consent_getMatrix: /*               */ [401, 200, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  consent_answerRequest: /*           */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 404, 200, 404, 404, 403, 403, 403],
  consent_noteAnswer: /*              */ [401, 200, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // 404: this question was put to the parents too.
  consent_reviewException: /*         */ [401, 404, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  consent_storeScan: /*               */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // What was signed is for the family that reads the question, and for the team that asked.
  consent_openScan: /*                */ [401, 200, 404, 404, 404, 404, 404, 404, 200, 404, 200, 404, 404, 404, 404, 404],
  consent_getReadingAlong: /*         */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403, 403],
  // Only at 16 and 17 one chooses this oneself; none of these people is.
  consent_switchReadingAlong: /*      */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 403, 403, 403],
  consent_getSharing: /*              */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403, 403],
  // 409: as far as they may know, nothing was asked.
  consent_switchSharing: /*           */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 409, 200, 409, 404, 403, 403, 403],
  consent_listLooks: /*               */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403, 403],
  // A member asks, also one to whom the file is closed; whoever is not in the team is told nothing.
  consent_listEmergencies: /*         */ [401, 200, 404, 200, 200, 200, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  consent_openEmergency: /*           */ [401, 201, 404, 201, 201, 201, 201, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  consent_closeEmergency: /*          */ [401, 204, 404, 204, 204, 204, 204, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  consent_listReviews: /*             */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 403],
  consent_recordReview: /*            */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 403, 403],
  consent_exportLooks: /*             */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403, 403],
  // The choices of the region: read by its privacy officer too, made by its administrator alone.
  consent_getRegionChoices: /*        */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403],
  consent_listRegionVersions: /*      */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403],
  consent_previewRegionChoices: /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 202, 403],
  consent_getRegionPreview: /*        */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403],
  consent_saveRegionChoices: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201, 403],
  consent_listOrganisations: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403],
  consent_getOrganisationReach: /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 403],
  consent_letOrganisationGo: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  consent_takeOrganisationBack: /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  // Only the young person says so; the team reads it, and a parent reads that there is nothing.
  consent_listWithdrawals: /*         */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  consent_listRaisedObjections: /*    */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  consent_listExceptions: [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  consent_listObjections: /*          */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404, 404],
  consent_raiseObjection: /*          */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 404, 403, 403, 403],
  consent_takeBackObjection: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 404, 404, 200, 404, 404, 403, 403, 403],
  // In that family nobody said so; the route's own tests decide about one.
  consent_decideObjection: /*         */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  consent_previewReaders: /*          */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 404, 200, 404, 404, 404, 404, 404],
}
