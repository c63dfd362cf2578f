import { sql } from 'kysely'
import type { Database, Sql } from '../../platform/database/database.ts'
import { addDays, type CivilDate } from '../../platform/pure/dates.ts'
import type { Region } from './region.ts'
import { grownSince } from './wide-region.ts'

interface Colleague {
  account_id: string
}

/**
 * How the team stands: two of it are away now or soon, some said what they take on, one school has no contact any more, leerplicht says who is there for a school, and the Doorstroompunt has somebody. That of Hageland and the team of Veldzicht have nobody: gaps to see.
 */
export async function divideTeam(
  database: Database,
  newId: () => string,
  region: Region,
  today: CivilDate,
): Promise<void> {
  await database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_owner`.execute(db)
    const { team } = region.organisations
    const others = await addedColleagues(db, region)
    const [away, awaySoon, ...rest] = others.map((one) => one.account_id) as [string, string, ...string[]]
    await noteAway(db, newId(), { account: away, team, from: addDays(today, -1), until: addDays(today, 4) })
    await noteAway(db, newId(), { account: awaySoon, team, from: addDays(today, 7), until: addDays(today, 18) })
    const limits: readonly [string, number, number | null][] = [
      [region.people.noah.accountId, 6, 12],
      [region.people.youssef.accountId, 4, 10],
      [rest[0] as string, 2, 8],
      [rest[1] as string, 4, null],
    ]
    for (const [account, schools, families] of limits)
      await sql`insert into playing_field.workloads (account_id, organisation_id, schools, families)
        values (${account}, ${team}, ${schools}, ${families})`.execute(db)
    await leaveASchool(db, rest[2] as string, addDays(today, -3))
    await employAtRmc(db, newId(), region)
    await nameForAbsence(db, region)
  })
}

/** Those of the team who were added to the cast, by name. */
async function addedColleagues(db: Sql, { organisations, people }: Region): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select g.account_id from accounts.assignments g join accounts.accounts a on a.id = g.account_id
    where g.organisation_id = ${organisations.team} and g.account_id not in (${people.noah.accountId}, ${people.youssef.accountId})
    order by a.display_name`.execute(db)
  return rows
}

const noteAway = (
  db: Sql,
  id: string,
  { account, team, from, until }: { account: string; team: string; from: CivilDate; until: CivilDate },
) =>
  sql`insert into playing_field.absences (id, account_id, organisation_id, from_on, until_on)
    values (${id}, ${account}, ${team}, ${from}, ${until})`.execute(db)

/** One school of a colleague loses its contact, and its stand-in with it: it has a team, and nobody in particular. */
async function leaveASchool(db: Sql, account: string, lastDay: CivilDate): Promise<void> {
  await sql`update playing_field.contacts c set until_on = ${lastDay}::date
    where c.task in ('contact', 'stand-in') and c.school_id = (
      select o.id from playing_field.contacts x join playing_field.organisations o on o.id = x.school_id
      where x.account_id = ${account} and x.task = 'contact' order by o.name limit 1)`.execute(db)
}

async function employAtRmc(db: Sql, id: string, { organisations }: Region): Promise<void> {
  await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${id}, 'professional', 'Rachid Bakker', ${grownSince}::date)`.execute(
    db,
  )
  await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
    values (${id}, ${organisations.rmc}, 'RMC', ${grownSince})`.execute(db)
}

async function nameForAbsence(db: Sql, { organisations, people }: Region): Promise<void> {
  for (const school of [organisations.wilgenhof, organisations.kompas])
    await sql`insert into playing_field.contacts (school_id, task, account_id, organisation_id, role, from_on)
      values (${school}, 'attendance', ${people.peter.accountId}, ${organisations.leerplicht}, 'LEERPLICHT', ${grownSince})`.execute(
      db,
    )
}
