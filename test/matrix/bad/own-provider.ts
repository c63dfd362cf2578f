// What must be refused about new ways in, by name.
import { randomUUID } from 'node:crypto'
import type { Bad, Stage } from '../bad-cases.ts'

export function badOwnProvider({ cast }: Stage): Record<string, () => Bad> {
  const { people, organisations } = cast.region
  const ask = (over: object) => ({
    by: 'wout' as const,
    path: '/sign-in-resets',
    body: { accountId: people.tom.accountId, organisationId: organisations.vakcollege, ...over },
  })
  return {
    'a new way in for somebody who does not work there': () => ({
      ...ask({ organisationId: organisations.kompas }),
      ...{ status: 404, code: 'not-found' },
    }),
    'a new way in for somebody of no name': () => ({ ...ask({ accountId: 'tom' }), status: 400, field: 'accountId' }),
    'a new way in for the administrator who asks for it': () => ({
      ...ask({ accountId: people.wout.accountId, organisationId: organisations.gemeente }),
      ...{ status: 403, code: 'own-provider.not-yourself' },
    }),
    'a new way in with a code that the asker chose': () => ({ ...ask({ code: '000000' }), status: 400, field: 'code' }),
    'a confirmation of what nobody asked for': () => ({
      by: 'mirjam',
      path: `/sign-in-resets/${randomUUID()}/_confirm`,
      status: 404,
      code: 'not-found',
    }),
  }
}
