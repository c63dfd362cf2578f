import { describe, expect, test } from 'vitest'
import { answerBefore, referenceFrom } from './rules.ts'

describe('questions-01 the day before which an answer comes', () => {
  test('asked on Sunday 22 November: before Wednesday 25 November', () =>
    expect(answerBefore('2026-11-22')).toBe('2026-11-25'))
  test('asked on the day before Christmas: holidays do not count', () =>
    expect(answerBefore('2026-12-24')).toBe('2026-12-30'))
})

test('a reference has eight characters and no vowel', () => {
  expect(referenceFrom('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toMatch(
    /^[B-DF-HJ-NP-TV-XZ2-9]{4}-[B-DF-HJ-NP-TV-XZ2-9]{4}$/,
  )
})
