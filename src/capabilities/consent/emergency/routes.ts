import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, dossierParams as params, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { listReviews, type ReviewSource, recordVerdict } from '../reviews/reviews.ts'
import { Emergencies, NewEmergency, NewReview, Reviewables } from './contract.ts'
import { closeEmergency, listEmergencies, openEmergency } from './emergency.ts'

const tag = 'consent'

/** `others`: what other capabilities lay before the privacy officer. */
export function emergencyRoutes(server: Server, ports: Ports, others: readonly ReviewSource[]): void {
  server.get(
    '/v1/dossiers/:dossierId/emergencies',
    stated({
      who: 'signed-in',
      tag,
      id: 'listEmergencies',
      summary: 'Noodtoegang: wie opende wat, en wat kan ik vragen?',
      params,
      answers: { 200: Emergencies },
      refuses: [404],
    }),
    async (request) => listEmergencies(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/emergencies',
    stated({
      who: 'professional',
      tag,
      id: 'openEmergency',
      summary: 'Open noodtoegang, voor 72 uur',
      params,
      body: NewEmergency,
      answers: { 201: Type.Object({ id: Id }) },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply
        .status(201)
        .send({ id: await openEmergency(callOf(request, ports), request.params.dossierId, request.body) }),
  )
  server.post(
    '/v1/dossiers/:dossierId/emergencies/:emergencyId/_close',
    stated({
      who: 'professional',
      tag,
      id: 'closeEmergency',
      summary: 'Sluit je noodtoegang',
      params: Type.Object({ dossierId: Id, emergencyId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      const { dossierId, emergencyId } = request.params
      await closeEmergency(callOf(request, ports), dossierId, emergencyId)
      return reply.status(204).send(null)
    },
  )
  reviewRoutes(server, ports, others)
}

function reviewRoutes(server: Server, ports: Ports, others: readonly ReviewSource[]): void {
  server.get(
    '/v1/oversight-items',
    stated({
      who: 'privacy-officer',
      tag,
      id: 'listReviews',
      summary: 'Wat de privacyfunctionaris achteraf bekijkt',
      answers: { 200: Reviewables },
    }),
    async (request) => ({ items: await listReviews(callOf(request, ports), others) }),
  )
  server.post(
    '/v1/oversight-items/:itemId/_review',
    stated({
      who: 'privacy-officer',
      tag,
      id: 'recordReview',
      summary: 'Noteer wat je ervan vindt',
      params: Type.Object({ itemId: Id }),
      body: NewReview,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await recordVerdict(callOf(request, ports), request.params.itemId, request.body, others)
      return reply.status(204).send(null)
    },
  )
}
