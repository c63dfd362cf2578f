// What must be refused about sessions, by name.
import { randomUUID } from 'node:crypto'
import type { Bad } from '../bad-cases.ts'

export function badAccounts(): Record<string, () => Bad> {
  return {
    'ending a session that is not there': () => ({
      ...{ by: 'wout', path: `/sessions/${randomUUID()}/_close`, status: 404, code: 'not-found' },
    }),
    'ending a session whose id is none': () => ({
      ...{ by: 'wout', path: '/sessions/all/_close', status: 400, code: 'invalid-input', field: 'sessionId' },
    }),
    'ending a session of another without keeping people': () => ({
      ...{ by: 'noah', path: `/sessions/${randomUUID()}/_close`, status: 403, code: 'not-yours' },
    }),
    'looking for sessions by a name that is too long': () => ({
      ...{ by: 'wout', method: 'GET', path: `/sessions?name=${'a'.repeat(81)}`, status: 400, field: 'name' },
    }),
    'looking for sessions by something else than a name': () => ({
      ...{ by: 'wout', method: 'GET', path: '/sessions?browser=Firefox', status: 400, field: 'browser' },
    }),
  }
}
