import type { Actor, Call } from '../../capabilities/access/actor.ts'
import type { Category } from '../../capabilities/access/vocabulary.ts'
import { answerRequest } from '../../capabilities/consent/answer.ts'
import { askConsent } from '../../capabilities/consent/ask.ts'
import type { NewDossier } from '../../capabilities/dossiers/contract.ts'
import { createDossier } from '../../capabilities/dossiers/create.ts'
import type { DossierPorts } from '../../capabilities/dossiers/ports.ts'
import { getDossier } from '../../capabilities/dossiers/read.ts'
import { askQuestion } from '../../capabilities/questions/ask/ask.ts'
import type { NewQuestion } from '../../capabilities/questions/contract.ts'
import { handleQuestion, listQuestions } from '../../capabilities/questions/life/answer.ts'
import type { Professional, Region } from './region.ts'
import { relativeAccounts } from './relatives.ts'

/** The stage on which the invented stories are played: through the same handlers as real people, at the time they happen. */
export interface Stage {
  ports: DossierPorts
  region: Region
  /** Sets the clock: an Amsterdam wall-clock time some days before today. */
  at(daysAgo: number, time: string): void
  today(plusDays?: number): string
}

export const asProfessional = ({ ports, region }: Stage, one: Professional): Call => ({
  ports,
  requestId: ports.newId(),
  actor: {
    kind: 'professional',
    accountId: one.accountId,
    organisationId: region.organisations[one.organisation],
    role: one.role,
  },
})

const asRelative = ({ ports }: Stage, accountId: string): Call => {
  const actor: Actor = { kind: 'family', accountId }
  return { ports, requestId: ports.newId(), actor }
}

/** A question as it came in through the form. */
export async function ask(
  stage: Stage,
  question: Omit<NewQuestion, 'schoolMayRead'> & { schoolMayRead?: boolean },
): Promise<void> {
  await askQuestion(stage.ports, { schoolMayRead: false, ...question })
}

export interface Family {
  id: string
  /** The call of a relative, by given name. */
  as(givenName: string): Call
  personId(givenName: string): string
}

/** The newest question becomes a dossier: picked up and opened by the professional it went to. */
export async function openDossier(
  stage: Stage,
  by: Professional,
  dossier: Omit<NewDossier, 'questionId'>,
): Promise<Family> {
  const call = asProfessional(stage, by)
  const question = (await listQuestions(call)).find((one) => one.state === 'new')
  if (!question) throw new Error('the trial has no new question to pick up')
  await handleQuestion(call, question.id, 'picked-up')
  const id = await createDossier(call, stage.ports, { ...dossier, questionId: question.id })
  const { persons } = await getDossier(call, stage.ports, id)
  const accounts = await relativeAccounts(stage.ports.database, id)
  const personId = (givenName: string) => persons.find((one) => one.givenName === givenName)?.id ?? ''
  return { id, personId, as: (givenName) => asRelative(stage, accounts.get(personId(givenName)) ?? '') }
}

interface Asking {
  receiver: Professional
  about: readonly string[]
  categories: Category[]
  goalIds?: string[]
  explanation: string
  validUntil: string
}

/** Asks the family for consent, and lets those who are named say yes. */
export async function askAndAnswer(
  stage: Stage,
  by: Professional,
  family: Family,
  asking: Asking,
  yes: readonly string[],
): Promise<void> {
  const request = await askConsent(asProfessional(stage, by), family.id, {
    subjectIds: asking.about.map(family.personId),
    receiverAccountId: asking.receiver.accountId,
    receiverOrganisationId: stage.region.organisations[asking.receiver.organisation],
    receiverRole: asking.receiver.role,
    purpose: 'COORDINATE_PLAN',
    categories: asking.categories,
    goalIds: asking.goalIds ?? null,
    explanation: asking.explanation,
    validUntil: asking.validUntil,
  })
  for (const name of yes) await answerRequest(family.as(name), family.id, request.id, 'GRANTED', 'nl')
}
