// §1.3 and D07: what a court ordered over a child, and who can weigh their own interests (§1.2).
import type { MeasureNoted } from '../world/happenings.ts'
import type { Moment } from './history.ts'

/** The institution that is guardian today, in whose place nobody of the family decides. */
export function guardianOf(moment: Moment, child: string): string | undefined {
  return runningOver(moment, child).find((one) => one.is === 'guardianship')?.organisation
}

/** A supervision order by this very institution: another one has nothing to do with it. */
export function isUnderSupervisionOf(moment: Moment, child: string, organisation: string): boolean {
  return runningOver(moment, child).some((one) => one.is === 'ots' && one.organisation === organisation)
}

/** Both days inclusive. */
function runningOver(moment: Moment, child: string): MeasureNoted[] {
  return moment.past
    .filter((event) => event.kind === 'measureNoted')
    .filter((one) => one.child === child && one.sinceOn <= moment.today && moment.today <= lastDayOf(moment, one))
}

function lastDayOf({ past }: Moment, { measure, untilOn }: MeasureNoted): string {
  const end = past.find((event) => event.kind === 'measureEnds' && event.measure === measure)
  const days = [untilOn ?? '9999-12-31', end?.kind === 'measureEnds' ? end.lastOn : '9999-12-31']
  return days.sort()[0] ?? ''
}

/** From 12 somebody is held able until a professional says otherwise; the newest counts. */
export function isCapable({ past }: Moment, person: string): boolean {
  const newest = past.findLast((event) => event.kind === 'capabilityNoted' && event.person === person)
  return newest?.kind === 'capabilityNoted' ? newest.isCapable : true
}
