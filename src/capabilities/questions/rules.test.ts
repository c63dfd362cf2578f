import { expect, test } from 'vitest'
import { referenceFrom } from './rules.ts'

test('a reference has eight characters and no vowel', () => {
  expect(referenceFrom('3f2504e0-4f89-41d3-9a0c-0305e82c3301')).toMatch(
    /^[B-DF-HJ-NP-TV-XZ2-9]{4}-[B-DF-HJ-NP-TV-XZ2-9]{4}$/,
  )
})
