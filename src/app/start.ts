import { guardedFetch } from '../capabilities/accounts/providers/guarded-fetch.ts'
import { issuerAt } from '../capabilities/own-provider/desk.ts'
import { settleProvider } from '../capabilities/own-provider/provider/settle.ts'
import { CannotOpenDatabase } from '../platform/database/cannot-open.ts'
import { openDatabase } from '../platform/database/database.ts'
import { migrate, refuseOtherVersion } from '../platform/database/migrate.ts'
import { refuseMightyLogin } from '../platform/database/roles.ts'
import type { Server } from '../platform/http/server.ts'
import { buildApp } from './build.ts'
import { startClockwork } from './clockwork.ts'
import { overlapKeysIn } from './overlap-keys.ts'
import { portsFor, realWorld } from './ports.ts'
import { startSealing } from './sealing.ts'
import { type Environment, trustedProxies, urlOfServer, urlOfTrial } from './settings.ts'
import { signInKeysIn } from './sign-in-keys.ts'

export interface Started {
  server: Server
  close(): Promise<void>
  announce(port: number): string
}

/** Starts on the embedded trial, or on PostgreSQL when DATABASE_URL says where. */
export function start(env: Environment): Promise<Started> {
  return env.DATABASE_URL ? startOnPostgres(env, env.DATABASE_URL) : startTrial(env)
}

/** The trial reaches providers on this machine; on PostgreSQL none inside the network, unless who runs the server says so. */
const reachProvider = (env: Environment, publicUrl: string) =>
  guardedFetch({
    allowsThisMachine: !env.DATABASE_URL,
    allowsPrivate: !env.DATABASE_URL || env.RONDOM_INTERNAL_PROVIDERS === 'yes',
    ownOrigin: URL.parse(publicUrl)?.origin ?? '',
  })

const dataFolderOf = (env: Environment) => env.RONDOM_DATA ?? 'data'

async function startTrial(env: Environment): Promise<Started> {
  if (env.NODE_ENV === 'production')
    throw new CannotOpenDatabase('The embedded database is for trials only: set DATABASE_URL to a PostgreSQL database.')
  const publicUrl = urlOfTrial(env)
  const trustProxy = trustedProxies(env)
  const folder = dataFolderOf(env)
  const database = await openDatabase({ kind: 'pglite', dataFolder: folder })
  await migrate(database)
  const { fillTrial } = await import('./trial/seed.ts')
  const { trialPicker } = await import('./trial/picker.ts')
  const isFilled = await fillTrial(database, realWorld)
  const ports = portsFor(database, realWorld)
  const sealer = await startSealing(ports, folder)
  const clockwork = startClockwork(ports)
  const server = await buildApp(ports, {
    isTrial: true,
    log: env.RONDOM_LOG === 'yes',
    trustProxy,
    trial: trialPicker,
    overlapKeys: overlapKeysIn(folder),
    signInKeys: signInKeysIn(folder),
    publicUrl,
    reachProvider: reachProvider(env, publicUrl),
    ownProvider: {},
  })
  const announce = (port: number) =>
    `${isFilled ? 'A small invented region is ready.' : 'Going on where you stopped.'}\nRondom runs at http://localhost:${port} (a trial: all people are invented). Stop with Ctrl-C.\n`
  return { server, announce, close: closing(server, [clockwork, sealer], database.close) }
}

async function startOnPostgres(env: Environment, url: string): Promise<Started> {
  const publicUrl = urlOfServer(env)
  const trustProxy = trustedProxies(env)
  const database = await openDatabase({ kind: 'postgres', url })
  await refuseMightyLogin(database.sql)
  await refuseOtherVersion(database)
  const ports = portsFor(database, realWorld)
  const sealer = await startSealing(ports, dataFolderOf(env))
  const clockwork = startClockwork(ports)
  const hasOwnProvider = env.RONDOM_OWN_PROVIDER === 'yes'
  if (!hasOwnProvider) await settleProvider(ports, { issuer: issuerAt(publicUrl), isOn: false })
  const server = await buildApp(ports, {
    isTrial: false,
    log: true,
    trustProxy,
    overlapKeys: overlapKeysIn(dataFolderOf(env)),
    signInKeys: signInKeysIn(dataFolderOf(env)),
    publicUrl,
    reachProvider: reachProvider(env, publicUrl),
    ...(hasOwnProvider ? { ownProvider: {} } : {}),
  })
  return {
    server,
    announce: (port) => `Rondom runs at http://localhost:${port}, for browsers at ${publicUrl}\n`,
    close: closing(server, [clockwork, sealer], database.close),
  }
}

/** Closes in the order in which nothing is lost: no more requests, then what runs by the clock, then the database. */
function closing(
  server: Server,
  works: readonly { stop(): Promise<void> }[],
  closeDatabase: () => Promise<void>,
): () => Promise<void> {
  return async () => {
    await server.close()
    for (const work of works) await work.stop()
    await closeDatabase()
  }
}
