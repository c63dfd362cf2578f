import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '../../../platform/contract.ts'
import { answerProblem } from '../../../platform/http/problems.ts'
import { stated } from '../../../platform/http/route.ts'
import type { Server } from '../../../platform/http/server.ts'
import { Refusal, refuse } from '../../../platform/refusal.ts'
import { largestPaper, openPaper, paperKind, storePaper } from './papers.ts'
import { agreementRefusals } from './refusals.ts'
import type { AgreementPorts } from './routes.ts'

const tag = 'playing-field'
const withAgreement = Type.Object({ cooperationId: Id, agreementId: Id })
const withPaper = Type.Object({ cooperationId: Id, agreementId: Id, paperId: Id })
const bytes = Type.Unsafe<Buffer>({ description: 'Het bestand zelf: een pdf van hooguit 10 MB' })
const asContent = { content: { [paperKind]: { schema: bytes } } }
const StoredPaper = Type.Object({ id: Id, size: Type.Integer(), sha256: Type.String() })

/** The signed paper comes and goes as the bytes it is. */
export function paperRoutes(server: Server, { callOf }: AgreementPorts): void {
  server.register(async (inner) => {
    const papers = inner as unknown as Server
    papers.addContentTypeParser(paperKind, { parseAs: 'buffer', bodyLimit: largestPaper }, (_request, body, done) =>
      done(null, body),
    )
    const upload = stated({
      who: 'administrator',
      tag,
      id: 'storeAgreementPaper',
      summary: 'Bewaar het getekende convenant bij een versie',
      params: withAgreement,
      answers: { 201: StoredPaper },
      refuses: [404, 413, 415],
    })
    papers.post(
      '/v1/cooperations/:cooperationId/agreements/:agreementId/papers',
      {
        config: { ...upload.config, kinds: [paperKind] },
        schema: { ...upload.schema, body: asContent as never },
        bodyLimit: largestPaper,
        errorHandler: answerPaperProblem,
      },
      async (request, reply) => {
        const { cooperationId, agreementId } = request.params as { cooperationId: string; agreementId: string }
        const sent: unknown = request.body
        if (!(sent instanceof Uint8Array)) return refuse(agreementRefusals.paperKind)
        return reply.status(201).send(await storePaper(callOf(request), cooperationId, agreementId, sent))
      },
    )
    const download = stated({
      who: 'professional',
      tag,
      id: 'openAgreementPaper',
      summary: 'Open het getekende convenant',
      params: withPaper,
      answers: { 200: asContent as never },
      refuses: [404],
    })
    papers.get(
      '/v1/cooperations/:cooperationId/agreements/:agreementId/papers/:paperId',
      download,
      async (request, reply) => {
        const { cooperationId, agreementId, paperId } = request.params
        const content = await openPaper(callOf(request), cooperationId, agreementId, paperId)
        return reply
          .header('content-type', paperKind)
          .header('content-disposition', 'attachment; filename="convenant.pdf"')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .send(content as never)
      },
    )
  })
}

/** What is too large, or of another kind, is said in words about a paper. */
function answerPaperProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const kind = { 413: agreementRefusals.paperTooLarge, 415: agreementRefusals.paperKind }[error.statusCode ?? 0]
  return answerProblem(kind ? (new Refusal(kind) as unknown as FastifyError) : error, request, reply)
}
