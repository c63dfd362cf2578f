// What must be refused about new ways in, by name.
import { randomUUID } from 'node:crypto'
import type { Region } from '../../../src/app/trial/region.ts'
import type { Bad, Stage } from '../bad-cases.ts'

export function badOwnProvider({ cast }: Stage): Record<string, () => Bad> {
  const organisation = (key: keyof Region['organisations']) => cast.region.organisations[key]
  const ask = (over: object) => ({
    by: 'wout' as const,
    path: '/sign-in-resets',
    body: { accountId: cast.region.people.tom.accountId, organisationId: organisation('vakcollege'), ...over },
  })
  return {
    'a new way in for somebody who does not work there': () => ({
      ...ask({ organisationId: organisation('kompas') }),
      ...{ status: 404, code: 'not-found' },
    }),
    'a new way in for somebody of no name': () => ({ ...ask({ accountId: 'tom' }), status: 400, field: 'accountId' }),
    'a new way in for the administrator who asks for it': () => ({
      ...ask({ accountId: cast.region.people.wout.accountId, organisationId: organisation('gemeente') }),
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
