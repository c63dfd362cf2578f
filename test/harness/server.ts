import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const secondsToStart = 60

export type RunningServer = {
  url: string
  dataFolder: string
  /** All that the server has written so far: no personal data may stand in it. */
  output: () => string
  /** Ends the server as the operating system would; the data folder stays only when the caller brought it. */
  stop: () => Promise<void>
}

export type ServerOptions = {
  /** Extra settings, such as DATABASE_URL. */
  env?: Record<string, string>
  /** A folder of the caller, for going on where an earlier server stopped; a fresh one by default. */
  dataFolder?: string
}

/** Starts the real server on a free port with a data folder of its own, and waits until it answers. */
export async function startServer({ env = {}, dataFolder }: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'rondom-data-')))
  const port = await freePort()
  const server = spawn(process.execPath, ['src/app/server.ts'], {
    cwd: root,
    env: { ...plainEnvironment(), PORT: String(port), RONDOM_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collectOutput(server)
  const stop = async () => {
    await end(server)
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true })
  }
  const url = `http://localhost:${port}`
  try {
    await untilAnswering(url, server)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message}\n${output()}`)
  }
  return { url, dataFolder: folder, output, stop }
}

/** The settings of the test run itself must not change what the server does. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const isOurs = (name: string) =>
    /^(VITEST|RONDOM_|DATABASE_URL$|PORT$|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$|MODE$)/.test(name)
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name)))
}

function collectOutput(server: ChildProcess): () => string {
  const chunks: string[] = []
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => chunks.push(String(chunk)))
  return () => chunks.join('')
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + secondsToStart * 1000
  while (Date.now() < until) {
    if (hasEnded(server)) throw new Error(`The server ended by itself with code ${server.exitCode}.`)
    const answer = await fetch(`${url}/v1/openapi.json`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The server did not answer within ${secondsToStart} seconds.`)
}

async function end(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const tooLong = setTimeout(() => server.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(tooLong)
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
