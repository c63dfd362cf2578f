// Two readings of the same law, written apart: random questions get the same answer from decide() and from the oracle.
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { judge } from '../../../../test/oracle/verdict.ts'
import { inventQuestion } from '../../../../test/world/question.ts'
import { seeded } from '../../../../test/world/random.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { lawRuleIds } from '../vocabulary.ts'
import { decide } from './decide.ts'
import { explain } from './explain.ts'
import { readRequest } from './input.ts'

const isSentence = (text: string) => /^[A-Z][^.]+\.$/.test(text)

const rounds = Number(process.env.RONDOM_QUESTIONS ?? 20_000)
const random = seeded(20261122)
const questions = Array.from({ length: rounds }, () => inventQuestion(random))
const asked = questions.map((question) => ({ question, request: readRequest(question) }))

describe('decide() and the oracle', () => {
  const answers = asked.map(({ question, request }) => ({ question, request, answer: decide(request) }))

  test(`give ${rounds} random questions the same decision, rule, reason, missing, level and duty to inform`, () => {
    const differing = answers.filter(({ question, answer: { until: _, ...verdict } }) => {
      return !isDeepStrictEqual(verdict, judge(question))
    })
    const first = differing[0]
    if (first) expect(first.answer, JSON.stringify(first.question, null, 1)).toMatchObject(judge(first.question))
    expect(differing.length).toBe(0)
  }, 60_000)

  test('meet every row, with every way in which it says no', () => {
    const seen = new Map<string, number>()
    for (const { answer } of answers) {
      const kind = `${answer.rule} ${answer.reason ?? 'allow'}`
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }
    const unmet = lawRuleIds.filter((rule) => ![...seen.keys()].some((kind) => kind.startsWith(rule)))
    expect(unmet).toEqual(['D26', 'D28'])
    const allowing = lawRuleIds.filter((rule) => !['D26', 'D27', 'D28', 'D29'].includes(rule))
    expect(allowing.filter((rule) => (seen.get(`${rule} allow`) ?? 0) < rounds / 4000)).toEqual([])
    for (const rule of ['D14', 'D15', 'D16', 'D18'])
      for (const reason of ['refused', 'withdrawn', 'expired', 'not-specific', 'incomplete'])
        expect(seen.get(`${rule} consent.${reason}`) ?? 0, `${rule} ${reason}`).toBeGreaterThan(0)
  })

  test('have a sentence for every answer, in both languages', () => {
    for (const { request, answer } of answers) {
      const { nl, en } = explain(answer, request)
      if (!isSentence(nl) || !isSentence(en)) expect.fail(`${answer.rule} ${answer.reason}: ${nl} ${en}`)
    }
  })

  test('agree about until: the oracle answers the same on that day, and otherwise on the next', () => {
    const same = (question: (typeof questions)[number]) => {
      const { decision, rule, missing, level } = judge(question)
      return JSON.stringify([decision, rule, missing, level])
    }
    for (const { question, answer } of answers.slice(0, 2000)) {
      const now = same(question)
      const last = answer.until ?? addDays(question.at, 36_500)
      const between = [1, 20, 45, 100, 400, 1500, 3000].map((days) => addDays(question.at, days))
      const changed = [...between.filter((day) => day < last), last].find((at) => same({ ...question, at }) !== now)
      if (changed) expect.fail(`changed by ${changed}, before ${answer.until}: ${JSON.stringify(question)}`)
      if (answer.until && same({ ...question, at: addDays(answer.until, 1) }) === now)
        expect.fail(`still the same after ${answer.until}: ${JSON.stringify(question)}`)
    }
  }, 60_000)
})
