// What is sent about new ways in for who lost theirs.
import type { BegunReset, Resets } from '../../../src/capabilities/own-provider/contract.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function ownProviderRequests(cast: Cast): Record<string, Sent> {
  const { people, organisations } = cast.region
  const forTom = { accountId: people.tom.accountId, organisationId: organisations.vakcollege }
  return {
    'own-provider_listResets': {},
    'own-provider_askReset': { body: forTom, prepare: () => withdrawn(cast) },
    'own-provider_confirmReset': { prepare: () => asked(cast, forTom) },
    'own-provider_withdrawReset': { prepare: () => asked(cast, forTom) },
  }
}

/** Nothing is open. */
async function withdrawn(cast: Cast): Promise<Record<string, string>> {
  const wout = await cast.professional('wout')
  const { body } = await wout.get<Resets>('/sign-in-resets')
  for (const { id, state } of body.resets) if (state === 'begun') await wout.post(`/sign-in-resets/${id}/_withdraw`)
  return {}
}

/** The administrator asked. */
async function asked(cast: Cast, body: object): Promise<Record<string, string>> {
  await withdrawn(cast)
  const wout = await cast.professional('wout')
  return { resetId: (await wout.post<BegunReset>('/sign-in-resets', body)).body.id }
}
