import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { asApp } from '../accounts/session.ts'
import { holderOfTicket, type TicketHolder } from '../accounts/sign-in/queries.ts'
import type { OwnDesk } from './desk.ts'
import { isEnrolled } from './factors/queries.ts'
import { keyedHash } from './hashes.ts'
import { dropRecord, keepRecord, recordOf } from './provider/queries.ts'
import { acrValues, amrValues } from './rules.ts'

/** What is remembered between the pages of one sign-in. */
export interface StepState {
  /** What a passkey must answer. */
  challenge?: string
  /** The password was right; the code is still to come. */
  passed?: { accountId: string }
  /** A password that is being made, with the key of its second step. */
  making?: { loginName: string; passwordHash: string; totp: string; lastStep?: number; codes?: string[] }
}

/** One sign-in under way: who was invited, when this browser has just shown the codes, and what is remembered. */
export interface Step {
  uid: string
  invited: (TicketHolder & { ticket: string; hasEnrolled: boolean }) | undefined
  state: StepState
}

export interface Exchange {
  raw: IncomingMessage
  rawReply: ServerResponse
  uid: string
  /** The ticket in this browser's own cookie: one that came along in an address only is somebody else's. */
  ticket: string | undefined
}

const minutesOfStep = 60

/** The sign-in of this browser; undefined when it is over or was begun in another one. */
export async function findStep(desk: OwnDesk, provider: Provider, exchange: Exchange): Promise<Step | undefined> {
  const { raw, rawReply, uid, ticket } = exchange
  const details = await provider.interactionDetails(raw, rawReply).catch(() => undefined)
  if (details?.uid !== uid) return undefined
  const isTheirs = ticket !== undefined && details.params.ticket === ticket
  return asApp(desk.ports.database, async (db) => {
    const holder = isTheirs ? await holderOfTicket(db, ticket, desk.ports.now()) : undefined
    const found = await recordOf(db, 'Step', nameOf(desk, uid), desk.ports.now())
    const state = found ? (JSON.parse(desk.keys.open(found.sealed)) as StepState) : {}
    const invited = holder && {
      ...holder,
      ticket: ticket ?? '',
      hasEnrolled: await isEnrolled(db, holder.invitationId),
    }
    return { uid, invited, state }
  })
}

export async function keepState(desk: OwnDesk, uid: string, state: StepState): Promise<void> {
  const row = {
    kind: 'Step',
    name_hash: nameOf(desk, uid),
    sealed: desk.keys.seal(JSON.stringify(state)),
    ends_at: new Date(desk.ports.now().getTime() + minutesOfStep * 60_000).toISOString(),
  }
  await asApp(desk.ports.database, (db) => keepRecord(db, row))
}

/** Tells the provider who it is and how that was shown, forgets what was remembered, and gives the address to go on to. */
export async function finish(
  desk: OwnDesk,
  provider: Provider,
  { raw, rawReply, uid }: Exchange,
  who: { accountId: string; with: 'passkey' | 'password' },
): Promise<string> {
  const login = { accountId: who.accountId, acr: acrValues[who.with], amr: [...amrValues[who.with]], remember: false }
  const next = await provider.interactionResult(raw, rawReply, { login }, { mergeWithLastSubmission: false })
  await asApp(desk.ports.database, (db) => dropRecord(db, 'Step', nameOf(desk, uid)))
  return next
}

const nameOf = ({ keys }: OwnDesk, uid: string) => keyedHash(keys, 'record', `Step ${uid}`)
