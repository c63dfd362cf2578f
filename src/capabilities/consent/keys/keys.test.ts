import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../../platform/pure/dates.ts'
import type { RegionPolicy } from '../region/choices.ts'
import type { Role } from '../vocabulary.ts'
import type { DoorFact, Facts, StatementFact } from './facts.ts'
import {
  bornYearsAgo,
  byRelative,
  child,
  door,
  family,
  familyOf,
  gezag,
  horizon,
  ofSchool,
  openTo,
  region,
  schoolReads,
  today,
  toSchool,
  toTeam,
} from './fixture.ts'
import { answerOrganisation, keysOf, representationsOf } from './keys.ts'

const statute: RegionPolicy = { consent12to15: 'STATUTE', jointAuthority: 'ALL' }
const bothToSchool = [toSchool('aylin'), toSchool('marco')]

describe('a key closes by itself', () => {
  test('C-21 on the last day of the first consent that ends', () => {
    const statements = [toSchool('aylin', { validUntil: '2027-03-01' }), toSchool('marco')]
    expect(schoolReads(family({ statements }))).toEqual([`${today}–2027-03-01`])
  })

  test('C-21 after twelve months, also when a form said longer', () => {
    const statements = bothToSchool.map((one) => ({ ...one, validUntil: '2030-01-01' }))
    expect(schoolReads(family({ statements }))).toEqual([`${today}–2027-11-22`])
  })

  test('C-22 at twelve after a grace of 42 days, the birthday being the first, unless the youth says yes', () => {
    const turns12 = addDays(today, 30)
    const facts = { statements: bothToSchool }
    const bornOn = addMonths(turns12, -144)
    expect(schoolReads(familyOf(bornOn, facts))).toEqual([`${today}–${addDays(turns12, 41)}`])
    const withYouth = { statements: [...bothToSchool, toSchool('elif')] }
    expect(schoolReads(familyOf(bornOn, withYouth))).toEqual([`${today}–2027-11-22`])
    const refused = { statements: [...bothToSchool, toSchool('elif', { answer: 'REFUSED' })] }
    expect(schoolReads(familyOf(bornOn, refused))).toEqual([`${today}–${addDays(turns12, -1)}`])
  })

  test('C-22 on the sixteenth birthday where it rested on the parents; a yes of the youth goes on', () => {
    const facts = (statements: Facts['statements']) =>
      familyOf(addMonths(addDays(today, 30), -192), { doors: [ofSchool()], statements })
    const parents = [toTeam('aylin'), toTeam('marco')]
    expect(openTo('team WIJKTEAM', facts(parents), statute)).toEqual([`${today}–${addDays(today, 29)}`])
    expect(openTo('team WIJKTEAM', facts([...parents, toTeam('elif')]), statute)).toEqual([`${today}–2027-11-22`])
  })

  test('C-22 a yes that a youth of 15 gave alone opens on the sixteenth birthday', () => {
    const facts = familyOf(addMonths(addDays(today, 30), -192), { statements: [toSchool('elif')] })
    expect(schoolReads(facts)).toEqual([`${addDays(today, 30)}–2027-11-22`])
  })

  test('D22, D23 for the parents on the sixteenth birthday, for the youth never', () => {
    const facts = familyOf(addMonths(addDays(today, 30), -192))
    expect(openTo('aylin', facts)).toEqual([`${today}–${addDays(today, 29)}`])
    expect(openTo('elif', facts)).toEqual([`${today}–${addDays(today, 29)}`, `${addDays(today, 30)}–${horizon}`])
  })

  test('D22 for nobody at twelve: then the youth begins to read as well', () => {
    const facts = familyOf(addMonths(addDays(today, 30), -144))
    expect(openTo('elif', facts)).toEqual([`${addDays(today, 30)}–${horizon}`])
    expect(openTo('marco', facts)).toEqual([`${today}–${addDays(today, 29)}`, `${addDays(today, 30)}–${horizon}`])
  })

  test('D23 for the parents on the eighteenth birthday, whatever the youth allowed before', () => {
    const letsRead = toSchool('elif', { kind: 'AID', toRole: 'PARENT', toOrganisation: 'aylin' })
    const facts = familyOf(addMonths(addDays(today, 30), -216), { statements: [letsRead] })
    expect(openTo('aylin', facts)).toEqual([`${today}–${addDays(today, 29)}`])
    expect(openTo('elif', facts)).toEqual([`${today}–${horizon}`])
  })

  test('D23, C-21 a youth of 16 lets a parent read from day to day, for twelve months at most', () => {
    const letsRead = toSchool('elif', {
      toRole: 'PARENT',
      toOrganisation: 'aylin',
      validFrom: '2026-12-01',
      validUntil: '2026-12-31',
    })
    const statements = [letsRead]
    expect(openTo('aylin', familyOf(bornYearsAgo(16), { statements }))).toEqual(['2026-12-01–2026-12-31'])
    expect(openTo('marco', familyOf(bornYearsAgo(16), { statements }))).toEqual([])
    const long = [{ ...letsRead, validUntil: '2029-12-31' }]
    expect(openTo('aylin', familyOf(bornYearsAgo(16), { statements: long }))).toEqual(['2026-12-01–2027-12-01'])
    const taken = [...statements, { ...letsRead, answer: 'WITHDRAWN' as const }]
    expect(openTo('aylin', familyOf(bornYearsAgo(16), { statements: taken }))).toEqual([])
  })
})

describe('how far a key reaches', () => {
  test('13 months at most: the monthly job goes on from there', () => {
    const doors = [
      door(),
      ofSchool({ id: 'school’s' }),
      byRelative('aylin', { id: 'hers', category: 'PLAN_GOAL_ACTION' }),
    ]
    const keys = keysOf(family({ doors, statements: bothToSchool }), today, region)
    expect(keys.length).toBeGreaterThan(3)
    expect(keys.filter(({ from, until }) => from < today || until > horizon || until < from)).toEqual([])
    expect(openTo('aylin', family())).toEqual([`${today}–${horizon}`])
  })

  test('the last of those days is one of them: what turns on it is a key of that day', () => {
    const turns16 = familyOf(addMonths(horizon, -192))
    expect(openTo('elif', turns16)).toEqual([`${today}–${addDays(horizon, -1)}`, `${horizon}–${horizon}`])
  })

  test('a consent that begins later opens on its first day', () => {
    const statements = [toSchool('aylin', { validFrom: '2026-12-01' }), toSchool('marco')]
    expect(schoolReads(family({ statements }))).toEqual(['2026-12-01–2027-11-22'])
  })

  test('days that follow on each other under one rule are one key, and under two rules two without a gap', () => {
    const aboutParents = toSchool('elif', {
      toRole: 'PARENT',
      toOrganisation: 'aylin',
      validFrom: '2027-01-01',
      validUntil: '2027-02-01',
    })
    const facts = familyOf(bornYearsAgo(16), { statements: [aboutParents] })
    expect(openTo('elif', facts)).toEqual([`${today}–${horizon}`])
    const keys = keysOf(familyOf(addMonths(addDays(today, 30), -144)), today, region).filter(
      ({ recipient }) => recipient === 'aylin',
    )
    expect(keys.map(({ rule }) => rule)).toEqual(['D21', 'D22'])
  })

  test('keys of one door and recipient never overlap', () => {
    const statements = [
      ...bothToSchool,
      toSchool('elif', { toRole: 'PARENT', toOrganisation: 'aylin', validUntil: '2027-05-05' }),
    ]
    for (const years of [8, 11, 12, 15, 16, 17, 18]) {
      const bornOn = addDays(bornYearsAgo(years), 20)
      for (const recipient of ['aylin', 'marco', 'elif', 'school SCHOOL_IB_ZOCO']) {
        const ranges = openTo(recipient, familyOf(bornOn, { statements })).map((range) => range.split('–'))
        const days = ranges.flat()
        expect(days).toEqual([...new Set(days)].sort())
      }
    }
  })
})

describe('what is withdrawn or refused', () => {
  test('C-20 a withdrawal closes from that day on, and a later yes opens again', () => {
    const taken = [...bothToSchool, toSchool('marco', { answer: 'WITHDRAWN' })]
    expect(schoolReads(family({ statements: taken }))).toEqual([])
    expect(schoolReads(family({ statements: [...taken, toSchool('marco')] }))).toEqual([`${today}–2027-11-22`])
  })

  test('a refusal stands without an end, whatever its dates say', () => {
    const refused = toSchool('marco', { answer: 'REFUSED', validUntil: '2026-11-23' })
    expect(schoolReads(family({ statements: [...bothToSchool, refused] }))).toEqual([])
  })

  test('C-23 what was said by who lost gezag no longer counts', () => {
    const refused = [toSchool('aylin'), toSchool('marco', { answer: 'REFUSED' })]
    const lost = gezag('elif', 'aylin', 'marco').map((one) =>
      one.holder === 'marco' ? { ...one, endedOn: today } : one,
    )
    expect(schoolReads(family({ statements: refused }))).toEqual([])
    expect(schoolReads(family({ statements: refused, authorities: lost }))).toEqual([`${today}–2027-11-22`])
  })

  test('D29 a conflict, or not knowing who has gezag, closes; without a noted state it is not known', () => {
    for (const state of ['conflict', 'unknown'] as const) {
      const facts = family({ statements: bothToSchool, authorityStates: [{ child: 'elif', state }] })
      expect(schoolReads(facts)).toEqual([])
      expect(openTo('aylin', facts)).toEqual(state === 'conflict' ? [`${today}–${horizon}`] : [])
    }
    expect(schoolReads(family({ statements: bothToSchool, authorityStates: [] }))).toEqual([])
  })
})

describe('goals', () => {
  const plan = { category: 'PLAN_GOAL_ACTION' } as const
  const doors = ['one', 'two', null].map((part) => door({ ...plan, id: part ?? 'none', part }))
  const general = [toSchool('aylin', plan), toSchool('marco', plan)]
  const opened = (statements: Facts['statements']) =>
    schoolReads(family({ doors, statements })).map((range) => range.split(' ')[0])

  test('a general yes covers every goal, and what has no goal', () => {
    expect(opened(general)).toEqual(['one', 'two', 'none'])
  })

  test('a later no about one goal closes that goal alone, and a general yes after it opens it again', () => {
    const no = toSchool('marco', { ...plan, part: 'two', answer: 'REFUSED' })
    expect(opened([...general, no])).toEqual(['one', 'none'])
    expect(opened([no, ...general])).toEqual(['one', 'two', 'none'])
  })

  test('a yes to one goal opens that goal alone, also after a general no', () => {
    const one = general.map((statement) => ({ ...statement, part: 'one' }))
    expect(opened(one)).toEqual(['one'])
    expect(opened([toSchool('marco', { ...plan, answer: 'REFUSED' }), ...one])).toEqual(['one'])
  })

  test('a general yes covers no conversation: that opens by its own name only', () => {
    const talk = [door({ part: 'talk' })]
    expect(schoolReads(family({ doors: talk, statements: bothToSchool }))).toEqual([])
    const named = bothToSchool.map((one) => ({ ...one, part: 'talk' }))
    expect(schoolReads(family({ doors: talk, statements: named }))).toEqual([`${today}–2027-11-22`])
  })
})

describe('to whom', () => {
  const doors = [door({ id: 'team’s' }), ofSchool({ id: 'school’s' })]
  const inBothDirections = [...bothToSchool, toTeam('aylin'), toTeam('marco')]

  test('consent-01 a request that all allow opens in both directions, and each half apart', () => {
    const yearOf = (id: string) => [`${id} ${today}–2027-11-22`]
    const facts = family({ doors, statements: inBothDirections })
    expect([schoolReads(facts), openTo('team WIJKTEAM', facts)]).toEqual([yearOf('team’s'), yearOf('school’s')])
    const half = family({ doors, statements: bothToSchool })
    expect([schoolReads(half), openTo('team WIJKTEAM', half)]).toEqual([yearOf('team’s'), []])
  })

  test('a key names the role: the teacher of the same school gets none', () => {
    expect(openTo('school SCHOOL_TEACHER', family({ doors, statements: inBothDirections }))).toEqual([])
  })

  test('a later answer about another role, or about what another wrote, changes nothing here', () => {
    const no = { answer: 'REFUSED' } as const
    const toTeacher = toSchool('marco', { ...no, toRole: 'SCHOOL_TEACHER' })
    expect(schoolReads(family({ statements: [...bothToSchool, toTeacher] }))).toHaveLength(1)
    const aboutFamily = toTeam('marco', { ...no, fromRoles: ['PARENT', 'YOUTH'], fromOrganisation: null })
    const facts = family({ doors, statements: [...inBothDirections, aboutFamily] })
    expect(openTo('team WIJKTEAM', facts)).toHaveLength(1)
  })

  test('a yes about one school opens nothing that another wrote', () => {
    const fromOther = [toTeam('aylin', { fromOrganisation: 'other' }), toTeam('marco', { fromOrganisation: 'other' })]
    expect(openTo('team WIJKTEAM', family({ doors, statements: fromOther }))).toEqual([])
  })

  test('C-2 a release of secrecy does not stand in for a ground, nor the other way round', () => {
    const swapped = inBothDirections.map((one) => ({
      ...one,
      kind: one.kind === 'GDPR_GROUND' ? ('SECRECY_RELEASE' as const) : ('GDPR_GROUND' as const),
    }))
    const facts = family({ doors, statements: swapped })
    expect([schoolReads(facts), openTo('team WIJKTEAM', facts)]).toEqual([[], []])
  })

  test('nobody gets a key to what they wrote themselves, and nobody to what is for the own team alone', () => {
    const hers = byRelative('aylin', { id: 'hers', category: 'PLAN_GOAL_ACTION' })
    const keys = keysOf(family({ doors: [...doors, hers], statements: inBothDirections }), today, region)
    const sources = new Map([
      ['team’s', 'team'],
      ['school’s', 'school'],
      ['hers', 'aylin'],
    ])
    expect(keys.filter((key) => sources.get(key.door) === key.recipient)).toEqual([])
    expect(keysOf(family({ doors: [door({ isOwn: true })], statements: inBothDirections }), today, region)).toEqual([])
  })

  test('what a relative writes outside the plan is no other relative’s, and goes to an organisation by a ground that names parents', () => {
    const words = byRelative('aylin', { part: 'words' })
    const ground = { kind: 'GDPR_GROUND', fromOrganisation: null, part: 'words' } as const
    const yes = ['aylin', 'marco'].map((one) => toSchool(one, { ...ground, fromRoles: ['PARENT', 'YOUTH'] }))
    const facts = family({ doors: [words], statements: yes })
    expect([openTo('marco', facts), openTo('elif', facts), schoolReads(facts)]).toEqual([
      [],
      [],
      [`${today}–2027-11-22`],
    ])
    const byElif = byRelative('elif', { part: 'words' })
    expect(schoolReads(family({ doors: [byElif], statements: yes }))).toHaveLength(1)
    const ofParentsOnly = yes.map((one) => ({ ...one, fromRoles: ['PARENT' as const] }))
    expect(schoolReads(family({ doors: [byElif], statements: ofParentsOnly }))).toEqual([])
    const ofYouthOnly = yes.map((one) => ({ ...one, fromRoles: ['YOUTH' as const] }))
    expect(schoolReads(family({ doors: [words], statements: ofYouthOnly }))).toEqual([])
  })

  test('rule 6 signals, safety and care open to the youth and not to the parents', () => {
    for (const category of ['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT'] as const) {
      const facts = familyOf(bornYearsAgo(13), { doors: [door({ category, level: 'summary' })] })
      expect([openTo('aylin', facts), openTo('elif', facts)]).toEqual([[], [`${today}–${horizon}`]])
    }
  })

  test('§1.7a a key opens no more than the plan needs', () => {
    const attendance = bothToSchool.map((one) => ({ ...one, category: 'ATTENDANCE' as const }))
    const opened = (level: 'dates' | 'summary') =>
      schoolReads(family({ doors: [door({ category: 'ATTENDANCE', level })], statements: attendance })).length
    expect([opened('dates'), opened('summary')]).toEqual([1, 0])
  })
})

describe('about several people', () => {
  const two = (changes: Partial<Facts> = {}) => {
    const base = family()
    return family({
      doors: [door({ subjects: ['elif', 'kerem'] })],
      persons: [...base.persons, child('kerem', bornYearsAgo(5))],
      authorities: [...gezag('elif', 'aylin', 'marco'), ...gezag('kerem', 'aylin')],
      authorityStates: [
        { child: 'elif', state: 'known' },
        { child: 'kerem', state: 'known' },
      ],
      ...changes,
    })
  }

  test('half-siblings: what is about both opens to the parent of both, about one to the parents of that one', () => {
    expect([openTo('aylin', two()), openTo('marco', two())]).toEqual([[`${today}–${horizon}`], []])
    const one = two({ doors: [door({ subjects: ['kerem'] })] })
    expect([openTo('aylin', one), openTo('marco', one)]).toEqual([[`${today}–${horizon}`], []])
  })

  test('C-9 it opens when everybody with a say about each of them allows it, until the first of them ends', () => {
    const aboutKerem = toSchool('aylin', { subject: 'kerem', validUntil: '2027-01-31' })
    expect(schoolReads(two({ statements: [...bothToSchool, aboutKerem] }))).toEqual([`${today}–2027-01-31`])
    expect(schoolReads(two({ statements: bothToSchool }))).toEqual([])
    const refused = { ...aboutKerem, answer: 'REFUSED' as const }
    expect(schoolReads(two({ statements: [...bothToSchool, refused] }))).toEqual([])
  })

  test('C-9 where one of them is denied, it is by that rule', () => {
    const statements = [...bothToSchool, toSchool('aylin', { subject: 'kerem' })]
    const facts = two({ statements, authorityStates: [{ child: 'elif', state: 'known' }] })
    const both = door({ subjects: ['elif', 'kerem'] })
    const answer = answerOrganisation(facts, both, { organisation: 'school', role: 'SCHOOL_IB_ZOCO' }, today, region)
    expect([answer.isAllowed, answer.rule]).toEqual([false, 'D29'])
  })

  test('C-9 what is also about an adult waits for that adult, and only they read it at home', () => {
    const facts = (statements: Facts['statements']) =>
      family({ doors: [door({ subjects: ['elif', 'aylin'] })], statements })
    expect(schoolReads(facts(bothToSchool))).toEqual([])
    const byMarco = toSchool('marco', { subject: 'aylin' })
    expect(schoolReads(facts([...bothToSchool, byMarco]))).toEqual([])
    const byHerself = toSchool('aylin', { subject: 'aylin' })
    expect(schoolReads(facts([...bothToSchool, byHerself]))).toEqual([`${today}–2027-11-22`])
    expect([openTo('aylin', facts([])), openTo('marco', facts([]))]).toEqual([[`${today}–${horizon}`], []])
  })
})

describe('what a key says of its ground', () => {
  const groundsOf = (statements: Facts['statements'], changes: Partial<Facts> = {}) =>
    keysOf(family({ statements, ...changes }), today, region)
      .filter(({ kind }) => kind === 'organisation')
      .map(({ rule, from, grounds }) => [rule, from, ...grounds].join(' '))

  test('the rule, and the statements that it rests on', () => {
    expect(groundsOf(bothToSchool)).toEqual([`D15 ${today} aylin to school marco to school`])
  })

  test('not what was said before and later again, about another kind of information, or by who has no gezag', () => {
    const before = toSchool('aylin', { id: 'before' })
    const other = toSchool('aylin', { id: 'other', category: 'HEALTH' })
    expect(groundsOf([before, other, ...bothToSchool])).toEqual([`D15 ${today} aylin to school marco to school`])
    expect(groundsOf(bothToSchool, { authorities: gezag('elif', 'aylin') })).toEqual([`D15 ${today} aylin to school`])
  })

  test('a yes is a ground of the days on which it runs, and of no other', () => {
    const turns16 = addDays(today, 30)
    const { persons } = familyOf(addMonths(turns16, -192))
    const until = (who: string, days: number) => toSchool(who, { validUntil: addDays(today, days) })
    expect(groundsOf([until('aylin', 3), until('marco', 40), until('elif', 60)], { persons })).toEqual([
      `D15 ${today} aylin to school marco to school elif to school`,
      `D15 ${turns16} marco to school elif to school`,
    ])
  })

  test('a yes of one day is the ground of that day', () => {
    const oneDay = bothToSchool.map((one) => ({ ...one, validUntil: today }))
    expect(groundsOf(oneDay)).toEqual([`D15 ${today} aylin to school marco to school`])
  })

  test('a yes that begins later is no ground before its day', () => {
    const turns16 = addDays(today, 30)
    const youth = toSchool('elif', { validFrom: turns16 })
    const { persons } = familyOf(addMonths(turns16, -192))
    expect(groundsOf([youth], { persons })).toEqual([`D15 ${turns16} elif to school`])
  })
})

describe('whose looks a relative reads', () => {
  test('those of a child whose plan they may read, until the sixteenth birthday', () => {
    const facts = familyOf(addMonths(addDays(today, 30), -192))
    const until = addDays(today, 29)
    expect(representationsOf(facts, today, region)).toEqual([
      { subject: 'elif', relative: 'aylin', from: today, until },
      { subject: 'elif', relative: 'marco', from: today, until },
    ])
  })
})

describe('under supervision', () => {
  const ots = { child: 'elif', kind: 'ots' as const, organisation: 'gi', sinceOn: today, untilOn: '2027-01-31' }
  const supervised = (changes: Partial<Facts> = {}) => {
    const { recipients } = family()
    const institutions = ['gi', 'other gi'].map((organisation) => ({ organisation, role: 'GI' as const }))
    return family({ recipients: [...recipients, ...institutions], measures: [ots], ...changes })
  }

  test('D07 T13 it opens to the institution that supervises, for as long as it does, without anybody’s yes; to no other', () => {
    const facts = supervised({ doors: [door({ level: 'summary' })] })
    expect(openTo('gi GI', facts)).toEqual([`${today}–2027-01-31`])
    expect(openTo('other gi GI', facts)).toEqual([])
  })

  test('D07 what is about another child as well waits for that child’s own ground', () => {
    const kerem = { persons: [...family().persons, child('kerem', bornYearsAgo(5))] }
    const facts = supervised({ ...kerem, doors: [door({ level: 'summary', subjects: ['elif', 'kerem'] })] })
    expect(openTo('gi GI', facts)).toEqual([])
  })
})

describe('who keeps a secret by another law', () => {
  const organisations = [
    ...family().organisations,
    { id: 'jgz', kind: 'jgz' },
    { id: 'leerplicht', kind: 'leerplicht' },
    { id: 'swv', kind: 'samenwerkingsverband' },
    { id: 'gp', kind: 'a kind that nobody knows' },
  ]
  const release = (from: string, role: Role, changes: Partial<StatementFact> = {}) =>
    ['aylin', 'marco'].map((one) =>
      toTeam(one, { kind: 'SECRECY_RELEASE', fromRoles: [role], fromOrganisation: from, ...changes }),
    )
  const teamReads = (source: string, statements: StatementFact[], changes: Partial<DoorFact> = {}) =>
    openTo('team WIJKTEAM', family({ organisations, doors: [door({ source, ...changes })], statements }))
  const open = [`${today}–2027-11-22`]

  test('D16 what youth health wrote opens to the team by a release, not by a ground, and to the school not at all', () => {
    expect(teamReads('jgz', release('jgz', 'JGZ'))).toEqual(open)
    expect(teamReads('jgz', release('jgz', 'JGZ', { kind: 'GDPR_GROUND' }))).toEqual([])
    const facts = family({ organisations, doors: [door({ source: 'jgz' })], statements: release('jgz', 'JGZ') })
    expect(openTo('school SCHOOL_IB_ZOCO', facts)).toEqual([])
  })

  test('D18 what the leerplichtambtenaar wrote opens by a release, absence as dates only', () => {
    const absence = { category: 'ATTENDANCE' } as const
    const released = release('leerplicht', 'LEERPLICHT', absence)
    expect(teamReads('leerplicht', released, { ...absence, level: 'dates' })).toEqual(open)
    expect(teamReads('leerplicht', released, { ...absence, level: 'full' })).toEqual([])
  })

  test('D11 what the samenwerkingsverband wrote opens to nobody, whatever was said', () => {
    expect(teamReads('swv', release('swv', 'SWV'))).toEqual([])
  })

  test('an organisation whose kind is unknown has no rule of secrecy, so no consent opens what it wrote', () => {
    for (const role of ['JEUGDCONSULENT', 'RVDK', 'HUISARTS'] as const)
      expect(teamReads('gp', release('gp', role))).toEqual([])
  })
})
