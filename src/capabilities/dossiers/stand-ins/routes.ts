import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, dossierParams as params, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { NewStandIn } from './contract.ts'
import { endStandIn, nameStandIn } from './stand-ins.ts'

const tag = 'dossiers'

export function standInRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/dossiers/:dossierId/stand-ins',
    stated({
      who: 'professional',
      tag,
      id: 'nameStandIn',
      summary: 'Laat een collega iemand van het team vervangen',
      params,
      body: NewStandIn,
      answers: { 201: Type.Object({ id: Id }) },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply.status(201).send({ id: await nameStandIn(callOf(request, ports), request.params.dossierId, request.body) }),
  )
  server.post(
    '/v1/dossiers/:dossierId/stand-ins/:standInId/_end',
    stated({
      who: 'professional',
      tag,
      id: 'endStandIn',
      summary: 'De vervanging stopt',
      params: Type.Object({ dossierId: Id, standInId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      const { dossierId, standInId } = request.params
      await endStandIn(callOf(request, ports), dossierId, standInId)
      return reply.status(204).send(null)
    },
  )
}
