import { civilDateOf } from '../../platform/pure/format.ts'
import { type FieldError, refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Ports } from '../access/actor.ts'
import { becomeApp } from '../access/queries.ts'
import { schools } from '../playing-field/queries.ts'
import type { NewQuestion, QuestionReceipt } from './contract.ts'
import { insertQuestion, receive } from './queries.ts'
import { questionRefusals } from './refusals.ts'
import { type Receiver, receiversFor } from './routing/receivers.ts'
import { answerBefore, referenceFrom } from './rules.ts'
import { faultsOf } from './web/form-faults.ts'
import { type FormValues, NOT_LISTED, valuesOf } from './web/form-values.ts'
import { en } from './web/text.en.ts'
import { nl } from './web/text.nl.ts'

export interface Asked extends QuestionReceipt {
  teamReaders: string[]
  schoolReaders: string[]
}

/** Receives a question from anyone: the asker's own words, open to the fixed contact of the school and whom the asker let read. */
export async function askQuestion(ports: Ports, question: NewQuestion): Promise<Asked> {
  const now = ports.now()
  const today = civilDateOf(now)
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const schoolIds = (await schools(db, today)).map((one) => one.id)
    const errors = errorsOf(question, schoolIds, today)
    if (errors.length) refuse(refusals.invalid, { errors })
    const routed = (await receiversFor(db, question, today)) ?? refuse(questionRefusals.nobodyReceives)
    const ids = { fileId: ports.newId(), askerId: ports.newId(), doorId: ports.newId() }
    await receive(db, { ...ids, receivers: routed.members.map((one) => memberOf(one, ports)), today, at: now })
    const reference = referenceFrom(ports.newId())
    await insertQuestion(db, ports.newId(), rowOf(question, { ...ids, reference, now, today }))
    const { teamReaders, schoolReaders } = routed
    const readers = [...teamReaders, ...schoolReaders]
    return { reference, answerBefore: answerBefore(today), readers, teamReaders, schoolReaders }
  })
}

const memberOf = (one: Receiver, ports: Ports) => ({
  member: ports.newId(),
  account: one.accountId,
  organisation: one.organisationId,
  role: one.role,
  regie: one.hasRegie,
})

interface Made {
  fileId: string
  askerId: string
  doorId: string
  reference: string
  now: Date
  today: string
}

function rowOf(question: NewQuestion, { fileId, askerId, doorId, reference, now, today }: Made) {
  const basis = question.asker === 'SCHOOL_STAFF' ? (question.staffBasis ?? null) : null
  const agreed = basis === 'PARENTS_AGREE'
  return {
    file_id: fileId,
    door_id: doorId,
    reference,
    asker: question.asker,
    asker_id: askerId,
    asker_name: question.name ?? null,
    school_id: question.schoolId,
    words: question.words,
    phone: question.phone ?? null,
    email: question.email ?? null,
    staff_basis: basis,
    parents_name: agreed ? (question.parentsName ?? null) : null,
    parents_agreed_on: agreed ? (question.parentsAgreedOn ?? null) : null,
    school_may_read: question.schoolMayRead,
    asked_at: now,
    answer_before: answerBefore(today),
  }
}

/** The form's own rules, said per field in both languages: the API and the form refuse alike. */
function errorsOf(question: NewQuestion, schoolIds: readonly string[], today: string): FieldError[] {
  const faults = faultsOf(asFormValues(question), { schoolIds, today })
  return Object.entries(faults).map(([field, fault]) => ({
    field: field === 'agreedDay' ? 'parentsAgreedOn' : field,
    code: fault,
    nl: nl.faults[fault],
    en: en.faults[fault],
  }))
}

function asFormValues(question: NewQuestion): FormValues {
  const [year = '', month = '', day = ''] = question.parentsAgreedOn?.split('-') ?? []
  const { schoolMayRead, schoolId, parentsAgreedOn, ...texts } = question
  return valuesOf({
    ...texts,
    schoolId: schoolId ?? NOT_LISTED,
    schoolMayRead: schoolMayRead ? 'on' : '',
    agreedYear: year,
    agreedMonth: month,
    agreedDay: day,
  })
}
