import { Buffer } from 'node:buffer'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { asApp } from '../../accounts/session.ts'
import { type OwnDesk, relyingParty } from '../desk.ts'
import { findPasskey, type NewPasskey, usePasskey } from './queries.ts'

/** What a browser is asked to make: a passkey that is found without a name, and checks the person (finger, face or pin). */
export const askForNewPasskey = (desk: OwnDesk, who: { accountId: string; name: string; known: readonly string[] }) =>
  generateRegistrationOptions({
    rpName: 'Rondom',
    rpID: relyingParty(desk).id,
    userName: who.name,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(who.accountId.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    excludeCredentials: who.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** Whichever passkey of this place the browser has. */
export const askForPasskey = (desk: OwnDesk) =>
  generateAuthenticationOptions({ rpID: relyingParty(desk).id, userVerification: 'required', allowCredentials: [] })

/** own-provider-04 — a new passkey counts when it answers our own question, on our own page, with the person verified. */
export async function newPasskeyFrom(
  desk: OwnDesk,
  typed: string,
  asked: { challenge: string; name: string },
): Promise<NewPasskey | undefined> {
  const { id, origin } = relyingParty(desk)
  const response = readResponse<RegistrationResponseJSON>(typed)
  if (!response) return undefined
  const shown = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: origin,
    expectedRPID: id,
  }).catch(() => undefined)
  if (!shown?.verified) return undefined
  const { credential, credentialBackedUp } = shown.registrationInfo
  return {
    id: desk.ports.newId(),
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (credential.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)),
    name: asked.name,
    is_synced: credentialBackedUp,
  }
}

/** own-provider-04 — whose passkey this is; undefined when it is nobody's, answers another question, or its counter is that of a copy. */
export async function accountOfPasskey(desk: OwnDesk, typed: string, challenge: string): Promise<string | undefined> {
  const { database, now } = desk.ports
  const response = readResponse<AuthenticationResponseJSON>(typed)
  const passkey = response && (await asApp(database, (db) => findPasskey(db, String(response.id))))
  if (!response || !passkey) return undefined
  const { id, origin } = relyingParty(desk)
  const shown = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => undefined)
  if (!shown?.verified) return undefined
  const counter = shown.authenticationInfo.newCounter
  return (await asApp(database, (db) => usePasskey(db, passkey.id, counter, now()))) ? passkey.accountId : undefined
}

function readResponse<T>(typed: string): T | undefined {
  try {
    const read: unknown = JSON.parse(typed)
    return typeof read === 'object' && read !== null ? (read as T) : undefined
  } catch {
    return undefined
  }
}
