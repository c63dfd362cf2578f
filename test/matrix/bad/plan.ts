// What must be refused about the plan, by name.
import type { Bad, Stage } from '../bad-cases.ts'

export function badPlan({ place, others }: Stage): Record<string, () => Bad> {
  const family = place?.family
  const file = () => `/dossiers/${family.id}`
  const child = () => family.personId('Elif')
  const goal = (over: object) => ({
    title: 'Een doel',
    words: 'Mijn woorden',
    saidBy: 'Elif',
    subjectIds: [child()],
    begin: 3,
    wish: 7,
    ...over,
  })
  const wishes = () => `${file()}/wishes`
  const wish = (over: object) => ({ text: 'Wij willen rust.', saidBy: 'Aylin', ...over })
  return {
    'a negative score': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: { score: -3 },
      status: 400,
      field: 'score',
    }),
    'half a score': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: { score: 5.5 },
      status: 400,
      field: 'score',
    }),
    'a score beyond counting': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: '{"score": 1e400}',
      status: 400,
      field: 'score',
    }),
    'a score as text': () => ({
      path: `${file()}/goals/${family.goals[0]}/scores`,
      body: { score: '5' },
      status: 400,
      field: 'score',
    }),
    'no person at all': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: [] }),
      status: 400,
      field: 'subjectIds',
    }),
    'more people than a family has': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: Array.from({ length: 3000 }, () => child()) }),
      status: 400,
      field: 'subjectIds',
    }),
    'a person of another dossier': () => ({
      path: `${file()}/goals`,
      body: goal({ subjectIds: [child(), others.personId('Lieke')] }),
      status: 404,
    }),
    'a goal of another dossier': () => ({
      path: `${file()}/goals/${others.goals[0]}/scores`,
      body: { score: 5 },
      status: 404,
    }),
    'an action of another dossier': () => ({
      path: `${file()}/actions/${others.actionId}/ticks`,
      body: { isDone: true },
      status: 404,
    }),
    'a wish of another dossier': () => ({
      by: 'aylin',
      method: 'PATCH',
      path: `${wishes()}/${others.wishId}`,
      body: wish({}),
      headers: { 'if-match': '"1"' },
      status: 404,
    }),
  }
}
