import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { answerProblem } from '../../../platform/http/problems.ts'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import { Refusal, refuse } from '../../../platform/refusal.ts'
import type { Ports } from '../../access/actor.ts'
import { callOf } from '../../accounts/calls.ts'
import { StoredScan } from '../contract.ts'
import { consentRefusals } from '../refusals.ts'
import { largestScan, scanKinds } from './kind.ts'
import { openScan, storeScan } from './scans.ts'

const tag = 'consent'
const withRequest = Type.Object({ dossierId: Id, requestId: Id })
const withScan = Type.Object({ dossierId: Id, requestId: Id, scanId: Id })
const bytes = Type.Unsafe<Buffer>({ description: 'Het bestand zelf: een pdf, png of jpg van hooguit 10 MB' })
const asContent = { content: Object.fromEntries(scanKinds.map((kind) => [kind, { schema: bytes }])) }

/** Scans come and go as the bytes they are; nowhere else does the server read anything but JSON. */
export function scanRoutes(server: Server, ports: Ports): void {
  server.register(async (inner) => {
    const scans = inner as unknown as Server
    scans.addContentTypeParser([...scanKinds], { parseAs: 'buffer', bodyLimit: largestScan }, (_request, body, done) =>
      done(null, body),
    )
    const upload = stated({
      who: 'professional',
      tag,
      id: 'storeScan',
      summary: 'Bewaar de scan van een antwoord op papier',
      params: withRequest,
      answers: { 201: StoredScan },
      refuses: [404, 413, 415],
    })
    scans.post(
      '/v1/dossiers/:dossierId/consent-requests/:requestId/scans',
      {
        config: { ...upload.config, kinds: scanKinds },
        schema: { ...upload.schema, body: asContent as never },
        bodyLimit: largestScan,
        errorHandler: answerScanProblem,
      },
      async (request, reply) => {
        const { dossierId, requestId } = request.params as { dossierId: string; requestId: string }
        const saidKind = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
        const sent: unknown = request.body
        if (!(sent instanceof Uint8Array)) return refuse(consentRefusals.scanKind)
        const scan = { bytes: sent, saidKind }
        return reply.status(201).send(await storeScan(callOf(request, ports), dossierId, requestId, scan))
      },
    )
    const download = stated({
      who: 'signed-in',
      tag,
      id: 'openScan',
      summary: 'Open de scan van een antwoord op papier',
      params: withScan,
      answers: { 200: asContent as never },
      refuses: [404],
    })
    scans.get('/v1/dossiers/:dossierId/consent-requests/:requestId/scans/:scanId', download, async (request, reply) => {
      const { dossierId, requestId, scanId } = request.params
      const { kind, bytes: content } = await openScan(callOf(request, ports), dossierId, requestId, scanId)
      return reply
        .header('content-type', kind)
        .header('content-disposition', `attachment; filename="antwoord.${kind.split('/')[1]}"`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(content as never)
    })
  })
}

/** What is too large, or of another kind, is said in words about a scan. */
function answerScanProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const kind = { 413: consentRefusals.scanTooLarge, 415: consentRefusals.scanKind }[error.statusCode ?? 0]
  return answerProblem(kind ? (new Refusal(kind) as unknown as FastifyError) : error, request, reply)
}
