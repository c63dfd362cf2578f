import { asApp, type Identity } from '../../accounts/session.ts'
import type { OwnDesk } from '../desk.ts'
import { recoveryHashesOf } from '../enrol.ts'
import { askForNewPasskey, newPasskeyFrom } from '../factors/passkeys.ts'
import { type OwnPassword, passwordOf } from '../factors/queries.ts'
import { newRecoveryCodes } from '../factors/recovery.ts'
import { faultOfPassword } from '../factors/strength.ts'
import { keyedHash } from '../hashes.ts'
import { dropRecord, keepRecord, recordOf } from '../provider/queries.ts'
import type { PasswordFault } from '../rules.ts'
import { addPasskey, type KnownPasskey, listPasskeys, putPassword, putRecoveryCodes, removePasskey } from './queries.ts'

/** With what somebody signs in at the built-in provider. */
export interface OwnKeys {
  passkeys: KnownPasskey[]
  password: { login: string; changedAt: string; codesLeft: number } | undefined
}

export async function ownKeys({ ports, keys }: OwnDesk, accountId: string): Promise<OwnKeys> {
  return asApp(ports.database, async (db) => {
    const password = await passwordOf(db, accountId)
    return { passkeys: await listPasskeys(db, accountId), password: password && shown(password, keys) }
  })
}

const shown = ({ sealedLogin, changedAt, codesLeft }: OwnPassword, keys: OwnDesk['keys']) => ({
  login: keys.open(sealedLogin),
  changedAt,
  codesLeft,
})

const minutesFresh = 15

/** own-provider-11 — keys are changed only by who showed a moment ago, here, who they are. */
export const mayChangeKeys = (
  desk: OwnDesk,
  { providerId, authenticatedAt }: Identity,
): 'yes' | 'elsewhere' | 'anew' => {
  if (providerId !== desk.providerId) return 'elsewhere'
  return desk.ports.now().getTime() - authenticatedAt.getTime() <= minutesFresh * 60_000 ? 'yes' : 'anew'
}

/** The question for a new passkey, remembered for this session until it is answered. */
export async function askForAnother(
  desk: OwnDesk,
  { sessionId, name, actor }: Identity,
  known: readonly KnownPasskey[],
) {
  const options = await askForNewPasskey(desk, {
    accountId: actor.accountId,
    name,
    known: known.map(({ credentialId }) => credentialId),
  })
  const row = {
    kind: 'Question',
    name_hash: keyedHash(desk.keys, 'record', `Question ${sessionId}`),
    sealed: desk.keys.seal(options.challenge),
    ends_at: new Date(desk.ports.now().getTime() + minutesFresh * 60_000).toISOString(),
  }
  await asApp(desk.ports.database, (db) => keepRecord(db, row))
  return options
}

/** One more passkey; false when the answer does not do. A question is answered once. */
export async function addOwnPasskey(
  desk: OwnDesk,
  who: Identity,
  answer: { typed: string; name: string },
): Promise<boolean> {
  const { ports, keys } = desk
  const nameHash = keyedHash(keys, 'record', `Question ${who.sessionId}`)
  const asked = await asApp(ports.database, async (db) => {
    const found = await recordOf(db, 'Question', nameHash, ports.now())
    await dropRecord(db, 'Question', nameHash)
    return found
  })
  if (!asked) return false
  const passkey = await newPasskeyFrom(desk, answer.typed, { challenge: keys.open(asked.sealed), name: answer.name })
  if (!passkey) return false
  return asApp(ports.database, (db) => addPasskey(db, who.actor.accountId, passkey, ports.now()))
}

/** own-provider-11 — never the last way in. */
export const removeOwnPasskey = ({ ports }: OwnDesk, { actor }: Identity, id: string) =>
  asApp(ports.database, (db) => removePasskey(db, actor.accountId, id))

/** A new password ends what else was signed in with the old one. */
export async function changeOwnPassword(
  { ports, passwords }: OwnDesk,
  { actor, name, sessionId }: Identity,
  { login, typed }: { login: string; typed: string },
): Promise<PasswordFault | undefined> {
  const fault = faultOfPassword(typed, { loginName: login, name })
  if (fault) return fault
  const hash = await passwords.hash(typed)
  await asApp(ports.database, (db) =>
    putPassword(db, { accountId: actor.accountId, hash, keepSession: sessionId }, ports.now()),
  )
  return undefined
}

/** Ten new codes; the old ones open nothing any more. */
export async function renewRecoveryCodes(desk: OwnDesk, { actor }: Identity): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = recoveryHashesOf(desk, actor.accountId, codes)
  await asApp(desk.ports.database, (db) => putRecoveryCodes(db, actor.accountId, hashes))
  return codes
}
