import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { dossierParams, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { callOf } from '../accounts/calls.ts'
import { NewOverlapAnswer, NewOverlapRequest, NewSwitch, OverlapSwitches, Overlaps } from './contract.ts'
import type { Keyring } from './mark.ts'
import { readOverlaps } from './read.ts'
import { readSwitches, turn } from './switch.ts'
import { answerOverlap, askOverlap } from './write.ts'

const tag = 'overlap'

export function overlapRoutes(server: Server, ports: Ports, keyring: Keyring): void {
  server.get(
    '/v1/overlap-switches',
    stated({
      who: 'signed-in',
      tag,
      id: 'listSwitches',
      summary: 'Of gezinnen die ja zeggen, vergeleken mogen worden',
      answers: { 200: OverlapSwitches },
    }),
    (request) => readSwitches(callOf(request, ports)),
  )
  server.post(
    '/v1/overlap-switches',
    stated({
      who: 'administrator',
      tag,
      id: 'turnSwitch',
      summary: 'Zet het vergelijken aan of uit',
      body: NewSwitch,
      answers: { 201: Type.Object({ version: Type.Integer() }) },
    }),
    async (request, reply) => reply.status(201).send({ version: await turn(callOf(request, ports), request.body) }),
  )
  server.get(
    '/v1/dossiers/:dossierId/overlaps',
    stated({
      who: 'signed-in',
      tag,
      id: 'listOverlaps',
      summary: 'Of er misschien al iemand anders helpt',
      params: dossierParams,
      answers: { 200: Overlaps },
      refuses: [404, 409],
    }),
    (request) => readOverlaps(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/overlaps',
    stated({
      who: 'professional',
      tag,
      id: 'askFamily',
      summary: 'Vraag het gezin of je mag kijken of er al iemand helpt',
      params: dossierParams,
      body: NewOverlapRequest,
      answers: { 201: Overlaps },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply
        .status(201)
        .send(await askOverlap(callOf(request, ports), request.params.dossierId, request.body.subjectIds)),
  )
  server.post(
    '/v1/dossiers/:dossierId/overlaps/:requestId/_answer',
    stated({
      who: 'family',
      tag,
      id: 'answer',
      summary: 'Zeg ja of nee, of trek je ja in',
      params: Type.Object({ dossierId: Id, requestId: Id }),
      body: NewOverlapAnswer,
      answers: { 200: Overlaps },
      refuses: [404, 409],
    }),
    (request) => {
      const { dossierId, requestId } = request.params
      const { answer } = request.body
      return answerOverlap(callOf(request, ports), dossierId, { requestId, answer }, keyring)
    },
  )
}
