import { addDays, addYears, ageOn, type CivilDate } from '../oracle/calendar.ts'
import type { Gezag, Person, Relation } from '../world.ts'
import { type Cast, inventBirthday } from './people.ts'
import type { Random } from './random.ts'

type Family = Pick<Cast, 'persons' | 'relations' | 'gezag' | 'relatives'>
/** Who is what to one child, and who of them has gezag. */
type Around = { adults: [string, Relation['is']][]; holders: string[] }
type Shape = 'joint' | 'sole' | 'halfSiblings' | 'guardian' | 'alone'

const SHAPES: Record<Shape, number> = { joint: 45, sole: 15, halfSiblings: 20, guardian: 10, alone: 10 }
const AUTHORITY: Record<Gezag['authority'], number> = { known: 84, conflict: 9, unknown: 7 }

export function inventFamily(random: Random, startsOn: CivilDate): Family {
  const children = inventChildren(random, startsOn)
  const shape = random.weighted(SHAPES)
  const hasStepParent = random.chance(0.25)
  const around = children.map((_, index) => aroundChild(shape, index, hasStepParent))
  const elder = random.chance(0.15) ? inventElderSibling(random, startsOn) : []
  const persons = [...children, ...inventAdults(random, startsOn, around), ...elder]
  const relations = children.flatMap(({ id }, index) => relationsOf(id, around[index], [...children, ...elder]))
  const gezag = children.map(({ id }, index) => inventGezag(random, id, around[index]?.holders ?? []))
  return { persons, relations, gezag, relatives: inventAccounts(random, persons, startsOn) }
}

function inventChildren(random: Random, startsOn: CivilDate): Person[] {
  const count = random.pick([1, 1, 2, 2, 3])
  return Array.from({ length: count }, (_, index) => {
    return { id: `k${index + 1}`, bornOn: inventBirthday(random, startsOn), speaksAs: 'YOUTH' }
  })
}

/** The adults around the child with this number: `a1` is always there, half-siblings have another second parent. */
function aroundChild(shape: Shape, index: number, hasStepParent: boolean): Around {
  const stepParent: Around['adults'] = hasStepParent ? [['a4', 'step-parent']] : []
  if (shape === 'alone') return { adults: [['a1', 'parent'], ...stepParent], holders: ['a1'] }
  if (shape === 'guardian') return aroundWard()
  if (shape === 'halfSiblings') return aroundHalfSibling(index)
  const holders = shape === 'joint' ? ['a1', 'a2'] : ['a1']
  return { adults: [['a1', 'parent'], ['a2', 'parent'], ...stepParent], holders }
}

function aroundWard(): Around {
  return {
    adults: [
      ['a1', 'guardian'],
      ['a2', 'parent'],
    ],
    holders: ['a1'],
  }
}

function aroundHalfSibling(index: number): Around {
  const [second, other] = index === 0 ? ['a2', 'a3'] : ['a3', 'a2']
  const adults: Around['adults'] = [
    ['a1', 'parent'],
    [second, 'parent'],
  ]
  if (index === 0) adults.push([other, 'step-parent'])
  return { adults, holders: ['a1', second] }
}

function inventAdults(random: Random, startsOn: CivilDate, around: Around[]): Person[] {
  const ids = [...new Set(around.flatMap(({ adults }) => adults.map(([id]) => id)))].sort()
  return ids.map((id) => ({ id, bornOn: addDays(startsOn, -random.int(28 * 365, 50 * 365)), speaksAs: 'PARENT' }))
}

function inventElderSibling(random: Random, startsOn: CivilDate): Person[] {
  return [{ id: 'k9', bornOn: addYears(addDays(startsOn, -random.int(1, 700)), -18), speaksAs: 'YOUTH' }]
}

function relationsOf(child: string, around: Around | undefined, siblings: Person[]): Relation[] {
  const adults = around?.adults ?? []
  return [
    ...adults.map(([person, is]) => ({ person, child, is })),
    ...siblings.filter(({ id }) => id !== child).map(({ id }) => ({ person: id, child, is: 'sibling' as const })),
  ]
}

function inventGezag(random: Random, child: string, holders: string[]): Gezag {
  const authority = random.weighted(AUTHORITY)
  return { child, authority, holders: authority === 'unknown' && random.chance(0.3) ? [] : holders }
}

/** Some adults have none; a child who is nearly old enough may have one before it opens anything. */
function inventAccounts(random: Random, persons: Person[], startsOn: CivilDate): string[] {
  const mayHaveOne = persons.filter(({ bornOn }) => ageOn(bornOn, startsOn) >= 10)
  return random.some(mayHaveOne, 0.85).map(({ id }) => id)
}
