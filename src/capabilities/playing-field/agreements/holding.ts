// What the agreements of an organisation say on a day: for every capability that follows them.
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { holdingOn } from './queries.ts'
import { type AnswerTimes, shortestTimes } from './rules.ts'

/** Within how many working days the team reacts and answers on a day, by channel; the default where no agreement is known. */
export async function answerTimesOn(db: Sql, teamOrganisationId: string, day: CivilDate): Promise<AnswerTimes> {
  return shortestTimes((await holdingOn(db, teamOrganisationId, day)).map((one) => one.content.answerTimes))
}
