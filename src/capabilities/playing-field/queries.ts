import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import type { CivilDate } from '../../platform/pure/dates.ts'
import type { ContactTask } from './contacts/field.ts'

export interface ContactRow {
  school_id: string
  task: ContactTask
  account_id: string
  account_name: string
  organisation_id: string
  role: string
}

/** Who has which task at which school on a day. */
export async function contactsOn(db: Sql, day: CivilDate): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    select c.school_id, c.task, c.account_id, a.display_name as account_name, c.organisation_id, c.role
    from playing_field.contacts c join accounts.accounts a on a.id = c.account_id
    where c.from_on <= ${day}::date and (c.until_on is null or c.until_on >= ${day}::date)
    order by c.task, a.display_name`.execute(db)
  return rows
}

/** The schools that are there on a day. */
export async function schools(db: Sql, day: CivilDate): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from playing_field.organisations where kind = 'school' and (closed_on is null or closed_on >= ${day}::date) order by name`.execute(
    db,
  )
  return rows
}

export async function guardianInstitutions(db: Sql): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from playing_field.organisations where kind = 'gi' order by name`.execute(db)
  return rows
}

export interface ColleagueRow {
  account_id: string
  name: string
  role: string
  organisation_id: string
  organisation: string
  kind: string
}

/** Everyone who works somewhere on a day in a role that can join a family's team. */
export async function colleaguesOn(db: Sql, day: CivilDate): Promise<ColleagueRow[]> {
  const { rows } = await sql<ColleagueRow>`
    select g.account_id, a.display_name as name, g.role, o.id as organisation_id, o.name as organisation, o.kind
    from accounts.assignments g
    join accounts.accounts a on a.id = g.account_id
    join playing_field.organisations o on o.id = g.organisation_id
    where g.from_on <= ${day}::date and (g.until_on is null or g.until_on >= ${day}::date)
      and g.role not in ('PRIVACY_OFFICER', 'ADMINISTRATOR', 'ORGANISATION_ADMINISTRATOR', 'VEILIG_THUIS', 'RVDK', 'SCHOOL_BOARD')
    order by o.name, a.display_name`.execute(db)
  return rows
}

/** The organisations of one kind, by name. */
export async function organisationsOfKind(db: Sql, kind: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from playing_field.organisations where kind = ${kind} order by name`.execute(db)
  return rows
}
