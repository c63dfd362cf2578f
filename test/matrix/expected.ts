// Who gets which status from which route: written by hand, from access.md and the API contract, not from the code.

/** The people of the matrix, in the order of the columns below. */
export const columns = [
  'a stranger without session',
  'who holds the regie',
  'a colleague in the same team, without membership',
  'the school’s intern begeleider before consent',
  'the school’s intern begeleider with consent',
  'the school’s intern begeleider after withdrawal',
  'the teacher with one goal',
  'the intern begeleider of another school',
  'a parent with gezag',
  'an ex-partner without gezag',
  'a young person of 13',
  'the parent of a 16-year-old',
  'a parent of another family',
  'the privacy officer',
  'the administrator of the region',
] as const
export type Column = (typeof columns)[number]

type Row = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator
export const expected: Readonly<Record<string, Row>> = {
  accounts_getSession: /*             */ [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  accounts_closeSession: /*           */ [204, 204, 204, 204, 204, 204, 204, 204, 204, 204, 204, 204, 204, 204, 204],

  'playing-field_listSchools': /*     */ [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  'playing-field_listColleagues': /*  */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],

  'playing-field_listGuardianInstitutions': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],

  // Everybody here works for an organisation that takes part in the cooperation.
  'playing-field_listCooperations': /* */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_getCooperation': /*  */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_getDossierReadiness': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_makeAgreement': /*   */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  'playing-field_writeLearningNote': [401, 201, 201, 201, 201, 201, 201, 201, 403, 403, 403, 403, 403, 201, 201],
  // The DPIA: 409 for the privacy officer, who signed it before; it is not the administrator's to sign.
  'playing-field_turnChecklistItem': [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 409, 403],
  'playing-field_storeAgreementPaper': [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  'playing-field_openAgreementPaper': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  // Areas and their map are known to every professional; the map is loaded by the administrator alone.
  'playing-field_getPlayingField': /* */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_getMap': /*          */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_listSurroundings': /**/ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_listMemberships': /* */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_listMaps': /*        */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'playing-field_loadMap': /*         */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  // The playing field is kept by the administrator of the region alone.
  'playing-field_listFieldOrganisations': /* */ [
    401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200,
  ],
  'playing-field_getFieldOrganisation': /* */ [
    401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200,
  ],
  'playing-field_listFieldChoices': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'playing-field_addFieldOrganisation': /* */ [
    401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201,
  ],
  'playing-field_describeFieldOrganisation': /* */ [
    401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204,
  ],
  'playing-field_beginFieldLink': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204],
  'playing-field_endFieldLink': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204],
  'playing-field_getImportTemplate': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'playing-field_lookAtImport': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  'playing-field_getImport': /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'playing-field_applyImport': /*  */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 202],
  'playing-field_listFieldChanges': /* */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],

  // The division of a youth team is for its own people. The absence and the stand-in are in days to come.
  'playing-field_getDivision': /*     */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_setWorkload': /*     */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_noteAbsence': /*     */ [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_endAbsence': /*      */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_takeSchool': /*      */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  // To the colleague of the second column: who has it gives it; nobody gives it to themself.
  'playing-field_handOverSchool': /*  */ [401, 204, 400, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_nameSchoolStandIn': /**/ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_endSchoolStandIn': /* */ [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],

  // A school keeps its own care lead: its intern begeleiders do, in days to come; nobody names one of another school (404).
  'playing-field_listOwnContacts': /* */ [401, 403, 403, 200, 200, 200, 403, 200, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_nameOwnContact': /*  */ [401, 403, 403, 204, 204, 204, 403, 404, 403, 403, 403, 403, 403, 403, 403],
  'playing-field_endOwnContact': /*   */ [401, 403, 403, 204, 204, 204, 403, 404, 403, 403, 403, 403, 403, 403, 403],

  // A school and its team: De Wilgenhof. The colleague stands in as its contact.
  'playing-field_listTeamSchools': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_getSchool': [401, 200, 200, 200, 200, 200, 200, 404, 403, 403, 403, 403, 403, 404, 404],
  // 412: what was read is not what stands there.
  'playing-field_keepStructure': [401, 412, 412, 412, 412, 412, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  'playing-field_noteMoment': [401, 201, 201, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  // Noted by who holds the regie: nobody else takes it back.
  'playing-field_withdrawMoment': [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  'playing-field_setRhythm': [401, 204, 204, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  'playing-field_listHolidays': [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  'playing-field_noteHoliday': [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  'playing-field_withdrawHoliday': [401, 204, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204],
  presence_listNextPresences: [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  presence_getPresence: [401, 200, 200, 200, 200, 200, 200, 404, 403, 403, 403, 403, 403, 404, 404],
  presence_planSlot: [401, 201, 201, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  presence_endSlot: [401, 204, 204, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  presence_noteException: [401, 201, 201, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  presence_withdrawException: [401, 204, 204, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  presence_announce: [401, 201, 201, 201, 201, 201, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  // What the team wrote, the team takes back.
  presence_withdrawAnnouncement: [401, 204, 204, 403, 403, 403, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  // Hours and money are the team’s own.
  presence_getHours: [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  presence_agreeHours: [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],

  questions_askQuestion: /*           */ [201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201],
  questions_listQuestions: /*         */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  questions_getQuestion: /*           */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  questions_listReaders: /*           */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  questions_pickUpQuestion: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  questions_closeQuestion: /*         */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  // The team divides its questions without reading them; 409: it is with who takes it already.
  questions_listTeamQuestions: /*     */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  questions_takeQuestion: /*          */ [401, 409, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  questions_handOverQuestion: /*      */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  // Who is away on which day is for the team, and for who mends the region.
  questions_whoGetsIt: /*             */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  questions_listRoutingPlaces: /*     */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  questions_listRoutingGaps: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  questions_listEarlierQuestions: /*  */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  // A call is taken by whoever works in a youth team.
  questions_takeCall: /*              */ [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  questions_tellAsker: /*             */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  questions_answerQuestion: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  questions_noteConsult: /*           */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  questions_listPlaces: /*            */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  questions_passOnQuestion: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],

  dossiers_listDossiers: /*           */ [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  dossiers_searchDossiers: /*         */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  dossiers_createDossier: /*          */ [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  // The ex-partner and the parent of a 16-year-old meet their own contact data there, and nothing else (AVG art. 15).
  dossiers_getDossier: /*             */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  dossiers_listReaders: /*            */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  dossiers_getTimeline: /*            */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  dossiers_writeNote: /*              */ [401, 201, 404, 404, 201, 404, 201, 404, 403, 403, 403, 403, 403, 404, 404],
  // What Noah wrote about how the child is; the school was not asked about that.
  dossiers_listReviews: /*            */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  dossiers_tellNote: /*               */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_waitLonger: /*             */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_setNextStep: /*            */ [401, 204, 404, 404, 204, 404, 204, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_finishNextStep: /*         */ [401, 204, 404, 404, 204, 404, 204, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_writeAddress: /*           */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_endAddress: /*             */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  // For a member of the own organisation: the school may replace its own, not who holds the regie.
  dossiers_nameStandIn: /*            */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_endStandIn: /*             */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  // 409: to themself, so that the regie stays where the other rows need it.
  dossiers_handOverRegie: /*          */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_noteAuthorityState: /*     */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_noteMeasure: /*            */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_endMeasure: /*             */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  // 409: Elif is eight.
  dossiers_noteCapability: /*         */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_inviteYouth: /*            */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  dossiers_listOwnWritings: /*        */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],

  plan_getPlan: /*                    */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  plan_notePrint: /*                  */ [401, 204, 404, 404, 204, 404, 204, 404, 204, 204, 204, 204, 404, 404, 404],
  plan_writeWish: /*                  */ [401, 201, 404, 404, 201, 404, 201, 404, 201, 403, 201, 403, 404, 404, 404],
  // The wish is a parent's own; the teacher with one goal does not see it, so for them it is not there.
  plan_changeWish: /*                 */ [401, 403, 404, 404, 403, 404, 404, 404, 200, 404, 403, 404, 404, 404, 404],
  plan_writeGoal: /*                  */ [401, 201, 404, 404, 201, 404, 201, 404, 201, 404, 201, 404, 404, 404, 404],
  plan_changeGoal: /*                 */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 404, 403, 404, 404, 404, 404],
  plan_scoreGoal: /*                  */ [401, 204, 404, 404, 204, 404, 204, 404, 204, 404, 204, 404, 404, 404, 404],
  plan_addAction: /*                  */ [401, 201, 404, 404, 201, 404, 201, 404, 201, 404, 201, 404, 404, 404, 404],
  plan_changeAction: /*               */ [401, 204, 404, 404, 403, 404, 403, 404, 403, 404, 403, 404, 404, 404, 404],
  plan_tickAction: /*                 */ [401, 204, 404, 404, 204, 404, 204, 404, 204, 404, 204, 404, 404, 404, 404],

  consent_listRequests: /*            */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  consent_previewRequest: /*          */ [401, 200, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  consent_askConsent: /*              */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  consent_getMatrix: /*               */ [401, 200, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404],
  consent_answerRequest: /*           */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 404, 200, 404, 404, 403, 403],
  consent_noteAnswer: /*              */ [401, 200, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  // 404: this question was put to the parents too.
  consent_reviewException: /*         */ [401, 404, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  consent_storeScan: /*               */ [401, 201, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  // What was signed is for the family that reads the question, and for the team that asked.
  consent_openScan: /*                */ [401, 200, 404, 404, 404, 404, 404, 404, 200, 404, 200, 404, 404, 404, 404],
  consent_getReadingAlong: /*         */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403],
  // Only at 16 and 17 one chooses this oneself; none of these people is.
  consent_switchReadingAlong: /*      */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 403, 403],
  consent_getSharing: /*              */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403],
  // 409: as far as they may know, nothing was asked.
  consent_switchSharing: /*           */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 409, 200, 409, 404, 403, 403],
  consent_listLooks: /*               */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403],
  // A concern that who holds the regie opened; the others are no members of its file.
  meldcode_listMeldcodes: /*          */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  meldcode_openMeldcode: /*           */ [401, 201, 201, 201, 201, 201, 201, 201, 403, 403, 403, 403, 403, 403, 403],
  meldcode_getMeldcode: /*            */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_gatherForReport: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_takeStep: /*               */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_answerQuestion: /*         */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_decideOnReport: /*         */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_tellVeiligThuis: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_followUp: /*               */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_inviteColleague: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  meldcode_closeMeldcode: /*          */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  // A member asks, also one to whom the file is closed; whoever is not in the team is told nothing.
  consent_listEmergencies: /*         */ [401, 200, 404, 200, 200, 200, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  consent_openEmergency: /*           */ [401, 201, 404, 201, 201, 201, 201, 404, 403, 403, 403, 403, 403, 404, 404],
  consent_closeEmergency: /*          */ [401, 204, 404, 204, 204, 204, 204, 404, 403, 403, 403, 403, 403, 404, 404],
  consent_listReviews: /*             */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  consent_recordReview: /*            */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 204, 403],
  consent_exportLooks: /*             */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 404, 403, 403],
  // The choices of the region: read by its privacy officer too, made by its administrator alone.
  consent_getRegionChoices: /*        */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  consent_listRegionVersions: /*      */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  consent_previewRegionChoices: /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 202],
  consent_getRegionPreview: /*        */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  consent_saveRegionChoices: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  consent_listOrganisations: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  consent_getOrganisationReach: /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200],
  consent_letOrganisationGo: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  consent_takeOrganisationBack: /*    */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  // Only the young person says so; the team reads it, and a parent reads that there is nothing.
  consent_listWithdrawals: /*         */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  consent_listRaisedObjections: /*    */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  consent_listObjections: /*          */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  consent_raiseObjection: /*          */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 404, 403, 403],
  consent_takeBackObjection: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 404, 404, 200, 404, 404, 403, 403],
  // In that family nobody said so; the route's own tests decide about one.
  consent_decideObjection: /*         */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  consent_previewReaders: /*          */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 404, 200, 404, 404, 404, 404],

  // Disclosures: the family sees what was told, and professionals send only what their role may. The request is the school's report
  // for a TLV to the samenwerkingsverband: for the team that is not its to send.
  disclosures_listDisclosures: /*     */ [401, 200, 404, 404, 200, 404, 200, 404, 200, 200, 200, 200, 404, 404, 404],
  disclosures_listKinds: /*           */ [401, 200, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_gatherPieces: /*        */ [401, 403, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_previewDisclosure: /*   */ [401, 403, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404],
  // 412: what was checked is not what would be sent now.
  disclosures_sendDisclosure: /*      */ [401, 403, 404, 404, 412, 404, 412, 404, 403, 403, 403, 403, 403, 404, 404],
  // A message of this kind needs no signature of a colleague.
  disclosures_askSignature: /*        */ [401, 403, 404, 404, 400, 404, 400, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_listDrafts: /*          */ [401, 200, 404, 404, 200, 404, 200, 404, 403, 403, 403, 403, 403, 404, 404],
  // A draft or package of which there is none.
  disclosures_sendSigned: /*          */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_printDisclosure: /*     */ [401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  disclosures_informFamily: /*        */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_prolongWait: /*         */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_listInformTasks: /*     */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  disclosures_listSignings: /*        */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  disclosures_sign: /*                */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_decline: /*             */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_listReceived: /*        */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200],
  disclosures_getReceived: /*         */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_printReceived: /*       */ [401, 404, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404],
  disclosures_listConflicts: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],

  // Turned on before each of these. The request is one about a child of the family, asked by who holds the regie.
  overlap_listSwitches: /*           */ [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  overlap_turnSwitch: /*             */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 201],
  overlap_listOverlaps: /*           */ [401, 200, 404, 404, 403, 404, 403, 404, 200, 200, 200, 200, 404, 404, 404],
  // 409: the family was asked before; who holds the regie there asks each child once.
  overlap_askFamily: /*              */ [401, 409, 404, 404, 403, 404, 403, 404, 403, 403, 403, 403, 403, 404, 404],
  overlap_answer: /*                 */ [401, 403, 403, 403, 403, 403, 403, 403, 200, 404, 200, 404, 404, 403, 403],
}

/** Pages and files, by address: for a stranger, a professional and a relative. */
export const expectedPages: Readonly<Record<string, readonly [number, number, number]>> = {
  '/': [200, 302, 302],
  '/vraag': [200, 200, 200],
  '/scholen': [200, 200, 200],
  // A school of which there is none.
  '/school/:slug': [404, 404, 404],
  // A secret that opens nothing says so to everyone alike.
  '/vraag/volgen/:token': [404, 404, 404],
  '/icon.svg': [200, 200, 200],
  '/favicon.ico': [301, 301, 301],
  '/werk': [302, 200, 302],
  '/werk/*': [302, 200, 302],
  '/gezin': [302, 302, 200],
  '/gezin/*': [302, 302, 200],
  '/v1/openapi.json': [200, 200, 200],
  // A built file that is not there.
  '/assets/*': [404, 404, 404],
}
