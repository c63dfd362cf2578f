import { sql } from 'kysely'
import Type from 'typebox'
import { closeSession, newSessionToken, openSession, sessionCookie } from '../../capabilities/accounts/session.ts'
import { browserName } from '../../capabilities/accounts/sign-in/browser-name.ts'
import { wayBack } from '../../capabilities/accounts/sign-in/rules.ts'
import type { DossierPorts } from '../../capabilities/dossiers/ports.ts'
import { Id } from '../../platform/contract.ts'
import { languageOfRequest } from '../../platform/http/language.ts'
import type { Server } from '../../platform/http/server.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import { setSession } from '../cookies.ts'
import { sendPage } from '../public-pages.ts'
import { pickerPage, type TrialPerson } from './picker-page.ts'
import { grownSince } from './wide-region.ts'

const path = '/proefomgeving'
const limit = { max: 60, timeWindow: '1 minute' }

/**
 * The trial's person picker: signing in is picking one of the invented people. A plug-in of its own, added only to the embedded
 * trial database; a server on PostgreSQL has no such route.
 */
export function trialPicker(server: Server, ports: DossierPorts): void {
  server.get(path, { config: { who: 'anyone' } }, async (request, reply) => {
    const people = await peopleOfTrial(ports)
    const back = wayBack((request.query as { terug?: unknown }).terug)
    return sendPage(reply, pickerPage(people, languageOfRequest(request), back), { path, isTrial: true })
  })
  const Choice = Type.Object(
    {
      accountId: Id,
      organisationId: Type.Union([Id, Type.Literal('')]),
      role: Type.String({ maxLength: 40 }),
      back: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  )
  server.post(
    `${path}/inloggen`,
    { config: { who: 'anyone', rateLimit: limit }, schema: { body: Choice, hide: true } as { body: typeof Choice } },
    async (request, reply) => {
      const { accountId, organisationId, role } = request.body
      const actor = organisationId
        ? { kind: 'professional' as const, accountId, organisationId, role }
        : { kind: 'family' as const, accountId }
      const token = newSessionToken()
      const browser = browserName(request.headers['user-agent'])
      if (!(await openSession(ports.database, token, actor, ports.now(), { browser }))) refuse(refusals.notYours)
      const old = request.cookies[sessionCookie]
      if (old) await closeSession(ports.database, old)
      setSession(request, reply, token)
      const home = organisationId ? '/werk' : '/gezin'
      const back = wayBack(request.body.back)
      const isTheirs = back.startsWith(`${home}/`) || back.startsWith('/mijn-toegang')
      return reply.redirect(isTheirs ? back : home, 303)
    },
  )
}

/** Everyone in the trial; read as the embedded database's own user, which only the trial has. */
async function peopleOfTrial(ports: DossierPorts): Promise<TrialPerson[]> {
  const professionals = await sql<TrialPerson>`
    select a.id as "accountId", a.display_name as name, o.id as "organisationId", g.role, o.name as place,
      g.from_on >= ${grownSince}::date as "isExtra"
    from accounts.assignments g
    join accounts.accounts a on a.id = g.account_id
    join playing_field.organisations o on o.id = g.organisation_id
    where g.until_on is null
    order by case o.kind when 'youth-team' then 1 when 'school' then 2 else 3 end, o.name, g.role desc, a.display_name`.execute(
    ports.database.sql,
  )
  const families = await sql<TrialPerson>`
    select a.id as "accountId", a.display_name as name, '' as "organisationId", p.relation as role,
      (select string_agg(c.given_name, '|' order by c.position) from dossiers.persons c where c.file_id = p.file_id and c.is_child) as place
    from accounts.accounts a
    join access.relatives r on r.account_id = a.id
    join dossiers.persons p on p.file_id = r.file_id and p.id = r.subject_id
    join access.files f on f.id = r.file_id
    where a.kind = 'family'
    order by f.opened_at desc, f.id, p.position`.execute(ports.database.sql)
  return [...professionals.rows, ...families.rows]
}
