// node test/bench/region.bench.ts [families]: a rule is tightened over 5,000 families, taken back, and an organisation leaves.
import { raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { gather, leave, loosen, type Measured, tighten } from './many-at-once.ts'

const families = Number(process.argv[2] ?? 5000)
const database = testDatabases()[0]
if (!database) throw new Error('RONDOM_TEST_DATABASES names no database')
const cast = await raiseCurtain(database.make)
const crowd = await gather(cast, families - 1)
for (const [what, play] of Object.entries({ tighten, loosen, leave })) console.log(line(what, await play(crowd)))
await cast.dispose()

function line(what: string, one: Measured): string {
  const each = one.derived / one.families
  return [
    `${what.padEnd(8)} ${one.families} families`,
    `answered in ${Math.round(one.answered)} ms`,
    `seen after the answer ${one.seenAfterAnswer}, meanwhile ${one.seenMeanwhile}`,
    `derived in ${(one.derived / 1000).toFixed(1)} s (${each.toFixed(1)} ms each)`,
  ].join(' · ')
}
