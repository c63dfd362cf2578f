// What the agreements of an organisation say on a day: for every capability that follows them.
import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { type AnswerTimes, defaultRegieHolder, type RegieHolder, shortestTimes } from './answer-times.ts'

interface Holding {
  answerTimes: AnswerTimes
  regie: RegieHolder
}

/** The agreements that hold on a day in the cooperations in which an organisation takes part then; the longest standing first. */
async function holdingOn(db: Sql, organisationId: string, day: CivilDate): Promise<Holding[]> {
  const { rows } = await sql<{ content: Holding }>`
    select g.content from playing_field.organisation_areas r
    join playing_field.areas a on a.id = r.area_id and a.kind = 'cooperation'
      and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)
    join lateral (select content, from_on from playing_field.agreements g
      where g.area_id = a.id and g.from_on <= ${day}::date order by g.from_on desc limit 1) g on true
    where r.organisation_id = ${organisationId} and r.relation = 'takes-part'
      and r.from_on <= ${day}::date and (r.until_on is null or r.until_on >= ${day}::date)
    order by g.from_on, a.id`.execute(db)
  return rows.map((row) => row.content)
}

/** Within how many working days the team reacts and answers on a day, by channel; the default where no agreement is known. */
export async function answerTimesOn(db: Sql, teamOrganisationId: string, day: CivilDate): Promise<AnswerTimes> {
  return shortestTimes((await holdingOn(db, teamOrganisationId, day)).map((one) => one.answerTimes))
}

/** Who holds the regie over what reaches the team on a day; the youth team where no agreement is known. */
export async function regieHolderOn(db: Sql, teamOrganisationId: string, day: CivilDate): Promise<RegieHolder> {
  return (await holdingOn(db, teamOrganisationId, day))[0]?.regie ?? defaultRegieHolder
}
