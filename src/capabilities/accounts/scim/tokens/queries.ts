import { sql } from 'kysely'
import type { Sql } from '../../../../platform/database/database.ts'
import type { CivilDate } from '../../../../platform/pure/dates.ts'
import { hashOf } from '../../session.ts'

export interface TokenRow {
  id: string
  name: string
  madeBy: string
  madeAt: string | Date
  endsAt: string | Date
  usedAt: string | Date | null
  revokedAt: string | Date | null
  makerIsGone: boolean
}

export async function listTokens(db: Sql, organisationId: string, today: CivilDate): Promise<TokenRow[]> {
  const { rows } = await sql<TokenRow>`
    select id, name, made_by as "madeBy", made_at as "madeAt", ends_at as "endsAt", used_at as "usedAt", revoked_at as "revokedAt",
      maker_is_gone as "makerIsGone"
    from accounts.scim_tokens_of(${organisationId}::uuid, ${today}::date)`.execute(db)
  return rows
}

export interface ChoiceRow {
  signsInUninvited: boolean
  provider: string | null
  organisations: number
}

/** Undefined for who does not keep the people of this organisation. */
export async function choiceOf(db: Sql, organisationId: string, today: CivilDate): Promise<ChoiceRow | undefined> {
  const { rows } = await sql<ChoiceRow>`
    select signs_in_uninvited as "signsInUninvited", provider, organisations
    from accounts.scim_choice_of(${organisationId}::uuid, ${today}::date)`.execute(db)
  return rows[0]
}

export async function keepToken(
  db: Sql,
  made: { id: string; token: string; name: string; organisationId: string; endsAt: Date },
  at: Date,
): Promise<void> {
  const row = {
    id: made.id,
    token_hash: hashOf(made.token),
    name: made.name,
    organisation_id: made.organisationId,
    ends_at: made.endsAt.toISOString(),
  }
  await sql`select accounts.make_scim_token(${JSON.stringify(row)}::jsonb, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

/** False when there is no such token to revoke. */
export async function revoke(db: Sql, id: string, organisationId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ revoked: boolean }>`
    select accounts.revoke_scim_token(${id}::uuid, ${organisationId}::uuid, ${at.toISOString()}::timestamptz) as revoked`.execute(
    db,
  )
  return rows[0]?.revoked ?? false
}

export async function choose(db: Sql, organisationId: string, isUninvited: boolean, at: Date): Promise<void> {
  await sql`select accounts.choose_scim_sign_in(${organisationId}::uuid, ${isUninvited}, ${at.toISOString()}::timestamptz)`.execute(
    db,
  )
}

export interface KnownPerson {
  accountId: string
  name: string
  userName: string | null
  isReported: boolean
}

/** Who works there and has these words in their name; first those whom ICT does not know yet. */
export async function listKnownPeople(
  db: Sql,
  organisationId: string,
  words: string,
  today: CivilDate,
): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select account_id as "accountId", name, user_name as "userName", is_reported as "isReported"
    from accounts.scim_known_people(${organisationId}::uuid, ${words}, ${today}::date)`.execute(db)
  return rows
}

export type Linked = 'linked' | 'unknown' | 'reported' | 'taken'

export async function linkUser(
  db: Sql,
  organisationId: string,
  { accountId, userName }: { accountId: string; userName: string },
  { today, at }: { today: CivilDate; at: Date },
): Promise<Linked> {
  const { rows } = await sql<{ came: Linked }>`
    select accounts.link_scim_user(${organisationId}::uuid, ${accountId}::uuid, ${userName}, ${today}::date,
      ${at.toISOString()}::timestamptz) as came`.execute(db)
  return rows[0]?.came ?? 'unknown'
}
