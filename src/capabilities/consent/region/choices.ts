// What a region chooses on top of the law (C-7, C-11, C-21, §1.7a, §1.7b): it may ask more and open less, never the other way round.
import { type Category, type Level, levels } from '../../access/vocabulary.ts'
import type { PolicyChoices } from '../decide/request.ts'
import { type PolicyTables, policyTables } from '../policy/policy.ts'
import type { MatrixPurpose, PurposeMatrix } from '../policy/purposes.ts'
import { type Ceiling, type RoleCeilings, roleCeilings } from '../policy/roles.ts'
import type { ProfessionalRole } from '../vocabulary.ts'

/** Cells that are lower than in the law's table; null: nothing at all. */
export type RoleNarrowing = Partial<Record<ProfessionalRole, Partial<Record<Category, Level | null>>>>
export type PurposeNarrowing = Partial<Record<Category, Partial<Record<MatrixPurpose, Level | null>>>>

export interface RegionChoices extends Required<PolicyChoices> {
  version: number
  /** C-21: at most twelve. */
  longestConsentMonths: number
  reminderDays: number
  roleNarrowing: RoleNarrowing
  purposeNarrowing: PurposeNarrowing
  /** Who left the cooperation: no key is made for them. */
  leftOrganisations: readonly string[]
}

/** Version 1, and what decide() takes when nothing is said: both, all, twelve months, nothing narrowed. */
export const defaultChoices: RegionChoices = {
  version: 1,
  consent12to15: 'BOTH',
  jointAuthority: 'ALL',
  longestConsentMonths: 12,
  reminderDays: 28,
  roleNarrowing: {},
  purposeNarrowing: {},
  leftOrganisations: [],
}

/** Everything that asking decide() takes beside the question itself. Left out: the law as it stands, with its defaults. */
export interface RegionPolicy extends PolicyChoices {
  version?: number
  tables?: PolicyTables
  ceilings?: RoleCeilings
  left?: readonly string[]
  /** How long before its end a consent is said to end. */
  reminderDays?: number
}

/** The law's tables as these choices narrow them: pure, and the same for everyone who asks. */
export function policyOf(choices: RegionChoices): Required<RegionPolicy> {
  const { version, consent12to15, jointAuthority } = choices
  return {
    version,
    consent12to15,
    jointAuthority,
    tables: {
      ...policyTables,
      longestConsentMonths: Math.min(choices.longestConsentMonths, policyTables.longestConsentMonths),
      purposeMatrix: narrowedPurposes(policyTables.purposeMatrix, choices.purposeNarrowing),
    },
    ceilings: narrowedCeilings(roleCeilings, choices.roleNarrowing),
    left: choices.leftOrganisations,
    reminderDays: choices.reminderDays,
  }
}

export const isLower = (one: Level | null, other: Level | null) => rankOf(one) < rankOf(other)
const rankOf = (level: Level | null) => (level === null ? -1 : levels.indexOf(level))
const lowest = (one: Level | null, other: Level | null) => (isLower(one, other) ? one : other)

/** region-01 (§1.7b): a cell that a region fills in takes the lower of the two, whatever it says. */
function narrowedCeilings(law: RoleCeilings, narrowing: RoleNarrowing): RoleCeilings {
  return mapCells(law, narrowing, narrowedCeiling)
}

function narrowedCeiling(ceiling: Ceiling, to: Level | null): Ceiling {
  if (ceiling === null || typeof ceiling === 'string') return lowest(ceiling, to)
  const [withRegie, otherwise] = [lowest(ceiling.withRegie, to), lowest(ceiling.otherwise, to)]
  return withRegie === null || otherwise === null ? null : { withRegie, otherwise }
}

/** region-02 (§1.7a): the same for what a purpose needs. */
function narrowedPurposes(law: PurposeMatrix, narrowing: PurposeNarrowing): PurposeMatrix {
  return mapCells(law, narrowing, lowest)
}

/** The rows and columns of the law; where the region says something about a cell, the two together. */
function mapCells<Row extends string, Column extends string, Cell>(
  law: Readonly<Record<Row, Readonly<Record<Column, Cell>>>>,
  narrowing: Partial<Record<Row, Partial<Record<Column, Level | null>>>>,
  narrow: (cell: Cell, to: Level | null) => Cell,
): Record<Row, Record<Column, Cell>> {
  const lines = Object.entries<Readonly<Record<Column, Cell>>>(law).map(([row, cells]) => {
    const changes = narrowing[row as Row]
    if (!changes) return [row, cells]
    const line = Object.entries<Cell>(cells).map(([column, cell]) => {
      const to = changes[column as Column]
      return [column, to === undefined ? cell : narrow(cell, to)]
    })
    return [row, Object.fromEntries(line)]
  })
  return Object.fromEntries(lines)
}
