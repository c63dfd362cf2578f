import type { Language } from '../../../platform/pure/language.ts'
import type { FieldParts } from './form-parts.ts'
import type { FieldName, FormFaults, FormValues } from './form-values.ts'
import { en } from './text.en.ts'
import { nl, type QuestionFormText } from './text.nl.ts'

export type FormSchool = {
  id: string
  name: string
  /** Where it is: a long list is grouped by it. */
  place?: string
  /** Who of the team reads a question about this school: "Noah Willems". */
  teamReaders: readonly string[]
  /** Who of the team reads it when it is about who arranges the help. */
  regieReaders: readonly string[]
  /** Who of the school reads it when the asker ticks so: "Sanne Vermeer, intern begeleider". */
  schoolReaders: readonly string[]
}

export type QuestionFormModel = {
  language: Language
  /** Where the form is posted and the page lies: "/vraag". */
  path: string
  schools: readonly FormSchool[]
  municipalities: readonly { id: string; name: string }[]
  /** Names of the team that reads a question about a school that is not in the list. */
  unlistedReaders: readonly string[]
  answerWithinWorkingDays: number
  /** When the page was made, sealed: see ask/stamp.ts. */
  stamp: string
  values: FormValues
  faults: FormFaults
  /** A refusal that belongs to no field, as a sentence: too many questions at once, for instance. */
  refusal?: string
}

/** What every part of the form needs to draw itself. */
export type FormContext = { model: QuestionFormModel; text: QuestionFormText }

export const QUESTION_TEXT: Readonly<Record<Language, QuestionFormText>> = { nl, en }

/** The parts of one field: its words, and what is wrong with it. */
export function partsOf(context: FormContext, id: FieldName, words: Pick<FieldParts, 'label' | 'hint'>): FieldParts {
  const fault = context.model.faults[id]
  const error = fault === undefined ? undefined : context.text.faults[fault]
  return { id, ...words, error, errorPrefix: context.text.errorPrefix }
}
