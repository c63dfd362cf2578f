import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { languageOfRequest } from '../../platform/http/language.ts'
import { dossierParams as params, stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { ExportedLooks, LooksExport, LooksPage, LooksQuery, SharingMarker } from '../access/contract.ts'
import { callOf } from '../accounts/calls.ts'
import { answerRequest } from './answer.ts'
import { askConsent, previewRequest } from './ask.ts'
import {
  ConsentMatrix,
  ConsentRequest,
  NewAnswer,
  NewRequest,
  NotedAnswer,
  ReadersPreview,
  ReadingAlong,
  ReadingAlongChange,
  RequestPreview,
  Sharing,
  SwitchChange,
} from './contract.ts'
import { ExceptionReview } from './left-out/contract.ts'
import { reviewException } from './left-out/exceptions.ts'
import { leftOutRoutes } from './left-out/routes.ts'
import { exportLooks, listLooks } from './looks/looks.ts'
import { getMatrix } from './matrix/matrix.ts'
import { noteAnswer } from './note-answer.ts'
import { objectionRoutes } from './objections/routes.ts'
import { previewReaders } from './preview.ts'
import { getReadingAlong, switchReadingAlong } from './reading-along.ts'
import { listRequests } from './requests/read.ts'
import { scanRoutes } from './scans/routes.ts'
import { getSharing } from './sharing.ts'
import { switchSharing } from './switch.ts'
import { withdrawalRoutes } from './withdrawals/routes.ts'

const tag = 'consent'
const withRequest = Type.Object({ dossierId: Id, requestId: Id })

export function consentRoutes(server: Server, ports: Ports): void {
  withdrawalRoutes(server, ports)
  server.get(
    '/v1/dossiers/:dossierId/consent-requests',
    stated({
      who: 'signed-in',
      tag,
      id: 'listRequests',
      summary: 'Wat aan het gezin is gevraagd',
      params,
      answers: { 200: Type.Object({ requests: Type.Array(ConsentRequest) }) },
      refuses: [404],
    }),
    async (request) => ({
      requests: await listRequests(callOf(request, ports), request.params.dossierId, languageOfRequest(request)),
    }),
  )
  server.post(
    '/v1/dossiers/:dossierId/consent-requests/_preview',
    stated({
      who: 'professional',
      tag,
      id: 'previewRequest',
      summary: 'Wie moet antwoorden, en wat leest het gezin?',
      params,
      body: NewRequest,
      answers: { 200: RequestPreview },
      refuses: [404, 409],
    }),
    async (request) =>
      previewRequest(callOf(request, ports), request.params.dossierId, request.body, languageOfRequest(request)),
  )
  server.post(
    '/v1/dossiers/:dossierId/consent-requests',
    stated({
      who: 'professional',
      tag,
      id: 'askConsent',
      summary: 'Vraag toestemming',
      params,
      body: NewRequest,
      answers: { 201: ConsentRequest },
      refuses: [404, 409],
    }),
    async (request, reply) =>
      reply.status(201).send(await askConsent(callOf(request, ports), request.params.dossierId, request.body)),
  )
  server.post(
    '/v1/dossiers/:dossierId/consent-requests/:requestId/_answer',
    stated({
      who: 'family',
      tag,
      id: 'answerRequest',
      summary: 'Zeg ja of nee',
      params: withRequest,
      body: NewAnswer,
      answers: { 200: ConsentRequest },
      refuses: [404, 409],
    }),
    async (request) => {
      const { dossierId, requestId } = request.params
      return answerRequest(
        callOf(request, ports),
        dossierId,
        requestId,
        request.body.answer,
        languageOfRequest(request),
      )
    },
  )
  server.get(
    '/v1/dossiers/:dossierId/consent-matrix',
    stated({
      who: 'professional',
      tag,
      id: 'getMatrix',
      summary: 'Wie mag wat over wie lezen, in één blik',
      params,
      answers: { 200: ConsentMatrix },
      refuses: [404],
    }),
    async (request) => getMatrix(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/consent-requests/:requestId/_note',
    stated({
      who: 'professional',
      tag,
      id: 'noteAnswer',
      summary: 'Noteer een antwoord op papier of een mondeling antwoord',
      params: withRequest,
      body: NotedAnswer,
      answers: { 200: ConsentRequest },
      refuses: [404, 409],
    }),
    async (request) => {
      const { dossierId, requestId } = request.params
      return noteAnswer(callOf(request, ports), dossierId, requestId, request.body)
    },
  )
  server.post(
    '/v1/dossiers/:dossierId/consent-requests/:requestId/_review',
    stated({
      who: 'professional',
      tag,
      id: 'reviewException',
      summary: 'Bekijk opnieuw of de ouders erbuiten blijven',
      params: withRequest,
      body: ExceptionReview,
      answers: { 200: ConsentRequest },
      refuses: [404, 409],
    }),
    async (request) => {
      const { dossierId, requestId } = request.params
      return reviewException(callOf(request, ports), dossierId, requestId, request.body)
    },
  )
  scanRoutes(server, ports)
  sharingRoutes(server, ports)
  objectionRoutes(server, ports)
  leftOutRoutes(server, ports)
}

function sharingRoutes(server: Server, ports: Ports): void {
  server.get(
    '/v1/dossiers/:dossierId/sharing',
    stated({
      who: 'family',
      tag,
      id: 'getSharing',
      summary: 'Wie ziet wat',
      params,
      answers: { 200: Sharing },
      refuses: [404],
    }),
    async (request) => getSharing(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/sharing/_switch',
    stated({
      who: 'family',
      tag,
      id: 'switchSharing',
      summary: 'Zet iets open of dicht',
      params,
      body: SwitchChange,
      answers: { 200: Sharing },
      refuses: [404, 409],
    }),
    async (request) => switchSharing(callOf(request, ports), request.params.dossierId, request.body),
  )
  server.get(
    '/v1/dossiers/:dossierId/reading-parents',
    stated({
      who: 'family',
      tag,
      id: 'getReadingAlong',
      summary: 'Lezen mijn ouders mee?',
      params,
      answers: { 200: ReadingAlong },
      refuses: [404],
    }),
    async (request) => getReadingAlong(callOf(request, ports), request.params.dossierId),
  )
  server.post(
    '/v1/dossiers/:dossierId/reading-parents/_switch',
    stated({
      who: 'family',
      tag,
      id: 'switchReadingAlong',
      summary: 'Laat een ouder meelezen, of niet meer',
      params,
      body: ReadingAlongChange,
      answers: { 200: ReadingAlong },
      refuses: [404],
    }),
    async (request) => switchReadingAlong(callOf(request, ports), request.params.dossierId, request.body),
  )
  server.get(
    '/v1/dossiers/:dossierId/looks',
    stated({
      who: 'family',
      tag,
      id: 'listLooks',
      summary: 'Wie heeft gekeken',
      params,
      querystring: LooksQuery,
      answers: { 200: LooksPage },
      refuses: [404],
    }),
    async (request) => listLooks(callOf(request, ports), request.params.dossierId, request.query),
  )
  server.post(
    '/v1/dossiers/:dossierId/looks/_export',
    stated({
      who: 'family',
      asksFresh: true,
      tag,
      id: 'exportLooks',
      summary: 'Bewaar wie heeft gekeken als bestand',
      params,
      body: LooksExport,
      answers: { 200: ExportedLooks },
      refuses: [404],
    }),
    async (request) => exportLooks(callOf(request, ports), request.params.dossierId, request.body),
  )
  server.post(
    '/v1/dossiers/:dossierId/readers/_preview',
    stated({
      who: 'signed-in',
      tag,
      id: 'previewReaders',
      summary: 'Wie kan dit straks lezen?',
      params,
      body: ReadersPreview,
      answers: { 200: SharingMarker },
      refuses: [404],
    }),
    async (request) => previewReaders(callOf(request, ports), request.params.dossierId, request.body),
  )
}
