// The oracle's own copy of the tables of the domain reference, typed over by hand from §1.4, §1.7a and §1.7b.
import type { Category, ConsentKind, Level, OrganisationKind, Regime, Role, SenderRole } from '../world.ts'

export type Ceiling = Level | 'none'

const HEIGHT: Record<Ceiling, number> = { none: 0, dates: 1, summary: 2, full: 3 }

export function reaches(ceiling: Ceiling, level: Level): boolean {
  return HEIGHT[level] <= HEIGHT[ceiling]
}

/** The lower of what the law says and what the region wrote in that cell, if it wrote anything. */
export function narrowed(ceiling: Ceiling, cell: Level | null | undefined): Ceiling {
  if (cell === undefined) return ceiling
  const asked = cell ?? 'none'
  return HEIGHT[asked] < HEIGHT[ceiling] ? asked : ceiling
}

/** §1.4: the role as which an organisation sends, whoever in it wrote. */
export const SENDS_AS: Record<OrganisationKind, Role> = {
  'youth-team': 'WIJKTEAM',
  school: 'SCHOOL_IB_ZOCO',
  jgz: 'JGZ',
  gi: 'GI',
  'social-work': 'SMW',
  samenwerkingsverband: 'SWV',
  leerplicht: 'LEERPLICHT',
  'care-provider': 'JEUGDHULP_PROVIDER',
}

/**
 * D14: what school and family know takes GDPR_GROUND; D15, D16, D18: what those know who keep a secret takes SECRECY_RELEASE. D11:
 * nothing opens what the samenwerkingsverband knows; nor what a GI or school social work knows, whose regime follows from no kind of
 * organisation (§1.4).
 */
export const CONSENT_NEEDED: Record<SenderRole, ConsentKind | 'nothing opens it'> = {
  SCHOOL_IB_ZOCO: 'GDPR_GROUND',
  SCHOOL_TEACHER: 'GDPR_GROUND',
  PARENT: 'GDPR_GROUND',
  YOUTH: 'GDPR_GROUND',
  WIJKTEAM: 'SECRECY_RELEASE',
  JGZ: 'SECRECY_RELEASE',
  JEUGDHULP_PROVIDER: 'SECRECY_RELEASE',
  LEERPLICHT: 'SECRECY_RELEASE',
  SWV: 'nothing opens it',
  GI: 'nothing opens it',
  SMW: 'nothing opens it',
}

/** §1.4, for a region that chooses by regime who decides at 12 to 15; of who is not named here nothing opens by consent. */
export const REGIME: Partial<Record<SenderRole, Regime>> = {
  SCHOOL_IB_ZOCO: 'AVG_ONLY',
  SCHOOL_TEACHER: 'AVG_ONLY',
  PARENT: 'AVG_ONLY',
  YOUTH: 'AVG_ONLY',
  WIJKTEAM: 'JEUGDWET',
  JEUGDHULP_PROVIDER: 'JEUGDWET',
  JGZ: 'WGBO',
  LEERPLICHT: 'PUBLIC_OFFICIAL',
}

/** §1.7a, column COORDINATE_PLAN. CRIMINAL is also barred by D27. */
export const OPENS_TO_PARTNERS: Record<Category, Ceiling> = {
  LOGISTICS: 'full',
  IDENTITY_CONTACT: 'full',
  ATTENDANCE: 'dates',
  SCHOOL_PROGRESS: 'summary',
  SUPPORT_NEED: 'full',
  WELLBEING_SIGNAL: 'summary',
  FAMILY_SITUATION: 'summary',
  HEALTH: 'summary',
  CARE_CONTENT: 'summary',
  SAFETY_CONCERN: 'summary',
  PLAN_GOAL_ACTION: 'full',
  FINANCE_DEBT: 'none',
  CRIMINAL: 'none',
}

/** §1.7a, column SAFETY_REPORT: what a GI is told of a child under its supervision (D07). */
export const OPENS_UNDER_OTS: Record<Category, Ceiling> = {
  LOGISTICS: 'full',
  IDENTITY_CONTACT: 'full',
  ATTENDANCE: 'summary',
  SCHOOL_PROGRESS: 'none',
  SUPPORT_NEED: 'summary',
  WELLBEING_SIGNAL: 'full',
  FAMILY_SITUATION: 'full',
  HEALTH: 'summary',
  CARE_CONTENT: 'summary',
  SAFETY_CONCERN: 'full',
  PLAN_GOAL_ACTION: 'summary',
  FINANCE_DEBT: 'summary',
  CRIMINAL: 'summary',
}

const F = 'full'
const S = 'summary'
const D = 'dates'
const o = 'none'

// §1.7b with its columns in the order of the text; the first column there holds two categories.
const COLUMNS: Category[] = [
  'LOGISTICS',
  'IDENTITY_CONTACT',
  'ATTENDANCE',
  'SCHOOL_PROGRESS',
  'SUPPORT_NEED',
  'WELLBEING_SIGNAL',
  'FAMILY_SITUATION',
  'HEALTH',
  'CARE_CONTENT',
  'SAFETY_CONCERN',
  'PLAN_GOAL_ACTION',
  'FINANCE_DEBT',
  'CRIMINAL',
]

const ROLE_READS: Record<Role, Ceiling[]> = {
  SCHOOL_TEACHER: [F, F, F, F, S, o, o, o, o, o, F, o, o],
  SCHOOL_IB_ZOCO: [F, F, F, F, F, F, S, S, S, o, F, o, o],
  JGZ: [F, F, D, S, F, F, F, F, S, S, F, o, o],
  WIJKTEAM: [F, F, D, S, F, F, F, S, F, S, F, F, o],
  SMW: [F, F, D, S, F, F, F, S, F, S, F, F, o],
  JEUGDHULP_PROVIDER: [F, F, D, S, F, F, F, F, F, S, F, o, o],
  SWV: [F, F, F, F, F, o, o, S, o, o, F, o, o],
  LEERPLICHT: [F, F, F, o, o, o, o, o, o, o, S, o, o],
  GI: [F, F, F, S, F, F, F, F, F, F, F, S, o],
}

/** §1.7b: how much of a category a member's role reads; only the team's member with the regie reads SAFETY_CONCERN in full. */
export function roleCeiling(role: Role, hasRegie: boolean, category: Category): Ceiling {
  if (role === 'WIJKTEAM' && category === 'SAFETY_CONCERN' && hasRegie) return 'full'
  return ROLE_READS[role][COLUMNS.indexOf(category)] ?? 'none'
}

/** C-11: where one parent's yes is enough until the other objects, if a region chose so. */
export const LOW_IMPACT: Category[] = ['LOGISTICS', 'IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS']

/** access.md rule 6: these never open to a parent by themselves. */
export const HELD_BACK_FROM_PARENTS: Category[] = ['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT']

/** C-22: six weeks in which what the parents allowed before the twelfth birthday goes on; the birthday is day 1. */
export const GRACE_DAYS = 42
