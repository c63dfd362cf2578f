import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { DossierPorts } from '../capabilities/dossiers/ports.ts'
import { listSchools, readingLimit } from '../capabilities/playing-field/routes.ts'
import { askQuestion } from '../capabilities/questions/ask.ts'
import { askingLimit } from '../capabilities/questions/routes.ts'
import { readersWithoutSchool } from '../capabilities/questions/routing/receivers.ts'
import { answerBefore, answerWithinWorkingDays, referenceFrom } from '../capabilities/questions/rules.ts'
import { questionSentPage } from '../capabilities/questions/web/answer-page.ts'
import type { QuestionFormModel } from '../capabilities/questions/web/form-context.ts'
import { faultsOf, questionOf } from '../capabilities/questions/web/form-faults.ts'
import { questionFormPage } from '../capabilities/questions/web/form-page.ts'
import { type FormValues, NO_VALUES, valuesOf } from '../capabilities/questions/web/form-values.ts'
import { problemFor } from '../platform/http/problems.ts'
import { writable } from '../platform/http/readable.ts'
import type { Server } from '../platform/http/server.ts'
import { civilDateOf } from '../platform/pure/format.ts'
import type { Language } from '../platform/pure/language.ts'
import type { PublicPage } from '../platform/pure/public-page.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'
import { refusedPage } from './web/public/refused-page.ts'

/** "Stel je vraag": the form and its answer. Whatever is refused there is answered with a page as well. */
export function questionPages(server: Server, ports: DossierPorts, isTrial: boolean): void {
  const path = '/vraag'
  const errorHandler = answerOnPage(ports, isTrial)
  server.get(path, { config: { who: 'anyone', rateLimit: readingLimit }, errorHandler }, async (request, reply) => {
    const model = await formModel(ports, chosenLanguage(request, reply))
    const values = { ...model.values, schoolId: chosenSchool(request.query, model) }
    return sendPage(reply, questionFormPage({ ...model, values }), { path, isTrial })
  })
  server.post(path, { config: { who: 'anyone', rateLimit: askingLimit }, errorHandler }, async (request, reply) => {
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

/** The school from which somebody comes, when it is one of the list: the page of a school leads here. */
function chosenSchool(query: unknown, { schools, values }: QuestionFormModel): string {
  const { school } = query as { school?: unknown }
  return schools.find(({ id }) => id === school)?.id ?? values.schoolId
}

/** What the person can mend comes back as the form with all that was typed; for the rest there is a page with one sentence. */
function answerOnPage(ports: DossierPorts, isTrial: boolean) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemFor(error, request)
    const language = chosenLanguage(request, reply)
    const frame = { path: '/vraag', isTrial }
    reply.status(problem.status)
    if (![400, 409].includes(problem.status)) return sendPage(reply, refusedPage(language, problem), frame)
    const values = writableValues(valuesOf(request.body))
    const model = { ...(await formModel(ports, language)), values, refusal: problem.detail }
    return sendPage(reply, questionFormPage(model), frame)
  }
}

const writableValues = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).map(([field, text]) => [field, writable(text)])) as FormValues

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
    unlistedReaders: await readersWithoutSchool(ports),
    answerWithinWorkingDays,
    values: NO_VALUES,
    faults: {},
  }
}
