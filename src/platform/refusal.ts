import type { Language } from './pure/language.ts'

/** The domain saying no: expected, with a code from a closed list and its sentence in both languages. */
export interface RefusalKind {
  readonly code: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 429
  readonly rule?: string
  readonly nl: string
  readonly en: string
}

export interface FieldError {
  field: string
  code: string
  nl: string
  en: string
}

interface Details {
  errors?: FieldError[]
  /** With 412: what stands there now. */
  current?: unknown
}

/** Carries a refusal from where the domain said no to the edge that answers. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly kind: RefusalKind
  readonly details: Details
  constructor(kind: RefusalKind, details: Details = {}) {
    super(kind.code)
    this.kind = kind
    this.details = details
  }
}

/** Says no; never returns. */
export function refuse(kind: RefusalKind, details?: Details): never {
  throw new Refusal(kind, details)
}

export const sentence = (of: { nl: string; en: string }, language: Language): string => of[language]
