import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { hashOf } from '../session.ts'
import { plainCode } from './code.ts'
import type { WayIn } from './vocabulary.ts'

interface FamilyInvitation {
  id: string
  /** The person of the file that was entered. */
  personId: string
  code: string
  second: string
  lastDay: CivilDate
}

/** Invites a person of the entered file, in the place of an earlier invitation; false when they sign in already. Only hashes are kept. */
export async function inviteRelative(db: Sql, one: FamilyInvitation, at: Date): Promise<boolean> {
  const { rows } = await sql<{ isInvited: boolean }>`
    select accounts.invite_relative(${one.id}::uuid, ${one.personId}::uuid, ${hashOf(plainCode(one.code))}, ${hashOf(one.second)},
      ${at.toISOString()}::timestamptz, ${one.lastDay}::date) as "isInvited"`.execute(db)
  return rows[0]?.isInvited ?? false
}

/** Takes an invitation back; false when there was none to take. */
export async function uninviteRelative(db: Sql, personId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ isTaken: boolean }>`
    select accounts.uninvite_relative(${personId}::uuid, ${at.toISOString()}::timestamptz) as "isTaken"`.execute(db)
  return rows[0]?.isTaken ?? false
}

/** Ends the access of a person of the entered file; false when there was none. */
export async function endAccess(
  db: Sql,
  { id, personId, reason }: { id: string; personId: string; reason: string },
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ isEnded: boolean }>`
    select accounts.end_access(${id}::uuid, ${personId}::uuid, ${reason}, ${at.toISOString()}::timestamptz) as "isEnded"`.execute(
    db,
  )
  return rows[0]?.isEnded ?? false
}

export interface AccessRow {
  personId: string
  state: WayIn
  since: string | null
  until: string | null
  byAccountId: string | null
  reason: string | null
}

/** How the people of the entered file come in; nothing for who does not hold the regie. */
export async function accessOfFamily(db: Sql, at: Date): Promise<AccessRow[]> {
  const { rows } = await sql<AccessRow>`
    select subject_id as "personId", state, since, until, by_account_id as "byAccountId", reason
    from accounts.access_of_family(${at.toISOString()}::timestamptz)`.execute(db)
  return rows
}

export async function checkCodes(
  db: Sql,
  code: string,
  second: string | null,
  at: Date,
): Promise<{ id: string | null; verdict: string } | undefined> {
  const { rows } = await sql<{ id: string | null; verdict: string }>`
    select id, verdict from accounts.check_invitation(${code}, ${second}, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0]
}

export async function giveTicket(db: Sql, invitationId: string, ticket: string, ends: Date): Promise<void> {
  await sql`select accounts.give_ticket(${invitationId}::uuid, ${ticket}, ${ends.toISOString()}::timestamptz)`.execute(
    db,
  )
}
