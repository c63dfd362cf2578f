import type { Ports } from '../../access/actor.ts'
import { asApp, hashOf, newSessionToken } from '../session.ts'
import { readCode, readSecondCode } from './code.ts'
import { checkCodes, giveTicket } from './queries.ts'

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
    const { id, verdict } = (await checkCodes(db, hashOf(code), second ? hashOf(second) : null, now)) ?? {}
    if (verdict === 'second-code' || verdict === 'wrong-second-code') return { kind: verdict }
    if (verdict !== 'good' || !id) return { kind: 'over' }
    const ticket = newSessionToken()
    await giveTicket(db, id, hashOf(ticket), new Date(now.getTime() + minutesOfTicket * 60_000))
    return { kind: 'good', ticket }
  })
}
