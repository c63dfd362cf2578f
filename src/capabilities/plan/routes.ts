import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { dossierParams, Nothing, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import { versionOf } from '../../platform/http/version.ts'
import type { Ports } from '../access/actor.ts'
import { callOf } from '../accounts/calls.ts'
import { ChangedGoal, NewAction, NewGoal, NewScore, NewTick, NewWish, Plan, Wish } from './contract.ts'
import { getPlan, notePrint } from './read.ts'
import {
  addAction,
  changeAction,
  changeGoal,
  changeWish,
  scoreGoal,
  tickAction,
  writeGoal,
  writeWish,
} from './write.ts'

const tag = 'plan'
const Made = Type.Object({ id: Id })
const withGoal = Type.Object({ dossierId: Id, goalId: Id })
const withAction = Type.Object({ dossierId: Id, actionId: Id })
const withWish = Type.Object({ dossierId: Id, wishId: Id })

export function planRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/dossiers/:dossierId/plan',
    stated({
      who: 'signed-in',
      tag,
      id: 'getPlan',
      summary: 'Het plan',
      params: dossierParams,
      answers: { 200: Plan },
      refuses: [404],
    }),
    async (request) => getPlan(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/plan/_print',
    stated({
      who: 'signed-in',
      tag,
      id: 'notePrint',
      summary: 'Noteer dat het plan is geprint',
      params: dossierParams,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await notePrint(callOf(request, ports), request.params.dossierId)
      return reply.status(204).send(null)
    },
  )
  wishRoutes(server, ports)
  goalRoutes(server, ports)
  actionRoutes(server, ports)
}

function wishRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/dossiers/:dossierId/wishes',
    stated({
      who: 'signed-in',
      tag,
      id: 'writeWish',
      summary: 'Schrijf wat het gezin wil',
      params: dossierParams,
      body: NewWish,
      answers: { 201: Wish },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send(await writeWish(callOf(request, ports), request.params.dossierId, request.body)),
  )
  server.patch(
    '/v1/dossiers/:dossierId/wishes/:wishId',
    stated({
      who: 'signed-in',
      tag,
      id: 'changeWish',
      summary: 'Verander wat het gezin wil',
      params: withWish,
      body: NewWish,
      answers: { 200: Wish },
      refuses: [404, 412],
    }),
    async (request) => {
      const { dossierId, wishId } = request.params
      return changeWish(callOf(request, ports), dossierId, wishId, request.body, versionOf(request))
    },
  )
}

function goalRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/dossiers/:dossierId/goals',
    stated({
      who: 'signed-in',
      tag,
      id: 'writeGoal',
      summary: 'Schrijf een doel',
      params: dossierParams,
      body: NewGoal,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send({ id: await writeGoal(callOf(request, ports), request.params.dossierId, request.body) }),
  )
  server.patch(
    '/v1/dossiers/:dossierId/goals/:goalId',
    stated({
      who: 'signed-in',
      tag,
      id: 'changeGoal',
      summary: 'Verander een doel',
      params: withGoal,
      body: ChangedGoal,
      answers: { 204: Nothing },
      refuses: [404, 412],
    }),
    async (request, reply) => {
      const { dossierId, goalId } = request.params
      await changeGoal(callOf(request, ports), dossierId, goalId, request.body, versionOf(request))
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/goals/:goalId/scores',
    stated({
      who: 'signed-in',
      tag,
      id: 'scoreGoal',
      summary: 'Zeg hoe het nu gaat, van 1 tot 10',
      params: withGoal,
      body: NewScore,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await scoreGoal(callOf(request, ports), request.params.dossierId, request.params.goalId, request.body.score)
      return reply.status(204).send(null)
    },
  )
}

function actionRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/dossiers/:dossierId/goals/:goalId/actions',
    stated({
      who: 'signed-in',
      tag,
      id: 'addAction',
      summary: 'Zet een actie in het plan',
      params: withGoal,
      body: NewAction,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) => {
      const { dossierId, goalId } = request.params
      return reply.status(201).send({ id: await addAction(callOf(request, ports), dossierId, goalId, request.body) })
    },
  )
  server.patch(
    '/v1/dossiers/:dossierId/actions/:actionId',
    stated({
      who: 'signed-in',
      tag,
      id: 'changeAction',
      summary: 'Verander een actie',
      params: withAction,
      body: NewAction,
      answers: { 204: Nothing },
      refuses: [404, 412],
    }),
    async (request, reply) => {
      const { dossierId, actionId } = request.params
      await changeAction(callOf(request, ports), dossierId, actionId, request.body, versionOf(request))
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/actions/:actionId/ticks',
    stated({
      who: 'signed-in',
      tag,
      id: 'tickAction',
      summary: 'Zeg dat een actie gedaan is, of toch niet',
      params: withAction,
      body: NewTick,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await tickAction(callOf(request, ports), request.params.dossierId, request.params.actionId, request.body.isDone)
      return reply.status(204).send(null)
    },
  )
}
