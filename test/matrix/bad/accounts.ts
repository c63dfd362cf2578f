// What must be refused about sessions, people, invitations and providers, by name.
import { randomUUID } from 'node:crypto'
import type { Bad, Stage } from '../bad-cases.ts'
import { provider } from '../requests/accounts.ts'

export function badAccounts({ cast }: Stage): Record<string, () => Bad> {
  const person = (over: object) => ({
    ...{ by: 'wout' as const, path: '/people', status: 400 },
    body: {
      ...{ name: 'Iemand Anders', organisationId: cast.region.organisations.wilgenhof, role: 'SCHOOL_TEACHER' },
      ...{ fromOn: cast.today(), untilOn: null, isSomeoneElse: false },
      ...over,
    },
  })
  const work = (accountId: string, over: object) => ({
    ...{ by: 'wout' as const, path: `/people/${accountId}/assignments`, status: 400 },
    body: {
      ...{
        organisationId: cast.region.organisations.wilgenhof,
        role: 'SCHOOL_TEACHER',
        fromOn: cast.today(),
        untilOn: null,
      },
      ...over,
    },
  })
  const place = (over: object) => ({
    ...{ by: 'wout' as const, path: '/providers', status: 400 },
    body: { id: randomUUID(), ...provider, clientId: randomUUID(), ...over },
  })
  const leave = (accountId: string, over: object) => ({
    ...{ by: 'wout' as const, path: `/people/${accountId}/_leave`, status: 400 },
    body: { organisationId: cast.region.organisations.wilgenhof, untilOn: null, ...over },
  })
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
    'a person without a name': () => ({ ...person({ name: '  ' }), field: 'name' }),
    'a person with the name of somebody who works there': () => ({
      ...person({ name: 'sanne  vermeer' }),
      ...{ field: 'name' },
    }),
    'a role that no school has': () => ({
      ...person({ role: 'VEILIG_THUIS' }),
      ...{ field: 'role' },
    }),
    'a role of nowhere': () => ({ ...person({ role: 'DIRECTEUR' }), field: 'role' }),
    'the role that watches over the region, given by its administrator': () => ({
      ...person({ organisationId: cast.region.organisations.gemeente, role: 'PRIVACY_OFFICER' }),
      ...{ status: 409, code: 'accounts.watching-role' },
    }),
    'work that ends before it begins': () => ({
      ...person({ untilOn: cast.today(-1) }),
      ...{ field: 'untilOn' },
    }),
    'work that began years ago': () => ({
      ...person({ fromOn: '2001-01-01' }),
      ...{ field: 'fromOn' },
    }),
    'work at an organisation of which there is none': () => ({
      ...person({ organisationId: randomUUID() }),
      ...{ status: 404, code: 'not-found' },
    }),
    'the same role twice on the same days': () => ({
      ...work(cast.region.people.marit.accountId, {}),
      ...{ status: 409, code: 'accounts.works-already' },
    }),
    'work for oneself': () => ({
      ...work(cast.region.people.wout.accountId, {
        organisationId: cast.region.organisations.gemeente,
        role: 'JEUGDCONSULENT',
      }),
      ...{ status: 409, code: 'accounts.yourself' },
    }),
    'work for a person of whom there is none': () => ({ ...work(randomUUID(), {}), status: 404, code: 'not-found' }),
    'leaving on a day that has been': () => ({
      ...leave(cast.region.people.marit.accountId, { untilOn: cast.today(-1) }),
      ...{ field: 'untilOn' },
    }),
    'leaving where somebody does not work': () => ({
      ...leave(cast.region.people.esra.accountId, {}),
      ...{ status: 404, code: 'not-found' },
    }),
    'an end to the work of oneself': () => ({
      ...leave(cast.region.people.wout.accountId, { organisationId: cast.region.organisations.gemeente }),
      ...{ status: 409, code: 'accounts.yourself' },
    }),
    'an invitation for nobody': () => ({
      ...{ by: 'wout', path: '/work-invitations', body: { people: [] }, status: 400, field: 'people' },
    }),
    'an invitation for somebody who does not work there': () => ({
      ...{ by: 'wout', path: '/work-invitations', status: 404, code: 'not-found' },
      body: {
        people: [{ accountId: cast.region.people.esra.accountId, organisationId: cast.region.organisations.wilgenhof }],
      },
    }),
    'a provider for nobody': () => ({ ...place({ kinds: [] }), field: 'kinds' }),
    'a provider that is asked for no identity': () => ({ ...place({ scopes: 'profile' }), field: 'scopes' }),
    'a provider with a secret of which there is none': () => ({
      ...place({ authentication: 'client_secret' }),
      ...{ status: 409, code: 'accounts.provider-no-secret' },
    }),
    'a change of a provider that does not say which version': () => ({
      ...place({}),
      ...{ method: 'PUT', path: `/providers/${randomUUID()}`, body: { ...provider, clientId: 'rondom' } },
      code: 'version-missing',
    }),
    'a change of a provider of which there is none': () => ({
      ...place({}),
      ...{ method: 'PUT', path: `/providers/${randomUUID()}`, body: { ...provider, clientId: 'rondom' } },
      ...{ headers: { 'if-match': '"1"' }, status: 404, code: 'not-found' },
    }),
    'a regie that nobody left behind': () => ({
      ...{ by: 'noah', path: `/left-behind/${randomUUID()}/_take`, status: 404, code: 'not-found' },
    }),
  }
}
