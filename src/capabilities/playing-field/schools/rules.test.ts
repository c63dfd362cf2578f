import { describe, expect, it } from 'vitest'
import { bySilence, comingMeetings, isSchoolDay } from './rules.ts'
import { newSlugs, slugOf } from './slugs.ts'

const tuesday = { firstOn: '2026-09-08', everyWeeks: 6 }
const holiday = (fromOn: string, untilOn: string) => ({ name: 'Vrij', fromOn, untilOn })

describe('playing-field-20 the coming days of a meeting', () => {
  it('follow each other by so many weeks from its first day', () => {
    expect(comingMeetings(tuesday, '2026-11-16', 3, [])).toEqual(['2026-12-01', '2027-01-12', '2027-02-23'])
    expect(comingMeetings(tuesday, '2026-12-01', 1, [])).toEqual(['2026-12-01'])
    expect(comingMeetings(tuesday, '2026-08-01', 1, [])).toEqual(['2026-09-08'])
  })
  it('move to the same day of the first week with school', () => {
    const holidays = [holiday('2026-11-28', '2026-12-06'), holiday('2027-02-20', '2027-02-28')]
    expect(comingMeetings(tuesday, '2026-11-16', 3, holidays)).toEqual(['2026-12-08', '2027-01-12', '2027-03-02'])
    expect(comingMeetings(tuesday, '2026-12-05', 1, holidays)).toEqual(['2026-12-08'])
  })
  it('and fall out where the next one is as near, also on a national holiday', () => {
    const monday = { firstOn: '2026-11-30', everyWeeks: 1 }
    expect(comingMeetings(monday, '2027-03-22', 3, [])).toEqual(['2027-03-22', '2027-04-05', '2027-04-12'])
  })
  it('are none when the school never opens again', () => {
    expect(comingMeetings(tuesday, '2026-11-16', 3, [holiday('2026-01-01', '2099-12-31')])).toEqual([])
  })
  it('a day in the weekend, of a holiday or of the nation is no school day', () => {
    const closed = [holiday('2026-12-01', '2026-12-02')]
    expect(
      ['2026-11-28', '2026-12-01', '2026-12-02', '2026-12-25', '2026-12-03'].map((day) => isSchoolDay(day, closed)),
    ).toEqual([false, false, false, false, true])
  })
})

it('playing-field-21 the school that was not spoken to for longest against its rhythm stands on top', () => {
  const schools = [
    { name: 'Net gesproken', lastOn: '2026-11-15', rhythm: 6 },
    { name: 'Vijf weken, om de vier', lastOn: '2026-10-12', rhythm: 4 },
    { name: 'Zes weken, om de zes', lastOn: '2026-10-05', rhythm: 6 },
    { name: 'Nooit', lastOn: null, rhythm: 6 },
    { name: 'Anker, ook nooit', lastOn: null, rhythm: 2 },
  ]
  expect(bySilence(schools, '2026-11-16').map(({ name }) => name)).toEqual([
    'Anker, ook nooit',
    'Nooit',
    'Vijf weken, om de vier',
    'Zes weken, om de zes',
    'Net gesproken',
  ])
})

describe('playing-field-22 every school has an address of its own', () => {
  it('of small letters, digits and dashes', () => {
    expect(slugOf('De Wilgenhof', 'Waterrijk')).toBe('de-wilgenhof-waterrijk')
    expect(slugOf('’t Mozaïek & Yıldız', '’s-Hage')).toBe('t-mozaiek-yildiz-s-hage')
    expect(slugOf('学校', '。')).toBe('school')
  })
  it('the second of the same name and place gets a number, also beside one that is called so', () => {
    const schools = ['a', 'b', 'c'].map((id) => ({ id, name: 'De Ark', place: 'Waterrijk' }))
    expect(newSlugs(schools, new Set(['de-ark-waterrijk-2'])).map(({ slug }) => slug)).toEqual([
      'de-ark-waterrijk',
      'de-ark-waterrijk-3',
      'de-ark-waterrijk-4',
    ])
    expect(newSlugs(schools.slice(0, 1), new Set(['de-ark-waterrijk']))).toEqual([
      { id: 'a', slug: 'de-ark-waterrijk-2' },
    ])
  })
})
