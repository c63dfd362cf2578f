import { callOf, checkWhoCalls } from '../capabilities/accounts/calls.ts'
import { deedRoutes } from '../capabilities/accounts/deeds/routes.ts'
import { peopleRoutes } from '../capabilities/accounts/people/routes.ts'
import { providerRoutes } from '../capabilities/accounts/providers/routes.ts'
import { accountRoutes } from '../capabilities/accounts/routes.ts'
import { scimPath, scimRoutes } from '../capabilities/accounts/scim/routes.ts'
import { scimTokenRoutes } from '../capabilities/accounts/scim/tokens/routes.ts'
import { signInDesk } from '../capabilities/accounts/sign-in/desk.ts'
import { newSignInKeys, type SignInKeys, signInKeys } from '../capabilities/accounts/sign-in/keys.ts'
import { emergencyRoutes } from '../capabilities/consent/emergency/routes.ts'
import { purposeMatrix } from '../capabilities/consent/policy/purposes.ts'
import { regionRoutes } from '../capabilities/consent/region/routes.ts'
import { consentRoutes } from '../capabilities/consent/routes.ts'
import { conflictsToReview } from '../capabilities/disclosures/review-source.ts'
import { disclosureRoutes } from '../capabilities/disclosures/routes.ts'
import type { DossierPorts } from '../capabilities/dossiers/ports.ts'
import { dossierRoutes } from '../capabilities/dossiers/routes.ts'
import { meldcodeRoutes } from '../capabilities/meldcode/routes.ts'
import { type Keyring, keptInMemory } from '../capabilities/overlap/mark.ts'
import { overlapRoutes } from '../capabilities/overlap/routes.ts'
import { issuerAt } from '../capabilities/own-provider/desk.ts'
import type { Cost } from '../capabilities/own-provider/factors/passwords.ts'
import { reaching } from '../capabilities/own-provider/provider/reach.ts'
import { ownProviderRoutes } from '../capabilities/own-provider/routes.ts'
import { planRoutes } from '../capabilities/plan/routes.ts'
import { agreementRoutes } from '../capabilities/playing-field/agreements/routes.ts'
import { areaRoutes } from '../capabilities/playing-field/areas/routes.ts'
import { contactRoutes } from '../capabilities/playing-field/contacts/routes.ts'
import { importRoutes } from '../capabilities/playing-field/imports/routes.ts'
import { organisationRoutes } from '../capabilities/playing-field/organisations/routes.ts'
import { playingFieldRoutes } from '../capabilities/playing-field/routes.ts'
import { schoolRoutes } from '../capabilities/playing-field/schools/routes.ts'
import { presenceRoutes } from '../capabilities/presence/routes.ts'
import { questionRoutes } from '../capabilities/questions/routes.ts'
import { countHeld } from '../capabilities/questions/routing/held.ts'
import { moveFromAbsent } from '../capabilities/questions/routing/moves.ts'
import { routingRoutes } from '../capabilities/questions/routing/routes.ts'
import { createServer, type Server, type TrustedProxies } from '../platform/http/server.ts'
import { invitationPages } from './invitation-pages.ts'
import { myAccessPages } from './my-access-pages.ts'
import { describeApi } from './openapi.ts'
import { openOwnProvider } from './own-provider/own-provider.ts'
import { pageRoutes } from './pages.ts'
import { signInPages } from './sign-in-pages.ts'

export interface AppOptions {
  isTrial: boolean
  log: boolean
  trustProxy: TrustedProxies
  /** Adds the trial's person picker; absent from the process otherwise. */
  trial?: (server: Server, ports: DossierPorts) => void
  /** The keys with which children of families who agreed are compared; without them they end with the process. */
  overlapKeys?: Keyring
  /** The address of this server as browsers see it. */
  publicUrl?: string
  /** Reaches a provider over the network, within bounds. */
  reachProvider?: typeof fetch
  /** The keys to sign in with; without them they end with the process. */
  signInKeys?: SignInKeys
  /** Whether people sign in at the built-in provider, and how costly its passwords are to try; without it, only at others. */
  ownProvider?: { cost?: Cost }
}

/** Puts the whole server together over its ports; it does not listen yet. */
export async function buildApp(ports: DossierPorts, options: AppOptions): Promise<Server> {
  const { isTrial, log, trustProxy, trial, overlapKeys = keptInMemory() } = options
  const { publicUrl = 'http://localhost', signInKeys: keys = signInKeys(newSignInKeys()), ownProvider } = options
  const isBehindTls = publicUrl.startsWith('https:')
  const server = await createServer({ newId: ports.newId, log, trustProxy, isBehindTls })
  const reach = reaching(issuerAt(publicUrl), server, options.reachProvider ?? fetch)
  const desk = signInDesk(ports, { publicUrl, keys, fetch: reach })
  await describeApi(server)
  checkWhoCalls(server, ports)
  await server.register(async (app) => {
    const api = app as unknown as Server
    accountRoutes(api, desk, isTrial)
    scimTokenRoutes(api, (request) => callOf(request, ports), `${desk.publicUrl}${scimPath}`)
    await scimRoutes(api, ports, desk.publicUrl)
    providerRoutes(api, desk, (request) => callOf(request, ports))
    deedRoutes(api, (request) => callOf(request, ports))
    peopleRoutes(api, {
      callOf: (request) => callOf(request, ports),
      moveQuestions: () => moveFromAbsent(ports),
      countQuestions: countHeld,
    })
    playingFieldRoutes(api, ports)
    agreementRoutes(api, { callOf: (request) => callOf(request, ports), purposeLimits: purposeMatrix })
    areaRoutes(api, ports, callOf)
    organisationRoutes(api, ports, callOf)
    importRoutes(api, ports, callOf)
    contactRoutes(api, { callOf: (request) => callOf(request, ports), moveQuestions: () => moveFromAbsent(ports) })
    routingRoutes(api, ports)
    schoolRoutes(api, ports, callOf)
    presenceRoutes(api, ports)
    questionRoutes(api, ports)
    dossierRoutes(api, ports)
    planRoutes(api, ports)
    consentRoutes(api, ports)
    emergencyRoutes(api, ports, [conflictsToReview])
    meldcodeRoutes(api, ports)
    regionRoutes(api, ports)
    disclosureRoutes(api, ports)
    overlapRoutes(api, ports, overlapKeys)
    ownProviderRoutes(api, ports)
    await pageRoutes(api, ports, { isTrial, publicUrl })
    signInPages(api, desk, isTrial)
    invitationPages(api, desk, isTrial)
    myAccessPages(api, desk, isTrial)
    if (ownProvider) await openOwnProvider(api, ports, { publicUrl, keys, isTrial, ...ownProvider })
    trial?.(api, ports)
  })
  await server.ready()
  return server
}
