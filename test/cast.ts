// The fixed fictional people, on one prepared stage: route tests sign in as them, so that "Esra sees nothing" is a sentence.
import { randomBytes, randomUUID } from 'node:crypto'
import { type AppOptions, buildApp } from '../src/app/build.ts'
import { portsFor } from '../src/app/ports.ts'
import { makeRegion, type Region } from '../src/app/trial/region.ts'
import type { Family, Stage } from '../src/app/trial/stage.ts'
import type { Actor } from '../src/capabilities/access/actor.ts'
import { openSession, sessionCookie } from '../src/capabilities/accounts/session.ts'
import { letLoginAskForSessions } from '../src/capabilities/accounts/sessions/queries.ts'
import { newSignInKeys, type SignInKeys, signInKeys } from '../src/capabilities/accounts/sign-in/keys.ts'
import type { DossierPorts } from '../src/capabilities/dossiers/ports.ts'
import { type Keyring, keptInMemory } from '../src/capabilities/overlap/mark.ts'
import { type Database, openDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { ensureServerLogin } from '../src/platform/database/roles.ts'
import type { Server } from '../src/platform/http/server.ts'
import { addDays } from '../src/platform/pure/dates.ts'
import { civilDateOf } from '../src/platform/pure/format.ts'
import type { TestDatabase } from './harness/database.ts'

/** Where the tests' server would be found. */
const publicUrl = 'http://localhost'
/** Made once: an RSA key takes a moment. */
const keysOfTests = signInKeys(newSignInKeys())

/** Monday morning in Waterrijk: the stories end here, the tests begin here. */
const beginning = new Date('2026-11-16T09:00:00Z')

export type ProfessionalName = keyof Region['people']

/** What came back. The body is typed by whoever reads it. */
export interface Answer<T> {
  status: number
  headers: Record<string, unknown>
  body: T
}

/** One signed-in person: every request goes the way a browser sends it. */
export interface Person {
  cookie: string
  get<T>(path: string): Promise<Answer<T>>
  post<T>(path: string, body?: unknown): Promise<Answer<T>>
  put<T>(path: string, body: unknown): Promise<Answer<T>>
  patch<T>(path: string, body: unknown, version: number | string): Promise<Answer<T>>
  /** A path is one of the API; that of a page begins with `page:`. */
  send<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>
}

export interface Cast {
  server: Server
  /** Reached as the database's own administrator: only for what no route shows. */
  database: Database
  /** How its administrator and the app reach it; absent where only this process can. */
  urls?: { administrator: string; server: string }
  ports: DossierPorts
  region: Region
  overlapKeys: Keyring
  signInKeys: SignInKeys
  stage: Stage
  now(): Date
  today(plusDays?: number): string
  /** Moves the clock forward. */
  wait(time: { minutes?: number; days?: number }): void
  professional(name: ProfessionalName): Promise<Person>
  relative(family: Family, givenName: string): Promise<Person>
  /** Someone who is not signed in, from an address of their own. */
  stranger(): Person
  signIn(actor: Actor): Promise<Person>
  /** Whose session has this token, made outside the app. */
  withToken(token: string): Person
  dispose(): Promise<void>
}

/** Raises the curtain: a migrated database with the invented region, and the app over it as the server would run it. */
export async function raiseCurtain(
  make: () => Promise<TestDatabase>,
  options: Pick<AppOptions, 'ownProvider'> = {},
): Promise<Cast> {
  const source = await make()
  const database = await openDatabase(source)
  await patiently(() => migrate(database))
  const asServer = await openAsServer(source, database)
  const clock = clockFrom(beginning)
  const world = { now: clock.now, newId: randomUUID }
  const ports = portsFor(asServer, world)
  const region = await makeRegion(database, randomUUID)
  const today = (plusDays = 0) => addDays(civilDateOf(beginning), plusDays)
  const stage: Stage = {
    // Stories are told as the administrator, who also finds out which accounts a family got.
    ports: portsFor(database, world),
    region,
    today,
    at: (daysAgo, time) => clock.set(daysAgo === 0 ? undefined : new Date(`${addDays(today(), -daysAgo)}T${time}:00Z`)),
  }
  const overlapKeys = keptInMemory()
  const server = await buildApp(ports, {
    isTrial: false,
    log: false,
    trustProxy: false,
    overlapKeys,
    publicUrl,
    signInKeys: keysOfTests,
    ...options,
  })
  const withToken = (token: string) => personWith(server, `${sessionCookie}=${token}`, nextAddress())
  const signIn = async (actor: Actor) => {
    const token = randomBytes(32).toString('base64url')
    if (!(await openSession(asServer, token, actor, clock.now())))
      throw new Error('nobody of the cast can sign in like this')
    return withToken(token)
  }
  return {
    server,
    database,
    ...(source.kind === 'postgres' ? { urls: { administrator: source.url, server: serverUrl(source.url) } } : {}),
    ports,
    region,
    overlapKeys,
    signInKeys: keysOfTests,
    stage,
    today,
    now: clock.now,
    wait: ({ minutes = 0, days = 0 }) => clock.forward(minutes * 60_000 + days * 86_400_000),
    professional: (name) => {
      const { accountId, organisation, role } = region.people[name]
      return signIn({ kind: 'professional', accountId, organisationId: region.organisations[organisation], role })
    },
    relative: (family, givenName) => signIn(family.as(givenName).actor),
    stranger: () => personWith(server, '', nextAddress()),
    signIn,
    withToken,
    dispose: async () => {
      await server.close()
      if (asServer !== database) await asServer.close()
      await database.close()
      await source.drop()
    },
  }
}

/** A clock that a test moves by hand. It never stands still, so that what is said later is later; nor does the present go back. */
function clockFrom(start: Date) {
  let present = start.getTime()
  let past: number | undefined
  return {
    now: () => {
      if (past !== undefined) {
        past += 1
        return new Date(past)
      }
      present += 1
      return new Date(present)
    },
    /** Sets it in the past, to tell what happened then; without a time it goes on with the present. */
    set: (time: Date | undefined) => {
      past = time?.getTime()
    },
    forward: (milliseconds: number) => {
      present += milliseconds
    },
  }
}

/** On PostgreSQL the app runs under the login that db:setup makes, as in real life; the embedded database has one user only. */
async function openAsServer(source: TestDatabase, administrator: Database): Promise<Database> {
  if (source.kind === 'pglite') return administrator
  await patiently(() => ensureServerLogin(administrator.sql, 'rondom_server_of_tests', 'only-for-tests', true))
  await patiently(() => letLoginAskForSessions(administrator.sql, 'rondom_server_of_tests'))
  return openDatabase({ kind: 'postgres', url: serverUrl(source.url), maxConnections: 6 })
}

function serverUrl(administrator: string): string {
  const url = new URL(administrator)
  url.username = 'rondom_server_of_tests'
  url.password = 'only-for-tests'
  return url.href
}

/** Roles belong to the whole cluster: test files that start at once can meet there, and the second tries again. */
async function patiently(work: () => Promise<unknown>, attempt = 1): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isMeeting = ['XX000', '23505', '42710', '40001', '40P01'].includes((error as { code?: string }).code ?? '')
    if (!isMeeting || attempt === 20) throw error
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt))
    await patiently(work, attempt + 1)
  }
}

const host = 'rondom.example'

let addresses = 0
/** Everyone comes from an address of their own, as limits count by address. */
const nextAddress = () => {
  addresses += 1
  return `10.1.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`
}

function personWith(server: Server, cookie: string, remoteAddress: string): Person {
  const send = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array
    const answer = await server.inject({
      method: method as 'GET',
      remoteAddress,
      url: path.startsWith('/v1/') || path.startsWith('page:') ? path.replace('page:', '') : `/v1${path}`,
      headers: {
        host,
        ...(cookie ? { cookie } : {}),
        ...(method === 'GET' || method === 'HEAD' ? {} : { origin: `http://${host}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: isRaw ? (body as string | Buffer) : JSON.stringify(body) }),
    })
    return {
      status: answer.statusCode,
      headers: answer.headers as Record<string, unknown>,
      body: readBody<T>(answer.body),
    }
  }
  return {
    cookie,
    send,
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body, version) => send('PATCH', path, body, { 'if-match': `"${version}"` }),
  }
}

function readBody<T>(text: string): T {
  try {
    return JSON.parse(text) as T
  } catch {
    return text as T
  }
}
