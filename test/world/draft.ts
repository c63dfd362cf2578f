// What the inventing of events has to remember: enough to invent only what could happen, and nothing of who may read what.
import { addDays, ageOn, type CivilDate } from '../oracle/calendar.ts'
import type { Category, Event, Gezag, Item, Policy, Professional, SenderRole, Statement } from '../world.ts'
import type { MeasureNoted, StandIn } from './happenings.ts'
import type { Cast } from './people.ts'
import type { Random } from './random.ts'

export type Draft = {
  random: Random
  cast: Cast
  events: Event[]
  today: CivilDate
  /** Days since the first, and the minute of this one. */
  day: number
  minute: number
  policy: Policy
  /** Organisations that left the cooperation. */
  left: Set<string>
  /** What this world is mostly about, so that answers and items meet. */
  children: string[]
  categories: Category[]
  items: Item[]
  /** What no longer waits for a talk. */
  released: Set<string>
  goals: string[]
  parts: number
  /** The senders on every form to the team, and to a partner: one wording in a world, so no two answers differ in it alone. */
  gdprFrom: { team: SenderRole[]; partner: SenderRole[] }
  gezag: Gezag[]
  /** Who once lost gezag over a child; they do not get it back, C-23 does not say what their old answers are worth then. */
  lostGezag: Set<string>
  /** Since when somebody is, or is not, a member. */
  members: Map<string, { isIn: boolean; hasRegie: boolean; since: CivilDate }>
  granted: Statement[]
  emergencies: { emergency: string; professional: string; day: number; minute: number; isEnded: boolean }[]
  standIns: (Omit<StandIn, 'kind'> & { isEnded: boolean })[]
  measures: Omit<MeasureNoted, 'kind'>[]
  incapable: Set<string>
  /** Which parents read along with which youths, and since when it was last said. */
  reading: Map<string, CivilDate>
}

const WEIGHTS: [Category, number][] = [
  ['PLAN_GOAL_ACTION', 0.8],
  ['SUPPORT_NEED', 0.5],
  ['LOGISTICS', 0.4],
  ['ATTENDANCE', 0.3],
  ['SCHOOL_PROGRESS', 0.3],
  ['WELLBEING_SIGNAL', 0.25],
  ['CARE_CONTENT', 0.2],
  ['HEALTH', 0.2],
  ['FAMILY_SITUATION', 0.2],
  ['SAFETY_CONCERN', 0.15],
  ['IDENTITY_CONTACT', 0.15],
  ['FINANCE_DEBT', 0.05],
]

const TO_TEAM: SenderRole[][] = [
  ['SCHOOL_IB_ZOCO', 'PARENT', 'YOUTH'],
  ['SCHOOL_IB_ZOCO', 'PARENT', 'YOUTH'],
  ['SCHOOL_IB_ZOCO', 'PARENT'],
  ['SCHOOL_IB_ZOCO'],
]

const TO_PARTNER: SenderRole[][] = [
  ['PARENT', 'YOUTH'],
  ['PARENT', 'YOUTH'],
  ['PARENT', 'YOUTH', 'SCHOOL_IB_ZOCO'],
  ['PARENT'],
]

export function startDraft(random: Random, cast: Cast): Draft {
  const categories = WEIGHTS.filter(([, weight]) => random.chance(weight)).map(([category]) => category)
  return {
    random,
    cast,
    events: [],
    today: cast.startsOn,
    day: 0,
    minute: 600,
    policy: cast.policy,
    left: new Set(),
    children: random.some(childrenOf(cast), 0.7),
    categories: categories.length > 0 ? categories : ['PLAN_GOAL_ACTION'],
    items: [],
    released: new Set(),
    goals: [],
    parts: 0,
    gdprFrom: { team: random.pick(TO_TEAM), partner: random.pick(TO_PARTNER) },
    gezag: cast.gezag,
    lostGezag: new Set(),
    members: new Map(),
    granted: [],
    emergencies: [],
    standIns: [],
    measures: [],
    incapable: new Set(),
    reading: new Map(),
  }
}

export function childrenOf(cast: Cast): string[] {
  return cast.gezag.map(({ child }) => child)
}

export function ageOf(draft: Draft, person: string): number {
  const bornOn = draft.cast.persons.find(({ id }) => id === person)?.bornOn ?? draft.today
  return ageOn(bornOn, draft.today)
}

/** Whom a form would ask about this subject today. */
export function whoHaveSay(draft: Draft, subject: string): string[] {
  const age = ageOf(draft, subject)
  const guardian = draft.measures.find((one) => one.child === subject && isGuardianOn(one, draft.today))
  const holders = guardian ? [guardian.organisation] : holdersOver(draft, subject)
  if (age >= 12 && age < 18 && draft.incapable.has(subject)) return [...holders, subject]
  if (age >= 16) return [subject]
  return age >= 12 ? [subject, ...holders] : holders
}

function isGuardianOn({ is, sinceOn, untilOn }: Draft['measures'][number], today: CivilDate): boolean {
  return is === 'guardianship' && sinceOn <= today && (untilOn === null || untilOn >= today)
}

/** Who of the family has gezag. */
export function holdersOver(draft: Draft, subject: string): string[] {
  return draft.gezag.find(({ child }) => child === subject)?.holders ?? []
}

export function hasRegieHolder(draft: Draft): boolean {
  return membersOf(draft).some(({ id }) => draft.members.get(id)?.hasRegie)
}

/** Somebody who stands in, or will. */
export function isStandIn({ standIns, today }: Draft, professional: string): boolean {
  return standIns.some((one) => one.colleague === professional && !one.isEnded && one.untilOn >= today)
}

export function membersOf(draft: Draft): Professional[] {
  return draft.cast.professionals.filter(({ id }) => draft.members.get(id)?.isIn)
}

export function passDays(draft: Draft, days: number): void {
  draft.today = addDays(draft.today, days)
  draft.day += days
  draft.minute = 600
  draft.events.push({ kind: 'advance', days })
}
