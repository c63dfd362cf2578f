import Type, { type Static } from 'typebox'
import { Id, Instant, Nullable } from '../../../platform/contract.ts'
import { importKinds } from './vocabulary.ts'

export const ImportKindParam = Type.Object({
  kind: Type.String({ maxLength: 40, description: importKinds.join(', ') }),
})

export const ImportScope = Type.Object(
  {
    municipalities: Type.Optional(
      Type.Enum(['own', 'all'], {
        description: 'Van een bestand van het hele land: alleen de gemeenten van de samenwerking (own), of alle',
      }),
    ),
  },
  { additionalProperties: false },
)

const Detail = Type.Object({
  field: Type.String(),
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
})

const Entry = Type.Object({
  line: Nullable(Type.Integer({ description: 'De regel in het bestand' })),
  kind: Type.String(),
  name: Type.String(),
  details: Type.Array(Detail),
})
export type ImportEntry = Static<typeof Entry>

const ImportFault = Type.Object({
  line: Type.Integer(),
  column: Nullable(Type.String({ description: 'Zoals het bestand de kolom noemt' })),
  reason: Type.String({ description: 'Waarom, in de taal van de lezer' }),
})
export type ImportFault = Static<typeof ImportFault>

/** A file that was sent: what it would do, or how far the writing is. */
export const ImportState = Type.Object({
  id: Id,
  kind: Type.Enum([...importKinds]),
  state: Type.Enum(['unreadable', 'ready', 'writing', 'done', 'failed']),
  isStale: Type.Boolean({
    description: 'Er veranderde iets nadat je keek: dit is een nieuw voorbeeld, er is niets bewaard',
  }),
  rows: Type.Integer(),
  scope: Nullable(
    Type.Object({
      municipalities: Type.Array(Type.String()),
      leftOut: Type.Integer({ description: 'Rijen van andere gemeenten, overgeslagen' }),
    }),
  ),
  counts: Type.Object({
    added: Type.Integer(),
    changed: Type.Integer(),
    ended: Type.Integer(),
    unchanged: Type.Integer(),
    faultyRows: Type.Integer(),
    faults: Type.Integer(),
  }),
  added: Type.Array(Entry, { description: 'De eerste regels; de aantallen gaan over alles' }),
  changed: Type.Array(Entry),
  ended: Type.Array(Entry),
  faults: Type.Array(ImportFault),
  progress: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
})
export type ImportState = Static<typeof ImportState>

/** A line of the answer to saving. */
export const ImportLine = Type.Object({
  progress: ImportState.properties.progress,
  /** What came of it; on the last line alone. */
  end: Nullable(ImportState),
})
export type ImportLine = Static<typeof ImportLine>

export const ImportChoices = Type.Object(
  {
    acceptFaulty: Type.Boolean({ description: 'Sla de goede rijen op, ook al zijn er foute' }),
    endVanished: Type.Boolean({ description: 'Beëindig wat niet meer in het hele bestand van het register staat' }),
  },
  { additionalProperties: false },
)
export type ImportChoices = Static<typeof ImportChoices>

export const FieldChange = Type.Object({
  at: Instant,
  by: Nullable(Type.String({ description: 'Wie; leeg: wie de server beheert, met de opdrachtregel' })),
  what: Type.String(),
  about: Type.Record(Type.String(), Type.Unknown()),
  names: Type.Record(Type.String(), Type.String(), {
    description: 'Hoe de organisaties, gebieden en collega’s heten die erin staan',
  }),
})
export type FieldChange = Static<typeof FieldChange>
