// The region of a world: its administrator saves choices, and the work that follows is done when the world says so.
import { sql } from 'kysely'
import { deriveBehind, stopDeriving } from '../../src/capabilities/consent/region/job.ts'
import { newestVersion } from '../../src/capabilities/consent/region/queries.ts'
import { letGo, saveChoices, takeBack } from '../../src/capabilities/consent/region/save.ts'
import type { Database } from '../../src/platform/database/database.ts'
import type { Policy, Role } from '../world.ts'
import { callOf } from './acting.ts'
import type { Stage } from './stage.ts'

/** At the answer, with the work in the background not yet begun: as when the server stops there. */
export async function choose(stage: Stage, policy: Policy): Promise<void> {
  await withoutDeriving(stage, async (database) => {
    const { version } = await newestVersion(database.sql)
    await saveChoices(administrator(stage, database), version, asChoices(policy))
  })
}

export function leave(stage: Stage, organisation: string): Promise<void> {
  return withoutDeriving(stage, async (database) => {
    await letGo(administrator(stage, database), stage.id(organisation), 'Het convenant is opgezegd.')
  })
}

export async function comeBack(stage: Stage, organisation: string): Promise<void> {
  stage.isBehind = true
  await takeBack(administrator(stage, stage.database), stage.id(organisation), 'Het convenant is getekend.')
  await workOut(stage)
}

/** The work in the background, until it is done. */
export async function workOut(stage: Stage): Promise<void> {
  if (!stage.isBehind) return
  await deriveBehind(callOf(stage, { kind: 'family', accountId: '' }).ports)
  stage.isBehind = false
  stage.derivedOn = stage.today
}

async function withoutDeriving(stage: Stage, work: (database: Database) => Promise<void>): Promise<void> {
  const stopped = { ...stage.database }
  stage.isBehind = true
  await stopDeriving(stopped)
  await work(stopped)
  await stopDeriving(stopped)
}

const administrator = (stage: Stage, database: Database) => {
  const [accountId, organisationId] = [stage.id('account', 'administrator'), stage.id('o1')]
  return callOf(stage, { kind: 'professional', accountId, organisationId, role: 'ADMINISTRATOR' }, database)
}

function asChoices(policy: Policy) {
  const { consent12to15, jointAuthority, longestConsentMonths = 12, roles = {}, purposes = {} } = policy
  const law = { reminderDays: 28, roleNarrowing: roles, purposeNarrowing: purposes }
  return { ...law, consent12to15, jointAuthority, longestConsentMonths, note: 'Zo kiest deze regio.' }
}

/** Everybody at work has an account and their work; the administrator works for the team. */
export async function writeWork(stage: Stage): Promise<void> {
  const { id, world, database } = stage
  const people = world.professionals.map((one) => ({ ...one, account: stage.accountOf(one.id) }))
  await employ(database, id('account', 'administrator'), { organisation: id('o1'), role: 'ADMINISTRATOR' })
  for (const { account, organisation, role } of people) {
    await employ(database, account, { organisation: id(organisation), role })
  }
}

type Work = { organisation: string; role: Role | 'ADMINISTRATOR' }

async function employ(database: Database, account: string, { organisation, role }: Work): Promise<void> {
  await sql`insert into accounts.accounts (id, kind, display_name, created_at)
    values (${account}, 'professional', 'Verzonnen', '2024-01-01') on conflict do nothing`.execute(database.sql)
  await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
    values (${account}, ${organisation}, ${role}, '2024-01-01') on conflict do nothing`.execute(database.sql)
}
