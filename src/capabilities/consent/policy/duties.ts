// Rows that go before consent: the bar on criminal data, no name, duties, rights to speak, figures, danger (domain-nl §1.6).

import { professionalRoles, purposes, roles, schoolRoles } from '../vocabulary.ts'
import { matrixColumnOf } from './purposes.ts'
import type { LawRow } from './row.ts'

const asOf = '2026-11'
// A purpose that may never hold a name is no purpose to share a name for, with or without consent.
const namedPurposes = purposes.filter((purpose) => matrixColumnOf[purpose] !== null)

const d01 = {
  rule: 'D01',
  source: 'AVG 4(1); practice P5',
  asOf,
  mustInform: false,
  from: roles,
  to: roles,
  purposes: ['CONSULT_ANON'],
} as const
const d05 = {
  rule: 'D05',
  source: 'Wmo 2015 4.1.1(3)',
  asOf,
  mustInform: false,
  from: professionalRoles,
  to: ['VEILIG_THUIS'],
  purposes: ['SAFETY_ADVICE'],
} as const
const d25 = {
  rule: 'D25',
  source: 'AVG 6(1)(e); Jeugdwet 7.3.12',
  asOf,
  mustInform: false,
  from: roles,
  to: roles,
  purposes: ['STATISTICS'],
} as const

// The word "identifying" on a row that asks for none: consent does not rescue it.
const withName = { needs: ['identifying'], outcome: { refuse: 'identifying' } } as const
const withoutName = { level: { exactly: null }, outcome: 'allow' } as const

export const dutyRows: readonly LawRow[] = [
  {
    rule: 'D27',
    source: 'AVG 10',
    asOf,
    mustInform: false,
    from: roles,
    to: roles,
    categories: ['CRIMINAL'],
    letsPass: ['D04', 'D07', 'D08'],
    outcome: { refuse: 'receiver.barred' },
  },
  { ...d01, ...withName },
  { ...d01, ...withoutName },
  {
    rule: 'D02',
    source: 'Leerplichtwet 21, 21a',
    asOf,
    mustInform: true,
    from: schoolRoles,
    to: ['LEERPLICHT'],
    purposes: ['ATTENDANCE_ENFORCEMENT'],
    categories: ['ATTENDANCE', 'IDENTITY_CONTACT', 'HEALTH'],
    needs: ['threshold'],
    outcome: 'allow',
  },
  {
    rule: 'D03',
    source: 'WVO 28a; WEB',
    asOf,
    mustInform: true,
    from: schoolRoles,
    to: ['RMC'],
    purposes: ['ATTENDANCE_ENFORCEMENT'],
    ages: { from: 18, to: 26 },
    needs: ['threshold'],
    outcome: 'allow',
  },
  {
    rule: 'D04',
    source: 'Wmo 2015 5.2.6',
    asOf,
    mustInform: true,
    from: professionalRoles,
    to: ['VEILIG_THUIS'],
    purposes: ['SAFETY_REPORT'],
    needs: ['reasonableSuspicion'],
    outcome: 'allow',
  },
  { ...d05, ...withName },
  { ...d05, ...withoutName },
  {
    rule: 'D06',
    source: 'Wmo 2015 4.1.1(2), 5.3.1',
    asOf,
    mustInform: true,
    purposes: ['SAFETY_REPORT'],
    from: ['VEILIG_THUIS'],
    to: ['WIJKTEAM', 'JEUGDHULP_PROVIDER', 'GI', 'RVDK'],
    outcome: 'allow',
  },
  {
    // On request it is a duty, on one's own initiative a right: the answer is the same.
    rule: 'D07',
    source: 'Jeugdwet 7.3.11(4)',
    asOf,
    mustInform: true,
    from: professionalRoles,
    to: ['GI'],
    purposes: namedPurposes,
    needs: ['inOTS'],
    level: { asFor: 'SAFETY_REPORT' },
    outcome: 'allow',
  },
  {
    rule: 'D08',
    source: 'BW 1:240',
    asOf,
    mustInform: true,
    from: professionalRoles,
    to: ['RVDK'],
    purposes: ['COURT_INQUIRY'],
    level: { asFor: 'SAFETY_REPORT' },
    outcome: 'allow',
  },
  { ...d25, ...withName },
  { ...d25, ...withoutName },
  {
    rule: 'D19',
    source: 'case law: conflict of duties',
    asOf,
    mustInform: true,
    from: professionalRoles,
    to: roles,
    needs: ['claimsConflictOfDuties'],
    level: { orElse: 'summary' },
    outcome: { prove: 'conflictOfDuties' },
  },
  {
    rule: 'D20',
    source: 'AVG 6(1)(d), 9(2)(c)',
    asOf,
    mustInform: true,
    from: professionalRoles,
    to: roles,
    needs: ['acuteDanger', 'subjectCannotConsent'],
    level: { orElse: 'summary' },
    outcome: 'allow',
  },
]
