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

  it('organisations-03 a board may be planned: it holds from its day, the one before until then; taken back, that one goes on', async () => {
    const { kompas } = cast.region.organisations
    const [now, next] = [await makeBoard('Stichting Nu'), await makeBoard('Stichting Straks')]
    const planned: LinkBegin = { link: 'board', as: null, to: next, fromOn: cast.today(30) }
    await begin({ link: 'board', as: null, to: now, fromOn: cast.today(-10) }, kompas)
    expect((await begin(planned, kompas)).status).toBe(204)
    const boards = async () => (await page(kompas)).boards.map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn])
    expect(await boards()).toEqual([
      ['Stichting Straks', cast.today(30), null],
      ['Stichting Nu', cast.today(-10), cast.today(29)],
    ])
    const boardOn = async (day: string) => (await list(`q=Kompas&on=${day}`)).map(({ board }) => board)
    expect([await boardOn(cast.today()), await boardOn(cast.today(29)), await boardOn(cast.today(30))]).toEqual([
      ['Stichting Nu'],
      ['Stichting Nu'],
      ['Stichting Straks'],
    ])
    const end = (link: LinkBegin, untilOn: string) =>
      wout.post<Problem>(`/field-organisations/${kompas}/_end`, { ...link, untilOn })
    const faultsOf = ({ body }: { body: Problem }) => body.errors?.map(({ field, code }) => [field, code])
    const current: LinkBegin = { ...planned, to: now, fromOn: cast.today(-10) }
    expect(faultsOf(await end(current, cast.today(30)))).toEqual([['untilOn', 'overlaps']])
    expect(faultsOf(await end(planned, cast.today(28)))).toEqual([['untilOn', 'ends-before']])
    expect(faultsOf(await begin({ ...planned, to: now, fromOn: cast.today(5) }, kompas))).toEqual([['fromOn', 'newer']])
    expect((await end(planned, cast.today(29))).status).toBe(204)
    expect(await boards()).toEqual([['Stichting Nu', cast.today(-10), null]])
    const { changes } = (await wout.get<{ changes: FieldChange[] }>('/field-changes')).body
    expect(changes[0]?.what).toBe('link-taken-back')
    expect((await end(current, cast.today(60))).status).toBe(204)
    expect([await boardOn(cast.today(60)), await boardOn(cast.today(61))]).toEqual([['Stichting Nu'], [null]])
    expect((await begin({ ...planned, fromOn: cast.today(61) }, kompas)).status).toBe(204)
    expect((await boards()).map(([, , untilOn]) => untilOn)).toEqual([null, cast.today(60)])
  })

  it('organisations-03 a number of a register is not planned, nor its end', async () => {
    const { kompas } = cast.region.organisations
    const number: LinkBegin = { link: 'identifier', as: 'KVK', to: '99000055', fromOn: cast.today(1) }
    expect((await begin(number, kompas)).body.errors?.map(({ code }) => code)).toEqual(['in-future'])
    await begin({ ...number, fromOn: cast.today() }, kompas)
    const late = { ...number, fromOn: cast.today(), untilOn: cast.today(1) }
    const answer = await wout.post<Problem>(`/field-organisations/${kompas}/_end`, late)
    expect(answer.body.errors?.map(({ code }) => code)).toEqual(['in-future'])
  })

  it('organisations-03 imports-03 a file leaves alone what is planned: what it begins goes on until then', async () => {
    const { vakcollege } = cast.region.organisations
    const [next] = [await makeBoard('Stichting Later')]
    await begin({ link: 'identifier', as: 'VESTIGING', to: '99YB00', fromOn: cast.today() }, vakcollege)
    await begin({ link: 'board', as: null, to: next, fromOn: cast.today(30) }, vakcollege)
    const bring = async (board: string) => {
      const csv = Buffer.from(`Naam;Vestiging;Bestuursnummer\nVakcollege Waterrijk;99YB00;${board}\n`)
      const sent = await wout.send<{ id: string }>('POST', '/import-files/schools', csv, { 'content-type': 'text/csv' })
      const { body } = await wout.post<string>(`/imports/${sent.body.id}/_apply`, {
        acceptFaulty: false,
        endVanished: false,
      })
      expect(body).toContain('"state":"done"')
    }
    await bring('99091')
    expect((await page(vakcollege)).boards.map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn])).toEqual([
      ['Stichting Later', cast.today(30), null],
      ['Bevoegd gezag 99091', cast.today(), cast.today(29)],
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
