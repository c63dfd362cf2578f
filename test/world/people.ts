import { addDays, addYears, type CivilDate } from '../oracle/calendar.ts'
import type { Organisation, OrganisationKind, Professional, Role, World } from '../world.ts'
import { inventFamily } from './family.ts'
import type { Random } from './random.ts'
import { inventPolicy } from './region.ts'

/** A world before anything has happened. */
export type Cast = Omit<World, 'seed' | 'events'>

export function inventCast(random: Random): Cast {
  const startsOn = addDays('2026-01-01', random.int(0, 1200))
  const family = inventFamily(random, startsOn)
  const parents = family.relations.filter(({ is }) => is === 'parent').map(({ person }) => person)
  const organisations = inventOrganisations(random)
  const professionals = inventProfessionals(random, organisations, parents)
  return { startsOn, policy: inventPolicy(random), organisations, professionals, ...family }
}

/** Whoever else may be there: in which role, and how often. Two institutions, as only one of them carries out a measure. */
const OTHERS: [string, OrganisationKind, Role, number][] = [
  ['o3', 'school', 'SCHOOL_IB_ZOCO', 0.25],
  ['o4', 'jgz', 'JGZ', 0.2],
  ['o5', 'gi', 'GI', 0.3],
  ['o6', 'gi', 'GI', 0.1],
  ['o7', 'social-work', 'SMW', 0.1],
  ['o8', 'samenwerkingsverband', 'SWV', 0.1],
  ['o9', 'leerplicht', 'LEERPLICHT', 0.1],
  ['o10', 'care-provider', 'JEUGDHULP_PROVIDER', 0.15],
]

function inventOrganisations(random: Random): Organisation[] {
  const others = OTHERS.filter(([, , , chance]) => random.chance(chance))
  return [{ id: 'o1', kind: 'youth-team' }, { id: 'o2', kind: 'school' }, ...others.map(([id, kind]) => ({ id, kind }))]
}

/** The team's first professional always gets the regie first; a parent at work in the area comes last. */
function inventProfessionals(random: Random, organisations: Organisation[], parents: string[]): Professional[] {
  const others = OTHERS.filter(([id]) => organisations.some((organisation) => organisation.id === id))
  const places: [string, Role][] = [
    ['o1', 'WIJKTEAM'],
    ['o1', 'WIJKTEAM'],
    ['o2', 'SCHOOL_IB_ZOCO'],
    ['o2', 'SCHOOL_TEACHER'],
  ]
  for (const [id, , role] of others) places.push([id, role])
  // A colleague who may stand in.
  if (random.chance(0.3)) places.push(random.pick(places.slice(2)))
  const isAlsoAtWork = parents.length > 0 && random.chance(0.35)
  if (isAlsoAtWork) places.push(random.pick(places))
  return places.map(([organisation, role], index) => {
    const isBarred = isAlsoAtWork && index === places.length - 1
    return { id: `p${index + 1}`, organisation, role, isPerson: isBarred ? random.pick(parents) : null }
  })
}

/** Mostly around the days on which the law changes its mind. */
export function inventBirthday(random: Random, startsOn: CivilDate): CivilDate {
  if (random.chance(0.04)) return random.pick(['2008-02-29', '2012-02-29', '2016-02-29'])
  if (random.chance(0.3)) return addDays(startsOn, -random.int(1, 17 * 365))
  const turns = random.pick([12, 12, 12, 16, 16, 18])
  return addYears(addDays(startsOn, random.int(-30, 150)), -turns)
}
