import type { Cast } from '../cast.ts'
import { say } from './ground.ts'
import { gather, leave, loosen, type Measured, tighten } from './many-at-once.ts'

/** A rule is tightened over so many families, taken back, and an organisation leaves. */
export async function regionPace(cast: Cast, families: number): Promise<void> {
  const crowd = await gather(cast, families - 1)
  for (const [what, play] of Object.entries({ tighten, loosen, leave })) say(line(what, await play(crowd)))
}

function line(what: string, one: Measured): string {
  const each = one.derived / one.families
  return [
    `${what.padEnd(8)} ${one.families.toLocaleString('en')} families`,
    `answered in ${Math.round(one.answered)} ms`,
    `seen after the answer ${one.seenAfterAnswer}, meanwhile ${one.seenMeanwhile}`,
    `derived in ${(one.derived / 1000).toFixed(1)} s (${each.toFixed(1)} ms each)`,
  ].join(' · ')
}
