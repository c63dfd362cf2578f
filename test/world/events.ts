import type { Event } from '../world.ts'
import { answerAlone, answerRequest, withdraw } from './answers.ts'
import { advance, changeGezag, changeTeam, join } from './changes.ts'
import { endMeasure, letRead, noteCapability, noteMeasure } from './court.ts'
import { endEmergency, openEmergency, passMinutes } from './danger.ts'
import { type Draft, startDraft } from './draft.ts'
import type { Cast } from './people.ts'
import type { Random } from './random.ts'
import { changePolicy, derive, leaveOrReturn } from './region.ts'
import { endStandIn, nameStandIn } from './team.ts'
import { object, openGoal, release, write } from './writes.ts'

const STEPS = {
  write,
  answerRequest,
  answerAlone,
  withdraw,
  advance,
  changeTeam,
  changeGezag,
  openGoal,
  release,
  object,
  letRead,
  changePolicy,
  leaveOrReturn,
  derive,
  openEmergency,
  endEmergency,
  passMinutes,
  nameStandIn,
  endStandIn,
  noteMeasure,
  endMeasure,
  noteCapability,
} satisfies Record<string, (draft: Draft) => void>
type Step = keyof typeof STEPS
type Often = Partial<Record<Step, number>>

const ALWAYS: Often = {
  write: 26,
  answerRequest: 20,
  answerAlone: 5,
  withdraw: 6,
  advance: 18,
  changeTeam: 5,
  changeGezag: 4,
  openGoal: 3,
  release: 3,
  object: 3,
  letRead: 8,
}

/** Each world is about one or two of these; of what is everywhere a little, nothing is met twice. */
const THEMES: Often[] = [
  { letRead: 30, noteCapability: 4, advance: 26 },
  { changePolicy: 26, derive: 10, answerRequest: 26 },
  { leaveOrReturn: 14, derive: 6, openEmergency: 6, nameStandIn: 4 },
  { openEmergency: 14, passMinutes: 12, advance: 24, endEmergency: 3 },
  { nameStandIn: 20, endStandIn: 10, changeTeam: 8, advance: 24 },
  { noteMeasure: 14, endMeasure: 5, noteCapability: 9, advance: 24 },
  { noteMeasure: 10, changePolicy: 14, leaveOrReturn: 4 },
]

/** Much is opened while the children are still as old as they are. */
const GOOD_START = [answerRequest, answerRequest, write, answerRequest, advance, advance]

const MOST_EVENTS = 36

export function inventEvents(random: Random, cast: Cast): Event[] {
  const draft = startDraft(random, cast)
  const wanted = random.int(10, MOST_EVENTS)
  const often = { ...ALWAYS, ...random.pick(THEMES), ...random.pick(THEMES) }
  startFile(draft)
  while (draft.events.length < wanted) STEPS[random.weighted(often as Record<Step, number>)](draft)
  return draft.events.slice(0, MOST_EVENTS)
}

/** Every file begins with somebody of the team who has the regie; most others join soon, also before anything is open to them. */
function startFile(draft: Draft): void {
  const [first, ...others] = draft.cast.professionals
  if (first) join(draft, first, true)
  for (const other of others.filter(() => draft.random.chance(0.8))) join(draft, other)
  const written = [openGoal, write, write, write]
  for (const step of draft.random.chance(0.5) ? [...written, ...GOOD_START] : written) step(draft)
}
