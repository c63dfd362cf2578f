import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { FieldChange } from '../imports/contract.ts'
import type { FieldDescription, FieldOrganisationPage, FieldOrganisations, LinkBegin } from './contract.ts'

const described: FieldDescription = {
  ...{ name: 'De Wilgenhof', place: 'Waterrijk', sector: 'PO', street: 'Wilgenlaan 1', postcode: '1901AB' },
  ...{ phone: null, website: null, closedOn: null },
}

describe.each(testDatabases())('keeping organisations on $name', ({ make }) => {
  let cast: Cast
  let wout: Person
  let school: string
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    wout = await cast.professional('wout')
    school = cast.region.organisations.wilgenhof
  })
  afterAll(() => cast?.dispose())

  const page = async (id = school) => (await wout.get<FieldOrganisationPage>(`/field-organisations/${id}`)).body
  const list = async (query: string) =>
    (await wout.get<FieldOrganisations>(`/field-organisations?${query}`)).body.organisations
  const begin = (link: LinkBegin, id = school) => wout.post<Problem>(`/field-organisations/${id}/_begin`, link)
  const makeBoard = async (name: string) =>
    (await wout.post<{ id: string }>('/field-organisations', { kind: 'school-board', name, place: 'Waterrijk' })).body
      .id

  it('organisations-03 another board ends the one before on the day before it; the list answers for each day', async () => {
    const [one, two] = [await makeBoard('Stichting Een'), await makeBoard('Stichting Twee')]
    expect((await begin({ link: 'board', as: null, to: one, fromOn: '2025-08-01' })).status).toBe(204)
    expect((await begin({ link: 'board', as: null, to: two, fromOn: '2026-08-01' })).status).toBe(204)
    expect((await page()).boards.map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn])).toEqual([
      ['Stichting Twee', '2026-08-01', null],
      ['Stichting Een', '2025-08-01', '2026-07-31'],
    ])
    const { changes } = (await wout.get<{ changes: FieldChange[] }>('/field-changes')).body
    expect(changes[0]?.names).toEqual({ [school]: 'De Wilgenhof', [two]: 'Stichting Twee' })
    const boardOn = async (day: string) => (await list(`q=Wilgenhof&on=${day}`)).map(({ board }) => board)
    expect([await boardOn('2025-07-31'), await boardOn('2026-07-31'), await boardOn('2026-08-01')]).toEqual([
      [null],
      ['Stichting Een'],
      ['Stichting Twee'],
    ])
    const earlier = await begin({ link: 'board', as: null, to: one, fromOn: '2026-01-01' })
    expect([earlier.status, earlier.body.errors?.map(({ field, code }) => [field, code])]).toEqual([
      400,
      [['fromOn', 'newer']],
    ])
  })

  it('organisations-03 a number is found by, and belongs to one organisation at a time', async () => {
    const number: LinkBegin = { link: 'identifier', as: 'VESTIGING', to: '99 ya 00', fromOn: cast.today(-10) }
    expect((await begin(number)).status).toBe(204)
    expect((await begin(number)).status).toBe(204)
    expect((await list('q=99ya00')).map(({ name, identifiers }) => [name, identifiers])).toEqual([
      ['De Wilgenhof', [{ scheme: 'VESTIGING', value: '99YA00' }]],
    ])
    const other = await begin(number, cast.region.organisations.kompas)
    expect(other.body.errors?.map(({ field, code }) => [field, code])).toEqual([['to', 'of-another']])
    const end = { ...number, to: '99YA00', untilOn: cast.today(-1) }
    expect((await wout.post(`/field-organisations/${school}/_end`, end)).status).toBe(204)
    expect([await list('q=99YA00'), (await list(`q=99YA00&on=${cast.today(-1)}`)).length]).toEqual([[], 1])
    expect((await begin(number, cast.region.organisations.kompas)).status).toBe(204)
  })

  it('organisations-03 it lies in one area of a kind, and may work for many', async () => {
    const team = cast.region.organisations.team
    const { waterrijk, doorstroompunt } = cast.region.areas
    const area = (to: string, as: string): LinkBegin => ({ link: 'area', as, to, fromOn: cast.today() })
    await begin(area(doorstroompunt, 'serves'), team)
    const serves = (await page(team)).areas.filter(({ relation, untilOn }) => relation === 'serves' && untilOn === null)
    expect(serves.map(({ id }) => id).sort()).toEqual([waterrijk, doorstroompunt].sort())
    const neighbour = cast.ports.newId()
    await sql`insert into playing_field.areas (id, kind, code, name, from_on) values (${neighbour}, 'municipality', '9902', 'Duinbeek', '2024-08-01')`.execute(
      cast.database.sql,
    )
    await begin(area(neighbour, 'lies-in'))
    const lies = (await page()).areas.filter(({ relation, untilOn }) => relation === 'lies-in' && untilOn === null)
    expect(lies.map(({ name }) => name)).toEqual(['Duinbeek'])
  })

  it('organisations-02 name and address are overwritten, and what they were stays in the list of changes', async () => {
    await wout.post(`/field-organisations/${school}/_describe`, described)
    await wout.post(`/field-organisations/${school}/_describe`, { ...described, name: 'De Nieuwe Wilgenhof' })
    await wout.post(`/field-organisations/${school}/_describe`, { ...described, name: 'De Nieuwe Wilgenhof' })
    const { changes } = (await wout.get<{ changes: FieldChange[] }>('/field-changes')).body
    const told = changes.filter(({ what }) => what === 'organisation-changed').map(({ about }) => about.details)
    expect(told[0]).toEqual([{ field: 'name', from: 'De Wilgenhof', to: 'De Nieuwe Wilgenhof' }])
    expect(told).toHaveLength(2)
    await wout.post(`/field-organisations/${school}/_describe`, { ...described, closedOn: cast.today(-1) })
    const { schools } = (await cast.stranger().get<{ schools: { name: string }[] }>('/schools')).body
    expect(schools.map(({ name }) => name)).not.toContain('De Wilgenhof')
  })

  it('organisations-01 the list is narrowed by kind and words, and words are words', async () => {
    expect((await list('kind=school')).map(({ kind }) => kind)).toEqual(['school', 'school', 'school'])
    expect([await list('q=%25'), await list('q=_'), await list("q=';")]).toEqual([[], [], []])
    expect((await wout.get<Problem>('/field-organisations?kind=bakery')).status).toBe(400)
    expect((await wout.get<Problem>('/field-organisations?from=-1')).status).toBe(400)
  })
})
