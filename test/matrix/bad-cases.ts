// Everything that must be refused, by name: who sends what where, and which refusal it gets.
import { randomUUID } from 'node:crypto'
import { firstAgreement } from '../../src/app/trial/cooperation.ts'
import type { Cast } from '../cast.ts'
import type { ToldFamily } from '../families.ts'
import { badSchoolCases } from './bad-school-cases.ts'
import { newDossier, newMap, type Place, requestsFor } from './requests.ts'

export type Name = 'noah' | 'sanne' | 'wout' | 'mirjam' | 'aylin' | 'dirk' | 'stranger'

export interface Bad {
  by?: Name
  method?: 'POST' | 'PUT' | 'PATCH' | 'GET'
  path: string
  body?: unknown
  headers?: Record<string, string>
  status: number
  code?: string
  field?: string
}

/** Where the cases are played: a family with consent, and one that has nothing to do with it. */
export interface Stage {
  cast: Cast
  place: Place
  others: ToldFamily
}

export function badCases({ cast, place, others }: Stage): Record<string, () => Bad> {
  const family = place?.family
  const file = () => `/dossiers/${family.id}`
  const child = () => family.personId('Elif')
  const request = (over: object) => ({ ...(requestsFor(cast, place).consent_askConsent?.body as object), ...over })
  const action = (over: object) => ({ place: 'home', text: 'Samen lezen', doer: 'Aylin', dueOn: null, ...over })
  const goal = (over: object) => ({
    title: 'Een doel',
    words: 'Mijn woorden',
    saidBy: 'Elif',
    subjectIds: [child()],
    begin: 3,
    wish: 7,
    ...over,
  })
  const note = (over: object) => ({
    category: 'LOGISTICS',
    subjectIds: [child()],
    isOwn: false,
    text: 'Dinsdag om drie uur.',
    ...over,
  })
  const question = (over: object) => ({
    asker: 'PARENT',
    schoolId: cast.region.organisations.wilgenhof,
    words: 'Wil iemand met ons meedenken?',
    phone: '06 12345600',
    schoolMayRead: false,
    ...over,
  })
  const ownContact = (over: object) => ({
    schoolId: cast.region.organisations.wilgenhof,
    task: 'school-care-lead',
    accountId: cast.region.people.sanne.accountId,
    fromOn: cast.today(),
    untilOn: null,
    ...over,
  })
  const link = (of: 'kompas' | 'team', verb: string) => `/field-organisations/${cast.region.organisations[of]}/${verb}`
  const description = {
    ...{ name: 'Naam', place: 'Waterrijk', sector: null, street: null, postcode: null },
    ...{ phone: null, website: null, closedOn: null },
  }
  const dossier = (change: (one: ReturnType<typeof newDossier>) => object) => ({
    ...newDossier(cast),
    ...change(newDossier(cast)),
  })
  const noted = (over: object) => ({
    ...(requestsFor(cast, place).consent_noteAnswer?.body as object),
    ...over,
  })
  const measure = (over: object) => ({ ...(requestsFor(cast, place).dossiers_noteMeasure?.body as object), ...over })
  const cooperation = () => `/cooperations/${cast.region.areas.cooperation}`
  const agreement = (over: object) => ({
    ...(requestsFor(cast, place)['playing-field_makeAgreement']?.body as object),
    ...over,
  })
  const badAgreement = (over: object, field: string): Bad => ({
    by: 'wout',
    path: `${cooperation()}/agreements`,
    body: agreement(over),
    headers: { 'if-match': '"1"' },
    status: 400,
    field,
  })
  const heldBy = (purpose: string, category: string) => ({
    meetings: [
      { kind: 'family-meeting', parties: ['school'], purposes: [{ purpose, holds: [{ category, level: 'full' }] }] },
    ],
  })
  const learnt = (text: string): Bad => ({
    by: 'sanne',
    path: `${cooperation()}/learning-notes`,
    body: { text },
    status: 400,
    field: 'text',
  })
  const wishes = () => `${file()}/wishes`
  const wish = (over: object) => ({ text: 'Wij willen rust.', saidBy: 'Aylin', ...over })

  return {
    'a learning note with a number of nine digits': () => learnt('Het gaat om 123456782.'),
    'a learning note with a phone number': () => learnt('Bel 06 12345600.'),
    'a learning note with an e-mail address': () => learnt('Mail naar iemand@voorbeeld.nl.'),
    'a learning note with a date of birth': () => learnt('Geboren op 3 april 2018.'),
    'a learning note of nothing': () => learnt('   '),
    'a learning note at a cooperation that does not exist': () => ({
      by: 'sanne',
      path: `/cooperations/${randomUUID()}/learning-notes`,
      body: { text: 'Kort overleg helpt.' },
      status: 404,
      code: 'not-found',
    }),
    'an agreement that begins in the past': () => badAgreement({ fromOn: cast.today(-1) }, 'fromOn'),
    'an agreement whose meeting holds more than its purpose needs': () =>
      badAgreement(heldBy('DECIDE_TLV', 'FAMILY_SITUATION'), 'meetings/0'),
    'an agreement for a purpose that nobody knows': () => badAgreement(heldBy('CURIOSITY', 'LOGISTICS'), 'meetings/0'),
    'an agreement from a note that does not exist': () => badAgreement({ noteIds: [randomUUID()] }, 'noteIds'),
    'an agreement in more days than a season': () =>
      badAgreement(
        { answerTimes: { ...firstAgreement.answerTimes, form: { firstReaction: 61, answer: 61 } } },
        'answerTimes/form/firstReaction',
      ),
    'an agreement that is not based on the newest': () => ({
      by: 'wout',
      path: `${cooperation()}/agreements`,
      body: agreement({}),
      headers: { 'if-match': '"7"' },
      status: 412,
      code: 'newer-version',
    }),
    'an item of the checklist signed by whom it is not': () => ({
      by: 'mirjam',
      path: `${cooperation()}/sign-offs`,
      body: { item: 'contacts', isSigned: false, note: 'Niet van mij.' },
      status: 403,
      code: 'playing-field.signer-other',
    }),
    'an item of the checklist that is taken back without a reason': () => ({
      by: 'wout',
      path: `${cooperation()}/sign-offs`,
      body: { item: 'contacts', isSigned: false, note: ' ' },
      status: 400,
      field: 'note',
    }),
    'a signed paper that is a web page': () => ({
      by: 'wout',
      path: `${cooperation()}/agreements/${randomUUID()}/papers`,
      body: Buffer.from('<script>'),
      headers: { 'content-type': 'text/html' },
      status: 415,
    }),
    'malformed JSON': () => ({ path: wishes(), body: '{"text": "half', status: 400, code: 'malformed' }),
    'an empty message': () => ({ path: wishes(), body: '', status: 400 }),
    'no message at all': () => ({ path: wishes(), status: 400 }),
    'a field that does not exist': () => ({
      path: wishes(),
      body: wish({ isAdmin: true }),
      status: 400,
      field: 'isAdmin',
    }),
    'a field that would change the prototype': () => ({
      path: wishes(),
      body: '{"text":"a","saidBy":"b","__proto__":{"isAdmin":true}}',
      status: 400,
    }),
    'a number where a text belongs': () => ({ path: wishes(), body: wish({ text: 7 }), status: 400, field: 'text' }),
    'an array where an object belongs': () => ({ path: wishes(), body: [wish({})], status: 400 }),
    'null where an object belongs': () => ({ path: wishes(), body: null, status: 400 }),
    'an object where an array belongs': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: { 0: child() } }),
      status: 400,
      field: 'subjectIds',
    }),
    'a text of spaces only': () => ({ path: wishes(), body: wish({ text: '   \n ' }), status: 400, field: 'text' }),
    'over-long text': () => ({ path: wishes(), body: wish({ text: 'a'.repeat(1001) }), status: 400, field: 'text' }),
    'an over-long note': () => ({
      path: `${file()}/notes`,
      body: note({ text: 'a'.repeat(8001) }),
      status: 400,
      field: 'text',
    }),
    'how a child is, without a word about the parents': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'WELLBEING_SIGNAL' }),
      status: 400,
      code: 'dossiers.talk-first',
      field: 'talk/state',
    }),
    'waiting longer than four weeks': () => ({
      path: `${file()}/notes`,
      body: note({
        category: 'SAFETY_CONCERN',
        talk: { state: 'waits', reason: 'Nog niet.', reviewOn: cast.today(29) },
      }),
      status: 400,
      code: 'dossiers.talk-first',
      field: 'talk/reviewOn',
    }),
    'a review on a day that has passed': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'CARE_CONTENT', talk: { state: 'waits', reason: 'Nog niet.', reviewOn: cast.today(-1) } }),
      status: 400,
      code: 'dossiers.talk-first',
      field: 'talk/reviewOn',
    }),
    'discussed with someone of another family': () => ({
      path: `${file()}/notes`,
      body: note({
        category: 'CARE_CONTENT',
        talk: {
          state: 'discussed',
          personIds: [family.personId('Aylin'), others.personId('Hanneke')],
          onDay: cast.today(),
        },
      }),
      status: 404,
    }),
    'a NUL character': () => ({
      path: wishes(),
      body: wish({ text: 'Wij willen\u0000rust' }),
      status: 400,
      field: 'text',
    }),
    'a NUL character in a question': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ words: 'Mijn vraag is\u0000 lang genoeg' }),
      status: 400,
      field: 'words',
    }),
    'half of a character': () => ({
      path: wishes(),
      body: '{"text":"\\ud83d","saidBy":"Aylin"}',
      status: 400,
      field: 'text',
    }),
    'half of a character deep inside': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, givenName: 'A\udc00' })) })),
      status: 400,
      field: 'persons/1/givenName',
    }),
    'a day that does not exist': () => ({
      path: `${file()}/goals/${family.goals[0]}/actions`,
      body: action({ dueOn: '2026-02-30' }),
      status: 400,
      field: 'dueOn',
    }),
    'a day in the year 0': () => ({
      path: `${file()}/goals/${family.goals[0]}/actions`,
      body: action({ dueOn: '0000-01-01' }),
      status: 400,
      field: 'dueOn',
    }),
    'a day as a number': () => ({
      path: `${file()}/goals/${family.goals[0]}/actions`,
      body: action({ dueOn: 20260101 }),
      status: 400,
      field: 'dueOn',
    }),
    'gezag since a day that does not exist': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ authorities: one.authorities.map((held) => ({ ...held, sinceOn: '2019-02-29' })) })),
      status: 400,
      field: 'authorities/0/sinceOn',
    }),
    'a next step on a day that does not exist': () => ({
      method: 'PUT',
      path: `${file()}/next-step`,
      body: { text: 'Bellen', dueOn: '2026-13-01' },
      status: 400,
      field: 'dueOn',
    }),
    'a moment that no calendar has': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?before=0000-01-01T00:00:00Z`,
      status: 400,
      field: 'before',
    }),
    'a moment in a zone that no country has': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?before=2026-01-01T00:00:00%2B23:00`,
      status: 400,
      field: 'before',
    }),
    'a moment that is no moment': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?before=gisteren`,
      status: 400,
      field: 'before',
    }),
    'a question to the address that does not exist': () => ({
      by: 'aylin',
      method: 'GET',
      path: `${file()}/looks?after=1`,
      status: 400,
      field: 'after',
    }),
    'a negative score': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: { score: -3 },
      status: 400,
      field: 'score',
    }),
    'half a score': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: { score: 5.5 },
      status: 400,
      field: 'score',
    }),
    'a score beyond counting': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: '{"score": 1e400}',
      status: 400,
      field: 'score',
    }),
    'a score as text': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: { score: '5' },
      status: 400,
      field: 'score',
    }),
    'no person at all': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: [] }),
      status: 400,
      field: 'subjectIds',
    }),
    'more people than a family has': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: Array.from({ length: 3000 }, () => child()) }),
      status: 400,
      field: 'subjectIds',
    }),
    'a person of another dossier': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: [child(), others.personId('Lieke')] }),
      status: 404,
    }),
    'a note about a person of another dossier': () => ({
      path: `${file()}/notes`,
      body: note({ subjectIds: [others.personId('Lieke')] }),
      status: 404,
    }),
    'a request about a person of another dossier': () => ({
      path: `${file()}/consent-requests`,
      body: request({ subjectIds: [others.personId('Lieke')] }),
      status: 404,
    }),
    'a request about a goal of another dossier': () => ({
      path: `${file()}/consent-requests`,
      body: request({ goalIds: [others.goals[0]] }),
      status: 404,
    }),
    'a goal of another dossier': () => ({
      path: `${file()}/goals/${others.goals[0]}/scores`,
      body: { score: 5 },
      status: 404,
    }),
    'an action of another dossier': () => ({
      path: `${file()}/actions/${others.actionId}/ticks`,
      body: { isDone: true },
      status: 404,
    }),
    'a wish of another dossier': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${others.wishId}`,
      body: wish({}),
      headers: { 'if-match': '"1"' },
      status: 404,
    }),
    'a preview about a goal of another dossier': () => ({
      path: `${file()}/readers/_preview`,
      body: {
        category: 'PLAN_GOAL_ACTION',
        level: 'full',
        subjectIds: [child()],
        goalId: others.goals[0],
        isOwn: false,
      },
      status: 404,
    }),
    'a switch for a goal of another dossier': () => ({
      by: 'aylin',
      path: `${file()}/sharing/_switch`,
      body: {
        organisationId: cast.region.organisations.wilgenhof,
        role: 'SCHOOL_IB_ZOCO',
        category: 'PLAN_GOAL_ACTION',
        goalId: others.goals[0],
        isOn: true,
      },
      status: 404,
    }),
    'a gezag state of a child of another dossier': () => ({
      path: `${file()}/authority-states`,
      body: { childId: others.personId('Lieke'), state: 'known' },
      status: 404,
    }),
    'an id that is no id': () => ({ method: 'GET', path: '/dossiers/1%20or%201=1', status: 400, field: 'dossierId' }),
    'an id in another spelling': () => ({
      method: 'GET',
      path: `/dossiers/${family.id.toUpperCase()}`,
      status: 400,
      field: 'dossierId',
    }),
    'an id as a name of the web': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: [`urn:uuid:${child()}`] }),
      status: 400,
      field: 'subjectIds/0',
    }),
    'an address that cannot be read': () => ({ method: 'GET', path: '/dossiers/%zz', status: 400 }),
    'an answer of someone without a say': () => ({
      by: 'dirk',
      path: `${file()}/consent-requests/${place.requestId}/_answer`,
      body: { answer: 'GRANTED' },
      status: 404,
    }),
    'an answer of a professional': () => ({
      by: 'noah',
      path: `${file()}/consent-requests/${place.requestId}/_answer`,
      body: { answer: 'GRANTED' },
      status: 403,
      code: 'not-yours',
    }),
    'an answer that is neither yes nor no': () => ({
      by: 'aylin',
      path: `${file()}/consent-requests/${place.requestId}/_answer`,
      body: { answer: 'WITHDRAWN' },
      status: 400,
      field: 'answer',
    }),
    'a spoken answer without who was present': () => ({
      path: `${file()}/consent-requests/${place.requestId}/_note`,
      body: noted({ present: null }),
      status: 400,
      field: 'present',
    }),
    'an answer on paper without its scan': () => ({
      path: `${file()}/consent-requests/${place.requestId}/_note`,
      body: noted({ method: 'paper' }),
      status: 400,
      field: 'evidenceId',
    }),
    'an answer on a day before it was asked': () => ({
      path: `${file()}/consent-requests/${place.requestId}/_note`,
      body: noted({ answeredOn: cast.today(-30) }),
      status: 400,
      field: 'answeredOn',
    }),
    'an answer noted of someone without gezag': () => ({
      path: `${file()}/consent-requests/${place.requestId}/_note`,
      body: noted({ deciderId: family.personId('Dirk') }),
      status: 409,
      code: 'consent.has-no-say',
    }),
    'a withdrawal noted of someone without a say': () => ({
      path: `${file()}/consent-requests/${place.requestId}/_note`,
      body: noted({ deciderId: family.personId('Dirk'), answer: 'WITHDRAWN' }),
      status: 409,
      code: 'consent.has-no-say',
    }),
    'a question without the parents about a child of eight': () => ({
      path: `${file()}/consent-requests`,
      body: request({
        subjectIds: [family.personId('Elif')],
        categories: ['WELLBEING_SIGNAL'],
        withoutParents: { reason: 'Het is niet veilig.', consultedAccountId: randomUUID(), reviewOn: cast.today(10) },
      }),
      status: 400,
      code: 'consent.not-without-parents',
      field: 'subjectIds',
    }),
    'a question without the parents, without a day to look again': () => ({
      path: `${file()}/consent-requests`,
      body: request({
        withoutParents: { reason: 'Het is niet veilig.', consultedAccountId: randomUUID(), reviewOn: '' },
      }),
      status: 400,
      field: 'withoutParents/reviewOn',
    }),
    'an exception that never was, looked at again': () => ({
      path: `${file()}/consent-requests/${place.requestId}/_review`,
      body: { decision: 'ended', reason: 'Het hoeft niet meer.' },
      status: 404,
    }),
    'a scan that is no picture': () => ({
      path: `${file()}/consent-requests/${place.requestId}/scans`,
      body: '<svg onload=alert(1)>',
      headers: { 'content-type': 'image/png' },
      status: 415,
      code: 'consent.scan-kind',
    }),
    'a scan of nothing': () => ({
      path: `${file()}/consent-requests/${place.requestId}/scans`,
      headers: { 'content-type': 'image/png' },
      status: 415,
    }),
    'a measure by a school': () => ({
      path: `${file()}/measures`,
      body: measure({ organisationId: cast.region.organisations.wilgenhof }),
      status: 400,
      field: 'organisationId',
    }),
    'a measure that ends before it begins': () => ({
      path: `${file()}/measures`,
      body: measure({ untilOn: cast.today(-100) }),
      status: 400,
      field: 'untilOn',
    }),
    'a measure over a child of another dossier': () => ({
      path: `${file()}/measures`,
      body: measure({ childId: others.personId('Lieke') }),
      status: 404,
    }),
    'a switch by someone without a say': () => ({
      by: 'dirk',
      path: `${file()}/sharing/_switch`,
      body: {
        organisationId: cast.region.organisations.wilgenhof,
        role: 'SCHOOL_IB_ZOCO',
        category: 'SUPPORT_NEED',
        goalId: null,
        isOn: true,
      },
      status: 409,
    }),
    'a switch for a party that nobody asked for': () => ({
      by: 'aylin',
      path: `${file()}/sharing/_switch`,
      body: {
        organisationId: cast.region.organisations.kompas,
        role: 'SCHOOL_IB_ZOCO',
        category: 'SUPPORT_NEED',
        goalId: null,
        isOn: true,
      },
      status: 409,
      code: 'consent.nothing-asked',
    }),
    'a category that the purpose does not allow': () => ({
      path: `${file()}/consent-requests`,
      body: request({ categories: ['IDENTITY_CONTACT', 'FINANCE_DEBT'] }),
      status: 400,
      code: 'category.not-for-purpose',
      field: 'categories/1',
    }),
    'a category that the role does not read': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'CRIMINAL' }),
      status: 403,
      code: 'access.role-reads-less',
    }),
    'a category that does not exist': () => ({
      path: `${file()}/notes`,
      body: note({ category: 'GOSSIP' }),
      status: 400,
      field: 'category',
    }),
    'another purpose': () => ({
      path: `${file()}/consent-requests`,
      body: request({ purpose: 'STATISTICS' }),
      status: 400,
      field: 'purpose',
    }),
    'a receiver who does not work there': () => ({
      path: `${file()}/consent-requests`,
      body: request({ receiverOrganisationId: cast.region.organisations.kompas }),
      status: 400,
      code: 'consent.receiver-unknown',
    }),
    'a receiver who does not exist': () => ({
      path: `${file()}/consent-requests`,
      body: request({ receiverAccountId: randomUUID() }),
      status: 400,
      code: 'consent.receiver-unknown',
    }),
    'consent until a day that has passed': () => ({
      path: `${file()}/consent-requests`,
      body: request({ validUntil: cast.today(-1) }),
      status: 400,
      code: 'consent.in-the-past',
      field: 'validUntil',
    }),
    'consent for longer than twelve months': () => ({
      path: `${file()}/consent-requests`,
      body: request({ validUntil: cast.today(367) }),
      status: 400,
      code: 'consent.too-long',
      field: 'validUntil',
    }),
    'a preview of consent for longer than twelve months': () => ({
      path: `${file()}/consent-requests/_preview`,
      body: request({ validUntil: '9999-12-31' }),
      status: 400,
      field: 'validUntil',
    }),
    'a school that nobody knows': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: randomUUID() }),
      status: 400,
      field: 'schoolId',
    }),
    'an organisation that is no school': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: cast.region.organisations.jgz }),
      status: 400,
      field: 'schoolId',
    }),
    'an absence that began yesterday': () => ({
      path: '/absences',
      body: { accountId: cast.region.people.noah.accountId, fromOn: cast.today(-1), untilOn: null },
      status: 400,
      field: 'fromOn',
    }),
    'an absence of somebody who does not work in the team': () => ({
      path: '/absences',
      body: { accountId: cast.region.people.sanne.accountId, fromOn: cast.today(), untilOn: null },
      status: 400,
      field: 'accountId',
    }),
    'an absence with a reason': () => ({
      path: '/absences',
      body: { accountId: cast.region.people.noah.accountId, fromOn: cast.today(), untilOn: null, reason: 'ziek' },
      status: 400,
      field: 'reason',
    }),
    'a care lead who does not work at the school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ accountId: cast.region.people.esra.accountId }),
      status: 400,
      field: 'accountId',
    }),
    'a care lead of another school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ schoolId: cast.region.organisations.kompas }),
      status: 404,
    }),
    'a fixed contact of the team, named by the school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ task: 'contact' }),
      status: 400,
      field: 'task',
    }),
    'somebody for absence, named by the school': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ task: 'attendance' }),
      status: 403,
    }),
    'a care lead from a day that was': () => ({
      by: 'sanne',
      path: '/own-contacts',
      body: ownContact({ fromOn: cast.today(-1) }),
      status: 400,
      field: 'fromOn',
    }),
    'more schools than anybody can have': () => ({
      method: 'PUT',
      path: '/workload',
      body: { schools: 5000, families: null },
      status: 400,
    }),
    'a stand-in for a school that ends before it begins': () => ({
      path: `/schools/${cast.region.organisations.wilgenhof}/stand-ins`,
      body: { accountId: cast.region.people.youssef.accountId, fromOn: cast.today(2), untilOn: cast.today(1) },
      status: 400,
      field: 'untilOn',
    }),
    'a school given to somebody of another organisation': () => ({
      path: `/schools/${cast.region.organisations.wilgenhof}/contacts/_handover`,
      body: { task: 'contact', accountId: cast.region.people.sanne.accountId, fromOn: cast.today() },
      status: 400,
      field: 'accountId',
    }),
    'a question without a way to answer': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ phone: undefined }),
      status: 400,
      field: 'phone',
    }),
    'a professional who does not say where they work': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ asker: 'PROFESSIONAL' }),
      status: 400,
      field: 'profession',
    }),
    'a municipality that nobody knows, where no school is chosen': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: null, residenceId: randomUUID() }),
      status: 400,
      field: 'residenceId',
    }),
    'an age of minus one': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ schoolId: null, age: -1 }),
      status: 400,
      field: 'age',
    }),
    'a call of one word': () => ({
      path: '/questions/_call',
      body: { schoolId: null, words: 'Hoi' },
      status: 400,
      field: 'words',
    }),
    'a call about a school that nobody knows': () => ({
      path: '/questions/_call',
      body: { schoolId: randomUUID(), words: 'Belt over een kind in groep 6.' },
      status: 400,
      field: 'schoolId',
    }),
    'earlier questions before no moment': () => ({
      method: 'GET',
      path: '/questions/earlier?before=gisteren',
      status: 400,
      field: 'before',
    }),
    'school staff who do not say on which basis': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({ asker: 'SCHOOL_STAFF' }),
      status: 400,
      field: 'staffBasis',
    }),
    'parents who agree next week': () => ({
      by: 'stranger',
      path: '/questions',
      body: question({
        asker: 'SCHOOL_STAFF',
        staffBasis: 'PARENTS_AGREE',
        parentsName: 'Aylin',
        parentsAgreedOn: cast.today(7),
      }),
      status: 400,
      field: 'parentsAgreedOn',
    }),
    'a dossier with a school that nobody knows': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, schoolId: randomUUID() })) })),
      status: 400,
      field: 'persons/1/schoolId',
    }),
    'the same person twice': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, key: 'k' })) })),
      status: 400,
      field: 'persons/0/key',
    }),
    'a child who is still to be born': () => ({
      path: '/dossiers',
      body: dossier((one) => ({ persons: one.persons.map((person) => ({ ...person, bornOn: cast.today(1) })) })),
      status: 400,
      field: 'persons/0/bornOn',
    }),
    'gezag of someone who is not in the list': () => ({
      path: '/dossiers',
      body: dossier(() => ({ authorities: [{ child: 'k', holder: '__proto__', source: 'brp' }] })),
      status: 400,
      field: 'authorities/0/holder',
    }),
    'gezag over an adult': () => ({
      path: '/dossiers',
      body: dossier(() => ({ authorities: [{ child: 'm', holder: 'k', source: 'brp' }] })),
      status: 400,
      field: 'authorities/0/child',
    }),
    'a dossier of a question of someone else': () => ({
      path: '/dossiers',
      body: dossier(() => ({ questionId: others.id })),
      status: 404,
    }),
    'a dossier of a question that does not exist': () => ({
      path: '/dossiers',
      body: dossier(() => ({ questionId: randomUUID() })),
      status: 404,
    }),
    'a change without a version': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      status: 400,
      code: 'version-missing',
    }),
    'a change with a version that is no number': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      headers: { 'if-match': '*' },
      status: 400,
      code: 'version-missing',
    }),
    'a change with a version beyond counting': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      headers: { 'if-match': '"99999999999999999999"' },
      status: 400,
      code: 'version-missing',
    }),
    'a change of a version that is still to come': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${family.wishId}`,
      body: wish({}),
      headers: { 'if-match': '"999999999"' },
      status: 412,
      code: 'newer-version',
    }),
    'a form instead of JSON': () => ({
      path: '/dossiers/_search',
      body: 'text=Elif',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
      code: 'media-type',
    }),
    'an answer as a form': () => ({
      by: 'aylin',
      path: `${file()}/consent-requests/${place.requestId}/_answer`,
      body: 'answer=REFUSED',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
    }),
    'JSON that is called text': () => ({
      path: wishes(),
      body: JSON.stringify(wish({})),
      headers: { 'content-type': 'text/plain' },
      status: 415,
    }),
    XML: () => ({ path: wishes(), body: '<wish/>', headers: { 'content-type': 'application/xml' }, status: 415 }),
    'a huge message': () => ({
      path: wishes(),
      body: wish({ text: 'a'.repeat(300_000) }),
      status: 413,
      code: 'too-large',
    }),
    'JSON as deep as a well': () => ({
      path: wishes(),
      body: `{"text":${'['.repeat(90_000)}${']'.repeat(90_000)},"saidBy":"Aylin"}`,
      status: 400,
    }),
    'a thousand unknown fields': () => ({
      path: wishes(),
      body: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, index])),
      status: 400,
    }),
    'a map file that is no map': () => ({
      by: 'wout',
      path: '/area-maps',
      body: { ...newMap(cast), file: { type: 'Picture' } },
      status: 400,
      code: 'playing-field.unreadable-map',
      field: 'file',
    }),
    'a map with an area of no kind': () => ({
      by: 'wout',
      path: '/area-maps',
      body: { ...newMap(cast), file: { type: 'FeatureCollection', features: [{ properties: { kind: '<b>' } }] } },
      status: 400,
      field: 'file/features/0',
    }),
    'a map of more than two megabytes': () => ({
      by: 'wout',
      path: '/area-maps',
      body: { ...newMap(cast), file: 'a'.repeat(2_100_000) },
      status: 413,
      code: 'too-large',
    }),
    'a map as a form of another website could send it': () => ({
      by: 'wout',
      path: '/area-maps',
      body: 'source=x&fromOn=2026-01-01&file=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
      code: 'media-type',
    }),
    'two megabytes of someone who may load no map': () => ({
      path: '/area-maps',
      body: { ...newMap(cast), file: 'a'.repeat(2_100_000) },
      status: 403,
      code: 'not-yours',
    }),
    'areas of a day that does not exist': () => ({
      method: 'GET',
      path: '/areas?day=2026-02-30',
      status: 400,
      field: 'day',
    }),
    'areas of an organisation that nobody knows': () => ({
      method: 'GET',
      path: `/organisations/${randomUUID()}/areas`,
      status: 404,
    }),
    'a method that does not exist': () => ({ method: 'PUT', path: wishes(), body: wish({}), status: 404 }),
    'a file for another kind than there is': () => ({
      by: 'wout',
      path: '/import-files/families',
      body: Buffer.from('Naam\nx\n'),
      headers: { 'content-type': 'text/csv' },
      status: 404,
    }),
    'a file that is called JSON': () => ({
      ...{ by: 'wout', path: '/import-files/areas', body: {}, status: 415, code: 'playing-field.file-kind' },
    }),
    'a file that is a form': () => ({
      by: 'wout',
      path: '/import-files/areas',
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      status: 415,
    }),
    'a file from a colleague who is no administrator': () => ({
      path: '/import-files/areas',
      body: Buffer.from('Soort;Code;Naam\nrmc;1;x\n'),
      headers: { 'content-type': 'text/csv' },
      status: 403,
    }),
    'saving a file that was never sent': () => ({
      by: 'wout',
      path: `/imports/${randomUUID()}/_apply`,
      body: { acceptFaulty: true, endVanished: true },
      status: 404,
    }),
    'a kind of organisation that is not on the list': () => ({
      by: 'wout',
      path: '/field-organisations',
      body: { kind: 'bakery', name: 'De Krakeling', place: 'Waterrijk' },
      ...{ status: 400, field: 'kind' },
    }),
    'a number in another form than the register writes': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'to' },
      body: { link: 'identifier', as: 'KVK', to: '123', fromOn: cast.today() },
    }),
    'a number of a register that is not known': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'as' },
      body: { link: 'identifier', as: 'BSN', to: '123456782', fromOn: cast.today() },
    }),
    'a board that is a school': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'to' },
      body: { link: 'board', as: null, to: cast.region.organisations.wilgenhof, fromOn: cast.today() },
    }),
    'an area that is no area': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'to' },
      body: { link: 'area', as: 'serves', to: cast.region.organisations.wilgenhof, fromOn: cast.today() },
    }),
    'a link that begins tomorrow': () => ({
      ...{ by: 'wout', path: link('kompas', '_begin'), status: 400, field: 'fromOn' },
      body: { link: 'area', as: 'serves', to: cast.region.areas.waterrijk, fromOn: cast.today(1) },
    }),
    'an end of what never began': () => ({
      ...{ by: 'wout', path: link('kompas', '_end'), status: 400, field: 'to' },
      body: { link: 'identifier', as: 'KVK', to: '99000001', fromOn: '2026-01-01', untilOn: cast.today() },
    }),
    'a sector of what is no school': () => ({
      ...{ by: 'wout', path: link('team', '_describe'), status: 400, field: 'sector' },
      body: { ...description, sector: 'PO' },
    }),
    'a postcode that is none': () => ({
      ...{ by: 'wout', path: link('kompas', '_describe'), status: 400, field: 'postcode' },
      body: { ...description, postcode: '1234' },
    }),
    ...badSchoolCases(cast),
    'a search for nothing': () => ({ path: '/dossiers/_search', body: { text: '' }, status: 400, field: 'text' }),
  }
}
