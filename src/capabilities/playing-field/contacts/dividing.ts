import { sql } from 'kysely'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import type { Keeping } from '../keeper.ts'
import type { dividedTasks, EndSchoolStandIn, HandOverSchool, SchoolStandIn } from './contract.ts'
import { isOfTeam } from './division.ts'
import { type ContactTask, type Field, runsOn } from './field.ts'
import { readField } from './queries.ts'
import { contactFaults, contactRefusals } from './refusals.ts'
import { daysAreWrong, isColleague, keepTeam, refuseFields } from './team-keeping.ts'

type Divided = (typeof dividedTasks)[number]

/** playing-field-44: somebody of the team becomes contact of a school that their team answers for; from today on, no more than one. */
export function takeSchool(call: Call, schoolId: string, task: Divided): Promise<void> {
  return keepTeam(call, async (keeping) => {
    const field = await schoolOfTeam(keeping, schoolId, task)
    if (running(field, keeping, schoolId, task).some((one) => one.accountId === keeping.accountId))
      refuse(contactRefusals.hasItAlready)
    await give(keeping, { schoolId, task, accountId: keeping.accountId, fromOn: keeping.today })
    await keeping.noteChange('school-taken', { schoolId, task, accountId: keeping.accountId })
  })
}

/** Gives a school that is one's own to a colleague, from a day on. */
export function handOverSchool(
  call: Call,
  schoolId: string,
  { task, accountId, fromOn }: HandOverSchool,
): Promise<void> {
  return keepTeam(call, async (keeping) => {
    const field = await schoolOfTeam(keeping, schoolId, task)
    const isMine = running(field, keeping, schoolId, task).some((one) => one.accountId === keeping.accountId)
    if (!isMine) refuse(refusals.notYours)
    const isOurs = accountId !== keeping.accountId && (await isColleague(keeping, accountId, fromOn))
    refuseFields([['accountId', !isOurs && contactFaults.noColleague], ...daysAreWrong(fromOn, null, keeping.today)])
    await give(keeping, { schoolId, task, accountId, fromOn })
    await keeping.noteChange('school-handed-over', { schoolId, task, accountId, fromOn })
  })
}

/** Names a stand-in for a school, from the first day to the last; who was named last comes first. */
export function nameSchoolStandIn(call: Call, schoolId: string, named: SchoolStandIn): Promise<void> {
  return keepTeam(call, async (keeping) => {
    const { accountId, fromOn, untilOn } = named
    await schoolOfTeam(keeping, schoolId, 'stand-in')
    const isOurs = await isColleague(keeping, accountId, fromOn)
    refuseFields([['accountId', !isOurs && contactFaults.noColleague], ...daysAreWrong(fromOn, untilOn, keeping.today)])
    await insertContact(keeping, { schoolId, task: 'stand-in', accountId, fromOn, untilOn })
    await keeping.noteChange('stand-in-named', { schoolId, ...named })
  })
}

export function endSchoolStandIn(call: Call, schoolId: string, { accountId, fromOn }: EndSchoolStandIn): Promise<void> {
  return keepTeam(call, async (keeping) => {
    const ended = await endBefore(keeping, {
      schoolId,
      task: 'stand-in',
      from: keeping.today,
      only: { accountId, fromOn },
    })
    if (ended === 0) refuse(refusals.notFound)
    await keeping.noteChange('stand-in-ended', { schoolId, accountId })
  })
}

/** The field of a school that this team answers for, with nobody else at the division of it. */
async function schoolOfTeam(
  { sql: db, today, organisationId }: Keeping,
  schoolId: string,
  task: ContactTask,
): Promise<Field> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${schoolId} ${task}`}, 0))`.execute(db)
  const field = await readField(db, { from: today, until: today }, schoolId)
  if (!field.party(schoolId)) refuse(refusals.notFound)
  if (!isOfTeam(schoolId, organisationId, field, today)) refuse(contactRefusals.otherTeam)
  return field
}

const running = (field: Field, { today, organisationId }: Keeping, schoolId: string, task: ContactTask) =>
  field
    .contactsOf(schoolId)
    .filter((one) => one.task === task && one.organisationId === organisationId && runsOn(one, today))

interface Giving {
  schoolId: string
  task: ContactTask
  accountId: string
  fromOn: CivilDate
}

async function give(keeping: Keeping, giving: Giving): Promise<void> {
  await endBefore(keeping, { ...giving, from: giving.fromOn })
  await insertContact(keeping, { ...giving, untilOn: null })
}

interface Ending {
  schoolId: string
  task: ContactTask
  from: CivilDate
  /** Of one alone; otherwise of all who have the task. */
  only?: EndSchoolStandIn
}

/** Ends who has the task before a day; who would have begun then or later never did. Returns how many. */
export async function endBefore({ sql: db }: Keeping, { schoolId, task, from, only }: Ending): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    select playing_field.end_contacts(${schoolId}::uuid, ${task}, ${from}::date, ${only?.accountId ?? null}::uuid,
      ${only?.fromOn ?? null}::date) as ended`.execute(db)
  return rows[0]?.ended ?? 0
}

export async function insertContact(
  { sql: db, organisationId, role }: Keeping,
  { schoolId, task, accountId, fromOn, untilOn }: Giving & { untilOn: CivilDate | null },
): Promise<void> {
  await sql`insert into playing_field.contacts (school_id, task, account_id, organisation_id, role, from_on, until_on)
    values (${schoolId}, ${task}, ${accountId}, ${organisationId}, ${role}, ${fromOn}, ${untilOn})
    on conflict (school_id, task, account_id, from_on) do update set until_on = excluded.until_on`.execute(db)
}
