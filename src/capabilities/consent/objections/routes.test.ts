import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { answer, asks, shevchenko, type ToldFamily, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { allThatIsShown, found } from '../../../../test/reading.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { LookLine } from '../../access/contract.ts'
import type { ReadingObjection, ReadingObjections } from './contract.ts'

describe.each(testDatabases())('a young person objects to a parent reading along, on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let [sofiia, oksana, noah]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  beforeEach(async () => {
    family = await shevchenko(cast)
    sofiia = await cast.relative(family, 'Sofiia')
    oksana = await cast.relative(family, 'Oksana')
    noah = await cast.professional('noah')
  })
  afterAll(() => cast?.dispose())

  const path = () => `/dossiers/${family.id}/reading-objections`
  const words = 'Zij leest dan ook wat ik over haar zeg.'
  const raise = (over: object = {}) =>
    sofiia?.post<ReadingObjections & Problem>(path(), { parentIds: [family.personId('Oksana')], words, ...over })
  const shown = async (person: Person | undefined) => allThatIsShown(person as Person, family.id)
  const mine = async () => (await sofiia?.get<ReadingObjections>(path()))?.body
  const decide = (id: string, over: object = {}) =>
    noah?.post(`${path()}/${id}/_decide`, { decision: 'set-aside', reason: 'We spraken af wat mama leest.', ...over })
  const onHome = async (person: Person | undefined) =>
    (await person?.get<{ objections: ReadingObjection[] }>('/reading-objections'))?.body.objections.filter(
      (one) => one.dossierId === family.id,
    ) ?? []
  const aboutSofiia = ['Sofiia leest weer met plezier', 'Gesprek thuis', 'klas 1b', 'Samen aan tafel']

  it('D22 from that moment nothing of her is open to her mother, on any path; she reads on herself', async () => {
    expect(found(await shown(oksana), aboutSofiia)).not.toEqual([])
    expect((await raise())?.status).toBe(200)
    expect(found(await shown(oksana), [...aboutSofiia, words, 'Sofiia'])).toEqual([])
    expect(found(await shown(sofiia), aboutSofiia)).toEqual(found(await shown(noah), aboutSofiia))
    expect((await mine())?.objections).toMatchObject([{ parent: 'Oksana', state: 'raised', words, answer: null }])
  })

  it('D22 the mother is not told of it: no list, look or address says that there is an objection', async () => {
    await raise()
    const answered = await oksana?.get<ReadingObjections>(path())
    expect(answered?.body).toEqual({ parents: [], objections: [] })
    expect((await oksana?.get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`))?.body.looks).not.toContainEqual(
      expect.objectContaining({ name: 'Sofiia' }),
    )
    expect((await oksana?.post(`${path()}/${(await mine())?.objections[0]?.id}/_withdraw`))?.status).toBe(404)
  })

  it('D22 who holds the regie finds it on the home page, and the school does not', async () => {
    const request = await asks(cast, family, { of: 'tom', categories: ['LOGISTICS', 'IDENTITY_CONTACT'] })
    await answer(family, request, ['Oksana', 'Sofiia'])
    await raise()
    expect(await onHome(noah)).toMatchObject([{ youth: 'Sofiia', parent: 'Oksana', words, state: 'raised' }])
    expect(await onHome(await cast.professional('tom'))).toEqual([])
    expect(await onHome(await cast.professional('youssef'))).toEqual([])
    expect(found(await shown(await cast.professional('tom')), [words])).toEqual([])
  })

  it('D22 set aside with a reason: the mother reads along again, and she is told the reason, her mother not', async () => {
    await raise()
    const [raised] = await onHome(noah)
    expect((await decide(raised?.id ?? ''))?.status).toBe(204)
    expect(found(await shown(oksana), aboutSofiia)).not.toEqual([])
    expect(found(await shown(oksana), [words, 'We spraken af wat mama leest.'])).toEqual([])
    expect((await mine())?.objections).toMatchObject([
      { state: 'set-aside', answer: { reason: 'We spraken af wat mama leest.', by: 'Noah Willems' } },
    ])
    expect(await onHome(noah)).toEqual([])
  })

  it('D22 upheld: it stays closed, and is no longer on the home page', async () => {
    await raise()
    const [raised] = await onHome(noah)
    expect((await decide(raised?.id ?? '', { decision: 'upheld', reason: 'Dit is beter voor Sofiia.' }))?.status).toBe(
      204,
    )
    expect(found(await shown(oksana), aboutSofiia)).toEqual([])
    expect(await onHome(noah)).toEqual([])
  })

  it('D22 she may take it back, also when it was upheld', async () => {
    const raised = (await raise())?.body.objections[0]
    await decide(raised?.id ?? '', { decision: 'upheld' })
    const back = await sofiia?.post<ReadingObjections>(`${path()}/${raised?.id}/_withdraw`)
    expect(back?.body.objections).toMatchObject([{ state: 'taken-back' }])
    expect(found(await shown(oksana), aboutSofiia)).not.toEqual([])
    expect((await sofiia?.post(`${path()}/${raised?.id}/_withdraw`))?.status).toBe(409)
  })

  it('D22 what was set aside is raised again only with words', async () => {
    const raised = (await raise({ words: null }))?.body.objections[0]
    expect(raised?.words).toBeNull()
    expect((await raise())?.body.code).toBe('access.said-already')
    await decide(raised?.id ?? '')
    expect((await raise({ words: null }))?.body.code).toBe('consent.objection-needs-words')
    expect((await raise())?.status).toBe(200)
    expect(found(await shown(oksana), aboutSofiia)).toEqual([])
  })

  it('D22 a parent, a child of 8 and a stranger to the family raise nothing; nor is it said of who has no gezag', async () => {
    expect((await oksana?.post(path(), { parentIds: [family.personId('Oksana')] }))?.status).toBe(403)
    const other = await yildiz(cast)
    const aylin = await cast.relative(other, 'Aylin')
    expect((await aylin.post(path(), { parentIds: [family.personId('Oksana')] }))?.status).toBe(404)
    expect((await raise({ parentIds: [other.personId('Aylin')] }))?.status).toBe(404)
    expect((await noah?.post(path(), { parentIds: [family.personId('Oksana')] }))?.status).toBe(403)
  })
})
