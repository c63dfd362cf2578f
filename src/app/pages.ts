import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import statics from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DossierPorts } from '../capabilities/dossiers/ports.ts'
import { listSchools } from '../capabilities/playing-field/routes.ts'
import { askQuestion } from '../capabilities/questions/ask.ts'
import { askingLimit } from '../capabilities/questions/routes.ts'
import { answerBefore, answerWithinWorkingDays, referenceFrom } from '../capabilities/questions/rules.ts'
import { questionSentPage } from '../capabilities/questions/web/answer-page.ts'
import type { QuestionFormModel } from '../capabilities/questions/web/form-context.ts'
import { faultsOf, questionOf } from '../capabilities/questions/web/form-faults.ts'
import { questionFormPage } from '../capabilities/questions/web/form-page.ts'
import { NO_VALUES, valuesOf } from '../capabilities/questions/web/form-values.ts'
import { languageCookie, languageOfRequest } from '../platform/http/language.ts'
import { filesPath, type Server } from '../platform/http/server.ts'
import { civilDateOf } from '../platform/pure/format.ts'
import { type Language, languageOf } from '../platform/pure/language.ts'
import type { PublicPage } from '../platform/pure/public-page.ts'
import { assetsFolder, entryOf } from './assets.ts'
import { entryDocument } from './entry-document.ts'
import { landingPage } from './web/public/landing-page.ts'
import { type PublicFrame, publicDocument } from './web/public/shell.ts'

/** The region as the public reads it in the heading: "gemeente Waterrijk". */
const region = process.env.RONDOM_REGION ?? 'gemeente Waterrijk'
const icon = readFileSync(join(import.meta.dirname, 'web/public/icon.svg'), 'utf8')
const publicPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The pages: public ones as whole HTML, the two entries as a frame that their script fills. */
export async function pageRoutes(server: Server, ports: DossierPorts, isTrial: boolean): Promise<void> {
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
  formRoutes(server, ports, isTrial)
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

function formRoutes(server: Server, ports: DossierPorts, isTrial: boolean): void {
  const path = '/vraag'
  server.get(path, { config: { who: 'anyone' } }, async (request, reply) => {
    const model = await formModel(ports, chosenLanguage(request, reply))
    return sendPage(reply, questionFormPage(model), { path, isTrial })
  })
  server.post(path, { config: { who: 'anyone', rateLimit: askingLimit } }, async (request, reply) => {
    const language = chosenLanguage(request, reply)
    const values = valuesOf(request.body)
    const model = { ...(await formModel(ports, language)), values }
    const faults = faultsOf(values, { schoolIds: model.schools.map((one) => one.id), today: civilDateOf(ports.now()) })
    if (Object.keys(faults).length)
      return sendPage(reply.status(400), questionFormPage({ ...model, faults }), { path, isTrial })
    if (values.website) return sendPage(reply, sentToNobody(model, ports), { path, isTrial })
    const question = questionOf(values)
    const asked = await askQuestion(ports, question)
    const school = model.schools.find((one) => one.id === question.schoolId)
    const page = questionSentPage({
      language,
      path,
      reference: asked.reference,
      answerBefore: asked.answerBefore,
      answerWithinWorkingDays,
      teamReaders: asked.teamReaders,
      ...(school && asked.schoolReaders.length ? { school: { name: school.name, readers: asked.schoolReaders } } : {}),
    })
    return sendPage(reply, page, { path, isTrial })
  })
}

/** A machine that filled the hidden field is told what a person is told, and nothing is kept. */
function sentToNobody(model: QuestionFormModel, ports: DossierPorts): PublicPage {
  const school = model.schools.find((one) => one.id === model.values.schoolId)
  return questionSentPage({
    language: model.language,
    path: model.path,
    reference: referenceFrom(ports.newId()),
    answerBefore: answerBefore(civilDateOf(ports.now())),
    answerWithinWorkingDays,
    teamReaders: school?.teamReaders ?? model.unlistedReaders,
  })
}

async function formModel(ports: DossierPorts, language: Language): Promise<QuestionFormModel> {
  const schools = await listSchools(ports)
  return {
    language,
    path: '/vraag',
    schools: schools.map(({ id, name, readers, careLeads }) => ({
      id,
      name,
      teamReaders: readers,
      schoolReaders: careLeads,
    })),
    unlistedReaders: [...new Set(schools.flatMap((one) => one.readers))],
    answerWithinWorkingDays,
    values: NO_VALUES,
    faults: {},
  }
}

/** A language that is asked for in the address is remembered. */
function chosenLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const asked = (request.query as { taal?: unknown }).taal
  if (asked !== 'nl' && asked !== 'en') return languageOfRequest(request)
  reply.setCookie(languageCookie, asked, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
  return languageOf(asked)
}

export function sendPage(
  reply: FastifyReply,
  page: PublicPage,
  frame: { path: string; isTrial: boolean },
): FastifyReply {
  const { styles, fonts } = entryOf('src/app/web/public/public.css')
  const whole: PublicFrame = {
    stylesheet: styles.at(-1) ?? '',
    ...(fonts[0] ? { fontPreload: fonts[0] } : {}),
    icon: '/icon.svg',
    region,
    ...frame,
  }
  return reply
    .header('content-security-policy', publicPolicy)
    .type('text/html; charset=utf-8')
    .send(publicDocument(whole, page))
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
