import { expect, test } from 'vitest'
import type { Answer, Event, Statement, World } from '../world.ts'
import { fileOpenFor } from './oracle.ts'
import * as cast from './small.ts'
import { bornOn, days, gezagOver, reads, schoolWrites, teamWrites, toSchool, toTeam, worldWith } from './small.ts'

const STATUTE: World['policy'] = { consent12to15: 'STATUTE', jointAuthority: 'ALL' }
const ONE: World['policy'] = { consent12to15: 'BOTH', jointAuthority: 'ONE_UNLESS_OBJECTION' }
const REFUSED: Partial<Statement> = { answer: 'REFUSED' }
const WITHDRAWN: Partial<Statement> = { answer: 'WITHDRAWN' }
const CARE: Partial<Statement> = { category: 'CARE_CONTENT' }

const careItem = teamWrites({ category: 'CARE_CONTENT', level: 'summary' })

function teamReadsSchool(events: Event[], changes: Partial<World> = {}): boolean {
  return reads(worldWith([schoolWrites(), ...events], changes), cast.coordinator)
}

function schoolReadsCare(events: Event[], changes: Partial<World>): boolean {
  return reads(worldWith([careItem, ...events], changes), cast.internBegeleider)
}

test('T1 D14 what school wrote about a child of 8 opens to the team when both parents say yes', () => {
  expect(teamReadsSchool([toTeam('a1'), toTeam('a2')])).toBe(true)
})

test('T2 D14 one parent who has not answered keeps it closed', () => {
  expect(teamReadsSchool([toTeam('a1')])).toBe(false)
})

test('T3 D29 a yes beside a refusal keeps it closed', () => {
  expect(teamReadsSchool([toTeam('a1'), toTeam('a2', REFUSED)])).toBe(false)
})

test('T4 a parent without gezag neither opens nor blocks', () => {
  const sole = { gezag: [gezagOver('k1', ['a1'])] }
  expect(teamReadsSchool([toTeam('a1'), toTeam('a2', REFUSED)], sole)).toBe(true)
  expect(teamReadsSchool([toTeam('a2')], sole)).toBe(false)
})

test('T5 D15 care content opens to school when the young person of 13 and both parents say yes', () => {
  const all = [toSchool('k1', CARE), toSchool('a1', CARE), toSchool('a2', CARE)]
  expect(schoolReadsCare(all, bornOn('2013-06-01'))).toBe(true)
  for (const silent of all) {
    const others = all.filter((one) => one !== silent)
    expect(schoolReadsCare(others, bornOn('2013-06-01'))).toBe(false)
  }
})

test('T6 C-7 parents who refuse stop it under BOTH and not under STATUTE', () => {
  const answers = [
    toSchool('k1', CARE),
    toSchool('a1', { ...CARE, ...REFUSED }),
    toSchool('a2', { ...CARE, ...REFUSED }),
  ]
  expect(schoolReadsCare(answers, bornOn('2013-06-01'))).toBe(false)
  expect(schoolReadsCare(answers, { ...bornOn('2013-06-01'), policy: STATUTE })).toBe(true)
})

test('T7 the refusal of a young person of 13 blocks under both policies', () => {
  const answers = [toSchool('k1', { ...CARE, ...REFUSED }), toSchool('a1', CARE), toSchool('a2', CARE)]
  expect(schoolReadsCare(answers, bornOn('2013-06-01'))).toBe(false)
  expect(schoolReadsCare(answers, { ...bornOn('2013-06-01'), policy: STATUTE })).toBe(false)
})

test('C-7 under STATUTE the silence of a young person of 13 does not stop school, and their refusal or withdrawal does', () => {
  const statute = { ...bornOn('2013-06-01'), policy: STATUTE }
  const parents = [toTeam('a1'), toTeam('a2')]
  expect(teamReadsSchool(parents, statute)).toBe(true)
  expect(teamReadsSchool([...parents, toTeam('k1', REFUSED)], statute)).toBe(false)
  expect(teamReadsSchool([...parents, toTeam('k1'), toTeam('k1', WITHDRAWN)], statute)).toBe(false)
})

test('C-22 from 16 the young person decides alone and the parents no longer count', () => {
  const youth = bornOn('2010-11-22')
  expect(teamReadsSchool([toTeam('k1'), toTeam('a1', REFUSED)], youth)).toBe(true)
  expect(teamReadsSchool([toTeam('a1'), toTeam('a2')], youth)).toBe(false)
})

test('C-22 on the sixteenth birthday what rested on the parents closes, and a yes given at 15 goes on', () => {
  const statute = { ...bornOn('2010-11-23'), policy: STATUTE }
  const parents = [toTeam('a1'), toTeam('a2')]
  expect(teamReadsSchool(parents, statute)).toBe(true)
  expect(teamReadsSchool([...parents, days(1)], statute)).toBe(false)
  expect(teamReadsSchool([...parents, toTeam('k1'), days(1)], statute)).toBe(true)
})

test('T23 at 18 only the young adult can say yes, and their own earlier yes counts', () => {
  const nearly18 = bornOn('2008-11-23')
  expect(teamReadsSchool([toTeam('k1'), days(1)], nearly18)).toBe(true)
  expect(teamReadsSchool([toTeam('a1'), toTeam('a2'), days(1)], nearly18)).toBe(false)
})

test('T19 C-22 what parents allowed before the twelfth birthday goes on for 42 days, the birthday being the first', () => {
  const nearly12 = bornOn('2014-11-23')
  const parents = [toTeam('a1'), toTeam('a2')]
  expect(teamReadsSchool([...parents, days(1)], nearly12)).toBe(true)
  expect(teamReadsSchool([...parents, days(42)], nearly12)).toBe(true)
  expect(teamReadsSchool([...parents, days(43)], nearly12)).toBe(false)
  expect(teamReadsSchool([...parents, days(20), toTeam('k1'), days(23)], nearly12)).toBe(true)
})

test('T19 C-22 the grace opens nothing new, and ends when the young person refuses', () => {
  const nearly12 = bornOn('2014-11-23')
  const onBirthday = { validFrom: '2026-11-23' }
  expect(teamReadsSchool([days(1), toTeam('a1', onBirthday), toTeam('a2', onBirthday)], nearly12)).toBe(false)
  expect(teamReadsSchool([toTeam('a1'), days(1), toTeam('a2', onBirthday)], nearly12)).toBe(false)
  expect(teamReadsSchool([toTeam('a1'), toTeam('a2'), days(1), toTeam('k1', REFUSED)], nearly12)).toBe(false)
})

test('T20 C-21 a consent holds on its last day and no longer', () => {
  const until = { validUntil: '2026-12-02' }
  expect(teamReadsSchool([toTeam('a1', until), toTeam('a2'), days(10)])).toBe(true)
  expect(teamReadsSchool([toTeam('a1', until), toTeam('a2'), days(11)])).toBe(false)
})

test('C-21 a consent counts for twelve months at most, whatever was written', () => {
  const long = { validUntil: '2030-01-01' }
  expect(teamReadsSchool([toTeam('a1', long), toTeam('a2', long), days(365)])).toBe(true)
  expect(teamReadsSchool([toTeam('a1', long), toTeam('a2', long), days(366)])).toBe(false)
})

test('a consent that starts later opens on its first day', () => {
  const later = { validFrom: '2026-11-25' }
  expect(teamReadsSchool([toTeam('a1', later), toTeam('a2'), days(2)])).toBe(false)
  expect(teamReadsSchool([toTeam('a1', later), toTeam('a2'), days(3)])).toBe(true)
})

test('C-20 a withdrawal closes on the same day, and a later yes opens again', () => {
  const both = [toTeam('a1'), toTeam('a2')]
  expect(teamReadsSchool([...both, toTeam('a2', WITHDRAWN)])).toBe(false)
  expect(teamReadsSchool([...both, toTeam('a2', WITHDRAWN), toTeam('a2')])).toBe(true)
})

test('T21 D29 unknown authority or a conflict keeps it closed whatever was answered', () => {
  const both = [toTeam('a1'), toTeam('a2')]
  for (const authority of ['unknown', 'conflict'] as const) {
    expect(teamReadsSchool(both, { gezag: [gezagOver('k1', ['a1', 'a2'], authority)] })).toBe(false)
    const change: Event = { kind: 'gezagChanges', ...gezagOver('k1', ['a1', 'a2'], authority) }
    expect(teamReadsSchool([...both, change])).toBe(false)
  }
})

test('D29 does not stop a young person of 16, nor one of 13 about care under STATUTE', () => {
  const unclear = { gezag: [gezagOver('k1', [], 'unknown')] }
  expect(teamReadsSchool([toTeam('k1')], { ...unclear, ...bornOn('2010-01-01') })).toBe(true)
  expect(schoolReadsCare([toSchool('k1', CARE)], { ...unclear, ...bornOn('2013-06-01'), policy: STATUTE })).toBe(true)
  expect(teamReadsSchool([toTeam('k1')], { ...unclear, ...bornOn('2013-06-01'), policy: STATUTE })).toBe(false)
})

test('C-23 the answers of a parent who lost gezag no longer count, and one who gained it is asked', () => {
  const lost: Event = { kind: 'gezagChanges', ...gezagOver('k1', ['a2']) }
  expect(teamReadsSchool([toTeam('a1'), lost])).toBe(false)
  expect(teamReadsSchool([toTeam('a1', REFUSED), toTeam('a2'), lost])).toBe(true)
  const gained: Event = { kind: 'gezagChanges', ...gezagOver('k1', ['a1', 'a2']) }
  expect(teamReadsSchool([toTeam('a1'), gained], { gezag: [gezagOver('k1', ['a1'])] })).toBe(false)
})

test('a child over whom nobody has gezag opens to nobody', () => {
  expect(teamReadsSchool([toTeam('a1')], { gezag: [gezagOver('k1', [])] })).toBe(false)
})

test('T24 a consent opens its own category only', () => {
  const health = schoolWrites({ category: 'HEALTH', level: 'summary' })
  expect(reads(worldWith([health, toTeam('a1'), toTeam('a2')]), cast.coordinator)).toBe(false)
})

test('a consent names sender, kind, organisation and role; every other stays closed', () => {
  const wrong: Partial<Statement>[] = [
    { fromRoles: ['PARENT', 'YOUTH'] },
    { consentKind: 'SECRECY_RELEASE' },
    { toOrganisation: 'o3' },
    { toRole: 'JGZ' },
    { subject: 'a1' },
  ]
  for (const change of wrong) expect(teamReadsSchool([toTeam('a1', change), toTeam('a2')])).toBe(false)
})

test('C-4 a later answer about what another wrote changes nothing here', () => {
  for (const answer of ['GRANTED', 'REFUSED'] as const) {
    const aboutFamily = toTeam('a2', { answer, fromRoles: ['PARENT', 'YOUTH'] })
    expect(teamReadsSchool([toTeam('a1'), toTeam('a2'), aboutFamily])).toBe(true)
  }
})

test('C-11 for attendance one yes is enough until the other parent objects, if the region chose so', () => {
  const attendance = schoolWrites({ category: 'ATTENDANCE', level: 'dates' })
  const one = toTeam('a1', { category: 'ATTENDANCE' })
  const may = (events: Event[], policy: World['policy']) =>
    reads(worldWith([attendance, ...events], { policy }), cast.coordinator)
  expect(may([one], ONE)).toBe(true)
  expect(may([one], { ...ONE, jointAuthority: 'ALL' })).toBe(false)
  expect(may([one, toTeam('a2', { category: 'ATTENDANCE', ...REFUSED })], ONE)).toBe(false)
  const expired = toTeam('a2', { category: 'ATTENDANCE', validUntil: cast.TODAY })
  expect(may([one, expired, days(1)], ONE)).toBe(true)
  expect(teamReadsSchool([toTeam('a1')], { policy: ONE })).toBe(false)
})

test('C-9 everybody whom it is about must allow it, an adult for themself', () => {
  const about = schoolWrites({ subjects: ['k1', 'a1'] })
  const forChild = [toTeam('a1'), toTeam('a2')]
  expect(reads(worldWith([about, ...forChild]), cast.coordinator)).toBe(false)
  expect(reads(worldWith([about, ...forChild, toTeam('a2', { subject: 'a1' })]), cast.coordinator)).toBe(false)
  expect(reads(worldWith([about, ...forChild, toTeam('a1', { subject: 'a1' })]), cast.coordinator)).toBe(true)
})

test('T18 §1.7a money opens to no partner in a plan, and no more of a category than the purpose needs', () => {
  const levels = [
    ['FINANCE_DEBT', 'dates', false],
    ['ATTENDANCE', 'dates', true],
    ['ATTENDANCE', 'summary', false],
    ['WELLBEING_SIGNAL', 'summary', true],
    ['WELLBEING_SIGNAL', 'full', false],
    ['PLAN_GOAL_ACTION', 'full', true],
  ] as const
  for (const [category, level, expected] of levels) {
    const events = [schoolWrites({ category, level }), toTeam('a1', { category }), toTeam('a2', { category })]
    expect(reads(worldWith(events), cast.coordinator)).toBe(expected)
  }
})

test('D16 what youth health wrote opens to the team by a release of its secrecy, not by a ground, and they do receive', () => {
  const wrote = schoolWrites({ source: { organisation: 'o4', professional: 'p6' } })
  const grant = (consentKind: Statement['consentKind']): Answer[] =>
    ['a1', 'a2'].map((one) => toTeam(one, { consentKind, fromRoles: ['JGZ'] }))
  expect(reads(worldWith([wrote, ...grant('GDPR_GROUND')]), cast.coordinator)).toBe(false)
  expect(reads(worldWith([wrote, ...grant('SECRECY_RELEASE')]), cast.coordinator)).toBe(true)
  expect(reads(worldWith([wrote, ...grant('SECRECY_RELEASE')]), cast.internBegeleider)).toBe(false)
  expect(reads(worldWith([wrote]), cast.youthHealth)).toBe(true)
  const toHealth: Partial<Statement> = { toOrganisation: 'o4', toRole: 'JGZ' }
  expect(reads(worldWith([teamWrites(), toSchool('a1', toHealth), toSchool('a2', toHealth)]), cast.youthHealth)).toBe(
    true,
  )
  expect(reads(worldWith([schoolWrites(), toTeam('a1', toHealth), toTeam('a2', toHealth)]), cast.youthHealth)).toBe(
    true,
  )
})

test('what a parent writes goes to an organisation by a GDPR_GROUND consent that names PARENT', () => {
  const words = cast.relativeWrites('a1')
  const gdpr: Partial<Statement> = { consentKind: 'GDPR_GROUND', fromRoles: ['PARENT'] }
  const may = (changes: Partial<Statement>) =>
    reads(worldWith([words, toSchool('a1', changes), toSchool('a2', changes)]), cast.internBegeleider)
  expect(may(gdpr)).toBe(true)
  expect(may({ ...gdpr, fromRoles: ['YOUTH', 'WIJKTEAM'] })).toBe(false)
  expect(may({ ...gdpr, consentKind: 'SECRECY_RELEASE' })).toBe(false)
})

const PLAN: Partial<Statement> = { category: 'PLAN_GOAL_ACTION' }
const goals: Event[] = [
  { kind: 'openGoal', goal: 'g1' },
  { kind: 'openGoal', goal: 'g2' },
  teamWrites({ id: 'i1', category: 'PLAN_GOAL_ACTION', part: 'g1' }),
  teamWrites({ id: 'i2', category: 'PLAN_GOAL_ACTION', part: 'g2' }),
  teamWrites({ id: 'i3', category: 'PLAN_GOAL_ACTION', part: null }),
]

function goalsSeen(answers: Event[]): boolean[] {
  const world = worldWith([...goals, ...answers])
  return ['i1', 'i2', 'i3'].map((item) => reads(world, cast.internBegeleider, item))
}

test('a general yes covers every goal, and the latest answer about one goal overrides it for that goal alone', () => {
  const general = [toSchool('a1', PLAN), toSchool('a2', PLAN)]
  expect(goalsSeen(general)).toEqual([true, true, true])
  expect(goalsSeen([...general, toSchool('a2', { ...PLAN, part: 'g2', ...REFUSED })])).toEqual([true, false, true])
  expect(goalsSeen([toSchool('a2', { ...PLAN, part: 'g2', ...REFUSED }), ...general])).toEqual([true, true, true])
})

test('a yes to one goal opens that goal only, also after a general no', () => {
  const one = { ...PLAN, part: 'g1' }
  expect(goalsSeen([toSchool('a1', one), toSchool('a2', one)])).toEqual([true, false, false])
  const no = [toSchool('a1', { ...PLAN, ...REFUSED }), toSchool('a2', { ...PLAN, ...REFUSED })]
  expect(goalsSeen([...no, toSchool('a1', one), toSchool('a2', one)])).toEqual([true, false, false])
})

test('a general yes covers a goal that is opened later', () => {
  const later = worldWith([toSchool('a1', PLAN), toSchool('a2', PLAN), ...goals])
  expect(reads(later, cast.internBegeleider, 'i2')).toBe(true)
})

test('a general yes covers goals of the plan alone: no other part, and no other category', () => {
  for (const [category, part] of [
    ['PLAN_GOAL_ACTION', 't1'],
    ['SUPPORT_NEED', 'g1'],
  ] as const) {
    const events = [
      ...goals,
      teamWrites({ id: 'i9', category, part }),
      toSchool('a1', { category }),
      toSchool('a2', { category }),
    ]
    expect(reads(worldWith(events), cast.internBegeleider, 'i9')).toBe(false)
  }
})

test('a conversation opens by its own name only', () => {
  const talk = teamWrites({ category: 'LOGISTICS', part: 't1' })
  const may = (part: string | null) => {
    const scope: Partial<Statement> = { category: 'LOGISTICS', part }
    return reads(worldWith([talk, toSchool('a1', scope), toSchool('a2', scope)]), cast.internBegeleider)
  }
  expect(may(null)).toBe(false)
  expect(may('t1')).toBe(true)
  expect(may('t2')).toBe(false)
})

test('what opens to the intern begeleider opens neither to the teacher nor to another school', () => {
  const world = worldWith([teamWrites(), toSchool('a1'), toSchool('a2')])
  expect(reads(world, cast.internBegeleider)).toBe(true)
  expect(reads(world, cast.teacher)).toBe(false)
  expect(reads(world, cast.otherSchool)).toBe(false)
})

test('§1.7b a role narrows what a key opens', () => {
  const may = (category: Statement['category'], level: 'full' | 'summary') => {
    const scope: Partial<Statement> = { category, toRole: 'SCHOOL_TEACHER' }
    const events = [teamWrites({ category, level }), toSchool('a1', scope), toSchool('a2', scope)]
    return reads(worldWith(events), cast.teacher)
  }
  expect(may('SUPPORT_NEED', 'summary')).toBe(true)
  expect(may('SUPPORT_NEED', 'full')).toBe(false)
  expect(may('WELLBEING_SIGNAL', 'summary')).toBe(false)
})

test('an organisation reads what it wrote as far as the role goes, without any consent', () => {
  const world = worldWith([
    schoolWrites({ id: 'i1', category: 'ATTENDANCE' }),
    schoolWrites({ id: 'i2', category: 'WELLBEING_SIGNAL' }),
    teamWrites({ id: 'i3', category: 'SAFETY_CONCERN' }),
    teamWrites({ id: 'i4', category: 'SAFETY_CONCERN', level: 'summary' }),
  ])
  expect(['i1', 'i2'].map((item) => reads(world, cast.teacher, item))).toEqual([true, false])
  expect(['i3', 'i4'].map((item) => reads(world, cast.coordinator, item))).toEqual([true, true])
  expect(['i3', 'i4'].map((item) => reads(world, cast.colleague, item))).toEqual([false, true])
})

test('"alleen voor ons team" opens to nobody else whatever was answered', () => {
  const world = worldWith([teamWrites({ own: true }), toSchool('a1'), toSchool('a2')])
  expect(reads(world, cast.colleague)).toBe(true)
  expect(reads(world, cast.internBegeleider)).toBe(false)
  expect(reads(world, cast.mother)).toBe(false)
})

test('who leaves the team reads nothing any more, also not what they wrote', () => {
  const leaves: Event = { kind: 'memberLeaves', professional: 'p3' }
  const events = [schoolWrites({ id: 'i1' }), teamWrites({ id: 'i2' }), toSchool('a1'), toSchool('a2')]
  const joins: Event = { kind: 'memberJoins', professional: 'p3', role: 'SCHOOL_IB_ZOCO', hasRegie: false }
  const seen = (more: Event[]) =>
    ['i1', 'i2'].map((item) => reads(worldWith([...events, ...more]), cast.internBegeleider, item))
  expect(seen([])).toEqual([true, true])
  expect(seen([leaves])).toEqual([false, false])
  expect(seen([leaves, days(1), joins])).toEqual([true, true])
})

test('a professional who is family in this file is barred from it at work, and reads it at home', () => {
  const base = worldWith([teamWrites({ source: { organisation: 'o1', professional: 'p2' } })])
  const professionals = base.professionals.map((one) => (one.id === 'p1' ? { ...one, isPerson: 'a1' } : one))
  const world = { ...base, professionals }
  expect(reads(world, cast.coordinator)).toBe(false)
  expect(fileOpenFor(world, world.events.length, cast.coordinator)).toBe(false)
  expect(fileOpenFor(world, world.events.length, cast.colleague)).toBe(false)
  expect(reads(world, cast.mother)).toBe(true)
})

test('nobody reads in a role or for an organisation that is not theirs', () => {
  const world = worldWith([schoolWrites({ category: 'WELLBEING_SIGNAL' })])
  expect(reads(world, { ...cast.teacher, role: 'SCHOOL_IB_ZOCO' })).toBe(false)
  expect(reads(world, { ...cast.otherSchool, organisation: 'o2' })).toBe(false)
})

test('the file is open to who has the regie, and to a partner while something of others is open', () => {
  const open = (events: Event[], reader = cast.internBegeleider) => {
    const world = worldWith(events)
    return fileOpenFor(world, world.events.length, reader)
  }
  expect(open([], cast.coordinator)).toBe(true)
  expect(open([], cast.colleague)).toBe(true)
  expect(open([schoolWrites()])).toBe(false)
  const shared = [teamWrites(), toSchool('a1'), toSchool('a2')]
  expect(open(shared)).toBe(true)
  expect(open(shared, cast.teacher)).toBe(false)
  expect(open([...shared, toSchool('a1', WITHDRAWN)])).toBe(false)
  expect(open([{ kind: 'memberLeaves', professional: 'p1' }], cast.colleague)).toBe(false)
})

test('an item that is not yet written is seen by nobody', () => {
  const world = worldWith([days(1)])
  expect(reads(world, cast.coordinator)).toBe(false)
})
