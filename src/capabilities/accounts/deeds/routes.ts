import type { FastifyRequest } from 'fastify'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Call } from '../../access/actor.ts'
import { DeedQuery, Deeds, RefusedSignIns } from './contract.ts'
import { countRefusedSignIns, listDeeds } from './read.ts'

/** What administrators did: for the administrators themselves, and for the privacy officer. */
export function deedRoutes(server: Server, callOf: (request: FastifyRequest) => Call): void {
  server.get(
    '/v1/deeds',
    stated({
      who: 'professional',
      tag: 'accounts',
      id: 'listDeeds',
      summary: 'Wat beheerders deden',
      querystring: DeedQuery,
      answers: { 200: Deeds },
    }),
    (request) => listDeeds(callOf(request), request.query),
  )
  server.get(
    '/v1/refused-sign-ins',
    stated({
      who: 'professional',
      tag: 'accounts',
      id: 'countRefusedSignIns',
      summary: 'Hoe vaak inloggen werd geweigerd, per dag, aanbieder en reden',
      answers: { 200: RefusedSignIns },
    }),
    (request) => countRefusedSignIns(callOf(request)),
  )
}
