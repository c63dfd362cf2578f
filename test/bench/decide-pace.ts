import { decide } from '../../src/capabilities/consent/decide/decide.ts'
import { aylin, marco, question, yes } from '../../src/capabilities/consent/decide/fixture.ts'
import { say } from './ground.ts'

/** How many questions decide() answers in a second: two parents, four statements each, every age from 0 to 20. */
export function decidePace(): void {
  const said = [
    yes(),
    yes({ categories: ['PLAN_GOAL_ACTION'] }),
    yes({ to: ['JGZ'] }),
    yes({ categories: ['LOGISTICS'] }),
  ]
  const questions = Array.from({ length: 21 }, (_, age) => question({ age, deciders: [aylin(said), marco(said)] }))
  let count = 0
  const from = performance.now()
  while (performance.now() - from < 2000) {
    for (const one of questions) decide(one)
    count += questions.length
  }
  const each = count / ((performance.now() - from) / 1000)
  say(
    `decide(): ${Math.round(each).toLocaleString('en')} questions a second, each with the day until which the answer holds.`,
  )
}
