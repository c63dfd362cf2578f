import type { Database } from '../../platform/database/database.ts'
import { addDays } from '../../platform/pure/dates.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { portsFor, type World } from '../ports.ts'
import { addAdministrators } from './administrators.ts'
import { growAgreement } from './agreement.ts'
import { tellStories } from './families.ts'
import { loadTrialMap } from './map.ts'
import { goThroughSample } from './oversight.ts'
import { tellOfQuestions } from './questions.ts'
import { makeRegion } from './region.ts'
import { isFilled } from './relatives.ts'
import { divideTeam } from './routing.ts'
import { tellOfSchools } from './schools.ts'
import type { Stage } from './stage.ts'
import { growRegion } from './wide-region.ts'

/** Fills an empty embedded database with a small invented region and its families; false when it was filled before. */
export async function fillTrial(database: Database, world: World): Promise<boolean> {
  if (await isFilled(database)) return false
  const start = world.now()
  let now = start
  // Every deed gets its own second, so that what came first stands first.
  const tick = () => {
    now = new Date(Math.min(now.getTime() + 1000, start.getTime()))
    return now
  }
  const ports = portsFor(database, { ...world, now: tick })
  const region = await makeRegion(database, world.newId)
  await growRegion(database, world.newId, region)
  await addAdministrators(database, world.newId, region, start)
  await divideTeam(database, world.newId, region, civilDateOf(start))
  const stage: Stage = {
    ports,
    region,
    today: (plusDays = 0) => addDays(civilDateOf(start), plusDays),
    at: (daysAgo, time) => {
      now = amsterdam(addDays(civilDateOf(start), -daysAgo), time, start)
    },
  }
  // Of today; after these the clock goes back to when each story happened.
  await loadTrialMap(stage)
  await tellOfSchools(stage)
  await growAgreement(stage)
  await tellStories(stage)
  await goThroughSample(stage)
  await tellOfQuestions(stage)
  return true
}

/** A wall-clock time in Amsterdam as an instant; never later than the start, so that nothing lies in the future. */
function amsterdam(day: string, time: string, start: Date): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(asUtc)
  const shift = (Number(parts) - asUtc.getUTCHours() + 24) % 24
  const instant = new Date(asUtc.getTime() - shift * 3_600_000)
  return instant < start ? instant : start
}
