// Every id of one dossier, sent by everyone who has nothing to do with it to every route: answered as an id that somebody made up.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Cast, type Person, raiseCurtain } from '../cast.ts'
import { vanDam } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { type Operation, openApi, operationsOf } from '../matrix/operations.ts'
import { idsOf, type Place, requestsFor } from '../matrix/requests.ts'
import { withConsent } from '../matrix/stage.ts'
import { rowsPerTable } from '../rows.ts'

const operations = operationsOf(await openApi())
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
/** How many of the ids each person tries at each route, beside the one that the route is about. */
const guesses = 4

describe.each(testDatabases())('ids of another on $name', ({ make }) => {
  let cast: Cast
  let theirs: Place
  let own: Place
  let ids: string[]
  let tokens: Record<string, string>
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    theirs = await withConsent(cast)
    const others = await vanDam(cast)
    own = { family: others, requestId: randomUUID(), receiver: 'esra' }
    ids = await idsOfDossier()
    const people: Record<string, Person> = {
      'nobody at all': cast.stranger(),
      'a colleague in the same team': await cast.professional('youssef'),
      'the care lead of another school': await cast.professional('esra'),
      'the care lead of a third school': await cast.professional('tom'),
      'the youth nurse': await cast.professional('ilse'),
      'the samenwerkingsverband': await cast.professional('karin'),
      leerplicht: await cast.professional('peter'),
      'the privacy officer': await cast.professional('mirjam'),
      'the administrator of the region': await cast.professional('wout'),
      'a parent of another family': await cast.relative(others, 'Hanneke'),
    }
    tokens = Object.fromEntries(Object.entries(people).map(([name, { cookie }]) => [name, cookie.split('=')[1] ?? '']))
  })
  afterAll(() => cast?.dispose())

  /** All that who holds the regie reads of it, as ids; without those of people and organisations that everyone may know. */
  async function idsOfDossier(): Promise<string[]> {
    const noah = await cast.professional('noah')
    const found = new Set<string>(Object.values(idsOf(theirs)))
    for (const { method, path } of operations) {
      if (method !== 'GET' || !path.startsWith('/dossiers/{dossierId}')) continue
      const { status, body } = await noah.get(fill(path, idsOf(theirs)))
      if (status === 200) for (const [id] of JSON.stringify(body).matchAll(uuid)) found.add(id)
    }
    const known = [
      ...Object.values(cast.region.organisations),
      ...Object.values(cast.region.people).map(({ accountId }) => accountId),
    ]
    return [...found].filter((id) => !known.includes(id))
  }

  it('the regie holder reads enough ids for this to mean something', () => {
    expect(ids.length).toBeGreaterThanOrEqual(20)
  })

  it.each(operations.filter(({ path }) => path.includes('{')))(
    '$id refuses an id of another dossier as one that somebody made up, whoever asks',
    async (operation) => {
      const before = await rowsPerTable(cast)
      for (const name of Object.keys(tokens))
        for (const tried of idsFor(operation, name)) {
          const swapped = await send(operation, name, tried)
          const madeUp = await send(operation, name, madeUpFor(tried))
          expect(told(swapped), `${name}: ${operation.id} ${JSON.stringify(tried)}`).toEqual(told(madeUp))
          expect(swapped.status, `${name}: ${operation.id}`).toBeGreaterThanOrEqual(400)
        }
      expect(await rowsPerTable(cast)).toEqual(before)
    },
  )

  it.each(operations.filter(({ path, body }) => path.startsWith('/dossiers/{dossierId}/') && body))(
    '$id: in one’s own dossier an id of another in what is sent does as much as one that somebody made up',
    async (operation) => {
      for (const name of ['a parent of another family', 'who holds the regie of both']) {
        const path = { dossierId: own.family.id }
        const sent = JSON.stringify(requestsFor(cast, own)[operation.id]?.body ?? {})
        // What names nothing has nothing to swap.
        if (!sent.match(uuid)) continue
        const body = (id: () => string) => JSON.parse(sent.replace(uuid, () => id()))
        const sample = sampleOf(`${operation.id} ${name}`, guesses)
        let next = 0
        const swapped = await send(
          operation,
          name,
          path,
          body(() => sample[next++ % sample.length] ?? ''),
        )
        const madeUp = await send(operation, name, path, body(randomUUID))
        expect(told(swapped), `${name}: ${operation.id}`).toEqual(told(madeUp))
      }
    },
  )

  /** The id that the address is about, in its own place, and guesses in every place; at a dossier also within one's own. */
  function idsFor({ id, path }: Operation, name: string): Record<string, string>[] {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, place]) => place ?? '')
    const right = Object.fromEntries(places.map((place) => [place, idsOf(theirs)[place] ?? ids[0] ?? '']))
    const guessed = sampleOf(`${id} ${name}`, guesses).map((one) =>
      Object.fromEntries(places.map((place) => [place, one])),
    )
    const within = places.length > 1 && places[0] === 'dossierId' ? [{ ...right, dossierId: own.family.id }] : []
    return [right, ...guessed, ...within]
  }

  const sampleOf = (of: string, count: number) =>
    fc.sample(fc.constantFrom(...ids), {
      numRuns: count,
      seed: [...of].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) | 0,
    })

  const madeUpFor = (tried: Record<string, string>) =>
    Object.fromEntries(Object.entries(tried).map(([place, id]) => [place, id === own.family.id ? id : randomUUID()]))

  async function send(
    { id, method, path }: Operation,
    name: string,
    tried: Record<string, string>,
    body: unknown = requestsFor(cast, theirs)[id]?.body,
  ): Promise<Answer<unknown>> {
    const { ifMatch, contentType } = requestsFor(cast, theirs)[id] ?? {}
    return (await personOf(name)).send(method, fill(path, tried), body, {
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
      ...(contentType ? { 'content-type': contentType } : {}),
    })
  }

  /** From an address of their own each time: a limit that is reached would hide what is asked here. */
  async function personOf(name: string): Promise<Person> {
    if (name === 'nobody at all') return cast.stranger()
    const token = tokens[name]
    return token ? cast.withToken(token) : cast.professional('noah')
  }
})

const fill = (path: string, ids: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID())

/** What an answer tells: its status and body, but for the number of the request. */
function told({ status, body }: Answer<unknown>) {
  const said = typeof body === 'object' && body !== null ? { ...body, requestId: '' } : body
  return { status, said }
}
