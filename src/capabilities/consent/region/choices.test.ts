import { describe, expect, test } from 'vitest'
import { categories, type Level, levels } from '../../access/vocabulary.ts'
import { policyTables } from '../policy/policy.ts'
import { roleCeiling } from '../policy/roles.ts'
import { matrixPurposes, professionalRoles } from '../vocabulary.ts'
import { defaultChoices, isLower, policyOf } from './choices.ts'

const choosable: readonly (Level | null)[] = [...levels, null]
const everyLevel = <T>(make: (to: Level | null) => T) => choosable.map(make)

describe('a region narrows the law and never widens it', () => {
  test('region-01 without choices every cell is that of the law', () => {
    const { tables, ceilings } = policyOf(defaultChoices)
    expect(tables).toEqual(policyTables)
    for (const role of professionalRoles)
      for (const category of categories)
        expect(roleCeiling(role, category, true, ceilings)).toBe(roleCeiling(role, category, true))
  })

  test('region-01 whatever a region writes in a cell of role × category, nobody reads more than by law', () => {
    const wider = professionalRoles.flatMap((role) =>
      categories.flatMap((category) =>
        everyLevel((to) => ({ role, category, to })).filter(({ to }) => {
          const { ceilings } = policyOf({ ...defaultChoices, roleNarrowing: { [role]: { [category]: to } } })
          return [true, false].some((regie) => {
            const [law, mine] = [roleCeiling(role, category, regie), roleCeiling(role, category, regie, ceilings)]
            return isLower(law, mine) || isLower(to, mine)
          })
        }),
      ),
    )
    expect(wider).toEqual([])
  })

  test('region-02 whatever a region writes in a cell of category × purpose, no purpose gets more than by law', () => {
    const wider = categories.flatMap((category) =>
      matrixPurposes.flatMap((purpose) =>
        everyLevel((to) => ({ category, purpose, to })).filter(({ to }) => {
          const { tables } = policyOf({ ...defaultChoices, purposeNarrowing: { [category]: { [purpose]: to } } })
          const [law, mine] = [policyTables.purposeMatrix[category][purpose], tables.purposeMatrix[category][purpose]]
          return isLower(law, mine) || isLower(to, mine)
        }),
      ),
    )
    expect(wider).toEqual([])
  })

  test('region-01 a cell that is narrowed leaves every other cell as it is', () => {
    const { tables, ceilings } = policyOf({ ...defaultChoices, roleNarrowing: { JGZ: { HEALTH: 'summary' } } })
    expect(roleCeiling('JGZ', 'HEALTH', false, ceilings)).toBe('summary')
    expect({ ...ceilings, JGZ: { ...ceilings.JGZ, HEALTH: 'full' } }).toEqual(policyOf(defaultChoices).ceilings)
    expect(tables).toEqual(policyTables)
  })

  test('region-01 who holds the regie is narrowed along with the others', () => {
    const { ceilings } = policyOf({ ...defaultChoices, roleNarrowing: { WIJKTEAM: { SAFETY_CONCERN: 'summary' } } })
    expect(roleCeiling('WIJKTEAM', 'SAFETY_CONCERN', true, ceilings)).toBe('summary')
  })

  test('region-03 (C-21) a region shortens a consent and never makes it longer than twelve months', () => {
    expect(policyOf({ ...defaultChoices, longestConsentMonths: 6 }).tables.longestConsentMonths).toBe(6)
    expect(policyOf({ ...defaultChoices, longestConsentMonths: 18 }).tables.longestConsentMonths).toBe(12)
  })
})
