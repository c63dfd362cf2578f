import Provider, { type Configuration, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { returnPath } from '../../accounts/sign-in/rules.ts'
import { clientId, issuerAt, type OwnDesk, stepPath } from '../desk.ts'
import { acrValues } from '../rules.ts'
import { storageFor } from './storage.ts'

/** What the app does around the protocol: a page when somebody cannot go on, and noting a fault of ours. */
export interface ProviderPages {
  wentWrong(context: KoaContextWithOIDC): void
  noteFault(error: Error): void
}

const minutes = 60

/**
 * own-provider-01 — an OpenID Connect provider with one client, Rondom itself: the code flow with PKCE and a key of the client, and none
 * of the other flows, ends or claims. It never lets somebody in because they were in before.
 */
export function ownProvider(desk: OwnDesk, pages: ProviderPages): Provider {
  const provider = new Provider(issuerAt(desk.publicUrl), {
    ...protocol(desk),
    adapter: storageFor(desk),
    jwks: { keys: [desk.keys.issuingKey()] } as never,
    clients: [ourClient(desk)],
    findAccount: async (_context, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await (grant.save as (seconds: number) => Promise<unknown>).call(grant, 15 * minutes)
      return grant
    },
    interactions: { policy: everyTime(), url: (_context, { uid }) => `${stepPath}/${uid}` },
    features,
    renderError: async (context) => pages.wentWrong(context),
  })
  provider.use(async (context, next) => {
    await next()
    await keepNoSession(context as KoaContextWithOIDC, desk)
  })
  provider.on('server_error', (_context, error) => pages.noteFault(error))
  // The address is the one of the settings, whatever a request says of itself (see mount.ts).
  provider.proxy = true
  return provider
}

const protocol = (desk: OwnDesk): Configuration => ({
  responseTypes: ['code'],
  scopes: ['openid'],
  claims: { openid: ['sub', 'acr', 'amr', 'auth_time'] },
  acrValues: Object.values(acrValues),
  clientAuthMethods: ['private_key_jwt'],
  subjectTypes: ['public'],
  pkce: { required: () => true },
  extraParams: ['ticket'],
  clockTolerance: 30,
  expiresWithSession: async () => false,
  clientBasedCORS: () => false,
  cookies: {
    keys: [desk.keys.keyFor('own-provider cookies').toString('base64url')],
    names: { session: 'rondom-eigen', interaction: 'rondom-eigen-stap', resume: 'rondom-eigen-terug' },
  },
  routes: { authorization: '/auth', token: '/token', jwks: '/jwks', end_session: '/uit' },
  ttl: {
    Interaction: 60 * minutes,
    Session: 15 * minutes,
    AuthorizationCode: 60,
    IdToken: 5 * minutes,
    AccessToken: 60,
    Grant: 15 * minutes,
  },
})

const features: Configuration['features'] = {
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  resourceIndicators: { enabled: false },
  dPoP: { enabled: false },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: async (context) => goOut(context),
    postLogoutSuccessSource: async (context) => goOut(context),
  },
}

/** own-provider-02 — a session ends where it has let somebody in; so signing out finds none, and leads straight back. */
async function keepNoSession(context: KoaContextWithOIDC, desk: OwnDesk): Promise<void> {
  const { oidc } = context
  // Koa gives nothing at all where its types promise a text.
  const location: string | undefined = context.response.get('location')
  const isBack = location?.startsWith(`${desk.publicUrl}${returnPath(desk.providerId)}`)
  if (oidc?.route === 'resume' && isBack) await oidc.session?.destroy()
  if (oidc?.route === 'end_session' && context.status === 200) goOut(context)
}

/** Back to where the client asked; the library has checked that it is one of its own addresses. */
function goOut(context: KoaContextWithOIDC): void {
  const { post_logout_redirect_uri: back } = context.oidc.params ?? {}
  context.redirect(typeof back === 'string' ? back : '/uitgelogd')
}

const ourClient = ({ keys, publicUrl, providerId }: OwnDesk) => ({
  client_id: clientId,
  redirect_uris: [`${publicUrl}${returnPath(providerId)}`],
  post_logout_redirect_uris: [`${publicUrl}/uitgelogd`],
  response_types: ['code' as const],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'private_key_jwt' as const,
  token_endpoint_auth_signing_alg: 'RS256' as const,
  id_token_signed_response_alg: 'RS256' as const,
  jwks: keys.publicKeys() as never,
})

/** own-provider-02 — who they are is shown anew each time: a session at the provider would outlive the limits of a session here. */
function everyTime() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  const { Check } = interactionPolicy
  policy
    .get('login')
    ?.checks.add(
      new Check('every_time', 'End-User authentication is required', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    )
  return policy
}
