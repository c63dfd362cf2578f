import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { becomeApp } from '../capabilities/access/queries.ts'
import type { DossierPorts } from '../capabilities/dossiers/ports.ts'
import { listSchools, readingLimit } from '../capabilities/playing-field/routes.ts'
import { askQuestion } from '../capabilities/questions/ask/ask.ts'
import { municipalities, placesOfSchools, promisedTime } from '../capabilities/questions/ask/queries.ts'
import { repeatGuard } from '../capabilities/questions/ask/repeats.ts'
import { stampFor, stampForAgain, verdictOn } from '../capabilities/questions/ask/stamp.ts'
import { followPath, newToken } from '../capabilities/questions/follow/token.ts'
import { clocksFrom } from '../capabilities/questions/life/rules.ts'
import { askingLimit } from '../capabilities/questions/routes.ts'
import { readersWithoutSchool } from '../capabilities/questions/routing/receivers.ts'
import { referenceFrom } from '../capabilities/questions/rules.ts'
import { type QuestionSentModel, questionSentPage } from '../capabilities/questions/web/answer-page.ts'
import { QUESTION_TEXT, type QuestionFormModel } from '../capabilities/questions/web/form-context.ts'
import { faultsOf, questionOf } from '../capabilities/questions/web/form-faults.ts'
import { questionFormPage } from '../capabilities/questions/web/form-page.ts'
import { type FormFaults, type FormValues, NO_VALUES, valuesOf } from '../capabilities/questions/web/form-values.ts'
import { withSchoolFound } from '../capabilities/questions/web/schools.ts'
import { isAboutRegie } from '../capabilities/questions/web/subject-part.ts'
import { problemFor } from '../platform/http/problems.ts'
import { writable } from '../platform/http/readable.ts'
import type { Server } from '../platform/http/server.ts'
import { civilDateOf } from '../platform/pure/format.ts'
import type { Language } from '../platform/pure/language.ts'
import { chosenLanguage, sendPage } from './public-pages.ts'
import { refusedPage } from './web/public/refused-page.ts'

const path = '/vraag'

/** What the pages need: which forms are ours, and what was asked in the last hour. */
interface Desk {
  ports: DossierPorts
  isTrial: boolean
  key: Buffer
  repeats: ReturnType<typeof repeatGuard<QuestionSentModel>>
}

/** "Stel je vraag": the form and its answer. Whatever is refused there is answered with a page as well. */
export function questionPages(server: Server, ports: DossierPorts, isTrial: boolean): void {
  // Several servers beside each other know each other's forms by the key that they share anyway.
  const secret = process.env.RONDOM_SEAL_KEY ?? randomBytes(32)
  const key = createHmac('sha256', secret).update('question form').digest()
  const desk: Desk = { ports, isTrial, key, repeats: repeatGuard() }
  const errorHandler = answerOnPage(desk)
  server.get(path, { config: { who: 'anyone', rateLimit: readingLimit }, errorHandler }, async (request, reply) => {
    const model = await formModel(desk, chosenLanguage(request, reply))
    const values = { ...model.values, schoolId: chosenSchool(request.query, model) }
    return sendPage(reply, questionFormPage({ ...model, values }), { path, isTrial })
  })
  server.post(path, { config: { who: 'anyone', rateLimit: askingLimit }, errorHandler }, async (request, reply) =>
    receiveForm(desk, request, reply),
  )
}

async function receiveForm(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ports, key, repeats, isTrial } = desk
  const now = ports.now()
  const language = chosenLanguage(request, reply)
  const fresh = await formModel(desk, language)
  const { values, fault } = withSchoolFound(valuesOf(request.body), fresh.schools)
  const verdict = verdictOn(key, values.stamp, now)
  const stamp = verdict === 'stale' ? stampForAgain(key, now) : values.stamp
  const model = { ...fresh, values, stamp }
  const formAgain = (more: Partial<QuestionFormModel>) =>
    sendPage(reply.status(400), questionFormPage({ ...model, ...more }), { path, isTrial })
  if (isLookingForSchool(request.body)) return formAgain({ faults: fault ? { schoolName: fault } : {} })
  const faults = faultsIn(model, fault, now)
  if (Object.keys(faults).length) return formAgain({ faults })
  if (verdict === 'stale') return formAgain({ refusal: QUESTION_TEXT[language].form.stale })
  const again = repeats.find(request.ip, values.words, now)
  if (again) return sendPage(reply, questionSentPage({ ...again, language }), { path, isTrial })
  const sent = values.website || verdict === 'too-soon' ? sentToNobody(model, ports) : await sendOn(desk, model)
  const { follow, ...shownAgain } = sent
  repeats.note(request.ip, values.words, now, shownAgain)
  return sendPage(reply, questionSentPage(sent), { path, isTrial })
}

const isLookingForSchool = (body: unknown) => typeof body === 'object' && body !== null && 'find' in body

function faultsIn(model: QuestionFormModel, schoolFault: FormFaults['schoolName'], now: Date): FormFaults {
  const faults = faultsOf(model.values, {
    schoolIds: model.schools.map((one) => one.id),
    municipalityIds: model.municipalities.map((one) => one.id),
    today: civilDateOf(now),
  })
  const { schoolId, ...others } = faults
  return schoolFault && schoolId ? { ...others, schoolName: schoolFault } : faults
}

async function sendOn({ ports }: Desk, model: QuestionFormModel): Promise<QuestionSentModel> {
  const question = questionOf(model.values)
  const asked = await askQuestion(ports, question)
  const school = model.schools.find((one) => one.id === question.schoolId)
  return {
    language: model.language,
    path,
    reference: asked.reference,
    reactBefore: asked.reactBefore,
    ...(asked.follow === null ? {} : { follow: asked.follow }),
    answerWithinWorkingDays: model.answerWithinWorkingDays,
    teamReaders: asked.teamReaders,
    ...(school && asked.schoolReaders.length ? { school: { name: school.name, readers: asked.schoolReaders } } : {}),
  }
}

/** The school from which somebody comes, when it is one of the list: the page of a school leads here. */
function chosenSchool(query: unknown, { schools, values }: QuestionFormModel): string {
  const { school } = query as { school?: unknown }
  return schools.find(({ id }) => id === school)?.id ?? values.schoolId
}

/** What the person can mend comes back as the form with all that was typed; for the rest there is a page with one sentence. */
function answerOnPage(desk: Desk) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemFor(error, request)
    const language = chosenLanguage(request, reply)
    const frame = { path, isTrial: desk.isTrial }
    reply.status(problem.status)
    if (![400, 409].includes(problem.status)) return sendPage(reply, refusedPage(language, problem), frame)
    const values = writableValues(valuesOf(request.body))
    const model = { ...(await formModel(desk, language)), values, refusal: problem.detail }
    return sendPage(reply, questionFormPage({ ...model, stamp: values.stamp || model.stamp }), frame)
  }
}

const writableValues = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).map(([field, text]) => [field, writable(text)])) as FormValues

/** A machine is told what a person is told, down to a link that opens nothing, and nothing is kept. */
function sentToNobody(model: QuestionFormModel, ports: DossierPorts): QuestionSentModel {
  const school = model.schools.find((one) => one.id === model.values.schoolId)
  const time = { firstReaction: model.answerWithinWorkingDays, answer: 0 }
  return {
    language: model.language,
    path: model.path,
    reference: referenceFrom(ports.newId()),
    reactBefore: clocksFrom(civilDateOf(ports.now()), time).reactBefore,
    follow: followPath(newToken()),
    answerWithinWorkingDays: model.answerWithinWorkingDays,
    teamReaders: (isAboutRegie(model.values) ? school?.regieReaders : school?.teamReaders) ?? model.unlistedReaders,
  }
}

async function formModel(desk: Desk, language: Language): Promise<QuestionFormModel> {
  const { ports, key } = desk
  const schools = await listSchools(ports)
  const today = civilDateOf(ports.now())
  const around = await ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    return {
      places: await placesOfSchools(db),
      municipalities: await municipalities(db, today),
      time: await promisedTime(db, today),
    }
  })
  return {
    language,
    path,
    schools: schools.map(({ id, name, readers, regieReaders, careLeads }) => ({
      id,
      name,
      place: around.places.get(id) ?? '',
      teamReaders: readers,
      regieReaders,
      schoolReaders: careLeads,
    })),
    municipalities: around.municipalities,
    answerWithinWorkingDays: around.time,
    stamp: stampFor(key, ports.now()),
    unlistedReaders: await readersWithoutSchool(ports),
    values: NO_VALUES,
    faults: {},
  }
}
