import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, type ToldFamily, vanDam, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { withConsent } from '../../../test/matrix/stage.ts'
import { found, type Rows } from '../../../test/reading.ts'
import type { Problem } from '../../platform/contract.ts'
import type { SharingMarker } from '../access/contract.ts'
import type { Dossier, TimelineItem } from './contract.ts'

describe.each(testDatabases())('dossiers on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let noah: Person
  let sanne: Person
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = (await withConsent(cast)).family
    await vanDam(cast)
    noah = await cast.professional('noah')
    sanne = await cast.professional('sanne')
  })
  afterAll(() => cast?.dispose())

  const dossier = async (person: Person) => (await person.get<Dossier>(`/dossiers/${family.id}`)).body
  const timeline = async (person: Person) =>
    (await person.get<{ items: TimelineItem[] }>(`/dossiers/${family.id}/timeline`)).body.items
  const search = async (person: Person, text: string) => (await person.post<Rows>('/dossiers/_search', { text })).body
  const note = (over: object) => ({
    category: 'SUPPORT_NEED',
    subjectIds: [family.personId('Elif')],
    isOwn: false,
    text: 'Een notitie.',
    ...over,
  })

  it('access rule 6 an adult’s contact data stand in that adult’s own door: the other parent and the school do not see them', async () => {
    const seen = async (person: Person) =>
      found(JSON.stringify(await dossier(person)), [
        '06 12345601',
        '06 12345602',
        '06 12345699',
        '1988-04-12',
        '1986-09-30',
      ])
    expect(await seen(noah)).toEqual(['06 12345601', '06 12345602', '06 12345699', '1988-04-12', '1986-09-30'])
    expect(await seen(await cast.relative(family, 'Aylin'))).toEqual(['06 12345601', '1988-04-12'])
    expect(await seen(await cast.relative(family, 'Marco'))).toEqual(['06 12345602', '1986-09-30'])
    expect(await seen(await cast.relative(family, 'Dirk'))).toEqual(['06 12345699'])
    expect(await seen(sanne)).toEqual([])
  })

  it('AVG art. 15 an adult of the family reads their own details on the page, also when their name is closed to them there', async () => {
    const own = async (person: Person) => (await dossier(person)).own
    const dirk = await cast.relative(family, 'Dirk')
    expect((await dossier(dirk)).persons).toEqual([])
    expect(await own(dirk)).toMatchObject({ bornOn: '1980-01-09', phone: '06 12345699', email: null })
    expect((await own(dirk))?.marker.readers.map((one) => [one.isYou, one.organisation])).toEqual([
      [true, null],
      [false, 'Jeugdteam Waterrijk'],
    ])
    expect(await own(await cast.relative(family, 'Aylin'))).toMatchObject({ email: 'aylin@voorbeeld.example' })
    for (const person of [noah, sanne]) expect(await own(person)).toBeNull()
  })

  it('dossiers-02 the family sees the whole team; the school sees whom it shares something with', async () => {
    const team = async (person: Person) => (await dossier(person)).team.map((one) => one.name).sort()
    expect(await team(await cast.relative(family, 'Aylin'))).toEqual([
      'Marit Hoekstra',
      'Noah Willems',
      'Sanne Vermeer',
    ])
    expect(await team(sanne)).toEqual(['Marit Hoekstra', 'Noah Willems', 'Sanne Vermeer'])
    expect((await dossier(sanne)).why).toMatchObject({ reason: 'consent', until: cast.today(200) })
    expect((await dossier(noah)).why.reason).toBe('regie')
  })

  it('access rule 11 a search finds names however they are typed, and only in what is open', async () => {
    for (const text of ['Yıldız', 'yildiz', 'ELIF', 'elif yildiz', 'Kerem', 'samen aan tafel', 'Wilgenhof'])
      expect((await search(noah, text)).total, text).toBe(1)
    for (const text of ['Lieke', 'van Dam', 'Elif Lieke', '%', '_', "' or 1=1", '\\'])
      expect((await search(noah, text)).total, text).toBe(0)
    const esra = await cast.professional('esra')
    for (const text of ['Elif', 'Lieke', ' ']) expect(await search(esra, text)).toEqual({ dossiers: [], total: 0 })
    expect((await search(await cast.professional('marit'), 'Kerem')).total).toBe(0)
  })

  it('access rule 2 a note for the own team is read by nobody else, whatever was agreed', async () => {
    expect(
      (await noah.post(`/dossiers/${family.id}/notes`, note({ isOwn: true, text: 'Alleen wij lezen dit.' }))).status,
    ).toBe(201)
    for (const person of [
      sanne,
      await cast.relative(family, 'Aylin'),
      await cast.relative(family, 'Marco'),
      await cast.professional('marit'),
    ]) {
      expect(found(JSON.stringify(await timeline(person)), ['Alleen wij lezen dit.'])).toEqual([])
    }
    expect(found(JSON.stringify(await timeline(noah)), ['Alleen wij lezen dit.'])).toHaveLength(1)
  })

  it('§1.7a who may read a summary alone reads the summary that the writer wrote, never a part of the text', async () => {
    const text = 'Vader en moeder slapen in aparte kamers.'
    const summary = 'Het is druk thuis.'
    const aylin = await cast.relative(family, 'Aylin')
    await noah.post(
      `/dossiers/${family.id}/notes`,
      note({ category: 'FAMILY_SITUATION', subjectIds: [family.personId('Elif')], text, summary }),
    )
    expect(found(JSON.stringify(await timeline(noah)), [text, summary])).toEqual([text])
    expect(found(JSON.stringify(await timeline(aylin)), [text, summary])).toEqual([text])
    expect(found(JSON.stringify(await timeline(sanne)), [text, summary])).toEqual([])
  })

  it.each(['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT'])(
    'access rule 6 %s never opens to a parent by itself',
    async (category) => {
      const text = `Over ${category}`
      const talk = { state: 'waits', reason: 'Nog niet besproken.', reviewOn: cast.today(7) }
      expect((await noah.post(`/dossiers/${family.id}/notes`, note({ category, text, talk }))).status).toBe(201)
      expect(found(JSON.stringify(await timeline(await cast.relative(family, 'Aylin'))), [text])).toEqual([])
    },
  )

  it('§1.7b a role writes nothing that it may not read itself', async () => {
    const marit = await cast.professional('marit')
    for (const category of ['FAMILY_SITUATION', 'HEALTH', 'CARE_CONTENT', 'FINANCE_DEBT', 'CRIMINAL']) {
      const talk = { state: 'waits', reason: 'Nog niet besproken.', reviewOn: cast.today(7) }
      const refused = await marit.post<Problem>(`/dossiers/${family.id}/notes`, note({ category, talk }))
      expect([refused.status, refused.body.code], category).toEqual([403, 'access.role-reads-less'])
    }
  })

  it('dossiers-04 a next step takes the place of the one before; it stands in the list', async () => {
    expect(
      (await noah.put(`/dossiers/${family.id}/next-step`, { text: 'Bellen met Marco', dueOn: cast.today(1) })).status,
    ).toBe(204)
    expect((await dossier(noah)).nextStep).toMatchObject({ text: 'Bellen met Marco', dueOn: cast.today(1) })
    expect((await noah.get<Rows>('/dossiers')).body.dossiers[0]?.nextStep?.text).toBe('Bellen met Marco')
    expect((await noah.post(`/dossiers/${family.id}/next-step/_finish`)).status).toBe(204)
    expect((await dossier(noah)).nextStep).toBeNull()
    expect((await noah.post(`/dossiers/${family.id}/next-step/_finish`)).status).toBe(404)
  })

  it('access rule 5 the school finishes no step of the team', async () => {
    await noah.put(`/dossiers/${family.id}/next-step`, { text: 'Van het team', dueOn: null })
    expect((await sanne.post(`/dossiers/${family.id}/next-step/_finish`)).status).toBe(404)
    expect((await dossier(noah)).nextStep?.text).toBe('Van het team')
  })

  it('rule 11 a colleague without membership does not see a dossier of the same team', async () => {
    const youssef = await cast.professional('youssef')
    expect((await youssef.get(`/dossiers/${family.id}`)).status).toBe(404)
    expect((await youssef.get<Rows>('/dossiers')).body.dossiers.map((one) => one.name)).toEqual(['van Dam'])
  })

  it('dossiers-03 a plan that runs runs on while the family is asked about another, whose name stands on a line of its own', async () => {
    const other = await yildiz(cast)
    const row = async (person: Person) =>
      (await person.get<Rows>('/dossiers')).body.dossiers.find((one) => one.id === other.id)
    const first = await asks(cast, other, { of: 'sanne' })
    expect(await row(noah)).toMatchObject({ state: 'waiting-for-family', waitsFor: ['Sanne Vermeer'] })
    await answer(other, first, ['Aylin', 'Marco'])
    await asks(cast, other, { of: 'ilse', about: ['Kerem'] })
    expect(await row(noah)).toMatchObject({ state: 'plan-runs', waitsFor: ['Ilse Brand'] })
    expect(await row(sanne)).toMatchObject({ state: 'plan-runs', waitsFor: [] })
  })

  it('access rule 11 the marker of a family names exactly who can open it, with tiles as in the list', async () => {
    const names = ['noah', 'youssef', 'sanne', 'marit', 'ilse', 'esra'] as const
    const readersFor = async (person: Person) =>
      (await person.get<SharingMarker>(`/dossiers/${family.id}/readers`)).body
    const marker = await readersFor(noah)
    for (const name of names) {
      const { status } = await (await cast.professional(name)).get(`/dossiers/${family.id}`)
      const full = cast.region.people[name].name
      expect([name, marker.readers.some((one) => one.name === full)]).toEqual([name, status === 200])
    }
    const row = (await noah.get<Rows>('/dossiers')).body.dossiers.find((one) => one.id === family.id)
    expect(marker.tiles).toEqual(row?.tiles)
    expect(marker.tiles).toMatchObject({ school: 'some', 'youth-team': 'all', care: 'none' })
    const part = marker.readers.filter((one) => one.isPart).map((one) => one.name)
    expect(part).toContain('Marit Hoekstra')
    expect(part).not.toContain('Noah Willems')
    const marit = await readersFor(await cast.professional('marit'))
    expect(found(JSON.stringify(marit), ['Dirk', 'Ilse'])).toEqual([])
  })

  it('the names on a marker are a look: who asks for them stands among those who looked', async () => {
    const looks = () =>
      sql<{
        count: number
      }>`select count(*)::int as count from access.looks where file_id = ${family.id} and action = 'viewed'`
        .execute(cast.database.sql)
        .then(({ rows }) => rows[0]?.count ?? 0)
    const before = await looks()
    await sanne.get(`/dossiers/${family.id}/readers`)
    expect(await looks()).toBeGreaterThan(before)
  })

  it('of two next steps that are set at once one stays open', async () => {
    const other = await yildiz(cast)
    const steps = ['Bellen met school', 'Bellen met thuis']
    const set = (text: string) => noah.put(`/dossiers/${other.id}/next-step`, { text, dueOn: null })
    expect((await Promise.all(steps.map(set))).map((one) => one.status)).toEqual([204, 204])
    const { rows } = await sql<{ text: string }>`
      select text from dossiers.next_steps where file_id = ${other.id} and done_at is null`.execute(cast.database.sql)
    expect(rows).toHaveLength(1)
  })

  it('what is noted last about gezag counts, also when a clock went back in between', async () => {
    const other = await yildiz(cast)
    const note = (state: string) =>
      noah.post(`/dossiers/${other.id}/authority-states`, { childId: other.personId('Elif'), state })
    const stateNow = async () =>
      (await noah.get<Dossier>(`/dossiers/${other.id}`)).body.persons.find((one) => one.givenName === 'Elif')
        ?.authorityState
    await note('conflict')
    cast.wait({ minutes: -10 })
    await note('known')
    expect(await stateNow()).toBe('known')
    cast.wait({ minutes: 10 })
  })
})
