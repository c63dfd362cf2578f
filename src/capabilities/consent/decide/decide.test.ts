import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import {
  aylin,
  bornYearsAgo,
  elif,
  grownElif,
  marco,
  type Question,
  question,
  refusal,
  release,
  teamTellsSchool,
  yes,
} from './fixture.ts'

const ask = (given: Question) => decide(question(given))
const both = { consent12to15: 'BOTH' } as const
const statute = { consent12to15: 'STATUTE' } as const
const care = { sender: 'SMW', receiver: 'SCHOOL_IB_ZOCO', category: 'CARE_CONTENT' } as const
const ofSmw = { from: ['SMW'] } as const
const no = { answer: 'REFUSED' } as const

describe('the vectors of domain-nl §1.9 about consent', () => {
  test('T1 D14 both parents said yes: the school may tell the team', () => {
    const answer = ask({ age: 8, deciders: [aylin([yes()]), marco([yes()])] })
    expect(answer).toEqual({
      decision: 'allow',
      rule: 'D14',
      missing: [],
      reason: null,
      mustInform: false,
      level: 'full',
      until: '2027-07-31',
    })
  })

  test('T2 D14 one parent has not answered: that parent is missing', () => {
    expect(ask({ age: 8, deciders: [aylin([yes()]), marco([])] })).toEqual({
      decision: 'deny',
      rule: 'D14',
      missing: ['marco'],
      reason: 'consent.incomplete',
      mustInform: false,
      level: null,
      until: '2027-07-31',
    })
  })

  test('T3 D29 one parent says yes and the other refuses: a conflict, nothing is told', () => {
    const answer = ask({ age: 8, deciders: [aylin([yes()]), marco([refusal()])] })
    expect(answer).toMatchObject({
      decision: 'deny',
      rule: 'D29',
      reason: 'authority.conflict',
      missing: ['marco'],
    })
  })

  test('T4 D14 the refusal of a parent without gezag stops nothing', () => {
    const answer = ask({ age: 8, deciders: [aylin([yes()]), marco([refusal()], { hasGezag: false })] })
    expect(answer).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test.each([both, statute])('T5 D15 a youth of 13 and both parents say yes: allowed, %o', (policy) => {
    const deciders = [aylin([release(ofSmw)]), marco([release(ofSmw)]), elif([release(ofSmw)])]
    const answer = ask({ age: 13, deciders, policy, disclosure: care })
    expect(answer).toMatchObject({ decision: 'allow', rule: 'D15', level: 'summary' })
  })

  test('T6 C-7 a youth of 13 says yes and the parents refuse: STATUTE allows, BOTH denies', () => {
    const deciders = [
      aylin([release({ ...ofSmw, ...no })]),
      marco([release({ ...ofSmw, ...no })]),
      elif([release(ofSmw)]),
    ]
    const asked = { age: 13, deciders, disclosure: care }
    expect(ask({ ...asked, policy: statute })).toMatchObject({ decision: 'allow', rule: 'D15' })
    expect(ask({ ...asked, policy: both })).toMatchObject({
      decision: 'deny',
      rule: 'D29',
      reason: 'authority.conflict',
      missing: ['aylin', 'marco'],
    })
  })

  test('T7 D15 a youth of 13 refuses and the parents say yes: denied under both policies', () => {
    const deciders = [aylin([release(ofSmw)]), marco([release(ofSmw)]), elif([release({ ...ofSmw, ...no })])]
    const asked = { age: 13, deciders, disclosure: care }
    const underStatute = { decision: 'deny', rule: 'D15', reason: 'consent.refused', missing: ['elif'] }
    expect(ask({ ...asked, policy: statute })).toMatchObject(underStatute)
    const underBoth = { decision: 'deny', rule: 'D29', reason: 'authority.conflict', missing: ['elif'] }
    expect(ask({ ...asked, policy: both })).toMatchObject(underBoth)
  })

  test.each([both, statute])('T8 D15 for a youth of 14 who is not capable the parents decide, %o', (policy) => {
    const deciders = [aylin([release(ofSmw)]), marco([release(ofSmw)]), elif([release({ ...ofSmw, ...no })])]
    const answer = ask({ age: 14, subject: { capable: false }, deciders, policy, disclosure: care })
    expect(answer).toMatchObject({ decision: 'allow', rule: 'D15' })
  })

  test('T11 D23 a parent of a youth of 17 reads nothing without the youth saying so', () => {
    const disclosure = {
      sender: 'WIJKTEAM',
      receiver: 'PARENT',
      receiverId: 'aylin',
      category: 'PLAN_GOAL_ACTION',
    } as const
    const answer = ask({ age: 17, deciders: [aylin([]), elif([])], disclosure })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D23', reason: 'consent.incomplete', missing: ['elif'] })
  })

  test('T14 D14 a guardian institution with gezag decides, not the parents', () => {
    const gi = { id: 'gi', is: 'gi', hasGezag: true, consents: [yes()] } as const
    const parents = [aylin([refusal()], { hasGezag: false }), marco([refusal()], { hasGezag: false })]
    expect(ask({ age: 10, deciders: [gi, ...parents] })).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test('T16 D11 what a samenwerkingsverband knows goes to no third party, also not with consent', () => {
    const given = yes({ from: ['SWV'], categories: ['HEALTH'] })
    const disclosure = { sender: 'SWV', category: 'HEALTH' } as const
    const answer = ask({ age: 9, deciders: [aylin([given]), marco([given])], disclosure })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D11', reason: 'receiver.barred', missing: [], until: null })
  })

  test('T18 C-9 what is about the mother waits for the mother, whatever the father says', () => {
    const disclosure = { sender: 'WIJKTEAM', receiver: 'SCHOOL_IB_ZOCO', category: 'FINANCE_DEBT' } as const
    const debt = release({ categories: ['FINANCE_DEBT'] })
    const mother = { id: 'aylin', is: 'adult', consents: [{ ...debt, ...no }] } as const
    const answer = ask({ bornOn: '1988-05-01', deciders: [mother, marco([debt])], disclosure })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D15', reason: 'consent.refused', missing: ['aylin'] })
  })

  test('T19 C-22 the day after a yes at 11 the child is 12: what was agreed goes on, a new category does not', () => {
    const given = yes({ validFrom: '2026-11-21' })
    const deciders = [aylin([given]), marco([given]), elif([])]
    expect(ask({ age: 12, deciders })).toMatchObject({ decision: 'allow', rule: 'D14', until: '2027-01-02' })
    const other = ask({ age: 12, deciders, disclosure: { category: 'HEALTH' } })
    expect(other).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.not-specific' })
  })

  test('T20 C-21 a consent that ended yesterday is expired, for the school and for the team', () => {
    const ended = { validUntil: '2026-11-21' }
    const school = ask({ deciders: [aylin([yes(ended)])] })
    expect(school).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.expired', missing: ['aylin'] })
    const team = ask({ deciders: [aylin([release(ended)])], disclosure: teamTellsSchool })
    expect(team).toMatchObject({ decision: 'deny', rule: 'D15', reason: 'consent.expired', missing: ['aylin'] })
  })

  test('T21 D29 as long as nobody knows who has gezag, nothing is told', () => {
    const answer = ask({ age: 7, subject: { authority: 'unknown' }, deciders: [aylin([yes()])] })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D29', reason: 'authority.unknown', missing: [] })
  })

  test('T23 D14 at 18 the yes of parents counts for nothing: the subject must say so', () => {
    const answer = ask({ bornOn: bornYearsAgo(18), deciders: [aylin([yes()]), marco([yes()])] })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.incomplete', missing: ['adult'] })
    expect(ask({ age: 18, deciders: [grownElif([yes()])] })).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test('T24 C-4 health was not in the consent, so health is not told', () => {
    const deciders = [aylin([yes()]), marco([yes()])]
    const answer = ask({ age: 6, deciders, disclosure: { category: 'HEALTH' } })
    const missing = ['aylin', 'marco']
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.not-specific', missing })
  })
})

describe('the order of the rows', () => {
  test('D09 who gives the same help may tell each other without consent, and the family is told so', () => {
    const disclosure = { sender: 'WIJKTEAM', receiver: 'JGZ', sameHelpingTeam: true } as const
    const answer = ask({ subject: { authority: 'unknown' }, disclosure })
    expect(answer).toMatchObject({ decision: 'allow', rule: 'D09', level: 'full', mustInform: true, until: null })
  })

  test('D09 a school is never part of the same help, nor is an official', () => {
    const school = { sender: 'SCHOOL_IB_ZOCO', senderRegime: 'WGBO', sameHelpingTeam: true } as const
    expect(ask({ disclosure: school })).toMatchObject({ decision: 'deny', rule: 'D14' })
    const toSchool = { ...teamTellsSchool, sameHelpingTeam: true }
    expect(ask({ disclosure: toSchool })).toMatchObject({ decision: 'deny', rule: 'D15' })
    const official = {
      sender: 'WIJKTEAM',
      senderRegime: 'PUBLIC_OFFICIAL',
      receiver: 'JGZ',
      sameHelpingTeam: true,
    } as const
    expect(ask({ disclosure: official })).toMatchObject({ decision: 'deny', rule: 'D18' })
  })

  test('D09 a school social worker counts, whoever employs them', () => {
    const disclosure = {
      sender: 'SMW',
      senderRegime: 'PROF_CODE',
      receiver: 'HUISARTS',
      sameHelpingTeam: true,
    } as const
    expect(ask({ disclosure })).toMatchObject({ decision: 'allow', rule: 'D09' })
  })

  test('D09 the same help needs no debts: a category the purpose does not need stays closed', () => {
    const disclosure = { sender: 'WIJKTEAM', receiver: 'JGZ', sameHelpingTeam: true, category: 'FINANCE_DEBT' } as const
    const answer = ask({ disclosure })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'D09', reason: 'category.not-for-purpose', level: null })
  })

  test('D27 criminal data go to nobody, also not with consent, also not to the family', () => {
    const crime = { category: 'CRIMINAL' } as const
    const barred = { decision: 'deny', rule: 'D27', reason: 'receiver.barred', missing: [] }
    expect(ask({ deciders: [aylin([yes({ categories: ['CRIMINAL'] })])], disclosure: crime })).toMatchObject(barred)
    const reading = { ...crime, receiver: 'PARENT', receiverId: 'aylin' } as const
    expect(ask({ deciders: [aylin([])], disclosure: reading })).toMatchObject(barred)
  })

  test('D14 consent comes before the matrix: a full yes still does not open what the purpose does not need', () => {
    const debt = { category: 'FINANCE_DEBT' } as const
    const agreed = ask({ deciders: [aylin([yes({ categories: ['FINANCE_DEBT'] })])], disclosure: debt })
    expect(agreed).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'category.not-for-purpose', missing: [] })
    const silent = ask({ deciders: [aylin([])], disclosure: debt })
    expect(silent).toMatchObject({ decision: 'deny', rule: 'D14', reason: 'consent.incomplete', missing: ['aylin'] })
  })

  test('asking advice about safety is for Veilig Thuis: with a name it has no ground elsewhere', () => {
    const none = { decision: 'deny', rule: 'default', reason: 'no-ground' }
    const disclosure = { ...teamTellsSchool, purpose: 'SAFETY_ADVICE' } as const
    const given = release({ purpose: 'SAFETY_ADVICE' })
    expect(ask({ deciders: [aylin([given])], disclosure })).toMatchObject(none)
    const helper = { ...disclosure, receiver: 'JGZ', sameHelpingTeam: true } as const
    expect(ask({ disclosure: helper })).toMatchObject(none)
  })

  test('D14 is for the plan and for finding help; a school may ask consent for no other purpose', () => {
    const disclosure = { purpose: 'DECIDE_YOUTH_HELP' } as const
    const answer = ask({ deciders: [aylin([yes({ purpose: 'DECIDE_YOUTH_HELP' })])], disclosure })
    expect(answer).toMatchObject({ decision: 'deny', rule: 'default', reason: 'no-ground', until: null })
  })

  test('D14 a pair that no row names goes by the regime of the sender: AVG_ONLY as D14', () => {
    const toGp = { deciders: [aylin([yes({ to: ['HUISARTS'] })])], disclosure: { receiver: 'HUISARTS' } as const }
    expect(ask(toGp)).toMatchObject({ decision: 'allow', rule: 'D14' })
    const family = { sender: 'PARENT', senderRegime: 'AVG_ONLY' } as const
    const own = ask({ deciders: [aylin([yes({ from: ['PARENT'] })])], disclosure: family })
    expect(own).toMatchObject({ decision: 'allow', rule: 'D14' })
  })

  test('D15 a pair that no row names goes by the regime of the sender: JEUGDWET as D15', () => {
    const disclosure = { sender: 'EXPERTISETEAM', receiver: 'HUISARTS' } as const
    const given = { from: ['EXPERTISETEAM'], to: ['HUISARTS'], categories: ['SUPPORT_NEED'] } as const
    expect(ask({ deciders: [aylin([release(given)])], disclosure })).toMatchObject({ decision: 'allow', rule: 'D15' })
    const gi = { sender: 'GI', senderRegime: 'JEUGDWET', receiver: 'HUISARTS' } as const
    expect(ask({ deciders: [aylin([])], disclosure: gi })).toMatchObject({ rule: 'D15', missing: ['aylin'] })
  })

  test.each(['GI', 'RVDK', 'PARENT', 'YOUTH'] as const)(
    'a sender without a known regime has no ground: %s',
    (sender) => {
      const answer = ask({ deciders: [aylin([yes({ from: [sender] })])], disclosure: { sender, receiver: 'WIJKTEAM' } })
      expect(answer).toMatchObject({ decision: 'deny', rule: 'default', reason: 'no-ground' })
    },
  )
})
