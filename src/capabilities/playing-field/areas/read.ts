import type { CivilDate } from '../../../platform/pure/dates.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Ports } from '../../access/actor.ts'
import { readReference } from '../keeper.ts'
import type { Membership, Party, PlayingField, Standing } from './contract.ts'
import { areasAround, crossingsOf, type DatedArea, fieldOn } from './crossings.ts'
import {
  type BelongingRow,
  belongingsOf,
  boardSince,
  fieldFacts,
  organisationNamed,
  type PartyRow,
  partiesOn,
  schoolsOn,
} from './queries.ts'

/** The areas, who works for each, where they cut across each other, and the schools; of one day. */
export function readPlayingField(ports: Ports, asked: CivilDate | undefined): Promise<PlayingField> {
  return readReference(ports, async (db, today) => {
    const day = asked ?? today
    const field = fieldOn(await fieldFacts(db), day)
    const partiesOf = byArea(await partiesOn(db, day))
    return {
      day,
      areas: field.areas.map((area) => ({ ...describe(area), sinceOn: area.fromOn, parties: partiesOf(area.id) })),
      crossings: crossingsOf(field).map((crossing) => ({ ...crossing, ...mutable(crossing) })),
      schools: await schoolsOn(db, day),
    }
  })
}

/** playing-field-64: what an organisation belongs to on a day, and the board of a school that day: never that of another day. */
export function readStanding(ports: Ports, organisationId: string, asked: CivilDate | undefined): Promise<Standing> {
  return readReference(ports, async (db, today) => {
    const day = asked ?? today
    const { name } = (await organisationNamed(db, organisationId)) ?? refuse(refusals.notFound)
    const partiesOf = byArea(await partiesOn(db, day))
    const belongings = saidOnce(await belongingsOf(db, organisationId, day))
    return {
      day,
      name,
      board: await boardSince(db, organisationId, day),
      memberships: belongings.map(
        ({ id, how, sinceOn, ...area }): Membership => ({
          areaId: id,
          kind: area.kind,
          code: area.code,
          name: area.name,
          how,
          postcodes: [],
          sinceOn,
          parties: partiesOf(id),
        }),
      ),
    }
  })
}

/** Who takes part in a cooperation lies in it as well, mostly: that it takes part says more. */
const saidOnce = (rows: readonly BelongingRow[]) =>
  rows.filter(
    ({ id, how }) => how !== 'lies-in' || !rows.some((other) => other.id === id && other.how === 'takes-part'),
  )

/** The areas that one area lies in, whole or in part, on a day; itself first. */
export function readSurroundings(ports: Ports, areaId: string, asked: CivilDate | undefined): Promise<Standing> {
  return readReference(ports, async (db, today) => {
    const day = asked ?? today
    const field = fieldOn(await fieldFacts(db), day)
    const area = field.areas.find(({ id }) => id === areaId) ?? refuse(refusals.notFound)
    const partiesOf = byArea(await partiesOn(db, day))
    const around = areasAround(field, areaId).map(
      ({ area: other, isWhole, pieces, sinceOn }): Membership => ({
        ...memberOf(other, sinceOn),
        how: isWhole ? 'whole' : 'part',
        postcodes: isWhole ? [] : [...pieces],
        parties: partiesOf(other.id),
      }),
    )
    const itself: Membership = {
      ...memberOf(area, area.fromOn),
      how: 'itself',
      postcodes: [],
      parties: partiesOf(areaId),
    }
    return { day, name: area.name, board: null, memberships: [itself, ...around] }
  })
}

const describe = ({ id, kind, code, name }: DatedArea) => ({ id, kind, code, name })
const memberOf = ({ id, kind, code, name }: DatedArea, sinceOn: CivilDate) => ({
  areaId: id,
  kind,
  code,
  name,
  sinceOn,
})

function byArea(rows: readonly PartyRow[]): (areaId: string) => Party[] {
  const grouped = Map.groupBy(rows, ({ areaId }) => areaId)
  return (areaId) => (grouped.get(areaId) ?? []).map(({ id, kind, name, sinceOn }) => ({ id, kind, name, sinceOn }))
}

function mutable({ straddling, otherStraddling }: ReturnType<typeof crossingsOf>[number]) {
  const copy = (lines: typeof straddling) => lines.map(({ areaId, touches }) => ({ areaId, touches: [...touches] }))
  return { straddling: copy(straddling), otherStraddling: copy(otherStraddling) }
}
