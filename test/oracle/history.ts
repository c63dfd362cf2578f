// What the events so far add up to. Worked out from the start each time: slow on purpose, nothing is kept.
import type { Event, Gezag, Item, Person, Policy, Statement, World } from '../world.ts'
import { addDays, type CivilDate } from './calendar.ts'
import { guardianOf } from './measures.ts'
import { policyNow } from './region.ts'

/** A world as it stands after its first events: the only thing the oracle's rules look at. `policy`: by which they decide. */
export type Moment = { world: World; past: Event[]; today: CivilDate; policy: Policy }

export function momentAfter(world: World, upToEvent: number): Moment {
  const past = world.events.slice(0, upToEvent)
  const today = addDays(world.startsOn, Math.floor(minutesPassed(past) / MINUTES_A_DAY))
  return { world, past, today, policy: policyNow({ world, past }) }
}

const MINUTES_A_DAY = 1440
const MORNING = 600

/** Since the night before the first day. */
export function minutesPassed(events: readonly Event[]): number {
  return events.reduce((passed, event) => {
    const today = passed - (passed % MINUTES_A_DAY)
    if (event.kind === 'advance') return today + event.days * MINUTES_A_DAY + MORNING
    return event.kind === 'clock' ? today + event.minute : passed
  }, MORNING)
}

export function findItem({ past }: Moment, itemId: string): Item | undefined {
  return itemsWritten({ past }).find((item) => item.id === itemId)
}

export function itemsWritten({ past }: Pick<Moment, 'past'>): Item[] {
  return past.flatMap((event) => (event.kind === 'write' ? [event.item] : []))
}

/** Oldest first, in the order in which they were answered. */
export function statementsGiven({ past }: Moment): Statement[] {
  return past.flatMap((event) => (event.kind === 'answer' ? event.statements : []))
}

/** Held back from the parents until somebody talked with them (access.md rule 6). */
export function isWaiting({ past }: Moment, item: Item): boolean {
  return item.talk === 'waits' && !past.some((event) => event.kind === 'release' && event.item === item.id)
}

/** D22: the young person's objection to this parent stands: the newest word about it is not set aside or taken back. */
export function objects({ past }: Moment, youth: string, parent: string): boolean {
  const newest = past.findLast(
    (event) => event.kind === 'objection' && event.youth === youth && event.parent === parent,
  )
  return newest?.kind === 'objection' && (newest.state === 'raised' || newest.state === 'upheld')
}

export function isGoal({ past }: Moment, part: string): boolean {
  return past.some((event) => event.kind === 'openGoal' && event.goal === part)
}

/** Who has gezag today: the institution that the court made guardian, in place of everybody else (§1.3). */
export function gezagOver(moment: Moment, child: string): Gezag {
  const guardian = guardianOf(moment, child)
  return guardian ? { child, authority: 'known', holders: [guardian] } : gezagOfFamily(moment, child)
}

export function gezagOfFamily({ world, past }: Pick<Moment, 'world' | 'past'>, child: string): Gezag {
  const change = past.findLast((event) => event.kind === 'gezagChanges' && event.child === child)
  if (change?.kind === 'gezagChanges') return change
  return world.gezag.find((gezag) => gezag.child === child) ?? { child, authority: 'unknown', holders: [] }
}

export function getPerson({ world }: Moment, id: string): Person {
  const person = world.persons.find((one) => one.id === id)
  if (!person) throw new Error(`world ${world.seed} has no person ${id}`)
  return person
}
