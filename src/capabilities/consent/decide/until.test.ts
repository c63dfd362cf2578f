import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addYears } from '../../../platform/pure/dates.ts'
import { categories } from '../../access/vocabulary.ts'
import { authorityStates, deciderKinds, purposes, regimes, roles } from '../vocabulary.ts'
import { decide } from './decide.ts'
import { aylin, elif, type Question, question, today, yes } from './fixture.ts'
import type { Consent, DecideRequest, DeciderInput, Disclosure } from './request.ts'

const seed = 20261122

// Mostly the few values that meet each other, so that yes, no and time have something to do; sometimes any.
const mostly = <const T>(usual: readonly T[], all: readonly T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...all) })
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days))
const category = mostly(['SUPPORT_NEED', 'ATTENDANCE'], categories)
const purpose = mostly(['COORDINATE_PLAN'], purposes)
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const whole = <const T>(usual: readonly T[], all: readonly T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.subarray([...all]) })

const consent: fc.Arbitrary<Consent> = fc
  .record({
    kind: mostly(['GDPR_GROUND', 'SECRECY_RELEASE'], ['AID']),
    answer: mostly(['GRANTED'], ['REFUSED']),
    answeredOn: optional(day(-200, 20)),
    purpose,
    from: whole(['SCHOOL_IB_ZOCO', 'WIJKTEAM', 'JGZ', 'LEERPLICHT'], roles),
    to: whole(['SCHOOL_IB_ZOCO', 'WIJKTEAM', 'JGZ'], roles),
    categories: whole(['SUPPORT_NEED', 'ATTENDANCE'], categories),
    validFrom: day(-400, 20),
    length: fc.integer({ min: 30, max: 600 }),
    withdrawnOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day(-30, 300) }),
  })
  .map(({ length, answeredOn, ...rest }) => ({
    ...rest,
    ...(answeredOn && { answeredOn }),
    validUntil: addDays(rest.validFrom, length),
  }))

const decider: fc.Arbitrary<DeciderInput> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  is: mostly(['parent', 'youth'], deciderKinds),
  hasGezag: fc.constantFrom(true, true, false),
  consents: fc.array(consent, { maxLength: 4 }),
})

// Births around each of the ages at which something changes, within a year of the question.
const bornOn = fc
  .tuple(fc.constantFrom(8, 12, 12, 16, 18, 27), fc.integer({ min: -60, max: 300 }))
  .map(([age, days]) => addYears(addDays(today, days), -age))

const pairs = [
  { sender: 'SCHOOL_IB_ZOCO', receiver: 'WIJKTEAM' },
  { sender: 'WIJKTEAM', receiver: 'SCHOOL_IB_ZOCO' },
  { sender: 'WIJKTEAM', receiver: 'PARENT' },
  { sender: 'JGZ', receiver: 'SCHOOL_IB_ZOCO' },
  { sender: 'LEERPLICHT', receiver: 'WIJKTEAM' },
  { sender: 'SCHOOL_IB_ZOCO', receiver: 'RMC', purpose: 'ATTENDANCE_ENFORCEMENT', threshold: true },
  { sender: 'SCHOOL_IB_ZOCO', receiver: 'JGZ', purpose: 'ATTENDANCE_ENFORCEMENT', category: 'HEALTH' },
] as const
const anyPair = fc.record({ sender: fc.constantFrom(...roles), receiver: fc.constantFrom(...roles) })
const flags = fc.record(
  {
    senderRegime: fc.constantFrom(...regimes),
    sameHelpingTeam: fc.boolean(),
    threshold: fc.boolean(),
    onRequest: fc.boolean(),
    youthObjects: fc.boolean(),
    reasonableSuspicion: fc.boolean(),
    acuteDanger: fc.boolean(),
    subjectCannotConsent: fc.boolean(),
    discussedWithFamily: fc.boolean(),
    conflictOfDuties: fc.record({
      ...{ consentTried: fc.boolean(), colleagueConsulted: fc.boolean(), reason: fc.constant('It cannot wait.') },
      signedBy: fc.constantFrom(['noah'], ['noah', 'sanne']),
    }),
  },
  { requiredKeys: [] },
)
const disclosure: fc.Arbitrary<Disclosure> = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pairs) }, { weight: 1, arbitrary: anyPair }),
    fc.record({ purpose, category, receiverId: fc.constantFrom('a', 'b', 'c') }),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: flags }),
  )
  .map(([pair, what, more]) => ({ ...what, ...pair, ...more }))

const request: fc.Arbitrary<DecideRequest> = fc.record({
  at: fc.constant(today),
  policy: fc.record(
    {
      consent12to15: fc.constantFrom('BOTH', 'STATUTE'),
      jointAuthority: fc.constantFrom('ALL', 'ONE_UNLESS_OBJECTION'),
    },
    { requiredKeys: [] },
  ),
  subject: fc.record({
    bornOn,
    capable: fc.constantFrom(true, true, false),
    authority: mostly(['known'], authorityStates),
  }),
  deciders: fc.array(decider, { minLength: 1, maxLength: 3 }),
  disclosure,
})

const answerOn = (asked: DecideRequest, at: string) => {
  const { decision, rule, missing, level } = decide({ ...asked, at })
  return { decision, rule, missing, level }
}

/** The longest that any of these requests is followed day by day. */
const horizon = 400

describe('until', () => {
  test('every day up to until is answered the same, and the day after is not', () => {
    const seen = { changing: 0, allowed: 0 }
    const claim = fc.property(request, (asked) => {
      const { until } = decide(asked)
      const now = answerOn(asked, today)
      if (until !== null) {
        seen.changing += 1
        if (now.decision === 'allow') seen.allowed += 1
        expect(until >= today).toBe(true)
        expect(answerOn(asked, addDays(until, 1))).not.toEqual(now)
      }
      const lastDay = addDays(today, horizon)
      const end = until === null || until > lastDay ? lastDay : until
      for (let at = today; at <= end; at = addDays(at, 1)) {
        const then = answerOn(asked, at)
        if (JSON.stringify(then) !== JSON.stringify(now)) expect.fail(`changed on ${at}, before ${until}`)
      }
    })
    fc.assert(claim, { seed, numRuns: 400 })
    // The random questions are worth something only when enough of them change, and open, by time.
    expect(seen.changing).toBeGreaterThan(100)
    expect(seen.allowed).toBeGreaterThan(20)
  }, 30_000)

  test('a question asked on the last day, or in between, has the same until', () => {
    const claim = fc.property(request, fc.nat({ max: 300 }), (asked, days) => {
      const { until } = decide(asked)
      const later = addDays(today, days)
      const at = until !== null && later > until ? until : later
      expect(decide({ ...asked, at }).until).toBe(until)
    })
    fc.assert(claim, { seed, numRuns: 1000 })
  })

  test('what never changes by itself has no until: an adult who refused, a parent reading of somebody of 18', () => {
    const claim = fc.property(request, (asked) => {
      const { until } = decide(asked)
      if (until !== null) return
      const far = [1, 3, 10, 20, 30].map((years) => addYears(today, years))
      for (const at of far) expect(answerOn(asked, at)).toEqual(answerOn(asked, today))
    })
    fc.assert(claim, { seed, numRuns: 1000 })
  })

  const boundaries: [string, Question, string | null][] = [
    ['the last day of the consent', { age: 8, deciders: [aylin([yes()])] }, '2027-07-31'],
    [
      '12 months after its first day',
      { age: 8, deciders: [aylin([yes({ validFrom: '2026-10-05', validUntil: '2029-01-01' })])] },
      '2027-10-05',
    ],
    [
      'the day before a withdrawal that is already known',
      { age: 8, deciders: [aylin([yes({ withdrawnOn: '2026-12-24' })])] },
      '2026-12-23',
    ],
    [
      'the day before a yes begins',
      { age: 8, deciders: [aylin([yes({ validFrom: '2027-01-01', answeredOn: '2026-11-01' })])] },
      '2026-12-31',
    ],
    ['the 42nd day from the 12th birthday', { bornOn: '2014-12-01', deciders: [aylin([yes()])] }, '2027-01-11'],
    [
      'the eve of the 16th birthday',
      { bornOn: '2010-12-01', policy: { consent12to15: 'STATUTE' }, deciders: [aylin([yes()])] },
      '2026-11-30',
    ],
    [
      'the eve of the 18th birthday when somebody else is then missing',
      { bornOn: '2008-12-01', deciders: [] },
      '2026-11-30',
    ],
    [
      'a birthday that changes nothing is passed over',
      { bornOn: '2010-12-01', deciders: [elif([yes()]), aylin([yes()])] },
      '2027-07-31',
    ],
  ]
  test.each(boundaries)('until is %s', (_, given, until) => {
    expect(decide(question(given)).until).toBe(until)
  })
})
