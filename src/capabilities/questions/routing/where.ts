import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import type { Field } from '../../playing-field/contacts/field.ts'
import type { Route } from '../../playing-field/contacts/presence.ts'
import { readField } from '../../playing-field/contacts/queries.ts'
import { readReference } from '../../playing-field/keeper.ts'
import { holidaysFrom, nameOfArea, placeOfSchool } from '../../playing-field/schools/queries.ts'
import type { Period } from '../../playing-field/schools/rules.ts'
import type { RouteOnDay, RoutingPlaces, WhoGetsIt } from './contract.ts'
import { nameOf, peopleOf } from './receivers.ts'
import { routeOf } from './route-of.ts'
import { nextTuesday, summerOn } from './rules.ts'

/** "Who would get a question?": today, next Tuesday, in the summer holiday, and on a day one chooses. */
export function whoGetsIt(call: Call, asked: WhoGetsIt): Promise<RouteOnDay[]> {
  onlyForTeamAndAdministrator(call)
  return readReference(call.ports, async (db, today) => {
    const summer = summerOn(today, await holidaysAt(db, asked, today))
    const days: Asked[] = [
      { moment: 'today', day: today },
      { moment: 'next-tuesday', day: nextTuesday(today) },
      { moment: 'summer', ...summer },
      ...(asked.on ? [{ moment: 'chosen', day: asked.on } as const] : []),
    ]
    const sorted = days.map(({ day }) => day).sort()
    const field = await readField(db, { from: sorted[0] as string, until: sorted.at(-1) as string }, asked.schoolId)
    if (asked.schoolId && !field.party(asked.schoolId)) return refuse(refusals.notFound)
    return days.map((one) => onDay(one, asked, field))
  })
}

interface Asked {
  moment: RouteOnDay['moment']
  day: CivilDate
  holiday?: RouteOnDay['holiday']
}

/** The school holidays that are kept for the place of the school or the residence; without either those of the whole region. */
async function holidaysAt(db: Sql, { schoolId, municipalityId }: WhoGetsIt, today: CivilDate): Promise<Period[]> {
  const place = schoolId ? await placeOfSchool(db, schoolId) : municipalityId && (await nameOfArea(db, municipalityId))
  const kept = await holidaysFrom(db, today)
  return kept
    .filter((one) => place === undefined || one.place === place)
    .map(({ name, fromOn, untilOn }) => ({ name, fromOn, untilOn }))
}

function onDay({ moment, day, holiday = null }: Asked, asked: WhoGetsIt, field: Field): RouteOnDay {
  const { schoolId = null, municipalityId = null, subject = 'help' } = asked
  const age = asked.age === undefined ? null : Number(asked.age)
  return {
    moment,
    day,
    holiday,
    ...shown(routeOf({ asker: 'PARENT', schoolId, municipalityId, age, day, subject }, field)),
  }
}

function shown({ receiver, gap, because }: Route): Omit<RouteOnDay, 'moment' | 'day' | 'holiday'> {
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
