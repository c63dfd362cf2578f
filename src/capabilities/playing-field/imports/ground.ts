// What is there when an import begins, laid out for looking up; and what the plan has made of it so far.
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Fault } from './faults.ts'
import type { Circumstances, Detail, Entry, Plan } from './plan.ts'
import type {
  AreaRow,
  AssignmentRow,
  BoardRow,
  IdentifierRow,
  OrganisationAreaRow,
  OrganisationRow,
  PartRow,
  PostcodeRow,
} from './writes.ts'

/** Of what is dated only what has not ended, also what is still to begin; of people all of it. */
export interface Existing {
  readonly organisations: readonly OrganisationRow[]
  readonly identifiers: readonly IdentifierRow[]
  readonly boards: readonly BoardRow[]
  readonly areas: readonly AreaRow[]
  readonly organisationAreas: readonly OrganisationAreaRow[]
  readonly parts: readonly PartRow[]
  readonly postcodes: readonly PostcodeRow[]
  readonly assignments: readonly Omit<AssignmentRow, 'is_new'>[]
}

export interface Ground extends Circumstances {
  readonly plan: Plan
  readonly organisations: Map<string, OrganisationRow>
  /** By kind, name and place. */
  readonly namesakes: Many<OrganisationRow>
  readonly identifiersOf: Many<IdentifierRow>
  readonly byIdentifier: Many<IdentifierRow>
  readonly boardOf: Map<string, BoardRow>
  /** The first day of what somebody planned by hand: what a file begins goes on until then. */
  readonly planned: ReadonlyMap<string, CivilDate>
  readonly areas: Map<string, AreaRow>
  readonly areaByCode: Map<string, AreaRow>
  readonly areasOf: Many<OrganisationAreaRow>
  readonly wholesOf: Many<PartRow>
  readonly areasOfPostcode: Many<PostcodeRow>
  readonly assignmentsAt: Many<AssignmentRow>
  /** By name, without capitals. */
  readonly assignmentsOf: Many<AssignmentRow>
}

/** Several under one key, in order. */
export class Many<Row> {
  readonly #rows = new Map<string, Row[]>()
  constructor(rows: Iterable<Row>, key: (row: Row) => string) {
    for (const row of rows) this.add(key(row), row)
  }
  of(key: string): readonly Row[] {
    return this.#rows.get(key) ?? []
  }
  add(key: string, row: Row): void {
    const rows = this.#rows.get(key)
    if (rows) rows.push(row)
    else this.#rows.set(key, [row])
  }
  drop(key: string, row: Row): void {
    this.#rows.set(
      key,
      this.of(key).filter((one) => one !== row),
    )
  }
}

export const codeOf = ({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`
export const numberOf = ({ scheme, value }: { scheme: string; value: string }) => `${scheme} ${value}`
export const nameOf = ({ kind, name, place }: { kind: string; name: string; place?: string | null | undefined }) =>
  [kind, name, place ?? ''].join('|').toLowerCase()

export function groundOf(existing: Existing, circumstances: Circumstances): Ground {
  const { organisations, identifiers, areas, parts, postcodes, assignments } = existing
  const people = assignments.map((one) => ({ ...one, is_new: false }))
  const { boards, organisationAreas, planned } = withoutPlanned(existing, circumstances)
  return {
    ...circumstances,
    plan: emptyPlan(),
    organisations: new Map(organisations.map((one) => [one.id, one])),
    namesakes: new Many(organisations, nameOf),
    identifiersOf: new Many(identifiers, (one) => one.organisation_id),
    byIdentifier: new Many(identifiers, numberOf),
    boardOf: new Map(boards.map((one) => [one.organisation_id, one])),
    planned,
    areas: new Map(areas.map((one) => [one.id, one])),
    areaByCode: new Map(areas.map((one) => [codeOf(one), one])),
    areasOf: new Many(organisationAreas, (one) => one.organisation_id),
    wholesOf: new Many(parts, (one) => one.part_id),
    areasOfPostcode: new Many(postcodes, (one) => one.postcode4),
    assignmentsAt: new Many(people, (one) => one.organisation_id),
    assignmentsOf: new Many(people, (one) => one.name.toLowerCase()),
  }
}

/** What holds today, apart from what is still to begin. */
function withoutPlanned({ boards, organisationAreas, areas }: Existing, { today }: Circumstances) {
  const kinds = new Map(areas.map(({ id, kind }) => [id, kind]))
  const planned = new Map<string, CivilDate>()
  const isNow = (key: (row: never) => string) => (row: { from_on: CivilDate }) => {
    const first = planned.get(key(row as never)) ?? row.from_on
    if (row.from_on > today) planned.set(key(row as never), first < row.from_on ? first : row.from_on)
    return row.from_on <= today
  }
  const areaKey = (row: OrganisationAreaRow) => plannedArea(row, kinds.get(row.area_id))
  return {
    boards: boards.filter(isNow(plannedBoard)),
    organisationAreas: organisationAreas.filter(isNow(areaKey)),
    planned,
  }
}

export const plannedBoard = ({ organisation_id }: Pick<BoardRow, 'organisation_id'>) => `board ${organisation_id}`

/** It lies in one area of a kind, and may work for many. */
export const plannedArea = (
  { organisation_id, area_id, relation }: Pick<OrganisationAreaRow, 'organisation_id' | 'area_id' | 'relation'>,
  kind: string | undefined,
) => [relation, organisation_id, relation === 'lies-in' ? kind : area_id].join(' ')

const emptyPlan = (): Plan => ({
  added: [],
  changed: [],
  ended: [],
  unchanged: 0,
  faults: [],
  scope: null,
  writes: {
    ...{ organisations: new Map(), closed: [], areas: new Map() },
    ...{ identifiers: [], boards: [], organisationAreas: [], parts: [], postcodes: [], assignments: new Map() },
  },
})

/** Puts a row of the file where it belongs in the preview. */
export function tell({ plan }: Ground, isNew: boolean, entry: Entry): void {
  if (isNew) plan.added.push(entry)
  else if (entry.details.length > 0) plan.changed.push(entry)
  else plan.unchanged += 1
}

export function fault({ plan }: Ground, one: Fault): undefined {
  plan.faults.push(one)
  return undefined
}

export const detail = (field: string, from: string | null, to: string | null): Detail => ({ field, from, to })

/** Which of these say the same thing more than once, each with the other lines. */
export function doublesIn<Row extends { line: number }>(
  rows: readonly Row[],
  key: (row: Row) => string,
): Map<Row, number[]> {
  const byKey = new Many(rows, key)
  return new Map(
    rows.flatMap((row) => {
      const others = byKey.of(key(row)).filter((one) => one !== row)
      return others.length > 0 ? [[row, others.map(({ line }) => line)]] : []
    }),
  )
}
