// What must be refused about consent and who reads what, by name.
import { randomUUID } from 'node:crypto'
import type { Bad, Stage } from '../bad-cases.ts'
import { consentRequests } from '../requests/consent.ts'

export function badConsent({ cast, place, others }: Stage): Record<string, () => Bad> {
  const family = place?.family
  const file = () => `/dossiers/${family.id}`
  const child = () => family.personId('Elif')
  const request = (over: object) => ({ ...(consentRequests(cast, place).consent_askConsent?.body as object), ...over })
  const noted = (over: object) => ({
    ...(consentRequests(cast, place).consent_noteAnswer?.body as object),
    ...over,
  })
  return {
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
  }
}
