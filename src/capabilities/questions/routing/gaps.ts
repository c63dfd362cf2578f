import { addDays, type CivilDate } from '../../../platform/pure/dates.ts'
import type { Ports } from '../../access/actor.ts'
import type { Field, Span } from '../../playing-field/contacts/field.ts'
import type { Route } from '../../playing-field/contacts/presence.ts'
import { readField } from '../../playing-field/contacts/queries.ts'
import { readReference } from '../../playing-field/keeper.ts'
import type { RoutingGap, RoutingGaps } from './contract.ts'
import { routeOf } from './route-of.ts'

const daysAhead = 56

/** questions-12: every school and municipality from which a question reaches nobody today or within eight weeks, and from when to when. */
export function listGaps(ports: Ports): Promise<RoutingGaps> {
  return readReference(ports, async (db, from) => {
    const until = addDays(from, daysAhead)
    const field = await readField(db, { from, until })
    return { from, until, gaps: gapsIn(field, from, until) }
  })
}

type Place = Pick<RoutingGap, 'about' | 'id' | 'name'>

export function gapsIn(field: Field, from: CivilDate, until: CivilDate): RoutingGap[] {
  const days = daysOfChange(field, from, until)
  return placesOf(field, from).flatMap((place) => spansOf(place, days, until, field))
}

function placesOf(field: Field, from: CivilDate): Place[] {
  const schools = field.parties.filter(
    (one) => one.kind === 'school' && (one.closedOn === null || one.closedOn >= from),
  )
  const municipalities = field.areas.filter((one) => one.kind === 'municipality')
  const named =
    (about: Place['about']) =>
    ({ id, name }: { id: string; name: string }) => ({ about, id, name })
  return [
    ...schools.map(named('school')),
    ...municipalities.map(named('municipality')),
    ...municipalities.map(named('municipality-18')),
  ]
}

/** Between these days nothing changes, so that a question need be asked on these days only. */
function daysOfChange(field: Field, from: CivilDate, until: CivilDate): CivilDate[] {
  const spans: readonly (readonly Span[])[] = [
    field.contacts,
    field.posts,
    field.absences,
    field.places,
    field.serving,
    field.parts,
  ]
  const days = new Set([from])
  const add = (day: CivilDate) => day > from && day <= until && days.add(day)
  for (const one of spans.flat()) {
    add(one.fromOn)
    if (one.untilOn !== null) add(addDays(one.untilOn, 1))
  }
  for (const { closedOn } of field.parties) if (closedOn !== null) add(addDays(closedOn, 1))
  return [...days].sort()
}

function spansOf(place: Place, days: readonly CivilDate[], until: CivilDate, field: Field): RoutingGap[] {
  const found: RoutingGap[] = []
  for (const [index, fromOn] of days.entries()) {
    const gap = gapOn(place, fromOn, field)
    if (gap === undefined) continue
    const next = days[index + 1]
    const untilOn = next === undefined ? until : addDays(next, -1)
    const last = found.at(-1)
    if (last?.because.nl === gap.because.nl && addDays(last.untilOn, 1) === fromOn) last.untilOn = untilOn
    else found.push({ ...place, ...gap, fromOn, untilOn })
  }
  return found
}

function gapOn({ about, id }: Place, day: CivilDate, field: Field): Pick<RoutingGap, 'gap' | 'because'> | undefined {
  const isSchool = about === 'school'
  const route = routeOf(
    {
      asker: 'PARENT',
      schoolId: isSchool ? id : null,
      municipalityId: isSchool ? null : id,
      age: about === 'municipality-18' ? 18 : null,
      day,
    },
    field,
  )
  // A school that closes is no gap: from that day on nobody chooses it.
  if (route.gap === 'no-such-school' || !isWorthSaying(route)) return undefined
  return { gap: route.gap, because: route.because }
}

const isWorthSaying = ({ gap, receiver }: Route) =>
  gap !== null || (receiver?.kind === 'team' && receiver.why === 'no-contact')
