// What stands in a file beside what people write in it: it shows in no list of writings, but a file in which it may be read is open.
import type { Item, Source } from '../world.ts'
import type { Moment } from './history.ts'

/** Names, measures, emergencies and who reads along, each as if somebody had written it behind a door of its kind. */
export function recordsOf(moment: Moment): Item[] {
  const { world, past } = moment
  const team: Source = { organisation: world.organisations[0]?.id ?? '', professional: '' }
  const names = world.persons.flatMap(({ id }) => [
    record(`name of ${id}`, namedBehind(moment, id), team, { category: 'IDENTITY_CONTACT' }),
    record(`details of ${id}`, [id], team, { category: 'IDENTITY_CONTACT' }),
  ])
  const said = past.flatMap((event): Item[] => {
    switch (event.kind) {
      case 'readingAlong':
        return [record('', [event.youth], { relative: event.youth }, { part: `reading ${event.parent}` })]
      case 'measureNoted':
        return [record('', [event.child], team, { part: event.measure })]
      case 'capabilityNoted':
        return [record('', [event.person], team, { part: `capability ${event.person}` })]
      case 'emergency':
        return [
          record('', event.subjects, sourceOf(moment, event.professional), { part: event.emergency, level: 'dates' }),
        ]
      default:
        return []
    }
  })
  return [...names, ...said]
}

/** A child's name is about the child; an adult's about the children over whom they had gezag when the file was made, else all. */
function namedBehind({ world }: Moment, person: string): string[] {
  const children = world.persons.filter(({ speaksAs }) => speaksAs === 'YOUTH').map(({ id }) => id)
  if (children.includes(person)) return [person]
  const theirs = world.gezag.filter(({ holders }) => holders.includes(person)).map(({ child }) => child)
  return theirs.length > 0 ? theirs : children
}

function sourceOf({ world }: Moment, professional: string): Source {
  return { organisation: world.professionals.find((one) => one.id === professional)?.organisation ?? '', professional }
}

function record(id: string, subjects: string[], source: Source, changes: Partial<Item>): Item {
  const plain = { category: 'LOGISTICS', level: 'full', part: null, own: false, talk: 'none', closedTo: [] } as const
  return { ...plain, closedTo: [], id, subjects, source, ...changes }
}
