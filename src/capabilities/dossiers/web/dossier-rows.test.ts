import { expect, test } from 'vitest'
import type { DossierRow } from '../contract.ts'
import { daysLate, isYourTurn, passes, sorted } from './dossier-rows.ts'

const today = '2026-11-23'

function row(name: string, dueOn: string | null | undefined, state: DossierRow['state'] = 'plan-runs'): DossierRow {
  const nextStep = dueOn === undefined ? null : { text: 'Bellen', dueOn }
  const tiles = { family: 'all', school: 'none', 'youth-team': 'all', care: 'none', other: 'none' } as const
  const rest = {
    children: [],
    school: null,
    waitsFor: [],
    endsOn: null,
    askAgain: [],
    consent: null,
    tiles,
    changedAt: null,
  }
  return { ...rest, id: name, name, state, nextStep }
}

test('families stand by next step: late first, then by day, then without a day, then without a step', () => {
  const rows = [row('none', undefined), row('no day', null), row('later', '2026-12-08'), row('late', '2026-11-19')]
  const names = sorted(rows, { column: 'nextStep', isAscending: true }).map(({ name }) => name)
  expect(names).toEqual(['late', 'later', 'no day', 'none'])
})

test('names sort as a Dutch reader expects, accents or not', () => {
  const rows = [row('Yıldız', null), row('Öztürk', null), row('De Vries', null)]
  const names = sorted(rows, { column: 'name', isAscending: true }).map(({ name }) => name)
  expect(names).toEqual(['De Vries', 'Öztürk', 'Yıldız'])
})

test('it is your turn when the step is due today or late, or when a new file has no day yet', () => {
  expect(isYourTurn(row('today', today), today)).toBe(true)
  expect(isYourTurn(row('tomorrow', '2026-11-24'), today)).toBe(false)
  expect(isYourTurn(row('new', undefined, 'new'), today)).toBe(true)
  expect(isYourTurn(row('runs', undefined), today)).toBe(false)
})

test('a filter keeps the files of that state', () => {
  expect(passes(row('waits', null, 'waiting-for-family'), 'waiting', today)).toBe(true)
  expect(passes(row('runs', null), 'waiting', today)).toBe(false)
  const runsOn = { ...row('runs on', null), waitsFor: ['Ilse Brand'] }
  expect([passes(runsOn, 'waiting', today), passes(runsOn, 'running', today)]).toEqual([true, true])
})

test('days late are counted from the day of the step', () => {
  expect(daysLate(row('late', '2026-11-19'), today)).toBe(4)
  expect(daysLate(row('none', undefined), today)).toBe(0)
})
