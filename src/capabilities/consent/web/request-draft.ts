import { dateText, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import { addMonths } from '../../../platform/pure/dates.ts'
import type { Category } from '../../access/vocabulary.ts'
import type { Colleague } from '../../playing-field/contract.ts'
import type { ConsentRequest, NewRequest } from '../contract.ts'

export type RequestDraft = {
  receiver: string
  subjectIds: string[]
  categories: Category[]
  goals: 'all' | 'chosen'
  goalIds: string[]
  until: TypedDate
  explanation: string
  newCircumstance: string
}

/** Begins with the children, with nothing ticked of what is shared, until the end of the school year. */
export function firstRequest(subjectIds: string[], today: string): RequestDraft {
  const until = typedDate(endOfSchoolYear(today))
  return {
    receiver: '',
    subjectIds,
    categories: [],
    goals: 'all',
    goalIds: [],
    until,
    explanation: '',
    newCircumstance: '',
  }
}

/** The next 31 July that is at least a month away, and never later than twelve months from now (C-21). */
export function endOfSchoolYear(today: string): string {
  const year = Number(today.slice(0, 4))
  const [thisYear, nextYear] = [`${year}-07-31`, `${year + 1}-07-31`]
  const latest = addMonths(today, 12)
  if (thisYear >= addMonths(today, 1)) return thisYear
  return nextYear < latest ? nextYear : latest
}

/** A colleague works somewhere in a role: together they are who would receive it. */
export function receiverKey({ accountId, organisationId, role }: Colleague): string {
  return [accountId, organisationId, role].join('|')
}

/** Who asks, and for which organisation. */
export type Asker = { accountId: string; organisationId: string }

/** Whom the family can be asked about. A colleague of the own team reads along already: that is no question for the family. */
export function canBeAskedFor(colleague: Colleague, asker: Asker): boolean {
  return colleague.organisationId !== asker.organisationId || colleague.accountId === asker.accountId
}

export function newRequestOf(draft: RequestDraft): NewRequest {
  // Nobody chosen: the server says that it is missing.
  const chosen = draft.receiver === '' ? [] : draft.receiver.split('|')
  const [receiverAccountId, receiverOrganisationId, receiverRole] = chosen as [string, string, string]
  return {
    subjectIds: draft.subjectIds,
    receiverAccountId,
    receiverOrganisationId,
    receiverRole,
    purpose: 'COORDINATE_PLAN',
    categories: draft.categories,
    goalIds: draft.goals === 'all' ? null : draft.goalIds,
    explanation: draft.explanation,
    validUntil: dateText(draft.until),
    ...(draft.newCircumstance.trim() ? { newCircumstance: draft.newCircumstance.trim() } : {}),
  }
}

/** The same once more: what was asked, of whom and why, until the end of the school year that comes. */
export function renewed(request: ConsentRequest, today: string): RequestDraft {
  const { receiver, about, levels, goals, explanation } = request
  const first = firstRequest(
    about.map(({ id }) => id),
    today,
  )
  return {
    ...first,
    receiver: [receiver.accountId, receiver.organisationId, receiver.role].join('|'),
    categories: levels.filter(({ level }) => level !== null).map(({ category }) => category),
    goals: goals === null ? 'all' : 'chosen',
    goalIds: goals?.map(({ id }) => id) ?? [],
    explanation,
  }
}
