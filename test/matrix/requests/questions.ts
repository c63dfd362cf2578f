// What is sent as a question, and what its contact does with it.
import { asProfessional } from '../../../src/app/trial/stage.ts'
import { askQuestion } from '../../../src/capabilities/questions/ask/ask.ts'
import { handleQuestion, listQuestions } from '../../../src/capabilities/questions/life/answer.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function questionsRequests(cast: Cast): Record<string, Sent> {
  const question = {
    asker: 'PARENT',
    schoolId: cast.region.organisations.wilgenhof,
    words,
    phone: '06 12345600',
    schoolMayRead: false,
  }
  return {
    questions_listTeamQuestions: {},
    questions_takeQuestion: { prepare: () => newQuestion(cast) },
    questions_handOverQuestion: {
      body: { accountId: cast.region.people.youssef.accountId },
      prepare: () => newQuestion(cast),
    },
    questions_whoGetsIt: {},
    questions_listRoutingPlaces: {},
    questions_listRoutingGaps: {},
    questions_askQuestion: { body: question },
    questions_listQuestions: {},
    questions_getQuestion: { prepare: () => newQuestion(cast) },
    questions_listReaders: { prepare: () => newQuestion(cast) },
    questions_pickUpQuestion: { prepare: () => newQuestion(cast) },
    questions_closeQuestion: { prepare: () => newQuestion(cast, 'picked-up') },
    questions_listEarlierQuestions: {},
    questions_takeCall: { body: { schoolId: cast.region.organisations.wilgenhof, words } },
    questions_tellAsker: { body: { words }, prepare: () => newQuestion(cast, 'picked-up') },
    questions_answerQuestion: { body: { words }, prepare: () => newQuestion(cast, 'picked-up') },
    questions_noteConsult: { body: { outcome: words }, prepare: () => newQuestion(cast, 'picked-up') },
    questions_listPlaces: { prepare: () => newQuestion(cast) },
    questions_passOnQuestion: {
      body: { destination: 'SCHOOL_DISPUTE', organisationId: null, basis: 'points', words },
      prepare: () => newQuestion(cast),
    },
  }
}

const words = 'Kan iemand met ons meedenken over school?'

async function newQuestion(cast: Cast, state: 'new' | 'picked-up' = 'new'): Promise<Record<string, string>> {
  const { reference } = await askQuestion(cast.ports, {
    asker: 'PARENT',
    schoolId: cast.region.organisations.wilgenhof,
    words,
    phone: '06 12345600',
    schoolMayRead: false,
  })
  const noah = asProfessional(cast.stage, cast.region.people.noah)
  const question = (await listQuestions(noah)).find((one) => one.reference === reference)
  if (!question) throw new Error('the question did not reach its contact')
  if (state === 'picked-up') await handleQuestion(noah, question.id, state)
  return { questionId: question.id }
}
