// What a run of mutants comes to: survivors, those that survive for a reason, and reasons that no longer hold.
import type { Equivalent } from './equivalent.ts'
import type { Mutant, Outcome } from './ledger.ts'

export interface Judgement {
  killed: Outcome[]
  survivors: Outcome[]
  excused: { outcome: Outcome; why: string }[]
  notRun: Mutant[]
  /** Reasons for a mutant that is not there, or that a test kills. */
  idle: Equivalent[]
  isProved: boolean
}

const fileOf = ({ place }: Mutant) => place.replace(/:\d+$/, '')
export const isAbout = (reason: Equivalent, mutant: Mutant) =>
  fileOf(mutant) === reason.file && mutant.what === reason.what

/** The newest outcome of each planned mutant counts. */
export function judge(
  plan: readonly Mutant[],
  outcomes: readonly Outcome[],
  reasons: readonly Equivalent[],
): Judgement {
  const latest = new Map(outcomes.map((one) => [one.id, one]))
  const run = plan.flatMap((mutant) => {
    const outcome = latest.get(mutant.id)
    // Where it stands may have moved since.
    return outcome ? [{ ...outcome, place: mutant.place }] : []
  })
  const notRun = plan.filter(({ id }) => !latest.has(id))
  const alive = run.filter((one) => one.killedBy === null)
  const holding = reasons.filter((reason) => {
    const count = alive.filter((one) => isAbout(reason, one)).length
    return count === (reason.times ?? 1)
  })
  const idle = reasons.filter((one) => !holding.includes(one) && !notRun.some((mutant) => isAbout(one, mutant)))
  const reasonFor = (outcome: Outcome) => holding.find((reason) => isAbout(reason, outcome))
  const survivors = alive.filter((one) => !reasonFor(one))
  return {
    killed: run.filter((one) => one.killedBy !== null),
    survivors,
    excused: alive.flatMap((outcome) => {
      const reason = reasonFor(outcome)
      return reason ? [{ outcome, why: reason.why }] : []
    }),
    notRun,
    idle,
    isProved: survivors.length === 0 && notRun.length === 0 && idle.length === 0,
  }
}
