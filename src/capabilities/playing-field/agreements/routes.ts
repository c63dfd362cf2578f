import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { languageOfRequest } from '../../../platform/http/language.ts'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import { versionOf } from '../../../platform/http/version.ts'
import type { Call } from '../../access/actor.ts'
import { Cooperation, CooperationLine, NewAgreement, NewLearningNote, NewTurn, Readiness } from './contract.ts'
import type { PurposeLimits } from './meetings/rules.ts'
import { paperRoutes } from './paper-routes.ts'
import { getCooperation, listCooperations } from './read.ts'
import { readReadiness } from './readiness.ts'
import { makeVersion, turnItem, writeLearningNote } from './write.ts'

const tag = 'playing-field'
const params = Type.Object({ cooperationId: Id })

/** What the capabilities above give: who calls, and the law's table of what a purpose needs. */
export interface AgreementPorts {
  callOf(request: FastifyRequest): Call
  readonly purposeLimits: PurposeLimits
}

/** Cooperations and what was agreed in them. No family's file is read. */
export function agreementRoutes(server: Server, ports: AgreementPorts): void {
  const { callOf, purposeLimits } = ports
  server.get(
    '/v1/cooperations',
    stated({
      who: 'professional',
      tag,
      id: 'listCooperations',
      summary: 'De samenwerkingen van je organisatie, en wat daar nog niet is afgetekend',
      answers: { 200: Type.Object({ cooperations: Type.Array(CooperationLine) }) },
    }),
    async (request) => ({ cooperations: await listCooperations(callOf(request)) }),
  )
  server.get(
    '/v1/cooperations/:cooperationId',
    stated({
      who: 'professional',
      tag,
      id: 'getCooperation',
      summary: 'Wie samenwerken, en wat zij afspraken',
      params,
      answers: { 200: Cooperation },
      refuses: [404],
    }),
    (request) => getCooperation(callOf(request), request.params.cooperationId, purposeLimits),
  )
  server.get(
    '/v1/dossier-readiness',
    stated({
      who: 'professional',
      tag,
      id: 'getDossierReadiness',
      summary: 'Of je organisatie een dossier kan maken, en anders wat er nog mist',
      answers: { 200: Readiness },
    }),
    (request) => readReadiness(callOf(request), languageOfRequest(request)),
  )
  writingRoutes(server, ports)
  paperRoutes(server, ports)
}

function writingRoutes(server: Server, { callOf, purposeLimits }: AgreementPorts): void {
  server.post(
    '/v1/cooperations/:cooperationId/agreements',
    stated({
      who: 'administrator',
      tag,
      id: 'makeAgreement',
      summary: 'Leg een nieuwe versie van de afspraken vast',
      params,
      body: NewAgreement,
      answers: { 201: Type.Object({ id: Id, version: Type.Integer() }) },
      refuses: [404, 412],
    }),
    async (request, reply) => {
      const { cooperationId } = request.params
      const basedOn = versionOf(request)
      return reply
        .status(201)
        .send(await makeVersion(callOf(request), cooperationId, basedOn, request.body, purposeLimits))
    },
  )
  server.post(
    '/v1/cooperations/:cooperationId/learning-notes',
    stated({
      who: 'professional',
      tag,
      id: 'writeLearningNote',
      summary: 'Schrijf op wat jullie leerden, zonder namen van kinderen of ouders',
      params,
      body: NewLearningNote,
      answers: { 201: Type.Object({ id: Id }) },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply.status(201).send(await writeLearningNote(callOf(request), request.params.cooperationId, request.body.text)),
  )
  server.post(
    '/v1/cooperations/:cooperationId/sign-offs',
    stated({
      who: 'region',
      tag,
      id: 'turnChecklistItem',
      summary: 'Teken een onderdeel af voor het eerste dossier, of neem dat terug',
      params,
      body: NewTurn,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await turnItem(callOf(request), request.params.cooperationId, request.body)
      return reply.status(204).send(null)
    },
  )
}
