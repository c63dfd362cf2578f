import type { Ports } from '../capabilities/access/actor.ts'
import { closeEnded } from '../capabilities/accounts/people/queries.ts'
import { asApp } from '../capabilities/accounts/session.ts'
import { forgetOverSessions } from '../capabilities/accounts/sessions/keep.ts'
import { extendKeys } from '../capabilities/consent/keys/jobs.ts'
import { deriveBehind, stopDeriving } from '../capabilities/consent/region/job.ts'
import { clearWhatIsOver } from '../capabilities/own-provider/jobs.ts'
import { moveFromAbsent } from '../capabilities/questions/routing/moves.ts'
import { civilDateOf } from '../platform/pure/format.ts'

const daily = 24 * 3_600_000
const often = 5 * 60_000

/** Whose last day was yesterday is out: what was theirs closes, and what waits for them, or for who is away, goes on to others. */
async function closeAndMove(ports: Ports): Promise<void> {
  const at = ports.now()
  await asApp(ports.database, (db) => closeEnded(db, civilDateOf(at), at))
  await moveFromAbsent(ports)
}

/** What happens by the clock: keys are extended at the start and then every day, for whichever family is due. */
export function startClockwork(ports: Ports): { stop(): Promise<void> } {
  let running: Promise<unknown> = extendKeys(ports)
  const timer = setInterval(() => {
    running = running.then(() => extendKeys(ports)).catch(() => undefined)
  }, daily)
  timer.unref()
  // What a new version of the region's choices left to do when a server stopped, or what another server began.
  void deriveBehind(ports)
  // An absence that was noted ahead begins by itself.
  running = running.then(() => closeAndMove(ports)).catch(() => undefined)
  const catchingUp = setInterval(() => {
    void deriveBehind(ports)
    running = running.then(() => closeAndMove(ports)).catch(() => undefined)
    running = running.then(() => forgetOverSessions(ports)).catch(() => undefined)
    running = running.then(() => clearWhatIsOver(ports)).catch(() => undefined)
  }, often)
  catchingUp.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      clearInterval(catchingUp)
      await stopDeriving(ports.database)
      await running.catch(() => undefined)
    },
  }
}
