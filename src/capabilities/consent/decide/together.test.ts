import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import { aylin, marco, question, yes } from './fixture.ts'
import type { Decision } from './request.ts'
import { decideTogether, lowestLevel } from './together.ts'

const allowed = decide(question({ deciders: [aylin([yes()])] }))
const shorter: Decision = { ...allowed, until: '2027-01-01', level: 'summary', mustInform: true }
const denied = decide(question({ deciders: [marco([])] }))

test('C-9 all subjects allow: the lowest level and the earliest until count', () => {
  const answer = decideTogether([allowed, shorter, { ...allowed, until: null }])
  expect(answer).toMatchObject({ decision: 'allow', level: 'summary', until: '2027-01-01', mustInform: true })
  expect(decideTogether([{ ...allowed, until: null }]).until).toBe(null)
})

test('C-9 one subject denies: denied for all, with everyone who is missing', () => {
  const other: Decision = { ...denied, missing: ['anouk', 'marco'] }
  const answer = decideTogether([{ ...allowed, mustInform: true }, denied, other])
  expect(answer).toMatchObject({ decision: 'deny', level: null, missing: ['anouk', 'marco'], mustInform: false })
})

test('the lowest level is dates, then summary, then full', () => {
  expect(lowestLevel(['full', 'dates', 'summary'])).toBe('dates')
  expect(lowestLevel(['full', 'summary'])).toBe('summary')
  expect(lowestLevel(['full', null])).toBe(null)
})
