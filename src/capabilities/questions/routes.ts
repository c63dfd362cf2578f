import Type from 'typebox'
import { Id } from '../../platform/contract.ts'
import { stated } from '../../platform/http/route.ts'
import type { Server } from '../../platform/http/server.ts'
import type { Ports } from '../access/actor.ts'
import { SharingMarker } from '../access/contract.ts'
import { callOf } from '../accounts/calls.ts'
import { getQuestion, handleQuestion, listQuestions, readersOfQuestion } from './answer.ts'
import { askQuestion } from './ask.ts'
import { NewQuestion, Question, QuestionReceipt } from './contract.ts'

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
      const { reference, readers, answerBefore } = await askQuestion(ports, request.body)
      return reply.status(201).send({ reference, readers, answerBefore })
    },
  )
  server.get(
    '/v1/questions',
    stated({
      who: 'professional',
      tag,
      id: 'listQuestions',
      summary: 'De vragen die bij mij komen',
      answers: { 200: Type.Object({ questions: Type.Array(Question) }) },
    }),
    async (request) => ({ questions: await listQuestions(callOf(request, ports)) }),
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
}
