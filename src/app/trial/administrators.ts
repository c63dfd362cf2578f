import { sql } from 'kysely'
import { newCode, plainCode } from '../../capabilities/accounts/invitations/code.ts'
import { hashOf } from '../../capabilities/accounts/session.ts'
import type { Database, Sql } from '../../platform/database/database.ts'
import { type Region, since } from './region.ts'

/** Who keeps the people of De Wilgenhof, and a school social worker who works for two schools. */
const people: readonly { name: string; role: string; at: readonly (keyof Region['organisations'])[] }[] = [
  { name: 'Els Ketel', role: 'ORGANISATION_ADMINISTRATOR', at: ['wilgenhof'] },
  { name: 'Nadia Farouk', role: 'SMW', at: ['wilgenhof', 'kompas'] },
]

/** Fills the pages of people and signing in: an administrator, two employers, an invitation, and a provider that is still off. */
export async function addAdministrators(
  database: Database,
  newId: () => string,
  { organisations, people: cast }: Region,
  now: Date,
): Promise<void> {
  await database.sql.transaction().execute(async (db) => {
    const ids: string[] = []
    for (const { name, role, at } of people) {
      const id = newId()
      ids.push(id)
      await sql`insert into accounts.accounts (id, kind, display_name, created_at)
        values (${id}, 'professional', ${name}, ${since}::date)`.execute(db)
      for (const one of at)
        await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
          values (${id}, ${organisations[one]}, ${role}, ${since})`.execute(db)
    }
    const { wilgenhof } = organisations
    const by = cast.wout.accountId
    await did(db, { id: newId(), at: now, by, organisation: wilgenhof, what: 'person-added', about: ids[0] ?? null })
    await did(db, { id: newId(), at: now, by, organisation: wilgenhof, what: 'invited', about: ids[1] ?? null })
    await invite(db, { id: newId(), account: ids[1] ?? '', organisation: wilgenhof, by, at: now })
    await sql`insert into accounts.providers (id, name, issuer, client_id, client_authentication, kinds, is_on, changed_at)
      values (${newId()}, 'Stichting Waterrijk Primair', 'https://inloggen.waterrijk-primair.example', 'rondom', 'private_key_jwt',
        '{professional}', false, ${now.toISOString()})`.execute(db)
  })
}

interface Did {
  id: string
  at: Date
  by: string
  organisation: string
  what: string
  about: string | null
}

const did = (db: Sql, { id, at, by, organisation, what, about }: Did) =>
  sql`insert into accounts.deeds (id, at, account_id, organisation_id, what, about_account_id, about)
    values (${id}, ${at.toISOString()}, ${by}, ${organisation}, ${what}, ${about}, ${what === 'invited' ? '{}' : '{"role": "ORGANISATION_ADMINISTRATOR"}'}::jsonb)`.execute(
    db,
  )

/** Its code was never written down: nobody signs in with it. */
const invite = (db: Sql, of: { id: string; account: string; organisation: string; by: string; at: Date }) =>
  sql`insert into accounts.invitations (id, code_hash, account_id, organisation_id, made_by, made_at, ends_at)
    values (${of.id}, ${hashOf(plainCode(newCode()))}, ${of.account}, ${of.organisation}, ${of.by}, ${of.at.toISOString()},
      ${new Date(of.at.getTime() + 14 * 86_400_000).toISOString()})`.execute(db)
