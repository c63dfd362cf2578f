import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../../platform/contract.ts'
import { Nothing, stated } from '../../../../platform/http/route.ts'
import type { Server } from '../../../../platform/http/server.ts'
import type { Call } from '../../../access/actor.ts'
import {
  MadeScimToken,
  NewScimToken,
  ScimChoice,
  ScimLink,
  ScimPeople,
  ScimPeopleQuery,
  ScimSettings,
} from './contract.ts'
import { chooseSignIn, makeToken, readScim, revokeToken } from './keep.ts'
import { linkToIct, listPeopleOfIct } from './link.ts'

const tag = 'accounts'
const who = 'administrators' as const
const params = Type.Object({ organisationId: Id })
const tokenParams = Type.Object({ organisationId: Id, tokenId: Id })
const at = '/v1/organisations/:organisationId'

/** Tokens with which the ICT of an organisation keeps its people, made by its administrator or that of the region. */
export function scimTokenRoutes(server: Server, callOf: (request: FastifyRequest) => Call, address: string): void {
  server.get(
    `${at}/scim`,
    stated({
      ...{ who, tag, id: 'getScim', summary: 'Hoe de ICT van een organisatie haar mensen bijhoudt (SCIM)', params },
      answers: { 200: ScimSettings },
      refuses: [404],
    }),
    (request) => readScim(callOf(request), request.params.organisationId, address),
  )
  server.post(
    `${at}/scim-tokens`,
    stated({
      ...{ who, tag, id: 'makeScimToken', summary: 'Maak een sleutel voor ICT; hij wordt één keer getoond', params },
      body: NewScimToken,
      answers: { 201: MadeScimToken },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send(await makeToken(callOf(request), request.params.organisationId, request.body)),
  )
  server.post(
    `${at}/scim-tokens/:tokenId/_revoke`,
    stated({
      ...{ who, tag, id: 'revokeScimToken', summary: 'Trek een sleutel van ICT in' },
      params: tokenParams,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await revokeToken(callOf(request), request.params.organisationId, request.params.tokenId)
      return reply.status(204).send(null)
    },
  )
  server.post(
    `${at}/scim/_choose`,
    stated({
      ...{ who, tag, id: 'chooseScimSignIn', summary: 'Kies of wie ICT aanmeldt zonder uitnodiging inlogt', params },
      body: ScimChoice,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await chooseSignIn(callOf(request), request.params.organisationId, request.body)
      return reply.status(204).send(null)
    },
  )
  linkRoutes(server, callOf)
}

function linkRoutes(server: Server, callOf: (request: FastifyRequest) => Call): void {
  server.get(
    `${at}/scim-people`,
    stated({
      ...{ who, tag, id: 'listScimPeople', summary: 'Wie er werkt, en onder welke inlognaam ICT hen kent', params },
      querystring: ScimPeopleQuery,
      answers: { 200: ScimPeople },
      refuses: [404],
    }),
    (request) => listPeopleOfIct(callOf(request), request.params.organisationId, request.query.q ?? ''),
  )
  server.post(
    `${at}/scim-people/_link`,
    stated({
      ...{ who, tag, id: 'linkScimPerson', summary: 'Zeg onder welke inlognaam ICT iemand kent', params },
      body: ScimLink,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await linkToIct(callOf(request), request.params.organisationId, request.body)
      return reply.status(204).send(null)
    },
  )
}
