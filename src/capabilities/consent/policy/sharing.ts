// Rows for working together: the bar on what a samenwerkingsverband knows, shared help, consent (domain-nl §1.6).

import { professionalRoles, purposes, type Role, roles, schoolRoles } from '../vocabulary.ts'
import { matrixColumnOf } from './purposes.ts'
import type { LawRow } from './row.ts'

const asOf = '2026-11'
const outsideSchool = professionalRoles.filter((role) => !schoolRoles.some((school) => school === role))
// A purpose that may never hold a name is no purpose to share a name for, with or without consent.
const namedPurposes = purposes.filter((purpose) => matrixColumnOf[purpose] !== null)
const helpers: readonly Role[] = ['JGZ', 'HUISARTS', 'WIJKTEAM', 'JEUGDHULP_PROVIDER', 'EXPERTISETEAM', 'SMW']

const d09 = { rule: 'D09', source: 'Jeugdwet 7.3.11(2)(a); BW 7:457(2)', asOf, mustInform: true } as const
const d11 = { rule: 'D11', source: 'WPO 18a(13)', asOf, mustInform: false } as const
const d14 = {
  rule: 'D14',
  source: 'AVG 6(1)(e), 9(2)(a); UAVG 5',
  asOf,
  mustInform: false,
  purposes: ['COORDINATE_PLAN', 'REFER_HELP'],
  outcome: { ask: 'GDPR_GROUND' },
} as const
const d15 = {
  rule: 'D15',
  source: 'Jeugdwet 7.3.11, 7.3.15',
  asOf,
  mustInform: false,
  purposes: namedPurposes,
  outcome: { ask: 'SECRECY_RELEASE' },
} as const
const d16 = {
  rule: 'D16',
  source: 'BW 7:457, 7:450, 7:465',
  asOf,
  mustInform: false,
  purposes: namedPurposes,
  outcome: { ask: 'SECRECY_RELEASE' },
} as const
const d17 = {
  rule: 'D17',
  source: 'AVG 6(1)(e)',
  asOf,
  mustInform: true,
  from: schoolRoles,
  to: ['JGZ'],
  purposes: ['ATTENDANCE_ENFORCEMENT'],
} as const
// What an official knows opens by the column of the college, whatever regime the sender states.
const d18 = {
  rule: 'D18',
  source: 'Awb 2:5; Wmo 2015 5.3.3',
  asOf,
  mustInform: true,
  purposes: namedPurposes,
  outcome: { ask: 'SECRECY_RELEASE', column: 'PUBLIC_OFFICIAL' },
} as const

export const publicTaskRows: readonly LawRow[] = [
  {
    ...d11,
    from: ['SWV'],
    to: ['SCHOOL_BOARD'],
    purposes: namedPurposes,
    needs: ['pupilEnrolledOrApplied'],
    outcome: 'allow',
  },
  { ...d11, from: ['SWV'], to: roles, outcome: { refuse: 'receiver.barred' } },
  // D09 is for those who give the same help and keep a secret by law: never a school. SMW counts whoever employs them.
  {
    ...d09,
    from: outsideSchool,
    fromRegimes: ['JEUGDWET', 'WGBO'],
    to: helpers,
    purposes: namedPurposes,
    needs: ['sameHelpingTeam'],
    outcome: 'allow',
  },
  { ...d09, from: ['SMW'], to: helpers, purposes: namedPurposes, needs: ['sameHelpingTeam'], outcome: 'allow' },
  {
    rule: 'D10',
    source: 'WPO 18a(13), 18a(14)',
    asOf,
    mustInform: true,
    from: schoolRoles,
    to: ['SWV'],
    purposes: ['DECIDE_TLV'],
    outcome: 'allow',
  },
  {
    rule: 'D12',
    source: 'WPO 42',
    asOf,
    mustInform: true,
    from: schoolRoles,
    to: schoolRoles,
    purposes: ['TRANSFER_SCHOOL'],
    outcome: 'allow',
  },
  {
    rule: 'D13',
    source: 'AVG 6(1)(e); Jeugdwet 7.4',
    asOf,
    mustInform: true,
    purposes: ['DECIDE_YOUTH_HELP'],
    from: ['JEUGDHULP_PROVIDER', 'WIJKTEAM'],
    to: ['JEUGDCONSULENT'],
    outcome: 'allow',
  },
  // Who is ill, and since when, as school policy that parents know; the story behind it by consent.
  { ...d17, categories: ['ATTENDANCE', 'IDENTITY_CONTACT'], level: { exactly: 'dates' }, outcome: 'allow' },
  { ...d17, outcome: { ask: 'GDPR_GROUND' } },
]

export const consentRows: readonly LawRow[] = [
  {
    ...d14,
    from: ['SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO'],
    to: ['WIJKTEAM', 'SMW', 'JGZ'],
  },
  { ...d15, from: ['WIJKTEAM', 'JEUGDHULP_PROVIDER', 'SMW'], to: schoolRoles },
  { ...d16, from: ['JGZ'], to: [...schoolRoles, 'WIJKTEAM'] },
  { ...d18, from: ['LEERPLICHT'], to: ['WIJKTEAM', 'JEUGDHULP_PROVIDER'] },
]

/** Pairs that no row names go by the sender's regime; "as D14" brings the purposes of D14 with it. */
export const regimeRows: readonly LawRow[] = [
  {
    ...d14,
    from: roles,
    fromRegimes: ['AVG_ONLY'],
    to: professionalRoles,
  },
  {
    ...d15,
    from: roles,
    fromRegimes: ['JEUGDWET'],
    to: professionalRoles,
  },
  { ...d16, from: professionalRoles, fromRegimes: ['WGBO'], to: professionalRoles },
  {
    ...d18,
    from: professionalRoles,
    fromRegimes: ['PUBLIC_OFFICIAL', 'WMO'],
    to: professionalRoles,
  },
]
