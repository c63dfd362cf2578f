// What is sent about a concern about safety.
import { asProfessional } from '../../../src/app/trial/stage.ts'
import { answerQuestion, openMeldcode, takeStep, tellVeiligThuis } from '../../../src/capabilities/meldcode/write.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function meldcodeRequests(cast: Cast): Record<string, Sent> {
  return {
    meldcode_listMeldcodes: {},
    meldcode_openMeldcode: { body: concern(cast) },
    meldcode_getMeldcode: { prepare: () => newConcern(cast) },
    meldcode_gatherForReport: { prepare: () => newConcern(cast) },
    meldcode_takeStep: {
      body: { step: 'talk', state: 'done', text: 'Gesproken met moeder.', doneOn: cast.today() },
      prepare: () => newConcern(cast),
    },
    meldcode_answerQuestion: {
      body: { question: 'M1', answer: 'yes', why: 'De plekken zijn vers.' },
      prepare: () => newConcern(cast),
    },
    meldcode_decideOnReport: { body: decision, prepare: () => weighedConcern(cast) },
    meldcode_tellVeiligThuis: { body: telling(cast), prepare: () => newConcern(cast) },
    meldcode_followUp: {
      body: { kind: 'informed', onDay: cast.today(), text: 'Moeder weet het.' },
      prepare: () => weighedConcern(cast),
    },
    meldcode_inviteColleague: {
      body: { accountId: cast.region.people.youssef.accountId, role: 'WIJKTEAM' },
      prepare: () => newConcern(cast),
    },
    meldcode_closeMeldcode: { body: { text: 'Er is geen vermoeden meer.' }, prepare: () => closableConcern(cast) },
  }
}

const concern = (cast: Cast) => ({
  about: 'Tess',
  dossierId: null,
  isAboutSchoolStaff: false,
  signals: 'Tess had vandaag geen jas aan.',
  seenOn: cast.today(),
})

const decision = { isReportNecessary: false, isHelpPossible: true, why: 'Hulp is genoeg.', responsible: 'Noah' }

const telling = (cast: Cast) => ({
  kind: 'report' as const,
  receiverId: cast.region.organisations.veiligThuis,
  text: 'Een kind had geen jas aan.',
  toldOn: cast.today(),
})

/** A concern about safety of who holds the regie, at the point of the road where a request needs it. */
async function newConcern(cast: Cast): Promise<Record<string, string>> {
  return { meldcodeId: await openMeldcode(asProfessional(cast.stage, cast.region.people.noah), concern(cast)) }
}

async function weighedConcern(cast: Cast): Promise<Record<string, string>> {
  const { meldcodeId = '' } = await newConcern(cast)
  const noah = asProfessional(cast.stage, cast.region.people.noah)
  for (const step of ['consult', 'talk', 'weigh'] as const)
    await takeStep(noah, meldcodeId, { step, state: 'done', text: 'Gedaan.', doneOn: cast.today() })
  const { tellings } = await tellVeiligThuis(noah, meldcodeId, telling(cast))
  return { meldcodeId, tellingId: tellings[0]?.id ?? '' }
}

async function closableConcern(cast: Cast): Promise<Record<string, string>> {
  const ids = await newConcern(cast)
  const noah = asProfessional(cast.stage, cast.region.people.noah)
  for (const step of ['consult', 'talk'] as const)
    await takeStep(noah, ids.meldcodeId ?? '', { step, state: 'done', text: 'Gedaan.', doneOn: cast.today() })
  await answerQuestion(noah, ids.meldcodeId ?? '', { question: 'M1', answer: 'no', why: 'Het bleek een spel.' })
  return ids
}
