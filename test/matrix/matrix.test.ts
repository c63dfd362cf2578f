import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Cast, type Person, raiseCurtain } from '../cast.ts'
import { testDatabases } from '../harness/database.ts'
import { cheap } from '../sign-in/own-ground.ts'
import { type Column, columns, expected, expectedPages } from './expected.ts'
import { type Operation, openApi, operationsOf, routesOfTheApp } from './operations.ts'
import { idsOf, requestsFor } from './requests.ts'
import { type Standing, stageTheMatrix } from './stage.ts'

const document = await openApi()
const operations = operationsOf(document)

describe('the matrix knows every route', () => {
  it('every operation of the app has a row in the table of expected answers', () => {
    const missing = operations.filter((one) => !(one.id in expected)).map((one) => one.id)
    expect(missing, `write rows in test/matrix/expected/ for: ${missing.join(', ')}`).toEqual([])
  })

  it('every row of the table belongs to an operation that is still there', () => {
    const known = operations.map((one) => one.id)
    expect(Object.keys(expected).filter((id) => !known.includes(id))).toEqual([])
  })

  it('every route of the API stands in the OpenAPI document, and no route is in neither table', async () => {
    const described = operations.map(({ method, path }) => `${method} /v1${path.replace(/\{(\w+)\}/g, ':$1')}`)
    const served = (await routesOfTheApp()).filter((one) => !one.startsWith('HEAD '))
    const isPage = (route: string) => Object.keys(expectedPages).includes(route.replace(/^[A-Z]+ /, ''))
    const unknown = served.filter((route) => !described.includes(route) && !isPage(route))
    expect(unknown, 'routes without a row in test/matrix/expected/').toEqual([])
  })
})

describe.each(testDatabases())('endpoint × role × consent on $name', ({ make }) => {
  let cast: Cast
  let standings: Record<Column, Standing>
  beforeAll(async () => {
    cast = await raiseCurtain(make, { ownProvider: cheap })
    standings = await stageTheMatrix(cast)
  })
  afterAll(() => cast?.dispose())

  it.each(operations)('$id answers everyone as the table says', async (operation) => {
    const row = expected[operation.id]
    if (!row) throw new Error(`${operation.method} ${operation.path} has no row in test/matrix/expected/`)
    const got: Record<string, number> = {}
    for (const column of columns) got[column] = (await play(operation, column)).status
    expect(got).toEqual(Object.fromEntries(columns.map((column, index) => [column, row[index]])))
  })

  it.each(operations.filter((one) => one.path.includes('{')))(
    '$id says of what is hidden exactly what it says of what does not exist',
    async (operation) => {
      for (const [index, column] of columns.entries()) {
        if (expected[operation.id]?.[index] !== 404) continue
        const hidden = await play(operation, column)
        const absent = await play(operation, column, true)
        expect(plain(hidden), `${column}: ${operation.id}`).toEqual(plain(absent))
      }
    },
  )

  it.each(Object.entries(expectedPages))('page %s', async (path, row) => {
    const people: Person[] = [
      cast.stranger(),
      await cast.professional('noah'),
      await standings['a parent with gezag'].signIn(),
    ]
    const got = []
    for (const person of people) got.push((await person.send('GET', `page:${path.replace('*', 'vandaag')}`)).status)
    expect(got).toEqual(row)
  })

  it.each(operations.filter((one) => one.method === 'GET'))(
    'HEAD of $id is refused to a stranger like GET',
    async ({ id, path }) => {
      const head = await cast.stranger().send('HEAD', fill(path, {}))
      expect(head.status).toBe(expected[id]?.[0])
    },
  )

  async function play(
    operation: Operation,
    column: Column,
    isAbsent = false,
  ): Promise<Answer<Record<string, unknown>>> {
    const { place, signIn } = standings[column]
    const person = await signIn()
    const request = requestsFor(cast, place)[operation.id]
    if (!request) throw new Error(`no request for ${operation.id} in test/matrix/requests/`)
    const prepared = (await request.prepare?.(person)) ?? {}
    const path = fill(operation.path, isAbsent ? {} : { ...idsOf(place), ...prepared })
    return person.send(operation.method, path, request.body, {
      ...(request.ifMatch ? { 'if-match': request.ifMatch } : {}),
      ...(request.contentType ? { 'content-type': request.contentType } : {}),
    })
  }
})

/** Fills in the ids of an address; one that is not given is an id of nothing. */
const fill = (path: string, ids: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? randomUUID())

/** An answer without what differs by itself. */
function plain({ status, headers, body }: Answer<Record<string, unknown>>) {
  const { date: _date, ...rest } = headers
  const { requestId: _requestId, ...problem } = body
  return { status, headers: rest, problem }
}
