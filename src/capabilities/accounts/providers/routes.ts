import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { languageOfRequest } from '../../../platform/http/language.ts'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import { versionOf } from '../../../platform/http/version.ts'
import type { Call } from '../../access/actor.ts'
import type { SignInDesk } from '../sign-in/desk.ts'
import { KeptProviders, NewProvider, ProviderChange, SavedProvider, Tested } from './contract.ts'
import { listProvidersKept, saveProvider, tryConnection } from './keep.ts'

const tag = 'accounts'

/** Where people sign in, for the administrator of the region. */
export function providerRoutes(server: Server, desk: SignInDesk, callOf: (request: FastifyRequest) => Call): void {
  const around = (request: FastifyRequest) => ({
    language: languageOfRequest(request),
    ownProviderId: request.identity?.providerId ?? null,
  })
  server.get(
    '/v1/providers',
    stated({
      who: 'administrators',
      tag,
      id: 'listProviders',
      summary: 'Waar mensen inloggen',
      answers: { 200: KeptProviders },
    }),
    (request) => listProvidersKept(callOf(request), desk),
  )
  server.post(
    '/v1/providers',
    stated({
      who: 'administrator',
      tag,
      id: 'addProvider',
      summary: 'Voeg een aanbieder toe; de verbinding wordt eerst geprobeerd',
      body: NewProvider,
      answers: { 201: SavedProvider },
      refuses: [409],
    }),
    async (request, reply) => {
      const { id, ...change } = request.body
      return reply
        .status(201)
        .send(await saveProvider(callOf(request), desk, { id, version: null, change, ...around(request) }))
    },
  )
  server.put(
    '/v1/providers/:providerId',
    stated({
      who: 'administrator',
      tag,
      id: 'changeProvider',
      summary: 'Verander een aanbieder, of zet hem uit of aan',
      params: Type.Object({ providerId: Id }),
      body: ProviderChange,
      answers: { 200: SavedProvider },
      refuses: [404, 409, 412],
    }),
    (request) => {
      const saving = { id: request.params.providerId, version: versionOf(request), change: request.body }
      return saveProvider(callOf(request), desk, { ...saving, ...around(request) })
    },
  )
  server.post(
    '/v1/providers/_test',
    stated({
      who: 'administrator',
      tag,
      id: 'tryProvider',
      summary: 'Probeer een verbinding, zonder iets op te slaan',
      body: ProviderChange,
      answers: { 200: Tested },
    }),
    (request) => tryConnection(callOf(request), desk, request.body, languageOfRequest(request)),
  )
}
