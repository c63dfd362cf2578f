import { describe, expect, test } from 'vitest'
import { categories } from '../../access/vocabulary.ts'
import { decide } from './decide.ts'
import {
  aylin,
  elif,
  grownElif,
  marco,
  type Question,
  question,
  refusal,
  release,
  teamTellsSchool,
  today,
  withdrawn,
  yes,
} from './fixture.ts'
import type { Consent } from './request.ts'

const ask = (given: Question) => decide(question(given))
const afterOne = (...consents: Consent[]) => ask({ deciders: [aylin(consents)] })
const lowImpact = ['LOGISTICS', 'IDENTITY_CONTACT', 'ATTENDANCE', 'SCHOOL_PROGRESS']

describe('what one record is worth', () => {
  test('C-2 a ground under the privacy law does not release a professional secret', () => {
    const wrongKind = release({ kind: 'GDPR_GROUND' })
    const answer = ask({ deciders: [aylin([wrongKind])], disclosure: teamTellsSchool })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D15', reason: 'consent.incomplete', missing: ['aylin'] })
  })

  test.each(['SECRECY_RELEASE', 'AID'] as const)('C-2 %s is no ground for a school to tell the team', (kind) => {
    expect(afterOne(yes({ kind }))).toMatchObject({ rule: 'D14', reason: 'consent.incomplete', missing: ['aylin'] })
  })

  test('C-2 a refusal of another kind is as if not asked', () => {
    const answer = afterOne(yes(), refusal({ kind: 'SECRECY_RELEASE', answeredOn: today }))
    expect(answer).toMatchObject({ decision: 'allow' })
  })

  test('C-2 someone at school who keeps a secret by law needs ground and release: both checks must pass', () => {
    const disclosure = { senderRegime: 'WGBO' } as const
    const freed = yes({ kind: 'SECRECY_RELEASE' })
    const onlyGround = ask({ deciders: [aylin([yes()])], disclosure })
    expect(onlyGround).toMatchObject({
      decision: 'deny',
      rule: 'D14',
      reason: 'consent.incomplete',
      missing: ['aylin'],
    })
    expect(ask({ deciders: [aylin([freed])], disclosure })).toMatchObject({ decision: 'deny', rule: 'D14' })
    expect(ask({ deciders: [aylin([yes(), freed])], disclosure })).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test('C-2 over ground and release the most telling reason is given', () => {
    const deciders = [aylin([refusal({ kind: 'SECRECY_RELEASE' })])]
    const answer = ask({ deciders, disclosure: { senderRegime: 'WGBO' } })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.refused', missing: ['aylin'] })
  })

  test('C-2 over ground and release everybody whose yes is missing is named', () => {
    const policy = { consent12to15: 'STATUTE', jointAuthority: 'ALL' } as const
    const answer = ask({ age: 13, policy, deciders: [aylin([]), elif([])], disclosure: { senderRegime: 'WGBO' } })
    expect(answer).toMatchObject({ decision: 'deny', reason: 'consent.incomplete', missing: ['aylin', 'elif'] })
  })

  const wrongScopes: [string, Partial<Consent>][] = [
    ['purpose', { purpose: 'REFER_HELP' }],
    ['sender', { from: ['SCHOOL_TEACHER'] }],
    ['receiver', { to: ['JGZ'] }],
    ['category', { categories: ['HEALTH', 'ATTENDANCE'] }],
  ]
  test.each(wrongScopes)('C-4 a consent with another %s is not specific to this', (_, scope) => {
    expect(afterOne(yes(scope))).toMatchObject({ decision: 'deny', reason: 'consent.not-specific', missing: ['aylin'] })
  })

  test('C-4 two records never add up to one scope', () => {
    const answer = afterOne(yes({ categories: ['HEALTH'] }), yes({ to: ['JGZ'] }))
    expect(answer).toMatchObject({ decision: 'deny', reason: 'consent.not-specific' })
  })

  test('C-4 a refusal about another category says nothing here', () => {
    expect(afterOne(yes(), refusal({ categories: ['HEALTH'], answeredOn: today }))).toMatchObject({ decision: 'allow' })
    expect(afterOne(refusal({ categories: ['HEALTH'] }))).toMatchObject({ reason: 'consent.incomplete' })
  })

  test('C-21 first and last day count', () => {
    const oneDay = yes({ validFrom: today, validUntil: today })
    expect(afterOne(oneDay)).toMatchObject({ decision: 'allow', until: today })
    const starts = afterOne(yes({ validFrom: '2026-11-23' }))
    expect(starts).toMatchObject({ decision: 'deny', reason: 'consent.incomplete', until: today })
  })

  test('C-21 a yes that starts later is not a yes yet, although it was answered', () => {
    const answer = afterOne(yes({ validFrom: '2026-12-01', answeredOn: '2026-11-01' }))
    expect(answer).toMatchObject({ decision: 'deny', reason: 'consent.incomplete', until: '2026-11-30' })
  })

  test('C-21 a consent longer than 12 months counts until 12 months after its first day', () => {
    const long = yes({ validFrom: '2025-11-22', validUntil: '2030-01-01' })
    expect(afterOne(long)).toMatchObject({ decision: 'allow', until: '2026-11-22' })
    const longer = yes({ validFrom: '2025-11-21', validUntil: '2030-01-01' })
    expect(afterOne(longer)).toMatchObject({ decision: 'deny', reason: 'consent.expired' })
  })

  test('C-20 on the day of withdrawal it is already gone', () => {
    const reason = 'consent.withdrawn'
    expect(afterOne(yes({ withdrawnOn: today }))).toMatchObject({ decision: 'deny', reason, missing: ['aylin'] })
    expect(afterOne(yes({ withdrawnOn: '2026-11-23' }))).toMatchObject({ decision: 'allow', until: today })
  })

  test('C-20 a valid yes after a withdrawn one counts', () => {
    expect(afterOne(withdrawn(), yes({ answeredOn: '2026-11-10' }))).toMatchObject({ decision: 'allow' })
  })
})

describe('the latest answer counts', () => {
  test('a refusal after a yes closes, a yes after a refusal opens, in whatever order they are listed', () => {
    const later = { answeredOn: '2026-11-10' }
    expect(afterOne(refusal(later), yes())).toMatchObject({ decision: 'deny', reason: 'consent.refused' })
    expect(afterOne(yes(later), refusal())).toMatchObject({ decision: 'allow' })
  })

  test('an answer of tomorrow is no answer yet', () => {
    const answer = afterOne(yes(), refusal({ answeredOn: '2026-11-23' }))
    expect(answer).toMatchObject({ decision: 'allow', until: today })
  })

  test('an earlier yes does not come back when a later one ends', () => {
    const later = yes({ answeredOn: '2026-10-01', validUntil: '2026-11-01' })
    expect(afterOne(yes(), later)).toMatchObject({ decision: 'deny', reason: 'consent.expired' })
  })

  test('a later yes that starts later takes the place of the earlier one, and is not yet a yes', () => {
    const later = yes({ answeredOn: '2026-11-10', validFrom: '2026-12-01' })
    expect(afterOne(yes(), later)).toMatchObject({ reason: 'consent.incomplete', until: '2026-11-30' })
  })

  test('of two answers on one day the objection counts', () => {
    expect(afterOne(refusal(), yes())).toMatchObject({ reason: 'consent.refused' })
    expect(afterOne(yes(), refusal())).toMatchObject({ reason: 'consent.refused' })
    expect(afterOne(yes(), withdrawn())).toMatchObject({ reason: 'consent.withdrawn' })
  })

  test('a refusal has no end', () => {
    const ofAnAdult = ask({ age: 30, deciders: [grownElif([refusal({ validUntil: '2026-10-01' })])] })
    expect(ofAnAdult).toMatchObject({ reason: 'consent.refused', until: null })
  })
})

describe('several deciders', () => {
  const ended = yes({ validUntil: '2026-11-01' })
  const elsewhere = yes({ to: ['JGZ'] })
  const tellings: [string, Consent[], Consent[]][] = [
    ['consent.refused', [refusal()], [withdrawn()]],
    ['consent.withdrawn', [withdrawn()], [ended]],
    ['consent.expired', [ended], [elsewhere]],
    ['consent.not-specific', [elsewhere], []],
    ['consent.incomplete', [], []],
  ]
  test.each(tellings)('over several deciders the most telling reason is given: %s', (reason, one, other) => {
    const missing = ['aylin', 'marco']
    expect(ask({ deciders: [aylin(other), marco(one)] })).toMatchObject({ rule: 'D14', reason, missing })
  })

  test('missing is sorted, and who has no id is named by who it is', () => {
    const deciders = [
      marco([]),
      aylin([]),
      { is: 'guardian', hasGezag: true, consents: [] } as const,
      { is: 'gi', hasGezag: true, consents: [] } as const,
    ]
    expect(ask({ deciders }).missing).toEqual(['aylin', 'gi', 'guardian', 'marco'])
    expect(ask({ deciders: [] }).missing).toEqual(['parent'])
    expect(ask({ age: 13 }).missing).toEqual(['parent', 'youth'])
    expect(ask({ age: 16 }).missing).toEqual(['youth'])
    expect(ask({ age: 18 }).missing).toEqual(['adult'])
  })

  test('D29 a conflict about gezag that is already known stops everything that rests on gezag', () => {
    const deciders = [aylin([yes()]), marco([yes()])]
    const answer = ask({ subject: { authority: 'conflict' }, deciders })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D29', reason: 'authority.conflict', missing: [] })
  })

  test.each(['unknown', 'conflict'] as const)('D29 gezag that is %s does not stop who decides alone', (authority) => {
    const allowed = { decision: 'allow' }
    expect(ask({ age: 16, subject: { authority }, deciders: [elif([yes()])] })).toMatchObject(allowed)
    expect(ask({ age: 40, subject: { authority }, deciders: [grownElif([yes()])] })).toMatchObject(allowed)
    const policy = { consent12to15: 'STATUTE' } as const
    const young = { age: 13, subject: { authority }, policy }
    expect(ask({ ...young, deciders: [elif([release()])], disclosure: teamTellsSchool })).toMatchObject(allowed)
    expect(ask({ ...young, deciders: [elif([yes()]), aylin([yes()])] })).toMatchObject({ rule: 'D29' })
  })

  test('D29 a refusal without any yes, or a withdrawal beside a yes, is no conflict', () => {
    expect(ask({ deciders: [aylin([refusal()]), marco([])] })).toMatchObject({ rule: 'D14', reason: 'consent.refused' })
    const withdrew = ask({ deciders: [aylin([yes()]), marco([withdrawn()])] })
    expect(withdrew).toMatchObject({ rule: 'D14', reason: 'consent.withdrawn', missing: ['marco'] })
  })
})

describe('C-11 joint authority', () => {
  const oneOf = (category: (typeof categories)[number], policy: Question['policy']) => {
    const given = yes({ categories: [category], purpose: 'REFER_HELP' })
    const disclosure = { category, purpose: 'REFER_HELP' } as const
    return ask({ deciders: [aylin([given]), marco([])], ...(policy && { policy }), disclosure }).decision
  }

  test('C-11 ALL, the default, asks both parents for every category', () => {
    expect(categories.filter((category) => oneOf(category, undefined) === 'allow')).toEqual([])
    expect(categories.filter((category) => oneOf(category, { jointAuthority: 'ALL' }) === 'allow')).toEqual([])
  })

  test('C-11 ONE_UNLESS_OBJECTION in a word lets one parent answer for low-impact categories only', () => {
    const policy = { jointAuthority: 'ONE_UNLESS_OBJECTION' } as const
    expect(categories.filter((category) => oneOf(category, policy) === 'allow')).toEqual(lowImpact)
  })

  test('C-11 by category it holds for exactly the categories named', () => {
    const policy = { jointAuthority: { HEALTH: 'ONE_UNLESS_OBJECTION', LOGISTICS: 'ALL' } } as const
    expect(categories.filter((category) => oneOf(category, policy) === 'allow')).toEqual(['HEALTH'])
  })

  const light = { categories: ['ATTENDANCE'] } as const
  const underOne = (mine: Consent[], others: Consent[]) =>
    ask({
      deciders: [aylin(mine), marco(others)],
      policy: { jointAuthority: 'ONE_UNLESS_OBJECTION' },
      disclosure: { category: 'ATTENDANCE' },
    })

  test('C-11 an objection is a refusal or a withdrawal, not silence or expiry', () => {
    const ended = yes({ ...light, validUntil: '2026-11-01' })
    expect(underOne([yes(light)], [])).toMatchObject({ decision: 'allow', level: 'dates' })
    expect(underOne([yes(light)], [ended])).toMatchObject({ decision: 'allow' })
    const refused = { rule: 'D29', reason: 'authority.conflict', missing: ['marco'] }
    expect(underOne([yes(light)], [refusal(light)])).toMatchObject(refused)
    const gone = { rule: 'D14', reason: 'consent.withdrawn', missing: ['marco'] }
    expect(underOne([yes(light)], [withdrawn(light)])).toMatchObject(gone)
  })

  test('C-11 nobody has said yes: everyone with gezag is missing', () => {
    expect(underOne([], [])).toMatchObject({ reason: 'consent.incomplete', missing: ['aylin', 'marco'] })
  })
})

describe('representatives of an adult who is not capable', () => {
  const representative = (is: 'curator' | 'mentor', ...consents: Consent[]) => ({ id: is, is, consents })
  const adult = (...deciders: NonNullable<Question['deciders']>) =>
    ask({ age: 30, subject: { capable: false, authority: 'unknown' }, deciders })

  test('one yes of curator or mentor suffices', () => {
    expect(adult(representative('curator'), representative('mentor', yes()))).toMatchObject({ decision: 'allow' })
  })

  test('none of them may object, and their contradiction is no conflict of gezag', () => {
    const answer = adult(representative('curator', refusal()), representative('mentor', yes()))
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.refused', missing: ['curator'] })
  })

  test('nobody is listed: a curator is missing, and the own yes does not count', () => {
    expect(adult(grownElif([yes()]))).toMatchObject({ decision: 'deny', missing: ['curator'] })
    expect(adult({ is: 'mentor', consents: [] }).missing).toEqual(['curator'])
  })
})
