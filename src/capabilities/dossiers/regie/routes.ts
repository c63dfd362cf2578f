import { Nothing, dossierParams as params, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { RegieHandOver } from './contract.ts'
import { handOverRegie } from './hand-over.ts'

export function regieRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/dossiers/:dossierId/regie/_handover',
    stated({
      who: 'professional',
      tag: 'dossiers',
      id: 'handOverRegie',
      summary: 'Draag de regie over aan een collega',
      params,
      body: RegieHandOver,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await handOverRegie(callOf(request, ports), request.params.dossierId, request.body)
      return reply.status(204).send(null)
    },
  )
}
