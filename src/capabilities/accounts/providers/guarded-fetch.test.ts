import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bounds, guardedFetch, isInside } from './guarded-fetch.ts'

const strict: Bounds = { allowsThisMachine: false, allowsPrivate: false, ownOrigin: 'https://rondom.example' }

describe('accounts-38 where a provider may be reached', () => {
  it.each([
    ['10.1.2.3', true],
    ['127.0.0.1', true],
    ['169.254.169.254', true],
    ['172.20.0.1', true],
    ['192.168.1.1', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['::1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:10.0.0.1', true],
    ['no address', true],
    ['145.97.38.10', false],
    ['2001:610:188::1', false],
  ])('%s is inside a network: %s', (address, expected) => {
    expect(isInside(address)).toBe(expected)
  })

  it.each([
    ['http://145.97.38.10/', 'not-https'],
    ['https://10.0.0.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['https://2130706433/', 'private'],
    // A name that leads to this machine.
    ['https://localhost/', 'private'],
    ['ftp://145.97.38.10/', 'not-https'],
  ])('%s is not reached: %s', async (url, because) => {
    await expect(guardedFetch(strict)(url)).rejects.toMatchObject({ because })
  })
})

describe('accounts-38 what a provider may answer', () => {
  let server: Server
  let address: string
  const reach = guardedFetch({ ...strict, allowsThisMachine: true })
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/elsewhere') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
      else if (request.url === '/large') response.end('a'.repeat(600_000))
      else request.pipe(response.writeHead(200, { 'x-asked': request.method ?? '' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  it('an answer comes back as it was given, with what was sent', async () => {
    const answer = await reach(`${address}/`, { method: 'POST', body: new URLSearchParams({ code: 'é' }) })
    expect([answer.status, answer.headers.get('x-asked'), await answer.text()]).toEqual([200, 'POST', 'code=%C3%A9'])
  })
  it('a redirect is not followed', async () => {
    expect((await reach(`${address}/elsewhere`)).status).toBe(302)
  })
  it('an answer without end is cut off', async () => {
    await expect(reach(`${address}/large`)).rejects.toMatchObject({ because: 'too-large' })
  })
})
