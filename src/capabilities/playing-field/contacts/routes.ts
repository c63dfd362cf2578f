import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
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

const tag = 'playing-field'
const ofSchool = Type.Object({ schoolId: Id })
const ofAbsence = Type.Object({ absenceId: Id })

/** The division of schools in a youth team, by its own people. `moveQuestions`: what waits for somebody who is away, moves. */
export function contactRoutes(server: Server, ports: Ports, moveQuestions: () => Promise<unknown>): void {
  server.get(
    '/v1/team-division',
    stated({
      who: 'professional',
      tag,
      id: 'getDivision',
      summary: 'Wie doet wat in mijn team',
      answers: { 200: Division },
    }),
    (request) => readDivision(callOf(request, ports)),
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
      await setWorkload(callOf(request, ports), request.body)
      return reply.status(204).send(null)
    },
  )
  absenceRoutes(server, ports, moveQuestions)
  schoolRoutes(server, ports)
  standInRoutes(server, ports)
}

function absenceRoutes(server: Server, ports: Ports, moveQuestions: () => Promise<unknown>): void {
  server.post(
    '/v1/absences',
    stated({
      who: 'professional',
      tag,
      id: 'noteAbsence',
      summary: 'Noteer dat iemand van het team er niet is',
      body: NewAbsence,
      answers: { 201: Type.Object({ id: Id }) },
    }),
    async (request, reply) => {
      const noted = await noteAbsence(callOf(request, ports), request.body)
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
      await endAbsence(callOf(request, ports), request.params.absenceId)
      return reply.status(204).send(null)
    },
  )
}

function schoolRoutes(server: Server, ports: Ports): void {
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
      await takeSchool(callOf(request, ports), request.params.schoolId, request.body.task)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/schools/:schoolId/contacts/_hand_over',
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
      await handOverSchool(callOf(request, ports), request.params.schoolId, request.body)
      return reply.status(204).send(null)
    },
  )
}

function standInRoutes(server: Server, ports: Ports): void {
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
      await nameSchoolStandIn(callOf(request, ports), request.params.schoolId, request.body)
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
      await endSchoolStandIn(callOf(request, ports), request.params.schoolId, request.body)
      return reply.status(204).send(null)
    },
  )
}
