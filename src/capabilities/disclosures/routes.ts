import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { languageOfRequest } from '../../platform/http/language.ts'
import { Nothing, dossierParams as params, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { callOf } from '../accounts/calls.ts'
import {
  CheckedDisclosure,
  ConflictLine,
  Disclosure,
  DisclosurePreview,
  Draft,
  Gathering,
  InformTask,
  NewDisclosure,
  NewGathering,
  NewTelling,
  Offer,
  ReceivedLine,
  ReceivedPackage,
  Signing,
  SigningAnswer,
  Waiting,
} from './contract.ts'
import { listInformTasks, noteTold, prolongWait } from './inform.ts'
import { listDisclosures, listDrafts, notePackagePrint } from './read.ts'
import { getReceived, listConflicts, listReceived } from './receive.ts'
import { askSignature, gatherOnce, offerOf, previewDisclosure, sendDisclosure, sendSigned } from './send.ts'
import { answerTo, listSignings } from './sign.ts'

const tag = 'disclosures'
const withDisclosure = Type.Object({ dossierId: Id, disclosureId: Id })
const withDraft = Type.Object({ dossierId: Id, draftId: Id })
const withSigning = Type.Object({ signingId: Id })
const withPackage = Type.Object({ packageId: Id })

export function disclosureRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/dossiers/:dossierId/disclosures',
    stated({
      who: 'signed-in',
      tag,
      id: 'listDisclosures',
      summary: 'Wat er eenmalig is verteld',
      params,
      answers: { 200: Type.Object({ disclosures: Type.Array(Disclosure) }) },
      refuses: [404],
    }),
    async (request) => ({
      disclosures: await listDisclosures(callOf(request, ports), request.params.dossierId, languageOfRequest(request)),
    }),
  )
  server.get(
    '/v1/dossiers/:dossierId/disclosure-kinds',
    stated({
      who: 'professional',
      tag,
      id: 'listKinds',
      summary: 'Wat je eenmalig mag delen, en met wie',
      params,
      answers: { 200: Offer },
      refuses: [404],
    }),
    async (request) => offerOf(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/disclosures/_gather',
    stated({
      who: 'professional',
      tag,
      id: 'gatherPieces',
      summary: 'Wat mee mag, en wat niet',
      params,
      body: NewGathering,
      answers: { 200: Gathering },
      refuses: [404, 409],
    }),
    async (request) =>
      gatherOnce(callOf(request, ports), request.params.dossierId, request.body, languageOfRequest(request)),
  )
  server.post(
    '/v1/dossiers/:dossierId/disclosures/_preview',
    stated({
      who: 'professional',
      tag,
      id: 'previewDisclosure',
      summary: 'Precies wat er weg gaat',
      params,
      body: NewDisclosure,
      answers: { 200: DisclosurePreview },
      refuses: [404, 409],
    }),
    async (request) =>
      previewDisclosure(callOf(request, ports), request.params.dossierId, request.body, languageOfRequest(request)),
  )
  server.post(
    '/v1/dossiers/:dossierId/disclosures',
    stated({
      who: 'professional',
      tag,
      id: 'sendDisclosure',
      summary: 'Verstuur wat je nakeek',
      params,
      body: CheckedDisclosure,
      answers: { 201: Disclosure },
      refuses: [404, 409, 412],
    }),
    async (request, reply) => {
      const call = callOf(request, ports)
      const { dossierId } = request.params
      return reply.status(201).send(await sendDisclosure(call, dossierId, request.body, languageOfRequest(request)))
    },
  )
  informRoutes(server, ports)
  draftRoutes(server, ports)
  signingRoutes(server, ports)
  receivingRoutes(server, ports)
}

function informRoutes(server: Server, ports: Ports): void {
  server.post(
    '/v1/dossiers/:dossierId/disclosures/:disclosureId/_print',
    stated({
      who: 'signed-in',
      tag,
      id: 'printDisclosure',
      summary: 'Noteer dat dit is geprint',
      params: withDisclosure,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await notePackagePrint(callOf(request, ports), request.params.dossierId, request.params.disclosureId)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/disclosures/:disclosureId/_inform',
    stated({
      who: 'professional',
      tag,
      id: 'informFamily',
      summary: 'Het gezin weet het: wanneer en hoe',
      params: withDisclosure,
      body: NewTelling,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, disclosureId } = request.params
      await noteTold(callOf(request, ports), dossierId, disclosureId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/disclosures/:disclosureId/_postpone',
    stated({
      who: 'professional',
      tag,
      id: 'prolongWait',
      summary: 'Het gezin weet het nog niet: waarom, en tot wanneer',
      params: withDisclosure,
      body: Waiting,
      answers: { 204: Nothing },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, disclosureId } = request.params
      await prolongWait(callOf(request, ports), dossierId, disclosureId, request.body)
      return reply.status(204).send(null)
    },
  )
  server.get(
    '/v1/inform-tasks',
    stated({
      who: 'professional',
      tag,
      id: 'listInformTasks',
      summary: 'Wie nog iets moet horen',
      answers: { 200: Type.Object({ tasks: Type.Array(InformTask) }) },
      refuses: [409],
    }),
    async (request) => ({ tasks: await listInformTasks(callOf(request, ports)) }),
  )
}

function draftRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/dossiers/:dossierId/disclosure-drafts',
    stated({
      who: 'professional',
      tag,
      id: 'listDrafts',
      summary: 'Wat op een handtekening wacht',
      params,
      answers: { 200: Type.Object({ drafts: Type.Array(Draft) }) },
      refuses: [404],
    }),
    async (request) => ({ drafts: await listDrafts(callOf(request, ports), request.params.dossierId) }),
  )
  server.post(
    '/v1/dossiers/:dossierId/disclosure-drafts',
    stated({
      who: 'professional',
      tag,
      id: 'askSignature',
      summary: 'Vraag een collega om mee te tekenen',
      params,
      body: CheckedDisclosure,
      answers: { 201: Type.Object({ id: Id }) },
      refuses: [404, 409, 412],
    }),
    async (request, reply) =>
      reply.status(201).send(await askSignature(callOf(request, ports), request.params.dossierId, request.body)),
  )
  server.post(
    '/v1/dossiers/:dossierId/disclosure-drafts/:draftId/_send',
    stated({
      who: 'professional',
      tag,
      id: 'sendSigned',
      summary: 'Verstuur wat is getekend',
      params: withDraft,
      answers: { 201: Disclosure },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const { dossierId, draftId } = request.params
      const sent = await sendSigned(callOf(request, ports), dossierId, draftId, languageOfRequest(request))
      return reply.status(201).send(sent)
    },
  )
}

function signingRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/signings',
    stated({
      who: 'professional',
      tag,
      id: 'listSignings',
      summary: 'Wat op mijn handtekening wacht',
      answers: { 200: Type.Object({ signings: Type.Array(Signing) }) },
    }),
    async (request) => ({ signings: await listSignings(callOf(request, ports)) }),
  )
  server.post(
    '/v1/signings/:signingId/_sign',
    stated({
      who: 'professional',
      tag,
      id: 'sign',
      summary: 'Teken mee',
      params: withSigning,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await answerTo(callOf(request, ports), request.params.signingId, 'signed', null)
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/v1/signings/:signingId/_decline',
    stated({
      who: 'professional',
      tag,
      id: 'decline',
      summary: 'Teken niet mee',
      params: withSigning,
      body: SigningAnswer,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await answerTo(callOf(request, ports), request.params.signingId, 'declined', request.body.words)
      return reply.status(204).send(null)
    },
  )
}

function receivingRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/received-packages',
    stated({
      who: 'professional',
      tag,
      id: 'listReceived',
      summary: 'Wat wij ontvingen',
      answers: { 200: Type.Object({ packages: Type.Array(ReceivedLine) }) },
    }),
    async (request) => ({ packages: await listReceived(callOf(request, ports)) }),
  )
  server.get(
    '/v1/received-packages/:packageId',
    stated({
      who: 'professional',
      tag,
      id: 'getReceived',
      summary: 'Eén ontvangen pakket',
      params: withPackage,
      answers: { 200: ReceivedPackage },
      refuses: [404],
    }),
    async (request) => getReceived(callOf(request, ports), request.params.packageId),
  )
  server.post(
    '/v1/received-packages/:packageId/_print',
    stated({
      who: 'professional',
      tag,
      id: 'printReceived',
      summary: 'Noteer dat dit is geprint',
      params: withPackage,
      answers: { 204: Nothing },
      refuses: [404],
    }),
    async (request, reply) => {
      await getReceived(callOf(request, ports), request.params.packageId, 'printed')
      return reply.status(204).send(null)
    },
  )
  server.get(
    '/v1/conflict-disclosures',
    stated({
      who: 'privacy-officer',
      tag,
      id: 'listConflicts',
      summary: 'Waar een geheim is doorbroken, om na te kijken',
      answers: { 200: Type.Object({ conflicts: Type.Array(ConflictLine) }) },
    }),
    async (request) => ({ conflicts: await listConflicts(callOf(request, ports)) }),
  )
}
