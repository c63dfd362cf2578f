import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { answer, asks, forThePlan, shevchenko, type ToldFamily, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { allThatIsShown, found } from '../../../../test/reading.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { LookLine, SharingMarker } from '../../access/contract.ts'
import type { Review, TimelineItem } from '../contract.ts'

describe.each(testDatabases())('not yet to the parent on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let [noah, sanne, youssef]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = await yildiz(cast)
    const request = await asks(cast, family, { of: 'sanne', categories: [...forThePlan, 'WELLBEING_SIGNAL'] })
    await answer(family, request, ['Aylin', 'Marco'])
    noah = await cast.professional('noah')
    sanne = await cast.professional('sanne')
    youssef = await cast.professional('youssef')
  })
  afterAll(() => cast?.dispose())

  const reason = 'Eerst praten we met Elif zelf, daarna met haar ouders.'
  const text = 'Elif zegt dat zij thuis vaak bang is.'
  const summary = 'Elif voelt zich niet goed thuis.'
  const waits = (days = 14) => ({ state: 'waits', reason, reviewOn: cast.today(days) })
  const told = () => ({ personIds: [family.personId('Aylin')], onDay: cast.today() })
  const note = (over: object = {}) => ({
    category: 'WELLBEING_SIGNAL',
    subjectIds: [family.personId('Elif')],
    isOwn: false,
    text,
    summary,
    ...over,
  })
  const write = async (person: Person | undefined, over: object) =>
    (await person?.post<{ id: string }>(`/dossiers/${family.id}/notes`, note(over)))?.body.id ?? ''
  const at = (noteId: string, verb: string) => `/dossiers/${family.id}/notes/${noteId}/_${verb}`
  const item = async (person: Person | undefined, words: string) =>
    (await person?.get<{ items: TimelineItem[] }>(`/dossiers/${family.id}/timeline`))?.body.items.find(
      (one) => one.text === words,
    )
  const reviews = async (person: Person | undefined) =>
    (await person?.get<{ reviews: Review[] }>('/reviews'))?.body.reviews ?? []
  const parents = async () => [await cast.relative(family, 'Aylin'), await cast.relative(family, 'Marco')]

  it('dossiers-05 without saying what was said to the parents, it is refused at the choice', async () => {
    const refused = await noah?.post<Problem>(`/dossiers/${family.id}/notes`, note())
    expect(refused?.status).toBe(400)
    expect(refused?.body).toMatchObject({
      code: 'dossiers.talk-first',
      errors: [{ field: 'talk/state', code: 'talk-choose' }],
    })
  })

  it('access rule 6 what waits is read by the team and the school, by no parent on any path, and leaves no trace there', async () => {
    await write(noah, { talk: waits(), text: 'Wachtende tekst', summary: 'Wachtende samenvatting' })
    expect((await item(noah, 'Wachtende tekst'))?.wait).toMatchObject({
      reason,
      reviewOn: cast.today(14),
      mayEnd: true,
    })
    expect(await item(sanne, 'Wachtende samenvatting')).toMatchObject({ wait: { reason: null, mayEnd: false } })
    const words = ['Wachtende tekst', 'Wachtende samenvatting', reason]
    for (const parent of await parents()) {
      expect(found(await allThatIsShown(parent, family.id), words)).toEqual([])
      const { looks } = (await parent.get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`)).body
      expect(looks.filter((one) => one.categories.includes('WELLBEING_SIGNAL'))).toEqual([])
    }
  })

  it('access rule 6 the preview says of a waiting note that no parent reads it, and why; of a discussed one that they do', async () => {
    const preview = async (talk?: 'discussed' | 'waits') =>
      (
        await noah?.post<SharingMarker>(`/dossiers/${family.id}/readers/_preview`, {
          category: 'WELLBEING_SIGNAL',
          level: 'full',
          subjectIds: [family.personId('Elif')],
          goalId: null,
          isOwn: false,
          ...(talk ? { talk } : {}),
        })
      )?.body
    const relatives = (marker: SharingMarker | undefined) =>
      marker?.readers.filter((one) => one.party === 'family').map((one) => one.name)
    expect(relatives(await preview('waits'))).toEqual([])
    expect((await preview('waits'))?.absent).toContainEqual(
      expect.objectContaining({ name: 'Aylin Yıldız', reason: 'not-discussed' }),
    )
    expect(relatives(await preview('discussed'))).toEqual(['Aylin Yıldız', 'Marco de Wit'])
    expect(relatives(await preview())).toEqual([])
  })

  it('access rule 6 what was discussed is read by the parents at once, with whom and when', async () => {
    await write(noah, { talk: { state: 'discussed', ...told() }, text: 'Dit bespraken we.' })
    for (const parent of await parents())
      expect(await item(parent, 'Dit bespraken we.')).toMatchObject({
        wait: null,
        talkedAbout: { with: ['Aylin'], onDay: cast.today() },
      })
  })

  it('dossiers-07 the writer and who holds the regie find it on their home page; a colleague without the dossier does not', async () => {
    const noteId = await write(sanne, { talk: waits(3), text: 'Van school, wacht' })
    const mine = (await reviews(sanne)).find((one) => one.noteId === noteId)
    expect(mine).toMatchObject({ about: ['Elif'], by: 'Sanne Vermeer', isOverdue: false, mayEnd: true })
    expect((await reviews(noah)).find((one) => one.noteId === noteId)).toMatchObject({ mayEnd: false })
    expect(await reviews(youssef)).toEqual([])
    expect(await reviews(await cast.professional('marit'))).toEqual([])
  })

  it('dossiers-07 "nu besproken" opens every level to the parents at once; the reason stays with the team', async () => {
    const noteId = await write(noah, { talk: waits(), text: 'Eerst dicht, dan open', summary: 'Kort: eerst dicht' })
    const [aylin] = await parents()
    expect(await item(aylin, 'Eerst dicht, dan open')).toBeUndefined()
    expect((await noah?.post(at(noteId, 'tell'), told()))?.status).toBe(204)
    expect(await item(aylin, 'Eerst dicht, dan open')).toMatchObject({ wait: null, talkedAbout: { with: ['Aylin'] } })
    expect(found(await allThatIsShown(aylin as Person, family.id), [reason])).toEqual([])
    expect((await reviews(noah)).map((one) => one.noteId)).not.toContain(noteId)
    expect((await noah?.post<Problem>(at(noteId, 'tell'), told()))?.body.code).toBe('dossiers.not-waiting')
  })

  it('access rule 6 looks at what waits are told to the parents when the wait ends, and not before', async () => {
    const other = await shevchenko(cast)
    const team = await cast.professional('noah')
    const sofiia = other.personId('Sofiia')
    const made = await team.post<{ id: string }>(
      `/dossiers/${other.id}/notes`,
      note({ category: 'CARE_CONTENT', subjectIds: [sofiia], talk: waits() }),
    )
    await team.get(`/dossiers/${other.id}/timeline`)
    const seen = async (name: string) => {
      const person = await cast.relative(other, name)
      const { looks } = (await person.get<{ looks: LookLine[] }>(`/dossiers/${other.id}/looks`)).body
      return looks.some((one) => one.categories.includes('CARE_CONTENT'))
    }
    expect([await seen('Oksana'), await seen('Sofiia')]).toEqual([false, true])
    await team.post(`/dossiers/${other.id}/notes/${made.body.id}/_tell`, {
      personIds: [other.personId('Oksana')],
      onDay: cast.today(),
    })
    expect([await seen('Oksana'), await seen('Sofiia')]).toEqual([true, true])
  })

  it('D22 a young person of 13 reads what waits for the parents; under 12 nobody of the family does', async () => {
    const other = await shevchenko(cast)
    await noah?.post(
      `/dossiers/${other.id}/notes`,
      note({ category: 'CARE_CONTENT', subjectIds: [other.personId('Sofiia')], talk: waits(), text: 'Voor Sofiia' }),
    )
    const shown = async (name: string) =>
      found(await allThatIsShown(await cast.relative(other, name), other.id), ['Voor Sofiia', reason])
    expect(await shown('Sofiia')).toEqual(['Voor Sofiia'])
    expect(await shown('Oksana')).toEqual([])
  })

  it('access rule 5 only the organisation that wrote it ends the wait', async () => {
    const noteId = await write(sanne, { talk: waits(), text: 'Van school' })
    expect((await noah?.post(at(noteId, 'tell'), told()))?.status).toBe(409)
    expect((await youssef?.post(at(noteId, 'tell'), told()))?.status).toBe(404)
    expect((await sanne?.post(at(noteId, 'tell'), told()))?.status).toBe(204)
  })

  it('I-3 waiting longer needs a new reason, a day within four weeks, and a second professional by name', async () => {
    const noteId = await write(noah, { talk: waits(2), text: 'Blijft wachten' })
    const longer = (over: object = {}) =>
      noah?.post<Problem>(at(noteId, 'prolong'), {
        reason: 'Veilig Thuis vroeg ons te wachten.',
        reviewOn: cast.today(20),
        secondAccountId: cast.region.people.youssef.accountId,
        ...over,
      })
    const faults = async (over: object) => (await longer(over))?.body.errors?.map((one) => one.code)
    expect(await faults({ secondAccountId: cast.region.people.noah.accountId })).toEqual(['second-yourself'])
    expect(await faults({ secondAccountId: cast.region.people.esra.accountId })).toEqual(['second-unknown'])
    expect(await faults({ reviewOn: cast.today(29) })).toEqual(['wait-too-long'])
    expect(await faults({ reviewOn: cast.today(-1) })).toEqual(['wait-in-past'])
    expect((await longer())?.status).toBe(204)
    expect((await item(noah, 'Blijft wachten'))?.wait).toMatchObject({
      reason: 'Veilig Thuis vroeg ons te wachten.',
      reviewOn: cast.today(20),
      since: cast.today(),
    })
    expect((await noah?.post(at(noteId, 'tell'), told()))?.status).toBe(204)
    expect((await reviews(noah)).map((one) => one.noteId)).not.toContain(noteId)
  })

  it('I-3 what is past its day stands as overdue', async () => {
    const noteId = await write(noah, { talk: waits(1), text: 'Te laat' })
    cast.wait({ days: 2 })
    const later = await reviews(await cast.professional('noah'))
    expect(later.find((one) => one.noteId === noteId)?.isOverdue).toBe(true)
    expect(later.map((one) => one.reviewOn)).toEqual(later.map((one) => one.reviewOn).toSorted())
  })

  it('access rule 6 every wait stands behind an own door, which nobody else has a key to', async () => {
    const { rows } = await sql<{ is_own: boolean; keys: number }>`
      select d.is_own, (select count(*)::int from access.keys k where k.door_id = d.id) as keys
      from dossiers.waits w join access.doors d on d.id = w.door_id`.execute(cast.database.sql)
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.every((one) => one.is_own && one.keys === 0)).toBe(true)
  })
})
