import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newSignInKeys } from '../capabilities/accounts/sign-in/keys.ts'
import { signInKeysIn } from './sign-in-keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'rondom-keys-'))
const path = join(folder, 'sign-in-keys.json')
afterAll(() => rmSync(folder, { recursive: true }))

test('own-provider-13 the file of an earlier version grows by the key of the built-in provider, keeps the others, and is read by its owner alone', () => {
  const { issuing: _, ...earlier } = newSignInKeys()
  writeFileSync(path, JSON.stringify(earlier), { mode: 0o600 })
  const kid = signInKeysIn(folder).issuingKey().kid
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject(earlier)
  expect(signInKeysIn(folder).issuingKey().kid).toBe(kid)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('own-provider-13 a new file is made once, and keys for different purposes are different', () => {
  rmSync(path)
  const keys = signInKeysIn(folder)
  expect(keys.open(signInKeysIn(folder).seal('a secret'))).toBe('a secret')
  expect(keys.keyFor('one')).not.toEqual(keys.keyFor('two'))
  expect(keys.keyFor('one')).toEqual(signInKeysIn(folder).keyFor('one'))
})
