import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, forThePlan, type ToldFamily, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { allThatIsShown, found } from '../../../test/reading.ts'
import type { Problem } from '../../platform/contract.ts'
import type { LookLine, LooksPage } from '../access/contract.ts'
import type { Gathering, Meldcode } from './contract.ts'

const [signal, own] = ['Elif zegt dat zij bang is om naar huis te gaan.', 'Wij maken ons zorgen over de avonden.']

describe.each(testDatabases())('gathering for a report on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let id: string
  let [sanne, aylin]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = await yildiz(cast)
    const kinds = [...forThePlan, 'WELLBEING_SIGNAL'] as const
    await answer(family, await asks(cast, family, { of: 'sanne', categories: [...kinds] }), ['Aylin', 'Marco'])
    sanne = await cast.professional('sanne')
    aylin = await cast.relative(family, 'Aylin')
    const note = { subjectIds: [family.personId('Elif')], isOwn: false }
    const talk = { state: 'waits', reason: 'Eerst overleg.', reviewOn: cast.today(10) }
    await sanne.post(path('/notes'), { ...note, category: 'WELLBEING_SIGNAL', text: signal, talk })
    await sanne.post(path('/notes'), { ...note, category: 'WELLBEING_SIGNAL', text: own, isOwn: true })
    await sanne.post(path('/notes'), { ...note, category: 'SCHOOL_PROGRESS', text: 'Zij leest op niveau M5.' })
    id = await opened(family.id)
  })
  afterAll(() => cast?.dispose())

  const path = (rest = '') => `/dossiers/${family.id}${rest}`
  const opened = async (dossierId: string | null) => {
    const concern = {
      about: 'Elif Y.',
      dossierId,
      isAboutSchoolStaff: false,
      signals: 'Blauwe plekken.',
      seenOn: cast.today(),
    }
    return (await sanne?.post<{ id: string }>('/meldcodes', concern))?.body.id ?? ''
  }
  const gather = async (by = sanne, at = id) => (await by?.get<Gathering>(`/meldcodes/${at}/gathering`))?.body
  const tell = (over: object) =>
    sanne?.post<Meldcode & Problem>(`/meldcodes/${id}/tellings`, {
      kind: 'report',
      receiverId: cast.region.organisations.veiligThuis,
      text: 'Wij melden onze zorg.',
      toldOn: cast.today(),
      ...over,
    })
  const chosen = async (...texts: string[]) =>
    ((await gather())?.pieces ?? [])
      .filter((one) => texts.includes(one.text))
      .map(({ id: piece, sha256 }) => ({ id: piece, sha256 }))
  const looks = async (): Promise<LookLine[]> => (await aylin?.get<LooksPage>(path('/looks')))?.body.looks ?? []

  it('meldcode-06 offers what the own organisation wrote and a report may hold: also what waits and own notes, nothing of others', async () => {
    const { isInReach, pieces, leftOut } = (await gather()) as Gathering
    expect(isInReach).toBe(true)
    expect(pieces.map((one) => [one.text, one.about, one.isWaiting])).toEqual([
      [own, ['Elif'], false],
      [signal, ['Elif'], true],
    ])
    expect(leftOut).toMatchObject([{ category: 'SCHOOL_PROGRESS', why: 'not-allowed' }])
    expect(found(JSON.stringify(await gather()), ['M5', 'Gesprek thuis', 'Elif leest weer met plezier'])).toEqual([])
  })

  it('meldcode-06 keeps exactly what was read, with one print over the report and what went along', async () => {
    const { status, body } = (await tell({ pieces: await chosen(signal) })) as { status: number; body: Meldcode }
    expect(status).toBe(200)
    expect(body.tellings[0]?.pieces).toEqual([
      { category: 'WELLBEING_SIGNAL', level: 'full', heading: 'Notitie', text: signal, writtenOn: cast.today() },
    ])
    const alone = ((await tell({})) as { body: Meldcode }).body.tellings
    expect(new Set(alone.map((one) => one.sha256)).size).toBe(2)
  })

  it('meldcode-06 what is no longer what was read is refused, and nothing is kept; in advice nothing goes along', async () => {
    const before = (await sanne?.get<Meldcode>(`/meldcodes/${id}`))?.body.tellings.length
    const [piece] = await chosen(signal)
    expect((await tell({ pieces: [{ ...piece, sha256: 'a'.repeat(64) }] }))?.body.code).toBe('meldcode.piece-changed')
    expect((await tell({ pieces: [{ ...piece, id: family.goals[0] }] }))?.body.code).toBe('meldcode.piece-changed')
    const advice = await tell({ kind: 'advice', text: 'Een kind is bang.', pieces: [piece] })
    expect([advice?.status, advice?.body.errors?.[0]?.field]).toEqual([400, 'pieces'])
    expect((await sanne?.get<Meldcode>(`/meldcodes/${id}`))?.body.tellings.length).toBe(before)
  })

  it('in the dossier it is a look like any other: at once, as own writing, and nothing says what it was for', async () => {
    const bySanne = (await looks()).filter((one) => one.name === 'Sanne Vermeer' && one.action === 'viewed')
    expect(bySanne.map((one) => [one.whys, one.about])).toEqual([[['own-writing'], ['Elif']]])
    const shown = JSON.stringify([await allThatIsShown(aylin as Person, family.id), await looks()])
    expect(found(shown, [id, signal, 'meldcode', 'D04', 'SAFETY', 'Veilig Thuis'])).toEqual([])
    const kept = await aylin?.post<{ content: string }>(path('/looks/_export'), { format: 'json' })
    expect(found(kept?.body.content ?? '', [id, 'SAFETY_REPORT', 'D04'])).toEqual([])
  })

  it('a colleague who reads the concern and is in no team of the dossier gathers nothing, and leaves no attempt', async () => {
    const { accountId, role } = cast.region.people.marit
    await sanne?.post(`/meldcodes/${id}/members`, { accountId, role })
    const marit = await cast.professional('marit')
    expect(await gather(marit)).toEqual({ isInReach: false, pieces: [], leftOut: [] })
    expect((await looks()).filter((one) => one.name === 'Marit Hoekstra')).toEqual([])
  })

  it('without a dossier, or with one of a stranger, there is nothing to gather; who reads not the concern finds no address', async () => {
    expect((await gather(sanne, await opened(null)))?.isInReach).toBe(false)
    expect((await gather(sanne, await opened(crypto.randomUUID())))?.isInReach).toBe(false)
    expect((await (await cast.professional('noah')).get(`/meldcodes/${id}/gathering`)).status).toBe(404)
  })

  it('after the family took its yes back the own texts still go along', async () => {
    const { organisation, role } = cast.region.people.sanne
    const organisationId = cast.region.organisations[organisation]
    for (const category of [...forThePlan, 'WELLBEING_SIGNAL'])
      await aylin?.post(path('/sharing/_switch'), { organisationId, role, category, goalId: null, isOn: false })
    expect((await sanne?.get(path()))?.status).toBe(404)
    expect((await gather())?.pieces.map((one) => one.text)).toEqual([own, signal])
  })
})
