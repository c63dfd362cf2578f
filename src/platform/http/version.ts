import type { FastifyRequest } from 'fastify'
import { refuse } from '../refusal.ts'
import { refusals } from '../refusals.ts'

/** The version that a change is based on, from If-Match; refuses a change that does not say. */
export function versionOf(request: Pick<FastifyRequest, 'headers'>): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  return match ? Number(match[1]) : refuse(refusals.versionMissing)
}
