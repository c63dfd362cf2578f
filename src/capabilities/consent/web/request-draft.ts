import { dateText, noDate, type TypedDate, typedDate } from '../../../design/DateFields.tsx'
import { addMonths } from '../../../platform/pure/dates.ts'
import { type Category, categories } from '../../access/vocabulary.ts'
import type { Colleague } from '../../playing-field/contract.ts'
import type { ConsentRequest, NewRequest } from '../contract.ts'
import type { LeftOutDraft } from '../left-out/web/LeftOutFields.tsx'
import { kindsThatWait } from '../vocabulary.ts'

export type RequestDraft = {
  receiver: string
  subjectIds: string[]
  categories: Category[]
  goals: 'all' | 'chosen'
  goalIds: string[]
  until: TypedDate
  explanation: string
  newCircumstance: string
  /** C-7: asked of the young person alone, and why; null: the parents are asked too, as always. */
  leftOut: LeftOutDraft | null
}

export const firstLeftOut: LeftOutDraft = { reason: '', consulted: '', reviewOn: noDate }

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
    leftOut: null,
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
    ...(draft.leftOut ? { withoutParents: exceptionOf(draft.leftOut) } : {}),
  }
}

const exceptionOf = ({ reason, consulted, reviewOn }: LeftOutDraft): NonNullable<NewRequest['withoutParents']> => ({
  reason,
  // Nobody chosen: the server says that it is missing.
  ...(consulted ? { consultedAccountId: consulted } : ({} as { consultedAccountId: string })),
  reviewOn: dateText(reviewOn),
})

interface Asked {
  id: string
  isChild: boolean
  age: number | null
}

/** C-7: whether the question is about one young person of 12 to 15, so that it can be put to them alone. */
export function mayLeaveOut({ subjectIds }: Pick<RequestDraft, 'subjectIds'>, persons: readonly Asked[]): boolean {
  const [one, another] = persons.filter(({ id }) => subjectIds.includes(id))
  return one?.isChild === true && another === undefined && one.age !== null && one.age >= 12 && one.age < 16
}

/** The kinds that can be chosen: without the parents only what waits for them. */
export const kindsFor = ({ leftOut }: Pick<RequestDraft, 'leftOut'>): readonly Category[] =>
  leftOut === null ? categories : categories.filter((one) => kindsThatWait.includes(one))

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
