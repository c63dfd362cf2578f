import type { FastifySchemaValidationError } from 'fastify'
import type { FieldError } from '../refusal.ts'

type Texts = { nl: string; en: string }

const date: Texts = { nl: 'Dit is geen bestaande datum.', en: 'This is not an existing date.' }
const required: Texts = { nl: 'Vul dit in.', en: 'Fill this in.' }
const unreadable: Texts = { nl: 'Dit klopt niet.', en: 'This is not right.' }

const texts: Readonly<Record<string, (params: Record<string, unknown>) => Texts>> = {
  required: () => required,
  pattern: () => required,
  minLength: ({ limit }) =>
    limit === 1 ? required : { nl: `Schrijf minstens ${limit} tekens.`, en: `Write at least ${limit} characters.` },
  maxLength: ({ limit }) => ({
    nl: `Dit is te lang: hooguit ${limit} tekens.`,
    en: `This is too long: at most ${limit} characters.`,
  }),
  minItems: ({ limit }) => ({ nl: `Kies er minstens ${limit}.`, en: `Choose at least ${limit}.` }),
  maxItems: ({ limit }) => ({ nl: `Hooguit ${limit}.`, en: `At most ${limit}.` }),
  minimum: ({ limit }) => ({ nl: `Minstens ${limit}.`, en: `At least ${limit}.` }),
  maximum: ({ limit }) => ({ nl: `Hooguit ${limit}.`, en: `At most ${limit}.` }),
  additionalProperties: () => ({ nl: 'Dit veld bestaat niet.', en: 'This field does not exist.' }),
  enum: () => ({ nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' }),
  const: () => ({ nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' }),
  format: ({ format }) => (format === 'date' ? date : unreadable),
}

/** A message with more faults than this was made to be answered at length. */
const mostErrors = 100

/** One sentence per field for what a schema refuses; of several about one field the first counts. */
export function fieldErrorsOf(errors: readonly FastifySchemaValidationError[]): FieldError[] {
  const byField = new Map<string, FieldError>()
  for (const error of errors.slice(0, mostErrors)) {
    if (error.keyword === 'anyOf') continue
    const one = fieldErrorOf(error)
    if (!byField.has(one.field)) byField.set(one.field, one)
  }
  return byField.size ? [...byField.values()] : [{ field: '', code: 'invalid', ...unreadable }]
}

function fieldErrorOf({ keyword, params, instancePath }: FastifySchemaValidationError): FieldError {
  const inner =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : undefined
  const field = [instancePath.slice(1), inner].filter(Boolean).join('/')
  return { field, code: keyword, ...(texts[keyword]?.(params) ?? unreadable) }
}
