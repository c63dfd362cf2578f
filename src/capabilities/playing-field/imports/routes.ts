import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { languageOfRequest } from '../../../platform/http/language.ts'
import { answerProblem } from '../../../platform/http/problems.ts'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import { Refusal, refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, Ports } from '../../access/actor.ts'
import { FieldChange, ImportChoices, ImportKindParam, ImportLine, ImportScope, ImportState } from './contract.ts'
import { findFile, listChanges, lookAtFile } from './importing.ts'
import { templateOf } from './mappings/kinds.ts'
import { importRefusals } from './refusals.ts'
import { shown } from './showing.ts'
import { linesOfSaving } from './telling.ts'
import { type ImportKind, importKinds, largestFile } from './vocabulary.ts'
import { waitingRoom as room } from './waiting.ts'

const tag = 'playing-field'
const fileKinds = ['text/csv']
const withImport = Type.Object({ importId: Id })
/** One JSON document a line, as each is known. */
const asLines = 'application/x-ndjson'
/** Nothing on the way keeps lines until there are more of them. */
const asTheyCome = {
  'content-type': `${asLines}; charset=utf-8`,
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}
const csv = Type.Unsafe<Buffer>({ description: 'Het bestand zelf, als CSV' })
const asCsv = { content: { 'text/csv': { schema: csv } } }

export type CallOf = (request: FastifyRequest, ports: Ports) => Call

/** Bringing in what exists, for the administrator of the region: look at a file, save it, read what was changed. */
export function importRoutes(server: Server, ports: Ports, callOf: CallOf): void {
  templateRoute(server)
  server.register(async (inner) => uploadRoute(inner as unknown as Server, ports, callOf))
  server.get(
    '/v1/imports/:importId',
    stated({
      who: 'administrator',
      tag,
      id: 'getImport',
      summary: 'Wat een bestand zou doen, of hoe ver het opslaan is',
      params: withImport,
      answers: { 200: ImportState },
      refuses: [404],
    }),
    async (request) =>
      shown(findFile(callOf(request, ports), room, request.params.importId), languageOfRequest(request)),
  )
  server.post(
    '/v1/imports/:importId/_apply',
    stated({
      who: 'administrator',
      asksFresh: true,
      tag,
      id: 'applyImport',
      summary: 'Sla op wat je hebt bekeken',
      params: withImport,
      body: ImportChoices,
      answers: { 200: { content: { [asLines]: { schema: ImportLine } } } as never },
      refuses: [404, 409],
    }),
    async (request, reply) => {
      const call = callOf(request, ports)
      const file = findFile(call, room, request.params.importId)
      const lines = linesOfSaving(call, file, {
        ...{ choices: request.body, language: languageOfRequest(request) },
        onFault: (error) => request.log.error({ requestId: request.id, fault: (error as Error).name }),
      })
      return reply.headers(asTheyCome).send(lines as never)
    },
  )
  server.get(
    '/v1/field-changes',
    stated({
      who: 'administrator',
      tag,
      id: 'listFieldChanges',
      summary: 'Wie wat wanneer veranderde in het speelveld',
      answers: { 200: Type.Object({ changes: Type.Array(FieldChange) }) },
    }),
    async (request) => ({ changes: await listChanges(callOf(request, ports)) }),
  )
}

function templateRoute(server: Server): void {
  server.get(
    '/v1/import-templates/:kind',
    stated({
      who: 'administrator',
      tag,
      id: 'getImportTemplate',
      summary: 'Een leeg bestand om in te vullen',
      params: ImportKindParam,
      answers: { 200: asCsv as never },
      refuses: [404],
    }),
    async (request, reply) => {
      const kind = kindIn(request)
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="rondom-${kind}.csv"`)
        .send(templateOf(kind) as never)
    },
  )
}

/** A file comes as the bytes it is: in which signs it is written, the file itself must tell. */
function uploadRoute(server: Server, ports: Ports, callOf: CallOf): void {
  server.addContentTypeParser(fileKinds, { parseAs: 'buffer', bodyLimit: largestFile }, (_request, body, done) =>
    done(null, body),
  )
  const upload = stated({
    who: 'administrator',
    tag,
    id: 'lookAtImport',
    summary: 'Bekijk wat een bestand zou toevoegen, veranderen en beëindigen',
    params: ImportKindParam,
    querystring: ImportScope,
    answers: { 201: ImportState },
    refuses: [404, 409, 413, 415],
  })
  server.post(
    '/v1/import-files/:kind',
    {
      config: { ...upload.config, kinds: fileKinds },
      schema: { ...upload.schema, body: asCsv as never },
      bodyLimit: largestFile,
      errorHandler: answerFileProblem,
    },
    async (request, reply) => {
      const sent: unknown = request.body
      if (!(sent instanceof Uint8Array)) return refuse(importRefusals.fileKind)
      const kind = kindIn(request)
      const isWhole = request.query.municipalities === 'all'
      const file = await lookAtFile(callOf(request, ports), room, { kind, bytes: sent, isWhole })
      return reply.status(201).send(shown(file, languageOfRequest(request)))
    },
  )
}

function kindIn({ params }: { params: unknown }): ImportKind {
  const { kind } = params as { kind: string }
  return importKinds.find((one) => one === kind) ?? refuse(refusals.notFound)
}

/** What is too large, or of another kind, is said in words about a file. */
function answerFileProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const kind = { 413: importRefusals.fileTooLarge, 415: importRefusals.fileKind }[error.statusCode ?? 0]
  return answerProblem(kind ? (new Refusal(kind) as unknown as FastifyError) : error, request, reply)
}
