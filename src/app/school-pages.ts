import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Ports } from '../capabilities/access/actor.ts'
import { readingLimit } from '../capabilities/playing-field/routes.ts'
import { findSchools, mostFound } from '../capabilities/playing-field/schools/public.ts'
import { findPublicSchool } from '../capabilities/presence/read.ts'
import { schoolPage } from '../capabilities/presence/web/school-page.ts'
import { noSchoolPage, schoolListPage } from '../capabilities/presence/web/schools-page.ts'
import { problemFor } from '../platform/http/problems.ts'
import { writable } from '../platform/http/readable.ts'
import type { Server } from '../platform/http/server.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'
import { refusedPage } from './web/public/refused-page.ts'

/** The list of schools and the page of each: for everyone, without script. */
export function schoolPages(
  server: Server,
  ports: Ports,
  { isTrial, publicUrl }: { isTrial: boolean; publicUrl: string },
): void {
  const shared = {
    config: { who: 'anyone', rateLimit: readingLimit },
    errorHandler: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemFor(error, request)
      const page = refusedPage(chosenLanguage(request, reply), problem)
      return sendPage(reply.status(problem.status), page, { path: '/scholen', isTrial })
    },
  } as const
  server.get('/scholen', shared, async (request, reply) => {
    const language = chosenLanguage(request, reply)
    const { zoek } = request.query as { zoek?: unknown }
    const search = typeof zoek === 'string' ? writable(zoek).trim().slice(0, 80) : ''
    const found = await findSchools(ports, search)
    const model = { language, search, schools: found.slice(0, mostFound), hasMore: found.length > mostFound }
    return sendPage(reply, schoolListPage(model), { path: '/scholen', isTrial })
  })
  server.get(
    '/school/:slug',
    { ...shared, schema: { params: Type.Object({ slug: Type.String() }), hide: true } },
    async (request, reply) => {
      const language = chosenLanguage(request, reply)
      const { slug } = request.params
      const school = await findPublicSchool(ports, slug)
      if (!school) return sendPage(reply.status(404), noSchoolPage(language), { path: '/scholen', isTrial })
      return sendPage(reply, schoolPage({ language, origin: publicUrl, school }), { path: `/school/${slug}`, isTrial })
    },
  )
}
