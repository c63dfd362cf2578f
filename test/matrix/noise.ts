// Messages for the fuzz: what a schema asks for, with something wrong in it here and there. Seeded by the caller.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'

interface Schema {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minimum?: number
  maximum?: number
  maxLength?: number
}

const oddTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\u0000b',
  '😀',
  '\u202e',
  "'; drop table x; --",
  '%',
  '\\',
  '__proto__',
  'constructor',
  '1e999',
  'a'.repeat(300),
  'é'.repeat(4001),
]
const oddDays = [
  '2026-02-30',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-11-16',
  '2027-01-01',
  '1999-12-31',
  '2026-1-1',
  '+2026-01-01',
  'infinity',
  'today',
]

/** A message for a requestBody of the OpenAPI document; `ids` are those of the stage. */
export function bodyFor(requestBody: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  const schema = (requestBody as { content?: Record<string, { schema: Schema }> } | undefined)?.content?.[
    'application/json'
  ]?.schema
  if (!schema) return fc.constantFrom(undefined, {}, [], null, { text: 'x' })
  return fc.oneof(
    { weight: 4, arbitrary: likely(schema, ids, 0.92) },
    { weight: 2, arbitrary: likely(schema, ids, 0.5) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  )
}

/** Follows the schema with this probability at every step, else sends noise. */
function likely(schema: Schema, ids: readonly string[], chance: number): fc.Arbitrary<unknown> {
  const good = fitting(schema, ids, chance)
  return fc.oneof(
    { weight: Math.round(chance * 100), arbitrary: good },
    { weight: Math.round((1 - chance) * 100), arbitrary: noise(ids) },
  )
}

const noise = (ids: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...oddTexts),
    fc.constantFrom(...oddDays),
    fc.constantFrom(...ids),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.constantFrom(...ids)),
    fc.jsonValue({ maxDepth: 3 }),
  )

function fitting(schema: Schema, ids: readonly string[], chance: number): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, ids, chance)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.integer({ min: (schema.minimum ?? 0) - 1, max: (schema.maximum ?? 10) + 1 })
  if (schema.type === 'array') return fc.array(likely(schema.items ?? {}, ids, chance), { maxLength: 4 })
  if (schema.type === 'object') return objectOf(schema, ids, chance)
  return text(schema, ids)
}

function objectOf(schema: Schema, ids: readonly string[], chance: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, likely(one, ids, chance)] as const)
  const required = fields.map(([name]) => name).filter((name) => schema.required?.includes(name))
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[] })
}

function text({ format, maxLength = 40 }: Schema, ids: readonly string[]): fc.Arbitrary<string> {
  if (format === 'uuid')
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constant(randomUUID()) },
      { weight: 1, arbitrary: fc.constantFrom(...ids).map((id) => `urn:uuid:${id}`) },
    )
  if (format === 'date') return fc.constantFrom(...oddDays)
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('k', 'm', 'Samen lezen', 'SCHOOL_IB_ZOCO', 'JGZ') },
    { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 60) }) },
  )
}
