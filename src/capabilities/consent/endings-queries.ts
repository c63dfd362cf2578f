import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import { addDays, addYears, type CivilDate } from '../../platform/pure/dates.ts'
import { agesOfSay, graceDays } from './policy/deciders.ts'

/** An exception lasts four weeks at most, so its end is said in its last week. */
const daysOfException = 7

/** A yes about one colleague that runs out, ran out, or was given before a child had a say in it. */
export interface Ending {
  file_id: string
  receiver_account_id: string
  receiver_organisation_id: string
  receiver_role: string
  valid_until: CivilDate
  ends_soon: boolean
  turned_12: boolean
}

/**
 * consent-08 (C-21, C-22): the newest request about each colleague, where the last word was a yes, that ends or ended within so many
 * days, or that a child who turned 12 since has not answered. What was refused or taken back is not among them (C-5).
 */
export async function endingsInSight(db: Sql, today: CivilDate, days: number): Promise<Ending[]> {
  const born = addYears(today, -agesOfSay.youthJoins)
  const { rows } = await sql<Ending>`
    with young as (
      select file_id, id, (born_on + make_interval(years => ${agesOfSay.youthJoins}))::date as birthday from dossiers.persons
      where is_child and born_on <= ${born} and born_on > ${addDays(born, -graceDays)}
    ), running as (
      -- C-7: what was asked without the parents ends when nobody looks at it again.
      select r.file_id, r.id, r.receiver_account_id, r.receiver_organisation_id, r.receiver_role, r.subject_ids, r.asked_at, r.parents_left_out,
        least(r.valid_until, (select x.review_on from consent.exceptions x where x.file_id = r.file_id and x.request_id = r.id
          order by x.position desc limit 1)) as valid_until
      from consent.requests r
    ), near as (
      select r.*, r.valid_until <= ${addDays(today, days)} and (not r.parents_left_out or r.valid_until <= ${addDays(today, daysOfException)}) as ends_soon, exists (
        select from young y where y.file_id = r.file_id and y.id = any (r.subject_ids)
          and (r.asked_at at time zone 'Europe/Amsterdam')::date < y.birthday
          and not exists (select from consent.statements s where s.file_id = r.file_id and s.request_id = r.id and s.decider_id = y.id)
      ) as turned_12
      from running r
      where r.valid_until between ${addDays(today, -days)} and ${addDays(today, days)}
        or (r.valid_until >= ${today} and r.file_id in (select file_id from young))
    )
    select file_id, receiver_account_id, receiver_organisation_id, receiver_role, valid_until, ends_soon, turned_12 from near n
    where not exists (select from consent.requests later where later.file_id = n.file_id and later.asked_at > n.asked_at
        and later.parents_left_out = n.parents_left_out
        and later.receiver_account_id = n.receiver_account_id and later.receiver_organisation_id = n.receiver_organisation_id
        and later.receiver_role = n.receiver_role)
      and (select s.answer from consent.statements s where s.file_id = n.file_id and s.request_id = n.id
        and s.to_organisation_id = n.receiver_organisation_id order by s.position desc, s.id desc limit 1) = 'GRANTED'`.execute(
    db,
  )
  return rows
}
