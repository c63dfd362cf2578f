import { sql } from 'kysely'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { requireFresh } from '../fresh.ts'
import { newCode, plainCode } from '../invitations/code.ts'
import { hashOf } from '../session.ts'
import { type InviteThese, pageSize, type Slips, type WorkInvitation, type WorkInvitations } from './contract.ts'
import { type KeepingPeople, keepPeople } from './keeping.ts'
import { type PersonRow, peopleKept } from './queries.ts'
import { notInvited } from './refusals.ts'

export const daysOfInvitation = 14

/** The invitations for work that the caller keeps, newest first. */
export function listInvitations(call: Call, query: { state?: string; from?: string }): Promise<WorkInvitations> {
  return keepPeople(call, async ({ sql: db, at }) => {
    const { rows } = await sql<WorkInvitation & { total: number }>`
      select total, id, account_id as "accountId", name, organisation, made_at as "madeAt", made_by as "madeBy", ends_at as "endsAt", state
      from accounts.invitations_kept(${query.state ?? null}, ${at.toISOString()}::timestamptz, ${Number(query.from ?? 0)}::integer,
        ${pageSize}::integer)`.execute(db)
    return { total: rows[0]?.total ?? 0, invitations: rows.map(({ total: _, ...one }) => one) }
  })
}

/**
 * accounts-36: invites people for their work: a code for each, shown this once and valid for 14 days. Who signs in already, works
 * elsewhere too, or watches over the region gets none, and it is said why.
 */
export function inviteThese(call: Call, { people }: InviteThese, language: 'nl' | 'en'): Promise<Slips> {
  requireFresh(call)
  return keepPeople(call, async (keeping) => {
    const answer: Slips = { slips: [], skipped: [] }
    for (const one of people) await inviteOne(keeping, one, { answer, language })
    return answer
  })
}

async function inviteOne(
  keeping: KeepingPeople,
  { accountId, organisationId }: { accountId: string; organisationId: string },
  { answer, language }: { answer: Slips; language: 'nl' | 'en' },
): Promise<void> {
  const [person] = await peopleKept(
    keeping,
    { account: accountId, organisation: organisationId },
    { skip: 0, limit: 1 },
  )
  // Whoever is not kept by the caller has no name here.
  if (!person) return refuse(refusals.notFound)
  const code = newCode()
  const endsAt = new Date(keeping.at.getTime() + daysOfInvitation * 86_400_000).toISOString()
  const row = {
    id: keeping.newId(),
    code_hash: hashOf(plainCode(code)),
    account_id: accountId,
    organisation_id: organisationId,
    ends_at: endsAt,
  }
  const { rows } = await sql<{ verdict: keyof typeof notInvited | 'done' }>`
    select accounts.invite_for_work(${JSON.stringify(row)}::jsonb, ${keeping.today}::date, ${keeping.at.toISOString()}::timestamptz) as verdict`.execute(
    keeping.sql,
  )
  const verdict = rows[0]?.verdict ?? 'not-found'
  if (verdict !== 'done') {
    answer.skipped.push({ name: person.name, because: notInvited[verdict][language] })
    return
  }
  answer.slips.push({ name: person.name, organisation: organisationIn(person, organisationId), code, endsAt })
  await keeping.noteDeed('invited', { organisationId, accountId })
}

const organisationIn = ({ work }: PersonRow, id: string) =>
  work.find((one) => one.organisationId === id)?.organisation ?? ''

/** Takes an invitation back: its code opens nothing any more. */
export function withdrawInvitation(call: Call, id: string): Promise<void> {
  return keepPeople(call, async (keeping) => {
    const { rows } = await sql<{ account: string | null; organisation: string | null }>`
      select account_id as account, organisation_id as organisation
      from accounts.withdraw_invitation(${id}::uuid, ${keeping.at.toISOString()}::timestamptz)`.execute(keeping.sql)
    if (!rows[0]) return refuse(refusals.notFound)
    await keeping.noteDeed('invitation-withdrawn', {
      organisationId: rows[0].organisation,
      accountId: rows[0].account,
    })
  })
}
