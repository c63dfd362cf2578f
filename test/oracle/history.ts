// What the events so far add up to. Worked out from the start each time: slow on purpose, nothing is kept.
import type { Event, Gezag, Item, MemberJoins, Person, Statement, World } from '../world.ts'
import { addDays, type CivilDate } from './calendar.ts'

/** A world as it stands after its first events: the only thing the oracle's rules look at. */
export type Moment = { world: World; past: Event[]; today: CivilDate }

export function momentAfter(world: World, upToEvent: number): Moment {
  const past = world.events.slice(0, upToEvent)
  const passed = past.reduce((days, event) => days + (event.kind === 'advance' ? event.days : 0), 0)
  return { world, past, today: addDays(world.startsOn, passed) }
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

/** A professional's membership now: the last thing that happened to it decides. */
export function findMembership({ past }: Moment, professional: string): MemberJoins | undefined {
  const last = past
    .filter((event) => event.kind === 'memberJoins' || event.kind === 'memberLeaves')
    .findLast((event) => event.professional === professional)
  return last?.kind === 'memberJoins' ? last : undefined
}

export function gezagOver({ world, past }: Moment, child: string): Gezag {
  const change = past.findLast((event) => event.kind === 'gezagChanges' && event.child === child)
  if (change?.kind === 'gezagChanges') return change
  return world.gezag.find((gezag) => gezag.child === child) ?? { child, authority: 'unknown', holders: [] }
}

export function getPerson({ world }: Moment, id: string): Person {
  const person = world.persons.find((one) => one.id === id)
  if (!person) throw new Error(`world ${world.seed} has no person ${id}`)
  return person
}
