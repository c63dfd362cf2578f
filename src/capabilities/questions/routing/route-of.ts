import type { CivilDate } from '../../../platform/pure/dates.ts'
import { deskOf } from '../../playing-field/contacts/desk.ts'
import { type Field, runsOn } from '../../playing-field/contacts/field.ts'
import { fallsIn, leadsTo, type Route, type Subject, servingOn, teamOn } from '../../playing-field/contacts/presence.ts'
import type { NewQuestion } from '../contract.ts'
import { said } from './reasons.ts'

/** What is known of a question before anyone reads it. */
export interface Asking {
  /** Who asks changes nothing: there is one place to ask (practice P5.1). */
  asker: NewQuestion['asker']
  schoolId: string | null
  municipalityId: string | null
  /** Of the child or young person it is about. */
  age: number | null
  day: CivilDate
  subject?: Subject
}

/** Until which age the RMC (Doorstroompunt) is there for a young person: Wet van school naar duurzaam werk (V13). */
export const rmcAges: readonly { fromOn: CivilDate; below: number }[] = [
  { fromOn: '2026-01-01', below: 27 },
  { fromOn: '0001-01-01', below: 23 },
]
export const rmcBelow = (day: CivilDate) => rmcAges.find((one) => one.fromOn <= day)?.below ?? 0
const adultFrom = 18

/**
 * questions-02: to whom a question goes. The school's desk first, whatever the residence; without a school who serves the
 * residence: the RMC from 18, the team below; without either the one place to ask. Exactly one receiver, or a named gap.
 */
export function routeOf({ schoolId, municipalityId, age, day, subject }: Asking, field: Field): Route {
  if (schoolId !== null) return deskOf(schoolId, day, field, subject)
  if (age !== null && age >= rmcBelow(day)) return fallsIn('older-than-this-help', said.tooOld(rmcBelow(day)))
  if (municipalityId === null) return onePlaceToAsk(day, field)
  return age !== null && age >= adultFrom
    ? byResidence(municipalityId, 'rmc', day, field)
    : byResidence(municipalityId, 'youth-team', day, field)
}

function byResidence(municipalityId: string, kind: 'rmc' | 'youth-team', day: CivilDate, field: Field): Route {
  const place = field.areaName(municipalityId)
  const serving = servingOn(municipalityId, kind, day, field)
  for (const id of serving) {
    const team = teamOn(id, kind === 'rmc' ? 'rmc' : 'residence', day, field)
    if (team?.kind === 'team') return leadsTo(team, said[kind](team.name, place))
  }
  const name = serving[0] === undefined ? undefined : field.party(serving[0])?.name
  if (kind === 'rmc')
    return name ? fallsIn('nobody-at-rmc', said.nobody(name, place)) : fallsIn('no-rmc-for-area', said.noRmc(place))
  return name
    ? fallsIn('nobody-in-team', said.nobody(name, place))
    : fallsIn('no-team-for-municipality', said.noTeam(place))
}

/** Neither school nor residence is known: the team that is fixed contact of most schools; of two the first by name. */
function onePlaceToAsk(day: CivilDate, field: Field): Route {
  const schools = new Map<string, number>()
  for (const one of field.contacts)
    if (one.task === 'contact' && runsOn(one, day))
      schools.set(one.organisationId, (schools.get(one.organisationId) ?? 0) + 1)
  const teams = field.parties
    .filter((one) => one.kind === 'youth-team')
    .sort((a, b) => (schools.get(b.id) ?? 0) - (schools.get(a.id) ?? 0) || a.name.localeCompare(b.name))
  for (const { id } of teams) {
    const team = teamOn(id, 'one-place', day, field)
    if (team?.kind === 'team') return leadsTo(team, said.onePlace(team.name))
  }
  return fallsIn('no-team-at-all', said.noTeamAtAll)
}
