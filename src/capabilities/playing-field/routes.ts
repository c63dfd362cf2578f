import Type from 'typebox'
import { stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Ports } from '../access/actor.ts'
import { becomeApp } from '../access/queries.ts'
import { readersAtDesk } from './contacts/desk.ts'
import { readField } from './contacts/queries.ts'
import { Colleague, GuardianInstitution, School } from './contract.ts'
import { colleaguesOn, contactsOn, guardianInstitutions, schools } from './queries.ts'

/** How often one address may read what anyone may read: a person never needs more, a flood does. */
export const readingLimit = { max: 120, timeWindow: '1 minute' }

export function playingFieldRoutes(server: Server, ports: Ports): void {
  const listing = stated({
    who: 'anyone',
    tag: 'playing-field',
    id: 'listSchools',
    summary: 'De scholen, en wie een vraag over die school leest',
    answers: { 200: Type.Object({ schools: Type.Array(School) }) },
  })
  server.get('/v1/schools', { ...listing, config: { ...listing.config, rateLimit: readingLimit } }, async () => ({
    schools: await listSchools(ports),
  }))
  server.get(
    '/v1/colleagues',
    stated({
      who: 'professional',
      tag: 'playing-field',
      id: 'listColleagues',
      summary: 'Wie je kunt vragen om mee te doen in een team',
      answers: { 200: Type.Object({ colleagues: Type.Array(Colleague) }) },
    }),
    async () => ({ colleagues: await listColleagues(ports) }),
  )
  server.get(
    '/v1/guardian-institutions',
    stated({
      who: 'professional',
      tag: 'playing-field',
      id: 'listGuardianInstitutions',
      summary: 'De gecertificeerde instellingen',
      answers: { 200: Type.Object({ institutions: Type.Array(GuardianInstitution) }) },
    }),
    async () => ({ institutions: await listGuardianInstitutions(ports) }),
  )
}

function listGuardianInstitutions(ports: Ports): Promise<GuardianInstitution[]> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    return guardianInstitutions(db)
  })
}

/** The schools with whom a question about each goes to today: one person, or a team. */
export function listSchools(ports: Ports): Promise<School[]> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const today = civilDateOf(ports.now())
    const field = await readField(db, { from: today, until: today })
    const leads = (await contactsOn(db, today)).filter((one) => one.task === 'school-care-lead')
    return (await schools(db, today)).map(({ id, name }) => ({
      id,
      name,
      readers: readersAtDesk(id, today, field),
      regieReaders: readersAtDesk(id, today, field, 'regie'),
      careLeads: leads.filter((one) => one.school_id === id).map((one) => one.account_name),
    }))
  })
}

function listColleagues(ports: Ports): Promise<Colleague[]> {
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const rows = await colleaguesOn(db, civilDateOf(ports.now()))
    return rows.map((row) => ({
      accountId: row.account_id,
      name: row.name,
      role: row.role,
      organisationId: row.organisation_id,
      organisation: row.organisation,
      organisationKind: row.kind,
    }))
  })
}
