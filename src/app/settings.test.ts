import { describe, expect, it } from 'vitest'
import { CannotStart, trustedProxies, urlOfServer, urlOfTrial } from './settings.ts'

const atUrl = (RONDOM_URL?: string) => () => urlOfServer(RONDOM_URL === undefined ? {} : { RONDOM_URL })

describe('settings', () => {
  it('accounts-57 a real server is told where browsers find it, by https', () => {
    expect(atUrl('https://rondom.example')()).toBe('https://rondom.example')
    expect(atUrl('https://rondom.example/')()).toBe('https://rondom.example')
    expect(atUrl('http://localhost:3000')()).toBe('http://localhost:3000')
    for (const wrong of [undefined, '', 'http://rondom.example', 'rondom.example', 'ftp://rondom.example'])
      expect(atUrl(wrong), wrong).toThrow(CannotStart)
    for (const more of ['https://a@rondom.example', 'https://rondom.example/pad', 'https://rondom.example/?a=b'])
      expect(atUrl(more), more).toThrow('without a path')
  })

  it('the trial is found on this machine, or where it is said to be', () => {
    expect(urlOfTrial({})).toBe('http://localhost:3000')
    expect(urlOfTrial({ PORT: '3100' })).toBe('http://localhost:3100')
    expect(urlOfTrial({ RONDOM_URL: 'http://10.0.0.4:3000' })).toBe('http://10.0.0.4:3000')
  })

  it('accounts-57 a proxy is trusted by its address only: never everybody, never by counting', () => {
    const trusted = (TRUST_PROXY: string) => trustedProxies({ TRUST_PROXY })
    expect(trustedProxies({})).toBe(false)
    expect(trusted('')).toBe(false)
    expect(trusted('10.0.0.5')).toEqual(['10.0.0.5'])
    expect(trusted('loopback, 10.1.0.0/16,fd00::/8')).toEqual(['loopback', '10.1.0.0/16', 'fd00::/8'])
    for (const wrong of ['yes', 'true', '1', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example', '10.0.0.5;'])
      expect(() => trusted(wrong), wrong).toThrow('TRUST_PROXY')
  })
})
