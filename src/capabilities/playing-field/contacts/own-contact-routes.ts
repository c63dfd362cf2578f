import type { FastifyRequest } from 'fastify'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Call } from '../../access/actor.ts'
import { EndOwnContact, NewOwnContact, OwnContacts } from './contract.ts'
import { endOwnContact, listOwnContacts, nameOwnContact } from './own-contacts.ts'

const tag = 'playing-field'

/** Whom a school names as its care lead, and leerplicht or the Doorstroompunt for a school. */
export function ownContactRoutes(server: Server, callOf: (request: FastifyRequest) => Call): void {
  server.get(
    '/v1/own-contacts',
    stated({
      who: 'professional',
      tag,
      id: 'listOwnContacts',
      summary: 'Wie van mijn organisatie er voor welke school is',
      answers: { 200: OwnContacts },
    }),
    (request) => listOwnContacts(callOf(request)),
  )
  server.post(
    '/v1/own-contacts',
    stated({
      who: 'professional',
      tag,
      id: 'nameOwnContact',
      summary: 'Noem een collega voor een school',
      body: NewOwnContact,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await nameOwnContact(callOf(request), request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/own-contacts/_end',
    stated({
      who: 'professional',
      tag,
      id: 'endOwnContact',
      summary: 'Laat dat eindigen',
      body: EndOwnContact,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await endOwnContact(callOf(request), request.body)
      return reply.status(204).send(null)
    },
  )
}
