import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, dossierParams as params, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { LeftBehind, RegieHandOver } from './contract.ts'
import { handOverRegie } from './hand-over.ts'
import { listLeftBehind, takeLeftBehind } from './left-behind.ts'

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
  server.get(
    '/v1/left-behind',
    stated({
      who: 'professional',
      tag: 'dossiers',
      id: 'listLeftBehind',
      summary: 'Wat een collega die weg is had, en nu van niemand is',
      answers: { 200: LeftBehind },
    }),
    (request) => listLeftBehind(callOf(request, ports)),
  )
  server.post(
    '/v1/left-behind/:fileId/_take',
    stated({
      who: 'professional',
      tag: 'dossiers',
      id: 'takeLeftBehind',
      summary: 'Neem de regie over van een collega die weg is',
      params: Type.Object({ fileId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await takeLeftBehind(callOf(request, ports), request.params.fileId)
      return reply.status(204).send(null)
    },
  )
}
