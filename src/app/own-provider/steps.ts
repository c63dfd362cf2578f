import type { FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { asApp } from '../../capabilities/accounts/session.ts'
import { accountOf } from '../../capabilities/accounts/sign-in/queries.ts'
import { type OwnDesk, ownPath, stepPath } from '../../capabilities/own-provider/desk.ts'
import { type Exchange, findStep, finish, type Step } from '../../capabilities/own-provider/step.ts'
import { isKnownBrowser, knowBrowser } from '../../capabilities/own-provider/tries/tries.ts'
import { type At, type OwnRefusal, ownRefusedPage } from '../../capabilities/own-provider/web/pages.ts'
import type { PublicPage } from '../../platform/pure/public-page.ts'
import { entryOf } from '../assets.ts'
import { cookieOf, ticketCookie } from '../cookies.ts'
import { chosenLanguage, sendPage } from '../public-pages.ts'

/** What the pages of the built-in provider need. */
export interface OwnPages {
  desk: OwnDesk
  provider: Provider
  isTrial: boolean
}

export type StepRequest = FastifyRequest<{ Params: { uid: string } }>

/** One request of a sign-in under way, with what to answer it with. */
export interface Visit {
  at: At
  step: Step
  request: StepRequest
  send(page: PublicPage, options?: { status?: number; withScript?: boolean }): FastifyReply
  /** On to another page of the same sign-in. */
  goOn(to: string): FastifyReply
  refuse(reason: OwnRefusal): FastifyReply
  /** It is known who this is: back to where they came from. */
  letIn(accountId: string, by: 'passkey' | 'password'): Promise<FastifyReply>
}

/** From an earlier sign-in in this browser: guessing elsewhere does not hold its owner back here. */
const browserCookie = 'rondom-bekend'
const daysKnown = 180

export const fromOf = (request: FastifyRequest) => ({
  address: request.ip,
  browser: request.cookies[browserCookie] ?? '',
})

/** A handler of a page of a sign-in: only the browser that began it gets further. */
export const visiting =
  (pages: OwnPages, handle: (visit: Visit) => Promise<FastifyReply> | FastifyReply) =>
  async (request: StepRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { desk, provider, isTrial } = pages
    const { uid } = request.params
    const path = `${stepPath}/${uid}`
    const at: At = { language: chosenLanguage(request, reply), path }
    const exchange = exchangeOf(request, reply)
    const step = await findStep(desk, provider, exchange)
    const send: Visit['send'] = (page, { status = page.hasErrors ? 400 : 200, withScript = false } = {}) =>
      sendPage(reply.status(status), page, { path, isTrial, ...(withScript ? { script: passkeyScript() } : {}) })
    const refuse = (reason: OwnRefusal) => send(ownRefusedPage(at.language, reason), { status: 403 })
    if (!step) return refuse('over')
    const letIn = async (accountId: string, by: 'passkey' | 'password') => {
      if (step.invited && !(await mayTakeUp(desk, step.invited, accountId))) return refuse('someoneElse')
      await rememberBrowser(desk, request, reply, accountId)
      return reply.redirect(await finish(desk, provider, exchange, { accountId, with: by }), 303)
    }
    return handle({ at, step, request, send, refuse, letIn, goOn: (to) => reply.redirect(`${path}${to}`, 303) })
  }

/**
 * An invitation is of the one who was invited. Somebody of a family may be here already, of another dossier: whether the two become one
 * is decided where the invitation is taken up (accounts-21), for an account that came in before.
 */
async function mayTakeUp(
  { ports, providerId }: OwnDesk,
  invited: NonNullable<Step['invited']>,
  accountId: string,
): Promise<boolean> {
  if (invited.accountId === accountId) return true
  if (invited.kind !== 'family') return false
  return (await asApp(ports.database, (db) => accountOf(db, providerId, accountId, ports.now()))) !== undefined
}

export const passkeyScript = () => entryOf('src/capabilities/own-provider/web/passkey.ts').script

const exchangeOf = (request: StepRequest, reply: FastifyReply): Exchange => ({
  raw: request.raw,
  rawReply: reply.raw,
  uid: request.params.uid,
  ticket: request.cookies[ticketCookie],
})

async function rememberBrowser(
  desk: OwnDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
): Promise<void> {
  const { browser } = fromOf(request)
  if (await isKnownBrowser(desk, browser, accountId)) return
  const token = await knowBrowser(desk, accountId, browser)
  reply.setCookie(browserCookie, token, {
    ...cookieOf(request),
    path: ownPath,
    sameSite: 'lax',
    maxAge: daysKnown * 86_400,
  })
}
