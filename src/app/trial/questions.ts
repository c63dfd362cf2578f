import { handleQuestion, listQuestions, tellQuestion } from '../../capabilities/questions/life/answer.ts'
import { passOn } from '../../capabilities/questions/pass-on/pass-on.ts'
import type { Professional } from './region.ts'
import { ask, asProfessional, type Stage } from './stage.ts'

const lateWords = 'Finn woont nu bij ons. Op school weet nog niemand dat. Hoe vertellen we dat, en wie kan ons helpen?'
const passedWords = 'Een leerling uit mijn groep mist elke maandag. Wanneer moeten wij dat melden, en bij wie?'

/** A question whose answer is late, and one that belonged to someone else and was passed on, with what was told about it. */
export async function tellOfQuestions(stage: Stage): Promise<void> {
  await answerThatIsLate(stage)
  await passedOn(stage)
}

async function answerThatIsLate(stage: Stage): Promise<void> {
  const { noah } = stage.region.people
  stage.at(24, '20:15')
  await ask(stage, {
    asker: 'PARENT',
    name: 'Opa van Finn',
    schoolId: stage.region.organisations.wilgenhof,
    phone: '06 12345610',
    words: lateWords,
  })
  const id = await newOne(stage, noah, lateWords)
  stage.at(23, '09:40')
  await handleQuestion(asProfessional(stage, noah), id, 'picked-up')
  stage.at(23, '09:50')
  const words = 'Dank je wel dat je dit vertelt. Ik zoek uit wie er op school kan meedenken, en bel je daarna.'
  await tellQuestion(asProfessional(stage, noah), id, 'tell', words)
}

async function passedOn(stage: Stage): Promise<void> {
  const { noah } = stage.region.people
  const { wilgenhof, leerplicht } = stage.region.organisations
  stage.at(3, '14:20')
  await ask(stage, {
    asker: 'SCHOOL_STAFF',
    schoolId: wilgenhof,
    phone: '06 12345611',
    staffBasis: 'ANONYMOUS',
    words: passedWords,
  })
  const id = await newOne(stage, noah, passedWords)
  stage.at(1, '10:05')
  await handleQuestion(asProfessional(stage, noah), id, 'picked-up')
  stage.at(1, '10:15')
  await passOn(asProfessional(stage, noah), id, {
    destination: 'LEERPLICHT',
    organisationId: leerplicht,
    basis: 'no-personal-data',
    words: 'Dank je wel voor je vraag. Leerplicht weet hier alles van. Peter Mol neemt contact met je op.',
  })
}

/** The new one with these words, as it reached its contact. */
async function newOne(stage: Stage, by: Professional, words: string): Promise<string> {
  const found = (await listQuestions(asProfessional(stage, by))).find(
    (one) => one.state === 'new' && one.words === words,
  )
  if (!found) throw new Error('the question did not reach its contact')
  return found.id
}
