import { listReviews, recordVerdict, termOfSample } from '../../capabilities/consent/reviews/reviews.ts'
import { addDays, type CivilDate } from '../../platform/pure/dates.ts'
import { isWorkingDay } from '../../platform/pure/working-days.ts'
import { asProfessional, type Stage } from './stage.ts'

/**
 * The privacy officer goes through the sample of looks as the month goes: whoever opens the trial finds as much of it done as fits the day,
 * and nothing too late.
 */
export async function goThroughSample(stage: Stage): Promise<void> {
  const call = asProfessional(stage, stage.region.people.mirjam)
  stage.at(0, '08:15')
  if (doneBy(stage.today(), 1) === 0) return
  const sample = (await listReviews(call, [])).filter((one) => one.kind === 'sample')
  for (const { id } of sample.slice(0, Math.ceil(doneBy(stage.today(), sample.length))))
    await recordVerdict(
      call,
      id,
      { kind: 'sample', verdict: 'justified', note: 'Het past bij het werk van dit team.' },
      [],
    )
}

/** How many of so many are done on a day: as much as has passed of the working days that there are for it. */
export function doneBy(today: CivilDate, of: number): number {
  let passed = 0
  for (let day = addDays(`${today.slice(0, 7)}-01`, 1); day <= today; day = addDays(day, 1))
    if (isWorkingDay(day)) passed += 1
  return of * Math.min(1, passed / termOfSample)
}
