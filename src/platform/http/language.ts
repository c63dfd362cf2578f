import type { FastifyRequest } from 'fastify'
import { type Language, languageOf } from '../pure/language.ts'

export const languageCookie = 'rondom-language'

/** The language a person chose, else the browser's when that is English, else Dutch. */
export function languageOfRequest(request: FastifyRequest): Language {
  const chosen = request.cookies?.[languageCookie]
  if (chosen) return languageOf(chosen)
  return (request.headers['accept-language'] ?? '').trimStart().toLowerCase().startsWith('en') ? 'en' : 'nl'
}
