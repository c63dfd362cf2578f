import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { hashOf } from '../session.ts'
import type { Capacity, Provider, RefusedBecause } from './rules.ts'

/** The providers that are on. */
export async function listProviders(db: Sql): Promise<Provider[]> {
  const { rows } = await sql<Provider>`
    select id, name, issuer, client_id as "clientId", client_authentication as "clientAuthentication", sealed_secret as "sealedSecret",
      scopes, claims, acr_values as "acrValues", kinds, is_built_in as "isBuiltIn", organisations
    from accounts.providers_on()`.execute(db)
  return rows
}

/** A sign-in that was begun: what must come back from the provider, and what it is for. */
export interface BegunSignIn {
  nonce: string
  verifier: string
  back: string
  /** Who must show anew who they are. */
  accountId: string | null
  invitationId: string | null
  /** For which organisation and role, in the place of which session. */
  organisationId: string | null
  role: string | null
  replacesHash: string | null
  begunAt: string
}

interface NewSignIn extends Omit<BegunSignIn, 'begunAt'> {
  state: string
  browserToken: string
  providerId: string
  endsAt: Date
}

export async function keepSignIn(db: Sql, begun: NewSignIn, at: Date): Promise<void> {
  const row = {
    state_hash: hashOf(begun.state),
    browser_hash: hashOf(begun.browserToken),
    provider_id: begun.providerId,
    nonce: begun.nonce,
    verifier: begun.verifier,
    back: begun.back,
    account_id: begun.accountId,
    invitation_id: begun.invitationId,
    organisation_id: begun.organisationId,
    role: begun.role,
    replaces_hash: begun.replacesHash,
    begun_at: at.toISOString(),
    ends_at: begun.endsAt.toISOString(),
  }
  await sql`select accounts.begin_sign_in(${JSON.stringify(row)}::jsonb, ${at.toISOString()}::timestamptz)`.execute(db)
}

/** Takes a sign-in up, once; undefined when it is over or was begun elsewhere. */
export async function takeSignIn(
  db: Sql,
  { state, browserToken, providerId }: { state: string; browserToken: string; providerId: string },
  at: Date,
): Promise<BegunSignIn | undefined> {
  const { rows } = await sql<BegunSignIn>`
    select nonce, verifier, back, account_id as "accountId", invitation_id as "invitationId", organisation_id as "organisationId", role,
      replaces_hash as "replacesHash", begun_at as "begunAt"
    from accounts.take_sign_in(${hashOf(state)}, ${hashOf(browserToken)}, ${providerId}::uuid, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return rows[0]
}

/** Ends the session that a new one takes the place of. */
export async function closeReplaced(db: Sql, tokenHash: string): Promise<void> {
  await sql`select accounts.close_session(${tokenHash})`.execute(db)
}

export interface FoundAccount {
  accountId: string
  kind: 'professional' | 'family'
}

/** Whose account it is; undefined when nobody was invited as this subject of the provider. */
export async function accountOf(
  db: Sql,
  providerId: string,
  subject: string,
  at: Date,
): Promise<FoundAccount | undefined> {
  const { rows } = await sql<FoundAccount>`
    select account_id as "accountId", kind from accounts.account_of(${providerId}::uuid, ${subject}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  return rows[0]
}

/** As whom somebody may act today, of what the provider speaks for; null is the trial's person picker. */
export async function capacitiesOf(
  db: Sql,
  accountId: string,
  providerId: string | null,
  today: CivilDate,
): Promise<Capacity[]> {
  const { rows } = await sql<Capacity>`
    select organisation_id as "organisationId", organisation_name as "organisationName", role
    from accounts.capacities_of(${accountId}::uuid, ${providerId}::uuid, ${today}::date)`.execute(db)
  return rows
}

export type Accepted = 'bound' | 'over' | 'someone-else' | 'of-work' | 'two-people' | 'used-already' | 'other-kind'

/** Uses an invitation, once, for whoever the provider says this is. */
export async function acceptInvitation(
  db: Sql,
  { invitationId, providerId, subject }: { invitationId: string; providerId: string; subject: string },
  at: Date,
): Promise<Accepted> {
  // One person with two employers: the invitation is then for the account that they have.
  await sql`select accounts.unite_for_work(${invitationId}::uuid, ${providerId}::uuid, ${subject}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
  const { rows } = await sql<{ came: Accepted }>`
    select accounts.accept_invitation(${invitationId}::uuid, ${providerId}::uuid, ${subject}, ${at.toISOString()}::timestamptz) as came`.execute(
    db,
  )
  return rows[0]?.came ?? 'over'
}

export async function noteRefused(
  db: Sql,
  { id, providerId, reason }: { id: string; providerId: string | null; reason: RefusedBecause },
  at: Date,
): Promise<void> {
  await sql`select accounts.note_refused(${id}::uuid, ${providerId}::uuid, ${reason}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

export interface TicketHolder {
  invitationId: string
  accountId: string
  name: string
  kind: 'professional' | 'family'
  organisationId: string | null
}

/** Whom a ticket was given to, after they showed the codes of an invitation; undefined when it is over. */
export async function holderOfTicket(db: Sql, ticket: string, at: Date): Promise<TicketHolder | undefined> {
  const { rows } = await sql<TicketHolder>`
    select invitation_id as "invitationId", account_id as "accountId", name, kind, organisation_id as "organisationId"
    from accounts.account_of_ticket(${hashOf(ticket)}, ${at.toISOString()}::timestamptz)`.execute(db)
  return rows[0]
}

/** The session at the provider that goes with ours; undefined for the trial's person picker. */
export async function sessionAtProvider(
  db: Sql,
  token: string,
): Promise<{ providerId: string; idToken: string | null } | undefined> {
  const { rows } = await sql<{ providerId: string; idToken: string | null }>`
    select provider_id as "providerId", id_token as "idToken" from accounts.session_at_provider(${hashOf(token)})`.execute(
    db,
  )
  return rows[0]
}

/** Ends what a provider says has ended; false when this very message was obeyed before. */
export async function obeyLogout(
  db: Sql,
  message: {
    token: string
    providerId: string
    subject: string | null
    providerSession: string | null
    rememberUntil: Date
  },
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ obeyed: boolean }>`
    select accounts.obey_logout(${hashOf(message.token)}, ${message.providerId}::uuid, ${message.subject}, ${message.providerSession},
      ${at.toISOString()}::timestamptz, ${message.rememberUntil.toISOString()}::timestamptz) as obeyed`.execute(db)
  return rows[0]?.obeyed ?? false
}
