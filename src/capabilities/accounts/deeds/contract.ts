import Type, { type Static } from 'typebox'
import { CivilDate, Id, Instant, Nullable } from '../../../platform/contract.ts'

export const pageSize = 50

/** What an administrator did; `about` holds roles, days and names of providers, never a word of a family. */
export const Deed = Type.Object({
  id: Id,
  at: Instant,
  by: Nullable(Type.String({ description: 'Leeg: een programma, of wie de server beheert' })),
  organisation: Nullable(Type.String()),
  what: Type.String(),
  aboutName: Nullable(Type.String({ description: 'Over wie, als dat een professional is' })),
  about: Type.Record(Type.String(), Type.Unknown()),
})
export type Deed = Static<typeof Deed>
export const Deeds = Type.Object({ total: Type.Integer(), deeds: Type.Array(Deed) })
export type Deeds = Static<typeof Deeds>

export const DeedQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 100, description: 'Een deel van de naam: van wie het deed, of over wie' }),
    ),
    what: Type.Optional(Type.String({ maxLength: 40 })),
    since: Type.Optional(CivilDate),
    until: Type.Optional(CivilDate),
    from: Type.Optional(Type.String({ pattern: '^\\d{1,6}$', description: 'Hoeveel er zijn overgeslagen' })),
  },
  { additionalProperties: false },
)
export type DeedQuery = Static<typeof DeedQuery>

/** How often signing in was refused on a day, where, and why; nobody is named. */
export const RefusedSignIns = Type.Object({
  refused: Type.Array(
    Type.Object({ onDay: CivilDate, provider: Nullable(Type.String()), reason: Type.String(), times: Type.Integer() }),
  ),
})
export type RefusedSignIns = Static<typeof RefusedSignIns>
