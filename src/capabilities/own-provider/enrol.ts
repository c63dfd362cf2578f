import { asApp } from '../accounts/session.ts'
import type { OwnDesk } from './desk.ts'
import { newPasskeyFrom } from './factors/passkeys.ts'
import { type Enrolled, enrol, findPassword } from './factors/queries.ts'
import { newRecoveryCodes, readRecoveryCode } from './factors/recovery.ts'
import { faultOfPassword } from './factors/strength.ts'
import { newTotpSecret, stepOfCode } from './factors/totp.ts'
import { keyedHash } from './hashes.ts'
import { faultOfLogin, plainLogin } from './rules.ts'
import { loginHashOf } from './sign-in.ts'
import type { Step, StepState } from './step.ts'
import { admitNameCheck } from './tries/tries.ts'
import type { PasswordFaults } from './web/faults.ts'

type Invited = NonNullable<Step['invited']>

/** own-provider-03 — the first passkey, with the ticket of an invitation. */
export async function enrolPasskey(
  desk: OwnDesk,
  invited: Invited,
  typed: string,
  asked: { challenge: string; name: string },
): Promise<Enrolled | undefined> {
  const passkey = await newPasskeyFrom(desk, typed, asked)
  if (!passkey) return undefined
  const { database, now } = desk.ports
  return asApp(database, (db) => enrol(db, invited.ticket, { passkey }, now()))
}

/** A login name and a password to begin with; the second step comes before anything is kept. */
export async function beginPassword(
  desk: OwnDesk,
  invited: Invited,
  typed: { login: string; password: string },
): Promise<{ faults: PasswordFaults } | { making: NonNullable<StepState['making']> }> {
  const login = faultOfLogin(typed.login) ?? (await faultOfTaken(desk, invited, typed.login))
  const password = faultOfPassword(typed.password, { loginName: typed.login, name: invited.name })
  const faults = { ...(login ? { login } : {}), ...(password ? { password } : {}) }
  if (login || password) return { faults }
  const passwordHash = await desk.passwords.hash(typed.password)
  return { making: { loginName: plainLogin(typed.login), passwordHash, totp: newTotpSecret() } }
}

/** own-provider-08 — whether a name is free is told to who holds an invitation, a few times. */
async function faultOfTaken(
  desk: OwnDesk,
  invited: Invited,
  login: string,
): Promise<'taken' | 'too-often' | undefined> {
  const admitted = await admitNameCheck(desk, invited.invitationId)
  if (admitted.kind === 'wait') return 'too-often'
  const found = await asApp(desk.ports.database, (db) => findPassword(db, loginHashOf(desk, login)))
  if (found && found.accountId !== invited.accountId) return 'taken'
  await admitted.forget()
  return undefined
}

/** The first code of the app: with it the ten codes for on paper are made. Undefined when it is wrong. */
export function confirmTotp(
  desk: OwnDesk,
  making: NonNullable<StepState['making']>,
  typed: string,
): StepState['making'] | undefined {
  const lastStep = stepOfCode(making.totp, typed, desk.ports.now())
  return lastStep === undefined ? undefined : { ...making, lastStep, codes: newRecoveryCodes() }
}

/** own-provider-03 — keeps the password, its second step and the codes, all at once, with the ticket of the invitation. */
export async function enrolPassword(
  desk: OwnDesk,
  invited: Invited,
  making: NonNullable<StepState['making']>,
): Promise<Enrolled> {
  const { keys, ports } = desk
  const password = {
    login_hash: loginHashOf(desk, making.loginName),
    sealed_login: keys.seal(making.loginName),
    password_hash: making.passwordHash,
    sealed_totp: keys.seal(making.totp),
    last_step: making.lastStep ?? 0,
  }
  const recoveryHashes = recoveryHashesOf(desk, invited.accountId, making.codes ?? [])
  return asApp(ports.database, (db) => enrol(db, invited.ticket, { password, recoveryHashes }, ports.now()))
}

export const recoveryHashesOf = ({ keys }: OwnDesk, accountId: string, codes: readonly string[]): string[] =>
  codes.map((code) => keyedHash(keys, 'recovery', `${accountId} ${readRecoveryCode(code)}`))
