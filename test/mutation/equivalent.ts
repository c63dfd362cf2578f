// Mutants that no test can kill, because no answer changes; each with the reason why.
import { equivalentsOfSql } from './equivalent-sql.ts'

export interface Equivalent {
  /** The file that it stands in, as the report says it, without the line. */
  file: string
  /** What was changed, word for word as in the report. */
  what: string
  why: string
  /** How many in that file have these words; one when it is left out. */
  times?: number
}

export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/capabilities/consent/keys/keys.ts',
    what: 'answer.until > horizon: > → >=',
    why: 'Where the two days are the same, either of them is taken.',
  },
  {
    file: 'src/capabilities/consent/keys/keys.ts',
    what: "one.decision === 'allow' && one.level !== null: && → ||",
    why: 'A denial has no level, and no level at all is below the level of every door: the comparison after it says no.',
  },
  {
    file: 'src/capabilities/consent/keys/keys.ts',
    what: 'without filter: days.filter((one) => one !== null)',
    why: 'Null is sorted behind every date, so it is first only where there is nothing else.',
  },
  ...equivalentsOfSql,
]
