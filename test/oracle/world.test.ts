import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Event, generateWorld, type Item, type Reader, readersOf, type World } from '../world.ts'
import { addDays, addMonths, addYears, ageOn, daysBetween } from './calendar.ts'
import { momentAfter } from './history.ts'
import { mayRead } from './oracle.ts'

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1)
const worlds = SEEDS.map(generateWorld)

type Pair = { reader: Reader; item: Item; answers: boolean[] }

/** What every reader may see of every item, after each event in turn. */
function answersIn(world: World): Pair[] {
  const items = world.events.flatMap((event) => (event.kind === 'write' ? [event.item] : []))
  return readersOf(world).flatMap((reader) =>
    items.map((item) => ({
      reader,
      item,
      answers: world.events.map((_, index) => mayRead(world, index + 1, reader, item.id)),
    })),
  )
}

const judged = worlds.map((world) => ({ world, pairs: answersIn(world) }))

function isOfOthers({ reader, item }: Pair): boolean {
  if ('relative' in reader) return false
  return !('organisation' in item.source && item.source.organisation === reader.organisation)
}

function share(part: number, whole: number): number {
  return part / Math.max(whole, 1)
}

function flipsAt(pairs: Pair[], index: number): boolean {
  return pairs.some(({ answers }) => index > 0 && answers[index] !== answers[index - 1])
}

function isNo(event: Event): boolean {
  return event.kind === 'answer' && event.statements.some(({ answer }) => answer !== 'GRANTED')
}

/** Does this step reach or pass the day on which the law changes its mind about somebody? */
function isBirthday(world: World, index: number): boolean {
  return [12, 16, 18].some((age) => isPassed(world, index, age))
}

function isPassed(world: World, index: number, age: number, daysAfter = 0): boolean {
  if (world.events[index]?.kind !== 'advance') return false
  const { today } = momentAfter(world, index + 1)
  const { today: before } = momentAfter(world, index)
  const turns = world.persons.map(({ bornOn }) => addDays(addYears(bornOn, age), daysAfter))
  return turns.some((day) => before < day && day <= today)
}

function worldsInWhich(isCause: (world: World, event: Event, index: number) => boolean): number {
  return judged.filter(({ world, pairs }) =>
    world.events.some((event, index) => isCause(world, event, index) && flipsAt(pairs, index)),
  ).length
}

test('the same seed gives the same world', () => {
  expect(SEEDS.map(generateWorld)).toEqual(worlds)
  expect(generateWorld(1)).not.toEqual(generateWorld(2))
})

test('every world has 10 to 36 events and starts with somebody who has the regie', () => {
  for (const { events } of worlds) {
    expect(events.length).toBeGreaterThanOrEqual(10)
    expect(events.length).toBeLessThanOrEqual(36)
    expect(events[0]).toMatchObject({ kind: 'memberJoins', hasRegie: true })
  }
})

test('every event refers to what exists, and time goes on by 1 to 200 days', () => {
  for (const world of worlds) {
    const ids = new Set([...world.persons, ...world.professionals, ...world.organisations].map(({ id }) => id))
    for (const event of world.events) for (const id of idsIn(event)) expect(ids).toContain(id)
  }
})

function idsIn(event: Event): string[] {
  if (event.kind === 'write') return [...event.item.subjects, ...Object.values(event.item.source)]
  if (event.kind === 'answer') return event.statements.flatMap((one) => [one.decider, one.subject, one.toOrganisation])
  if (event.kind === 'gezagChanges') return [event.child, ...event.holders]
  if (event.kind === 'advance') expect([event.days >= 1, event.days <= 200]).toEqual([true, true])
  const named = ['professional', 'child', 'organisation', 'youth', 'parent', 'person', 'member', 'colleague']
  return Object.entries(event).flatMap(([key, value]) => (named.includes(key) ? [String(value)] : []))
}

test('a consent never ends before it begins, and only one member has the regie', () => {
  for (const { events } of worlds) {
    const statements = events.flatMap((event) => (event.kind === 'answer' ? event.statements : []))
    for (const { validFrom, validUntil } of statements) expect(validFrom <= validUntil).toBe(true)
    const holders = new Set<string>()
    for (const event of events) {
      if (event.kind === 'memberJoins' && event.hasRegie) holders.add(event.professional)
      if (event.kind === 'memberLeaves') holders.delete(event.professional)
      expect(holders.size).toBeLessThan(2)
    }
  }
})

test('of what others wrote, at least 15% opens to a professional at some time, and at least half stays closed', () => {
  const pairs = judged.flatMap((one) => one.pairs).filter(isOfOthers)
  const opened = share(pairs.filter(({ answers }) => answers.includes(true)).length, pairs.length)
  expect(opened).toBeGreaterThanOrEqual(0.15)
  expect(opened).toBeLessThanOrEqual(0.5)
})

test('in at least 40% of the worlds a refusal, a withdrawal or a birthday changes an answer', () => {
  const count = worldsInWhich((world, event, index) => isNo(event) || isBirthday(world, index))
  expect(share(count, worlds.length)).toBeGreaterThanOrEqual(0.4)
})

test('every kind of event changes an answer in some world', () => {
  const least: Partial<Record<Event['kind'], number>> = {
    ...{ write: 100, answer: 100, memberJoins: 3, memberLeaves: 3, gezagChanges: 3, advance: 50 },
    ...{ readingAlong: 10, policyChanges: 15, derives: 5, organisationLeaves: 8, organisationReturns: 3 },
    ...{ emergency: 15, emergencyEnds: 2, clock: 3, standIn: 4, standInEnds: 2 },
    ...{ measureNoted: 10, measureEnds: 2, capabilityNoted: 5 },
  }
  const counted = Object.keys(least).map((kind) => [kind, worldsInWhich((_, event) => event.kind === kind)] as const)
  const rare = counted.filter(([kind, count]) => count < (least[kind as Event['kind']] ?? 0))
  expect(rare).toEqual([])
  expect(worldsInWhich((_, event) => isNo(event))).toBeGreaterThan(20)
  expect(worldsInWhich((world, _, index) => isBirthday(world, index))).toBeGreaterThan(20)
})

test('C-22 what is open to a professional changes on a birthday, and at the end of the grace, in several worlds', () => {
  for (const [age, after] of [
    [12, 42],
    [16, 0],
  ] as const) {
    const isReached = (world: World, index: number) => isPassed(world, index, age, after)
    const count = judged.filter(({ world, pairs }) => {
      const atWork = pairs.filter(isOfOthers)
      return world.events.some((_, index) => isReached(world, index) && flipsAt(atWork, index))
    }).length
    expect(count).toBeGreaterThan(5)
  }
})

test('region-05 at the answer nobody reads by a key what they will not read when it is worked out', () => {
  const tooMuch = judged.flatMap(({ world, pairs }) =>
    world.events.flatMap((event, index) => {
      if (event.kind !== 'policyChanges' && event.kind !== 'organisationLeaves') return []
      const events: Event[] = [...world.events.slice(0, index + 1), { kind: 'derives' }]
      const open = pairs.filter(({ answers }) => answers[index])
      return open.filter(({ reader, item }) => !mayRead({ ...world, events }, events.length, reader, item.id))
    }),
  )
  expect(tooMuch).toEqual([])
})

test('of the roles that were asked everyone reads something of others in some world', () => {
  const roles = judged.flatMap(({ pairs }) =>
    pairs.filter((pair) => isOfOthers(pair) && pair.answers.includes(true)).map(({ reader }) => reader),
  )
  const reading = new Set(roles.flatMap((reader) => ('role' in reader ? [reader.role] : [])))
  expect([...reading].sort()).toEqual([
    'GI',
    'JEUGDHULP_PROVIDER',
    'JGZ',
    'LEERPLICHT',
    'SCHOOL_IB_ZOCO',
    'SCHOOL_TEACHER',
    'SMW',
    'SWV',
    'WIJKTEAM',
  ])
})

test('civil dates: 29 February becomes the 28th in other years, and years are counted to the day', () => {
  expect(addYears('2008-02-29', 18)).toBe('2026-02-28')
  expect(addYears('2016-02-29', 12)).toBe('2028-02-29')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect([addMonths('2026-11-30', 3), addMonths('2027-11-30', 3)]).toEqual(['2027-02-28', '2028-02-29'])
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect([ageOn('2014-11-23', '2026-11-22'), ageOn('2014-11-23', '2026-11-23')]).toEqual([11, 12])
})

test('the oracle and its worlds import nothing of what they judge', () => {
  for (const folder of [import.meta.dirname, `${import.meta.dirname}/../world`]) {
    for (const file of readdirSync(folder)) {
      const imports = readFileSync(`${folder}/${file}`, 'utf8').match(/from '[^']+'/g) ?? []
      expect(imports.filter((line) => line.includes('src/'))).toEqual([])
    }
  }
})
