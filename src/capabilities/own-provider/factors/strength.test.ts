import { describe, expect, it } from 'vitest'
import { newSignInKeys, signInKeys } from '../../accounts/sign-in/keys.ts'
import { owaspCost, passwordsWith } from './passwords.ts'
import { faultOfPassword } from './strength.ts'

const own = { loginName: 'sanne.vermeer', name: 'Sanne Vermeer' }
const faultOf = (password: string) => faultOfPassword(password, own)

describe('a password', () => {
  it('own-provider-05 is long enough, however it is composed', () => {
    expect(faultOf('Aa1!Aa1!x7k')).toBe('short')
    expect(faultOf('paarse fiets zwemt naar huis')).toBeUndefined()
    expect(faultOf('kwtzbnmrfglp')).toBeUndefined()
    expect(faultOf('ё'.repeat(11))).toBe('short')
    expect(faultOf(`paarse fiets ${'x y '.repeat(28)}`)).toBeUndefined()
    expect(faultOf(`paarse fiets ${'x y '.repeat(30)}`)).toBe('long')
  })

  it.each([
    'wachtwoord123!',
    'W4chtw00rd2026',
    'welkom welkom welkom',
    'Zomer2026!Zomer',
    'qwertyuiop123',
    'iloveyou-iloveyou',
    'p@ssw0rdp@ssw0rd',
    'aaaaaaaaaaaaaaaa',
    'abababababab',
    '1234567890123',
    '06-12 34 56 78 90',
    'correcthorsebatterystaple',
    'Jeugdteam2026!!',
  ])('own-provider-05 is not one that everybody tries: %s', (password) => {
    expect(faultOf(password)).toBe('common')
  })

  it.each(['sanne.vermeer1', 'SanneVermeer2026', 'vermeer-sanne!', 'S4nn3V3rm33r!!'])(
    'own-provider-05 is not one’s own name: %s',
    (password) => {
      expect(faultOf(password)).toBe('own-name')
    },
  )

  it('own-provider-05 costs what OWASP says to try, and is worth nothing without the key outside the database', async () => {
    expect(owaspCost).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    const passwords = passwordsWith(signInKeys(newSignInKeys()))
    const hashed = await passwords.hash('paarse fiets zwemt')
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwords.verify(hashed, 'paarse fiets zwemt')).toBe(true)
    expect(await passwords.verify(hashed, 'paarse fiets zwom')).toBe(false)
    expect(await passwords.verify(undefined, 'paarse fiets zwemt')).toBe(false)
    expect(await passwordsWith(signInKeys(newSignInKeys())).verify(hashed, 'paarse fiets zwemt')).toBe(false)
  })

  it('own-provider-05 is the same on every keyboard', async () => {
    const passwords = passwordsWith(signInKeys(newSignInKeys()), { memoryCost: 8, timeCost: 1, parallelism: 1 })
    expect(await passwords.verify(await passwords.hash('café café café'), 'cafe\u0301 café café')).toBe(true)
  })
})
