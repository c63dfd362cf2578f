import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lawRuleIds } from '../vocabulary.ts'
import { policyPage } from './page.ts'
import { policyTables } from './policy.ts'

const page = policyPage()

describe('docs/policy.md, which the privacy officer reads', () => {
  test('is what the tables say now; npm run policy-page writes it anew', () => {
    expect(readFileSync(`${import.meta.dirname}/../../../../docs/policy.md`, 'utf8')).toBe(page)
  })

  test('has every rule, with its source and the month of its last check', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('|'))
    const { rows, rulesApart, consentRules, informRules, reading } = policyTables
    const all = [...rows, ...rulesApart, ...consentRules, ...informRules, ...Object.values(reading.rows)]
    for (const { rule, source, asOf } of all) {
      const isThere = lines.some((line) => line.includes(`| ${rule} |`) && line.includes(`| ${source} | ${asOf} |`))
      expect(isThere, rule).toBe(true)
    }
    expect(lawRuleIds.filter((rule) => !lines.some((line) => line.includes(`| ${rule} |`)))).toEqual([])
  })

  test('no cell breaks its line', () => {
    const widths = page
      .split('\n\n')
      .filter((part) => part.startsWith('|'))
      .map((part) =>
        part
          .trim()
          .split('\n')
          .map((line) => line.split(' | ').length),
      )
    for (const lines of widths) expect(new Set(lines).size).toBe(1)
  })
})
