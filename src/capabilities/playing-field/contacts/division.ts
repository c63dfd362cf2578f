import { sql } from 'kysely'
import { addDays } from '../../../platform/pure/dates.ts'
import type { Call } from '../../access/actor.ts'
import { uuids } from '../../access/queries.ts'
import type { Keeping } from '../keeper.ts'
import { absencesOf } from './absences.ts'
import type { Division, DivisionMember, Workload } from './contract.ts'
import { deskOf } from './desk.ts'
import { type ContactTask, type Field, runsOn } from './field.ts'
import { isHere, withTask, worksThere } from './presence.ts'
import { readField, teamTasks } from './queries.ts'
import { keepTeam } from './team-keeping.ts'

/** How far ahead the division shows what is to come. */
const aheadDays = 365

/** playing-field-43: who of the own team does what today and later, beside what each takes on; over a limit is said, not forbidden. */
export function readDivision(call: Call): Promise<Division> {
  return keepTeam(call, async (keeping) => {
    const { sql: db, today, organisationId, role } = keeping
    const field = await readField(db, { from: today, until: addDays(today, aheadDays) })
    const people = field.postsAt(organisationId).filter((one) => one.role === role && runsOn(one, today))
    const accountIds = [...new Set(people.map((one) => one.accountId))]
    const around = { field, keeping, ...(await readLoad(keeping, accountIds)) }
    const members = people.map((one) => memberOf(one, around))
    return { members, schoolsWithoutContact: withoutContact(field, keeping) }
  })
}

interface Load {
  families: ReadonlyMap<string, number>
  limits: ReadonlyMap<string, Workload>
  absences: readonly { id: string; accountId: string; fromOn: string; untilOn: string | null }[]
}

async function readLoad(keeping: Keeping, accountIds: readonly string[]): Promise<Load> {
  const { sql: db, today, organisationId } = keeping
  const families = await sql<{ account_id: string; families: number }>`
    select * from access.families_with_regie(${uuids(accountIds)}, ${today}::date)`.execute(db)
  const limits = await sql<Workload & { account_id: string }>`
    select account_id, schools, families from playing_field.workloads where organisation_id = ${organisationId}`.execute(
    db,
  )
  return {
    families: new Map(families.rows.map((row) => [row.account_id, row.families])),
    limits: new Map(limits.rows.map(({ account_id, schools, families }) => [account_id, { schools, families }])),
    absences: await absencesOf(keeping),
  }
}

type Around = Load & { field: Field; keeping: Keeping }
type Colleague = ReturnType<Field['postsAt']>[number]

function memberOf(person: Colleague, { field, keeping, families, limits, absences }: Around): DivisionMember {
  const { accountId, name } = person
  return {
    accountId,
    name,
    isYou: accountId === keeping.accountId,
    isHere: isHere(person, keeping.today, field),
    absences: absences
      .filter((one) => one.accountId === accountId)
      .map(({ id, fromOn, untilOn }) => ({ id, fromOn, untilOn })),
    schools: schoolsOf(person, field),
    families: families.get(accountId) ?? 0,
    limits: limits.get(accountId) ?? { schools: null, families: null },
  }
}

function schoolsOf({ accountId, organisationId }: Colleague, field: Field): DivisionMember['schools'] {
  return field.contacts
    .filter((one) => one.accountId === accountId && one.organisationId === organisationId)
    .flatMap(({ schoolId, task, fromOn, untilOn }) =>
      isOfTeamTask(task) ? [{ schoolId, school: field.party(schoolId)?.name ?? '', task, fromOn, untilOn }] : [],
    )
    .sort((a, b) => a.school.localeCompare(b.school) || a.task.localeCompare(b.task))
}

type TeamTask = (typeof teamTasks)[number]
const isOfTeamTask = (task: ContactTask): task is TeamTask => (teamTasks as readonly string[]).includes(task)

/** Schools that this team answers for today without anybody who works there as their contact. */
function withoutContact(field: Field, { today, organisationId }: Keeping): Division['schoolsWithoutContact'] {
  return field.parties
    .filter((one) => one.kind === 'school' && !hasContact(one.id, field, today))
    .filter(({ id }) => isOfTeam(id, organisationId, field, today))
    .map(({ id, name }) => ({ id, name }))
}

const hasContact = (schoolId: string, field: Field, today: string) =>
  withTask(schoolId, 'contact', today, field).some((one) => worksThere(one, today, field))

/** Whether a team answers for a school: its desk leads to somebody of that team. */
export function isOfTeam(schoolId: string, organisationId: string, field: Field, today: string): boolean {
  const { receiver } = deskOf(schoolId, today, field)
  if (receiver === null) return false
  return (receiver.kind === 'person' ? receiver.person.organisationId : receiver.organisationId) === organisationId
}

/** Everyone says for themself what they take on. */
export function setWorkload(call: Call, { schools, families }: Workload): Promise<void> {
  return keepTeam(call, async ({ sql: db, accountId, organisationId }) => {
    await sql`insert into playing_field.workloads (account_id, organisation_id, schools, families)
      values (${accountId}, ${organisationId}, ${schools}, ${families})
      on conflict (account_id, organisation_id) do update set schools = excluded.schools, families = excluded.families`.execute(
      db,
    )
  })
}
