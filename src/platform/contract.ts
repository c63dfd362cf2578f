import Type, { type Static } from 'typebox'

/** Shapes that every capability uses on the wire. */
export const Id = Type.String({ format: 'uuid', description: 'Willekeurige sleutel zonder betekenis' })
/** The length says of an empty date that it is missing, before the format calls it a day that does not exist. */
export const CivilDate = Type.String({
  format: 'date',
  minLength: 1,
  description: 'Datum, Europe/Amsterdam, JJJJ-MM-DD',
})
export const Instant = Type.String({ format: 'date-time', description: 'Moment in UTC' })
export const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const shortText = (description: string, maxLength = 200) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description })
export const longText = (description: string, maxLength = 4000) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description })

/** A refusal or fault, by RFC 9457. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    status: Type.Integer(),
    title: Type.String(),
    detail: Type.String(),
    code: Type.String(),
    rule: Type.Optional(Type.String()),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), code: Type.String(), detail: Type.String() })),
    ),
    current: Type.Optional(Type.Unknown({ description: 'Bij 412: wat er nu staat, zodat niets verloren gaat' })),
  },
  { $id: 'Problem' },
)
export type Problem = Static<typeof Problem>
