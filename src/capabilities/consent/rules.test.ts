import { describe, expect, test } from 'vitest'
import { addYears } from '../../platform/pure/dates.ts'
import type { PolicyChoices } from './decide/request.ts'
import type { Facts } from './keys/facts.ts'
import { bornYearsAgo, family, familyOf, gezag, today, toSchool, toTeam } from './keys/fixture.ts'
import { lastDayPossible, levelFor, needed, openingsOf, type Side } from './rules.ts'

const region: PolicyChoices = { consent12to15: 'BOTH', jointAuthority: 'ALL' }
const team: Side = { organisation: 'team', role: 'WIJKTEAM', speaksAs: 'WIJKTEAM' }
const school: Side = { organisation: 'school', role: 'SCHOOL_IB_ZOCO', speaksAs: 'SCHOOL_IB_ZOCO' }

describe('consent-01 what one yes opens', () => {
  test('both directions, and what the family writes to each: four openings, never one boolean', () => {
    const seen = openingsOf(team, school).map(({ to, kind, fromRoles, fromOrganisation }) =>
      [kind, fromRoles.join('+'), fromOrganisation ?? 'family', 'to', to.organisation, to.role].join(' '),
    )
    expect(seen).toEqual([
      'SECRECY_RELEASE WIJKTEAM team to school SCHOOL_IB_ZOCO',
      'GDPR_GROUND PARENT+YOUTH family to school SCHOOL_IB_ZOCO',
      'GDPR_GROUND SCHOOL_IB_ZOCO school to team WIJKTEAM',
      'GDPR_GROUND PARENT+YOUTH family to team WIJKTEAM',
    ])
  })

  test('a teacher reads as teacher, while their school speaks as intern begeleider', () => {
    const openings = openingsOf(team, { ...school, role: 'SCHOOL_TEACHER' })
    expect(openings.map(({ to }) => to.role)).toEqual(['SCHOOL_TEACHER', 'SCHOOL_TEACHER', 'WIJKTEAM', 'WIJKTEAM'])
    expect(openings[2]?.fromRoles).toEqual(['SCHOOL_IB_ZOCO'])
  })

  test('C-2 youth health keeps a secret: what it writes needs a release', () => {
    const health: Side = { organisation: 'jgz', role: 'JGZ', speaksAs: 'JGZ' }
    expect(openingsOf(team, health).map(({ kind }) => kind)).toEqual([
      'SECRECY_RELEASE',
      'GDPR_GROUND',
      'SECRECY_RELEASE',
      'GDPR_GROUND',
    ])
  })

  test('asked for the own team, it is about what the family writes only', () => {
    expect(openingsOf(team, team)).toEqual([
      { to: team, kind: 'GDPR_GROUND', fromRoles: ['PARENT', 'YOUTH'], fromOrganisation: null },
    ])
  })
})

describe('consent-02 how much a role reads for making one plan', () => {
  test('the lower of what the purpose needs and what the role reads', () => {
    expect(levelFor('SUPPORT_NEED', 'SCHOOL_IB_ZOCO', region)).toBe('full')
    expect(levelFor('SUPPORT_NEED', 'SCHOOL_TEACHER', region)).toBe('summary')
    expect(levelFor('ATTENDANCE', 'SCHOOL_IB_ZOCO', region)).toBe('dates')
    expect(levelFor('SCHOOL_PROGRESS', 'WIJKTEAM', region)).toBe('summary')
    expect(levelFor('WELLBEING_SIGNAL', 'SCHOOL_IB_ZOCO', region)).toBe('summary')
  })

  test('nothing where the purpose or the role reads nothing, and nothing for who is no member', () => {
    expect(levelFor('FINANCE_DEBT', 'WIJKTEAM', region)).toBeNull()
    expect(levelFor('CRIMINAL', 'GI', region)).toBeNull()
    expect(levelFor('SAFETY_CONCERN', 'SCHOOL_IB_ZOCO', region)).toBeNull()
    expect(levelFor('WELLBEING_SIGNAL', 'SCHOOL_TEACHER', region)).toBeNull()
    expect(levelFor('LOGISTICS', 'PARENT', region)).toBeNull()
  })

  test('a worry about safety is a summary, also for who may hold the regie', () => {
    expect(levelFor('SAFETY_CONCERN', 'WIJKTEAM', region)).toBe('summary')
  })
})

describe('consent-03 when a consent ends', () => {
  test('C-21 twelve months after it begins at the latest, and on a day that exists', () => {
    expect(lastDayPossible('2026-11-22', region)).toBe('2027-11-22')
    expect(lastDayPossible('2028-02-29', region)).toBe('2029-02-28')
  })
})

describe('consent-04 whose answer is needed', () => {
  const askedOf = (facts: Facts, subject = 'elif', policy = region) => {
    const { deciders, obstacles } = needed(facts, subject, openingsOf(team, school), today, policy)
    return [...deciders.map(({ personId, why }) => `${personId} ${why}`), ...obstacles.map(({ code }) => code)]
  }
  const parents = ['aylin has-gezag', 'marco has-gezag']

  test('of a child of 8: both parents with gezag', () => {
    expect(askedOf(familyOf(bornYearsAgo(8)))).toEqual(parents)
  })

  test('of a youth of 13: both parents and the youth', () => {
    expect(new Set(askedOf(familyOf(bornYearsAgo(13))))).toEqual(new Set([...parents, 'elif is-12-to-15']))
  })

  test('of a youth of 16: the youth alone', () => {
    expect(askedOf(familyOf(bornYearsAgo(16)))).toEqual(['elif is-16-or-17'])
  })

  test('the birthday itself counts, the day before does not', () => {
    const dayBefore = (years: number) => addYears('2026-11-23', -years)
    expect(askedOf(familyOf(dayBefore(12)))).toEqual(parents)
    expect(askedOf(familyOf(bornYearsAgo(12)))).toHaveLength(3)
    expect(askedOf(familyOf(dayBefore(16)))).toHaveLength(3)
    expect(askedOf(familyOf(dayBefore(18)))).toEqual(['elif is-16-or-17'])
    expect(askedOf(familyOf(bornYearsAgo(18)))).toEqual(['elif is-adult'])
  })

  test('C-9 of an adult: that adult, and nobody for them', () => {
    expect(askedOf(family(), 'marco')).toEqual(['marco is-adult'])
  })

  test('of a child under guardianship: the guardian, as guardian', () => {
    const { persons } = family()
    const guardian = persons.map((one) => (one.id === 'aylin' ? { ...one, relation: 'guardian' } : one))
    expect(askedOf(family({ persons: guardian, authorities: gezag('elif', 'aylin') }))).toEqual(['aylin guardian'])
  })

  test('a parent without gezag is not asked', () => {
    expect(askedOf(family({ authorities: gezag('elif', 'marco') }))).toEqual(['marco has-gezag'])
  })

  test('what was answered before changes nothing about who is asked', () => {
    const answered = family({
      statements: [toSchool('aylin'), toTeam('aylin'), toSchool('marco', { answer: 'REFUSED' })],
    })
    expect(askedOf(answered)).toEqual(parents)
  })

  test('D29 a known conflict, or gezag that is not known, is an obstacle: nobody is asked yet', () => {
    const state = (is: 'conflict' | 'unknown') => [{ child: 'elif', state: is }]
    expect(askedOf(family({ authorityStates: state('conflict') }))).toEqual(['authority.conflict'])
    expect(askedOf(family({ authorityStates: state('unknown') }))).toEqual(['authority.unknown'])
    expect(askedOf(familyOf(bornYearsAgo(13), { authorityStates: state('conflict') }))).toEqual(['authority.conflict'])
    expect(askedOf(familyOf(bornYearsAgo(16), { authorityStates: state('conflict') }))).toEqual(['elif is-16-or-17'])
  })

  test('a child over whom nobody has gezag is an obstacle of its own', () => {
    expect(askedOf(family({ authorities: [] }))).toEqual(['authority.nobody'])
  })

  test('C-7 under STATUTE the parents of a youth of 13 are asked for the school’s half, the youth for the team’s', () => {
    const statute: PolicyChoices = { consent12to15: 'STATUTE', jointAuthority: 'ALL' }
    const asked = askedOf(familyOf(bornYearsAgo(13)), 'elif', statute)
    expect(new Set(asked)).toEqual(new Set([...parents, 'elif is-12-to-15']))
  })
})
