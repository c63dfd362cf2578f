// The cells of the two matrices in which the region gives less than the law, as one list: for the forms, the check and the history.
import { type Category, categories, type Level } from '../../../access/vocabulary.ts'
import type { NewRegionChoices, RegionPage, RegionVersion } from '../contract.ts'

export type Matrix = 'roles' | 'purposes'
export interface Cell {
  matrix: Matrix
  /** The role or the purpose. */
  whose: string
  category: Category
  law: Level | null
  level: Level | null
}

type Choices = Pick<NewRegionChoices, 'roleNarrowing' | 'purposeNarrowing'>
type Narrowing = Record<string, Record<string, Level | null | undefined> | undefined>

export const lawOf = (law: RegionPage['law'], matrix: Matrix, whose: string, category: Category): Level | null =>
  law[matrix][whose]?.[category] ?? null

/** What the region says in a cell; undefined: what the law says. */
export function chosenIn(
  choices: Choices,
  matrix: Matrix,
  whose: string,
  category: Category,
): Level | null | undefined {
  const [row, column] = matrix === 'roles' ? [whose, category] : [category, whose]
  return narrowingOf(choices, matrix)[row]?.[column]
}

const narrowingOf = (choices: Choices, matrix: Matrix) =>
  (matrix === 'roles' ? choices.roleNarrowing : choices.purposeNarrowing) as Narrowing

/** The same choices with one cell changed; undefined takes the cell out. */
export function withCell<C extends Choices>(
  choices: C,
  matrix: Matrix,
  whose: string,
  category: Category,
  level: Level | null | undefined,
): C {
  const [row, column] = matrix === 'roles' ? [whose, category] : [category, whose]
  const all = narrowingOf(choices, matrix)
  const { [column]: _before, ...others } = all[row] ?? {}
  const line = level === undefined ? others : { ...others, [column]: level }
  const { [row]: _line, ...rest } = all
  const narrowing = Object.keys(line).length === 0 ? rest : { ...rest, [row]: line }
  return { ...choices, [matrix === 'roles' ? 'roleNarrowing' : 'purposeNarrowing']: narrowing }
}

/** Every cell that is lower than in the law. */
export function narrowedCells(choices: Choices, law: RegionPage['law']): Cell[] {
  return (['roles', 'purposes'] as const).flatMap((matrix) =>
    Object.keys(law[matrix]).flatMap((whose) =>
      categories.flatMap((category) => {
        const level = chosenIn(choices, matrix, whose, category)
        const byLaw = lawOf(law, matrix, whose, category)
        return level === undefined || level === byLaw ? [] : [{ matrix, whose, category, law: byLaw, level }]
      }),
    ),
  )
}

/** Which of the choices differ from one version to the next: by the name of the field. */
export function changedFields(before: NewRegionChoices | RegionVersion, after: NewRegionChoices | RegionVersion) {
  const fields = [
    'consent12to15',
    'jointAuthority',
    'longestConsentMonths',
    'reminderDays',
    'roleNarrowing',
    'purposeNarrowing',
  ] as const
  const sorted = (value: unknown): unknown =>
    value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([name, one]) => [name, sorted(one)]),
        )
      : value
  return fields.filter((field) => JSON.stringify(sorted(before[field])) !== JSON.stringify(sorted(after[field])))
}
