import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { Nothing, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { callOf } from '../accounts/calls.ts'
import {
  NewAgreement,
  NewAnnouncement,
  NewException,
  NewSlot,
  NextPresence,
  OwnPresence,
  SchoolPresence,
  SlotChange,
  SlotEnd,
  YearHours,
} from './contract.ts'
import { listNextPresences, readOwnPresence, readPresence } from './read.ts'
import { changeSlot, planSlot, stopSlot } from './slots.ts'
import { announce, noteException, takeAnnouncementBack, takeExceptionBack } from './write.ts'
import { agreeHours, readHours } from './year-hours.ts'

const tag = 'presence'
const who = 'professional'
const params = Type.Object({ schoolId: Id })
const Made = Type.Object({ id: Id })
const AskedYear = Type.String({
  pattern: '^20\\d{2}$',
  description: 'Het eerste jaar van een schooljaar (1 augustus tot en met 31 juli); zonder: het schooljaar van nu',
})

/** Who is in which school when, what its page tells, and the hours of the team. */
export function presenceRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/next-presences',
    stated({
      ...{ who, tag, id: 'listNextPresences' },
      summary: 'Wanneer er weer iemand op de scholen van je team is, binnen vier weken',
      answers: { 200: Type.Object({ presences: Type.Array(NextPresence) }) },
    }),
    async (request) => ({ presences: await listNextPresences(callOf(request, ports)) }),
  )
  server.get(
    '/v1/schools/:schoolId/presence',
    stated({
      ...{ who, tag, id: 'getPresence', params },
      summary: 'Wie er op een school is: weekpatroon, wijzigingen, deze en volgende week, mededelingen',
      answers: { 200: SchoolPresence },
      refuses: [404],
    }),
    (request) => readPresence(callOf(request, ports), request.params.schoolId),
  )
  server.get(
    '/v1/own-slots',
    stated({
      ...{ who, tag, id: 'listOwnSlots' },
      summary: 'Wanneer je zelf op een school bent, vanaf vandaag, en welke dagen anders zijn',
      answers: { 200: OwnPresence },
    }),
    (request) => readOwnPresence(callOf(request, ports)),
  )
  slotRoutes(server, ports)
  announcementRoutes(server, ports)
  hourRoutes(server, ports)
}

function slotRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/schools/:schoolId/slots',
    stated({
      ...{ who, tag, id: 'planSlot', params },
      summary: 'Plan wanneer iemand op een school is',
      body: NewSlot,
      answers: { 201: Made },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply.status(201).send(await planSlot(callOf(request, ports), request.params.schoolId, request.body)),
  )
  server.post(
    '/v1/slots/:slotId/_end',
    stated({
      ...{ who, tag, id: 'endSlot' },
      summary: 'Laat een vast moment ophouden na een laatste dag',
      params: Type.Object({ slotId: Id }),
      body: SlotEnd,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await stopSlot(callOf(request, ports), request.params.slotId, request.body.lastOn)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/slots/:slotId/_change',
    stated({
      ...{ who, tag, id: 'changeSlot' },
      summary: 'Wijzig een vast moment vanaf een dag; tot die dag blijft het zoals het was',
      params: Type.Object({ slotId: Id }),
      body: SlotChange,
      answers: { 201: Made },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply.status(201).send(await changeSlot(callOf(request, ports), request.params.slotId, request.body)),
  )
  server.post(
    '/v1/slots/:slotId/exceptions',
    stated({
      ...{ who, tag, id: 'noteException' },
      summary: 'Noteer dat het op één dag anders is',
      params: Type.Object({ slotId: Id }),
      body: NewException,
      answers: { 201: Made },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply.status(201).send(await noteException(callOf(request, ports), request.params.slotId, request.body)),
  )
  server.post(
    '/v1/slot-exceptions/:exceptionId/_withdraw',
    stated({
      ...{ who, tag, id: 'withdrawException' },
      summary: 'Haal een wijziging van één dag terug',
      params: Type.Object({ exceptionId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await takeExceptionBack(callOf(request, ports), request.params.exceptionId)
      return reply.status(204).send(null)
    },
  )
}

function announcementRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/schools/:schoolId/announcements',
    stated({
      ...{ who, tag, id: 'announce', params },
      summary: 'Zet een mededeling of infomiddag op de schoolpagina',
      body: NewAnnouncement,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send(await announce(callOf(request, ports), request.params.schoolId, request.body)),
  )
  server.post(
    '/v1/announcements/:announcementId/_withdraw',
    stated({
      ...{ who, tag, id: 'withdrawAnnouncement' },
      summary: 'Haal een mededeling van de schoolpagina',
      params: Type.Object({ announcementId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await takeAnnouncementBack(callOf(request, ports), request.params.announcementId)
      return reply.status(204).send(null)
    },
  )
}

function hourRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/school-hours',
    stated({
      ...{ who, tag, id: 'getHours' },
      summary: 'Uren van het team in een schooljaar: afgesproken, gepland en gemaakt, en wie betaalt',
      querystring: Type.Object({ year: Type.Optional(AskedYear) }, { additionalProperties: false }),
      answers: { 200: YearHours },
    }),
    (request) => readHours(callOf(request, ports), request.query.year),
  )
  server.post(
    '/v1/school-hours',
    stated({
      ...{ who, tag, id: 'agreeHours' },
      summary: 'Leg de afgesproken uren van een functie vast, en wie welk deel betaalt',
      body: NewAgreement,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) => reply.status(201).send(await agreeHours(callOf(request, ports), request.body)),
  )
}
