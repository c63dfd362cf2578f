import { sql } from 'kysely'
import type { Ports } from '../../access/actor.ts'
import { asApp, hashOf, newSessionToken } from '../session.ts'
import { readCode, readSecondCode } from './code.ts'

/** What the codes of an invitation gave: a ticket with which to go on, or what is asked or wrong. */
export type Checked = { kind: 'good'; ticket: string } | { kind: 'second-code' | 'wrong-second-code' | 'over' }

const minutesOfTicket = 30

/**
 * Checks the codes of an invitation and gives a ticket for half an hour. An unknown code and one that is over are not told apart; five
 * wrong second codes end an invitation, and only who holds the first can try one.
 */
export async function checkInvitation(ports: Ports, typed: { code: string; second: string }): Promise<Checked> {
  const code = readCode(typed.code)
  const second = readSecondCode(typed.second)
  const now = ports.now()
  return asApp(ports.database, async (db) => {
    const { rows } = await sql<{ id: string; verdict: string }>`
      select id, verdict from accounts.check_invitation(${hashOf(code)}, ${second ? hashOf(second) : null}, ${now.toISOString()}::timestamptz)`.execute(
      db,
    )
    const verdict = rows[0]?.verdict
    if (verdict === 'second-code' || verdict === 'wrong-second-code') return { kind: verdict }
    if (verdict !== 'good' || !rows[0]) return { kind: 'over' }
    const ticket = newSessionToken()
    const ends = new Date(now.getTime() + minutesOfTicket * 60_000).toISOString()
    await sql`select accounts.give_ticket(${rows[0].id}::uuid, ${hashOf(ticket)}, ${ends}::timestamptz)`.execute(db)
    return { kind: 'good', ticket }
  })
}
