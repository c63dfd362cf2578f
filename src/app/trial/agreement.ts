import { purposeMatrix } from '../../capabilities/consent/policy/purposes.ts'
import { storePaper } from '../../capabilities/playing-field/agreements/papers.ts'
import { getCooperation } from '../../capabilities/playing-field/agreements/read.ts'
import { makeVersion, writeLearningNote } from '../../capabilities/playing-field/agreements/write.ts'
import { firstAgreement } from './cooperation.ts'
import { inventedPdf } from './pdf.ts'
import { asProfessional, type Stage } from './stage.ts'

/** A cooperation that learns: a second version that came from a note, its signed paper, and two notes that still wait. */
export async function growAgreement(stage: Stage): Promise<void> {
  const { people, areas } = stage.region
  const cooperation = areas.cooperation
  const note = (by: typeof people.noah, text: string) => writeLearningNote(asProfessional(stage, by), cooperation, text)
  stage.at(200, '15:10')
  const { id } = await note(
    people.sanne,
    'Bellen werkt beter als je dezelfde dag al even iets hoort. Twee dagen is lang.',
  )
  stage.at(170, '09:30')
  const administrator = asProfessional(stage, people.wout)
  const phone = { firstReaction: 1, answer: 5 }
  const second = await makeVersion(
    administrator,
    cooperation,
    1,
    {
      ...firstAgreement,
      answerTimes: { ...firstAgreement.answerTimes, phone },
      why: 'Wie belt, wacht niet graag. Aan de telefoon reageren wij binnen één werkdag.',
      fromOn: stage.today(-160),
      noteIds: [id],
    },
    purposeMatrix,
  )
  const paper = inventedPdf([
    'Convenant Jeugd en school Waterrijk',
    'Versie 2',
    'Getekend door alle partijen (verzonnen).',
  ])
  await storePaper(administrator, cooperation, second.id, paper)
  const [, first] = (await getCooperation(administrator, cooperation, purposeMatrix)).versions
  if (first) {
    const old = inventedPdf([
      'Convenant Jeugd en school Waterrijk',
      'Versie 1',
      'Getekend door alle partijen (verzonnen).',
    ])
    await storePaper(administrator, cooperation, first.id, old)
  }
  stage.at(40, '16:20')
  await note(
    people.noah,
    'De intern begeleiders vragen elkaar veel in de gang. Een vast overleg, vier keer per jaar, scheelt losse belletjes.',
  )
  stage.at(12, '11:45')
  await note(people.ilse, 'Ouders begrijpen het woord zorgteam niet. Wij zeggen nu: het overleg op school.')
}
