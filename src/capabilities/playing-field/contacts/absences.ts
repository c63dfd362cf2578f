import { sql } from 'kysely'
import { addDays } from '../../../platform/pure/dates.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import type { Keeping } from '../keeper.ts'
import type { NewAbsence } from './contract.ts'
import type { Absence } from './field.ts'
import { contactFaults } from './refusals.ts'
import { daysAreWrong, isColleague, keepReceivers, refuseFields } from './team-keeping.ts'

/** So long it is of use to know that somebody was away: until whatever moved in those days was looked at. */
const rememberedDays = 28

/**
 * playing-field-42: somebody of an organisation that receives questions notes for themself or for a colleague who called in that they are away, from the first day
 * to the last. No reason is asked or kept, and what is over is forgotten after four weeks.
 */
export function noteAbsence(call: Call, { accountId, fromOn, untilOn }: NewAbsence): Promise<{ id: string }> {
  return keepReceivers(call, async (keeping) => {
    const { sql: db, organisationId, today } = keeping
    const isOurs = await isColleague(keeping, accountId, today)
    refuseFields([['accountId', !isOurs && contactFaults.noColleague], ...daysAreWrong(fromOn, untilOn, today)])
    const id = call.ports.newId()
    await sql`insert into playing_field.absences (id, account_id, organisation_id, from_on, until_on)
      values (${id}, ${accountId}, ${organisationId}, ${fromOn}, ${untilOn})`.execute(db)
    await sql`select playing_field.forget_absences(${addDays(today, -rememberedDays)}::date)`.execute(db)
    // Without the days: the list of deeds would otherwise keep for good what is forgotten here.
    await keeping.noteChange('absence-noted', { organisationId })
    return { id }
  })
}

/** Back again: the absence ends yesterday, and one that begins today or later never was. */
export function endAbsence(call: Call, id: string): Promise<void> {
  return keepReceivers(call, async (keeping) => {
    const { sql: db, organisationId, today } = keeping
    const { rows } = await sql<{ ended: boolean }>`
      select playing_field.end_absence(${id}::uuid, ${today}::date) as ended`.execute(db)
    if (!rows[0]?.ended) refuse(refusals.notFound)
    await keeping.noteChange('absence-ended', { organisationId })
  })
}

export interface AbsenceRow extends Absence {
  id: string
}

/** The absences of the own organisation that run or are to come. */
export async function absencesOf({ sql: db, today, organisationId }: Keeping): Promise<AbsenceRow[]> {
  const { rows } = await sql<AbsenceRow>`
    select id, account_id as "accountId", organisation_id as "organisationId", from_on as "fromOn", until_on as "untilOn"
    from playing_field.absences
    where organisation_id = ${organisationId} and (until_on is null or until_on >= ${today}::date) order by from_on`.execute(
    db,
  )
  return rows
}
