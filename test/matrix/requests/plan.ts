// What is sent about a plan.
import type { Cast } from '../../cast.ts'
import type { Place, Sent } from '../requests.ts'

export function planRequests(cast: Cast, place: Place): Record<string, Sent> {
  const { family } = place
  const child = family.personId(family.children[0] ?? '')
  const action = { place: 'home', text: 'Samen ontbijten', doer: 'iedereen', dueOn: cast.today(3), rhythm: 'elke dag' }
  const wish = { text: 'Wij willen rust.', saidBy: 'ons' }
  const goal = { title: 'Vroeg naar bed', words: 'Ik wil uitrusten.', saidBy: 'het kind', wish: 7 }
  return {
    plan_getPlan: {},
    plan_notePrint: {},
    plan_writeWish: { body: wish },
    plan_changeWish: { body: wish, ifMatch: '"1"' },
    plan_writeGoal: { body: { ...goal, subjectIds: [child], begin: 2 } },
    plan_changeGoal: { body: goal, ifMatch: '"1"' },
    plan_scoreGoal: { body: { score: 5 } },
    plan_addAction: { body: action },
    plan_changeAction: { body: action, ifMatch: '"1"' },
    plan_tickAction: { body: { isDone: true } },
  }
}
