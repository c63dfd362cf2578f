import type { Event } from '../world.ts'
import { answerAlone, answerRequest, withdraw } from './answers.ts'
import { advance, changeGezag, changeTeam, join } from './changes.ts'
import { type Draft, startDraft } from './draft.ts'
import type { Cast } from './people.ts'
import type { Random } from './random.ts'
import { object, openGoal, release, write } from './writes.ts'

type Step =
  | 'write'
  | 'answerRequest'
  | 'answerAlone'
  | 'withdraw'
  | 'advance'
  | 'team'
  | 'gezag'
  | 'goal'
  | 'release'
  | 'object'

const STEPS: Record<Step, (draft: Draft) => void> = {
  write,
  answerRequest,
  answerAlone,
  withdraw,
  advance,
  team: changeTeam,
  gezag: changeGezag,
  goal: openGoal,
  release,
  object,
}

const OFTEN: Record<Step, number> = {
  write: 28,
  answerRequest: 22,
  answerAlone: 5,
  withdraw: 7,
  advance: 20,
  team: 5,
  gezag: 5,
  goal: 4,
  release: 4,
  object: 4,
}

/** Much is opened while the children are still as old as they are. */
const GOOD_START = [answerRequest, answerRequest, write, answerRequest, advance, advance]

const MOST_EVENTS = 40

export function inventEvents(random: Random, cast: Cast): Event[] {
  const draft = startDraft(random, cast)
  const wanted = random.int(10, MOST_EVENTS)
  startFile(draft)
  while (draft.events.length < wanted) STEPS[random.weighted(OFTEN)](draft)
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
