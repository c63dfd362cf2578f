import type { CivilDate } from '../../platform/pure/dates.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { Category } from '../access/vocabulary.ts'
import type { NewStatement } from './queries.ts'
import type { Opening } from './rules.ts'

export interface Saying {
  newId(): string
  door: string
  request: string | null
  subject: string
  decider: string
  answer: NewStatement['answer']
  validFrom: CivilDate
  validUntil: CivilDate
  at: Date
  /** The text that was read and answered; absent where a switch or a form was the text. */
  read?: TextRead
}

/** C-26: which text was answered, in which language, with its fingerprint. */
export interface TextRead {
  language: Language
  version: string
  hash: string
}

/** One statement per opening, kind of information and part: the kinds of consent are never one boolean. */
export function statementsFor(
  saying: Saying,
  openings: readonly Opening[],
  scopes: readonly { category: Category; part: string | null }[],
): NewStatement[] {
  return openings
    .flatMap((opening) => scopes.map((scope) => ({ opening, scope })))
    .map(({ opening, scope }, position) => ({
      id: saying.newId(),
      door: saying.door,
      request: saying.request,
      subject: saying.subject,
      decider: saying.decider,
      kind: opening.kind,
      from_roles: opening.fromRoles,
      from_organisation: opening.fromOrganisation,
      organisation: opening.to.organisation,
      role: opening.to.role,
      purpose: 'COORDINATE_PLAN' as const,
      category: scope.category,
      part: scope.part,
      answer: saying.answer,
      valid_from: saying.validFrom,
      valid_until: saying.validUntil,
      stated_at: saying.at.toISOString(),
      position,
      language: saying.read?.language ?? null,
      text_version: saying.read?.version ?? null,
      text_hash: saying.read?.hash ?? null,
    }))
}

export interface Scope {
  category: Category
  part: string | null
}

/** The parts of a request: every kind of information as a whole, the plan by goal when only some goals were chosen. */
export function scopesOf(categories: readonly Category[], goalIds: readonly string[] | null): Scope[] {
  return categories.flatMap((category): Scope[] =>
    category === 'PLAN_GOAL_ACTION' && goalIds
      ? goalIds.map((part) => ({ category, part }))
      : [{ category, part: null }],
  )
}
