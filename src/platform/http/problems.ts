import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../contract.ts'
import type { Language } from '../pure/language.ts'
import { type FieldError, Refusal, type RefusalKind } from '../refusal.ts'
import { refusals } from '../refusals.ts'
import { fieldErrorsOf } from './field-errors.ts'
import { languageOfRequest } from './language.ts'

/** Answers a refusal as a problem document; anything else is a fault: logged whole, answered with the request id only. */
export async function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemFor(error, request)
  reply.header('content-type', 'application/problem+json; charset=utf-8')
  return reply.status(problem.status).send(JSON.stringify(problem))
}

/** The problem document of an error; a fault is written to the log on the way. */
export function problemFor(error: FastifyError, request: FastifyRequest): Problem {
  const refusal = asRefusal(error)
  if (!refusal) request.log.error({ requestId: request.id, fault: faultOf(error) })
  return refusal ? problemOf(refusal, request) : faultFor(request)
}

const byStatus: Readonly<Record<number, RefusalKind>> = {
  400: refusals.malformed,
  404: refusals.notFound,
  413: refusals.tooLarge,
  415: refusals.mediaType,
  429: refusals.tooMany,
}

function asRefusal(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error.validation) return new Refusal(refusals.invalid, { errors: fieldErrorsOf(error.validation) })
  const kind = error.statusCode ? byStatus[error.statusCode] : undefined
  return kind && new Refusal(kind)
}

/** Turns a refusal into its problem document, in the reader's language. */
export function problemOf({ kind, details }: Refusal, request: FastifyRequest): Problem {
  const language = languageOfRequest(request)
  return {
    type: `urn:rondom:${kind.code}`,
    status: kind.status,
    title: kind.code,
    detail: kind[language],
    code: kind.code,
    ...(kind.rule ? { rule: kind.rule } : {}),
    requestId: request.id,
    ...(details.errors ? { errors: details.errors.map((one) => inLanguage(one, language)) } : {}),
    ...(details.current === undefined ? {} : { current: details.current }),
  }
}

const inLanguage = ({ field, code, ...texts }: FieldError, language: Language) => ({
  field,
  code,
  detail: texts[language],
})

function faultFor(request: FastifyRequest): Problem {
  const detail = {
    nl: 'Er ging iets mis bij ons. Probeer het opnieuw. Blijft het misgaan? Noem dan dit nummer.',
    en: 'Something went wrong on our side. Try again. Does it stay wrong? Then mention this number.',
  }
  return {
    type: 'urn:rondom:fault',
    status: 500,
    title: 'fault',
    detail: detail[languageOfRequest(request)],
    code: 'fault',
    requestId: request.id,
  }
}

/** A fault for the log: the kind and place of the error, never its message, which may quote what people wrote. */
export function faultOf(error: Error & { code?: string }) {
  const { name, code, stack } = error
  const place = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
  return { name, code, place }
}
