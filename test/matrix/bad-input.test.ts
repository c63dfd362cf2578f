import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/platform/contract.ts'
import { type Cast, type Person, raiseCurtain } from '../cast.ts'
import { type ToldFamily, vanDam } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { rowsPerTable } from '../rows.ts'
import { badCases, type Name, type Stage } from './bad-cases.ts'
import { bodyFor } from './noise.ts'
import { openApi, operationsOf } from './operations.ts'
import { newDossier } from './requests/dossiers.ts'
import { idsOf, type Place } from './requests.ts'
import { withConsent } from './stage.ts'

const writes = operationsOf(await openApi()).filter((one) => one.method !== 'GET')

describe.each(testDatabases())('bad input on $name', ({ make }) => {
  let cast: Cast
  let place: Place
  let family: ToldFamily
  let others: ToldFamily
  let people: Record<Name, () => Promise<Person>>
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    place = await withConsent(cast)
    family = place.family
    others = await vanDam(cast)
    people = {
      noah: () => cast.professional('noah'),
      sanne: () => cast.professional('sanne'),
      wout: () => cast.professional('wout'),
      mirjam: () => cast.professional('mirjam'),
      aylin: () => cast.relative(family, 'Aylin'),
      dirk: () => cast.relative(family, 'Dirk'),
      stranger: async () => cast.stranger(),
    }
  })
  afterAll(() => cast?.dispose())

  // The names are needed before the stage stands; each case is made when it is played.
  const names = Object.keys(badCases({} as Stage))

  it.each(names)('%s is refused in a clear sentence, and nothing is written', async (name) => {
    const of = badCases({ cast, place, others })[name]
    if (!of) throw new Error(`no case ${name}`)
    const { by = 'noah', method = 'POST', path, body, headers, status, code, field } = of()
    const person = await people[by]()
    const before = await rowsPerTable(cast)
    const answer = await person.send<Problem>(method, path, body, headers)
    expect({ status: answer.status, problem: answer.body.code }).toEqual({ status, problem: code ?? answer.body.code })
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expectSentences(answer.body)
    if (field !== undefined) expect(answer.body.errors?.map((one) => one.field)).toContain(field)
    expect(JSON.stringify(answer.body).length).toBeLessThan(20_000)
    expect(await rowsPerTable(cast)).toEqual(before)
  })

  it.each(writes)('$id never answers a fault, whatever is sent', async (operation) => {
    const known = [
      family.id,
      place.requestId,
      others.id,
      family.wishId,
      ...family.goals,
      ...others.goals,
      ...['Aylin', 'Marco', 'Dirk', 'Elif', 'Kerem'].map(family.personId),
      ...Object.values(cast.region.organisations),
      ...Object.values(cast.region.people).map((one) => one.accountId),
    ]
    const ids = idsOf(place)
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID())
    const body = bodyFor(operation.body, known)
    const headers = fc.constantFrom<Record<string, string>>(
      {},
      { 'if-match': '"1"' },
      { 'if-match': 'W/"2"' },
      { 'if-match': '\u00ff' },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('noah', 'sanne', 'aylin', 'dirk', 'wout'),
        body,
        headers,
        async (by, sent, extra) => {
          const person = await people[by]()
          const answer = await person.send<Problem>(operation.method, path, sent, extra)
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
          if (answer.status >= 400) expectSentences(answer.body)
        },
      ),
      { seed: 20261122, numRuns: 40 },
    )
  })

  it('an English reader gets English sentences', async () => {
    const noah = await cast.professional('noah')
    const { body } = await noah.send<Problem>(
      'POST',
      `/dossiers/${family.id}/wishes`,
      { text: '', saidBy: 'Aylin' },
      { 'accept-language': 'en-GB' },
    )
    expect(body.detail).toBe('Something you filled in is not right. See the fields.')
    expect(body.errors?.[0]).toEqual({ field: 'text', code: 'minLength', detail: 'Fill this in.' })
  })

  it.each([
    ['', 'Vul dit in.', 'Fill this in.'],
    ['2026-02-30', 'Dit is geen bestaande datum.', 'This is not an existing date.'],
  ])('of the date "%s" it is said: %s', async (bornOn, nl, en) => {
    const noah = await cast.professional('noah')
    const [first, ...rest] = newDossier(cast).persons
    const body = { ...newDossier(cast), persons: [{ ...first, bornOn }, ...rest] }
    for (const [language, detail] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const answer = await noah.send<Problem>('POST', '/dossiers', body, { 'accept-language': language })
      expect(answer.body.errors?.map((one) => [one.field, one.detail])).toEqual([['persons/0/bornOn', detail]])
    }
  })
})

/** A sentence for a person: on top, and at each field. */
function expectSentences({ detail, errors = [], requestId }: Problem): void {
  expect(detail).toMatch(/^[A-Z].*[.?]$/)
  for (const one of errors) expect(one.detail).toMatch(/^[A-Z][a-zé]+ /)
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
}
