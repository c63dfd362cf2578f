import { describe, expect, it } from 'vitest'
import { answerBefore, lastReviewDay, mayClose, type Standing, stepsBefore, weigh } from './rules.ts'

const allDone = { 'map-signals': 'done', consult: 'done', talk: 'skipped', weigh: 'done', decide: 'done' } as const
const standing = (changes: Partial<Standing> = {}): Standing => ({
  steps: allDone,
  weighing: { is: 'weighed', norm: 'report', by: 'M2' },
  decision: { isReportNecessary: true },
  hasReport: true,
  isInformingOpen: false,
  ...changes,
})

describe('the five weighing questions', () => {
  it('meldcode-01 begin with M1, whether there is a suspicion', () => {
    expect(weigh({})).toEqual({ is: 'asking', question: 'M1' })
  })

  it.each([
    ['no suspicion closes', { M1: 'no' }, 'close', 'M1'],
    ['acute or structural danger is reported', { M1: 'yes', M2: 'yes' }, 'report', 'M2'],
    ['without effective help it is reported', { M1: 'yes', M2: 'no', M3: 'no' }, 'report', 'M3'],
    ['help that is not accepted is reported', { M1: 'yes', M2: 'no', M3: 'yes', M4: 'no' }, 'report', 'M4'],
    ['help without result is reported', { M1: 'yes', M2: 'no', M3: 'yes', M4: 'yes', M5: 'no' }, 'report', 'M5'],
    ['help that works is watched', { M1: 'yes', M2: 'no', M3: 'yes', M4: 'yes', M5: 'yes' }, 'watch', 'M5'],
  ] as const)('meldcode-01 %s', (_, answers, norm, by) => {
    expect(weigh(answers)).toEqual({ is: 'weighed', norm, by })
  })

  it('meldcode-01 doubt at any question first asks advice of Veilig Thuis', () => {
    expect(weigh({ M1: 'yes', M2: 'doubt', M3: 'no' })).toEqual({ is: 'ask-advice', question: 'M2' })
  })

  it('meldcode-01 a later answer does not count before the question it follows was answered', () => {
    expect(weigh({ M1: 'yes', M3: 'no' })).toEqual({ is: 'asking', question: 'M2' })
  })
})

describe('closing', () => {
  it('meldcode-02 without suspicion closes once signals, consult and talk were taken or skipped', () => {
    const early = { 'map-signals': 'done', consult: 'done', talk: 'skipped' } as const
    const weighing = { is: 'weighed', norm: 'close', by: 'M1' } as const
    expect(mayClose(standing({ steps: early, weighing, decision: null, hasReport: false }))).toEqual({
      may: true,
      outcome: 'no-suspicion',
    })
  })

  it.each([
    ['a step is open', { steps: { ...allDone, talk: undefined } as never }, 'steps-open'],
    ['a question is open', { weighing: { is: 'asking', question: 'M3' } as const }, 'not-weighed'],
    ['advice must be asked', { weighing: { is: 'ask-advice', question: 'M3' } as const }, 'not-weighed'],
    ['nothing was decided', { decision: null }, 'not-decided'],
    ['a necessary report was not made', { hasReport: false }, 'not-reported'],
    ['the family was not informed', { isInformingOpen: true }, 'family-not-informed'],
  ] as const)('meldcode-02 waits while %s', (_, changes, code) => {
    expect(mayClose(standing(changes))).toEqual({ may: false, code })
  })

  it('meldcode-02 a report that was made closes as reported', () => {
    expect(mayClose(standing())).toEqual({ may: true, outcome: 'reported' })
  })

  it('meldcode-02 help that works closes with agreements to keep watch; a decision against the norm closes otherwise', () => {
    const none = { hasReport: false, decision: { isReportNecessary: false } }
    const watch = { is: 'weighed', norm: 'watch', by: 'M5' } as const
    expect(mayClose(standing({ ...none, weighing: watch }))).toEqual({ may: true, outcome: 'help-with-monitoring' })
    expect(mayClose(standing(none))).toEqual({ may: true, outcome: 'otherwise' })
  })
})

it('meldcode-03 the order of steps 1 to 4 is free, but the decision comes after them', () => {
  expect(stepsBefore('decide', { steps: { weigh: 'done', talk: 'done', consult: 'skipped' } })).toBe(false)
  expect(stepsBefore('decide', { steps: { ...allDone, decide: undefined } as never })).toBe(true)
})

it('meldcode-04 Veilig Thuis answers within five working days, holidays not counted', () => {
  expect(answerBefore('2026-12-23')).toBe('2026-12-31')
})

it('meldcode-05 telling the family waits for at most four weeks', () => {
  expect(lastReviewDay('2026-11-22')).toBe('2026-12-20')
})
