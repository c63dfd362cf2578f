import { describe, expect, test } from 'vitest'
import { categories, levels } from '../../access/vocabulary.ts'
import { policyTables } from '../policy/policy.ts'
import { roleCeiling } from '../policy/roles.ts'
import { matrixPurposes, professionalRoles } from '../vocabulary.ts'
import { tightenedBy, wideningsOf } from './change.ts'
import { defaultChoices, isLower, type RegionChoices } from './choices.ts'

const choices = (over: Partial<RegionChoices>): RegionChoices => ({ ...defaultChoices, ...over })

describe('what a region may not say', () => {
  test('region-01 every cell of role × category that says more than the law is named, with its rule', () => {
    for (const role of professionalRoles)
      for (const category of categories)
        for (const to of [...levels, null]) {
          const found = wideningsOf(choices({ roleNarrowing: { [role]: { [category]: to } } }))
          const law = roleCeiling(role, category, true)
          const expected = { rule: '§1.7b', whose: role, category, law, asked: to }
          expect(found).toEqual(isLower(law, to) ? [expected] : [])
        }
  })

  test('region-02 every cell of category × purpose that says more than the law is named, with its rule', () => {
    for (const purpose of matrixPurposes)
      for (const category of categories)
        for (const to of [...levels, null]) {
          const found = wideningsOf(choices({ purposeNarrowing: { [category]: { [purpose]: to } } }))
          const law = policyTables.purposeMatrix[category][purpose]
          const expected = { rule: '§1.7a', whose: purpose, category, law, asked: to }
          expect(found).toEqual(isLower(law, to) ? [expected] : [])
        }
  })
})

describe('region-04 what a change may close', () => {
  test('nothing closes when nothing changes, or when a region asks less', () => {
    expect(tightenedBy(defaultChoices, defaultChoices)).toEqual([])
    expect(
      tightenedBy(defaultChoices, choices({ consent12to15: 'STATUTE', jointAuthority: 'ONE_UNLESS_OBJECTION' })),
    ).toEqual([])
    expect(tightenedBy(choices({ longestConsentMonths: 6 }), defaultChoices)).toEqual([])
    expect(tightenedBy(choices({ purposeNarrowing: { HEALTH: { COORDINATE_PLAN: null } } }), defaultChoices)).toEqual(
      [],
    )
  })

  test('C-7 from the statute to both, of any regime, may close every kind of information', () => {
    expect(tightenedBy(choices({ consent12to15: 'STATUTE' }), defaultChoices)).toEqual([...categories])
    expect(tightenedBy(choices({ consent12to15: { WGBO: 'STATUTE' } }), defaultChoices)).toEqual([...categories])
  })

  test('C-11 from one parent to all may close the kinds for which one was enough', () => {
    const one = choices({ jointAuthority: 'ONE_UNLESS_OBJECTION' })
    expect(tightenedBy(one, defaultChoices)).toEqual(['LOGISTICS', 'IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS'])
    const health = choices({ jointAuthority: { HEALTH: 'ONE_UNLESS_OBJECTION' } })
    expect(tightenedBy(health, defaultChoices)).toEqual(['HEALTH'])
  })

  test('C-21 a shorter consent may close every kind of information', () => {
    expect(tightenedBy(defaultChoices, choices({ longestConsentMonths: 11 }))).toEqual([...categories])
  })

  test('§1.7a a cell that is narrowed for making one plan may close its kind; for another purpose there is no key', () => {
    const plan = choices({ purposeNarrowing: { SUPPORT_NEED: { COORDINATE_PLAN: 'summary' } } })
    expect(tightenedBy(defaultChoices, plan)).toEqual(['SUPPORT_NEED'])
    const tlv = choices({ purposeNarrowing: { SUPPORT_NEED: { DECIDE_TLV: null } } })
    expect(tightenedBy(defaultChoices, tlv)).toEqual([])
  })

  test('§1.7a D07 a cell narrowed for a report of safety may close its kind: an institution that supervises has keys by it', () => {
    const report = choices({ purposeNarrowing: { HEALTH: { SAFETY_REPORT: 'dates' } } })
    expect(tightenedBy(defaultChoices, report)).toEqual(['HEALTH'])
    expect(tightenedBy(report, defaultChoices)).toEqual([])
  })
})
