import { type FieldSize, middle, randomField } from '../../src/capabilities/questions/routing/random-field.ts'
import { type Asking, routeOf } from '../../src/capabilities/questions/routing/route-of.ts'
import { seeded } from '../world/random.ts'
import { say } from './ground.ts'

const sizes: readonly FieldSize[] = [
  { schools: 58, municipalities: 4, teams: 2, people: 24 },
  { schools: 8000, municipalities: 342, teams: 400, people: 6000 },
]

/** How many questions are routed in a second, in a region and in a country: half with a school, half by residence and age. */
export function routingPace(): void {
  for (const size of sizes) {
    const field = randomField(seeded(1), size)
    const asked = questionsOf(size)
    let count = 0
    const from = performance.now()
    while (performance.now() - from < 2000) {
      for (const one of asked) routeOf(one, field)
      count += asked.length
    }
    const each = count / ((performance.now() - from) / 1000)
    say(
      `routing: ${Math.round(each).toLocaleString('en')} questions a second among ${size.schools.toLocaleString('en')} schools, with the reason.`,
    )
  }
}

function questionsOf({ schools, municipalities }: FieldSize): Asking[] {
  const random = seeded(2)
  return Array.from({ length: 1000 }, (_, turn) => ({
    asker: 'PARENT',
    schoolId: turn % 2 === 0 ? `school${random.int(0, schools - 1)}` : null,
    municipalityId: `place${random.int(0, municipalities - 1)}`,
    age: random.int(0, 30),
    day: middle,
  }))
}
