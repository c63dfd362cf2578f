import type { Sql } from '../../../platform/database/database.ts'
import { addMonths } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import { type FieldError, refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Ports } from '../../access/actor.ts'
import { becomeApp } from '../../access/queries.ts'
import { answerTimesOn } from '../../playing-field/agreements/holding.ts'
import type { Channel } from '../../playing-field/agreements/vocabulary.ts'
import { schools } from '../../playing-field/queries.ts'
import type { NewQuestion, QuestionReceipt } from '../contract.ts'
import { giveLink } from '../follow/queries.ts'
import { followPath, hashOf, newToken } from '../follow/token.ts'
import { clocksFrom } from '../life/rules.ts'
import { insertQuestion, type NewQuestionRow, receive } from '../queries.ts'
import { questionRefusals } from '../refusals.ts'
import { type Receiver, receiversFor } from '../routing/receivers.ts'
import { referenceFrom } from '../rules.ts'
import { faultsOf, type Known } from '../web/form-faults.ts'
import { type FormValues, NOT_LISTED, valuesOf } from '../web/form-values.ts'
import { en } from '../web/text.en.ts'
import { nl } from '../web/text.nl.ts'
import { channelOf, type Intake } from './channel.ts'
import { municipalities } from './queries.ts'
import { subjectOf } from './rules.ts'

export interface Asked extends QuestionReceipt {
  teamReaders: string[]
  schoolReaders: string[]
}

/**
 * Receives a question from anyone: the asker's own words, open to the fixed contact of the school and whom the asker let read. Who
 * asks by the form gets a secret link; a call taken by the team has none.
 */
export async function askQuestion(
  ports: Ports,
  question: NewQuestion,
  intake: Intake = { takenBy: null },
): Promise<Asked> {
  const now = ports.now()
  const today = civilDateOf(now)
  return ports.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const schoolIds = (await schools(db, today)).map((one) => one.id)
    const errors = await errorsOf(db, question, { schoolIds, today, isCall: intake.takenBy !== null })
    if (errors.length) refuse(refusals.invalid, { errors })
    const routed = (await receiversFor(db, question, today)) ?? refuse(questionRefusals.nobodyReceives)
    const ids = { fileId: ports.newId(), askerId: ports.newId(), doorId: ports.newId() }
    await receive(db, { ...ids, receivers: routed.members.map((one) => memberOf(one, ports)), today, at: now })
    const reference = referenceFrom(ports.newId())
    const channel = channelOf(question.asker, intake)
    const team = routed.members.find((one) => one.hasRegie)?.organisationId ?? ''
    const clocks = clocksFrom(today, (await answerTimesOn(db, team, today))[channel])
    const made = { ...ids, ...intake, ...clocks, channel, reference, now }
    await insertQuestion(db, ports.newId(), rowOf(question, made))
    const token = intake.takenBy === null ? newToken() : null
    if (token) await giveLink(db, hashOf(token), addMonths(today, 13))
    const { teamReaders, schoolReaders } = routed
    const readers = [...teamReaders, ...schoolReaders]
    return { readers, teamReaders, schoolReaders, reference, ...clocks, follow: token && followPath(token) }
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
  channel: Channel
  takenBy: string | null
  reactBefore: string
  answerBefore: string
  now: Date
}

function rowOf(question: NewQuestion, made: Made): NewQuestionRow {
  const basis = question.asker === 'SCHOOL_STAFF' ? (question.staffBasis ?? null) : null
  const agreed = basis === 'PARENTS_AGREE'
  return {
    file_id: made.fileId,
    door_id: made.doorId,
    reference: made.reference,
    asker: question.asker,
    profession: question.asker === 'PROFESSIONAL' ? (question.profession ?? null) : null,
    asker_id: made.askerId,
    asker_name: question.name ?? null,
    school_id: question.schoolId,
    residence_id: question.residenceId ?? null,
    age: question.age ?? null,
    subject: subjectOf(question),
    words: question.words,
    phone: question.phone ?? null,
    email: question.email ?? null,
    staff_basis: basis,
    parents_name: agreed ? (question.parentsName ?? null) : null,
    parents_agreed_on: agreed ? (question.parentsAgreedOn ?? null) : null,
    school_may_read: question.schoolMayRead,
    channel: made.channel,
    taken_by: made.takenBy,
    asked_at: made.now,
    react_before: made.reactBefore,
    answer_before: made.answerBefore,
  }
}

/** The form's own rules, said per field in both languages: the API and the form refuse alike. A call needs no way to call back. */
async function errorsOf(db: Sql, question: NewQuestion, known: Omit<Known, 'municipalityIds'> & { isCall: boolean }) {
  const municipalityIds = question.residenceId ? (await municipalities(db, known.today)).map((one) => one.id) : []
  const faults = faultsOf(asFormValues(question), { ...known, municipalityIds })
  return Object.entries(faults)
    .filter(([, fault]) => !(known.isCall && fault === 'REACH_MISSING'))
    .map(
      ([field, fault]): FieldError => ({
        field: apiField[field] ?? field,
        code: fault,
        nl: nl.faults[fault],
        en: en.faults[fault],
      }),
    )
}

const apiField: Readonly<Record<string, string>> = { agreedDay: 'parentsAgreedOn' }

function asFormValues(question: NewQuestion): FormValues {
  const [year = '', month = '', day = ''] = question.parentsAgreedOn?.split('-') ?? []
  const { schoolMayRead, schoolId, parentsAgreedOn, age, subject, ...texts } = question
  return valuesOf({
    ...texts,
    age: age === undefined ? '' : String(age),
    schoolId: schoolId ?? NOT_LISTED,
    schoolMayRead: schoolMayRead ? 'on' : '',
    subject: subject === 'regie' ? 'on' : '',
    agreedYear: year,
    agreedMonth: month,
    agreedDay: day,
  })
}
