import type { CivilDate } from '../../../platform/pure/dates.ts'
import { planAreas, planPostcodes } from './areas.plan.ts'
import type { Fault } from './faults.ts'
import { type Existing, groundOf } from './ground.ts'
import { planOrganisations, planVanished } from './organisations.plan.ts'
import { planPeople } from './people.plan.ts'
import type { Wanted } from './wanted.ts'
import type { Writes } from './writes.ts'

/** One field of something that changes; null: nothing stood or stands there. */
export interface Detail {
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

/** A line of the preview: what is added, changed or ended, and by which line of the file. */
export interface Entry {
  readonly line: number | null
  readonly kind: string
  readonly name: string
  readonly details: readonly Detail[]
}

export interface Plan {
  readonly added: Entry[]
  readonly changed: Entry[]
  /** What is no longer in the whole file of its register. Nothing ends by itself: whoever imports says so. */
  readonly ended: Entry[]
  unchanged: number
  readonly faults: Fault[]
  /** imports-17: what a file of the whole country was narrowed to; null when nothing was left out of it. */
  scope: Scope | null
  readonly writes: Writes
}

export interface Scope {
  /** Their names. */
  readonly municipalities: readonly string[]
  readonly leftOut: number
}

export interface Rows {
  readonly wanted: readonly Wanted[]
  /** Of a whole file of a register: whom it names, also in rows that are faulty; null when a row does not tell whom it names. */
  readonly full?: {
    readonly source: 'duo-vestigingen'
    readonly named: ReadonlySet<string> | null
    /** Of which sectors it is the whole file. */
    readonly sectors: ReadonlySet<string>
  }
}

export interface Circumstances {
  readonly today: CivilDate
  newId(): string
  /** Who imports; null for the command line, which acts as the owner of reference data. */
  readonly keeper: string | null
}

/** imports-01: what a file would add, change and end. The same file over what it made changes nothing. */
export function planImport(existing: Existing, rows: Rows, circumstances: Circumstances): Plan {
  const ground = groundOf(existing, circumstances)
  planAreas(
    ground,
    rows.wanted.filter((one) => one.target === 'area'),
  )
  planPostcodes(
    ground,
    rows.wanted.filter((one) => one.target === 'postcode'),
  )
  planOrganisations(
    ground,
    rows.wanted.filter((one) => one.target === 'organisation'),
    rows.full?.source ?? null,
  )
  planPeople(
    ground,
    rows.wanted.filter((one) => one.target === 'person'),
  )
  if (rows.full) planVanished(ground, rows.full)
  ground.plan.faults.sort((a, b) => a.line - b.line)
  return ground.plan
}
