import { describe, expect, test } from 'vitest'
import { lookToNen7513, type NamedLook, nenCsv, nenFields } from './nen7513.ts'

const look = (part: Partial<NamedLook> = {}): NamedLook => ({
  id: 'look-1',
  at: '2026-11-22T10:00:00.000Z',
  action: 'viewed',
  attempted: null,
  viewerKind: 'professional',
  accountId: 'sanne',
  userName: 'Sanne Vermeer',
  organisationId: 'wilgenhof',
  role: 'SCHOOL_IB_ZOCO',
  behalfAccountId: null,
  relativeId: null,
  subjectId: 'elif',
  subjectName: 'Elif',
  categories: ['SUPPORT_NEED', 'PLAN_GOAL_ACTION'],
  grounds: ['D15', 'D14'],
  groundIds: ['yes-2', 'yes-1'],
  purpose: 'COORDINATE_PLAN',
  policyVersion: 3,
  memberId: 'member-1',
  requestId: 'request-1',
  ...part,
})

describe('a look as a line of NEN 7513', () => {
  test('has every field of the set, and no other', () => {
    expect(Object.keys(lookToNen7513(look()))).toEqual([...nenFields])
  })

  test('says who, in which role, for what, about whom, by which membership and on whose statements', () => {
    expect(lookToNen7513(look())).toMatchObject({
      EventActionCode: 'R',
      EventOutcomeIndicator: '0',
      userID: 'sanne',
      roleIDCode: 'SCHOOL_IB_ZOCO',
      purposeOfUse: 'COORDINATE_PLAN',
      participantObjectID: 'elif',
      participantObjectSensitivity: 'PLAN_GOAL_ACTION SUPPORT_NEED',
      behandelrelatieProtocol: 'rondom:member:member-1',
      toestemmingsProfiel: 'yes-1 yes-2',
      controles: 'D14 D15',
      autorisatieProtocol: 'rondom:region-choices:3',
    })
  })

  test.each([
    ['listed', 'R'],
    ['viewed', 'R'],
    ['printed', 'R'],
    ['exported', 'R'],
    ['opened', 'R'],
    ['added', 'C'],
    ['changed', 'U'],
    ['searched', 'E'],
    ['emergency', 'E'],
    ['derived', 'E'],
  ])('%s is action code %s', (action, code) => {
    expect(lookToNen7513(look({ action })).EventActionCode).toBe(code)
  })

  test('an attempt that was refused says what was attempted and that it did not go well', () => {
    expect(lookToNen7513(look({ action: 'refused', attempted: 'changed' }))).toMatchObject({
      EventActionCode: 'U',
      EventOutcomeIndicator: '4',
      eventTypeCode: 'refused:changed',
    })
  })

  test('what was seen in an emergency says so (break-glass)', () => {
    expect(lookToNen7513(look({ grounds: ['D20'] })).purposeOfUse).toBe('EMERGENCY')
  })

  test('a stand-in looks on behalf of the member who bears the responsibility', () => {
    expect(lookToNen7513(look({ behalfAccountId: 'noah' })).alternateUserID).toBe('noah')
  })

  test('the system is no requestor, and of nobody a network address is kept', () => {
    const line = lookToNen7513(look({ viewerKind: 'system', accountId: null, role: null, action: 'derived' }))
    expect([line.userIsRequestor, line.roleIDCode, line.userID]).toEqual(['false', 'SYSTEM', 'rondom:system'])
    expect([line.networkAccessPointTypeCode, line.networkAccessPointID]).toEqual(['', ''])
  })

  test('as CSV: a header, quotes doubled, and nothing that a spreadsheet would run', () => {
    const csv = nenCsv([lookToNen7513(look({ userName: '=HYPERLINK("x")' }))])
    expect(csv.split('\r\n')[0]).toBe(nenFields.join(','))
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  })
})
