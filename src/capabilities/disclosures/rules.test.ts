import { describe, expect, test } from 'vitest'
import { bsnsIn, goesAlong, informBy, informStateOf, inspectionIsOver, mayReviewOn } from './rules.ts'

const today = '2026-11-20'

describe('telling once', () => {
  test('disclosures-01 a text goes along whole or not at all: a full text never where a summary is allowed', () => {
    expect(goesAlong('full', 'full')).toBe(true)
    expect(goesAlong('summary', 'full')).toBe(true)
    expect(goesAlong('full', 'summary')).toBe(false)
    expect(goesAlong('summary', 'dates')).toBe(false)
  })

  test.each([
    ['BSN 111222333', ['111222333']],
    ['nummer 123456782, zei ze', ['123456782']],
    ['1112.22.333 staat op de kaart', ['1112.22.333']],
    ['111 222 333', ['111 222 333']],
  ])('disclosures-02 a number that passes the eleven-proof is found, also with spaces or points: %s', (text, found) => {
    expect(bsnsIn(text)).toEqual(found)
  })

  test.each(['123456789', '000000000', 'bel 06 12345678', '1112223334', 'op 24-11-2026 om 10.30', '€ 1.112.223,33'])(
    'disclosures-02 other figures are left alone: %s',
    (text) => {
      expect(bsnsIn(text)).toEqual([])
    },
  )

  test('disclosures-03 the day to tell the family is counted in working days; at once is the same day', () => {
    expect(informBy(today, 0)).toBe(today)
    expect(informBy(today, 1)).toBe('2026-11-23')
    expect(informBy(today, 5)).toBe('2026-11-27')
  })

  test('disclosures-04 waiting is looked at again within four weeks', () => {
    expect(mayReviewOn('2026-12-18', today)).toBe(true)
    expect(mayReviewOn('2026-12-19', today)).toBe(false)
    expect(mayReviewOn(today, today)).toBe(false)
    expect(mayReviewOn('2026-11-21', today)).toBe(true)
  })

  test('disclosures-05 the parents’ time to look has passed before it is sent', () => {
    expect(inspectionIsOver('2026-11-19', today)).toBe(true)
    expect(inspectionIsOver(today, today)).toBe(false)
  })

  test('disclosures-06 the task is open until the family was told, and a wait has its own day', () => {
    const standing = { mustInform: true, informBy: today, toldOn: null, wait: null }
    expect(informStateOf(standing, today)).toEqual({ state: 'to-do', by: today, isLate: false })
    expect(informStateOf(standing, '2026-11-21')).toMatchObject({ isLate: true })
    const wait = { reviewOn: '2026-12-01', isConfirmed: false }
    expect(informStateOf({ ...standing, wait }, today)).toMatchObject({ state: 'waiting', isDue: false })
    expect(informStateOf({ ...standing, wait }, '2026-12-01')).toMatchObject({ isDue: true })
    expect(informStateOf({ ...standing, wait, toldOn: today }, today)).toEqual({ state: 'told', on: today })
    expect(informStateOf({ ...standing, mustInform: false, informBy: null }, today)).toEqual({ state: 'not-needed' })
  })
})
