import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '../../../platform/pure/dates.ts'
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

const ask = (given: Question) => decide(question(given))
const both = { consent12to15: 'BOTH' } as const
const statute = { consent12to15: 'STATUTE' } as const
const births = ['2014-11-22', '2012-02-29', '2013-02-28', '2014-12-31'] as const

/** A yes that covers any day asked about, so that only age can change the answer. */
const around = (day: string) => ({ validFrom: addDays(day, -100), validUntil: addDays(day, 100) })

describe('C-7 who decides between 12 and 16', () => {
  test('C-7 BOTH, the default, asks parents and youth, for school and for care', () => {
    const parents = [aylin([yes(), release()]), marco([yes(), release()])]
    const missing = ['elif']
    expect(ask({ age: 13, deciders: [...parents, elif([])] })).toMatchObject({ rule: 'D14', missing })
    const care = ask({ age: 13, deciders: [...parents, elif([])], disclosure: teamTellsSchool })
    expect(care).toMatchObject({ rule: 'D15', missing })
    const alone = ask({ age: 13, deciders: [aylin([]), elif([release()])], disclosure: teamTellsSchool })
    expect(alone).toMatchObject({ rule: 'D15', missing: ['aylin'] })
  })

  test('C-7 STATUTE asks parents alone for a school, the youth alone for care', () => {
    const policy = statute
    expect(ask({ age: 13, policy, deciders: [aylin([yes()]), elif([])] })).toMatchObject({ decision: 'allow' })
    expect(ask({ age: 13, policy, deciders: [aylin([]), elif([yes()])] })).toMatchObject({ missing: ['aylin'] })
    const care = { age: 13, policy, disclosure: teamTellsSchool }
    expect(ask({ ...care, deciders: [aylin([]), elif([release()])] })).toMatchObject({ decision: 'allow' })
    expect(ask({ ...care, deciders: [aylin([release()]), elif([])] })).toMatchObject({ missing: ['elif'] })
  })

  test('C-7 the choice may differ by regime; a regime not named asks both', () => {
    const policy = { consent12to15: { JEUGDWET: 'STATUTE' } } as const
    const deciders = [aylin([]), elif([yes(), release()])]
    expect(ask({ age: 13, policy, deciders, disclosure: teamTellsSchool })).toMatchObject({ decision: 'allow' })
    expect(ask({ age: 13, policy, deciders })).toMatchObject({ decision: 'deny', missing: ['aylin'] })
    const parentOnly = [aylin([yes()]), elif([])]
    expect(ask({ age: 13, policy, deciders: parentOnly })).toMatchObject({ decision: 'deny', missing: ['elif'] })
  })

  test('C-7 who works under a professional code asks both, also where the policy says STATUTE', () => {
    const disclosure = { ...teamTellsSchool, sender: 'SMW', senderRegime: 'PROF_CODE' } as const
    const deciders = [aylin([]), elif([release({ from: ['SMW'] })])]
    expect(ask({ age: 13, policy: statute, deciders, disclosure })).toMatchObject({ rule: 'D15', missing: ['aylin'] })
  })

  const objections = [refusal(), withdrawn()]
  test.each(objections)('the objection of a youth of 12–15 blocks, also where only parents are asked', (no) => {
    const answer = ask({ age: 13, policy: statute, deciders: [aylin([yes()]), elif([no])] })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D14', missing: ['elif'] })
    expect(answer.reason).toMatch(/refused|withdrawn/)
  })

  test('the objection of a youth who is not capable, or is under 12, does not block', () => {
    const deciders = [aylin([yes()]), elif([refusal()])]
    expect(ask({ age: 13, subject: { capable: false }, deciders })).toMatchObject({ decision: 'allow' })
    expect(ask({ age: 11, deciders })).toMatchObject({ decision: 'allow' })
  })

  test('at 16 and 17 the youth alone decides; not capable, those with gezag do', () => {
    const refused = [aylin([refusal()]), elif([yes()])]
    expect(ask({ age: 16, deciders: refused })).toMatchObject({ decision: 'allow' })
    expect(ask({ age: 17, deciders: [aylin([yes()]), elif([])] })).toMatchObject({ missing: ['elif'] })
    const incapable = { age: 17, subject: { capable: false } }
    expect(ask({ ...incapable, deciders: [aylin([yes()]), elif([refusal()])] })).toMatchObject({ decision: 'allow' })
  })
})

describe('C-10 age is that of the day itself', () => {
  test.each(births)(
    'C-22 born on %s: parents suffice until the 12th birthday, with a yes given on it not any more',
    (bornOn) => {
      const birthday = addYears(bornOn, 12)
      const before = addDays(birthday, -1)
      const given = yes({ validFrom: birthday, validUntil: addDays(birthday, 100) })
      const deciders = [aylin([yes(around(birthday)), given]), elif([])]
      expect(ask({ at: before, bornOn, deciders })).toMatchObject({ decision: 'allow', until: before })
      expect(ask({ at: birthday, bornOn, deciders })).toMatchObject({ decision: 'deny', missing: ['elif'] })
    },
  )

  test.each(births)(
    'C-22 born on %s: what parents agreed to before goes on for 42 days, the birthday being day 1',
    (bornOn) => {
      const birthday = addYears(bornOn, 12)
      const lastDay = addDays(birthday, 41)
      const deciders = [aylin([yes(around(birthday))]), marco([yes(around(birthday))]), elif([])]
      for (const at of [addDays(birthday, -1), birthday, lastDay]) {
        expect(ask({ at, bornOn, deciders })).toMatchObject({ decision: 'allow', until: lastDay })
      }
      const after = ask({ at: addDays(lastDay, 1), bornOn, deciders })
      expect(after).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.incomplete', missing: ['elif'] })
    },
  )

  test.each(births)('C-22 born on %s: at 16 the yes of parents stops counting and the own yes goes on', (bornOn) => {
    const birthday = addYears(bornOn, 16)
    const before = addDays(birthday, -1)
    const given = yes(around(birthday))
    const parentsOnly = { bornOn, policy: statute, deciders: [aylin([given]), elif([])] }
    expect(ask({ at: before, ...parentsOnly })).toMatchObject({ decision: 'allow', until: before })
    expect(ask({ at: birthday, ...parentsOnly })).toMatchObject({ decision: 'deny', missing: ['elif'] })
    const own = { bornOn, deciders: [aylin([given]), elif([given])] }
    const untilItEnds = { decision: 'allow', until: given.validUntil }
    expect(ask({ at: before, ...own })).toMatchObject(untilItEnds)
    expect(ask({ at: birthday, ...own })).toMatchObject(untilItEnds)
  })

  test.each(births)('C-22 born on %s: at 18 a yes of parents ends also for who is not capable', (bornOn) => {
    const birthday = addYears(bornOn, 18)
    const given = yes(around(birthday))
    const asked = { bornOn, subject: { capable: false }, deciders: [aylin([given])] }
    const before = addDays(birthday, -1)
    expect(ask({ at: before, ...asked })).toMatchObject({ decision: 'allow', until: before })
    expect(ask({ at: birthday, ...asked })).toMatchObject({ decision: 'deny', missing: ['curator'] })
  })

  test('C-22 born on 29 February: 18 on 28 February', () => {
    const asked = { bornOn: '2008-02-29', deciders: [] }
    expect(ask({ at: '2026-02-27', ...asked }).missing).toEqual(['youth'])
    expect(ask({ at: '2026-02-28', ...asked }).missing).toEqual(['adult'])
  })

  test('C-22 a yes given at 13 keeps counting at 16 and at 18, whether it stands under youth or adult', () => {
    const given = yes({ validFrom: '2026-01-01', validUntil: '2026-12-31' })
    for (const age of [16, 17, 18]) expect(ask({ age, deciders: [elif([given])] })).toMatchObject({ decision: 'allow' })
    const bothNames = [grownElif([refusal({ answeredOn: '2026-10-01' })]), elif([given])]
    expect(ask({ age: 18, deciders: bothNames })).toMatchObject({ reason: 'consent.refused', missing: ['elif'] })
    expect(ask({ age: 17, deciders: bothNames })).toMatchObject({ decision: 'allow' })
  })
})

describe('C-22 the six weeks of grace', () => {
  const old = around(today)
  const grace = (mine: Question['deciders'], more: Question = {}) => ask({ age: 12, deciders: mine ?? [], ...more })

  test.each([both, statute])('the team may go on telling what parents agreed to, %o', (policy) => {
    const deciders = [aylin([release(old)]), elif([])]
    const answer = grace(deciders, { policy, disclosure: teamTellsSchool })
    expect(answer).toMatchObject({ decision: 'allow', rule: 'D15', until: addDays(today, 41) })
  })

  test.each([refusal(), withdrawn()])('it ends at once when the youth objects', (no) => {
    const answer = grace([aylin([yes(old)]), elif([no])])
    expect(answer).toMatchObject({ decision: 'deny', missing: ['elif'] })
  })

  test('it is not for a yes from the birthday on, nor when one parent renewed after it', () => {
    const renewed = yes({ validFrom: today })
    expect(grace([aylin([yes(old)]), marco([renewed]), elif([])])).toMatchObject({ missing: ['elif'] })
    expect(grace([aylin([yes(old), renewed]), elif([])])).toMatchObject({ missing: ['elif'] })
  })

  test('a parent who refuses after the birthday ends it', () => {
    const later = refusal({ answeredOn: today })
    const answer = grace([aylin([yes(old), later]), elif([])])
    expect(answer).toMatchObject({ reason: 'consent.refused', missing: ['aylin', 'elif'] })
  })

  test.each(['unknown', 'conflict'] as const)('it rests on gezag, so not when that is %s', (authority) => {
    const deciders = [aylin([release(old)]), elif([])]
    const care = { policy: statute, disclosure: teamTellsSchool, subject: { authority } }
    expect(grace(deciders, care)).toMatchObject({ decision: 'deny', rule: 'D15', missing: ['elif'] })
    expect(grace([aylin([yes(old)]), elif([])], { subject: { authority } })).toMatchObject({ rule: 'D29' })
  })

  test('one parent may answer for both in it as before it', () => {
    const light = { categories: ['ATTENDANCE'] } as const
    const deciders = [aylin([yes({ ...old, ...light })]), marco([]), elif([])]
    const policy = { jointAuthority: 'ONE_UNLESS_OBJECTION' } as const
    const disclosure = { category: 'ATTENDANCE' } as const
    expect(grace(deciders, { policy, disclosure })).toMatchObject({ decision: 'allow' })
  })
})
