import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { HandOver, RouteOnDay, RoutingGaps, RoutingPlaces, TeamQuestions, WhoGetsIt } from './contract.ts'
import { listGaps } from './gaps.ts'
import { handOverQuestion, listTeamQuestions, takeQuestion } from './team.ts'
import { routingPlaces, whoGetsIt } from './where.ts'

const tag = 'questions'
const params = Type.Object({ questionId: Id })

export function routingRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/team-questions',
    stated({
      who: 'professional',
      tag,
      id: 'listTeamQuestions',
      summary: 'De open vragen van mijn team, zonder inhoud',
      answers: { 200: TeamQuestions },
    }),
    (request) => listTeamQuestions(callOf(request, ports)),
  )
  server.post(
    '/v1/questions/:questionId/_take',
    stated({
      who: 'professional',
      tag,
      id: 'takeQuestion',
      summary: 'Neem een vraag van mijn team over',
      params,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await takeQuestion(callOf(request, ports), request.params.questionId)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/questions/:questionId/_handover',
    stated({
      who: 'professional',
      tag,
      id: 'handOverQuestion',
      summary: 'Geef een vraag aan een collega die er vandaag is',
      params,
      body: HandOver,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await handOverQuestion(callOf(request, ports), request.params.questionId, request.body)
      return reply.status(204).send(null)
    },
  )
  whereRoutes(server, ports)
}

function whereRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/question-routes',
    stated({
      who: 'professional',
      tag,
      id: 'whoGetsIt',
      summary: 'Wie krijgt een vraag, op welke dag, en waarom',
      querystring: WhoGetsIt,
      answers: { 200: Type.Object({ routes: Type.Array(RouteOnDay) }) },
      refuses: [404],
    }),
    async (request) => ({ routes: await whoGetsIt(callOf(request, ports), request.query) }),
  )
  server.get(
    '/v1/question-routes/places',
    stated({
      who: 'professional',
      tag,
      id: 'listRoutingPlaces',
      summary: 'Scholen en gemeenten waar een vraag vandaan kan komen',
      answers: { 200: RoutingPlaces },
    }),
    (request) => routingPlaces(callOf(request, ports)),
  )
  server.get(
    '/v1/routing-gaps',
    stated({
      who: 'administrator',
      tag,
      id: 'listRoutingGaps',
      summary: 'Vanwaar een vraag nu of binnen acht weken niemand bereikt',
      answers: { 200: RoutingGaps },
    }),
    () => listGaps(ports),
  )
}
