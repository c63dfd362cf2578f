import type { FastifyRequest } from 'fastify'
import { type FieldError, refuse } from '../refusal.ts'
import { refusals } from '../refusals.ts'

/**
 * Refuses an API message that is not JSON: a form of any website can send the other kinds without asking. A route that takes files
 * names their kinds, none of which a form can send.
 */
export async function refuseOtherKinds(request: FastifyRequest): Promise<void> {
  const kind = request.headers['content-type']
  const { kinds } = request.routeOptions.config
  const isForFiles = kinds !== undefined && !kinds.includes('application/json')
  if (!request.url.startsWith('/v1/') || kind === undefined || isForFiles) return
  if (!/^application\/json\s*(?:;|$)/i.test(kind)) refuse(refusals.mediaType)
}

/** Refuses text that no database keeps: the character without a sign, and halves of a character. */
export async function refuseUnwritable(request: FastifyRequest): Promise<void> {
  const errors: FieldError[] = []
  const { code, nl, en } = refusals.unwritable
  for (const field of fieldsWith(request.body, isUnwritable)) errors.push({ field, code, nl, en })
  if (errors.length) refuse(refusals.unwritable, { errors })
}

/** The same text without what no database keeps. */
export const writable = (text: string) => text.replaceAll('\u0000', '').toWellFormed()

const isUnwritable = (text: string) => text.includes('\u0000') || !text.isWellFormed()

/** Where in a message such a text stands; without recursion, however deep the message is. */
function fieldsWith(body: unknown, isWanted: (text: string) => boolean): string[] {
  const found: string[] = []
  const waiting: { value: unknown; field: string }[] = [{ value: body, field: '' }]
  for (let next = waiting.pop(); next && found.length < 20; next = waiting.pop()) {
    const { value, field } = next
    if (typeof value === 'string' && isWanted(value)) found.push(field)
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue
    for (const [key, inner] of Object.entries(value)) {
      if (isWanted(key)) found.push(field)
      else waiting.push({ value: inner, field: field ? `${field}/${key}` : key })
    }
  }
  return found
}
