import { Nothing, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { callOf } from '../accounts/calls.ts'
import { BegunReset, ConfirmedReset, NewReset, Resets, resetParams } from './contract.ts'
import { agreeReset, askReset, endReset, resetsFor } from './resets/resets.ts'

const path = '/v1/sign-in-resets'
const common = { tag: 'own-provider' } as const

/** New ways in for who lost theirs: always by two persons. */
export function ownProviderRoutes(server: Server, ports: Ports): void {
  server.get(
    path,
    stated({
      ...common,
      who: 'menders',
      id: 'listResets',
      summary: 'Nieuwe manieren om in te loggen: aangevraagd, bevestigd en gebruikt',
      answers: { 200: Resets },
    }),
    async (request) => ({ resets: await resetsFor(callOf(request, ports)) }),
  )
  server.post(
    path,
    stated({
      ...common,
      who: 'administrators',
      asksFresh: true,
      id: 'askReset',
      summary: 'Een nieuwe manier om in te loggen aanvragen voor iemand die haar kwijt is',
      body: NewReset,
      answers: { 201: BegunReset },
      refuses: [404, 409],
    }),
    async (request, reply) => reply.status(201).send(await askReset(callOf(request, ports), request.body)),
  )
  server.post(
    `${path}/:resetId/_confirm`,
    stated({
      ...common,
      who: 'menders',
      asksFresh: true,
      id: 'confirmReset',
      summary: 'Als tweede persoon bevestigen; geeft de code voor op papier',
      params: resetParams,
      answers: { 200: ConfirmedReset },
      refuses: [404, 409],
    }),
    async (request) => agreeReset(callOf(request, ports), request.params.resetId),
  )
  server.post(
    `${path}/:resetId/_withdraw`,
    stated({
      ...common,
      who: 'menders',
      asksFresh: true,
      id: 'withdrawReset',
      summary: 'Een aanvraag of een ongebruikte code intrekken',
      params: resetParams,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await endReset(callOf(request, ports), request.params.resetId)
      return reply.status(204).send(null)
    },
  )
}
