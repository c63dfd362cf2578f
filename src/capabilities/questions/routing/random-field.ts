// A random region for the tests and the bench of routing: schools, teams, RMCs, areas, contacts and absences, from one seed.
import { addDays } from '../../../platform/pure/dates.ts'
import { type ContactTask, type Field, type FieldRows, fieldOf, type Span } from '../../playing-field/contacts/field.ts'

interface Random {
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
}
export interface FieldSize {
  schools: number
  municipalities: number
  teams: number
  people: number
}
/** Around this day everything begins and ends. */
export const middle = '2026-06-15'

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

export function randomField(random: Random, { schools, municipalities, teams, people }: FieldSize): Field {
  const span = (): Span => {
    const fromOn = addDays(middle, random.int(-400, 60))
    return { fromOn, untilOn: random.chance(0.4) ? addDays(fromOn, random.int(0, 300)) : null }
  }
  const some = (probability: number) => random.chance(probability)
  const [schoolIds, teamIds, places] = [ids('school', schools), ids('team', teams), ids('place', municipalities)]
  const rmcs = ['rmc0', 'rmc1']
  const posts = ids('person', people).flatMap((accountId) => {
    const isRmc = some(0.15)
    const organisationId = random.pick(isRmc ? rmcs : teamIds)
    return [{ accountId, name: `Naam ${accountId}`, organisationId, role: isRmc ? 'RMC' : 'WIJKTEAM', ...span() }]
  })
  const ofRmc = posts.filter((one) => one.role === 'RMC')
  const named = (schoolId: string, task: ContactTask, from = posts) => ({
    ...random.pick(from),
    ...span(),
    schoolId,
    task,
  })
  const rows: FieldRows = {
    parties: [
      ...schoolIds.map((id) => ({
        id,
        kind: 'school' as const,
        name: id,
        closedOn: some(0.05) ? addDays(middle, random.int(-60, 60)) : null,
      })),
      ...teamIds.map((id) => ({ id, kind: 'youth-team' as const, name: id, closedOn: null })),
      ...rmcs.map((id) => ({ id, kind: 'rmc' as const, name: id, closedOn: null })),
    ],
    areas: [...places, 'region0', 'region1'].map((id) => ({ id, kind: 'municipality', name: id })),
    posts,
    contacts: schoolIds.flatMap((id) => [
      ...(some(0.8) ? [named(id, 'contact')] : []),
      ...(some(0.2) ? [named(id, 'contact')] : []),
      ...(some(0.5) ? [named(id, 'stand-in')] : []),
      ...(some(0.3) ? [named(id, 'regie')] : []),
      ...(ofRmc.length > 0 && some(0.5) ? [named(id, 'attendance', ofRmc)] : []),
      ...(ofRmc.length > 0 && some(0.5) ? [named(id, 'attendance-stand-in', ofRmc)] : []),
    ]),
    absences: posts
      .filter(() => some(0.4))
      .map(({ accountId, organisationId }) => ({ accountId, organisationId, ...span() })),
    places: schoolIds
      .filter(() => some(0.9))
      .map((organisationId) => ({ organisationId, areaId: random.pick(places), ...span() })),
    serving: [...teamIds, ...rmcs].flatMap((organisationId) =>
      [...places, 'region0', 'region1']
        .filter(() => some(0.4))
        .map((areaId) => ({ organisationId, areaId, ...span() })),
    ),
    parts: places
      .filter(() => some(0.8))
      .map((partId) => ({ areaId: random.pick(['region0', 'region1']), partId, ...span() })),
  }
  return fieldOf(rows)
}
