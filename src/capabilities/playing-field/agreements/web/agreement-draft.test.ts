import { describe, expect, test } from 'vitest'
import { firstAgreement } from '../../../../app/trial/cooperation.ts'
import { purposeMatrix } from '../../../consent/policy/purposes.ts'
import { meetingFaults, mostFor } from '../meetings/rules.ts'
import { changedFields } from '../rules.ts'
import { choosableLevels, draftFrom, emptyMeeting, newAgreementOf, withLevel, withPurposes } from './agreement-draft.ts'

const last = {
  ...firstAgreement,
  id: 'a',
  version: 1,
  fromOn: '2024-08-01',
  untilOn: null,
  madeBy: 'Wout Smit',
  madeAt: '2024-08-01T00:00:00.000Z',
  paper: null,
}

describe('writing a new version', () => {
  test('agreements-02 a version that nobody changed says the same as the one before, from today', () => {
    const made = newAgreementOf(draftFrom(last, '2026-11-16'))
    expect(changedFields(last, made)).toEqual([])
    expect([made.fromOn, made.noteIds, made.why]).toEqual(['2026-11-16', [], ''])
  })

  test('agreements-02 when the last version is still to begin no day is filled in', () => {
    expect(newAgreementOf(draftFrom({ ...last, fromOn: '2026-12-01' }, '2026-11-16')).fromOn).toBe('')
  })

  test('agreements-02 the first version begins with the default', () => {
    expect(newAgreementOf(draftFrom(undefined, '2026-11-16'))).toMatchObject({
      regie: { role: 'WIJKTEAM' },
      meetings: [],
      steeringGroup: [],
    })
  })

  test('agreements-03 ticking a purpose brings what the table allows, and what was made less stays less', () => {
    const ticked = withPurposes(emptyMeeting([]), ['REFER_HELP'], purposeMatrix)
    expect(ticked.purposes[0]?.holds).toEqual(mostFor(purposeMatrix, 'REFER_HELP'))
    const less = withLevel(withLevel(ticked, 'REFER_HELP', 'HEALTH', 'dates'), 'REFER_HELP', 'SAFETY_CONCERN', null)
    const both = withPurposes(less, ['REFER_HELP', 'DECIDE_TLV'], purposeMatrix)
    expect(both.purposes[0]).toEqual(less.purposes[0])
    expect(both.purposes[0]?.holds.find((one) => one.category === 'HEALTH')?.level).toBe('dates')
    expect(both.purposes[0]?.holds.some((one) => one.category === 'SAFETY_CONCERN')).toBe(false)
    expect(meetingFaults([both], purposeMatrix)).toEqual([])
  })

  test('agreements-03 only levels up to what the table allows can be chosen', () => {
    expect(choosableLevels(purposeMatrix, 'COORDINATE_PLAN', 'HEALTH')).toEqual([null, 'dates', 'summary'])
    expect(choosableLevels(purposeMatrix, 'COORDINATE_PLAN', 'CRIMINAL')).toEqual([])
  })

  test('lines that are empty are no seats, and each meeting has a key of its own', () => {
    const draft = { ...draftFrom(last, '2026-11-16'), steeringGroup: ' Wethouder jeugd \n\n Directeur\n' }
    expect(newAgreementOf(draft).steeringGroup).toEqual(['Wethouder jeugd', 'Directeur'])
    expect(emptyMeeting(draft.meetings).key).toBe(draft.meetings.length)
  })
})
