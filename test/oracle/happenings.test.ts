import { expect, test } from 'vitest'
import type { Event, Policy, ProfessionalReader, World } from '../world.ts'
import { fileOpenFor } from './oracle.ts'
import * as cast from './small.ts'
import {
  at,
  bornOn,
  days,
  father,
  mother,
  reads,
  schoolWrites,
  teamWrites,
  toSchool,
  toTeam,
  worldWith,
} from './small.ts'

const STATUTE: Policy = { consent12to15: 'STATUTE', jointAuthority: 'ALL' }
const BOTH: Policy = { consent12to15: 'BOTH', jointAuthority: 'ALL' }
const bothYes = [toTeam('a1'), toTeam('a2')]

function sees(reader: Parameters<typeof reads>[1], events: Event[], changes: Partial<World> = {}): boolean {
  return reads(worldWith(events, changes), reader)
}

const letRead = (isOn: boolean, parent = 'a1'): Event => ({ kind: 'readingAlong', youth: 'k1', parent, isOn })

test('D23 at 16 a parent reads while the young person lets that parent, for twelve months at most, and not at 18', () => {
  const at16 = bornOn('2010-06-01')
  expect(sees(mother, [teamWrites(), letRead(true)], at16)).toBe(true)
  expect(sees(father, [teamWrites(), letRead(true)], at16)).toBe(false)
  expect(sees(mother, [teamWrites(), letRead(true), letRead(false)], at16)).toBe(false)
  expect(sees(mother, [teamWrites(), letRead(true), days(365)], at16)).toBe(true)
  expect(sees(mother, [teamWrites(), letRead(true), days(366)], at16)).toBe(false)
  const short = { ...at16, policy: { ...BOTH, longestConsentMonths: 3 } }
  expect(sees(mother, [teamWrites(), letRead(true), days(92)], short)).toBe(true)
  expect(sees(mother, [teamWrites(), letRead(true), days(93)], short)).toBe(false)
  expect(sees(mother, [teamWrites(), letRead(true)], bornOn('2008-06-01'))).toBe(false)
  expect(sees(mother, [teamWrites(), letRead(true)], { ...at16, gezag: [cast.gezagOver('k1', ['a2'])] })).toBe(false)
})

const chooses = (policy: Policy): Event => ({ kind: 'policyChanges', policy })
const derives: Event = { kind: 'derives' }
const needPlan = (level: 'summary' | null): Policy => {
  return { ...BOTH, purposes: { SUPPORT_NEED: { COORDINATE_PLAN: level } } }
}

test('region-05 what a region asks more for is closed at the answer, and after working out what still may be opens again', () => {
  const short = schoolWrites({ level: 'summary' })
  const less = chooses(needPlan('summary'))
  expect(sees(cast.coordinator, [short, ...bothYes])).toBe(true)
  expect(sees(cast.coordinator, [short, ...bothYes, less])).toBe(false)
  expect(sees(cast.coordinator, [short, ...bothYes, less, derives])).toBe(true)
  expect(sees(cast.coordinator, [schoolWrites(), ...bothYes, less, derives])).toBe(false)
  const other = schoolWrites({ level: 'dates', category: 'ATTENDANCE' })
  const yes = ['a1', 'a2'].map((one) => toTeam(one, { category: 'ATTENDANCE' }))
  expect(sees(cast.coordinator, [other, ...yes, less])).toBe(true)
})

test('region-05 what a region asks less for opens when it is worked out, also when that is by something else that happens', () => {
  const at13 = bornOn('2013-06-01')
  const events = [teamWrites({ level: 'full' }), toSchool('k1'), chooses(STATUTE)]
  expect(sees(cast.internBegeleider, events, at13)).toBe(false)
  expect(sees(cast.internBegeleider, [...events, derives], at13)).toBe(true)
  expect(sees(cast.internBegeleider, [...events, teamWrites({ id: 'i2' })], at13)).toBe(true)
  expect(sees(cast.internBegeleider, [...events, days(1)], at13)).toBe(true)
})

test('region-05 a choice taken back before it was worked out keeps closed what it closed', () => {
  const events = [schoolWrites(), ...bothYes, chooses(needPlan(null)), chooses(BOTH)]
  expect(sees(cast.coordinator, events)).toBe(false)
  expect(sees(cast.coordinator, [...events, derives])).toBe(true)
})

test('C-7 C-11 C-21 a region that asks the youth too, all parents, or shorter consents closes at the answer', () => {
  const one: Policy = { ...BOTH, jointAuthority: { SUPPORT_NEED: 'ONE_UNLESS_OBJECTION' } }
  const half = [schoolWrites(), toTeam('a1')]
  expect(sees(cast.coordinator, half, { policy: one })).toBe(true)
  expect(sees(cast.coordinator, [...half, chooses(BOTH)], { policy: one })).toBe(false)
  const ofTeam = [teamWrites(), toSchool('k1')]
  const at13 = { ...bornOn('2013-06-01'), policy: { ...BOTH, consent12to15: { JEUGDWET: 'STATUTE' } } as Policy }
  expect(sees(cast.internBegeleider, ofTeam, at13)).toBe(true)
  expect(sees(cast.internBegeleider, [...ofTeam, chooses(BOTH)], at13)).toBe(false)
  const shorter = [schoolWrites(), ...bothYes, chooses({ ...BOTH, longestConsentMonths: 2 })]
  expect(sees(cast.coordinator, shorter)).toBe(false)
  expect(sees(cast.coordinator, [...shorter, days(61)])).toBe(true)
  expect(sees(cast.coordinator, [...shorter, days(62)])).toBe(false)
})

test('region-01 a role that reads less reads less at the answer, also what its own organisation wrote', () => {
  const narrow = chooses({ ...BOTH, roles: { WIJKTEAM: { SUPPORT_NEED: 'summary' } } })
  expect(sees(cast.colleague, [teamWrites()])).toBe(true)
  expect(sees(cast.colleague, [teamWrites(), narrow])).toBe(false)
  expect(sees(cast.colleague, [teamWrites(), narrow, chooses(BOTH)])).toBe(true)
})

test('region-06 region-07 who left reads what it wrote and nothing of others, and who came back reads them again', () => {
  const events = [schoolWrites({ id: 'i2' }), teamWrites(), toSchool('a1'), toSchool('a2')]
  const leaves: Event = { kind: 'organisationLeaves', organisation: 'o2' }
  const returns: Event = { kind: 'organisationReturns', organisation: 'o2' }
  const seen = (more: Event[]) =>
    ['i1', 'i2'].map((item) => reads(worldWith([...events, ...more]), cast.internBegeleider, item))
  expect(seen([])).toEqual([true, true])
  expect(seen([leaves])).toEqual([false, true])
  expect(seen([leaves, derives])).toEqual([false, true])
  expect(seen([leaves, derives, returns])).toEqual([true, true])
  expect(seen([danger(['SUPPORT_NEED']), leaves])).toEqual([false, true])
})

function danger(categories: ('SUPPORT_NEED' | 'HEALTH' | 'FINANCE_DEBT')[], professional = 'p3'): Event {
  return { kind: 'emergency', emergency: 'n1', professional, subjects: ['k1'], categories }
}

test('D20 an emergency opens its kinds to who opened it, for 72 hours to the minute, or until they close it', () => {
  const health = teamWrites({ category: 'HEALTH', level: 'full' })
  expect(sees(cast.internBegeleider, [health, danger(['HEALTH'])])).toBe(false)
  const short = [teamWrites({ level: 'summary' }), at(700), danger(['SUPPORT_NEED'])]
  expect(sees(cast.teacher, short)).toBe(false)
  expect(sees(cast.internBegeleider, short)).toBe(true)
  expect(sees(cast.internBegeleider, [...short, days(3), at(699)])).toBe(true)
  expect(sees(cast.internBegeleider, [...short, days(3), at(700)])).toBe(false)
  const closes: Event = { kind: 'emergencyEnds', emergency: 'n1', professional: 'p3' }
  expect(sees(cast.internBegeleider, [...short, closes])).toBe(false)
  expect(
    sees(cast.internBegeleider, [teamWrites({ level: 'summary', category: 'HEALTH' }), danger(['SUPPORT_NEED'])]),
  ).toBe(false)
})

test('D20 not what the family wrote, nor own notes, nor of people it was not opened for, nor what is secret from the organisation', () => {
  const level = 'summary' as const
  const opened = danger(['SUPPORT_NEED'])
  for (const closed of [
    cast.relativeWrites('a1', { level, part: 'w1' }),
    teamWrites({ level, own: true }),
    teamWrites({ level, subjects: ['k1', 'a1'] }),
    teamWrites({ level, closedTo: ['o2'] }),
  ])
    expect(sees(cast.internBegeleider, [closed, opened])).toBe(false)
  const debts = teamWrites({ level, category: 'FINANCE_DEBT' })
  expect(sees(cast.socialWork, [debts, danger(['FINANCE_DEBT'], 'p9')])).toBe(true)
})

function standIn(colleague: string, member: string, fromDays = 0, lasts = 10): Event[] {
  const [fromOn, untilOn] = [fromDays === 0 ? cast.TODAY : '2026-11-23', lasts === 10 ? '2026-12-02' : cast.TODAY]
  const leaves: Event = { kind: 'memberLeaves', professional: colleague }
  return [leaves, days(1), { kind: 'standIn', standIn: 'v1', member, colleague, fromOn, untilOn }]
}

test('a stand-in reads as the member would, from day to day, and no longer than the member is in the team', () => {
  const care = teamWrites({ category: 'SAFETY_CONCERN' })
  const [leaves, day, named] = standIn('p2', 'p1') as [Event, Event, Event]
  expect(sees(cast.colleague, [care, leaves, day])).toBe(false)
  expect(sees(cast.colleague, [care, leaves, day, named])).toBe(true)
  expect(sees(cast.colleague, [care, leaves, day, named, days(9)])).toBe(true)
  expect(sees(cast.colleague, [care, leaves, day, named, days(10)])).toBe(false)
  const gone: Event = { kind: 'memberLeaves', professional: 'p1' }
  expect(sees(cast.colleague, [care, leaves, day, named, gone])).toBe(false)
  const ends: Event = { kind: 'standInEnds', standIn: 'v1', member: 'p1' }
  expect(sees(cast.colleague, [care, leaves, day, named, ends])).toBe(false)
})

test('nobody is named by a member to whom the file is closed', () => {
  const professionals = worldWith([]).professionals.map((one) =>
    one.id === 'p4' ? { ...one, role: 'SCHOOL_IB_ZOCO' as const } : one,
  )
  const other: ProfessionalReader = { ...cast.teacher, role: 'SCHOOL_IB_ZOCO' }
  const open = (events: Event[]) => {
    const world = worldWith([...events], { professionals })
    return fileOpenFor(world, world.events.length, other)
  }
  const shared = [teamWrites(), toSchool('a1'), toSchool('a2')]
  expect(open([...shared, ...standIn('p4', 'p3')])).toBe(true)
  expect(open([...standIn('p4', 'p3'), ...shared])).toBe(false)
})

const supervises = (changes: object = {}): Event => ({
  ...{ kind: 'measureNoted', measure: 'm1', child: 'k1', is: 'ots', organisation: 'o5' },
  ...{ sinceOn: cast.TODAY, untilOn: '2026-12-02' },
  ...changes,
})

test('D07 T13 under supervision what organisations wrote opens to that institution, as much as safety needs, to the last day', () => {
  const seen = (item: object, reader = cast.institution, more: Event[] = []) =>
    sees(reader, [teamWrites(item), supervises(), ...more])
  expect(seen({ level: 'summary' })).toBe(true)
  expect(seen({ level: 'full' })).toBe(false)
  expect(seen({ level: 'full', category: 'FAMILY_SITUATION' })).toBe(true)
  expect(seen({ level: 'summary' }, cast.otherInstitution)).toBe(false)
  expect(seen({ level: 'summary', own: true })).toBe(false)
  expect(seen({ level: 'summary' }, cast.institution, [days(10)])).toBe(true)
  expect(seen({ level: 'summary' }, cast.institution, [days(11)])).toBe(false)
  const ends: Event = { kind: 'measureEnds', measure: 'm1', lastOn: '2026-11-24' }
  expect(seen({ level: 'summary' }, cast.institution, [days(2), ends])).toBe(true)
  expect(seen({ level: 'summary' }, cast.institution, [days(2), ends, days(1)])).toBe(false)
  expect(sees(cast.institution, [cast.relativeWrites('a1', { level: 'summary', part: 'w1' }), supervises()])).toBe(
    false,
  )
  const progress = { category: 'SCHOOL_PROGRESS', level: 'summary' } as const
  const yes = ['a1', 'a2'].map((one) => toTeam(one, { ...progress, toOrganisation: 'o5', toRole: 'GI' }))
  expect(sees(cast.institution, [schoolWrites(progress), ...yes])).toBe(true)
  expect(sees(cast.institution, [schoolWrites(progress), ...yes, supervises()])).toBe(false)
})

test('T14 C-23 under guardianship the institution decides and the parents neither decide nor read, until it ends', () => {
  const guardian = supervises({ is: 'guardianship' })
  const byInstitution = toTeam('o5')
  expect(sees(cast.coordinator, [schoolWrites(), ...bothYes, guardian])).toBe(false)
  expect(sees(cast.coordinator, [schoolWrites(), guardian, byInstitution])).toBe(true)
  expect(sees(cast.coordinator, [schoolWrites(), byInstitution])).toBe(false)
  expect(sees(mother, [teamWrites(), guardian])).toBe(false)
  expect(sees(mother, [teamWrites(), guardian, days(11)])).toBe(true)
  const unknown = { gezag: [cast.gezagOver('k1', [], 'unknown')] }
  expect(sees(cast.coordinator, [schoolWrites(), guardian, byInstitution], unknown)).toBe(true)
})

const weighs = (isCapable: boolean): Event => ({ kind: 'capabilityNoted', person: 'k1', isCapable })

test('T8 §1.2 of who cannot weigh it the parents decide until 18; at 18 nobody in these worlds', () => {
  for (const birthday of ['2013-06-01', '2010-06-01']) {
    const born = bornOn(birthday)
    expect(sees(cast.coordinator, [schoolWrites(), ...bothYes], born)).toBe(false)
    expect(sees(cast.coordinator, [schoolWrites(), ...bothYes, weighs(false)], born)).toBe(true)
    expect(sees(cast.coordinator, [schoolWrites(), ...bothYes, weighs(false), weighs(true)], born)).toBe(false)
    const no = toTeam('k1', { answer: 'REFUSED' })
    expect(sees(cast.coordinator, [schoolWrites(), ...bothYes, no, weighs(false)], born)).toBe(true)
  }
  expect(sees(cast.coordinator, [schoolWrites(), toTeam('k1'), weighs(false)], bornOn('2008-06-01'))).toBe(false)
})

test('D21 who cannot weigh it reads as a young child does: not on their own, and an objection stops no parent', () => {
  const at13 = bornOn('2013-06-01')
  const objection: Event = { kind: 'objection', youth: 'k1', parent: 'a1', state: 'raised' }
  expect(sees(cast.child, [teamWrites(), weighs(false)], at13)).toBe(false)
  expect(sees(mother, [teamWrites(), objection], at13)).toBe(false)
  expect(sees(mother, [teamWrites(), objection, weighs(false)], at13)).toBe(true)
  expect(sees(mother, [teamWrites(), weighs(false)], bornOn('2010-06-01'))).toBe(false)
})

test('D15 D18 what youth care and the leerplichtambtenaar wrote opens by a release; what SWV, SMW or GI wrote by nothing', () => {
  const opens = (organisation: string, role: 'JEUGDHULP_PROVIDER' | 'LEERPLICHT' | 'SWV' | 'SMW' | 'GI') => {
    const release = { consentKind: 'SECRECY_RELEASE', fromRoles: [role] } as const
    const yes = ['a1', 'a2'].map((one) => toTeam(one, { ...release, fromRoles: [role] }))
    return sees(cast.coordinator, [schoolWrites({ source: { organisation, professional: 'x' } }), ...yes])
  }
  expect([opens('o10', 'JEUGDHULP_PROVIDER'), opens('o9', 'LEERPLICHT')]).toEqual([true, true])
  expect([opens('o8', 'SWV'), opens('o7', 'SMW'), opens('o5', 'GI')]).toEqual([false, false, false])
})

test('D11 what the samenwerkingsverband wrote opens to nobody else, not to the family, not to a GI by consent; by OTS to the GI', () => {
  const wrote = teamWrites({ level: 'summary', source: { organisation: 'o8', professional: 'p10' } })
  expect([sees(mother, [wrote]), sees(cast.alliance, [wrote]), sees(cast.institution, [wrote])]).toEqual([
    false,
    true,
    false,
  ])
  expect(sees(cast.institution, [wrote, supervises()])).toBe(true)
})
