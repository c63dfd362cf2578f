// The kinds of telling once, as data: who may send what to whom, for which purpose, on which rule, and what must be told after.
import type { Category } from '../access/vocabulary.ts'
import { type Purpose, professionalRoles, type Role, type RuleId, schoolRoles } from '../consent/vocabulary.ts'
import type { DisclosureKind, FactName } from './vocabulary.ts'

/** By which day the family is told at the latest, counted in working days; 0: the same day. */
export interface Informing {
  withinWorkingDays: number
  /** I-3: only safety lets it wait. */
  mayWait: boolean
}

export interface Kind {
  kind: DisclosureKind
  rule: RuleId
  from: readonly Role[]
  /** Kind of organisation, and the role in which it receives. */
  to: readonly { organisationKind: string; role: Role }[]
  purpose: Purpose
  /** The law as the package and the family read it. */
  law: string
  facts: readonly FactName[]
  /** As which kind of information the facts of the form count. */
  factsAre: Category
  informing: Informing
  /** The parents get a copy by law: nothing in it first waits for a talk. */
  parentsGetCopy: boolean
}

const school = { organisationKind: 'school', role: 'SCHOOL_IB_ZOCO' } as const
const jgz = { organisationKind: 'jgz', role: 'JGZ' } as const
const municipality = { organisationKind: 'municipality', role: 'JEUGDCONSULENT' } as const
const gi = { organisationKind: 'gi', role: 'GI' } as const
const atOnce: Informing = { withinWorkingDays: 0, mayWait: false }
const soon: Informing = { withinWorkingDays: 5, mayWait: false }

export const kinds: readonly Kind[] = [
  {
    kind: 'attendance-report',
    rule: 'D02',
    from: schoolRoles,
    to: [{ organisationKind: 'leerplicht', role: 'LEERPLICHT' }],
    purpose: 'ATTENDANCE_ENFORCEMENT',
    law: 'Leerplichtwet, artikel 21 en 21a',
    facts: ['threshold', 'absentFrom', 'absence', 'schoolDid'],
    factsAre: 'ATTENDANCE',
    informing: atOnce,
    parentsGetCopy: false,
  },
  {
    kind: 'early-leaver-report',
    rule: 'D03',
    from: schoolRoles,
    to: [{ organisationKind: 'rmc', role: 'RMC' }],
    purpose: 'ATTENDANCE_ENFORCEMENT',
    law: 'Wet voortgezet onderwijs en Wet educatie en beroepsonderwijs',
    facts: ['threshold', 'absentFrom', 'absence', 'schoolDid'],
    factsAre: 'ATTENDANCE',
    informing: atOnce,
    parentsGetCopy: false,
  },
  {
    kind: 'tlv-request',
    rule: 'D10',
    from: schoolRoles,
    to: [{ organisationKind: 'samenwerkingsverband', role: 'SWV' }],
    purpose: 'DECIDE_TLV',
    law: 'Wet op het primair onderwijs, artikel 18a',
    facts: [],
    factsAre: 'SUPPORT_NEED',
    informing: soon,
    parentsGetCopy: true,
  },
  {
    kind: 'school-transfer',
    rule: 'D12',
    from: schoolRoles,
    to: [school],
    purpose: 'TRANSFER_SCHOOL',
    law: 'Wet op het primair onderwijs, artikel 42',
    facts: ['inspectionUntil'],
    factsAre: 'LOGISTICS',
    informing: atOnce,
    parentsGetCopy: true,
  },
  {
    kind: 'help-decision',
    rule: 'D13',
    from: ['JEUGDHULP_PROVIDER', 'WIJKTEAM'],
    to: [municipality],
    purpose: 'DECIDE_YOUTH_HELP',
    law: 'Jeugdwet, artikel 7.4',
    facts: ['decisionAsked'],
    factsAre: 'SUPPORT_NEED',
    informing: soon,
    parentsGetCopy: false,
  },
  {
    kind: 'supervision',
    rule: 'D07',
    from: professionalRoles,
    to: [gi],
    purpose: 'SAFETY_REPORT',
    law: 'Jeugdwet, artikel 7.3.11, vierde lid',
    facts: ['onRequest'],
    factsAre: 'LOGISTICS',
    informing: { withinWorkingDays: 5, mayWait: true },
    parentsGetCopy: false,
  },
  {
    kind: 'protection-inquiry',
    rule: 'D08',
    from: professionalRoles,
    to: [{ organisationKind: 'rvdk', role: 'RVDK' }],
    purpose: 'COURT_INQUIRY',
    law: 'Burgerlijk Wetboek Boek 1, artikel 240',
    facts: ['inquiry'],
    factsAre: 'LOGISTICS',
    informing: { withinWorkingDays: 5, mayWait: true },
    parentsGetCopy: false,
  },
  {
    kind: 'jgz-transfer',
    rule: 'D16',
    from: ['JGZ'],
    to: [jgz],
    purpose: 'TRANSFER_JGZ',
    law: 'Burgerlijk Wetboek Boek 7, artikel 457',
    facts: [],
    factsAre: 'LOGISTICS',
    informing: soon,
    parentsGetCopy: false,
  },
  {
    kind: 'conflict-of-duties',
    rule: 'D19',
    from: professionalRoles,
    to: [
      { organisationKind: 'youth-team', role: 'WIJKTEAM' },
      school,
      jgz,
      { organisationKind: 'care-provider', role: 'JEUGDHULP_PROVIDER' },
      municipality,
      gi,
      { organisationKind: 'rvdk', role: 'RVDK' },
      { organisationKind: 'veilig-thuis', role: 'VEILIG_THUIS' },
      { organisationKind: 'social-work', role: 'SMW' },
      { organisationKind: 'expert-team', role: 'EXPERTISETEAM' },
      { organisationKind: 'general-practice', role: 'HUISARTS' },
    ],
    purpose: 'SAFETY_REPORT',
    law: 'Conflict van plichten (rechtspraak en beroepscodes)',
    facts: [],
    factsAre: 'LOGISTICS',
    informing: { withinWorkingDays: 1, mayWait: true },
    parentsGetCopy: false,
  },
]

export const kindsFor = (role: string): readonly Kind[] => kinds.filter((one) => one.from.some((from) => from === role))
