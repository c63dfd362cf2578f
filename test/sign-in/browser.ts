// A browser with a jar of its own, so that a sign-in goes as it does for a person: page by page, cookie by cookie.
import { randomBytes } from 'node:crypto'
import type { Cast } from '../cast.ts'

export interface Page {
  status: number
  text: string
  location: string | undefined
  headers: Record<string, unknown>
}

export interface Browser {
  get(path: string): Promise<Page>
  post(path: string, form: Record<string, string>): Promise<Page>
  cookie(name: string): string | undefined
  /** Puts a cookie in the jar, as somebody who attacks might. */
  plant(name: string, value: string): void
}

const host = 'localhost'

export function openBrowser({ server }: Cast, address = anAddress()): Browser {
  const jar = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', path: string, form?: Record<string, string>): Promise<Page> => {
    const answer = await server.inject({
      method,
      url: path,
      remoteAddress: address,
      headers: {
        host,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0',
        ...(form ? { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    for (const { name, value, maxAge } of answer.cookies as { name: string; value: string; maxAge?: number }[]) {
      if (value === '' || maxAge === 0) jar.delete(name)
      else jar.set(name, value)
    }
    const headers = answer.headers as Record<string, unknown>
    return { status: answer.statusCode, text: answer.body, location: headers.location as string | undefined, headers }
  }
  return {
    get: (path) => send('GET', path),
    post: (path, form) => send('POST', path, form),
    cookie: (name) => jar.get(name),
    plant: (name, value) => jar.set(name, value),
  }
}

/** Limits count by address: each browser has its own. */
const anAddress = () => [10, 2, ...randomBytes(2)].join('.')
