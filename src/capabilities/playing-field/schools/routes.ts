import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { CivilDate, Id } from '../../../platform/contract.ts'
import { Nothing, stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import { versionOf } from '../../../platform/http/version.ts'
import type { Call, Ports } from '../../access/actor.ts'
import { Holiday, NewHoliday, NewMoment, NewRhythm, NewStructure, SchoolPage, TeamSchool } from './contract.ts'
import { listTeamSchools, readSchool } from './read.ts'
import {
  keepStructure,
  listHolidays,
  noteHoliday,
  noteMoment,
  setRhythm,
  takeHolidayBack,
  takeMomentBack,
} from './write.ts'

const tag = 'playing-field'
const who = 'professional'
const params = Type.Object({ schoolId: Id })
const Made = Type.Object({ id: Id })
/** Who calls is found out by accounts, which builds on this capability. */
type CallOf = (request: FastifyRequest, ports: Ports) => Call

/** A school as its staff and its team know it: structure, and keeping in touch. Nothing about families is here. */
export function schoolRoutes(server: Server, ports: Ports, callOf: CallOf): void {
  server.get(
    '/v1/team-schools',
    stated({
      ...{ who, tag, id: 'listTeamSchools' },
      summary: 'De scholen van je team, langst niet gesproken bovenaan; voor een school alleen zichzelf',
      answers: { 200: Type.Object({ schools: Type.Array(TeamSchool) }) },
    }),
    async (request) => ({ schools: await listTeamSchools(callOf(request, ports)) }),
  )
  server.get(
    '/v1/schools/:schoolId',
    stated({
      ...{ who, tag, id: 'getSchool', params },
      summary: 'Eén school: contact, gebieden en bestuur op een dag, structuur en contactmomenten',
      querystring: Type.Object({ day: Type.Optional(CivilDate) }, { additionalProperties: false }),
      answers: { 200: SchoolPage },
      refuses: [404],
    }),
    (request) => readSchool(callOf(request, ports), request.params.schoolId, request.query.day),
  )
  server.put(
    '/v1/schools/:schoolId/structure',
    stated({
      ...{ who, tag, id: 'keepStructure', params },
      summary: 'Beschrijf hoe de school haar steun regelt; een nieuwe versie',
      body: NewStructure,
      answers: { 200: Type.Object({ version: Type.Integer() }) },
      refuses: [404, 412],
    }),
    (request) => keepStructure(callOf(request, ports), request.params.schoolId, versionOf(request), request.body),
  )
  momentRoutes(server, ports, callOf)
  holidayRoutes(server, ports, callOf)
}

function momentRoutes(server: Server, ports: Ports, callOf: CallOf): void {
  server.post(
    '/v1/schools/:schoolId/contact-moments',
    stated({
      ...{ who, tag, id: 'noteMoment', params },
      summary: 'Noteer dat het team de school sprak',
      body: NewMoment,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send(await noteMoment(callOf(request, ports), request.params.schoolId, request.body)),
  )
  server.post(
    '/v1/contact-moments/:momentId/_withdraw',
    stated({
      ...{ who, tag, id: 'withdrawMoment' },
      summary: 'Haal een contactmoment terug dat je zelf noteerde',
      params: Type.Object({ momentId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await takeMomentBack(callOf(request, ports), request.params.momentId)
      return reply.status(204).send(null)
    },
  )
  server.put(
    '/v1/schools/:schoolId/rhythm',
    stated({
      ...{ who, tag, id: 'setRhythm', params },
      summary: 'Spreek af om de hoeveel weken het team de school spreekt',
      body: NewRhythm,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await setRhythm(callOf(request, ports), request.params.schoolId, request.body.weeks)
      return reply.status(204).send(null)
    },
  )
}

function holidayRoutes(server: Server, ports: Ports, callOf: CallOf): void {
  server.get(
    '/v1/school-holidays',
    stated({
      ...{ who, tag, id: 'listHolidays' },
      summary: 'De schoolvakanties per plaats die nog lopen of komen',
      answers: { 200: Type.Object({ holidays: Type.Array(Holiday), mayKeep: Type.Boolean() }) },
    }),
    (request) => listHolidays(callOf(request, ports)),
  )
  server.post(
    '/v1/school-holidays',
    stated({
      ...{ who, tag, id: 'noteHoliday' },
      summary: 'Noteer een schoolvakantie van een plaats',
      body: NewHoliday,
      answers: { 201: Made },
    }),
    async (request, reply) => reply.status(201).send(await noteHoliday(callOf(request, ports), request.body)),
  )
  server.post(
    '/v1/school-holidays/:holidayId/_withdraw',
    stated({
      ...{ who, tag, id: 'withdrawHoliday' },
      summary: 'Haal een schoolvakantie terug',
      params: Type.Object({ holidayId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await takeHolidayBack(callOf(request, ports), request.params.holidayId)
      return reply.status(204).send(null)
    },
  )
}
