import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, type Level, levels } from '../../access/vocabulary.ts'
import { purposeMatrix } from '../../consent/policy/purposes.ts'
import { matrixPurposes } from '../../consent/vocabulary.ts'
import { agreementErrors } from './change.ts'
import { maySign, missingOf, nearest, type Turn } from './checklist.ts'
import type { NewAgreement } from './contract.ts'
import { type Meeting, meetingFaults, mostFor } from './meetings/rules.ts'
import { notSignedOff } from './refusals.ts'
import { type AnswerTimes, changedFields, defaultAnswerTimes, mayMakeDossier, shortestTimes } from './rules.ts'
import { channels, checklistItems } from './vocabulary.ts'

const times = (phone: { firstReaction: number; answer: number }): AnswerTimes => ({ ...defaultAnswerTimes, phone })
const meeting = (over: Partial<Meeting>): Meeting => ({
  kind: 'school-care-team',
  parties: ['school', 'youth-team'],
  purposes: [],
  ...over,
})
const holding = (purpose: string, category: (typeof categories)[number], level: Level) =>
  meeting({ purposes: [{ purpose, holds: [{ category, level }] }] })

describe('answer times', () => {
  test('agreements-01 where nothing is agreed a first reaction comes in two working days and an answer in ten', () => {
    expect(shortestTimes([])).toEqual(
      Object.fromEntries(channels.map((one) => [one, { firstReaction: 2, answer: 10 }])),
    )
  })

  test('agreements-01 who takes part in two cooperations keeps the shortest time of both, channel by channel', () => {
    const both = shortestTimes([times({ firstReaction: 1, answer: 15 }), times({ firstReaction: 3, answer: 5 })])
    expect(both.phone).toEqual({ firstReaction: 1, answer: 5 })
    expect(both.form).toEqual(defaultAnswerTimes.form)
  })
})

describe('what a meeting may hold', () => {
  test('agreements-03 (§1.7a) for every purpose and kind of information exactly what the table allows, and less, is accepted', () => {
    for (const purpose of matrixPurposes)
      for (const category of categories)
        for (const level of levels) {
          const most = purposeMatrix[category][purpose]
          const isMore = most === null || levels.indexOf(level) > levels.indexOf(most)
          const expected = isMore ? [{ index: 0, code: 'meeting-holds-more', purpose, category }] : []
          expect(meetingFaults([holding(purpose, category, level)], purposeMatrix)).toEqual(expected)
        }
  })

  test('agreements-03 the default of a meeting is the whole column of its purpose', () => {
    const whole = meeting({
      purposes: matrixPurposes.map((purpose) => ({ purpose, holds: mostFor(purposeMatrix, purpose) })),
    })
    expect(meetingFaults([whole], purposeMatrix)).toEqual([])
    expect(mostFor(purposeMatrix, 'SAFETY_REPORT')).toHaveLength(12)
    expect(mostFor(purposeMatrix, 'COORDINATE_PLAN').map((one) => one.category)).not.toContain('CRIMINAL')
  })

  test('agreements-03 a purpose that the table does not know holds nothing, and none counts twice', () => {
    expect(meetingFaults([holding('STATISTICS', 'LOGISTICS', 'dates')], purposeMatrix)).toEqual([
      { index: 0, code: 'purpose-unknown', purpose: 'STATISTICS' },
    ])
    const one = { purpose: 'REFER_HELP', holds: [] }
    expect(meetingFaults([meeting({}), meeting({ purposes: [one, one] })], purposeMatrix)).toEqual([
      { index: 1, code: 'purpose-twice' },
    ])
    const twice = [
      { category: 'HEALTH', level: 'dates' },
      { category: 'HEALTH', level: 'summary' },
    ] as const
    expect(meetingFaults([meeting({ purposes: [{ purpose: 'REFER_HELP', holds: twice }] })], purposeMatrix)).toEqual([
      { index: 0, code: 'category-twice', purpose: 'REFER_HELP' },
    ])
  })

  test('agreements-03 (P5.10) steering group and direction group speak of no child', () => {
    for (const kind of ['steering-group', 'direction-group'] as const) {
      expect(meetingFaults([meeting({ kind })], purposeMatrix)).toEqual([])
      expect(meetingFaults([{ ...holding('COORDINATE_PLAN', 'LOGISTICS', 'dates'), kind }], purposeMatrix)).toEqual([
        { index: 0, code: 'meeting-steers' },
      ])
    }
  })
})

describe('a new version', () => {
  const wanted: NewAgreement = {
    regie: { organisationKind: 'youth-team', role: 'WIJKTEAM' },
    answerTimes: defaultAnswerTimes,
    meetings: [],
    steeringGroup: [],
    directionGroup: [],
    plainWords: 'Wij vragen het gezin eerst.',
    why: 'Begin.',
    fromOn: '2026-11-16',
    noteIds: [],
  }
  const standing = { today: '2026-11-16', lastFromOn: '2026-01-01', openNotes: ['n1'], limits: purposeMatrix }
  const codes = (over: Partial<NewAgreement>, with_: Partial<typeof standing> = {}) =>
    agreementErrors({ ...wanted, ...over }, { ...standing, ...with_ }).map(({ field, code }) => [field, code])

  test('agreements-02 begins today or later, and after the one before', () => {
    expect(codes({})).toEqual([])
    expect(codes({ fromOn: '2026-11-15' })).toEqual([['fromOn', 'begins-in-past']])
    expect(codes({ fromOn: '2026-12-01' }, { lastFromOn: '2026-12-01' })).toEqual([['fromOn', 'begins-before-last']])
    expect(codes({ fromOn: '2026-12-02' }, { lastFromOn: '2026-12-01' })).toEqual([])
  })

  test('agreements-02 an answer does not come before the first reaction', () => {
    expect(codes({ answerTimes: times({ firstReaction: 5, answer: 4 }) })).toEqual([
      ['answerTimes/phone/answer', 'answer-before-reaction'],
    ])
  })

  test('agreements-11 an agreement names no regie that the rest could not follow', () => {
    expect(codes({ regie: { organisationKind: 'youth-team', role: 'WIJKTEAM' } })).toEqual([])
    for (const [organisationKind, role] of [
      ['jgz', 'JGZ'],
      ['municipality', 'JEUGDCONSULENT'],
      ['youth-team', 'JGZ'],
      ['jgz', 'WIJKTEAM'],
    ] as const)
      expect(codes({ regie: { organisationKind, role } })).toEqual([['regie', 'regie-unknown']])
  })

  test('agreements-11 who holds the regie by the agreements that hold makes a dossier; the youth team where nothing is agreed', () => {
    const [team, jgz] = [
      { organisationKind: 'youth-team', role: 'WIJKTEAM' },
      { organisationKind: 'jgz', role: 'JGZ' },
    ] as const
    expect([mayMakeDossier(team, []), mayMakeDossier(team, [team]), mayMakeDossier(team, [jgz, team])]).toEqual([
      'may',
      'may',
      'may',
    ])
    expect([mayMakeDossier(jgz, []), mayMakeDossier(jgz, [team])]).toEqual(['regie-elsewhere', 'regie-elsewhere'])
  })

  test('agreements-11 an agreement of before that names another opens no dossier to anyone, and closes it to the youth team', () => {
    const [team, jgz] = [
      { organisationKind: 'youth-team', role: 'WIJKTEAM' },
      { organisationKind: 'jgz', role: 'JGZ' },
    ] as const
    expect([mayMakeDossier(jgz, [jgz]), mayMakeDossier(team, [jgz])]).toEqual([
      'regie-not-followed',
      'regie-not-followed',
    ])
    expect(mayMakeDossier(jgz, [jgz, team])).toBe('regie-elsewhere')
  })

  test('agreements-02 takes up notes that are open, and no others', () => {
    expect(codes({ noteIds: ['n1'] })).toEqual([])
    expect(codes({ noteIds: ['n1', 'n2'] })).toEqual([['noteIds', 'note-unknown']])
  })

  test('agreements-03 a meeting that holds too much is said at that meeting', () => {
    expect(codes({ meetings: [meeting({}), holding('DECIDE_TLV', 'CARE_CONTENT', 'dates')] as never })).toEqual([
      ['meetings/1', 'meeting-holds-more'],
    ])
  })

  test('agreements-02 of two versions it is said what differs; another reason, or another order of keys, is no difference', () => {
    const later = { ...wanted, why: 'Anders.', regie: { role: 'WIJKTEAM', organisationKind: 'youth-team' as const } }
    expect(changedFields(wanted, later)).toEqual([])
    expect(
      changedFields(wanted, { ...later, plainWords: 'Anders.', answerTimes: times({ firstReaction: 1, answer: 5 }) }),
    ).toEqual(['answerTimes', 'plainWords'])
  })
})

describe('the checklist before the first dossier', () => {
  const signed = checklistItems.map((item): Turn => ({ item, turn: 1, isSigned: true }))

  test('agreements-04 (P1.6) every item that is not signed off misses; the last turn counts, in whatever order they come', () => {
    expect(missingOf([])).toEqual([...checklistItems])
    expect(missingOf(signed)).toEqual([])
    fc.assert(
      fc.property(fc.shuffledSubarray([...checklistItems]), fc.integer(), (taken, seed) => {
        const back = taken.map((item): Turn => ({ item, turn: 2, isSigned: false }))
        const again = taken.slice(1).map((item): Turn => ({ item, turn: 3, isSigned: true }))
        const turns = [...signed, ...back, ...again]
        const start = Math.abs(seed) % turns.length
        const mixed = [...turns.slice(start), ...turns.slice(0, start)]
        expect(missingOf(mixed)).toEqual(taken.slice(0, 1))
      }),
    )
  })

  test('agreements-05 the privacy officer signs the DPIA and the privacy officer, the administrator the rest, and nobody else anything', () => {
    const by = (role: string) => checklistItems.filter((item) => maySign(item, role))
    expect(by('PRIVACY_OFFICER')).toEqual(['dpia', 'privacy-officer'])
    expect(by('ADMINISTRATOR')).toEqual(['agreement', 'roles', 'parent-information', 'contacts'])
    expect(by('WIJKTEAM')).toEqual([])
  })

  test('agreements-04 the cooperation that is nearest to its first dossier counts; none is not the same as ready', () => {
    expect(nearest([])).toBeUndefined()
    expect(nearest([['dpia', 'roles'], ['contacts']])).toEqual(['contacts'])
    expect(nearest([['dpia'], []])).toEqual([])
  })

  test('agreements-04 the refusal says what is missing', () => {
    const kind = notSignedOff(['agreement', 'dpia', 'contacts'])
    expect(kind.nl).toBe(
      'Er kan nog geen dossier komen. In jullie samenwerking is nog niet afgetekend: het convenant, de DPIA en de contactpersonen.',
    )
    expect(kind.en).toContain('the agreement, the DPIA and the contacts.')
  })
})
