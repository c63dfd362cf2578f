import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Actor, Call, Ports } from '../../access/actor.ts'
import type { KeptSessions, SessionsQuery } from '../contract.ts'
import { asApp } from '../session.ts'
import { closeKeptSession, forgetSessions, keptSessions, noteDeed } from './queries.ts'

/** More than anybody reads; who looks for one searches by name. The database gives one more. */
const most = 200

/** accounts-54 — an administrator sees who of their own people is signed in; the database gives no session of others. */
export async function listKeptSessions({ actor, ports }: Call, { name = '' }: SessionsQuery): Promise<KeptSessions> {
  const keeper = keeperOf(actor)
  const found = await asApp(ports.database, (db) => keptSessions(db, keeper, name.trim(), ports.now()))
  const sessions = found.slice(0, most).map(({ accountId, organisationName, providerName, ...session }) => ({
    ...session,
    organisation: organisationName,
    provider: providerName,
    isOwn: accountId === actor.accountId,
  }))
  return { sessions, hasMore: found.length > most }
}

/** accounts-54 — ends one of those sessions at once, and leaves a deed. One of others is refused as one that is not there. */
export async function closeSessionOfOther(call: Call, sessionId: string): Promise<void> {
  const { actor, ports } = call
  const keeper = keeperOf(actor)
  const at = ports.now()
  await asApp(ports.database, async (db) => {
    const closed = (await closeKeptSession(db, keeper, sessionId, at)) ?? refuse(refusals.notFound)
    const { accountId: aboutAccountId, organisationId } = closed
    const deed = { id: ports.newId(), by: actor.accountId, organisationId, what: 'session-closed', aboutAccountId }
    await noteDeed(db, deed, at)
  })
}

const keeperOf = (actor: Actor) => (actor.kind === 'professional' ? actor : refuse(refusals.notYours))

/** accounts-52 — a session that is over is not kept: it would only say where somebody was. */
export const forgetOverSessions = ({ database, now }: Ports): Promise<void> =>
  asApp(database, (db) => forgetSessions(db, now()))
