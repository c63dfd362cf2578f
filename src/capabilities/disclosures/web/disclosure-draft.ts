import { dateText, noDate, type TypedDate } from '../../../design/DateFields.tsx'
import type { Category } from '../../access/vocabulary.ts'
import type { FactsGiven, NewDisclosure, NewGathering } from '../contract.ts'
import type { DisclosureKind, FactName, WeighingPoint } from '../vocabulary.ts'

export interface DisclosureDraft {
  kind: DisclosureKind | ''
  receiver: string
  person: string
  subjectIds: string[]
  confirmed: FactName[]
  days: Partial<Record<FactName, TypedDate>>
  texts: Partial<Record<FactName, string>>
  pieceIds: string[]
  summaries: Record<string, string>
  additions: { category: Category | ''; text: string }[]
  points: WeighingPoint[]
  weighingReason: string
  weighingSecond: string
  tell: 'now' | 'later'
  waitReason: string
  waitSecond: string
  reviewOn: TypedDate
}

/** Nothing is chosen beforehand but about whom: the children. */
export const firstDraft = (subjectIds: string[]): DisclosureDraft => ({
  kind: '',
  receiver: '',
  person: '',
  subjectIds,
  confirmed: [],
  days: {},
  texts: {},
  pieceIds: [],
  summaries: {},
  additions: [{ category: '', text: '' }],
  points: [],
  weighingReason: '',
  weighingSecond: '',
  tell: 'now',
  waitReason: '',
  waitSecond: '',
  reviewOn: noDate,
})

export const gatheringOf = ({ kind, receiver, subjectIds }: DisclosureDraft): NewGathering => ({
  kind: kind as DisclosureKind,
  receiverOrganisationId: receiver,
  subjectIds,
})

/** As it is sent. What is missing is left out, so that the server says that it is missing. */
export function newDisclosureOf(draft: DisclosureDraft): NewDisclosure {
  const orNothing = (value: string) => (value === '' ? (undefined as unknown as string) : value)
  const summaries = Object.entries(draft.summaries).filter(([, words]) => words.trim() !== '')
  return {
    ...gatheringOf(draft),
    receiverPerson: draft.person.trim() === '' ? null : draft.person.trim(),
    facts: factsOf(draft),
    pieceIds: draft.pieceIds,
    summaries: summaries.map(([pieceId, words]) => ({ pieceId, text: words })),
    additions: draft.additions
      .filter((one) => one.text.trim() !== '')
      .map(({ category, text }) => ({ category: orNothing(category) as Category, text })),
    wait:
      draft.tell === 'later'
        ? {
            reason: draft.waitReason,
            secondAccountId: orNothing(draft.waitSecond),
            reviewOn: dateText(draft.reviewOn),
          }
        : null,
    weighing:
      draft.kind === 'conflict-of-duties'
        ? {
            consentTried: draft.points.includes('consentTried'),
            colleagueConsulted: draft.points.includes('colleagueConsulted'),
            noOtherWay: draft.points.includes('noOtherWay'),
            harmPrevented: draft.points.includes('harmPrevented'),
            reason: draft.weighingReason,
            secondAccountId: orNothing(draft.weighingSecond),
          }
        : null,
  }
}

function factsOf({ confirmed, days, texts }: DisclosureDraft): FactsGiven {
  const given: Record<string, unknown> = {}
  for (const name of confirmed) given[name] = true
  for (const [name, day] of Object.entries(days)) if (dateText(day) !== '') given[name] = dateText(day)
  for (const [name, words] of Object.entries(texts)) if (words.trim() !== '') given[name] = words
  return given as FactsGiven
}
