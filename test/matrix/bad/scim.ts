// What must be refused about the tokens of ICT, by name.
import { randomUUID } from 'node:crypto'
import type { Bad, Stage } from '../bad-cases.ts'

export function badScim({ cast }: Stage): Record<string, () => Bad> {
  const at = () => `/organisations/${cast.region.organisations.wilgenhof}`
  return {
    'a token of ICT that lasts longer than a year': () => ({
      by: 'wout',
      path: `${at()}/scim-tokens`,
      body: { name: 'Entra ID', endsOn: cast.today(400) },
      ...{ status: 400, code: 'accounts.scim-token-end' },
    }),
    'a token of ICT that is over when it is made': () => ({
      by: 'wout',
      path: `${at()}/scim-tokens`,
      body: { name: 'Entra ID', endsOn: cast.today() },
      ...{ status: 400, code: 'accounts.scim-token-end' },
    }),
    'a token of ICT without a name': () => ({
      by: 'wout',
      path: `${at()}/scim-tokens`,
      body: { name: ' ', endsOn: cast.today(30) },
      ...{ status: 400, field: 'name' },
    }),
    'a token for an organisation that is not there': () => ({
      by: 'wout',
      path: `/organisations/${randomUUID()}/scim-tokens`,
      body: { name: 'Entra ID', endsOn: cast.today(30) },
      status: 404,
    }),
    'revoking a token that was never made': () => ({
      ...{ by: 'wout', path: `${at()}/scim-tokens/${randomUUID()}/_revoke`, status: 404 },
    }),
    'signing in without an invitation where no provider is for this organisation alone': () => ({
      by: 'wout',
      path: `${at()}/scim/_choose`,
      body: { signsInUninvited: true },
      ...{ status: 409, code: 'accounts.scim-no-provider' },
    }),
    'a name at ICT for somebody who works elsewhere': () => ({
      by: 'wout',
      path: `${at()}/scim-people/_link`,
      body: { accountId: cast.region.people.esra.accountId, userName: 'esra@elsewhere.example' },
      status: 404,
    }),
  }
}
