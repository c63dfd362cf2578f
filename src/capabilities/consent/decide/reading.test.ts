import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '../../../platform/pure/dates.ts'
import { categories } from '../../access/vocabulary.ts'
import { decide } from './decide.ts'
import { aylin, elif, grownElif, marco, type Question, question } from './fixture.ts'
import type { DeciderInput, Disclosure } from './request.ts'

const family = [aylin([]), marco([], { hasGezag: false }), elif([])]
const unread = ['WELLBEING_SIGNAL', 'CARE_CONTENT', 'SAFETY_CONCERN', 'CRIMINAL']

const reads = (who: string, given: Question = {}, extra: Partial<Disclosure> = {}) => {
  const receiver = who === 'elif' ? 'YOUTH' : 'PARENT'
  const disclosure: Partial<Disclosure> = {
    ...{ sender: 'WIJKTEAM', receiver, receiverId: who, category: 'PLAN_GOAL_ACTION' },
    ...extra,
  }
  return decide(question({ deciders: family, ...given, disclosure }))
}
const nobody = { decision: 'deny', rule: 'default', reason: 'no-ground', level: null }
const whole = (rule: string) => ({ decision: 'allow', rule, level: 'full', missing: [], reason: null })

describe('D21 D22 D23 a parent with gezag reads', () => {
  test('D21 under 12: the whole plan, whatever was agreed about others', () => {
    expect(reads('aylin', { age: 8 })).toMatchObject({ ...whole('D21'), mustInform: false })
  })

  test('D22 from 12 to 15: the whole plan, and the youth is told', () => {
    expect(reads('aylin', { age: 13 })).toMatchObject({ ...whole('D22'), mustInform: true })
  })

  test('D22 the youth may object', () => {
    const answer = reads('aylin', { age: 13 }, { youthObjects: true })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D22', reason: 'consent.refused', missing: ['elif'] })
    expect(reads('aylin', { age: 11 }, { youthObjects: true })).toMatchObject(whole('D21'))
  })

  test('D21 a youth of 12–15 who is not capable counts as under 12', () => {
    const incapable = { age: 14, subject: { capable: false } }
    expect(reads('aylin', incapable, { youthObjects: true })).toMatchObject(whole('D21'))
    expect(reads('elif', incapable)).toMatchObject(nobody)
  })

  test('D23 at 16 and 17 only with the consent of the youth', () => {
    const refused = { decision: 'deny', rule: 'D23', reason: 'consent.incomplete', missing: ['elif'] }
    for (const age of [16, 17]) expect(reads('aylin', { age })).toMatchObject(refused)
    const subject = { hasConsentFromYouthForParents: true }
    expect(reads('aylin', { age: 16, subject })).toMatchObject(whole('D23'))
    expect(reads('aylin', { age: 16, deciders: [aylin([])] }).missing).toEqual(['youth'])
  })

  test('from 18 parents read nothing', () => {
    const subject = { hasConsentFromYouthForParents: true }
    expect(reads('aylin', { age: 18, subject })).toMatchObject({ ...nobody, until: null })
  })

  test.each(['2014-11-22', '2012-02-29'])('born on %s: the row changes on the birthdays 12, 16 and 18', (bornOn) => {
    const day = (age: number, days: number) => addDays(addYears(bornOn, age), days)
    const at = (on: string) => reads('aylin', { at: on, bornOn })
    expect(at(day(12, -1))).toMatchObject({ rule: 'D21', until: day(12, -1) })
    expect(at(day(12, 0))).toMatchObject({ rule: 'D22', until: day(16, -1) })
    expect(at(day(16, -1))).toMatchObject({ rule: 'D22', decision: 'allow' })
    expect(at(day(16, 0))).toMatchObject({ rule: 'D23', decision: 'deny', until: day(18, -1) })
    expect(at(day(18, 0))).toMatchObject({ rule: 'default', until: null })
  })

  test('a guardian with gezag reads as a parent does, without gezag not at all', () => {
    const guardian = (hasGezag: boolean): DeciderInput => ({ id: 'voogd', is: 'guardian', hasGezag, consents: [] })
    expect(reads('voogd', { deciders: [guardian(true)] })).toMatchObject(whole('D21'))
    expect(reads('voogd', { deciders: [guardian(false)] }, { onRequest: true })).toMatchObject(nobody)
  })

  test('signals, care and worries about safety open to a parent only after they were discussed', () => {
    const barred = { decision: 'deny', rule: 'D21', reason: 'receiver.barred' }
    for (const category of ['WELLBEING_SIGNAL', 'CARE_CONTENT', 'SAFETY_CONCERN'] as const) {
      expect(reads('aylin', {}, { category })).toMatchObject(barred)
      expect(reads('aylin', {}, { category, discussedWithFamily: true })).toMatchObject(whole('D21'))
    }
  })

  test('the purpose matrix does not limit what a family reads', () => {
    const open = categories.filter((category) => reads('aylin', {}, { category }).level === 'full')
    expect(open).toEqual(categories.filter((category) => !unread.includes(category)))
  })

  test('D29 not knowing who has gezag stops a parent reading; a conflict between parents does not', () => {
    const unknown = { subject: { authority: 'unknown' } } as const
    const stopped = { decision: 'deny', rule: 'D29', reason: 'authority.unknown', missing: [] }
    expect(reads('aylin', unknown)).toMatchObject(stopped)
    expect(reads('marco', unknown, { onRequest: true, category: 'ATTENDANCE' })).toMatchObject(stopped)
    expect(reads('aylin', { subject: { authority: 'conflict' } })).toMatchObject(whole('D21'))
  })
})

describe('D24 a parent without gezag', () => {
  test('D24 never reads the plan', () => {
    const barred = { decision: 'deny', rule: 'D24', reason: 'receiver.barred', missing: [] }
    expect(reads('marco')).toMatchObject(barred)
    expect(reads('marco', {}, { onRequest: true })).toMatchObject(barred)
  })

  test('D24 gets on request dates about four categories, and the other parent is told', () => {
    const got = categories.filter((category) => reads('marco', {}, { category, onRequest: true }).decision === 'allow')
    expect(got).toEqual(['IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS', 'HEALTH'])
    const answer = reads('marco', {}, { category: 'HEALTH', onRequest: true })
    expect(answer).toMatchObject({ decision: 'allow', rule: 'D24', level: 'dates', mustInform: true })
    expect(reads('marco', {}, { category: 'HEALTH' })).toMatchObject({ decision: 'deny', rule: 'D24' })
  })
})

describe('a youth and an adult read about themselves', () => {
  test('under 12 not on their own; from 12 by D22, from 16 by D23', () => {
    expect(reads('elif', { age: 11 })).toMatchObject(nobody)
    expect(reads('elif', { age: 12 })).toMatchObject(whole('D22'))
    expect(reads('elif', { age: 16 })).toMatchObject(whole('D23'))
  })

  test('the own objection, undiscussed worries or unknown gezag do not stop a youth reading their own', () => {
    const subject = { authority: 'unknown' } as const
    const extra = { youthObjects: true, category: 'SAFETY_CONCERN' } as const
    expect(reads('elif', { age: 13, subject }, extra)).toMatchObject(whole('D22'))
  })

  test('D23 who is 18 reads about themself, as parent in the file or as youth', () => {
    const deciders = [grownElif([])]
    expect(reads('elif', { age: 18, deciders })).toMatchObject({ ...whole('D23'), until: null })
    expect(reads('elif', { age: 18 })).toMatchObject(whole('D23'))
    const mother = { id: 'aylin', is: 'adult', consents: [] } as const
    expect(reads('aylin', { age: 38, deciders: [mother] })).toMatchObject(whole('D23'))
    expect(reads('marco', { age: 38, deciders: [mother, marco([])] })).toMatchObject(nobody)
  })

  test('one may not read as someone else, as somebody unknown, or for another purpose', () => {
    expect(reads('elif', { age: 13 }, { receiver: 'PARENT' })).toMatchObject(nobody)
    expect(reads('aylin', { age: 13 }, { receiver: 'YOUTH' })).toMatchObject(nobody)
    expect(reads('noah')).toMatchObject(nobody)
    expect(reads('aylin', {}, { purpose: 'REFER_HELP' })).toMatchObject(nobody)
    const nameless = { is: 'parent', hasGezag: true, consents: [] } as const
    const request = question({ deciders: [nameless], disclosure: { receiver: 'PARENT' } })
    expect(decide(request)).toMatchObject(nobody)
  })
})
