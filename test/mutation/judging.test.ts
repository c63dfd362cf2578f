import { describe, expect, test } from 'vitest'
import { judge } from './judging.ts'
import type { Mutant, Outcome } from './ledger.ts'

const mutant = (id: string, what = id): Mutant => ({ id, what, place: `src/${id}.ts:7` })
const ended = (one: Mutant, killedBy: string | null): Outcome => ({ ...one, killedBy, seconds: 1, tests: '' })
const [first, second] = [mutant('first'), mutant('second')]
const killed = ended(first, 'a test')
const survived = ended(second, null)
const reason = { file: 'src/second.ts', what: 'second', why: 'it changes no answer' }

describe('what proves', () => {
  test('every mutant killed, or surviving for a reason that is written down', () => {
    expect(judge([first], [killed], []).isProved).toBe(true)
    expect(judge([first, second], [killed, survived], [reason]).isProved).toBe(true)
  })

  test('a survivor without a reason does not', () => {
    const found = judge([first, second], [killed, survived], [])
    expect([found.isProved, found.survivors]).toEqual([false, [survived]])
  })

  test('a reason for another file, or for other words, excuses nothing', () => {
    for (const other of [{ file: 'src/other.ts' }, { what: 'else' }])
      expect(judge([second], [survived], [{ ...reason, ...other }]).survivors).toEqual([survived])
  })

  test('a reason for what is killed, or is not there, does not prove either: it must go', () => {
    const found = judge([first], [killed], [{ ...reason, file: 'src/first.ts', what: 'first' }, reason])
    expect([found.isProved, found.idle.length]).toEqual([false, 2])
  })

  test('a reason counts for as many as it says', () => {
    const twin = mutant('twin', 'second')
    const twins = [survived, { ...ended(twin, null), place: survived.place }]
    const plan = [second, { ...twin, place: second.place }]
    expect(judge(plan, twins, [reason]).isProved).toBe(false)
    expect(judge(plan, twins, [{ ...reason, times: 2 }]).isProved).toBe(true)
  })

  test('what was not run proves nothing, and a reason for it waits', () => {
    const found = judge([first, second], [killed], [reason])
    expect([found.isProved, found.notRun, found.idle]).toEqual([false, [second], []])
  })

  test('the newest outcome counts, and only of mutants that are there', () => {
    expect(judge([second], [survived, ended(second, 'a new test')], []).isProved).toBe(true)
    expect(judge([first], [killed, survived], []).isProved).toBe(true)
  })
})
