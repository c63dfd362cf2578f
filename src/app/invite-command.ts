// `invite`: takes somebody on and makes their invitation, as who runs the server: the first administrator, and the two watching roles.
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { newCode, plainCode } from '../capabilities/accounts/invitations/code.ts'
import { daysOfInvitation } from '../capabilities/accounts/people/invitations.ts'
import { hashOf } from '../capabilities/accounts/session.ts'
import { fits, roles } from '../capabilities/playing-field/organisations/roles.ts'
import type { OrganisationKind } from '../capabilities/playing-field/organisations/vocabulary.ts'
import type { Database, Sql } from '../platform/database/database.ts'
import { civilDateOf } from '../platform/pure/format.ts'
import { openAsOwner } from './import-command.ts'
import { realWorld } from './ports.ts'

const usage = `Usage: npm run invite -- --name "…" --organisation "…" --role … [--url <administrator url>]
  --name          of the person; who has this name at the organisation already is meant
  --organisation  its name, as it stands in the list of organisations
  --role          one of: ${roles.join(', ')}
  --url           which PostgreSQL, as for db:setup; without it the trial's data folder
`

interface Asked {
  name: string
  organisation: string
  role: string
  url: string | undefined
}

/** Exit code 0: the code is printed, this once; 1: it cannot be done; 2: not understood. */
export async function inviteCommand(args: string[]): Promise<number> {
  const asked = askedIn(args)
  if (!asked) return say(usage, 2)
  const database = await openAsOwner(asked.url)
  try {
    return await invite(database, asked)
  } finally {
    await database.close()
  }
}

function askedIn(args: string[]): Asked | undefined {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { name: text, organisation: text, role: text, url: text } })
    const { name, organisation, role, url } = values
    return name?.trim() && organisation && role ? { name: name.trim(), organisation, role, url } : undefined
  } catch {
    return undefined
  }
}

export function invite(database: Database, asked: Asked): Promise<number> {
  return database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_owner`.execute(db)
    const organisation = await organisationOf(db, asked)
    if (typeof organisation === 'string') return say(organisation, 1)
    const people = await peopleCalled(db, asked.name, organisation.id)
    if (people.length > 1) return say(`Several people at ${asked.organisation} are called ${asked.name}.\n`, 1)
    return write(db, asked, organisation.id, people[0])
  })
}

async function organisationOf(db: Sql, { organisation, role }: Asked): Promise<{ id: string } | string> {
  const { rows } = await sql<{ id: string; kind: OrganisationKind }>`
    select id, kind from playing_field.organisations where lower(name) = lower(${organisation}) and closed_on is null`.execute(
    db,
  )
  const [found, second] = rows
  if (!found) return `There is no organisation called ${organisation}.\n`
  if (second) return `Several organisations are called ${organisation}.\n`
  return fits(role, found.kind) ? found : `At ${organisation} (${found.kind}) nobody has the role ${role}.\n`
}

async function peopleCalled(db: Sql, name: string, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from accounts.accounts c join accounts.assignments a on a.account_id = c.id
    where lower(c.display_name) = lower(${name}) and a.organisation_id = ${organisationId}`.execute(db)
  return rows.map((row) => row.id)
}

async function write(db: Sql, { name, role }: Asked, organisation: string, known: string | undefined): Promise<number> {
  const { newId, now } = realWorld
  const at = now()
  const code = newCode()
  const ends = new Date(at.getTime() + daysOfInvitation * 86_400_000)
  const row = {
    ...{ account_id: known ?? newId(), is_new: known === undefined, name, organisation_id: organisation, role },
    ...{ id: newId(), code_hash: hashOf(plainCode(code)), ends_at: ends.toISOString() },
  }
  await sql`select accounts.invite_as_owner(${JSON.stringify(row)}::jsonb, ${civilDateOf(at)}::date, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return say(
    `${known === undefined ? 'Taken on' : 'Known already'}: ${name}.\nThe code, shown this once; give it to them yourself:\n\n  ${code}\n\n` +
      `They fill it in at /uitnodiging, before ${civilDateOf(ends)}.\n`,
    0,
  )
}

/** Signs that steer a terminal are not carried out. */
function say(text: string, code: number): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are taken out
  process.stdout.write(text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '?'))
  return code
}
