import { describe, expect, test } from 'vitest'
import { asksForTalk, talkFaults, toldFaults, waitFaults } from './rules.ts'

const today = '2026-11-22'
const child = { subjectAges: [13], adults: [true], today }
const codes = (faults: readonly { field: string; code: string }[]) => faults.map((one) => `${one.field} ${one.code}`)

describe('dossiers-05 what never opens to a parent by itself asks what was said first', () => {
  test.each(['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT'])('%s asks', (category) => {
    expect(asksForTalk({ category, isOwn: false })).toBe(true)
  })
  test('a note for the own team alone does not ask', () => {
    expect(asksForTalk({ category: 'SAFETY_CONCERN', isOwn: true })).toBe(false)
  })
  test.each(['LOGISTICS', 'SUPPORT_NEED', 'HEALTH', 'FINANCE_DEBT'])('%s does not ask', (category) => {
    expect(asksForTalk({ category, isOwn: false })).toBe(false)
  })
  test('saying nothing is refused at the choice', () => {
    expect(codes(talkFaults(undefined, child))).toEqual(['talk/state talk-choose'])
  })
})

describe('dossiers-06 talked about: with whom and on which day', () => {
  const told = (over: object, about = child) => codes(toldFaults({ personIds: ['a'], onDay: today, ...over }, about))
  test('with a parent, today', () => expect(told({})).toEqual([]))
  test('with nobody is refused', () => expect(told({ personIds: [] })).toEqual(['personIds talk-with-whom']))
  test('without a day is refused', () => expect(told({ onDay: null })).toEqual(['onDay talk-when']))
  test('on a day to come is refused', () => {
    expect(told({ onDay: '2026-11-23' })).toEqual(['onDay talk-in-future'])
  })
  test('about someone under 16 with the young person alone is refused: their parents read it afterwards', () => {
    expect(told({}, { ...child, adults: [false] })).toEqual(['personIds talk-with-a-parent'])
  })
  test('about someone of 16 with the young person alone can stand: parents read it only with their yes', () => {
    expect(told({}, { ...child, subjectAges: [16], adults: [false] })).toEqual([])
  })
  test('about an adult with that adult can stand', () => {
    expect(toldFaults({ personIds: ['a'], onDay: today }, { subjectAges: [null], adults: [true], today })).toEqual([])
  })
})

describe('I-3 not yet: a reason, and a day within four weeks', () => {
  const wait = (over: object) =>
    codes(waitFaults({ reason: 'Eerst met Sofiia praten.', reviewOn: today, ...over }, today))
  test('today can stand', () => expect(wait({})).toEqual([]))
  test('the 28th day can stand', () => expect(wait({ reviewOn: '2026-12-20' })).toEqual([]))
  test('the 29th day is refused', () => {
    expect(wait({ reviewOn: '2026-12-21' })).toEqual(['reviewOn wait-too-long'])
  })
  test('yesterday is refused', () => expect(wait({ reviewOn: '2026-11-21' })).toEqual(['reviewOn wait-in-past']))
  test('without a reason is refused', () => expect(wait({ reason: '  ' })).toEqual(['reason wait-why']))
  test('without a day is refused', () => expect(wait({ reviewOn: null })).toEqual(['reviewOn wait-until']))
})
