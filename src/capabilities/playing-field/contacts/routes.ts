import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Call } from '../../access/actor.ts'
import { endAbsence, noteAbsence } from './absences.ts'
import {
  Division,
  EndSchoolStandIn,
  HandOverSchool,
  NewAbsence,
  SchoolStandIn,
  TakeSchool,
  Workload,
} from './contract.ts'
import { endSchoolStandIn, handOverSchool, nameSchoolStandIn, takeSchool } from './dividing.ts'
import { readDivision, setWorkload } from './division.ts'
import { ownContactRoutes } from './own-contact-routes.ts'

const tag = 'playing-field'
const ofSchool = Type.Object({ schoolId: Id })
const ofAbsence = Type.Object({ absenceId: Id })

/** What is known where this builds into: whose call a request is, and what waits for somebody who is away. */
export interface ContactPorts {
  callOf(request: FastifyRequest): Call
  moveQuestions(): Promise<unknown>
}

/** The division of schools in a youth team, by its own people. */
export function contactRoutes(server: Server, ports: ContactPorts): void {
  const { callOf } = ports
  server.get(
    '/v1/team-division',
    stated({
      who: 'professional',
      tag,
      id: 'getDivision',
      summary: 'Wie doet wat in mijn team',
      answers: { 200: Division },
    }),
    (request) => readDivision(callOf(request)),
  )
  server.put(
    '/v1/workload',
    stated({
      who: 'professional',
      tag,
      id: 'setWorkload',
      summary: 'Hoeveel ik aankan: scholen en gezinnen',
      body: Workload,
      answers: { 204: Nothing },
    }),
    async (request, reply) => {
      await setWorkload(callOf(request), request.body)
      return reply.status(204).send(null)
    },
  )
  absenceRoutes(server, ports)
  schoolRoutes(server, ports)
  standInRoutes(server, ports)
  ownContactRoutes(server, ports.callOf)
}

function absenceRoutes(server: Server, { callOf, moveQuestions }: ContactPorts): void {
  server.post(
    '/v1/absences',
    stated({
      who: 'professional',
      tag,
      id: 'noteAbsence',
      summary: 'Noteer dat iemand van het team, van leerplicht of van het Doorstroompunt er niet is',
      body: NewAbsence,
      answers: { 201: Type.Object({ id: Id }) },
    }),
    async (request, reply) => {
      const noted = await noteAbsence(callOf(request), request.body)
      await moveQuestions()
      return reply.status(201).send(noted)
    },
  )
  server.post(
    '/v1/absences/:absenceId/_end',
    stated({
      who: 'professional',
      tag,
      id: 'endAbsence',
      summary: 'Weer terug',
      params: ofAbsence,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await endAbsence(callOf(request), request.params.absenceId)
      return reply.status(204).send(null)
    },
  )
}

function schoolRoutes(server: Server, { callOf }: ContactPorts): void {
  server.post(
    '/v1/schools/:schoolId/contacts/_take',
    stated({
      who: 'professional',
      tag,
      id: 'takeSchool',
      summary: 'Neem een school over',
      params: ofSchool,
      body: TakeSchool,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await takeSchool(callOf(request), request.params.schoolId, request.body.task)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/schools/:schoolId/contacts/_handover',
    stated({
      who: 'professional',
      tag,
      id: 'handOverSchool',
      summary: 'Draag een school over aan een collega',
      params: ofSchool,
      body: HandOverSchool,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await handOverSchool(callOf(request), request.params.schoolId, request.body)
      return reply.status(204).send(null)
    },
  )
}

function standInRoutes(server: Server, { callOf }: ContactPorts): void {
  server.post(
    '/v1/schools/:schoolId/stand-ins',
    stated({
      who: 'professional',
      tag,
      id: 'nameSchoolStandIn',
      summary: 'Noem een vervanger voor een school',
      params: ofSchool,
      body: SchoolStandIn,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      await nameSchoolStandIn(callOf(request), request.params.schoolId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/schools/:schoolId/stand-ins/_end',
    stated({
      who: 'professional',
      tag,
      id: 'endSchoolStandIn',
      summary: 'Laat een vervanging eindigen',
      params: ofSchool,
      body: EndSchoolStandIn,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await endSchoolStandIn(callOf(request), request.params.schoolId, request.body)
      return reply.status(204).send(null)
    },
  )
}
