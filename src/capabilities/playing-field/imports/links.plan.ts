import { areaFor } from './areas.plan.ts'
import { begun, endedBy } from './dated.ts'
import { codeOf, detail, type Ground, numberOf, plannedArea, plannedBoard } from './ground.ts'
import type { Detail } from './plan.ts'
import type { WantedAreas, WantedOrganisation } from './wanted.ts'
import type { BoardRow, OrganisationAreaRow, OrganisationRow } from './writes.ts'

/** imports-03: of a scheme somebody has one number at a time: another ends the one before. */
export function planIdentifiers(ground: Ground, { id }: OrganisationRow, row: WantedOrganisation): Detail[] {
  return row.identifiers.flatMap(({ scheme, value }) => {
    const now = ground.identifiersOf.of(id).filter((one) => one.scheme === scheme)
    if (now.some((one) => one.value === value)) return []
    for (const one of now) ground.plan.writes.identifiers.push(endedBy(one, ground))
    const next = begun({ organisation_id: id, scheme, value }, ground)
    ground.plan.writes.identifiers.push(next)
    ground.identifiersOf.add(id, next)
    ground.byIdentifier.add(numberOf(next), next)
    return [detail(scheme, now.map((one) => one.value).join(', ') || null, value)]
  })
}

/** imports-03: a school that moved to another board keeps the one before, until yesterday. A board that is not known is made. */
export function planBoard(ground: Ground, { id }: OrganisationRow, { board, line }: WantedOrganisation): Detail[] {
  if (!board) return []
  const known = ground.byIdentifier.of(`BOARD ${board.number}`)[0]?.organisation_id
  const boardId = known ?? makeBoard(ground, board, line)
  const now = ground.boardOf.get(id)
  if (now?.board_id === boardId) return []
  if (now) ground.plan.writes.boards.push(endedBy(now, ground))
  const next: BoardRow = begun(
    { organisation_id: id, board_id: boardId },
    ground,
    plannedBoard({ organisation_id: id }),
  )
  ground.plan.writes.boards.push(next)
  ground.boardOf.set(id, next)
  const nameOf = (one: string) => ground.organisations.get(one)?.name ?? ''
  return [detail('board', now ? nameOf(now.board_id) : null, nameOf(boardId))]
}

function makeBoard(ground: Ground, { number, name }: { number: string; name: string }, line: number): string {
  const id = ground.newId()
  const board: OrganisationRow = {
    ...{ id, kind: 'school-board', name: name || `Bevoegd gezag ${number}`, place: null, sector: null, street: null },
    ...{ postcode: null, phone: null, website: null, closed_on: null, source: null },
  }
  const identifier = begun({ organisation_id: id, scheme: 'BOARD' as const, value: number }, ground)
  ground.organisations.set(id, board)
  ground.identifiersOf.add(id, identifier)
  ground.byIdentifier.add(numberOf(identifier), identifier)
  ground.plan.writes.organisations.set(id, board)
  ground.plan.writes.identifiers.push(identifier)
  ground.plan.added.push({ line, kind: 'school-board', name: board.name, details: [detail('BOARD', null, number)] })
  return id
}

/** imports-03: where it lies and for which areas it works; a school that moved to another municipality keeps the one before. */
export function planLies(ground: Ground, { id }: OrganisationRow, { areas, line }: WantedOrganisation): Detail[] {
  return areas.flatMap((wanted) => planAreasOf(ground, id, wanted, line))
}

function planAreasOf(ground: Ground, id: string, wanted: WantedAreas, line: number): Detail[] {
  const areas = wanted.codes.map((one) => madeArea(ground, one, line))
  const kindOf = (one: OrganisationAreaRow) => ground.areas.get(one.area_id)?.kind
  const now = ground.areasOf
    .of(id)
    .filter((one) => one.relation === wanted.relation && (wanted.kind === null || kindOf(one) === wanted.kind))
  const going = now.filter(({ area_id }) => !areas.some((one) => one.id === area_id))
  const coming = areas.filter((one) => !now.some(({ area_id }) => area_id === one.id))
  const { organisationAreas } = ground.plan.writes
  for (const one of going) organisationAreas.push(endedBy(one, ground))
  for (const one of coming) {
    const row = { organisation_id: id, area_id: one.id, relation: wanted.relation }
    organisationAreas.push(begun(row, ground, plannedArea(row, one.kind)))
  }
  const names = (ids: readonly string[]) => ids.map((one) => ground.areas.get(one)?.name).join(', ') || null
  if (going.length + coming.length === 0) return []
  return [detail(wanted.relation, names(going.map(({ area_id }) => area_id)), names(coming.map((one) => one.id)))]
}

/** An area that a row names in full is made when it is not there. */
function madeArea(ground: Ground, { name, ...part }: WantedAreas['codes'][number], line: number) {
  const isNew = !ground.areaByCode.has(codeOf(part))
  const area = areaFor(ground, part, name ?? part.code)
  if (isNew)
    ground.plan.added.push({ line, kind: part.kind, name: area.name, details: [detail('code', null, part.code)] })
  return area
}
