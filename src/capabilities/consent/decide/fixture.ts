// One family and one question to build the engine's tests from: Elif and her parents, school asks to tell the team.
import { addYears } from '../../../platform/pure/dates.ts'
import type { Consent, DecideRequest, DeciderInput, Disclosure, PolicyChoices, SubjectInput } from './request.ts'

/** The day of every question, unless a test says another. */
export const today = '2026-11-22'

/** Someone whose birthday was exactly n years ago today. */
export const bornYearsAgo = (years: number) => addYears(today, -years)

export function yes(changes: Partial<Consent> = {}): Consent {
  return {
    kind: 'GDPR_GROUND',
    answer: 'GRANTED',
    purpose: 'COORDINATE_PLAN',
    from: ['SCHOOL_IB_ZOCO'],
    to: ['WIJKTEAM'],
    categories: ['SUPPORT_NEED'],
    validFrom: '2026-09-01',
    validUntil: '2027-07-31',
    ...changes,
  }
}

export const refusal = (changes: Partial<Consent> = {}) => yes({ answer: 'REFUSED', ...changes })
export const withdrawn = (changes: Partial<Consent> = {}) => yes({ withdrawnOn: '2026-11-01', ...changes })

type Who = { hasGezag?: boolean; id?: string }
const decider = (is: DeciderInput['is'], id: string, consents: readonly Consent[], who: Who = {}): DeciderInput => ({
  id,
  is,
  consents,
  ...who,
})

export const aylin = (consents: readonly Consent[], who: Who = {}) =>
  decider('parent', 'aylin', consents, { hasGezag: true, ...who })
export const marco = (consents: readonly Consent[], who: Who = {}) =>
  decider('parent', 'marco', consents, { hasGezag: true, ...who })
export const elif = (consents: readonly Consent[]) => decider('youth', 'elif', consents)
export const grownElif = (consents: readonly Consent[]) => decider('adult', 'elif', consents)

export type Question = {
  at?: string
  age?: number
  bornOn?: string
  subject?: Partial<SubjectInput>
  deciders?: readonly DeciderInput[]
  policy?: PolicyChoices
  disclosure?: Partial<Disclosure>
}

/** School's intern begeleider to the team, about what Elif needs, for the plan; both parents have gezag. */
export function question({ at = today, age = 8, bornOn, subject, deciders = [], policy, disclosure }: Question) {
  const request: DecideRequest = {
    at,
    subject: { bornOn: bornOn ?? bornYearsAgo(age), authority: 'known', ...subject },
    deciders,
    disclosure: {
      sender: 'SCHOOL_IB_ZOCO',
      receiver: 'WIJKTEAM',
      purpose: 'COORDINATE_PLAN',
      category: 'SUPPORT_NEED',
      ...disclosure,
    },
  }
  return policy ? { ...request, policy } : request
}

/** The other direction: the team tells the school, which takes a release of secrecy (D15). */
export const teamTellsSchool = { sender: 'WIJKTEAM', receiver: 'SCHOOL_IB_ZOCO', category: 'CARE_CONTENT' } as const

export function release(changes: Partial<Consent> = {}): Consent {
  return yes({
    kind: 'SECRECY_RELEASE',
    from: ['WIJKTEAM'],
    to: ['SCHOOL_IB_ZOCO'],
    categories: ['CARE_CONTENT'],
    ...changes,
  })
}
