import { addDays, addYears, type CivilDate } from '../oracle/calendar.ts'
import type { Organisation, Policy, Professional, Role, World } from '../world.ts'
import { inventFamily } from './family.ts'
import type { Random } from './random.ts'

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

function inventPolicy(random: Random): Policy {
  return {
    consent12to15: random.pick(['BOTH', 'STATUTE']),
    jointAuthority: random.pick(['ALL', 'ONE_UNLESS_OBJECTION']),
  }
}

function inventOrganisations(random: Random): Organisation[] {
  const organisations: Organisation[] = [
    { id: 'o1', kind: 'youth-team' },
    { id: 'o2', kind: 'school' },
  ]
  if (random.chance(0.4)) organisations.push({ id: 'o3', kind: 'school' })
  if (random.chance(0.25)) organisations.push({ id: 'o4', kind: 'jgz' })
  return organisations
}

/** The team's first professional always gets the regie first; a parent at work in the area comes last. */
function inventProfessionals(random: Random, organisations: Organisation[], parents: string[]): Professional[] {
  const has = (id: string) => organisations.some((organisation) => organisation.id === id)
  const places: [string, Role][] = [
    ['o1', 'WIJKTEAM'],
    ['o1', 'WIJKTEAM'],
    ['o2', 'SCHOOL_IB_ZOCO'],
    ['o2', 'SCHOOL_TEACHER'],
  ]
  if (has('o3')) places.push(['o3', 'SCHOOL_IB_ZOCO'])
  if (has('o4')) places.push(['o4', 'JGZ'])
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
