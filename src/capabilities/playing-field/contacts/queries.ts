import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { OwnContact, OwnTask } from './contract.ts'
import {
  type Absence,
  type AreaPart,
  type ContactSpan,
  type ContactTask,
  type Field,
  type FieldRows,
  fieldOf,
  type Party,
  type Post,
  type Relation,
} from './field.ts'

/** The days that are looked at; what ended before is left out. */
export interface Days {
  from: CivilDate
  until: CivilDate
}

const overlaps = (table: string, { from, until }: Days) =>
  sql`${sql.ref(`${table}.from_on`)} <= ${until}::date and (${sql.ref(`${table}.until_on`)} is null or ${sql.ref(`${table}.until_on`)} >= ${from}::date)`
const span = (table: string) =>
  sql`${sql.ref(`${table}.from_on`)} as "fromOn", ${sql.ref(`${table}.until_on`)} as "untilOn"`
const posts = sql`select g.account_id as "accountId", a.display_name as name, g.organisation_id as "organisationId", g.role, ${span('g')}
  from accounts.assignments g join accounts.accounts a on a.id = g.account_id`
const all = async <T>(db: Sql, query: ReturnType<typeof sql>) => (await query.execute(db)).rows as T[]

/** Reads the field of one school: its contacts and the teams that may stand behind it; without a school the whole field. */
export async function readField(db: Sql, days: Days, schoolId: string | null = null): Promise<Field> {
  return fieldOf(await fieldRows(db, days, schoolId))
}

async function fieldRows(db: Sql, days: Days, schoolId: string | null): Promise<FieldRows> {
  return {
    parties: await all<Party>(
      db,
      sql`select id, kind, name, closed_on as "closedOn" from playing_field.organisations
        where kind in ('youth-team', 'rmc') or kind = 'school' and ${schoolOnly('id', schoolId)} order by name`,
    ),
    areas: await all(db, sql`select id, kind, name from playing_field.areas order by name`),
    contacts: await contactSpans(db, days, { schoolId }),
    posts: await all<Post>(
      db,
      sql`${posts} where g.role in ('WIJKTEAM', 'RMC') and ${overlaps('g', days)} order by a.display_name`,
    ),
    absences: await absencesIn(db, days),
    places: await placesOfSchools(db, days, schoolId),
    serving: await all<Relation>(
      db,
      sql`select r.organisation_id as "organisationId", r.area_id as "areaId", ${span('r')}
        from playing_field.organisation_areas r join playing_field.organisations o on o.id = r.organisation_id
        where r.relation = 'serves' and o.kind in ('youth-team', 'rmc') and ${overlaps('r', days)}`,
    ),
    parts: await all<AreaPart>(
      db,
      sql`select p.area_id as "areaId", p.part_id as "partId", ${span('p')} from playing_field.area_parts p where ${overlaps('p', days)}`,
    ),
  }
}

const schoolOnly = (column: string, schoolId: string | null) =>
  schoolId === null ? sql`true` : sql`${sql.ref(column)} = ${schoolId}::uuid`

/** The tasks that somebody of a team can have at a school. */
export const teamTasks = ['contact', 'regie', 'stand-in'] as const satisfies readonly ContactTask[]
/** Those that somebody of leerplicht or the Doorstroompunt can have there. */
export const attendanceTasks = ['attendance', 'attendance-stand-in'] as const satisfies readonly ContactTask[]

/** Who has which task at a school in these days; also who no longer works there: then somebody else should be named. */
export function contactSpans(
  db: Sql,
  days: Days,
  { schoolId = null, tasks = teamTasks }: { schoolId?: string | null; tasks?: readonly ContactTask[] } = {},
) {
  const chosen = `{${tasks.join(',')}}`
  return all<ContactSpan>(
    db,
    sql`select c.school_id as "schoolId", c.task, c.account_id as "accountId", a.display_name as name,
        c.organisation_id as "organisationId", c.role, ${span('c')}
      from playing_field.contacts c join accounts.accounts a on a.id = c.account_id
      where c.task = any(${chosen}::text[]) and ${schoolOnly('c.school_id', schoolId)} and ${overlaps('c', days)}
      order by c.from_on, a.display_name`,
  )
}

const absencesIn = (db: Sql, days: Days) =>
  all<Absence>(
    db,
    sql`select b.account_id as "accountId", b.organisation_id as "organisationId", ${span('b')}
      from playing_field.absences b where ${overlaps('b', days)}`,
  )

/** What says who is there at one organisation for one school: enough for a question that is handed over to it. */
export async function readFieldAt(
  db: Sql,
  day: CivilDate,
  { organisationId, schoolId }: { organisationId: string; schoolId: string | null },
): Promise<Field> {
  const days = { from: day, until: day }
  const contacts =
    schoolId === null ? [] : await contactSpans(db, days, { schoolId, tasks: [...teamTasks, ...attendanceTasks] })
  return fieldOf({
    parties: await all<Party>(
      db,
      sql`select id, kind, name, closed_on as "closedOn" from playing_field.organisations
        where id = ${organisationId}::uuid or id = ${schoolId}::uuid`,
    ),
    posts: await all<Post>(
      db,
      sql`${posts} where g.organisation_id = ${organisationId}::uuid and ${overlaps('g', days)}
      order by a.display_name, g.account_id`,
    ),
    contacts: contacts.filter((one) => one.organisationId === organisationId),
    absences: (await absencesIn(db, days)).filter((one) => one.organisationId === organisationId),
    ...{ areas: [], places: [], serving: [], parts: [] },
  })
}

/** The municipality of a school, as is said of it or by its postcode. */
const placesOfSchools = (db: Sql, days: Days, schoolId: string | null) =>
  all<Relation>(
    db,
    sql`select r.organisation_id as "organisationId", r.area_id as "areaId", ${span('r')}
      from playing_field.organisation_areas r
      join playing_field.organisations o on o.id = r.organisation_id and o.kind = 'school'
      join playing_field.areas a on a.id = r.area_id and a.kind = 'municipality'
      where r.relation = 'lies-in' and ${schoolOnly('o.id', schoolId)} and ${overlaps('r', days)}
      union
      select o.id, p.area_id, p.from_on, p.until_on
      from playing_field.organisations o
      join playing_field.area_postcodes p on p.postcode4 = left(o.postcode, 4)
      join playing_field.areas a on a.id = p.area_id and a.kind = 'municipality'
      where o.kind = 'school' and ${schoolOnly('o.id', schoolId)} and ${overlaps('p', days)}`,
  )

/** The schools that are there on a day, by name; with an id that one alone. */
export function openSchools(db: Sql, today: CivilDate, schoolId: string | null) {
  return all<{ id: string; name: string }>(
    db,
    sql`select id, name from playing_field.organisations
      where kind = 'school' and (closed_on is null or closed_on >= ${today}::date) and ${schoolOnly('id', schoolId)}
      order by name, place`,
  )
}

/** Whom an organisation named for these tasks, today and later; by school, so that who is named stands beside who stands in. */
export function namedBy(
  db: Sql,
  organisationId: string,
  { tasks, today }: { tasks: readonly OwnTask[]; today: CivilDate },
) {
  return all<OwnContact>(
    db,
    sql`select c.school_id as "schoolId", o.name as school, c.task, c.account_id as "accountId", a.display_name as name, ${span('c')}
      from playing_field.contacts c join playing_field.organisations o on o.id = c.school_id
      join accounts.accounts a on a.id = c.account_id
      where c.organisation_id = ${organisationId}::uuid and c.task = any(${`{${tasks.join(',')}}`}::text[])
        and (c.until_on is null or c.until_on >= ${today}::date)
      order by o.name, c.task, c.from_on`,
  )
}
