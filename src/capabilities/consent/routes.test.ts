import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import {
  aged,
  answer,
  asks,
  forThePlan,
  janssen,
  peeters,
  shevchenko,
  type ToldFamily,
  yildiz,
} from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { allThatIsShown, found, type Rows, readings } from '../../../test/reading.ts'
import { rowsPerTable } from '../../../test/rows.ts'
import type { Problem } from '../../platform/contract.ts'
import { addDays, addYears } from '../../platform/pure/dates.ts'
import { civilDateOf, daysBetween } from '../../platform/pure/format.ts'
import type { Dossier, OwnWriting } from '../dossiers/contract.ts'
import type { Plan } from '../plan/contract.ts'
import type { ConsentRequest, NewRequest, RequestPreview, Sharing } from './contract.ts'

describe.each(testDatabases())('consent on $name', ({ make }) => {
  let cast: Cast
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())

  const forSanne = (family: ToldFamily, over: Partial<NewRequest> = {}): NewRequest => ({
    subjectIds: family.children.map(family.personId),
    receiverAccountId: cast.region.people.sanne.accountId,
    receiverOrganisationId: cast.region.organisations.wilgenhof,
    receiverRole: 'SCHOOL_IB_ZOCO',
    purpose: 'COORDINATE_PLAN',
    categories: forThePlan,
    goalIds: null,
    explanation: 'Sanne kan op school helpen met lezen.',
    validUntil: cast.today(200),
    ...over,
  })
  const answerAs = async (family: ToldFamily, name: string, requestId: string, said: string) => {
    const person = await cast.relative(family, name)
    return person.post<ConsentRequest>(`/dossiers/${family.id}/consent-requests/${requestId}/_answer`, { answer: said })
  }
  const switchAs = (
    person: Person,
    family: ToldFamily,
    category: string,
    isOn: boolean,
    goalId: string | null = null,
  ) =>
    person.post<Sharing>(`/dossiers/${family.id}/sharing/_switch`, {
      organisationId: cast.region.organisations.wilgenhof,
      role: 'SCHOOL_IB_ZOCO',
      category,
      goalId,
      isOn,
    })
  const status = async (person: Person, family: ToldFamily) => (await person.get(`/dossiers/${family.id}`)).status

  describe('the story of Elif and Kerem', () => {
    let family: ToldFamily
    let sanne: Person
    let requestId: string
    beforeAll(async () => {
      family = await yildiz(cast)
      sanne = await cast.professional('sanne')
    })

    it('consent-01 before anyone answered, the school meets the dossier nowhere', async () => {
      const noah = await cast.professional('noah')
      const asked = await noah.post<ConsentRequest>(`/dossiers/${family.id}/consent-requests`, forSanne(family))
      expect(asked.status).toBe(201)
      requestId = asked.body.id
      expect(asked.body.deciders.map((one) => [one.name, one.subjectName, one.why]).sort()).toEqual([
        ['Aylin', 'Elif', 'has-gezag'],
        ['Aylin', 'Kerem', 'has-gezag'],
        ['Marco', 'Elif', 'has-gezag'],
        ['Marco', 'Kerem', 'has-gezag'],
      ])
      expect(await status(sanne, family)).toBe(404)
      expect((await sanne.get<Rows>('/dossiers')).body).toEqual({ dossiers: [], total: 0 })
    })

    it('C-11 the yes of one of two parents opens nothing', async () => {
      expect((await answerAs(family, 'Aylin', requestId, 'GRANTED')).body.state).toBe('asked')
      expect(await status(sanne, family)).toBe(404)
      expect((await sanne.post<Rows>('/dossiers/_search', { text: 'Elif' })).body.total).toBe(0)
    })

    it('D15 the yes of both parents opens exactly what was agreed', async () => {
      expect((await answerAs(family, 'Marco', requestId, 'GRANTED')).body.state).toBe('granted')
      const list = (await sanne.get<Rows>('/dossiers')).body
      expect([list.total, list.dossiers[0]?.name]).toEqual([1, 'Yıldız – de Wit'])
      const plan = (await sanne.get<Plan>(`/dossiers/${family.id}/plan`)).body
      expect(plan.goals.map((one) => one.title)).toEqual([
        'Elif leest weer met plezier',
        'Rust in de ochtend',
        'Minder zorgen over geld',
      ])
      const shown = await allThatIsShown(sanne, family.id, ['Elif'])
      expect(
        found(shown, ['06 12345601', 'aylin@voorbeeld.example', '1988-04-12', 'Alleen voor ons', 'Vraag van Aylin']),
      ).toEqual([])
      expect(found(shown, ['Gesprek thuis: er is rust nodig'])).toEqual(['Gesprek thuis: er is rust nodig'])
    })

    it('rule 11 who said yes, and who was asked, stays with the family and the team', async () => {
      expect(
        (await sanne.get<{ requests: unknown[] }>(`/dossiers/${family.id}/consent-requests`)).body.requests,
      ).toEqual([])
      expect(found(await allThatIsShown(sanne, family.id), ['GRANTED', '"request"', '"answer"'])).toEqual([])
    })

    it('C-20 a goal that one parent closes is gone for the school at the next request, on every way', async () => {
      const marco = await cast.relative(family, 'Marco')
      const money = family.goals[2] ?? ''
      expect((await switchAs(marco, family, 'PLAN_GOAL_ACTION', false, money)).status).toBe(200)
      const plan = (await sanne.get<Plan>(`/dossiers/${family.id}/plan`)).body
      expect(plan.goals.map((one) => [one.number, one.title])).toEqual([
        [1, 'Elif leest weer met plezier'],
        [2, 'Rust in de ochtend'],
      ])
      const shown = await allThatIsShown(sanne, family.id, ['geld', 'Elif'])
      expect(found(shown, ['Minder zorgen over geld'])).toEqual([])
      expect(found(shown, [money])).toEqual([])
      for (const [method, path, body] of [
        ['POST', `goals/${money}/scores`, { score: 5 }],
        ['POST', `goals/${money}/actions`, { place: 'school', text: 'Sparen', doer: 'Sanne', dueOn: null }],
        ['PATCH', `goals/${money}`, { title: 'Geld', words: 'Geld', saidBy: 'Sanne', wish: 5 }],
        [
          'POST',
          'readers/_preview',
          {
            category: 'PLAN_GOAL_ACTION',
            level: 'full',
            subjectIds: [family.personId('Elif')],
            goalId: money,
            isOwn: false,
          },
        ],
      ] as const) {
        expect(
          (await sanne.send(method, `/dossiers/${family.id}/${path}`, body, { 'if-match': '"1"' })).status,
          path,
        ).toBe(404)
      }
    })

    it('C-20 a kind of information that is switched off is gone, and what stays open stays', async () => {
      const action = { place: 'school', text: 'Drie keer per week lezen met een maatje', doer: 'Marit', dueOn: null }
      expect((await sanne.post(`/dossiers/${family.id}/goals/${family.goals[0]}/actions`, action)).status).toBe(201)
      const aylin = await cast.relative(family, 'Aylin')
      expect((await switchAs(aylin, family, 'SUPPORT_NEED', false)).status).toBe(200)
      const shown = await allThatIsShown(sanne, family.id)
      expect(found(shown, ['Gesprek thuis'])).toEqual([])
      expect(found(shown, ['Rust in de ochtend'])).toEqual(['Rust in de ochtend'])
    })

    it('access rule 12 with the last part gone the dossier is nowhere, and what the school wrote stays without others', async () => {
      const aylin = await cast.relative(family, 'Aylin')
      for (const category of forThePlan) expect((await switchAs(aylin, family, category, false)).status).toBe(200)
      const all = await readings(sanne, family.id, ['Elif', 'Yildiz', 'aan tafel'])
      expect(all['/dossiers']?.body).toEqual({ dossiers: [], total: 0 })
      for (const text of ['Elif', 'Yildiz', 'aan tafel'])
        expect(all[`search for ${text}`]?.body).toEqual({ dossiers: [], total: 0 })
      for (const path of ['', '/plan', '/timeline', '/consent-requests'])
        expect(all[`/dossiers/${family.id}${path}`]?.status, path).toBe(404)
      const { writings } = (await sanne.get<{ writings: OwnWriting[] }>('/own-writings')).body
      expect(writings.map((one) => [one.dossierId, one.items.map((item) => [item.kind, item.text, item.by])])).toEqual([
        [family.id, [['action', 'Drie keer per week lezen met een maatje', 'Sanne Vermeer']]],
      ])
      const shown = await allThatIsShown(sanne, family.id, ['Elif'])
      expect(found(shown, ['Elif', 'Kerem', 'Aylin', 'Yıldız', 'Rust', 'Noah', 'geld'])).toEqual([])
    })

    it('access rule 12 nothing can be written there any more', async () => {
      const action = { place: 'school', text: 'Nog iets', doer: 'Marit', dueOn: null }
      expect((await sanne.post(`/dossiers/${family.id}/goals/${family.goals[0]}/actions`, action)).status).toBe(404)
      expect((await sanne.post(`/dossiers/${family.id}/plan/_print`)).status).toBe(404)
    })

    it('C-20 switching on again opens again', async () => {
      const aylin = await cast.relative(family, 'Aylin')
      await switchAs(aylin, family, 'PLAN_GOAL_ACTION', true)
      expect(await status(sanne, family)).toBe(200)
      await switchAs(aylin, family, 'PLAN_GOAL_ACTION', false)
      expect(await status(sanne, family)).toBe(404)
    })
  })

  it('C-11 one no by Marco closes what Aylin opened', async () => {
    const family = await yildiz(cast)
    const requestId = await asks(cast, family, { of: 'sanne' })
    await answerAs(family, 'Aylin', requestId, 'GRANTED')
    await answerAs(family, 'Marco', requestId, 'GRANTED')
    const sanne = await cast.professional('sanne')
    expect(await status(sanne, family)).toBe(200)
    expect((await answerAs(family, 'Marco', requestId, 'REFUSED')).body.state).toBe('refused')
    expect(await status(sanne, family)).toBe(404)
  })

  it('consent-02 a key to the intern begeleider opens nothing to the teacher of the same school', async () => {
    const family = await yildiz(cast)
    const requestId = await asks(cast, family, { of: 'sanne' })
    for (const name of ['Aylin', 'Marco']) await answerAs(family, name, requestId, 'GRANTED')
    expect(await status(await cast.professional('marit'), family)).toBe(404)
  })

  it('D14 with only one goal agreed, the teacher meets that goal alone', async () => {
    const family = await yildiz(cast)
    const requestId = await asks(cast, family, {
      of: 'marit',
      about: ['Elif'],
      categories: ['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION'],
      goalIds: family.goals.slice(0, 1),
    })
    for (const name of ['Aylin', 'Marco']) await answerAs(family, name, requestId, 'GRANTED')
    const shown = await allThatIsShown(await cast.professional('marit'), family.id, ['Elif', 'Kerem'])
    expect(found(shown, ['Elif leest weer met plezier'])).toEqual(['Elif leest weer met plezier'])
    expect(
      found(shown, [
        'Kerem',
        'Rust in de ochtend',
        'Minder zorgen over geld',
        'Wij willen samen verder',
        'Gesprek thuis',
        'Samen aan tafel',
      ]),
    ).toEqual([])
  })

  it('Jeugdwet 7.3.4 about Sofiia (13) her mother and she herself are asked, and one yes is not enough', async () => {
    const family = await shevchenko(cast)
    const noah = await cast.professional('noah')
    const preview = await noah.post<RequestPreview>(`/dossiers/${family.id}/consent-requests/_preview`, {
      ...forSanne(family),
      receiverAccountId: cast.region.people.tom.accountId,
      receiverOrganisationId: cast.region.organisations.vakcollege,
    })
    expect(preview.body.deciders.map((one) => [one.name, one.capacity, one.why]).sort()).toEqual([
      ['Oksana', 'parent', 'has-gezag'],
      ['Sofiia', 'youth', 'is-12-to-15'],
    ])
    const requestId = await asks(cast, family, { of: 'tom' })
    const tom = await cast.professional('tom')
    await answerAs(family, 'Oksana', requestId, 'GRANTED')
    expect(await status(tom, family)).toBe(404)
    await answerAs(family, 'Sofiia', requestId, 'GRANTED')
    expect(await status(tom, family)).toBe(200)
    await answerAs(family, 'Sofiia', requestId, 'REFUSED')
    expect(await status(tom, family)).toBe(404)
  })

  it('Jeugdwet 7.3.11 Anouk (16) alone is asked, her yes opens, and her mother sees nothing of it', async () => {
    const family = await peeters(cast)
    const requestId = await asks(cast, family, { of: 'tom' })
    const noah = await cast.professional('noah')
    const { requests } = (await noah.get<{ requests: ConsentRequest[] }>(`/dossiers/${family.id}/consent-requests`))
      .body
    expect(requests[0]?.deciders.map((one) => [one.name, one.why])).toEqual([['Anouk', 'is-16-or-17']])
    await answerAs(family, 'Anouk', requestId, 'GRANTED')
    expect(await status(await cast.professional('tom'), family)).toBe(200)
    const ingrid = await cast.relative(family, 'Ingrid')
    expect((await answerAs(family, 'Ingrid', requestId, 'REFUSED')).status).toBe(404)
    const shown = await allThatIsShown(ingrid, family.id)
    expect(found(shown, ['Anouk', 'lezen', 'Rust in de ochtend', 'GRANTED', 'Samen aan tafel'])).toEqual([])
    // Her own contact data is hers to read.
    const plan = (await ingrid.get<Plan>(`/dossiers/${family.id}/plan`)).body
    expect([plan.goals, plan.wishes]).toEqual([[], []])
  })

  it('access rule 11 who represents nobody does not learn who was asked to help', async () => {
    const family = await peeters(cast)
    await asks(cast, family, { of: 'tom' })
    const ingrid = await cast.relative(family, 'Ingrid')
    expect(found(await allThatIsShown(ingrid, family.id), ['Tom de Rooij', 'Vakcollege'])).toEqual([])
    expect((await ingrid.get<Rows>('/dossiers')).body.dossiers[0]?.consent ?? null).toBeNull()
    const other = await yildiz(cast)
    await asks(cast, other, { of: 'sanne' })
    const dirk = await cast.relative(other, 'Dirk')
    expect(found(await allThatIsShown(dirk, other.id), ['Sanne', 'Wilgenhof'])).toEqual([])
    expect((await dirk.get<Rows>('/dossiers')).body.dossiers[0]?.consent ?? null).toBeNull()
  })

  it('D24 an ex-partner without gezag sees nothing of the children, and decides nothing', async () => {
    const family = await yildiz(cast)
    const requestId = await asks(cast, family, { of: 'sanne' })
    const dirk = await cast.relative(family, 'Dirk')
    expect((await answerAs(family, 'Dirk', requestId, 'GRANTED')).status).toBe(404)
    const shown = await allThatIsShown(dirk, family.id)
    expect(found(shown, ['Elif', 'Kerem', 'Aylin', 'Marco', 'geld', 'lezen', '06 12345601'])).toEqual([])
    expect((await dirk.get<Dossier>(`/dossiers/${family.id}`)).body.persons.every((one) => one.isYou)).toBe(true)
  })

  it('D29 in a known conflict nobody is asked: 409, and nothing is stored', async () => {
    const family = await janssen(cast)
    const noah = await cast.professional('noah')
    const before = await rowsPerTable(cast)
    const asked = await noah.post<Problem>(`/dossiers/${family.id}/consent-requests`, forSanne(family))
    expect([asked.status, asked.body.code, asked.body.rule]).toEqual([409, 'authority.conflict', 'D29'])
    const preview = await noah.post<RequestPreview>(
      `/dossiers/${family.id}/consent-requests/_preview`,
      forSanne(family),
    )
    expect([preview.status, preview.body.obstacles[0]?.code, preview.body.deciders]).toEqual([
      200,
      'authority.conflict',
      [],
    ])
    expect(await rowsPerTable(cast)).toEqual(before)
  })

  it('a colleague of the own team is not asked for through the family: 400, and nothing is stored', async () => {
    const family = await yildiz(cast)
    const noah = await cast.professional('noah')
    const before = await rowsPerTable(cast)
    const request = forSanne(family, {
      receiverAccountId: cast.region.people.youssef.accountId,
      receiverOrganisationId: cast.region.organisations.team,
      receiverRole: 'WIJKTEAM',
    })
    for (const path of ['consent-requests', 'consent-requests/_preview']) {
      const { status: asked, body } = await noah.post<Problem>(`/dossiers/${family.id}/${path}`, request)
      expect([asked, body.code], path).toEqual([400, 'consent.own-colleague'])
    }
    expect(await rowsPerTable(cast)).toEqual(before)
    expect(await status(await cast.professional('youssef'), family)).toBe(404)
  })

  it('who holds the regie may ask for themself: what the family writes then comes to the own team', async () => {
    const family = await yildiz(cast)
    const noah = await cast.professional('noah')
    const request = forSanne(family, {
      receiverAccountId: cast.region.people.noah.accountId,
      receiverOrganisationId: cast.region.organisations.team,
      receiverRole: 'WIJKTEAM',
    })
    const wishes = async () => (await noah.get<Plan>(`/dossiers/${family.id}/plan`)).body.wishes.length
    expect(await wishes()).toBe(0)
    const asked = await noah.post<ConsentRequest>(`/dossiers/${family.id}/consent-requests`, request)
    expect(asked.status).toBe(201)
    for (const name of ['Aylin', 'Marco']) await answerAs(family, name, asked.body.id, 'GRANTED')
    expect(await wishes()).toBe(1)
  })

  it('D29 a conflict that becomes known closes at once what was agreed', async () => {
    const family = await yildiz(cast)
    const requestId = await asks(cast, family, { of: 'sanne' })
    for (const name of ['Aylin', 'Marco']) await answerAs(family, name, requestId, 'GRANTED')
    const [noah, sanne] = [await cast.professional('noah'), await cast.professional('sanne')]
    for (const child of family.children)
      await noah.post(`/dossiers/${family.id}/authority-states`, { childId: family.personId(child), state: 'conflict' })
    expect(await status(sanne, family)).toBe(404)
  })

  it('C-24 a parent takes back their yes also while a conflict is known, so that it does not come to life again', async () => {
    const family = await yildiz(cast)
    const requestId = await asks(cast, family, { of: 'sanne' })
    for (const name of ['Aylin', 'Marco']) await answerAs(family, name, requestId, 'GRANTED')
    const [noah, sanne, marco] = [
      await cast.professional('noah'),
      await cast.professional('sanne'),
      await cast.relative(family, 'Marco'),
    ]
    const note = async (state: string) => {
      for (const child of family.children)
        await noah.post(`/dossiers/${family.id}/authority-states`, { childId: family.personId(child), state })
    }
    await note('conflict')
    for (const category of forThePlan) await switchAs(marco, family, category, false)
    await note('known')
    expect(await status(sanne, family)).toBe(404)
  })

  it('C-20 taking back takes back what any request opened, not the newest alone', async () => {
    const family = await yildiz(cast)
    for (const about of [['Elif'], ['Kerem']]) {
      const requestId = await asks(cast, family, { of: 'sanne', about })
      for (const name of ['Aylin', 'Marco']) await answerAs(family, name, requestId, 'GRANTED')
    }
    const [sanne, aylin] = [await cast.professional('sanne'), await cast.relative(family, 'Aylin')]
    expect(await status(sanne, family)).toBe(200)
    for (const category of forThePlan) await switchAs(aylin, family, category, false)
    expect(await status(sanne, family)).toBe(404)
  })

  it('C-20 a switch for the whole plan also closes what an earlier, wider request opened', async () => {
    const family = await yildiz(cast)
    for (const goalIds of [undefined, family.goals.slice(0, 1)]) {
      const requestId = await asks(cast, family, {
        of: 'sanne',
        categories: ['PLAN_GOAL_ACTION'],
        ...(goalIds ? { goalIds } : {}),
      })
      for (const name of ['Aylin', 'Marco']) await answerAs(family, name, requestId, 'GRANTED')
    }
    const [sanne, aylin] = [await cast.professional('sanne'), await cast.relative(family, 'Aylin')]
    expect(await status(sanne, family)).toBe(200)
    expect((await switchAs(aylin, family, 'PLAN_GOAL_ACTION', false)).status).toBe(200)
    expect(await status(sanne, family)).toBe(404)
  })

  it('C-21 consent ends by itself on its last day', async () => {
    const family = await yildiz(cast)
    const noah = await cast.professional('noah')
    const { body } = await noah.post<ConsentRequest>(
      `/dossiers/${family.id}/consent-requests`,
      forSanne(family, { validUntil: cast.today(3) }),
    )
    for (const name of ['Aylin', 'Marco']) await answerAs(family, name, body.id, 'GRANTED')
    cast.wait({ days: 3 })
    expect(await status(await cast.professional('sanne'), family)).toBe(200)
    cast.wait({ days: 1 })
    expect(await status(await cast.professional('sanne'), family)).toBe(404)
    expect((await answerAs(family, 'Marco', body.id, 'GRANTED')).status).toBe(409)
  })

  it('C-21 the family reads at every party when it ends, also at the team that holds the regie, and what ends sooner', async () => {
    const family = await yildiz(cast)
    const noah = await cast.professional('noah')
    const ask = (categories: NewRequest['categories'], days: number) =>
      noah.post<ConsentRequest>(
        `/dossiers/${family.id}/consent-requests`,
        forSanne(family, { categories, validUntil: cast.today(days) }),
      )
    const both = [await ask(['IDENTITY_CONTACT', 'PLAN_GOAL_ACTION'], 90), await ask(['SUPPORT_NEED'], 30)]
    for (const { body } of both) for (const name of ['Aylin', 'Marco']) await answerAs(family, name, body.id, 'GRANTED')
    const aylin = await cast.relative(family, 'Aylin')
    const { parties } = (await aylin.get<Sharing>(`/dossiers/${family.id}/sharing`)).body
    const ends = parties.map((one) => [
      one.organisation,
      one.until,
      ...one.lines.filter((line) => line.goalId === null && line.until).map((line) => `${line.category} ${line.until}`),
    ])
    const [short, long] = [cast.today(30), cast.today(90)]
    expect(ends).toEqual([
      ['Jeugdteam Waterrijk', null, `PLAN_GOAL_ACTION ${long}`],
      ['De Wilgenhof', null, `IDENTITY_CONTACT ${long}`, `SUPPORT_NEED ${short}`, `PLAN_GOAL_ACTION ${long}`],
    ])
    await answerAs(family, 'Marco', both[1]?.body.id ?? '', 'REFUSED')
    const after = (await aylin.get<Sharing>(`/dossiers/${family.id}/sharing`)).body.parties
    expect(after.find((one) => one.organisation === 'De Wilgenhof')?.until).toBe(long)
  })

  it('consent-06 a parent who has not answered reads that the school does not see it, as long as that is so', async () => {
    const family = await yildiz(cast)
    const path = `/dossiers/${family.id}/consent-requests`
    const { body } = await (await cast.professional('noah')).post<ConsentRequest>(path, forSanne(family))
    const [aylin, marco] = [await cast.relative(family, 'Aylin'), await cast.relative(family, 'Marco')]
    /** SCHOOL_PROGRESS: nothing is written about it, so that only the answers tell. */
    const atSchool = async (person: Person) => {
      const { parties } = (await person.get<Sharing>(`/dossiers/${family.id}/sharing`)).body
      const lines = parties.find((one) => one.organisation === 'De Wilgenhof')?.lines
      const line = lines?.find((one) => one.category === 'SCHOOL_PROGRESS')
      return [line?.reality, line?.mySwitch, ...new Set(line?.waitingFor)]
    }
    expect(await atSchool(marco)).toEqual(['does-not-see', 'off'])
    await answerAs(family, 'Aylin', body.id, 'GRANTED')
    expect(await atSchool(marco)).toEqual(['does-not-see', 'off'])
    expect(await atSchool(aylin)).toEqual(['does-not-see', 'on', 'Marco'])
    await answerAs(family, 'Marco', body.id, 'GRANTED')
    expect(await atSchool(marco)).toEqual(['sees-summary', 'on'])
  })

  it('consent-06 a goal closed to the team is closed to it whole, also what each of two organisations wrote', async () => {
    const family = await yildiz(cast)
    for (const of of ['sanne', 'ilse'] as const) {
      await answer(family, await asks(cast, family, { of }), ['Aylin', 'Marco'])
    }
    const goalId = family.goals[0] ?? ''
    const action = { place: 'school', text: 'Lezen met een maatje.', doer: 'Marit', dueOn: null, rhythm: null }
    const [sanne, noah] = [await cast.professional('sanne'), await cast.professional('noah')]
    expect((await sanne.post(`/dossiers/${family.id}/goals/${goalId}/actions`, action)).status).toBe(201)
    const reads = async () => JSON.stringify((await noah.get(`/dossiers/${family.id}/plan`)).body).includes(action.text)
    const aylin = await cast.relative(family, 'Aylin')
    const turn = async (isOn: boolean) => {
      const { team: organisationId } = cast.region.organisations
      const change = { organisationId, role: 'WIJKTEAM', category: 'PLAN_GOAL_ACTION', goalId, isOn }
      const { body } = await aylin.post<Sharing>(`/dossiers/${family.id}/sharing/_switch`, change)
      const lines = body.parties.find((one) => one.role === 'WIJKTEAM')?.lines
      const line = lines?.find((one) => one.goalId === goalId)
      return [line?.reality, line?.mySwitch, await reads()]
    }
    expect(await reads()).toBe(true)
    expect(await turn(false)).toEqual(['does-not-see', 'off', false])
    expect(await turn(true)).toEqual(['sees', 'on', true])
  })

  it('C-22 on her 16th birthday her own yes goes on, her mother reads along no more, and only she is asked', async () => {
    const family = await shevchenko(cast)
    const birthday = addYears(aged(cast, 13), 16)
    const forTom = forSanne(family, {
      receiverAccountId: cast.region.people.tom.accountId,
      receiverOrganisationId: cast.region.organisations.vakcollege,
      validUntil: addDays(birthday, 100),
    })
    const requests = `/dossiers/${family.id}/consent-requests`
    const goals = async (person: Person) =>
      (await person.get<Plan>(`/dossiers/${family.id}/plan`)).body.goals?.length ?? 0
    const seen = async () => ({
      tom: await goals(await cast.professional('tom')),
      mother: await goals(await cast.relative(family, 'Oksana')),
      herself: await goals(await cast.relative(family, 'Sofiia')),
    })
    const asked = async () => {
      const preview = await (await cast.professional('noah')).post<RequestPreview>(`${requests}/_preview`, forTom)
      return preview.body.deciders.map((one) => `${one.name} ${one.why}`).sort()
    }
    cast.wait({ days: daysBetween(civilDateOf(cast.now()), birthday) - 10 })
    const { body } = await (await cast.professional('noah')).post<ConsentRequest>(requests, forTom)
    for (const name of ['Oksana', 'Sofiia']) await answerAs(family, name, body.id, 'GRANTED')
    cast.wait({ days: 9 })
    expect([await seen(), await asked()]).toEqual([
      { tom: 3, mother: 3, herself: 3 },
      ['Oksana has-gezag', 'Sofiia is-12-to-15'],
    ])
    cast.wait({ days: 1 })
    expect([await seen(), await asked()]).toEqual([{ tom: 3, mother: 0, herself: 3 }, ['Sofiia is-16-or-17']])
    expect((await answerAs(family, 'Oksana', body.id, 'REFUSED')).status).toBe(404)
    await answerAs(family, 'Sofiia', body.id, 'REFUSED')
    expect(await seen()).toEqual({ tom: 0, mother: 0, herself: 3 })
  })
})
