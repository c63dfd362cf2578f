// Who decides, by the secrecy regime of the sender and the age of the subject (domain-nl §1.2, §1.4).
import type { Category } from '../../access/vocabulary.ts'
import type { Regime, Role } from '../vocabulary.ts'

/** Ages at which the law gives someone more say. */
export const agesOfSay = { youthJoins: 12, youthAlone: 16, adult: 18 } as const

/** C-22 [policy]: after the 12th birthday what parents had agreed to goes on for six weeks, the birthday being day 1. */
export const graceDays = 42

/** C-21 [policy]: a consent counts for 12 months at most. */
export const longestConsentMonths = 12

export const ageBands = [
  'under12',
  '12to15',
  '12to15Incapable',
  '16to17',
  '16to17Incapable',
  'adult',
  'adultIncapable',
] as const
export type AgeBand = (typeof ageBands)[number]

/** `authority`: everyone with gezag. `representative`: curator or mentor. */
export type DecidedBy = 'authority' | 'youth' | 'youth and authority' | 'self' | 'representative'

export type DeciderColumn = { source: string; asOf: string; by: Record<AgeBand, DecidedBy> }

function column(source: string, from12To15: DecidedBy): DeciderColumn {
  return {
    source,
    asOf: '2026-11',
    by: {
      under12: 'authority',
      '12to15': from12To15,
      '12to15Incapable': 'authority',
      '16to17': 'youth',
      '16to17Incapable': 'authority',
      adult: 'self',
      adultIncapable: 'representative',
    },
  }
}

/** C-7: statutes differ on 12–15 only; `consent12to15` BOTH puts `youth and authority` there for every regime. */
export const deciderColumns: Readonly<Record<Regime, DeciderColumn>> = {
  AVG_ONLY: column('UAVG 5', 'authority'),
  JEUGDWET: column('Jeugdwet 7.3.11, 7.3.15', 'youth'),
  WGBO: column('BW 7:457, 7:450, 7:465', 'youth'),
  WMO: column('Wmo 2015 5.3.3', 'youth'),
  PUBLIC_OFFICIAL: column('Wmo 2015 5.3.3', 'youth'),
  // No statute of their own: the professional code, which asks both.
  WPO18A: column('NVO code; WPO 18a', 'youth and authority'),
  PROF_CODE: column('NVO code', 'youth and authority'),
}

/**
 * C-7: the senders whose own statute lets a capable young person of 12–15 release the secret alone, so that a professional may leave
 * the parents out. Not who keeps an official secret, a professional code, or a school.
 */
export const youthAloneRegimes: readonly Regime[] = ['JEUGDWET', 'WGBO', 'WMO']

/** C-2: these senders keep a secret, so a ground under the AVG is never enough for them. */
export const secrecyRegimes: readonly Regime[] = ['JEUGDWET', 'WGBO', 'WMO', 'PUBLIC_OFFICIAL', 'PROF_CODE']

/** §1.4. Null: no regime follows from the role, so no consent can open anything unless the regime is stated. */
export const regimeOfRole: Readonly<Record<Role, Regime | null>> = {
  SCHOOL_TEACHER: 'AVG_ONLY',
  SCHOOL_IB_ZOCO: 'AVG_ONLY',
  SCHOOL_BOARD: 'AVG_ONLY',
  SMW: 'JEUGDWET',
  JGZ: 'WGBO',
  WIJKTEAM: 'JEUGDWET',
  JEUGDCONSULENT: 'PUBLIC_OFFICIAL',
  JEUGDHULP_PROVIDER: 'JEUGDWET',
  EXPERTISETEAM: 'JEUGDWET',
  SWV: 'WPO18A',
  LEERPLICHT: 'PUBLIC_OFFICIAL',
  RMC: 'PUBLIC_OFFICIAL',
  VEILIG_THUIS: 'WMO',
  GI: null,
  RVDK: null,
  HUISARTS: 'WGBO',
  PARENT: null,
  YOUTH: null,
}

/** C-11: where one parent may answer for both, when the policy says so in a word, until the other objects. */
export const lowImpactCategories: readonly Category[] = [
  'LOGISTICS',
  'IDENTITY_CONTACT',
  'ATTENDANCE',
  'SCHOOL_PROGRESS',
]
