import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { dossierParams, Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { EndOfAccess, FamilyAccess, Letter } from './contract.ts'
import { inviteToSignIn, stopAccess, takeInvitationBack } from './family-access.ts'
import { readFamilyAccess } from './read.ts'

const params = Type.Object({ dossierId: Id, personId: Id })
const common = { who: 'professional', tag: 'dossiers' } as const

export function familyAccessRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/dossiers/:dossierId/family-access',
    stated({
      ...common,
      id: 'getFamilyAccess',
      summary: 'Wie van het gezin kan inloggen, en wie is uitgenodigd',
      params: dossierParams,
      answers: { 200: FamilyAccess },
      refuses: [404],
    }),
    async (request) => readFamilyAccess(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/persons/:personId/_invite',
    stated({
      ...common,
      id: 'inviteRelative',
      summary: 'Nodig iemand van het gezin uit om in te loggen; de codes staan alleen in dit antwoord',
      params,
      answers: { 201: Letter },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, personId } = request.params
      const letter = await inviteToSignIn(callOf(request, ports), dossierId, personId)
      return reply.header('cache-control', 'no-store').status(201).send(letter)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/persons/:personId/_uninvite',
    stated({
      ...common,
      id: 'uninviteRelative',
      summary: 'Trek een uitnodiging in',
      params,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, personId } = request.params
      await takeInvitationBack(callOf(request, ports), dossierId, personId)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/persons/:personId/access/_end',
    stated({
      ...common,
      id: 'endRelativeAccess',
      summary: 'Beëindig de toegang van iemand van het gezin, per direct',
      params,
      body: EndOfAccess,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, personId } = request.params
      await stopAccess(callOf(request, ports), dossierId, personId, request.body.reason)
      return reply.status(204).send(null)
    },
  )
}
