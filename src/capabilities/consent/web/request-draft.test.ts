import { expect, test } from 'vitest'
import { canBeAskedFor, endOfSchoolYear, firstRequest, newRequestOf } from './request-draft.ts'

test('C-21 a request runs until the end of the school year, never longer than twelve months', () => {
  expect(endOfSchoolYear('2026-11-23')).toBe('2027-07-31')
  expect(endOfSchoolYear('2027-03-01')).toBe('2027-07-31')
  expect(endOfSchoolYear('2027-07-15')).toBe('2028-07-15')
})

test('nothing that is shared is ticked beforehand', () => {
  expect(firstRequest(['p1'], '2026-11-23').categories).toEqual([])
})

test('all goals means also later ones: no list is sent', () => {
  const draft = { ...firstRequest(['p1'], '2026-11-23'), goalIds: ['g1'], receiver: 'a|o|SCHOOL_IB_ZOCO' }
  expect(newRequestOf(draft)).toMatchObject({ goalIds: null, receiverRole: 'SCHOOL_IB_ZOCO', validUntil: '2027-07-31' })
  expect(newRequestOf({ ...draft, goals: 'chosen' }).goalIds).toEqual(['g1'])
})

test('a colleague of the own team is not offered; somebody of another organisation is, and so is the asker', () => {
  const noah = { accountId: 'noah', organisationId: 'team' }
  const colleague = (accountId: string, organisationId: string) => ({
    accountId,
    name: accountId,
    role: 'WIJKTEAM',
    organisationId,
    organisation: organisationId,
    organisationKind: 'youth-team',
  })
  expect(canBeAskedFor(colleague('youssef', 'team'), noah)).toBe(false)
  expect(canBeAskedFor(colleague('noah', 'team'), noah)).toBe(true)
  expect(canBeAskedFor(colleague('sanne', 'school'), noah)).toBe(true)
})
