import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { newCode, newSecondCode, plainCode } from '../../accounts/invitations/code.ts'
import { asApp, hashOf } from '../../accounts/session.ts'
import type { BegunReset, ConfirmedReset, NewReset, Reset } from '../contract.ts'
import { ownRefusals } from '../refusals.ts'
import { type By, beginReset, confirmReset, listResets, withdrawReset } from './queries.ts'

const days = 3

/** own-provider-10 — one administrator asks for a new way in, and gets the six digits for the person; the letter comes of a second one. */
export async function askReset({ ports, actor }: Call, { accountId, organisationId }: NewReset): Promise<BegunReset> {
  const at = ports.now()
  const [id, secondCode, endsAt] = [ports.newId(), newSecondCode(), endOf(at)]
  const row = {
    id,
    account_id: accountId,
    organisation_id: organisationId,
    second_hash: hashOf(secondCode),
    ends_at: endsAt,
  }
  const came = await asApp(ports.database, (db) => beginReset(db, { ...row, ...byOf(actor) }, at))
  if (came === 'unknown') refuse(refusals.notFound)
  if (came === 'yourself') refuse(ownRefusals.notYourself)
  if (came === 'open') refuse(ownRefusals.alreadyBegun)
  return { id, secondCode, endsAt }
}

/** own-provider-10 — a second person confirms, and gets the letter's code: neither of the two has both. */
export async function agreeReset({ ports, actor }: Call, id: string): Promise<ConfirmedReset> {
  const at = ports.now()
  const [code, endsAt] = [newCode(), endOf(at)]
  const row = { id, invitation_id: ports.newId(), code_hash: hashOf(plainCode(code)), ends_at: endsAt }
  const came = await asApp(ports.database, (db) => confirmReset(db, { ...row, ...byOf(actor) }, at))
  if (came === 'unknown') refuse(refusals.notFound)
  if (came === 'same-person') refuse(ownRefusals.secondPerson)
  if (came === 'over') refuse(ownRefusals.over)
  return { code, endsAt }
}

/** Ends it: before it was confirmed, or the letter that was not used yet. */
export async function endReset({ ports, actor }: Call, id: string): Promise<void> {
  const came = await asApp(ports.database, (db) => withdrawReset(db, { id, ...byOf(actor) }, ports.now()))
  if (came === 'unknown') refuse(refusals.notFound)
  if (came === 'over') refuse(ownRefusals.over)
}

export const resetsFor = ({ ports, actor }: Call): Promise<Reset[]> =>
  asApp(ports.database, (db) => listResets(db, byOf(actor), ports.now()))

const endOf = (at: Date) => new Date(at.getTime() + days * 86_400_000).toISOString()

function byOf(actor: Call['actor']): By {
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  return { by_account: actor.accountId, by_organisation: actor.organisationId, by_role: actor.role }
}
