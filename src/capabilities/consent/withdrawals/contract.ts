import Type, { type Static } from 'typebox'
import { Id, Instant, Nullable } from '../../../platform/contract.ts'

/** C-20: a family took a consent back. Who it was about is not told: what closed stays closed. */
export const Withdrawal = Type.Object({
  takenBackAt: Instant,
  /** Only while something of the family is still open. */
  dossierId: Nullable(Id),
  askAt: Type.Array(Type.String(), { description: 'Wie de regie heeft en kan zeggen om welk gezin het gaat' }),
})
export type Withdrawal = Static<typeof Withdrawal>
