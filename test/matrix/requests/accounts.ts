// What is sent about a session, about people and their work, and about where people sign in.
import { randomUUID } from 'node:crypto'
import type { Slips, WorkInvitations } from '../../../src/capabilities/accounts/people/contract.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function accountsRequests(cast: Cast): Record<string, Sent> {
  return {
    accounts_getSession: {},
    accounts_closeSession: {},
    accounts_listSignInKeys: {},
    accounts_listSessions: {},
    accounts_closeSessionOfOther: {},
    ...peopleRequests(cast),
    ...providerRequests(cast),
    accounts_listDeeds: {},
    accounts_countRefusedSignIns: {},
  }
}

function peopleRequests(cast: Cast): Record<string, Sent> {
  const organisationId = cast.region.organisations.wilgenhof
  const work = { organisationId, role: 'SCHOOL_TEACHER', fromOn: cast.today(), untilOn: null }
  const somebody = () => takeOn(cast)
  return {
    accounts_listPeople: {},
    accounts_readStandIns: {},
    accounts_getPerson: { prepare: somebody },
    accounts_addPerson: { body: { ...work, name: `Iemand ${randomUUID()}`, isSomeoneElse: false } },
    accounts_addWork: { prepare: somebody, body: { ...work, role: 'SMW' } },
    accounts_changeRole: {
      prepare: somebody,
      body: { organisationId, role: work.role, fromOn: work.fromOn, newRole: 'SMW', newFromOn: cast.today(1) },
    },
    accounts_endWork: { prepare: somebody, body: { ...work, untilOn: cast.today(7) } },
    accounts_leave: { prepare: somebody, body: { organisationId, untilOn: null } },
    accounts_listWorkInvitations: {},
    accounts_invitePeople: { body: { people: [{ accountId: cast.region.people.marit.accountId, organisationId }] } },
    accounts_withdrawWorkInvitation: { prepare: () => invited(cast) },
  }
}

/** Somebody new at De Wilgenhof. */
async function takeOn(cast: Cast): Promise<{ accountId: string }> {
  const wout = await cast.professional('wout')
  const { body } = await wout.post<{ accountId: string }>('/people', {
    ...{ name: `Iemand ${randomUUID()}`, organisationId: cast.region.organisations.wilgenhof, role: 'SCHOOL_TEACHER' },
    ...{ fromOn: cast.today(), untilOn: null, isSomeoneElse: false },
  })
  return body
}

async function invited(cast: Cast): Promise<Record<string, string>> {
  const wout = await cast.professional('wout')
  const { accountId } = await takeOn(cast)
  const people = [{ accountId, organisationId: cast.region.organisations.wilgenhof }]
  await wout.post<Slips>('/work-invitations', { people })
  const { invitations } = (await wout.get<WorkInvitations>('/work-invitations?state=open')).body
  return { invitationId: invitations.find((one) => one.accountId === accountId)?.id ?? '' }
}

/** A provider that nobody answers for: it is saved, switched off. */
export const provider = {
  ...{ name: 'Schoolbestuur', issuer: 'http://127.0.0.1:9', authentication: 'private_key_jwt', scopes: 'openid' },
  ...{
    subjectClaim: 'sub',
    must: [],
    acrValues: [],
    kinds: ['professional'],
    secret: null,
    organisations: [],
    isOn: true,
  },
}

function providerRequests(cast: Cast): Record<string, Sent> {
  const change = () => ({ ...provider, clientId: randomUUID() })
  return {
    accounts_listProviders: {},
    accounts_addProvider: { body: { id: randomUUID(), ...change() } },
    accounts_changeProvider: {
      body: change(),
      ifMatch: '"1"',
      prepare: async () => {
        const providerId = randomUUID()
        await (await cast.professional('wout')).post('/providers', { id: providerId, ...change() })
        return { providerId }
      },
    },
    accounts_tryProvider: { body: change() },
  }
}
