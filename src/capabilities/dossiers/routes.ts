import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { Nothing, dossierParams as params, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import { SharingMarker } from '../access/contract.ts'
import { callOf } from '../accounts/calls.ts'
import { endAddress, writeAddress } from './address/address.ts'
import { noteCapability } from './capability.ts'
import {
  AuthorityStateChange,
  Dossier,
  DossierRow,
  EndOfMeasure,
  LongerWait,
  NewAddress,
  NewAssessment,
  NewDossier,
  NewMeasure,
  NewNextStep,
  NewNote,
  OwnWriting,
  Review,
  SearchText,
  TimelineItem,
  Told,
} from './contract.ts'
import { createDossier } from './create.ts'
import { familyAccessRoutes } from './family-access/routes.ts'
import { noteAuthority } from './gezag.ts'
import { listDossiers, searchDossiers } from './list.ts'
import { closeMeasure, noteMeasure } from './measures.ts'
import { finishNextStep, setNextStep, writeNote } from './notes.ts'
import type { DossierPorts } from './ports.ts'
import { getDossier } from './read.ts'
import { getReaders } from './readers.ts'
import { regieRoutes } from './regie/routes.ts'
import { standInRoutes } from './stand-ins/routes.ts'
import { listReviews } from './talk/reviews.ts'
import { tellNote, waitLonger } from './talk/wait.ts'
import { getTimeline, listOwnWritings } from './timeline.ts'

const tag = 'dossiers'
const Rows = Type.Object({ dossiers: Type.Array(DossierRow), total: Type.Integer() })
const Made = Type.Object({ id: Id })
const counted = <T>(dossiers: T[]) => ({ dossiers, total: dossiers.length })

export function dossierRoutes(server: Server, ports: DossierPorts): void {
  server.get(
    '/v1/dossiers',
    stated({
      who: 'signed-in',
      tag,
      id: 'listDossiers',
      summary: 'De gezinnen die voor mij open zijn',
      answers: { 200: Rows },
      refuses: [409],
    }),
    async (request) => counted(await listDossiers(callOf(request, ports), ports)),
  )
  server.post(
    '/v1/dossiers/_search',
    stated({
      who: 'professional',
      tag,
      id: 'searchDossiers',
      summary: 'Zoek in de gezinnen die voor mij open zijn',
      body: SearchText,
      answers: { 200: Rows },
      refuses: [409],
    }),
    async (request) => counted(await searchDossiers(callOf(request, ports), ports, request.body.text)),
  )
  server.post(
    '/v1/dossiers',
    stated({
      who: 'professional',
      tag,
      id: 'createDossier',
      summary: 'Maak een dossier',
      body: NewDossier,
      answers: { 201: Made },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply.status(201).send({ id: await createDossier(callOf(request, ports), ports, request.body) }),
  )
  server.get(
    '/v1/dossiers/:dossierId',
    stated({
      who: 'signed-in',
      tag,
      id: 'getDossier',
      summary: 'Eén gezin',
      params,
      answers: { 200: Dossier },
      refuses: [404],
    }),
    async (request) => getDossier(callOf(request, ports), ports, request.params.dossierId),
  )
  server.get(
    '/v1/dossiers/:dossierId/readers',
    stated({
      who: 'signed-in',
      tag,
      id: 'listReaders',
      summary: 'Wie iets van dit gezin ziet, met naam',
      params,
      answers: { 200: SharingMarker },
      refuses: [404],
    }),
    async (request) => getReaders(callOf(request, ports), request.params.dossierId),
  )
  server.get(
    '/v1/dossiers/:dossierId/timeline',
    stated({
      who: 'signed-in',
      tag,
      id: 'getTimeline',
      summary: 'Wat er gebeurde',
      params,
      answers: { 200: Type.Object({ items: Type.Array(TimelineItem) }) },
      refuses: [404],
    }),
    async (request) => ({ items: await getTimeline(callOf(request, ports), ports, request.params.dossierId) }),
  )
  noteRoutes(server, ports)
  talkRoutes(server, ports)
  addressRoutes(server, ports)
  standInRoutes(server, ports)
  regieRoutes(server, ports)
  familyAccessRoutes(server, ports)
}

function addressRoutes(server: Server, ports: DossierPorts): void {
  server.post(
    '/v1/dossiers/:dossierId/addresses',
    stated({
      who: 'professional',
      tag,
      id: 'writeAddress',
      summary: 'Noteer waar iemand woont, en voor wie dat geheim is',
      params,
      body: NewAddress,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) =>
      reply
        .status(201)
        .send({ id: await writeAddress(callOf(request, ports), request.params.dossierId, request.body) }),
  )
  server.post(
    '/v1/dossiers/:dossierId/addresses/:addressId/_end',
    stated({
      who: 'professional',
      tag,
      id: 'endAddress',
      summary: 'Iemand woont hier niet meer',
      params: Type.Object({ dossierId: Id, addressId: Id }),
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      const { dossierId, addressId } = request.params
      await endAddress(callOf(request, ports), dossierId, addressId)
      return reply.status(204).send(null)
    },
  )
}

const withNote = Type.Object({ dossierId: Id, noteId: Id })

function talkRoutes(server: Server, ports: DossierPorts): void {
  server.get(
    '/v1/reviews',
    stated({
      who: 'professional',
      tag,
      id: 'listReviews',
      summary: 'Wat ouders nog niet lezen en wanneer je er opnieuw naar kijkt',
      answers: { 200: Type.Object({ reviews: Type.Array(Review) }) },
      refuses: [409],
    }),
    async (request) => ({ reviews: await listReviews(callOf(request, ports)) }),
  )
  server.post(
    '/v1/dossiers/:dossierId/notes/:noteId/_tell',
    stated({
      who: 'professional',
      tag,
      id: 'tellNote',
      summary: 'Het is nu besproken: ouders lezen het mee',
      params: withNote,
      body: Told,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, noteId } = request.params
      await tellNote(callOf(request, ports), dossierId, noteId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/notes/:noteId/_prolong',
    stated({
      who: 'professional',
      tag,
      id: 'waitLonger',
      summary: 'Nog niet besproken: laat het langer wachten',
      params: withNote,
      body: LongerWait,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, noteId } = request.params
      await waitLonger(callOf(request, ports), dossierId, noteId, request.body)
      return reply.status(204).send(null)
    },
  )
}

function noteRoutes(server: Server, ports: DossierPorts): void {
  server.post(
    '/v1/dossiers/:dossierId/notes',
    stated({
      who: 'professional',
      tag,
      id: 'writeNote',
      summary: 'Schrijf een notitie',
      params,
      body: NewNote,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send({ id: await writeNote(callOf(request, ports), request.params.dossierId, request.body) }),
  )
  server.put(
    '/v1/dossiers/:dossierId/next-step',
    stated({
      who: 'professional',
      tag,
      id: 'setNextStep',
      summary: 'Zeg wat er nu komt',
      params,
      body: NewNextStep,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await setNextStep(callOf(request, ports), request.params.dossierId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/next-step/_finish',
    stated({
      who: 'professional',
      tag,
      id: 'finishNextStep',
      summary: 'De volgende stap is gedaan',
      params,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await finishNextStep(callOf(request, ports), request.params.dossierId)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/authority-states',
    stated({
      who: 'professional',
      tag,
      id: 'noteAuthorityState',
      summary: 'Noteer hoe het staat met het gezag, en wie het heeft',
      params,
      body: AuthorityStateChange,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await noteAuthority(callOf(request, ports), request.params.dossierId, request.body)
      return reply.status(204).send(null)
    },
  )
  aboutPeople(server, ports)
  server.get(
    '/v1/own-writings',
    stated({
      who: 'professional',
      tag,
      id: 'listOwnWritings',
      summary: 'Door ons geschreven',
      answers: { 200: Type.Object({ writings: Type.Array(OwnWriting) }) },
    }),
    async (request) => ({ writings: await listOwnWritings(callOf(request, ports), ports) }),
  )
}

function aboutPeople(server: Server, ports: DossierPorts): void {
  server.post(
    '/v1/dossiers/:dossierId/measures',
    stated({
      who: 'professional',
      tag,
      id: 'noteMeasure',
      summary: 'Noteer een maatregel van de rechter: OTS of voogdij',
      params,
      body: NewMeasure,
      answers: { 201: Made },
      refuses: [404],
    }),
    async (request, reply) =>
      reply.status(201).send({ id: await noteMeasure(callOf(request, ports), request.params.dossierId, request.body) }),
  )
  server.post(
    '/v1/dossiers/:dossierId/measures/:measureId/_end',
    stated({
      who: 'professional',
      tag,
      id: 'endMeasure',
      summary: 'Noteer dat een maatregel is geëindigd',
      params: Type.Object({ dossierId: Id, measureId: Id }),
      body: EndOfMeasure,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      const { dossierId, measureId } = request.params
      await closeMeasure(callOf(request, ports), dossierId, measureId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/capability-assessments',
    stated({
      who: 'professional',
      tag,
      id: 'noteCapability',
      summary: 'Noteer of een jongere dit zelf kan wegen',
      params,
      body: NewAssessment,
      answers: { 201: Made },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply
        .status(201)
        .send({ id: await noteCapability(callOf(request, ports), request.params.dossierId, request.body) }),
  )
}
