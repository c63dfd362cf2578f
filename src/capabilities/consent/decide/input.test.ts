import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'
import { aylin, elif, question, yes } from './fixture.ts'
import { readRequest } from './input.ts'

/** Each test changes one field, by its path, of a request that is understood. */
const whole = () => structuredClone(question({ deciders: [aylin([yes()])] })) as unknown as Record<string, unknown>

function changed(path: string, value?: unknown): unknown {
  const request = whole()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, request)
  if (value === undefined) delete place[last]
  else place[last] = value
  return request
}

const refusal = (request: unknown) => {
  try {
    readRequest(request)
    return 'understood'
  } catch (error) {
    return error instanceof Error && error.name === 'NotUnderstood' ? error.message : String(error)
  }
}

test('a consent may last one day, and a question may be asked on the day of birth', () => {
  for (const [path, value] of [
    ['deciders.0.consents.0.validUntil', '2026-09-01'],
    ['subject.bornOn', '2026-11-22'],
  ] as const)
    expect(refusal(changed(path, value))).toBe('understood')
})

test('what is understood is answered, every field of the format among it', () => {
  const everything = {
    at: '2026-11-22',
    policy: { consent12to15: { JEUGDWET: 'STATUTE' }, jointAuthority: { HEALTH: 'ONE_UNLESS_OBJECTION' } },
    subject: {
      bornOn: '2010-03-01',
      capable: true,
      inOTS: false,
      authority: 'known',
      hasConsentFromYouthForParents: true,
    },
    deciders: [{ ...aylin([yes({ answeredOn: '2026-09-02', withdrawnOn: null })]) }, elif([])],
    disclosure: {
      ...{ sender: 'WIJKTEAM', senderRegime: 'JEUGDWET', receiver: 'PARENT', receiverId: 'aylin' },
      ...{
        purpose: 'COORDINATE_PLAN',
        category: 'HEALTH',
        identifying: true,
        sameHelpingTeam: false,
        onRequest: false,
      },
      ...{ threshold: false, reasonableSuspicion: false, acuteDanger: false, subjectCannotConsent: false },
      ...{ pupilEnrolledOrApplied: false, youthObjects: false, discussedWithFamily: true },
      conflictOfDuties: {
        ...{ consentTried: true, colleagueConsulted: true, noOtherWay: true, harmPrevented: true },
        ...{ signedBy: ['noah', 'sanne'], reason: '' },
      },
    },
  }
  expect(decide(readRequest(everything))).toMatchObject({ decision: 'allow', rule: 'D23' })
  expect(readRequest(whole())).toEqual(whole())
})

describe('what must be given', () => {
  const needed = [
    ...['at', 'subject', 'deciders', 'disclosure', 'subject.bornOn', 'subject.authority'],
    ...['disclosure.sender', 'disclosure.receiver', 'disclosure.purpose', 'disclosure.category'],
    ...['deciders.0.is', 'deciders.0.consents'],
    ...['kind', 'answer', 'purpose', 'from', 'to', 'categories', 'validFrom', 'validUntil'].map(
      (field) => `deciders.0.consents.0.${field}`,
    ),
  ]
  test.each(needed)('%s is missing: named', (path) => {
    const field = path.replaceAll(/\.(\d+)/g, '[$1]')
    expect(refusal(changed(path))).toBe(`${field} is missing`)
  })

  const optional = [
    ...['policy', 'subject.capable', 'subject.inOTS', 'deciders.0.id', 'deciders.0.hasGezag'],
    ...['deciders.0.consents.0.answeredOn', 'deciders.0.consents.0.withdrawnOn', 'disclosure.identifying'],
    ...['disclosure.conflictOfDuties', 'disclosure.receiverId', 'disclosure.senderRegime', 'disclosure.threshold'],
  ]
  test.each(optional)('%s may be left out, or null', (path) => {
    expect(refusal(changed(path))).toBe('understood')
    expect(refusal(changed(path, null))).toBe('understood')
  })
})

describe('what is refused', () => {
  const wrong: [string, unknown, string][] = [
    ['at', '2026-02-30', 'at must be a date that exists, written as YYYY-MM-DD'],
    ['at', '2026-11-22T10:00:00Z', 'at must be a date that exists, written as YYYY-MM-DD'],
    ['at', 20261122, 'at must be a date that exists, written as YYYY-MM-DD'],
    ['subject', null, 'subject must be an object'],
    ['subject.bornOn', '2025-02-29', 'subject.bornOn must be a date that exists, written as YYYY-MM-DD'],
    ['subject.bornOn', '2026-11-23', 'subject.bornOn must not be after at'],
    ['subject.capable', 'yes', 'subject.capable must be true or false'],
    [
      'subject.authority',
      'maybe',
      'subject.authority must be a state of the gezag of the list: known, unknown, conflict',
    ],
    ['deciders', {}, 'deciders must be a list'],
    ['deciders.0', 'aylin', 'deciders[0] must be an object'],
    ['deciders.0.id', ' ', 'deciders[0].id must be a text that is not empty'],
    ['deciders.0.is', 'aunt', 'deciders[0].is must be a decider of the list'],
    ['deciders.0.hasGezag', 1, 'deciders[0].hasGezag must be true or false'],
    ['deciders.0.consents.0.kind', 'CONSENT', 'deciders[0].consents[0].kind must be a kind of consent'],
    ['deciders.0.consents.0.answer', 'MAYBE', 'deciders[0].consents[0].answer must be an answer'],
    ['deciders.0.consents.0.from', 'SCHOOL_IB_ZOCO', 'deciders[0].consents[0].from must be a list'],
    ['deciders.0.consents.0.to', ['POLICE'], 'deciders[0].consents[0].to[0] must be a role'],
    ['deciders.0.consents.0.categories', ['MONEY'], 'deciders[0].consents[0].categories[0] must be a category'],
    ['deciders.0.consents.0.validUntil', null, 'deciders[0].consents[0].validUntil must be a date'],
    [
      'deciders.0.consents.0.validUntil',
      '2026-08-31',
      'deciders[0].consents[0].validUntil must not be before validFrom',
    ],
    ['deciders.0.consents.0.withdrawnOn', 'never', 'deciders[0].consents[0].withdrawnOn must be a date'],
    ['disclosure.sender', 'school', 'disclosure.sender must be a role of the list: SCHOOL_TEACHER'],
    ['disclosure.senderRegime', 'AVG', 'disclosure.senderRegime must be a regime'],
    ['disclosure.purpose', 'CURIOSITY', 'disclosure.purpose must be a purpose of the list: CONSULT_ANON'],
    ['disclosure.category', 'SECRETS', 'disclosure.category must be a category of the list: LOGISTICS'],
    ['disclosure.threshold', 16, 'disclosure.threshold must be true or false'],
    ['disclosure.receiverId', 'nobody', 'disclosure.receiverId must be the id of one of the deciders'],
    ['disclosure.receiver', 'PARENT', 'disclosure.receiverId is missing: say who of the family reads'],
    ['disclosure.conflictOfDuties', { signedBy: 'noah' }, 'disclosure.conflictOfDuties.signedBy must be a list'],
    ['policy', { consent12to15: 'YOUTH' }, 'policy.consent12to15 must be a choice of the list: BOTH, STATUTE'],
    ['policy', { consent12to15: { AVG: 'BOTH' } }, 'policy.consent12to15.AVG is not a field of this question'],
    ['policy', { jointAuthority: { HEALTH: 'ANY' } }, 'policy.jointAuthority.HEALTH must be a choice of the list'],
  ]
  test.each(wrong)('%s as %j is refused by name', (path, value, sentence) => {
    expect(refusal(changed(path, value))).toContain(sentence)
  })

  test.each(['att', 'subject.hasGezag', 'deciders.0.consent', 'deciders.0.consents.0.withdrawOn', 'disclosure.duty'])(
    'a field that the format does not know would silently count as absent, so it is named: %s',
    (path) => {
      const field = path.replaceAll(/\.(\d+)/g, '[$1]')
      expect(refusal(changed(path, true))).toBe(`${field} is not a field of this question`)
    },
  )

  test('names that every object has are fields of nothing', () => {
    expect(refusal(JSON.parse('{"__proto__": {"at": "2026-11-22"}}'))).toBe('__proto__ is not a field of this question')
    expect(refusal(changed('subject.authority', 'constructor'))).toContain('must be a state of the gezag')
    expect(refusal(changed('policy', { consent12to15: JSON.parse('{"toString": "BOTH"}') }))).toContain(
      'is not a field',
    )
  })
})

test('D19 what is left out of the evidence was not done: an answer, not a fault', () => {
  const answer = decide(readRequest(changed('disclosure.conflictOfDuties', {})))
  expect(answer).toMatchObject({ decision: 'allow', rule: 'D14' })
  const alone = question({ deciders: [aylin([])], disclosure: { conflictOfDuties: {} as never } })
  expect(decide(readRequest(alone))).toMatchObject({ rule: 'D19', reason: 'evidence.incomplete' })
})

test('who of the family reads is asked for reading the plan only', () => {
  const danger = {
    receiver: 'PARENT',
    purpose: 'SAFETY_REPORT',
    acuteDanger: true,
    subjectCannotConsent: true,
  } as const
  expect(decide(readRequest(question({ disclosure: danger })))).toMatchObject({ decision: 'allow', rule: 'D20' })
})
