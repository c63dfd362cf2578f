import { describe, expect, test } from 'vitest'
import { categories } from '../../access/vocabulary.ts'
import { lawRuleIds, matrixPurposes, professionalRoles, regimes } from '../vocabulary.ts'
import { ageBands } from './deciders.ts'
import { policyTables } from './policy.ts'
import { matrixLine } from './purposes.ts'
import { roleCeiling, roleCeilings } from './roles.ts'

const { purposeMatrix, deciderColumns, rows, reading } = policyTables

describe('the law tables', () => {
  test('every row, rule and column says its source and when it was last checked', () => {
    const { rulesApart, consentRules, informRules } = policyTables
    const rules = [...rulesApart, ...consentRules, ...informRules]
    const all = [...rows, ...rules, ...Object.values(reading.rows), ...Object.values(deciderColumns)]
    expect(all.filter(({ source, asOf }) => source.trim() === '' || !/^20\d\d-[01]\d$/.test(asOf))).toEqual([])
  })

  test('every D-row of §1.6 stands in a table', () => {
    const tables = [...rows, ...Object.values(reading.rows), ...policyTables.rulesApart]
    const inTables = new Set(tables.map(({ rule }) => rule))
    expect(lawRuleIds.filter((rule) => !inTables.has(rule))).toEqual([])
  })

  test('every rule about consent and about informing stands in a table, once', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 21, 22, 23, 24, 25, 26]
    expect(policyTables.consentRules.map(({ rule }) => rule)).toEqual(numbers.map((number) => `C-${number}`))
    expect(policyTables.informRules.map(({ rule }) => rule)).toEqual(['I-1', 'I-2', 'I-3', 'I-4'])
  })

  test('I-4 every row that allows without consent informs, but those that tell nothing of a person and the bar of D11', () => {
    const silent = rows.filter(({ outcome, mustInform }) => outcome === 'allow' && !mustInform).map(({ rule }) => rule)
    expect(silent).toEqual(['D01', 'D05', 'D25', 'D11'])
  })

  test('the order is: the bar on criminal data, no name, duties, figures, danger, D11, public tasks, consent', () => {
    const order = [...new Set(rows.map(({ rule }) => rule))]
    const duties = ['D27', 'D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D25', 'D19', 'D20']
    const sharing = ['D11', 'D09', 'D10', 'D12', 'D13', 'D17', 'D14', 'D15', 'D16', 'D18']
    expect(order).toEqual([...duties, ...sharing])
  })
})

describe('§1.2 who decides', () => {
  test('C-7 the regimes differ for 12–15 only', () => {
    const from12 = regimes.map((regime) => [regime, deciderColumns[regime].by['12to15']])
    expect(Object.fromEntries(from12)).toEqual({
      AVG_ONLY: 'authority',
      JEUGDWET: 'youth',
      WGBO: 'youth',
      WMO: 'youth',
      PUBLIC_OFFICIAL: 'youth',
      WPO18A: 'youth and authority',
      PROF_CODE: 'youth and authority',
    })
    const others = ageBands.filter((band) => band !== '12to15')
    const same = ['authority', 'authority', 'youth', 'authority', 'self', 'representative']
    for (const regime of regimes) expect(others.map((band) => deciderColumns[regime].by[band])).toEqual(same)
  })
})

describe('§1.7a the least that a purpose needs', () => {
  const filled = (column: (typeof matrixPurposes)[number]) =>
    categories.map((category) => purposeMatrix[category][column])

  test('the plan: debts and crime are nobody’s, attendance is dates, a worry is a summary', () => {
    expect(filled('COORDINATE_PLAN')).toEqual([
      ...['full', 'full', 'dates', 'summary', 'full', 'summary', 'summary', 'summary', 'summary', 'summary', 'full'],
      ...[null, null],
    ])
  })

  test('each column has as many cells of each level as the published table', () => {
    const count = matrixPurposes.map((column) =>
      ['full', 'summary', 'dates', null].map((level) => filled(column).filter((cell) => cell === level).length),
    )
    expect(Object.fromEntries(matrixPurposes.map((column, index) => [column, count[index]]))).toEqual({
      COORDINATE_PLAN: [4, 6, 1, 2],
      REFER_HELP: [4, 7, 0, 2],
      DECIDE_TLV: [4, 4, 0, 5],
      DECIDE_YOUTH_HELP: [3, 8, 0, 2],
      ATTENDANCE_ENFORCEMENT: [3, 2, 1, 7],
      SAFETY_REPORT: [5, 7, 0, 1],
      TRANSFER_SCHOOL: [4, 2, 0, 7],
      TRANSFER_JGZ: [3, 6, 1, 3],
    })
  })

  test('a line with a letter too few, or an unknown one, does not pass', () => {
    expect(() => matrixLine(['a', 'b'], 'F')).toThrow('2 letters')
    expect(() => matrixLine(['a', 'b'], 'F X')).toThrow('F, S, D')
  })
})

describe('§1.7b what a role reads, given a key', () => {
  const read = (role: (typeof professionalRoles)[number]) =>
    categories.filter((category) => roleCeiling(role, category, false) !== null)

  test('a teacher reads about school, needs and the plan, nothing about home, health or care', () => {
    const ofSchool = ['LOGISTICS', 'IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS', 'SUPPORT_NEED']
    expect(read('SCHOOL_TEACHER')).toEqual([...ofSchool, 'PLAN_GOAL_ACTION'])
    expect(roleCeiling('SCHOOL_TEACHER', 'SUPPORT_NEED', false)).toBe('summary')
  })

  test('nobody at school reads a worry about safety, and no role reads criminal data', () => {
    const school = ['SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO', 'SCHOOL_BOARD'] as const
    expect(school.map((role) => roleCeiling(role, 'SAFETY_CONCERN', true))).toEqual([null, null, null])
    expect(professionalRoles.filter((role) => roleCeilings[role].CRIMINAL !== null)).toEqual([])
  })

  test('in a wijkteam only who holds the regie reads a worry about safety whole', () => {
    expect(roleCeiling('WIJKTEAM', 'SAFETY_CONCERN', true)).toBe('full')
    expect(roleCeiling('WIJKTEAM', 'SAFETY_CONCERN', false)).toBe('summary')
    expect(roleCeiling('SMW', 'SAFETY_CONCERN', true)).toBe('summary')
  })

  test('a school board, Veilig Thuis and the RvdK read nothing as members', () => {
    expect(professionalRoles.filter((role) => read(role).length === 0)).toEqual([
      'SCHOOL_BOARD',
      'VEILIG_THUIS',
      'RVDK',
    ])
  })
})
