import type { AreaKind } from '../areas/vocabulary.ts'
import { begun, endedBy } from './dated.ts'
import { codeOf, detail, doublesIn, fault, type Ground, tell } from './ground.ts'
import type { Detail } from './plan.ts'
import type { WantedArea, WantedPostcode } from './wanted.ts'
import type { AreaRow } from './writes.ts'

type Part = { kind: AreaKind; code: string }

/** imports-05: areas by kind and code, all of them before what they are part of, in whatever order they stand. */
export function planAreas(ground: Ground, wanted: readonly WantedArea[]): void {
  const doubles = doublesIn(wanted, codeOf)
  for (const [row, lines] of doubles)
    fault(ground, { code: 'double', line: row.line, column: row.column, value: codeOf(row), about: lines.join(', ') })
  const before = new Map(ground.areaByCode)
  const single = wanted.filter((row) => !doubles.has(row))
  for (const row of single) nameArea(ground, row)
  for (const row of single) {
    const details = planWholes(ground, row)
    const old = before.get(codeOf(row))
    if (old && old.name !== row.name) details?.unshift(detail('name', old.name, row.name))
    if (details) tell(ground, old === undefined, { line: row.line, kind: row.kind, name: row.name, details })
  }
}

/** The area of a kind and code; made when it is not there. */
export function areaFor(ground: Ground, part: Part, name: string): AreaRow {
  const known = ground.areaByCode.get(codeOf(part))
  return known ?? keepArea(ground, { ...part, id: ground.newId(), name, from_on: ground.today })
}

function nameArea(ground: Ground, { kind, code, name }: WantedArea): void {
  const area = areaFor(ground, { kind, code }, name)
  if (area.name !== name) keepArea(ground, { ...area, name })
}

function keepArea(ground: Ground, area: AreaRow): AreaRow {
  ground.areaByCode.set(codeOf(area), area)
  ground.areas.set(area.id, area)
  ground.plan.writes.areas.set(area.id, area)
  return area
}

/** Of which others it is part: of the kinds that the row names, all of them. Undefined when one is not known. */
function planWholes(ground: Ground, row: WantedArea): Detail[] | undefined {
  const unknown = row.partOf.find((whole) => !ground.areaByCode.has(codeOf(whole)))
  if (unknown)
    return fault(ground, { code: 'unknown-area', line: row.line, column: row.column, value: codeOf(unknown) })
  const part = ground.areaByCode.get(codeOf(row)) as AreaRow
  const kinds = new Set(row.partOf.map(({ kind }) => kind))
  const wholes = row.partOf.map((whole) => ground.areaByCode.get(codeOf(whole)) as AreaRow)
  const now = ground.wholesOf
    .of(part.id)
    .filter(({ area_id }) => kinds.has(ground.areas.get(area_id)?.kind as AreaKind))
  const going = now.filter(({ area_id }) => !wholes.some(({ id }) => id === area_id))
  const coming = wholes.filter(({ id }) => !now.some(({ area_id }) => area_id === id))
  for (const one of going) ground.plan.writes.parts.push(endedBy(one, ground))
  for (const { id } of coming) ground.plan.writes.parts.push(begun({ area_id: id, part_id: part.id }, ground))
  return [
    ...going.map(({ area_id }) => detail('partOf', ground.areas.get(area_id)?.name ?? '', null)),
    ...coming.map(({ name }) => detail('partOf', null, name)),
  ]
}

/** imports-06: what a file says of a postcode and a kind of area is all there is; an area that it no longer names has ended there. */
export function planPostcodes(ground: Ground, wanted: readonly WantedPostcode[]): void {
  const same = (row: WantedPostcode) => `${row.postcode4} ${codeOf(row)}`
  const doubles = doublesIn(wanted, same)
  const named = new Set(wanted.map(same))
  for (const row of wanted) {
    const { line, column, kind, postcode4 } = row
    const lines = doubles.get(row)
    const area = ground.areaByCode.get(codeOf(row))
    if (lines) fault(ground, { code: 'double', line, column, value: same(row), about: lines.join(', ') })
    else if (!area) fault(ground, { code: 'unknown-area', line, column, value: codeOf(row) })
    else planPostcode(ground, { line, kind, postcode4 }, area, named)
  }
}

function planPostcode(
  ground: Ground,
  { line, kind, postcode4 }: { line: number; kind: AreaKind; postcode4: string },
  area: AreaRow,
  named: ReadonlySet<string>,
): void {
  const now = ground.areasOfPostcode.of(postcode4)
  const isThere = now.some(({ area_id }) => area_id === area.id)
  const going = now.filter(({ area_id }) => {
    const other = ground.areas.get(area_id)
    return other?.kind === kind && !named.has(`${postcode4} ${codeOf(other)}`)
  })
  for (const one of going) {
    ground.plan.writes.postcodes.push(endedBy(one, ground))
    ground.areasOfPostcode.drop(postcode4, one)
  }
  if (!isThere) ground.plan.writes.postcodes.push(begun({ area_id: area.id, postcode4 }, ground))
  const details = going.map(({ area_id }) => detail('area', ground.areas.get(area_id)?.name ?? '', area.name))
  if (!isThere && going.length === 0) details.push(detail('area', null, area.name))
  tell(ground, !isThere && going.length === 0, { line, kind: 'postcode', name: postcode4, details })
}
