import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { SharingMarker } from '../access/contract.ts'
import { callOf } from '../accounts/calls.ts'
import { type Asked, askQuestion } from './ask/ask.ts'
import { takeCall } from './ask/call.ts'
import {
  Consulted,
  EarlierQuestions,
  NewPassing,
  NewQuestion,
  Place,
  Question,
  QuestionReceipt,
  Questions,
  TakenCall,
  Telling,
} from './contract.ts'
import {
  earlierQuestions,
  getQuestion,
  handleQuestion,
  noteConsult,
  questionPage,
  readersOfQuestion,
  tellQuestion,
} from './life/answer.ts'
import { passOn, placesOfQuestion } from './pass-on/pass-on.ts'

const params = Type.Object({ questionId: Id })
const tag = 'questions'
/** How often one address may ask: a person never needs more, a flood does. */
export const askingLimit = { max: 10, timeWindow: '10 minutes' }

export function questionRoutes(server: Server, ports: Ports): void {
  const asking = stated({
    who: 'anyone',
    tag,
    id: 'askQuestion',
    summary: 'Stel een vraag',
    body: NewQuestion,
    answers: { 201: QuestionReceipt },
  })
  server.post(
    '/v1/questions',
    { ...asking, config: { ...asking.config, rateLimit: askingLimit } },
    async (request, reply) => {
      return reply.status(201).send(receiptOf(await askQuestion(ports, request.body)))
    },
  )
  server.post(
    '/v1/questions/_call',
    stated({
      who: 'professional',
      tag,
      id: 'takeCall',
      summary: 'Schrijf een telefoontje op als vraag',
      body: TakenCall,
      answers: { 201: QuestionReceipt },
      refuses: [409],
    }),
    async (request, reply) => reply.status(201).send(receiptOf(await takeCall(callOf(request, ports), request.body))),
  )
  server.get(
    '/v1/questions',
    stated({
      who: 'professional',
      tag,
      id: 'listQuestions',
      summary: 'De vragen die bij mij komen',
      answers: { 200: Questions },
    }),
    async (request) => questionPage(callOf(request, ports)),
  )
  server.get(
    '/v1/questions/earlier',
    stated({
      who: 'professional',
      tag,
      id: 'listEarlierQuestions',
      summary: 'Eerdere vragen, die klaar zijn',
      querystring: Type.Object({
        before: Type.Optional(Type.String({ format: 'date-time', description: 'Gesteld vóór dit moment' })),
      }),
      answers: { 200: EarlierQuestions },
    }),
    async (request) => {
      const { before } = request.query
      return earlierQuestions(callOf(request, ports), before === undefined ? undefined : new Date(before))
    },
  )
  server.get(
    '/v1/questions/:questionId',
    stated({
      who: 'professional',
      tag,
      id: 'getQuestion',
      summary: 'Eén vraag',
      params,
      answers: { 200: Question },
      refuses: [404],
    }),
    async (request) => getQuestion(callOf(request, ports), request.params.questionId),
  )
  server.get(
    '/v1/questions/:questionId/readers',
    stated({
      who: 'professional',
      tag,
      id: 'listReaders',
      summary: 'Wie deze vraag leest, met naam',
      params,
      answers: { 200: SharingMarker },
      refuses: [404],
    }),
    async (request) => readersOfQuestion(callOf(request, ports), request.params.questionId),
  )
  server.post(
    '/v1/questions/:questionId/_pickup',
    stated({
      who: 'professional',
      tag,
      id: 'pickUpQuestion',
      summary: 'Pak een vraag op',
      params,
      answers: { 200: Question },
      refuses: [404, 409],
    }),
    async (request) => handleQuestion(callOf(request, ports), request.params.questionId, 'picked-up'),
  )
  server.post(
    '/v1/questions/:questionId/_close',
    stated({
      who: 'professional',
      tag,
      id: 'closeQuestion',
      summary: 'Rond een vraag af',
      params,
      answers: { 200: Question },
      refuses: [404, 409],
    }),
    async (request) => handleQuestion(callOf(request, ports), request.params.questionId, 'closed'),
  )
  server.post(
    '/v1/questions/:questionId/_tell',
    stated({
      who: 'professional',
      tag,
      id: 'tellAsker',
      summary: 'Laat de vrager iets weten; de vraag blijft waar die is',
      params,
      body: Telling,
      answers: { 200: Question },
      refuses: [404, 409],
    }),
    async (request) => tellQuestion(callOf(request, ports), request.params.questionId, 'tell', request.body.words),
  )
  server.post(
    '/v1/questions/:questionId/_answer',
    stated({
      who: 'professional',
      tag,
      id: 'answerQuestion',
      summary: 'Beantwoord een vraag; de vrager leest het antwoord',
      params,
      body: Telling,
      answers: { 200: Question },
      refuses: [404, 409],
    }),
    async (request) => tellQuestion(callOf(request, ports), request.params.questionId, 'answer', request.body.words),
  )
  server.post(
    '/v1/questions/:questionId/_consult',
    stated({
      who: 'professional',
      tag,
      id: 'noteConsult',
      summary: 'Noteer dat de vraag zonder naam besproken is, en wat eruit kwam',
      params,
      body: Consulted,
      answers: { 200: Question },
      refuses: [404, 409],
    }),
    async (request) => noteConsult(callOf(request, ports), request.params.questionId, request.body),
  )
  server.get(
    '/v1/questions/:questionId/places',
    stated({
      who: 'professional',
      tag,
      id: 'listPlaces',
      summary: 'Waar deze vraag ook kan horen',
      params,
      answers: { 200: Type.Object({ places: Type.Array(Place) }) },
      refuses: [404],
    }),
    async (request) => ({ places: await placesOfQuestion(callOf(request, ports), request.params.questionId) }),
  )
  server.post(
    '/v1/questions/:questionId/_forward',
    stated({
      who: 'professional',
      tag,
      id: 'passOnQuestion',
      summary: 'Wijs de weg, geef de vraag door, of vraag of dat mag',
      params,
      body: NewPassing,
      answers: { 200: Question },
      refuses: [404, 409],
    }),
    async (request) => passOn(callOf(request, ports), request.params.questionId, request.body),
  )
}

const receiptOf = ({ reference, readers, reactBefore, answerBefore, follow }: Asked): QuestionReceipt => ({
  reference,
  readers,
  reactBefore,
  answerBefore,
  follow,
})
