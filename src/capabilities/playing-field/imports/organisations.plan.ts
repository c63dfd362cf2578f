import { addDays } from '../../../platform/pure/dates.ts'
import { findOrganisation } from './finding.ts'
import { codeOf, detail, doublesIn, fault, type Ground, nameOf, numberOf, tell } from './ground.ts'
import { planBoard, planIdentifiers, planLies } from './links.plan.ts'
import type { Detail, Rows } from './plan.ts'
import type { OrganisationFacts, WantedOrganisation } from './wanted.ts'
import type { OrganisationRow } from './writes.ts'

type Source = OrganisationRow['source']

/** imports-02: an organisation is known by its numbers, else by kind, name and place; two rows about one are both faulty. */
export function planOrganisations(ground: Ground, wanted: readonly WantedOrganisation[], source: Source): void {
  const doubles = doublesIn(wanted, keyOf)
  const meant = new Map<string, number>()
  for (const row of wanted) {
    const lines = doubles.get(row)
    const [first] = row.identifiers
    const column = first?.column ?? null
    const value = first?.value ?? row.facts.name
    if (lines) fault(ground, { code: 'double', line: row.line, column, value, about: lines.join(', ') })
    else planOrganisation(ground, row, source, meant)
  }
}

/** The first number is that of this one place or organisation; a BRIN alone is not. */
const keyOf = ({ kind, facts, identifiers }: WantedOrganisation) =>
  identifiers[0] ? numberOf(identifiers[0]) : nameOf({ kind, ...facts })

function planOrganisation(ground: Ground, row: WantedOrganisation, source: Source, meant: Map<string, number>): void {
  const found = findOrganisation(ground, row)
  if (found === undefined) return
  const unknown = row.areas
    .flatMap(({ codes, column }) => codes.map((area) => ({ area, column })))
    .find(({ area }) => area.name === undefined && !ground.areaByCode.has(codeOf(area)))
  if (unknown) {
    fault(ground, { code: 'unknown-area', line: row.line, column: unknown.column, value: codeOf(unknown.area) })
    return
  }
  const before = found ?? blank(ground, row)
  const earlier = meant.get(before.id)
  if (earlier !== undefined) {
    fault(ground, { code: 'double', line: row.line, column: null, value: before.name, about: `${earlier}` })
    return
  }
  meant.set(before.id, row.line)
  const { after, details } = withFacts(before, row.facts, source)
  if (found === null || details.length > 0 || after.source !== before.source) {
    ground.organisations.set(after.id, after)
    ground.plan.writes.organisations.set(after.id, after)
  }
  details.push(
    ...planIdentifiers(ground, after, row),
    ...planBoard(ground, after, row),
    ...planLies(ground, after, row),
  )
  tell(ground, found === null, { line: row.line, kind: row.kind, name: row.facts.name, details })
}

const blank = ({ newId }: Ground, { kind }: WantedOrganisation): OrganisationRow => ({
  ...{ id: newId(), kind, name: '', place: null, sector: null, street: null, postcode: null },
  ...{ phone: null, website: null, closed_on: null, source: null },
})

/** imports-03: what a row does not say stays as it was; whoever is in a file is open. */
function withFacts(before: OrganisationRow, facts: OrganisationFacts, source: Source) {
  const after: OrganisationRow = { ...before, closed_on: null, source: source ?? before.source }
  const details: Detail[] = []
  for (const [field, to] of Object.entries(facts) as [keyof OrganisationFacts, string | undefined][]) {
    if (to === undefined || to === before[field]) continue
    details.push(detail(field, before[field] || null, to))
    after[field] = to
  }
  if (before.closed_on !== null) details.push(detail('closedOn', before.closed_on, null))
  return { after, details }
}

/** imports-04: a school that vanished from the whole file of its register is proposed as ended; that of another source never is. */
export function planVanished(ground: Ground, { source, named, sectors }: NonNullable<Rows['full']>): void {
  // A row that does not tell whom it names may be about any of them.
  if (named === null) return
  for (const school of ground.organisations.values()) {
    const numbers = ground.identifiersOf.of(school.id).filter(({ scheme }) => scheme === 'VESTIGING')
    const isGone = numbers.length > 0 && numbers.every(({ value }) => !named.has(value))
    if (school.source !== source || school.closed_on !== null || !sectors.has(school.sector ?? '') || !isGone) continue
    const closed_on = addDays(ground.today, -1)
    ground.plan.writes.closed.push({ id: school.id, closed_on })
    const details = [detail('closedOn', null, closed_on)]
    ground.plan.ended.push({ line: null, kind: school.kind, name: school.name, details })
  }
}
