// Asks the same again and again over a few connections, and tells how fast the answers came.
import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { sessionCookie } from '../../src/capabilities/accounts/session.ts'

export interface Pace {
  count: number
  seconds: number
  /** Milliseconds, in the order in which they came. */
  times: number[]
}

export interface RunningServer {
  port: number
  stop(): Promise<void>
}

/** Starts a server of the bench and waits until it listens. */
export async function startServer(
  kind: 'real' | 'plain' | 'remembered',
  url: string,
  now: Date,
): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), kind, url, now.toISOString()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(Number(text)))
    child.once('exit', () => reject(new Error(`the ${kind} server did not start`)))
  })
  return { port, stop: () => ended(child) }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.stdin?.end()
  })
}

/** Runs `ask` on so many at once for so many seconds. */
export async function pace(ask: (turn: number) => Promise<unknown>, atOnce: number, seconds: number): Promise<Pace> {
  const times: number[] = []
  let turn = 0
  const from = performance.now()
  const runner = async () => {
    while (performance.now() - from < seconds * 1000) {
      const begin = performance.now()
      await ask(turn++)
      times.push(performance.now() - begin)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
  return { count: times.length, seconds: (performance.now() - from) / 1000, times }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One GET, read to its end; anything but 200 is an error. Answers how many bytes came. */
export function fetchPath(port: number, path: string, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `${sessionCookie}=${token}` }
    get({ agent, port, path: `/v1${path}`, headers, host: '127.0.0.1' }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path} answered ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}

export const closeConnections = () => agent.destroy()
