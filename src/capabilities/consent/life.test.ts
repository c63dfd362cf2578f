import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/pure/dates.ts'
import { endsSoon, faultsOfNoted, mayAskFrom, type Noted, whyAskedAgain } from './life.ts'
import { kindOfBytes } from './scans/kind.ts'

const today = '2026-11-22'

describe('consent-08 the end of a consent is told beforehand', () => {
  test.each([
    ['31 days before: not yet', addDays(today, 31), false],
    ['30 days before: from now on', addDays(today, 30), true],
    ['on its last day', today, true],
    ['the day after: it is over', addDays(today, -1), false],
  ])('%s', (_, until, expected) => {
    expect(endsSoon(until, today, 30)).toBe(expected)
  })
})

describe('consent-09 the same is not asked again within 30 days after a no', () => {
  const asked = {
    organisation: 'school',
    role: 'SCHOOL_IB_ZOCO',
    subjects: ['elif', 'kerem'],
    categories: ['SUPPORT_NEED', 'HEALTH'] as const,
    goals: null,
  }
  const said = {
    toOrganisation: 'school',
    toRole: 'SCHOOL_IB_ZOCO',
    subject: 'elif',
    category: 'SUPPORT_NEED' as const,
    part: null,
    answer: 'REFUSED' as const,
    saidOn: '2026-11-02',
  }
  test('it may be asked from the 30th day after the answer', () => {
    expect(mayAskFrom(asked, [said], '2026-12-01')).toBe('2026-12-02')
    expect(mayAskFrom(asked, [said], '2026-12-02')).toBeNull()
  })
  test('a yes taken back is a no as well, and the latest of several no’s counts', () => {
    const later = { ...said, subject: 'kerem', answer: 'WITHDRAWN' as const, saidOn: '2026-11-10' }
    expect(mayAskFrom(asked, [said, later], today)).toBe('2026-12-10')
  })
  test.each([
    ['a yes', { answer: 'GRANTED' as const }],
    ['another organisation', { toOrganisation: 'jgz' }],
    ['another role', { toRole: 'SCHOOL_TEACHER' }],
    ['another child', { subject: 'bo' }],
    ['another kind of information', { category: 'FINANCE_DEBT' as const }],
    ['one goal that was closed apart', { part: 'goal-3' }],
  ])('%s is not the same', (_, change) => {
    expect(mayAskFrom(asked, [{ ...said, ...change }], today)).toBeNull()
  })
  test('a no about a goal counts when that goal is asked for', () => {
    const plan = { ...said, part: 'goal-3' }
    expect(mayAskFrom({ ...asked, goals: ['goal-3'] }, [plan], today)).toBe('2026-12-02')
  })
})

describe('consent-10 an answer that is noted for someone', () => {
  const around = { askedOn: '2026-11-01', today, before: null }
  const spoken: Noted = {
    method: 'spoken',
    answer: 'GRANTED',
    answeredOn: '2026-11-03',
    present: 'Marit',
    evidenceId: null,
  }
  const codes = (noted: Partial<Noted>, more: Partial<typeof around> & { before?: never } = {}) =>
    faultsOfNoted({ ...spoken, ...noted }, { ...around, ...more }).map((one) => one.code)
  test('stands when all is said', () => {
    expect(codes({})).toEqual([])
    expect(codes({ method: 'paper', present: null, evidenceId: 'scan' })).toEqual([])
    expect(codes({ answeredOn: '2026-11-01' })).toEqual([])
    expect(codes({ answeredOn: today })).toEqual([])
  })
  test.each<[string, Partial<Noted>, string]>([
    ['on a day that is still to come', { answeredOn: addDays(today, 1) }, 'day-to-come'],
    ['on a day before it was asked', { answeredOn: '2026-10-31' }, 'before-asked'],
    ['spoken, without who was present', { present: ' ' }, 'present-missing'],
    ['on paper, without its scan', { method: 'paper' }, 'evidence-missing'],
    ['spoken, with a scan', { evidenceId: 'scan' }, 'evidence-not-for-spoken'],
  ])('%s is refused', (_, noted, code) => {
    expect(codes(noted)).toEqual([code])
  })
  test.each([
    ['a later answer of the decider', { answer: 'GRANTED' as const, on: '2026-11-04' }, true],
    ['a no of the same day', { answer: 'REFUSED' as const, on: '2026-11-03' }, true],
    ['a yes of the same day', { answer: 'GRANTED' as const, on: '2026-11-03' }, false],
    ['an earlier no', { answer: 'REFUSED' as const, on: '2026-11-02' }, false],
  ])('%s: overrules a noted yes %s', (_, before, isRefused) => {
    expect(faultsOfNoted(spoken, { ...around, before }).map((one) => one.code)).toEqual(
      isRefused ? ['answered-later'] : [],
    )
  })
  test('a noted no of the same day is taken: closing is safe', () => {
    const before = { answer: 'REFUSED' as const, on: '2026-11-03' }
    expect(faultsOfNoted({ ...spoken, answer: 'WITHDRAWN' }, { ...around, before })).toEqual([])
  })
})

describe('consent-11 who got a say since it was asked is asked anew', () => {
  const youth = { askedOn: '2026-01-10', today, gezagKnownOn: null, hadOtherDecider: false }
  test.each([
    ['12 since', '2014-11-22', 'turned-12'],
    ['12 tomorrow', '2014-11-23', null],
    ['12 already when it was asked', '2014-01-10', null],
    ['16 since', '2010-11-22', 'turned-16'],
    ['18 since', '2008-11-22', 'turned-18'],
    ['12 on 28 February, born on the 29th', '2014-03-01', 'turned-12'],
  ])('%s', (_, bornOn, expected) => {
    expect(whyAskedAgain({ ...youth, bornOn })).toBe(expected)
  })
  const parent = { ...youth, bornOn: null }
  test('who has gezag since a day after it was asked', () => {
    expect(whyAskedAgain({ ...parent, gezagKnownOn: '2026-01-11' })).toBe('gezag-changed')
    expect(whyAskedAgain({ ...parent, gezagKnownOn: '2026-01-10' })).toBeNull()
  })
  test('who decides in place of someone who answered', () => {
    expect(whyAskedAgain({ ...parent, hadOtherDecider: true })).toBe('gezag-changed')
  })
})

describe('C-26 what a scan is follows from its bytes', () => {
  test.each([
    ['a PDF', [...Buffer.from('%PDF-1.7')], 'application/pdf'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1], 'image/png'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    ['a page', [...Buffer.from('<html>')], undefined],
    ['a program', [...Buffer.from('MZ')], undefined],
    ['nothing', [], undefined],
    ['half a beginning', [0x89, 0x50], undefined],
  ])('%s', (_, bytes, kind) => {
    expect(kindOfBytes(Uint8Array.from(bytes))).toBe(kind)
  })
})
