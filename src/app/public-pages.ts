import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageCookie, languageOfRequest } from '../platform/http/language.ts'
import { type Language, languageOf } from '../platform/pure/language.ts'
import type { PublicPage } from '../platform/pure/public-page.ts'
import { entryOf } from './assets.ts'
import { type PublicFrame, publicDocument } from './web/public/shell.ts'

/** The region as the public reads it in the heading: "gemeente Waterrijk". */
const region = process.env.RONDOM_REGION ?? 'gemeente Waterrijk'
export const publicPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const policyWithScript = `${publicPolicy}; script-src 'self'`

/** A language that is asked for in the address is remembered. */
export function chosenLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const asked = (request.query as { taal?: unknown }).taal
  if (asked !== 'nl' && asked !== 'en') return languageOfRequest(request)
  reply.setCookie(languageCookie, asked, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
  return languageOf(asked)
}

/** The path of a page, and the module of ours that makes it easier, where there is one. */
export interface PageFrame {
  path: string
  isTrial: boolean
  script?: string
}

export function sendPage(reply: FastifyReply, page: PublicPage, frame: PageFrame): FastifyReply {
  return reply
    .header('content-security-policy', frame.script ? policyWithScript : publicPolicy)
    .type('text/html; charset=utf-8')
    .send(wholePage(page, frame))
}

/** The whole document of a page, for whoever sends it in another way. */
export function wholePage(page: PublicPage, frame: PageFrame): string {
  const { styles, fonts } = entryOf('src/app/web/public/public.css')
  const whole: PublicFrame = {
    stylesheet: styles.at(-1) ?? '',
    ...(fonts[0] ? { fontPreload: fonts[0] } : {}),
    icon: '/icon.svg',
    region,
    ...frame,
  }
  return publicDocument(whole, page)
}
