import type { Problem } from '../contract.ts'

/** What the server said no to: the problem document, with the sentence for the screen in `detail`. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
interface Options {
  body?: unknown
  /** The version that the change is based on; the server answers 412 with what stands there now when it is older. */
  version?: number
}

let isLeaving = false
/** Signing out: what is still being read then does not lead to the entrance, for the way out leads elsewhere. */
export const beginLeaving = (): void => {
  isLeaving = true
}

/** Calls the API under /v1 and returns its answer; throws Refused for a problem document. A session that ended leads to the entrance. */
export async function call<Answer>(method: Method, path: string, { body, version }: Options = {}): Promise<Answer> {
  const response = await fetch(`/v1${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (response.status === 204) return undefined as Answer
  if (response.ok) return (await response.json()) as Answer
  // A page that is only being read goes to the entrance; what someone typed stays, with the sentence beside it.
  if (response.status === 401 && method === 'GET' && !isLeaving) location.assign('/')
  throw new Refused(await problemOf(response))
}

/** Sends a file as the bytes it is; its name stays at home. `onSent` hears which part of it has left, from 0 to 1. */
export async function send<Answer>(path: string, file: Blob, onSent?: (part: number) => void): Promise<Answer> {
  const response = await sent(path, file, onSent)
  if (response.ok) return (await response.json()) as Answer
  throw new Refused(await problemOf(response))
}

/** Not with fetch, which does not say how far a file is. */
function sent(path: string, file: Blob, onSent: ((part: number) => void) | undefined): Promise<Response> {
  const request = new XMLHttpRequest()
  request.open('POST', `/v1${path}`)
  request.setRequestHeader('accept', 'application/json')
  request.setRequestHeader('content-type', file.type || 'application/octet-stream')
  if (onSent) request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
  return new Promise((resolve, reject) => {
    request.onload = () =>
      resolve(new Response(request.responseText, { status: request.status, statusText: request.statusText }))
    request.onerror = request.onabort = () => reject(new TypeError('the server cannot be reached'))
    request.send(file)
  })
}

/** Calls the API for an answer that comes line by line, each line a document of its own. */
export async function follow<Line>(path: string, body: unknown, onLine: (line: Line) => void): Promise<void> {
  const response = await fetch(`/v1${path}`, {
    method: 'POST',
    headers: { accept: 'application/x-ndjson, application/problem+json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok || response.body === null) throw new Refused(await problemOf(response))
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(JSON.parse(line) as Line)
  }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem
  } catch {
    return {
      type: 'about:blank',
      status: response.status,
      title: response.statusText,
      detail: '',
      code: 'fault',
      requestId: '',
    }
  }
}
