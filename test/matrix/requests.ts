// One well-formed request per operation: what is sent is right in itself, so that only who sends it decides the answer.
import { randomUUID } from 'node:crypto'
import { firstAgreement } from '../../src/app/trial/cooperation.ts'
import { inventedPdf } from '../../src/app/trial/pdf.ts'
import { asProfessional } from '../../src/app/trial/stage.ts'
import type { Category } from '../../src/capabilities/access/vocabulary.ts'
import type { ReadingObjections } from '../../src/capabilities/consent/objections/contract.ts'
import { purposeMatrix } from '../../src/capabilities/consent/policy/purposes.ts'
import type { NewRegionChoices } from '../../src/capabilities/consent/region/contract.ts'
import { previewRegion } from '../../src/capabilities/consent/region/preview.ts'
import { storeScan } from '../../src/capabilities/consent/scans/scans.ts'
import { writeAddress } from '../../src/capabilities/dossiers/address/address.ts'
import { noteMeasure } from '../../src/capabilities/dossiers/measures.ts'
import { writeNote } from '../../src/capabilities/dossiers/notes.ts'
import type { NewStandIn } from '../../src/capabilities/dossiers/stand-ins/contract.ts'
import { nameStandIn } from '../../src/capabilities/dossiers/stand-ins/stand-ins.ts'
import { answerQuestion, openMeldcode, takeStep, tellVeiligThuis } from '../../src/capabilities/meldcode/write.ts'
import type { Overlaps } from '../../src/capabilities/overlap/contract.ts'
import { storePaper } from '../../src/capabilities/playing-field/agreements/papers.ts'
import { getCooperation } from '../../src/capabilities/playing-field/agreements/read.ts'
import { noteAbsence } from '../../src/capabilities/playing-field/contacts/absences.ts'
import { nameSchoolStandIn } from '../../src/capabilities/playing-field/contacts/dividing.ts'
import { nameOwnContact } from '../../src/capabilities/playing-field/contacts/own-contacts.ts'
import { askQuestion } from '../../src/capabilities/questions/ask/ask.ts'
import { handleQuestion, listQuestions } from '../../src/capabilities/questions/life/answer.ts'
import { civilDateOf } from '../../src/platform/pure/format.ts'
import type { Cast, Person, ProfessionalName } from '../cast.ts'
import type { ToldFamily } from '../families.ts'
import { schoolRequests } from './school-requests.ts'

/** Where someone of the matrix stands: which family's file, and the request that was made there. */
export interface Place {
  family: ToldFamily
  requestId: string
  receiver: ProfessionalName
}

export interface Sent {
  body?: unknown
  ifMatch?: string
  /** What is sent when it is not JSON. */
  contentType?: string
  /** What must be there before, made for this one request. */
  prepare?: (person: Person) => Promise<Record<string, string>>
}

const words = 'Kan iemand met ons meedenken over school?'

/** The body and preparation of every operation, by operationId; the address follows from the OpenAPI document. */
export function requestsFor(cast: Cast, place: Place): Record<string, Sent> {
  const { family, receiver } = place
  const { organisation } = cast.region.people[receiver]
  const child = family.personId(family.children[0] ?? '')
  const action = { place: 'home', text: 'Samen ontbijten', doer: 'iedereen', dueOn: cast.today(3), rhythm: 'elke dag' }
  const wish = { text: 'Wij willen rust.', saidBy: 'ons' }
  const goal = { title: 'Vroeg naar bed', words: 'Ik wil uitrusten.', saidBy: 'het kind', wish: 7 }
  const request = {
    subjectIds: [child],
    receiverAccountId: cast.region.people.ilse.accountId,
    receiverOrganisationId: cast.region.organisations.jgz,
    receiverRole: 'JGZ',
    purpose: 'COORDINATE_PLAN',
    categories: ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION'] satisfies Category[],
    goalIds: null,
    explanation: 'Ilse denkt mee over slapen.',
    validUntil: cast.today(100),
  }
  const newEmergency = {
    about: 'children',
    subjectIds: [],
    categories: ['ATTENDANCE'],
    hasAcuteDanger: true,
    cannotConsent: true,
    reason: 'Er is brand thuis en niemand neemt op.',
  }
  const question = {
    asker: 'PARENT',
    schoolId: cast.region.organisations.wilgenhof,
    words,
    phone: '06 12345600',
    schoolMayRead: false,
  }
  const atKompas = async () => ({ fieldOrganisationId: cast.region.organisations.kompas })
  const newNumber = { link: 'identifier', as: 'KVK', to: '99000077', fromOn: '2026-01-01' }
  const regionChoices: NewRegionChoices = {
    consent12to15: 'BOTH',
    jointAuthority: 'ALL',
    longestConsentMonths: 12,
    reminderDays: 21,
    roleNarrowing: {},
    purposeNarrowing: {},
    note: 'Gezinnen willen eerder bericht.',
  }
  const administrator = asProfessional(cast.stage, cast.region.people.wout)
  const gathering = {
    kind: 'tlv-request',
    receiverOrganisationId: cast.region.organisations.swv,
    subjectIds: [child],
  }
  const disclosure = {
    ...gathering,
    receiverPerson: null,
    facts: {},
    pieceIds: [],
    summaries: [],
    additions: [{ category: 'SUPPORT_NEED', text: 'Een kleinere groep.' }],
    wait: null,
    weighing: null,
  }
  const noah = () => asProfessional(cast.stage, cast.region.people.noah)
  const measure = {
    childId: child,
    kind: 'ots' as const,
    organisationId: cast.region.organisations.gi,
    sinceOn: cast.today(-10),
    untilOn: null,
    source: 'court-order' as const,
  }
  const noted = {
    deciderId: family.personId('Aylin') || child,
    answer: 'GRANTED',
    method: 'spoken',
    answeredOn: civilDateOf(cast.now()),
    language: 'nl',
    present: 'Marit',
    evidenceId: null,
  }
  const cooperationId = cast.region.areas.cooperation
  const inCooperation = async () => ({ cooperationId })
  const atVersion = async () => {
    const [last] = (await getCooperation(administrator, cooperationId, purposeMatrix)).versions
    return { cooperationId, agreementId: last?.id ?? '' }
  }
  const pdf = inventedPdf(['Convenant'])
  const scan = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])
  return {
    disclosures_listDisclosures: {},
    disclosures_listKinds: {},
    disclosures_gatherPieces: { body: gathering },
    disclosures_previewDisclosure: { body: disclosure },
    disclosures_sendDisclosure: { body: { ...disclosure, packageHash: '0'.repeat(64) } },
    disclosures_listDrafts: {},
    disclosures_askSignature: { body: { ...disclosure, packageHash: '0'.repeat(64) } },
    disclosures_sendSigned: {},
    disclosures_printDisclosure: {},
    disclosures_informFamily: { body: { toldOn: cast.today(), toldHow: 'Gebeld.' } },
    disclosures_prolongWait: {
      body: { reason: 'Veiligheid.', secondAccountId: cast.region.people.youssef.accountId, reviewOn: cast.today(7) },
    },
    disclosures_listInformTasks: {},
    disclosures_listSignings: {},
    disclosures_sign: {},
    disclosures_decline: { body: { words: null } },
    disclosures_listReceived: {},
    disclosures_getReceived: {},
    disclosures_printReceived: {},
    disclosures_listConflicts: {},
    'playing-field_listCooperations': {},
    'playing-field_getCooperation': { prepare: inCooperation },
    'playing-field_getDossierReadiness': {},
    'playing-field_makeAgreement': {
      body: { ...firstAgreement, fromOn: cast.today(1), noteIds: [] },
      ifMatch: '"1"',
      prepare: inCooperation,
    },
    'playing-field_writeLearningNote': { body: { text: 'Kort overleg helpt.' }, prepare: inCooperation },
    'playing-field_turnChecklistItem': {
      body: { item: 'dpia', isSigned: true, note: 'Zie de map.' },
      prepare: inCooperation,
    },
    'playing-field_storeAgreementPaper': { body: pdf, contentType: 'application/pdf', prepare: atVersion },
    'playing-field_openAgreementPaper': {
      prepare: async () => {
        const at = await atVersion()
        const { id } = await storePaper(administrator, at.cooperationId, at.agreementId, pdf)
        return { ...at, paperId: id }
      },
    },
    accounts_getSession: {},
    accounts_closeSession: {},
    'playing-field_listSchools': {},
    'playing-field_listColleagues': {},
    'playing-field_listGuardianInstitutions': {},
    'playing-field_getPlayingField': {},
    'playing-field_getMap': {},
    'playing-field_listSurroundings': { prepare: async () => ({ areaId: cast.region.areas.waterrijk }) },
    'playing-field_listMemberships': {
      prepare: async () => ({ organisationId: cast.region.organisations.wilgenhof }),
    },
    'playing-field_listMaps': {},
    'playing-field_loadMap': { body: newMap(cast) },
    'playing-field_getDivision': {},
    'playing-field_setWorkload': { body: { schools: 6, families: 12 } },
    'playing-field_noteAbsence': { body: absenceOf(cast) },
    'playing-field_endAbsence': {
      prepare: async () => ({ absenceId: (await noteAbsence(noah(), absenceOf(cast))).id }),
    },
    'playing-field_takeSchool': { body: { task: 'regie' }, prepare: async () => kompas(cast) },
    'playing-field_handOverSchool': {
      body: { task: 'regie', accountId: cast.region.people.youssef.accountId, fromOn: cast.today(200) },
      prepare: async (person) => {
        await person.post(`/schools/${cast.region.organisations.kompas}/contacts/_take`, { task: 'regie' })
        return kompas(cast)
      },
    },
    'playing-field_nameSchoolStandIn': { body: schoolStandIn(cast), prepare: async () => kompas(cast) },
    'playing-field_endSchoolStandIn': {
      body: { accountId: cast.region.people.youssef.accountId, fromOn: cast.today(200) },
      prepare: async () => {
        await nameSchoolStandIn(noah(), cast.region.organisations.kompas, schoolStandIn(cast))
        return kompas(cast)
      },
    },
    'playing-field_listOwnContacts': {},
    'playing-field_nameOwnContact': { body: { ...careLead(cast), untilOn: null } },
    'playing-field_endOwnContact': {
      body: careLead(cast),
      prepare: async () => {
        const sanne = asProfessional(cast.stage, cast.region.people.sanne)
        await nameOwnContact(sanne, { ...careLead(cast), untilOn: null })
        return {}
      },
    },
    questions_listTeamQuestions: {},
    questions_takeQuestion: { prepare: () => newQuestion(cast) },
    questions_handOverQuestion: {
      body: { accountId: cast.region.people.youssef.accountId },
      prepare: () => newQuestion(cast),
    },
    questions_whoGetsIt: {},
    questions_listRoutingPlaces: {},
    questions_listRoutingGaps: {},
    ...schoolRequests(cast),
    questions_askQuestion: { body: question },
    questions_listQuestions: {},
    questions_getQuestion: { prepare: () => newQuestion(cast) },
    questions_listReaders: { prepare: () => newQuestion(cast) },
    questions_pickUpQuestion: { prepare: () => newQuestion(cast) },
    questions_closeQuestion: { prepare: () => newQuestion(cast, 'picked-up') },
    questions_listEarlierQuestions: {},
    questions_takeCall: { body: { schoolId: cast.region.organisations.wilgenhof, words } },
    questions_tellAsker: { body: { words }, prepare: () => newQuestion(cast, 'picked-up') },
    questions_answerQuestion: { body: { words }, prepare: () => newQuestion(cast, 'picked-up') },
    questions_noteConsult: { body: { outcome: words }, prepare: () => newQuestion(cast, 'picked-up') },
    questions_listPlaces: { prepare: () => newQuestion(cast) },
    questions_passOnQuestion: {
      body: { destination: 'SCHOOL_DISPUTE', organisationId: null, basis: 'points', words },
      prepare: () => newQuestion(cast),
    },
    dossiers_listDossiers: {},
    dossiers_searchDossiers: { body: { text: 'Elif' } },
    dossiers_createDossier: { body: newDossier(cast) },
    dossiers_getDossier: {},
    dossiers_listReaders: {},
    dossiers_getTimeline: {},
    dossiers_writeNote: {
      body: { category: 'LOGISTICS', subjectIds: [child], isOwn: false, text: 'Dinsdag om drie uur op school.' },
    },
    dossiers_listReviews: {},
    dossiers_tellNote: {
      body: { personIds: [family.personId('Aylin')], onDay: cast.today() },
      prepare: () => waitingNote(cast, family),
    },
    dossiers_waitLonger: {
      body: {
        reason: 'Nog niet besproken.',
        reviewOn: cast.today(7),
        secondAccountId: cast.region.people.youssef.accountId,
      },
      prepare: () => waitingNote(cast, family),
    },
    dossiers_setNextStep: { body: { text: 'Bellen', dueOn: cast.today(2) } },
    dossiers_finishNextStep: {
      prepare: async (person) => {
        await person.put(`/dossiers/${family.id}/next-step`, { text: 'Bellen', dueOn: null })
        return {}
      },
    },
    dossiers_writeAddress: { body: { personId: child, text: 'Voorbeeldstraat 7, Waterrijk', secretFrom: [] } },
    dossiers_endAddress: {
      prepare: async () => ({
        addressId: await writeAddress(asProfessional(cast.stage, cast.region.people.noah), family.id, {
          personId: child,
          text: 'Voorbeeldstraat 7, Waterrijk',
          secretFrom: [],
        }),
      }),
    },
    // In days to come: nobody of the matrix stands in while it is asked.
    dossiers_nameStandIn: { body: standInOf(cast) },
    dossiers_endStandIn: {
      prepare: async () => ({ standInId: await nameStandIn(noah(), family.id, standInOf(cast)) }),
    },
    dossiers_handOverRegie: { body: { accountId: cast.region.people.noah.accountId } },
    dossiers_noteAuthorityState: { body: { childId: child, state: 'known' } },
    dossiers_noteMeasure: { body: measure },
    dossiers_endMeasure: {
      body: { lastOn: cast.today() },
      prepare: async () => ({ measureId: await noteMeasure(noah(), family.id, measure) }),
    },
    dossiers_noteCapability: { body: { personId: child, isCapable: false, reason: 'Nog te moeilijk.' } },
    dossiers_inviteYouth: {},
    dossiers_listOwnWritings: {},
    plan_getPlan: {},
    plan_notePrint: {},
    plan_writeWish: { body: wish },
    plan_changeWish: { body: wish, ifMatch: '"1"' },
    plan_writeGoal: { body: { ...goal, subjectIds: [child], begin: 2 } },
    plan_changeGoal: { body: goal, ifMatch: '"1"' },
    plan_scoreGoal: { body: { score: 5 } },
    plan_addAction: { body: action },
    plan_changeAction: { body: action, ifMatch: '"1"' },
    plan_tickAction: { body: { isDone: true } },
    consent_listRequests: {},
    consent_getMatrix: {},
    consent_previewRequest: { body: request },
    consent_askConsent: { body: request },
    consent_answerRequest: { body: { answer: 'GRANTED' } },
    consent_noteAnswer: { body: noted },
    consent_reviewException: { body: { decision: 'ended', reason: 'Het hoeft niet meer.' } },
    consent_storeScan: { body: scan, contentType: 'image/png' },
    consent_openScan: {
      prepare: async () => {
        const { id } = await storeScan(noah(), family.id, place.requestId, { bytes: scan, saidKind: 'image/png' })
        return { scanId: id }
      },
    },
    consent_getReadingAlong: {},
    consent_switchReadingAlong: { body: { parentId: child, isOn: true } },
    consent_getSharing: {},
    consent_switchSharing: {
      body: {
        organisationId: cast.region.organisations[organisation],
        role: cast.region.people[receiver].role,
        category: 'SUPPORT_NEED',
        goalId: null,
        isOn: true,
      },
    },
    meldcode_listMeldcodes: {},
    meldcode_openMeldcode: { body: concern(cast) },
    meldcode_getMeldcode: { prepare: () => newConcern(cast) },
    meldcode_gatherForReport: { prepare: () => newConcern(cast) },
    meldcode_takeStep: {
      body: { step: 'talk', state: 'done', text: 'Gesproken met moeder.', doneOn: cast.today() },
      prepare: () => newConcern(cast),
    },
    meldcode_answerQuestion: {
      body: { question: 'M1', answer: 'yes', why: 'De plekken zijn vers.' },
      prepare: () => newConcern(cast),
    },
    meldcode_decideOnReport: { body: decision, prepare: () => weighedConcern(cast) },
    meldcode_tellVeiligThuis: { body: telling(cast), prepare: () => newConcern(cast) },
    meldcode_followUp: {
      body: { kind: 'informed', onDay: cast.today(), text: 'Moeder weet het.' },
      prepare: () => weighedConcern(cast),
    },
    meldcode_inviteColleague: {
      body: { accountId: cast.region.people.youssef.accountId, role: 'WIJKTEAM' },
      prepare: () => newConcern(cast),
    },
    meldcode_closeMeldcode: { body: { text: 'Er is geen vermoeden meer.' }, prepare: () => closableConcern(cast) },
    consent_listLooks: {},
    consent_listEmergencies: {},
    consent_openEmergency: { body: newEmergency },
    consent_closeEmergency: {
      prepare: async (person) => {
        const { body } = await person.post<{ id?: string }>(`/dossiers/${family.id}/emergencies`, newEmergency)
        return { emergencyId: body.id ?? randomUUID() }
      },
    },
    consent_listReviews: {},
    consent_recordReview: {
      body: { kind: 'emergency', verdict: 'justified', note: 'Besproken met het jeugdteam.' },
      prepare: async () => {
        const noah = await cast.professional('noah')
        const { body } = await noah.post<{ id: string }>(`/dossiers/${family.id}/emergencies`, newEmergency)
        return { itemId: body.id }
      },
    },
    consent_exportLooks: { body: { format: 'json' } },
    consent_getRegionChoices: {},
    consent_listRegionVersions: {},
    consent_previewRegionChoices: { body: regionChoices },
    consent_getRegionPreview: {
      prepare: async () => ({ previewId: (await previewRegion(administrator, regionChoices)).id }),
    },
    consent_saveRegionChoices: { body: regionChoices, ifMatch: '"1"' },
    'playing-field_listFieldOrganisations': {},
    'playing-field_listFieldChoices': {},
    'playing-field_listFieldChanges': {},
    'playing-field_getFieldOrganisation': { prepare: atKompas },
    'playing-field_addFieldOrganisation': { body: { kind: 'preschool', name: 'Peuters aan Zee', place: 'Waterrijk' } },
    'playing-field_describeFieldOrganisation': { body: described, prepare: atKompas },
    'playing-field_beginFieldLink': { body: newNumber, prepare: atKompas },
    'playing-field_endFieldLink': {
      body: { ...newNumber, untilOn: newNumber.fromOn },
      prepare: async (person) => {
        const ids = await atKompas()
        await person.post(`/field-organisations/${ids.fieldOrganisationId}/_begin`, newNumber)
        return ids
      },
    },
    'playing-field_getImportTemplate': { prepare: async () => ({ kind: 'areas' }) },
    'playing-field_lookAtImport': {
      body: areasFile,
      contentType: 'text/csv',
      prepare: async () => ({ kind: 'areas' }),
    },
    'playing-field_getImport': { prepare: sentFile },
    'playing-field_applyImport': { body: { acceptFaulty: false, endVanished: false }, prepare: sentFile },
    consent_listOrganisations: {},
    consent_getOrganisationReach: { prepare: async () => ({ organisationId: cast.region.organisations.kompas }) },
    // An organisation that nobody else of the matrix works for.
    consent_letOrganisationGo: {
      body: { note: 'Het contract loopt af.' },
      prepare: async () => ({ organisationId: cast.region.organisations.veiligThuis }),
    },
    consent_takeOrganisationBack: {
      body: { note: 'Er is een nieuw contract.' },
      prepare: async () => ({ organisationId: cast.region.organisations.veiligThuis }),
    },
    consent_listRaisedObjections: {},
    consent_listWithdrawals: {},
    consent_listObjections: {},
    consent_raiseObjection: { body: { parentIds: [family.personId('Oksana') || child] } },
    consent_takeBackObjection: { prepare: (person) => raisedBy(person, family, child) },
    consent_decideObjection: { body: { decision: 'upheld', reason: 'Dit is beter voor haar.' } },
    overlap_listSwitches: {},
    overlap_turnSwitch: { body: { isOn: true, dpiaOn: cast.today(-10), note: 'De DPIA is klaar.' } },
    overlap_listOverlaps: { prepare: () => askedOverlap(cast, family, child) },
    overlap_askFamily: { body: { subjectIds: [child] }, prepare: () => askedOverlap(cast, family, child) },
    overlap_answer: { body: { answer: 'GRANTED' }, prepare: () => askedOverlap(cast, family, child) },
    consent_previewReaders: {
      body: { category: 'PLAN_GOAL_ACTION', level: 'full', subjectIds: [child], goalId: null, isOwn: false },
    },
  }
}

/** A square that is Waterrijk. */
export const newMap = (cast: Cast) => ({
  source: 'Verzonnen, 2026',
  fromOn: cast.today(),
  file: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'municipality', code: '9901' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [3, 53],
              [4, 53],
              [4, 54],
              [3, 53],
            ],
          ],
        },
      },
    ],
  },
})

/** Comparing is on, and the family was asked about this child. */
async function askedOverlap(cast: Cast, family: ToldFamily, child: string): Promise<Record<string, string>> {
  const wout = await cast.professional('wout')
  await wout.post('/overlap-switches', { isOn: true, dpiaOn: cast.today(-10), note: 'De DPIA is klaar.' })
  const noah = await cast.professional('noah')
  const path = `/dossiers/${family.id}/overlaps`
  await noah.post(path, { subjectIds: [child] })
  const { body } = await noah.get<Partial<Overlaps>>(path)
  return { requestId: body.children?.find((one) => one.subjectId === child)?.requestId ?? randomUUID() }
}

/** A note of the team that waits for a talk with the parents. */
async function waitingNote(cast: Cast, family: ToldFamily): Promise<Record<string, string>> {
  const noteId = await writeNote(asProfessional(cast.stage, cast.region.people.noah), family.id, {
    category: 'WELLBEING_SIGNAL',
    subjectIds: [family.personId(family.children[0] ?? '')],
    isOwn: false,
    text: 'Zegt vaak dat het niet goed gaat.',
    talk: { state: 'waits', reason: 'Eerst met het kind praten.', reviewOn: cast.today(10) },
  })
  return { noteId }
}

/** What this person raised about a parent, as far as it is theirs to raise. */
async function raisedBy(person: Person, family: ToldFamily, child: string): Promise<Record<string, string>> {
  const path = `/dossiers/${family.id}/reading-objections`
  await person.post(path, { parentIds: [family.personId('Oksana') || child] })
  const { body } = await person.get<Partial<ReadingObjections>>(path)
  return { objectionId: body.objections?.[0]?.id ?? randomUUID() }
}

async function newQuestion(cast: Cast, state: 'new' | 'picked-up' = 'new'): Promise<Record<string, string>> {
  const { reference } = await askQuestion(cast.ports, {
    asker: 'PARENT',
    schoolId: cast.region.organisations.wilgenhof,
    words,
    phone: '06 12345600',
    schoolMayRead: false,
  })
  const noah = asProfessional(cast.stage, cast.region.people.noah)
  const question = (await listQuestions(noah)).find((one) => one.reference === reference)
  if (!question) throw new Error('the question did not reach its contact')
  if (state === 'picked-up') await handleQuestion(noah, question.id, state)
  return { questionId: question.id }
}

// In days to come: nobody of the matrix is away while it is asked.
const absenceOf = (cast: Cast) => ({
  accountId: cast.region.people.youssef.accountId,
  fromOn: cast.today(200),
  untilOn: cast.today(201),
})
const schoolStandIn = absenceOf
const careLead = (cast: Cast) => ({
  schoolId: cast.region.organisations.wilgenhof,
  task: 'school-care-lead' as const,
  accountId: cast.region.people.sanne.accountId,
  fromOn: cast.today(200),
})
const kompas = (cast: Cast) => ({ schoolId: cast.region.organisations.kompas })

const concern = (cast: Cast) => ({
  about: 'Tess',
  dossierId: null,
  isAboutSchoolStaff: false,
  signals: 'Tess had vandaag geen jas aan.',
  seenOn: cast.today(),
})
const decision = { isReportNecessary: false, isHelpPossible: true, why: 'Hulp is genoeg.', responsible: 'Noah' }
const telling = (cast: Cast) => ({
  kind: 'report' as const,
  receiverId: cast.region.organisations.veiligThuis,
  text: 'Een kind had geen jas aan.',
  toldOn: cast.today(),
})

/** A concern about safety of who holds the regie, at the point of the road where a request needs it. */
async function newConcern(cast: Cast): Promise<Record<string, string>> {
  return { meldcodeId: await openMeldcode(asProfessional(cast.stage, cast.region.people.noah), concern(cast)) }
}

async function weighedConcern(cast: Cast): Promise<Record<string, string>> {
  const { meldcodeId = '' } = await newConcern(cast)
  const noah = asProfessional(cast.stage, cast.region.people.noah)
  for (const step of ['consult', 'talk', 'weigh'] as const)
    await takeStep(noah, meldcodeId, { step, state: 'done', text: 'Gedaan.', doneOn: cast.today() })
  const { tellings } = await tellVeiligThuis(noah, meldcodeId, telling(cast))
  return { meldcodeId, tellingId: tellings[0]?.id ?? '' }
}

async function closableConcern(cast: Cast): Promise<Record<string, string>> {
  const ids = await newConcern(cast)
  const noah = asProfessional(cast.stage, cast.region.people.noah)
  for (const step of ['consult', 'talk'] as const)
    await takeStep(noah, ids.meldcodeId ?? '', { step, state: 'done', text: 'Gedaan.', doneOn: cast.today() })
  await answerQuestion(noah, ids.meldcodeId ?? '', { question: 'M1', answer: 'no', why: 'Het bleek een spel.' })
  return ids
}

export function newDossier(cast: Cast) {
  return {
    questionId: null,
    persons: [
      { key: 'm', givenName: 'Wilma', familyName: 'Visser', relation: 'mother', bornOn: '1990-01-01' },
      {
        key: 'k',
        givenName: 'Tess',
        familyName: 'Visser',
        relation: 'child',
        bornOn: '2018-03-04',
        schoolId: cast.region.organisations.wilgenhof,
      },
    ],
    authorities: [{ child: 'k', holder: 'm', source: 'gezagsregister', sinceOn: '2018-03-04' }],
    authorityStates: [{ child: 'k', state: 'known' }],
  }
}

const areasFile = Buffer.from('Soort;Code;Naam\nggd;GG96;GGD van de proef\n')
const sentFile = async (person: Person) => {
  const sent = await person.send<{ id?: string }>('POST', '/import-files/areas', areasFile, {
    'content-type': 'text/csv',
  })
  return { importId: sent.body.id ?? randomUUID() }
}
const described = {
  ...{ name: 'Het Kompas', place: 'Waterrijk', sector: 'PO', street: null, postcode: '1902KC' },
  ...{ phone: null, website: null, closedOn: null },
}

let timesReplaced = 0

/** Youssef for Noah, each time on other days. */
function standInOf({ region, today }: Cast): NewStandIn {
  const first = 100 + 2 * timesReplaced++
  return {
    forAccountId: region.people.noah.accountId,
    accountId: region.people.youssef.accountId,
    fromOn: today(first),
    untilOn: today(first + 1),
  }
}

/** The ids that an address may name. */
export const idsOf = ({ family, requestId }: Place): Record<string, string> => ({
  dossierId: family.id,
  requestId,
  goalId: family.goals[0] ?? '',
  actionId: family.actionId,
  wishId: family.wishId,
  questionId: family.id,
  meldcodeId: family.id,
  tellingId: family.id,
  personId: family.personId(family.children[0] ?? ''),
})
