import type { Ports } from '../capabilities/access/actor.ts'
import { extendKeys } from '../capabilities/consent/jobs.ts'

const daily = 24 * 3_600_000

/** What happens by the clock: keys are extended at the start and then every day, for whichever family is due. */
export function startClockwork(ports: Ports): { stop(): Promise<void> } {
  let running: Promise<unknown> = extendKeys(ports)
  const timer = setInterval(() => {
    running = running.then(() => extendKeys(ports)).catch(() => undefined)
  }, daily)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running.catch(() => undefined)
    },
  }
}
