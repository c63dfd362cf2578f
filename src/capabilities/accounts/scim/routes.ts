import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { problemFor } from '../../../platform/http/problems.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { describeScim } from './describe.ts'
import { type Visit, visit } from './enter.ts'
import { getGroup, listGroups, makeGroup, patchGroup, putGroup, removeGroup } from './groups.ts'
import { ListQuery } from './list.ts'
import { checkSchemas } from './messages.ts'
import { errorBody, refuseScim, ScimRefusal } from './refusal.ts'
import { getUser, listUsers, makeUser, patchUser, putUser, removeUser } from './users.ts'

/** By the conventions of SCIM itself (RFC 7644 §3.13), so outside the rules of our own API and its document. */
export const scimPath = '/scim/v2'
const mediaType = 'application/scim+json'
/** A first run of a large board sends many; who guesses tokens gets no further than this. */
const limit = { max: 1200, timeWindow: '1 minute' }
const common = { config: { who: 'anyone', rateLimit: limit } } as const
const Params = Type.Object({ id: Type.String({ maxLength: 100 }) })
const one = { ...common, schema: { params: Params } }
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

type Given = Pick<Ports, 'database' | 'now' | 'newId'>

/** SCIM 2.0 for the ICT of organisations: users, groups, and what is supported of the protocol. */
export async function scimRoutes(server: Server, ports: Given, publicUrl: string): Promise<void> {
  const base = `${publicUrl}${scimPath}`
  await server.register(
    async (plain) => {
      const app = plain as unknown as Server
      app.addContentTypeParser(mediaType, { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'))
      app.setErrorHandler(answerScimError)
      app.setNotFoundHandler(() => refuseScim(404, 'There is no such resource.'))
      app.addHook('preSerialization', async (_request, reply, payload) => {
        reply.type(`${mediaType}; charset=utf-8`)
        return payload
      })
      const within = <T>(request: FastifyRequest, work: (visit: Visit) => Promise<T>) =>
        visit({ ports, base }, request.headers.authorization, work)
      describeScim(app, { base, common, within: (request, work) => within(request, work) })
      userRoutes(app, within)
      groupRoutes(app, within)
      for (const path of ['/Me', '/Bulk', '/.search', '/Users/.search', '/Groups/.search'])
        app.route({
          method: ['GET', 'POST'],
          url: path,
          ...common,
          handler: (request) => within(request, notSupported),
        })
    },
    { prefix: scimPath },
  )
}

const notSupported = async () => refuseScim(501, 'This is not supported. See /ServiceProviderConfig.')

type Within = <T>(request: FastifyRequest, work: (visit: Visit) => Promise<T>) => Promise<T>

/** What was asked may choose attributes, and name the version it knows. */
const queryOf = (request: FastifyRequest) => request.query as ListQuery
const ifMatchOf = (request: FastifyRequest) => request.headers['if-match']

function userRoutes(app: Server, within: Within): void {
  app.get('/Users', { ...common, schema: { querystring: ListQuery } }, (request) =>
    within(request, (it) => listUsers(it, queryOf(request))),
  )
  app.post('/Users', common, async (request, reply) => {
    const { message } = await within(request, (it) => makeUser(it, request.body))
    return answer(request, reply.status(201), message)
  })
  app.get('/Users/:id', one, async (request, reply) =>
    answer(request, reply, await within(request, (it) => getUser(it, request.params.id, queryOf(request)))),
  )
  app.put('/Users/:id', one, async (request, reply) =>
    answer(
      request,
      reply,
      await within(request, (it) => putUser(it, request.params.id, request.body, ifMatchOf(request))),
    ),
  )
  app.patch('/Users/:id', one, async (request, reply) => {
    const work = (it: Visit) => patchUser(it, request.params.id, operationsIn(request.body), ifMatchOf(request))
    return answer(request, reply, await within(request, work))
  })
  app.delete('/Users/:id', one, async (request, reply) => {
    await within(request, (it) => removeUser(it, request.params.id, ifMatchOf(request)))
    return reply.status(204).send()
  })
}

function groupRoutes(app: Server, within: Within): void {
  app.get('/Groups', { ...common, schema: { querystring: ListQuery } }, (request) =>
    within(request, (it) => listGroups(it, queryOf(request))),
  )
  app.post('/Groups', common, (request) => within(request, (it) => makeGroup(it, request.body)))
  app.get('/Groups/:id', one, async (request, reply) =>
    answer(request, reply, await within(request, (it) => getGroup(it, request.params.id, queryOf(request)))),
  )
  app.put('/Groups/:id', one, async (request, reply) =>
    answer(
      request,
      reply,
      await within(request, (it) => putGroup(it, request.params.id, request.body, ifMatchOf(request))),
    ),
  )
  app.patch('/Groups/:id', one, async (request, reply) => {
    const work = (it: Visit) => patchGroup(it, request.params.id, operationsIn(request.body), ifMatchOf(request))
    return answer(request, reply, await within(request, work))
  })
  app.delete('/Groups/:id', one, (request) => within(request, (it) => removeGroup(it, request.params.id)))
}

const operationsIn = (body: unknown) => checkSchemas(body, patchOp).Operations

/** One resource, with its address and its version; nothing when the client has this version already. */
function answer(request: FastifyRequest, reply: FastifyReply, message: object): FastifyReply {
  const { meta } = message as { meta?: { location?: string; version?: string } }
  if (meta?.location) reply.header('location', meta.location)
  if (meta?.version) reply.header('etag', meta.version)
  const isKnown =
    request.method === 'GET' && meta?.version !== undefined && request.headers['if-none-match'] === meta.version
  return isKnown ? reply.status(304).send() : reply.send(message)
}

/** Two that came at once with the same name or key: one of them was first. */
const twice = '23505'

function answerScimError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const { status, detail, scimType } = scimErrorOf(error, request)
  reply.type(`${mediaType}; charset=utf-8`)
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="scim"')
  return reply.status(status).send(JSON.stringify(errorBody(status, detail, scimType)))
}

function scimErrorOf(
  error: FastifyError,
  request: FastifyRequest,
): { status: number; detail: string; scimType?: string | undefined } {
  if (error instanceof ScimRefusal) return { status: error.status, detail: error.message, scimType: error.scimType }
  if (error.code === twice) return { status: 409, detail: 'This user is there already.', scimType: 'uniqueness' }
  const problem = problemFor(error, request)
  return {
    status: problem.status,
    detail: `${problem.detail} (${problem.requestId})`,
    ...(problem.status === 400 ? { scimType: error.validation ? 'invalidValue' : 'invalidSyntax' } : {}),
  }
}
