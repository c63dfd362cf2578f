/** The fields of the public form, by the name under which the browser posts them. */
export const FIELDS = [
  'asker',
  'profession',
  'name',
  'schoolId',
  'schoolName',
  'residenceId',
  'age',
  'subject',
  'staffBasis',
  'parentsName',
  'agreedDay',
  'agreedMonth',
  'agreedYear',
  'words',
  'phone',
  'email',
  'schoolMayRead',
  'website',
  'stamp',
] as const

export type FieldName = (typeof FIELDS)[number]

export type FormValues = Readonly<Record<FieldName, string>>

/** Everything that can be wrong with a field; `text.nl.ts` has a sentence for each, or it does not compile. */
export type FormFault =
  | 'ASKER_MISSING'
  | 'NAME_TOO_LONG'
  | 'SCHOOL_MISSING'
  | 'SCHOOL_UNKNOWN'
  | 'SCHOOL_NOT_FOUND'
  | 'SCHOOL_CHOOSE'
  | 'PROFESSION_MISSING'
  | 'RESIDENCE_UNKNOWN'
  | 'AGE_IMPOSSIBLE'
  | 'STAFF_BASIS_MISSING'
  | 'PARENTS_NAME_MISSING'
  | 'AGREED_ON_MISSING'
  | 'AGREED_ON_IMPOSSIBLE'
  | 'AGREED_ON_IN_FUTURE'
  | 'WORDS_TOO_SHORT'
  | 'WORDS_TOO_LONG'
  | 'REACH_MISSING'
  | 'PHONE_IMPOSSIBLE'
  | 'EMAIL_IMPOSSIBLE'

/** At most one fault per field. A date as a whole is faulted at its day. */
export type FormFaults = Partial<Readonly<Record<FieldName, FormFault>>>

/** The option for who does not find the school in the list. */
export const NOT_LISTED = 'NOT_LISTED'

/** The option for who lives in none of the municipalities of the list. */
export const ELSEWHERE = 'ELSEWHERE'
export const AGE_MAX = 120

/** The limits of the contract, said here where the sentences need them. */
export const WORDS_MIN = 10
export const WORDS_MAX = 4000
export const NAME_MAX = 100
export const PHONE_MAX = 30
export const EMAIL_MAX = 200

/** A form as it is before anybody typed. */
export const NO_VALUES: FormValues = valuesOf({})

/** What was posted, trimmed; a field that is absent, or sent twice, counts as empty. */
export function valuesOf(body: unknown): FormValues {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const entries = FIELDS.map((field) => {
    const value = sent[field]
    return [field, typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '']
  })
  return Object.fromEntries(entries) as FormValues
}
