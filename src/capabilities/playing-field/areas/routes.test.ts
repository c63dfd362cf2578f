import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { loadTrialMap } from '../../../app/trial/map.ts'
import { growRegion } from '../../../app/trial/wide-region.ts'
import type { AreaMap, MapVersion, Membership, PlayingField, Standing } from './contract.ts'

const day = (date: string) => `?day=${date}`
const square = (code: string) => ({
  type: 'Feature',
  properties: { kind: 'municipality', code },
  geometry: { type: 'Polygon', coordinates: [[[3, 53], [4, 53], [4, 54], [3, 53]]] }, // biome-ignore format: a ring
})
const mapOf = (fromOn: string, ...codes: string[]) => ({
  source: `Kaart van ${fromOn}`,
  fromOn,
  file: { type: 'FeatureCollection', features: codes.map(square) },
})

describe.each(testDatabases())('the playing field on $name', ({ make }) => {
  let cast: Cast
  let noah: Person
  let wout: Person
  let schools: PlayingField['schools']
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    await growRegion(cast.database, randomUUID, cast.region)
    ;[noah, wout] = [await cast.professional('noah'), await cast.professional('wout')]
    schools = (await noah.get<PlayingField>('/areas')).body.schools
  })
  afterAll(() => cast?.dispose())

  const schoolNamed = (name: string) => schools.find((one) => one.name === name)?.id ?? ''
  const standingOf = async (id: string, query = '') =>
    (await noah.get<Standing>(`/organisations/${id}/areas${query}`)).body
  const inShort = (memberships: readonly Membership[]) =>
    memberships.map(({ kind, name, how, postcodes }) => [kind, name, how, postcodes.join(' ')].join(' ').trim()).sort()

  it('playing-field-63 where borders cut across each other is counted and named', async () => {
    const { body } = await noah.get<PlayingField>('/areas')
    const nameOf = new Map(body.areas.map(({ id, name }) => [id, name]))
    const pair = body.crossings.find(({ kind, otherKind }) => kind === 'municipality' && otherKind === 'swv-po')
    const named = pair?.straddling.map(({ areaId, touches }) => [
      nameOf.get(areaId),
      touches.map((touch) => nameOf.get(touch.areaId)),
    ])
    expect(pair?.cases).toBe(2)
    expect(named).toEqual([['Duinbeek', ['Hageland PO', 'Waterrijk PO']]])
    expect(body.crossings.some(({ kind, otherKind }) => kind === 'municipality' && otherKind === 'ggd')).toBe(false)
    expect(body.day).toBe(cast.today())
    expect(body.schools).toHaveLength(58)
  })

  it('playing-field-64 a school belongs to the areas of its place and postcode, with who works there', async () => {
    const { board, memberships } = await standingOf(schoolNamed('De Klimop'))
    expect(board?.name).toBe('Stichting De Brug')
    expect(inShort(memberships)).toEqual([
      'cooperation Jeugd en school Waterrijk takes-part',
      'ggd GGD Meerland lies-in',
      'municipality Duinbeek lies-in',
      'rmc Meerland lies-in',
      'swv-po Waterrijk PO lies-in',
      'swv-vo Meerland VO lies-in',
      'veilig-thuis Veilig Thuis Meerland lies-in',
      'youth-region Meerland Zuid lies-in',
    ])
    const swv = memberships.find(({ kind }) => kind === 'swv-po')
    expect(swv).toMatchObject({
      code: 'PO2991',
      sinceOn: '2024-08-01',
      parties: [{ name: 'Samenwerkingsverband Waterrijk' }],
    })
  })

  it('playing-field-64 a school that moved to another board is answered rightly for last year', async () => {
    const moved = schoolNamed('De Zevensprong')
    expect((await standingOf(moved)).board).toMatchObject({
      name: 'Stichting Waterrijk Primair',
      sinceOn: '2026-01-01',
    })
    const before = (await standingOf(moved, day('2025-12-31'))).board
    expect(before).toMatchObject({ name: 'Stichting De Brug', untilOn: '2025-12-31' })
    expect((await standingOf(moved, day('2020-01-01'))).board).toBeNull()
  })

  it('playing-field-62 a municipality lies in some areas whole and in others for some of its postcodes', async () => {
    const { body: field } = await noah.get<PlayingField>('/areas')
    const duinbeek = field.areas.find(({ name }) => name === 'Duinbeek')?.id
    const { body } = await noah.get<Standing>(`/areas/${duinbeek}/memberships`)
    expect(inShort(body.memberships)).toEqual([
      'cooperation Jeugd en school Waterrijk whole',
      'ggd GGD Meerland whole',
      'municipality Duinbeek itself',
      'rmc Meerland whole',
      'swv-po Hageland PO part 1913 1914 1915',
      'swv-po Waterrijk PO part 1911 1912',
      'swv-vo Meerland VO whole',
      'veilig-thuis Veilig Thuis Meerland whole',
      'youth-region Meerland Zuid whole',
    ])
    const absent = await noah.get(`/areas/${duinbeek}/memberships${day('2020-01-01')}`)
    expect(absent.status).toBe(404)
  })

  it('playing-field-61 before anything was known there is nothing, and that is no fault', async () => {
    const { body } = await noah.get<PlayingField>(`/areas${day('2020-01-01')}`)
    expect([body.areas, body.crossings]).toEqual([[], []])
  })

  it('playing-field-65 the map of a day is the latest whose borders hold by then; a better one replaces it', async () => {
    const codesOn = async (query = '') =>
      (await noah.get<{ map: AreaMap | null }>(`/areas/map${query}`)).body.map?.outlines.map(({ code }) => code) ?? null
    expect(await codesOn()).toBeNull()
    for (const map of [mapOf('2025-01-01', '9901'), mapOf('2026-01-01', '9901', '9902'), mapOf('2025-01-01', '9903')])
      expect((await wout.post('/area-maps', map)).status).toBe(201)
    expect(await codesOn()).toEqual(['9901', '9902'])
    expect(await codesOn(day('2025-06-01'))).toEqual(['9903'])
    expect(await codesOn(day('2024-12-31'))).toBeNull()
    const { body } = await wout.get<{ maps: MapVersion[] }>('/area-maps')
    expect(body.maps.map(({ fromOn, loadedBy, outlines }) => [fromOn, loadedBy, outlines])).toEqual([
      ['2025-01-01', 'Wout Smit', 1],
      ['2026-01-01', 'Wout Smit', 2],
      ['2025-01-01', 'Wout Smit', 1],
    ])
  })

  it('playing-field-65 who has the map already is told so, and nobody in between keeps it', async () => {
    const first = await noah.get('/areas/map')
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const again = await noah.send('GET', '/areas/map', undefined, { 'if-none-match': String(first.headers.etag) })
    expect(again.status).toBe(304)
    await wout.post('/area-maps', mapOf(cast.today(), '9904'))
    const later = await noah.send('GET', '/areas/map', undefined, { 'if-none-match': String(first.headers.etag) })
    expect(later.status).toBe(200)
  })

  it('playing-field-60 a file with a fault loads nothing, and says where it is', async () => {
    const count = async () => (await wout.get<{ maps: MapVersion[] }>('/area-maps')).body.maps.length
    const before = await count()
    const map = mapOf(cast.today(), '9901', '9901')
    const { status, body } = await wout.post<{ code: string; errors: { field: string; detail: string }[] }>(
      '/area-maps',
      map,
    )
    expect([status, body.code]).toEqual([400, 'playing-field.unreadable-map'])
    expect(body.errors).toEqual([
      { field: 'file/features/1', code: 'map-twice', detail: 'Dit gebied staat er twee keer in.' },
    ])
    expect(await count()).toBe(before)
  })

  it('playing-field-60 who loaded a map is written down, and the app loads none in the name of another', async () => {
    const { rows } = await sql<{ what: string; account_id: string }>`
      select what, account_id from playing_field.changes where what = 'map-loaded' limit 1`.execute(cast.database.sql)
    expect(rows).toEqual([{ what: 'map-loaded', account_id: cast.region.people.wout.accountId }])
    const forged = cast.database.sql.transaction().execute(async (db) => {
      await sql`set local role rondom_app`.execute(db)
      await sql`insert into playing_field.map_versions (id, source, from_on, loaded_at, loaded_by, outlines, points)
        values (${randomUUID()}, 'x', '2026-01-01', now(), ${cast.region.people.wout.accountId}, '[]', '[]')`.execute(
        db,
      )
    })
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  it('the map of the trial has an outline of every area, and a place for every school', async () => {
    await loadTrialMap(cast.stage)
    const { body: field } = await noah.get<PlayingField>('/areas')
    const { body } = await noah.get<{ map: AreaMap }>(`/areas/map${day('2024-09-01')}`)
    const drawn = body.map.outlines.map(({ kind, code }) => `${kind} ${code}`).sort()
    expect(drawn).toEqual(field.areas.map(({ kind, code }) => `${kind} ${code}`).sort())
    expect(body.map.points.map(({ code }) => code).sort()).toEqual(
      field.schools.map(({ vestiging }) => vestiging).sort(),
    )
  })
})
