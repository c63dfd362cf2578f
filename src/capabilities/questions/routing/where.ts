import { addDays, type CivilDate } from '../../../platform/pure/dates.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import type { Field } from '../../playing-field/contacts/field.ts'
import type { Route } from '../../playing-field/contacts/presence.ts'
import { readField } from '../../playing-field/contacts/queries.ts'
import { readReference } from '../../playing-field/keeper.ts'
import type { RouteOnDay, RoutingPlaces, WhoGetsIt } from './contract.ts'
import { nameOf, peopleOf } from './receivers.ts'
import { routeOf } from './route-of.ts'

const weekday = (day: CivilDate) => new Date(`${day}T00:00:00Z`).getUTCDay()
const tuesday = 2

/** The first Tuesday from a day on, that day itself included. */
const tuesdayFrom = (day: CivilDate) => addDays(day, (tuesday - weekday(day) + 7) % 7)

/**
 * The first Tuesday of August that is still to come: in that week all three holiday regions have their summer holiday, whichever
 * year it is (the dates are set each year anew by ministerial order, so they are not kept here).
 */
export function summerDay(today: CivilDate): CivilDate {
  const year = Number(today.slice(0, 4))
  const thisYear = tuesdayFrom(`${year}-08-01`)
  return thisYear > today ? thisYear : tuesdayFrom(`${year + 1}-08-01`)
}
export const nextTuesday = (today: CivilDate) => tuesdayFrom(addDays(today, 1))

/** "Who would get a question?": today, next Tuesday, in the summer holiday, and on a day one chooses. */
export function whoGetsIt(call: Call, asked: WhoGetsIt): Promise<RouteOnDay[]> {
  onlyForTeamAndAdministrator(call)
  return readReference(call.ports, async (db, today) => {
    const days: [RouteOnDay['moment'], CivilDate][] = [
      ['today', today],
      ['next-tuesday', nextTuesday(today)],
      ['summer', summerDay(today)],
      ...(asked.on ? [['chosen', asked.on] as [RouteOnDay['moment'], CivilDate]] : []),
    ]
    const sorted = days.map(([, day]) => day).sort()
    const field = await readField(db, { from: sorted[0] as string, until: sorted.at(-1) as string }, asked.schoolId)
    if (asked.schoolId && !field.party(asked.schoolId)) return refuse(refusals.notFound)
    return days.map(([moment, day]) => onDay(moment, day, asked, field))
  })
}

function onDay(moment: RouteOnDay['moment'], day: CivilDate, asked: WhoGetsIt, field: Field): RouteOnDay {
  const { schoolId = null, municipalityId = null, subject = 'help' } = asked
  const age = asked.age === undefined ? null : Number(asked.age)
  return { moment, day, ...shown(routeOf({ asker: 'PARENT', schoolId, municipalityId, age, day, subject }, field)) }
}

function shown({ receiver, gap, because }: Route): Omit<RouteOnDay, 'moment' | 'day'> {
  if (receiver === null) return { receiver, gap, because }
  const people = peopleOf(receiver).map((one) => one.name)
  return { receiver: { name: nameOf(receiver), isTeam: receiver.kind === 'team', people }, gap, because }
}

export function routingPlaces(call: Call): Promise<RoutingPlaces> {
  onlyForTeamAndAdministrator(call)
  return readReference(call.ports, async (db, today) => {
    const { parties, areas } = await readField(db, { from: today, until: today })
    const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
    return {
      schools: parties.filter((one) => one.kind === 'school').map(named),
      municipalities: areas.filter((one) => one.kind === 'municipality').map(named),
    }
  })
}

/** The answer says who is away on a day: that is for colleagues, and for who mends the region. */
function onlyForTeamAndAdministrator({ actor }: Call): void {
  if (actor.kind !== 'professional' || !['WIJKTEAM', 'ADMINISTRATOR'].includes(actor.role)) refuse(refusals.notYours)
}
