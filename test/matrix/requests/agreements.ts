// What is sent about a cooperation, its agreements and its checklist.
import { firstAgreement } from '../../../src/app/trial/cooperation.ts'
import { inventedPdf } from '../../../src/app/trial/pdf.ts'
import { asProfessional } from '../../../src/app/trial/stage.ts'
import { purposeMatrix } from '../../../src/capabilities/consent/policy/purposes.ts'
import { storePaper } from '../../../src/capabilities/playing-field/agreements/papers.ts'
import { getCooperation } from '../../../src/capabilities/playing-field/agreements/read.ts'
import type { Cast } from '../../cast.ts'
import type { Sent } from '../requests.ts'

export function agreementsRequests(cast: Cast): Record<string, Sent> {
  const administrator = asProfessional(cast.stage, cast.region.people.wout)
  const cooperationId = cast.region.areas.cooperation
  const inCooperation = async () => ({ cooperationId })
  const atVersion = async () => {
    const [last] = (await getCooperation(administrator, cooperationId, purposeMatrix)).versions
    return { cooperationId, agreementId: last?.id ?? '' }
  }
  const pdf = inventedPdf(['Convenant'])
  return {
    'playing-field_listCooperations': {},
    'playing-field_getCooperation': { prepare: inCooperation },
    'playing-field_getDossierReadiness': {},
    'playing-field_makeAgreement': {
      body: { ...firstAgreement, fromOn: cast.today(1), noteIds: [] },
      ifMatch: '"1"',
      prepare: inCooperation,
    },
    'playing-field_writeLearningNote': { body: { text: 'Kort overleg helpt.' }, prepare: inCooperation },
    'playing-field_turnChecklistItem': {
      body: { item: 'dpia', isSigned: true, note: 'Zie de map.' },
      prepare: inCooperation,
    },
    'playing-field_storeAgreementPaper': { body: pdf, contentType: 'application/pdf', prepare: atVersion },
    'playing-field_openAgreementPaper': {
      prepare: async () => {
        const at = await atVersion()
        const { id } = await storePaper(administrator, at.cooperationId, at.agreementId, pdf)
        return { ...at, paperId: id }
      },
    },
  }
}
