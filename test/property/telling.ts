// A difference as a person reads it: seed, reader, what was expected and seen, and the story that leads to it.
import { isDeepStrictEqual } from 'node:util'
import type { Answer, Event } from '../world.ts'
import type { Difference } from './playing.ts'
import type { Sight } from './seeing.ts'

export function told({ world, reader, expected, actual }: Difference): string {
  const { seed, startsOn, policy, professionals, persons, gezag, relatives, events } = world
  const [wanted, got] = [flat(expected), flat(actual)]
  const fields = Object.keys(wanted).filter((key) => !isSame(wanted[key], got[key]))
  return [
    `seed ${seed}, after event ${events.length}, ${JSON.stringify(reader)}`,
    ...fields.map((key) => `${key}: expected ${JSON.stringify(wanted[key])}, actual ${JSON.stringify(got[key])}`),
    `from ${startsOn}, ${JSON.stringify(policy)}, with an account: ${relatives.join(' ')}`,
    ...[...professionals, ...persons, ...gezag].map((one) => JSON.stringify(one)),
    ...events.map((event, index) => `${index + 1} ${lineOf(event)}`),
  ].join('\n')
}

function flat({ around, ...page }: Sight): Record<string, unknown> {
  return { ...page, ...around }
}

function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other)
}

function lineOf(event: Event): string {
  return event.kind === 'answer' ? answered(event) : JSON.stringify(event)
}

function answered({ statements }: Answer): string {
  const said = statements.map((one) => {
    const scope = `${one.consentKind} ${one.category}${one.part ? ` ${one.part}` : ''}`
    const way = `${one.fromRoles.join('+')} to ${one.toOrganisation} ${one.toRole}`
    return `${one.decider} about ${one.subject}: ${one.answer} ${scope}, ${way}, ${one.validFrom} to ${one.validUntil}`
  })
  return said.join('\n    ')
}
