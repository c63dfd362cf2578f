import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, dossierParams as params, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { NewObjection, ObjectionDecision, ReadingObjection, ReadingObjections } from './contract.ts'
import { decideObjection, listObjections, listRaised, raiseObjection, takeBackObjection } from './objections.ts'

const tag = 'consent'
const withObjection = Type.Object({ dossierId: Id, objectionId: Id })

export function objectionRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/reading-objections',
    stated({
      who: 'professional',
      tag,
      id: 'listRaisedObjections',
      summary: 'Jongeren die niet willen dat een ouder meeleest',
      answers: { 200: Type.Object({ objections: Type.Array(ReadingObjection) }) },
      refuses: [409],
    }),
    async (request) => ({ objections: await listRaised(callOf(request, ports)) }),
  )
  server.get(
    '/v1/dossiers/:dossierId/reading-objections',
    stated({
      who: 'signed-in',
      tag,
      id: 'listObjections',
      summary: 'Wat een jongere zei over meelezen door een ouder',
      params,
      answers: { 200: ReadingObjections },
      refuses: [404],
    }),
    async (request) => listObjections(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/reading-objections',
    stated({
      who: 'family',
      tag,
      id: 'raiseObjection',
      summary: 'Zeg dat een ouder niet meeleest',
      params,
      body: NewObjection,
      answers: { 200: ReadingObjections },
      refuses: [404, 409],
    }),
    async (request) => raiseObjection(callOf(request, ports), request.params.dossierId, request.body),
  )
  server.post(
    '/v1/dossiers/:dossierId/reading-objections/:objectionId/_withdraw',
    stated({
      who: 'family',
      tag,
      id: 'takeBackObjection',
      summary: 'Laat de ouder weer meelezen',
      params: withObjection,
      answers: { 200: ReadingObjections },
      refuses: [404, 409],
    }),
    async (request) => takeBackObjection(callOf(request, ports), request.params.dossierId, request.params.objectionId),
  )
  server.post(
    '/v1/dossiers/:dossierId/reading-objections/:objectionId/_decide',
    stated({
      who: 'professional',
      tag,
      id: 'decideObjection',
      summary: 'Besluit of de ouder meeleest',
      params: withObjection,
      body: ObjectionDecision,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, objectionId } = request.params
      await decideObjection(callOf(request, ports), dossierId, objectionId, request.body)
      return reply.status(204).send(null)
    },
  )
}
