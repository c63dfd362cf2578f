import { asApp } from '../accounts/session.ts'
import type { OwnDesk } from './desk.ts'
import { findPassword, useRecoveryCode, useStep } from './factors/queries.ts'
import { readRecoveryCode } from './factors/recovery.ts'
import { stepOfCode } from './factors/totp.ts'
import { keyedHash } from './hashes.ts'
import { plainLogin } from './rules.ts'
import { admitCode, admitPassword, type From } from './tries/tries.ts'

export type Tried = { kind: 'right'; accountId: string } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }

export const loginHashOf = ({ keys }: OwnDesk, typed: string) => keyedHash(keys, 'login', plainLogin(typed))

/** own-provider-08 — a name that nobody has costs as much as a wrong password, and is answered the same. */
export async function tryPassword(
  desk: OwnDesk,
  typed: { login: string; password: string },
  from: From,
): Promise<Tried> {
  const loginHash = loginHashOf(desk, typed.login)
  const found = await asApp(desk.ports.database, (db) => findPassword(db, loginHash))
  const admitted = await admitPassword(desk, { loginHash, accountId: found?.accountId }, from)
  if (admitted.kind === 'wait') return admitted
  const isRight = await desk.passwords.verify(found?.passwordHash, typed.password)
  if (!isRight || !found) return { kind: 'wrong' }
  await admitted.forget()
  return { kind: 'right', accountId: found.accountId }
}

/** own-provider-07 — the second step: a code of the app, or one from paper, each good once. */
export async function tryCode(
  desk: OwnDesk,
  who: { accountId: string; sealedTotp: string },
  typed: string,
  from: From,
): Promise<Tried> {
  const admitted = await admitCode(desk, who.accountId, from)
  if (admitted.kind === 'wait') return admitted
  if (!(await isGoodCode(desk, who, typed))) return { kind: 'wrong' }
  await admitted.forget()
  return { kind: 'right', accountId: who.accountId }
}

async function isGoodCode(
  { ports, keys }: OwnDesk,
  { accountId, sealedTotp }: { accountId: string; sealedTotp: string },
  typed: string,
): Promise<boolean> {
  const now = ports.now()
  const step = stepOfCode(keys.open(sealedTotp), typed, now)
  if (step !== undefined) return asApp(ports.database, (db) => useStep(db, accountId, step))
  const code = readRecoveryCode(typed)
  if (code === '') return false
  return asApp(ports.database, (db) =>
    useRecoveryCode(db, accountId, keyedHash(keys, 'recovery', `${accountId} ${code}`), now),
  )
}
