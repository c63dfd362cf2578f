import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { languageOfRequest } from '../../../platform/http/language.ts'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Call } from '../../access/actor.ts'
import {
  ChangeOfRole,
  EndOfWork,
  InviteThese,
  KeptPeople,
  Leaving,
  NewPerson,
  NewWork,
  PeopleQuery,
  PersonPage,
  Slips,
  StandInOverview,
  WorkInvitationQuery,
  WorkInvitations,
} from './contract.ts'
import { inviteThese, listInvitations, withdrawInvitation } from './invitations.ts'
import {
  addPerson,
  addWork,
  type CountQuestions,
  changeRole,
  endOneWork,
  getPerson,
  leaveOrganisation,
  listPeople,
} from './people.ts'
import { readStandIns } from './stand-ins.ts'

export interface PeoplePorts {
  callOf(request: FastifyRequest): Call
  /** What waits for somebody who left goes on. */
  moveQuestions(): Promise<unknown>
  countQuestions: CountQuestions
}

const ofPerson = Type.Object({ accountId: Id })
const common = { who: 'administrators', tag: 'accounts' } as const

/** People and their work, for who keeps them. */
export function peopleRoutes(server: Server, ports: PeoplePorts): void {
  readingRoutes(server, ports)
  joiningRoutes(server, ports)
  leavingRoutes(server, ports)
  invitationRoutes(server, ports)
}

function readingRoutes(server: Server, { callOf, countQuestions }: PeoplePorts): void {
  server.get(
    '/v1/people',
    stated({
      ...common,
      id: 'listPeople',
      summary: 'De mensen die ik bijhoud',
      querystring: PeopleQuery,
      answers: { 200: KeptPeople },
    }),
    (request) => listPeople(callOf(request), request.query),
  )
  server.get(
    '/v1/people/:accountId',
    stated({
      ...common,
      id: 'getPerson',
      summary: 'Iemand, met wat er over te dragen is',
      params: ofPerson,
      answers: { 200: PersonPage },
      refuses: [404],
    }),
    (request) => getPerson(callOf(request), request.params.accountId, countQuestions),
  )
  server.get(
    '/v1/stand-ins',
    stated({
      ...common,
      id: 'readStandIns',
      summary: 'Wie is er niet, en wie vervangt wie; zonder reden',
      answers: { 200: StandInOverview },
    }),
    (request) => readStandIns(callOf(request)),
  )
}

function joiningRoutes(server: Server, { callOf }: PeoplePorts): void {
  server.post(
    '/v1/people',
    stated({
      ...common,
      id: 'addPerson',
      summary: 'Voeg iemand toe die hier komt werken',
      body: NewPerson,
      answers: { 201: Type.Object({ accountId: Id }) },
      refuses: [404, 409],
    }),
    async (request, reply) => reply.status(201).send(await addPerson(callOf(request), request.body)),
  )
  server.post(
    '/v1/people/:accountId/assignments',
    stated({
      ...common,
      id: 'addWork',
      summary: 'Geef iemand een tweede rol of een tweede organisatie',
      params: ofPerson,
      body: NewWork,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await addWork(callOf(request), request.params.accountId, request.body)
      return reply.status(204).send(null)
    },
  )
}

function leavingRoutes(server: Server, { callOf, moveQuestions }: PeoplePorts): void {
  const answers = { 204: Nothing }
  const refuses = [404, 409]
  const params = ofPerson
  server.post(
    '/v1/people/:accountId/assignments/_change',
    stated({ ...common, id: 'changeRole', summary: 'Verander een rol', params, body: ChangeOfRole, answers, refuses }),
    async (request, reply) => {
      await changeRole(callOf(request), request.params.accountId, request.body)
      await moveQuestions()
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/people/:accountId/assignments/_end',
    stated({ ...common, id: 'endWork', summary: 'Laat een rol eindigen', params, body: EndOfWork, answers, refuses }),
    async (request, reply) => {
      await endOneWork(callOf(request), request.params.accountId, request.body)
      await moveQuestions()
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/people/:accountId/_leave',
    stated({ ...common, id: 'leave', summary: 'Iemand gaat weg', params, body: Leaving, answers, refuses }),
    async (request, reply) => {
      await leaveOrganisation(callOf(request), request.params.accountId, request.body)
      await moveQuestions()
      return reply.status(204).send(null)
    },
  )
}

function invitationRoutes(server: Server, { callOf }: PeoplePorts): void {
  server.get(
    '/v1/work-invitations',
    stated({
      ...common,
      id: 'listWorkInvitations',
      summary: 'De uitnodigingen voor mensen die ik bijhoud',
      querystring: WorkInvitationQuery,
      answers: { 200: WorkInvitations },
    }),
    (request) => listInvitations(callOf(request), request.query),
  )
  server.post(
    '/v1/work-invitations',
    stated({
      ...common,
      id: 'invitePeople',
      summary: 'Nodig mensen uit; de codes staan er één keer',
      body: InviteThese,
      answers: { 201: Slips },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send(await inviteThese(callOf(request), request.body, languageOfRequest(request))),
  )
  server.post(
    '/v1/work-invitations/:invitationId/_withdraw',
    stated({
      ...common,
      id: 'withdrawWorkInvitation',
      summary: 'Trek een uitnodiging in',
      params: Type.Object({ invitationId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await withdrawInvitation(callOf(request), request.params.invitationId)
      return reply.status(204).send(null)
    },
  )
}
