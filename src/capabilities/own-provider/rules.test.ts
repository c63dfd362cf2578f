import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, readRecoveryCode } from './factors/recovery.ts'
import { newTotpSecret, stepOfCode, totpAddress } from './factors/totp.ts'
import { faultOfLogin, plainLogin } from './rules.ts'
import { bucketsOfName, placeOf } from './tries/rules.ts'

describe('the built-in provider', () => {
  it('own-provider-03 a login name is three to sixty signs, and capitals or spaces around it make no difference', () => {
    for (const good of ['sanne', 's.vermeer@school.nl', 'Ömer_12', 'a-b']) expect(faultOfLogin(good)).toBeUndefined()
    for (const bad of ['', 'ab', 'a b', '.abc', 'a'.repeat(61), 'x<script>', 'a\u0000bc'])
      expect(faultOfLogin(bad)).toBe('wrong-signs')
    expect(plainLogin('  Sanne ')).toBe(plainLogin('sanne'))
  })

  it('own-provider-07 a code belongs to this half minute, the one before or the one after', () => {
    // RFC 6238, appendix B: the secret of its test values, six of their eight digits.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const at = (seconds: number) => new Date(seconds * 1000)
    expect(stepOfCode(secret, '287082', at(59))).toBe(1)
    expect(stepOfCode(secret, '287 082', at(89))).toBe(1)
    expect(stepOfCode(secret, '287082', at(29))).toBe(1)
    expect(stepOfCode(secret, '287082', at(90))).toBeUndefined()
    for (const bad of ['', '28708', '2870820', 'abcdef']) expect(stepOfCode(secret, bad, at(59))).toBeUndefined()
    expect(totpAddress(newTotpSecret(), 'sanne')).toMatch(
      /^otpauth:\/\/totp\/Rondom:sanne\?issuer=Rondom&secret=[A-Z2-7]{32}/,
    )
  })

  it('own-provider-07 ten recovery codes differ, and are read as somebody types them from paper', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    expect(readRecoveryCode(' abcde-fghlo ')).toBe('ABCDEFGH10')
    expect(readRecoveryCode('ABCDE')).toBe('')
  })

  it('own-provider-09 a known browser is counted by itself, and every wait ends', () => {
    const from = { address: '10.0.0.1', browser: 'token' }
    expect(bucketsOfName('hash', from, true).map(({ key }) => key)).toEqual(['browser token'])
    for (const isKnown of [true, false])
      for (const { longest } of bucketsOfName('hash', from, isKnown)) expect(longest).toBeLessThanOrEqual(15 * 60)
  })

  it('own-provider-09 an address of IPv6 counts as its network', () => {
    expect(placeOf('2001:db8:1:2:3:4:5:6')).toBe(placeOf('2001:db8:1:2::9'))
    expect(placeOf('2001:db8:1:2::9')).not.toBe(placeOf('2001:db8:1:3::9'))
    expect(placeOf('10.1.2.3')).toBe('10.1.2.3')
    expect(placeOf('::ffff:10.1.2.3')).toBe('::ffff:10.1.2.3')
  })
})
