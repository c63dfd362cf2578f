import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import statics from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DossierPorts } from '../capabilities/dossiers/ports.ts'
import { languageOfRequest } from '../platform/http/language.ts'
import { filesPath, type Server } from '../platform/http/server.ts'
import { assetsFolder, entryOf } from './assets.ts'
import { entryDocument } from './entry-document.ts'
import { followPages } from './follow-pages.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'
import { questionPages } from './question-pages.ts'
import { schoolPages } from './school-pages.ts'
import { landingPage } from './web/public/landing-page.ts'

const icon = readFileSync(join(import.meta.dirname, 'web/public/icon.svg'), 'utf8')

/** The pages: public ones as whole HTML, the two entries as a frame that their script fills. */
export async function pageRoutes(
  server: Server,
  ports: DossierPorts,
  { isTrial, publicUrl }: { isTrial: boolean; publicUrl: string },
): Promise<void> {
  await server.register(compress, { global: true, threshold: 1024 })
  await server.register(statics, {
    root: assetsFolder,
    prefix: filesPath,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
    schemaHide: true,
  } as never)
  server.get('/icon.svg', { config: { who: 'anyone' } }, async (_request, reply) =>
    reply.type('image/svg+xml').send(icon),
  )
  server.get('/favicon.ico', { config: { who: 'anyone' } }, async (_request, reply) => reply.redirect('/icon.svg', 301))
  landingRoutes(server, isTrial)
  questionPages(server, ports, isTrial)
  schoolPages(server, ports, { isTrial, publicUrl })
  followPages(server, ports, isTrial)
  entryRoutes(server, isTrial)
}

function landingRoutes(server: Server, isTrial: boolean): void {
  server.get('/', { config: { who: 'anyone' } }, async (request, reply) => {
    const kind = request.identity?.actor.kind
    if (kind) return reply.redirect(kind === 'family' ? '/gezin' : '/werk')
    const language = chosenLanguage(request, reply)
    return sendPage(reply, landingPage(language, isTrial), { path: '/', isTrial })
  })
}

function entryRoutes(server: Server, isTrial: boolean): void {
  const send = (name: 'professional' | 'family') => async (request: FastifyRequest, reply: FastifyReply) => {
    const wanted = name === 'family' ? 'family' : 'professional'
    if (request.identity?.actor.kind !== wanted) return reply.redirect('/')
    const nonce = name === 'professional' ? randomBytes(16).toString('base64') : undefined
    const language = languageOfRequest(request)
    reply.header('content-security-policy', entryPolicy(nonce))
    return reply
      .type('text/html; charset=utf-8')
      .send(entryDocument({ ...entryOf(`src/app/web/${name}/main.tsx`), nonce, language, isTrial, name }))
  }
  for (const path of ['/werk', '/werk/*']) server.get(path, { config: { who: 'anyone' } }, send('professional'))
  for (const path of ['/gezin', '/gezin/*']) server.get(path, { config: { who: 'anyone' } }, send('family'))
}

function entryPolicy(nonce: string | undefined): string {
  const styles = nonce ? `'self' 'nonce-${nonce}'` : "'self'"
  return `default-src 'none'; script-src 'self'; style-src ${styles}; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}
