import { describe, expect, test } from 'vitest'
import { byClock, clockOf, clocksFrom, isOver, stateAfter, urgencyOf } from './rules.ts'
import { deeds, questionStates } from './vocabulary.ts'

describe('questions-03 the life of a question', () => {
  test('every deed in every state: what it becomes, or a refusal', () => {
    const may = (from: (typeof questionStates)[number]) => deeds.filter((deed) => stateAfter(from, deed) !== undefined)
    expect(Object.fromEntries(questionStates.map((from) => [from, may(from)]))).toEqual({
      new: ['pick-up', 'pass-on', 'withdraw'],
      'picked-up': ['tell', 'answer', 'consult', 'make-dossier', 'pass-on', 'close', 'withdraw'],
      answered: ['answer', 'consult', 'make-dossier', 'pass-on', 'close', 'withdraw'],
      'became-consult': ['answer', 'close', 'withdraw'],
      'passed-on': [],
      'became-dossier': [],
      closed: [],
      withdrawn: [],
    })
  })
  test('a question that is over knows no deed, and one that knows no deed is over', () => {
    for (const state of questionStates) {
      expect([state, deeds.every((deed) => stateAfter(state, deed) === undefined)]).toEqual([state, isOver(state)])
    }
  })
  test('telling the asker something leaves the question where it is', () =>
    expect(stateAfter('picked-up', 'tell')).toBe('picked-up'))
})

describe('questions-01 the days before which the asker hears something and has an answer', () => {
  const agreed = { firstReaction: 2, answer: 10 }
  test('asked on Sunday 22 November: before Wednesday 25 November, and before Monday 7 December', () =>
    expect(clocksFrom('2026-11-22', agreed)).toEqual({ reactBefore: '2026-11-25', answerBefore: '2026-12-07' }))
  test('asked on the day before Christmas: holidays do not count', () =>
    expect(clocksFrom('2026-12-24', agreed).reactBefore).toBe('2026-12-30'))
  test('an answer is never due before the first reaction', () =>
    expect(clocksFrom('2026-11-16', { firstReaction: 5, answer: 1 })).toEqual({
      reactBefore: '2026-11-24',
      answerBefore: '2026-11-24',
    }))
})

describe('questions-04 which clock runs', () => {
  const days = { reactBefore: '2026-11-19', answerBefore: '2026-12-01' }
  test.each([
    ['new', false, 'reaction'],
    ['picked-up', false, 'reaction'],
    ['picked-up', true, 'answer'],
    ['answered', true, undefined],
    ['became-consult', false, undefined],
    ['passed-on', false, undefined],
    ['closed', false, undefined],
    ['withdrawn', false, undefined],
  ] as const)('%s, the asker heard something: %s → %s', (state, hasHeard, kind) =>
    expect(clockOf({ state, hasHeard, ...days })?.kind).toBe(kind),
  )
  test.each([
    ['2026-11-16', 'calm'],
    ['2026-11-17', 'calm'],
    ['2026-11-18', 'today'],
    ['2026-11-19', 'late'],
    ['2026-11-25', 'late'],
  ])('due before Thursday 19 November, on %s it is %s', (today, urgency) =>
    expect(urgencyOf({ kind: 'reaction', before: '2026-11-19' }, today)).toBe(urgency),
  )
  test('due before a Monday, the Friday before is the last day', () => {
    const clock = { kind: 'reaction', before: '2026-11-23' } as const
    expect(['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'].map((day) => urgencyOf(clock, day))).toEqual([
      'calm',
      'today',
      'today',
      'late',
    ])
  })
  test('late ones stand on top, then what is due first, then what waits for nothing', () => {
    const due = (before: string) => ({ clock: { kind: 'answer', before } as const })
    const shuffled = [{ clock: null }, due('2026-11-30'), due('2026-11-10'), due('2026-11-18')]
    expect(shuffled.sort(byClock('2026-11-16')).map(({ clock }) => clock?.before)).toEqual([
      '2026-11-10',
      '2026-11-18',
      '2026-11-30',
      undefined,
    ])
  })
})
