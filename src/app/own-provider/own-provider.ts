import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Ports } from '../../capabilities/access/actor.ts'
import type { SignInKeys } from '../../capabilities/accounts/sign-in/keys.ts'
import { issuerAt, type OwnDesk } from '../../capabilities/own-provider/desk.ts'
import { type Cost, passwordsWith } from '../../capabilities/own-provider/factors/passwords.ts'
import { mountProvider } from '../../capabilities/own-provider/provider/mount.ts'
import { ownProvider } from '../../capabilities/own-provider/provider/provider.ts'
import { settleProvider } from '../../capabilities/own-provider/provider/settle.ts'
import { ownRefusedPage } from '../../capabilities/own-provider/web/pages.ts'
import { houseHeaders } from '../../platform/http/headers.ts'
import { languageCookie } from '../../platform/http/language.ts'
import { faultOf } from '../../platform/http/problems.ts'
import type { Server } from '../../platform/http/server.ts'
import { languageOf } from '../../platform/pure/language.ts'
import type { PublicPage } from '../../platform/pure/public-page.ts'
import { publicPolicy, wholePage } from '../public-pages.ts'
import { firstTimePages } from './first-time.ts'
import { ownKeyPages } from './own-keys.ts'
import { ownSignInPages } from './sign-in.ts'

export interface OwnOptions {
  publicUrl: string
  keys: SignInKeys
  isTrial: boolean
  /** How costly a password is to try; tests make it cheap. */
  cost?: Cost
}

/** The built-in provider with its pages, on a path of its own of this server. Its row among the providers is made first. */
export async function openOwnProvider(server: Server, ports: Ports, options: OwnOptions): Promise<OwnDesk> {
  const { publicUrl, keys, isTrial, cost } = options
  const providerId = await settleProvider(ports, { issuer: issuerAt(publicUrl), isOn: true })
  const desk: OwnDesk = { ports, publicUrl, keys, passwords: passwordsWith(keys, cost), providerId }
  const provider = ownProvider(desk, {
    wentWrong: (context) => draw(context, ownRefusedPage(languageIn(context), 'over'), isTrial),
    noteFault: (error) => server.log.error({ fault: faultOf(error) }),
  })
  mountProvider(server, provider, publicUrl, (request) => ({
    ...houseHeaders(request),
    'content-security-policy': publicPolicy,
  }))
  const pages = { desk, provider, isTrial }
  ownSignInPages(server, pages)
  firstTimePages(server, pages)
  ownKeyPages(server, pages)
  return desk
}

function draw(context: KoaContextWithOIDC, page: PublicPage, isTrial: boolean): void {
  context.type = 'html'
  context.body = wholePage(page, { path: '/inloggen', isTrial })
}

const languageIn = (context: KoaContextWithOIDC) => languageOf(context.cookies.get(languageCookie, { signed: false }))
