// What the running app answers to, read from the app itself: no list that someone must remember to keep.
import { buildApp } from '../../src/app/build.ts'
import { portsFor, realWorld } from '../../src/app/ports.ts'

export interface Operation {
  id: string
  method: string
  /** As in the OpenAPI document: `/dossiers/{dossierId}`. */
  path: string
  body?: unknown
}

export interface OpenApi {
  openapi: string
  paths: Record<
    string,
    Record<
      string,
      { operationId?: string; tags?: string[]; responses?: Record<string, unknown>; requestBody?: unknown }
    >
  >
}

/** Answers nothing to whatever is asked of it. */
const emptyDatabase = { sql: { transaction: () => ({ execute: async () => ({ rows: [] }) }) } } as never

/** The app without a database, with all that it can have: enough to ask it what it consists of. */
async function appWithoutDatabase() {
  return buildApp(portsFor(emptyDatabase, realWorld), {
    isTrial: false,
    log: false,
    trustProxy: false,
    ownProvider: {},
  })
}

export async function openApi(): Promise<OpenApi> {
  const server = await appWithoutDatabase()
  const answer = await server.inject({ url: '/v1/openapi.json' })
  await server.close()
  return answer.json() as OpenApi
}

export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      id: one.operationId ?? '',
      method: method.toUpperCase(),
      path,
      body: one.requestBody,
    })),
  )
}

/** Every method and address that the app really answers, from its router: `GET /v1/dossiers/:dossierId`. */
export async function routesOfTheApp(): Promise<string[]> {
  const server = await appWithoutDatabase()
  const tree = server.printRoutes({ commonPrefix: false })
  await server.close()
  const routes: string[] = []
  const above: string[] = []
  for (const line of tree.split('\n')) {
    const found = /^([│ └├─]*)(\S+) \(([A-Z, ]+)\)$/.exec(line)
    if (!found) continue
    const [, indent = '', part = '', methods = ''] = found
    const depth = indent.length / 4 - 1
    above.splice(depth, above.length, part)
    // The drawing leaves out the stroke before a star, and the folder of the built files.
    const address = (depth === 0 ? part : above.join('')).replace(/([a-z])\*$/, '$1/*').replace(/^\/\*$/, '/assets/*')
    for (const method of methods.split(', ')) routes.push(`${method} ${address}`)
  }
  return routes
}
