import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../harness/server.ts'

// The real server, writing its real log: nothing of a person may stand in it.
describe('what the server writes down', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ env: { RONDOM_LOG: 'yes' } })
  })
  afterAll(() => server?.stop())

  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  it('holds no name, no word, no address, no token and no id of a file', async () => {
    const { url } = server
    const picker = await (await fetch(`${url}/proefomgeving`)).text()
    const noah = [
      ...picker.matchAll(
        /name="accountId" value="([^"]+)"><input type="hidden" name="organisationId" value="([^"]+)"><input type="hidden" name="role" value="([^"]+)">/g,
      ),
    ][0]
    const body = new URLSearchParams({
      accountId: noah?.[1] ?? '',
      organisationId: noah?.[2] ?? '',
      role: noah?.[3] ?? '',
    })
    const signedIn = await fetch(`${url}/proefomgeving/inloggen`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: url },
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const headers = { cookie, origin: url, 'user-agent': 'Zonderlinge Browser' }
    const { dossiers } = (await (await fetch(`${url}/v1/dossiers`, { headers })).json()) as {
      dossiers: { id: string; name: string }[]
    }
    const [first] = dossiers
    expect(first).toBeDefined()
    const file = `${url}/v1/dossiers/${first?.id}`
    for (const page of ['', '/plan', '/timeline', '/consent-requests']) await fetch(`${file}${page}`, { headers })
    await fetch(`${url}/v1/dossiers/_search`, {
      method: 'POST',
      headers: { ...headers, ...json },
      body: JSON.stringify({ text: 'Zonnestraal' }),
    })
    await fetch(`${file}/wishes`, {
      method: 'POST',
      headers: { ...headers, ...json },
      body: JSON.stringify({ text: 'Zonnestraal wil rust', saidBy: 7 }),
    })
    await fetch(`${file}/wishes`, { method: 'POST', headers: { ...headers, ...json }, body: '{"text": "Zonnestraal' })
    await fetch(`${file}/wishes`, {
      method: 'POST',
      headers: { ...headers, ...json },
      body: JSON.stringify({ text: 'Zonnestraal\u0000', saidBy: 'Zonnestraal' }),
    })
    await fetch(`${url}/v1/dossiers/Zonnestraal`, { headers })
    await fetch(`${url}/Zonnestraal?mail=zonnestraal@voorbeeld.example`, { headers })
    await fetch(`${url}/v1/dossiers/%zz-Zonnestraal`, { headers })
    await fetch(`${url}/vraag`, {
      method: 'POST',
      headers: { ...form, origin: url },
      body: 'name=Zonnestraal&words=Zonnestraal+huilt&email=zonnestraal@voorbeeld.example',
    })
    // The address is the key of a question.
    await fetch(`${url}/vraag/volgen/Zonnestraal`)
    await fetch(`${url}/vraag/volgen/Zonnestraal`, {
      method: 'POST',
      headers: { ...form, origin: url },
      body: 'deed=add&words=Zonnestraal',
    })
    await fetch(`${url}/v1/questions`, {
      method: 'POST',
      headers: { ...json, origin: url },
      body: JSON.stringify({
        asker: 'PARENT',
        name: 'Zonnestraal',
        schoolId: null,
        words: 'Zonnestraal wil graag hulp',
        email: 'zonnestraal@voorbeeld.example',
        schoolMayRead: false,
      }),
    })
    const letter = await invited(file, headers)
    await fetch(`${url}/uitnodiging`, {
      method: 'POST',
      headers: { ...form, origin: url },
      body: new URLSearchParams({ code: letter.code, second: letter.second }),
    })
    const output = server.output()
    const lines = output.split('\n').filter((line) => line.startsWith('{'))
    expect(lines.length).toBeGreaterThan(12)
    expect(lines.some((line) => line.includes('"route":"/v1/dossiers/:dossierId/plan"'))).toBe(true)
    expect(lines.some((line) => line.includes('"route":"/vraag/volgen/:token"'))).toBe(true)
    const forbidden = [
      'onnestraal',
      'Noah',
      'Elif',
      'Aylin',
      'Zonderlinge',
      'remoteAddress',
      letter.code,
      letter.code.replaceAll('-', ''),
      letter.second,
      cookie.split('=')[1] ?? '',
      noah?.[1] ?? '',
      first?.id ?? '',
      ...(first?.name.split(' – ') ?? []),
    ]
    expect(forbidden.filter((one) => one !== '' && output.includes(one))).toEqual([])
  })

  /** Invites the first of the family who can be: what comes back is told once. */
  async function invited(file: string, headers: Record<string, string>): Promise<{ code: string; second: string }> {
    const access = await fetch(`${file}/family-access`, { headers })
    const { persons } = (await access.json()) as { persons: { personId: string }[] }
    const letter = await fetch(`${file}/persons/${persons[0]?.personId}/_invite`, { method: 'POST', headers })
    expect(letter.status).toBe(201)
    return (await letter.json()) as { code: string; second: string }
  }

  it('holds only what is needed to run it: request, route, method, status, time', () => {
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const fields = new Set(lines.flatMap((line) => Object.keys(line)))
    expect([...fields].sort()).toEqual([
      'level',
      'method',
      'ms',
      'msg',
      'reqId',
      'requestId',
      'route',
      'status',
      'time',
    ])
    expect(
      lines.flatMap((line) => (line.msg ? [line.msg] : [])).every((one) => /^Server listening at /.test(String(one))),
    ).toBe(true)
  })
})
