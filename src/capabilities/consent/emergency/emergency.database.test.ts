import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { asks, type ToldFamily, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { LookLine } from '../../access/contract.ts'
import type { TimelineItem } from '../../dossiers/contract.ts'
import type { RegionPage } from '../region/contract.ts'
import type { Emergencies, Reviewable } from './contract.ts'

const asked = {
  about: 'children',
  subjectIds: [],
  categories: ['SUPPORT_NEED'],
  hasAcuteDanger: true,
  cannotConsent: true,
  reason: 'Elif is niet op school en niemand neemt op.',
}

describe.each(testDatabases())('noodtoegang (D20) on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let sanne: Person
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())

  /** Sanne is asked for but nobody answered: she is in the team, and the file is closed to her. */
  beforeEach(async () => {
    family = await yildiz(cast)
    await asks(cast, family, { of: 'sanne' })
    const noah = await cast.professional('noah')
    for (const [text, isOwn, category] of [
      ['Elif heeft rust nodig.', false, 'SUPPORT_NEED'],
      ['Alleen voor het team.', true, 'SUPPORT_NEED'],
      ['Er is thuis ruzie.', false, 'FAMILY_SITUATION'],
    ])
      await noah.post(at('/notes'), { text, isOwn, category, subjectIds: [family.personId('Elif')] })
    sanne = await cast.professional('sanne')
  })
  const at = (path: string) => `/dossiers/${family.id}${path}`
  const textsOf = async (person: Person) =>
    ((await person.get<{ items: TimelineItem[] }>(at('/timeline'))).body.items ?? []).map((one) => one.text)
  const open = (part: object = {}) => sanne.post<{ id: string } & Problem>(at('/emergencies'), { ...asked, ...part })

  it('a member to whom the file is closed opens one kind of information, and reads that and nothing else', async () => {
    expect((await sanne.get(at(''))).status).toBe(404)
    expect((await open()).status).toBe(201)
    const texts = await textsOf(sanne)
    expect(texts).toContain('Elif heeft rust nodig.')
    expect(texts).not.toContain('Alleen voor het team.')
    expect(texts).not.toContain('Er is thuis ruzie.')
  })

  it('it is for who opened it: a colleague of the same school and someone in the same role read nothing by it', async () => {
    await open()
    expect((await (await cast.professional('marit')).get(at(''))).status).toBe(404)
    expect((await (await cast.professional('esra')).get(at(''))).status).toBe(404)
  })

  it('after 72 hours it is closed, to the second, also when nothing runs', async () => {
    await open()
    cast.wait({ minutes: 72 * 60 - 1 })
    sanne = await cast.professional('sanne')
    expect((await sanne.get(at('/timeline'))).status).toBe(200)
    cast.wait({ minutes: 1 })
    expect((await sanne.get(at('/timeline'))).status).toBe(404)
  })

  it('who opened it can close it before, at once; another cannot', async () => {
    const { body } = await open()
    const close = (person: Person) => person.post(at(`/emergencies/${body.id}/_close`))
    expect((await close(await cast.professional('noah'))).status).toBe(404)
    expect((await close(sanne)).status).toBe(204)
    expect((await sanne.get(at(''))).status).toBe(404)
    expect((await close(sanne)).status).toBe(404)
  })

  it('whoever opens the same twice stands once among its readers', async () => {
    await open()
    await open({ categories: ['SUPPORT_NEED', 'HEALTH'] })
    const { items } = (await sanne.get<{ items: TimelineItem[] }>(at('/timeline'))).body
    const readers = items.find((one) => one.text === 'Elif heeft rust nodig.')?.marker.readers ?? []
    expect(readers.filter((one) => one.name === 'Sanne Vermeer')).toHaveLength(1)
  })

  it('region-06 an organisation that leaves reads no more by it, at the answer, and opens no other', async () => {
    await open()
    const wout = await cast.professional('wout')
    const school = `/organisations/${cast.region.organisations.wilgenhof}`
    expect((await wout.post(`${school}/_leave`, { note: 'Opgezegd.' })).status).toBe(200)
    expect((await sanne.get(at('/timeline'))).status).toBe(404)
    expect((await open()).status).toBe(404)
    expect((await wout.post(`${school}/_return`, { note: 'Terug.' })).status).toBe(200)
  })

  it('whether there is anything behind it is not told: the answer is the same', async () => {
    const [some, none] = [await open(), await open({ categories: ['HEALTH'] })]
    expect([none.status, Object.keys(none.body)]).toEqual([some.status, Object.keys(some.body)])
  })

  it('who is not in the team is told nothing: 404, like an address that holds nothing', async () => {
    const esra = await cast.professional('esra')
    const hidden = await esra.post<Problem>(at('/emergencies'), asked)
    const nothing = await esra.post<Problem>(`/dossiers/${randomUUID()}/emergencies`, asked)
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' })
    expect(hidden.status).toBe(404)
  })

  it('a sign-in of more than five minutes ago is not enough', async () => {
    cast.wait({ minutes: 6 })
    const stale = await open()
    expect([stale.status, stale.body.code]).toEqual([403, 'fresh-sign-in'])
    sanne = await cast.professional('sanne')
    expect((await open()).status).toBe(201)
  })

  it.each(['hasAcuteDanger', 'cannotConsent'])('without %s it is refused at that field, by D20', async (fact) => {
    const { status, body } = await open({ [fact]: false })
    expect([status, body.rule, body.errors?.map((one) => one.field)]).toEqual([400, 'D20', [fact]])
  })

  it('the role table still narrows: what a role never reads is refused at that kind', async () => {
    const { status, body } = await open({ categories: ['SUPPORT_NEED', 'FINANCE_DEBT'] })
    expect([status, body.errors?.map((one) => one.field)]).toEqual([400, ['categories/1']])
    const { asking } = (await sanne.get<Emergencies>(at('/emergencies'))).body
    expect(asking?.categories).not.toContain('FINANCE_DEBT')
    expect(asking?.categories).not.toContain('SAFETY_CONCERN')
  })

  it('what the region shares less of for the plan, an emergency opens no further', async () => {
    const wout = await cast.professional('wout')
    const choose = async (purposeNarrowing: object) => {
      const { current } = (await wout.get<RegionPage>('/region-choices')).body
      const { consent12to15, jointAuthority, longestConsentMonths, reminderDays, roleNarrowing } = current
      const kept = { consent12to15, jointAuthority, longestConsentMonths, reminderDays, roleNarrowing }
      const choices = { ...kept, purposeNarrowing, note: 'Voor deze proef.' }
      return wout.send('POST', '/region-choices', choices, { 'if-match': `"${current.version}"` })
    }
    expect((await choose({ SUPPORT_NEED: { COORDINATE_PLAN: 'summary' } })).status).toBe(201)
    await open()
    expect(await textsOf(sanne)).not.toContain('Elif heeft rust nodig.')
    expect((await choose({})).status).toBe(201)
    await open()
    expect(await textsOf(sanne)).toContain('Elif heeft rust nodig.')
  })

  it('parents read at once who opened what, why and until when; who may not know about the children does not', async () => {
    await open()
    for (const name of ['Aylin', 'Marco']) {
      const [one] = (await (await cast.relative(family, name)).get<Emergencies>(at('/emergencies'))).body.emergencies
      expect([one?.openedBy, one?.categories, one?.reason, one?.isOpen]).toEqual([
        'Sanne Vermeer',
        ['SUPPORT_NEED'],
        asked.reason,
        true,
      ])
      expect(one?.about).toEqual(['Elif', 'Kerem'])
    }
    const dirk = await cast.relative(family, 'Dirk')
    expect((await dirk.get<Emergencies>(at('/emergencies'))).body.emergencies).toEqual([])
  })

  it('every look made through it says so to the family: opened, and each time it was used', async () => {
    await open()
    await sanne.get(at('/timeline'))
    const aylin = await cast.relative(family, 'Aylin')
    const looks = (await aylin.get<{ looks: LookLine[] }>(at('/looks'))).body.looks.filter((one) => one.isEmergency)
    const opened = looks.find((one) => one.action === 'emergency')
    expect([opened?.name, opened?.categories]).toEqual(['Sanne Vermeer', ['SUPPORT_NEED']])
    const viewed = looks.find((one) => one.action === 'viewed')
    expect([viewed?.name, viewed?.whys[0], viewed?.rules]).toEqual(['Sanne Vermeer', 'emergency', ['D20']])
  })

  it('the privacy officer sees it at once, without any name of the family, and that is a look as well', async () => {
    const { body } = await open()
    const mirjam = await cast.professional('mirjam')
    const answer = await mirjam.get<{ items: Reviewable[] }>('/oversight-items')
    const item = answer.body.items.find((one) => one.id === body.id)
    expect([item?.kind, item?.who, item?.reason, item?.isOpen]).toEqual([
      'emergency',
      'Sanne Vermeer',
      asked.reason,
      true,
    ])
    for (const name of ['Yıldız', 'Aylin', family.id]) expect(JSON.stringify(answer.body)).not.toContain(name)
    const aylin = await cast.relative(family, 'Aylin')
    const looks = (await aylin.get<{ looks: LookLine[] }>(at('/looks'))).body.looks
    expect(looks.find((one) => one.name === 'Mirjam Postma')?.whys).toEqual(['oversight'])
  })

  it('a verdict is written once, and the family reads it without the note', async () => {
    const { body } = await open()
    const mirjam = await cast.professional('mirjam')
    const review = { kind: 'emergency', verdict: 'not-justified', note: 'Besproken met de school.' }
    expect((await mirjam.post(`/oversight-items/${body.id}/_review`, review)).status).toBe(204)
    expect((await mirjam.post(`/oversight-items/${body.id}/_review`, review)).status).toBe(404)
    const aylin = await cast.relative(family, 'Aylin')
    const told = (await aylin.get<Emergencies>(at('/emergencies'))).body
    expect(told.emergencies[0]?.verdict).toBe('not-justified')
    expect(JSON.stringify(told)).not.toContain('Besproken')
  })

  it('L-5 the sample of last month is twenty looks at most, the same ones when asked again, without a name of a family', async () => {
    const noah = await cast.professional('noah')
    for (let turn = 0; turn < 3; turn += 1) await noah.get(at('/plan'))
    cast.wait({ days: 31 })
    const mirjam = await cast.professional('mirjam')
    const drawn = async () =>
      (await mirjam.get<{ items: Reviewable[] }>('/oversight-items')).body.items.filter((one) => one.kind === 'sample')
    const first = await drawn()
    expect(first.length).toBeGreaterThan(0)
    expect(first.length).toBeLessThanOrEqual(20)
    expect((await drawn()).map((one) => one.id)).toEqual(first.map((one) => one.id))
    const followed = { kind: 'sample', verdict: 'justified', note: 'Hoort bij het plan.' }
    expect((await mirjam.post(`/oversight-items/${first[0]?.id}/_review`, followed)).status).toBe(204)
  })
})
