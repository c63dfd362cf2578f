import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, type Cast, type Person, type ProfessionalName, raiseCurtain } from '../../../../test/cast.ts'
import { answer, asks, peeters, shevchenko, type ToldFamily, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { allThatIsShown, found, readings } from '../../../../test/reading.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { LookLine, LooksPage } from '../../access/contract.ts'
import type { ConsentRequest, RequestPreview, Sharing } from '../contract.ts'
import type { Reviewable } from '../emergency/contract.ts'

const [text, summary] = [
  'Sofiia vertelt dat zij ’s nachts wakker ligt.',
  'Sofiia slaapt slecht en wil dat niet thuis zeggen.',
]
const why = 'Thuis wordt het er nu onveiliger van als dit wordt verteld.'

describe.each(testDatabases())('asking a young person without the parents (C-7), on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let noteId: string
  let [noah, sofiia, oksana]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  beforeEach(async () => {
    family = await shevchenko(cast)
    noah = await cast.professional('noah')
    sofiia = await cast.relative(family, 'Sofiia')
    oksana = await cast.relative(family, 'Oksana')
    noteId = await writes('noah')
  })
  afterAll(() => cast?.dispose())

  const path = (rest = '') => `/dossiers/${family.id}${rest}`
  const writes = async (name: ProfessionalName, over: object = {}) => {
    const talk = { state: 'waits', reason: 'Sofiia wil dit eerst zelf.', reviewOn: cast.today(20) }
    const body = {
      category: 'WELLBEING_SIGNAL',
      subjectIds: [family.personId('Sofiia')],
      isOwn: false,
      text,
      summary,
      talk,
    }
    const written = await (await cast.professional(name)).post<{ id: string }>(path('/notes'), { ...body, ...over })
    return written.body.id
  }
  const request = (of: ProfessionalName, over: object = {}, exception: object = {}) => {
    const { accountId, organisation, role } = cast.region.people[of]
    return {
      subjectIds: [family.personId('Sofiia')],
      receiverAccountId: accountId,
      receiverOrganisationId: cast.region.organisations[organisation],
      receiverRole: role,
      purpose: 'COORDINATE_PLAN',
      categories: ['WELLBEING_SIGNAL'],
      goalIds: null,
      explanation: 'Zodat er op school iemand is met wie je kunt praten.',
      validUntil: cast.today(100),
      withoutParents: {
        reason: why,
        consultedAccountId: cast.region.people.youssef.accountId,
        reviewOn: cast.today(14),
        ...exception,
      },
      ...over,
    }
  }
  const ask = async (of: ProfessionalName, over: object = {}, exception: object = {}) =>
    (await noah?.post<ConsentRequest & Problem>(path('/consent-requests'), request(of, over, exception))) as Answer<
      ConsentRequest & Problem
    >
  const says = (requestId: string, said = 'GRANTED') =>
    sofiia?.post<ConsentRequest>(path(`/consent-requests/${requestId}/_answer`), { answer: said })
  const review = (requestId: string, body: object, by = noah) =>
    by?.post<ConsentRequest & Problem>(path(`/consent-requests/${requestId}/_review`), body)
  const agreed = async (of: ProfessionalName) => {
    const { id } = (await ask(of)).body
    await says(id)
    return id
  }
  /** Known to both: reads names, so that they can write about her. */
  const knownTo = async (of: ProfessionalName) =>
    answer(family, await asks(cast, family, { of, categories: ['IDENTITY_CONTACT'] }), ['Oksana', 'Sofiia'])
  const shown = async (person: Person | undefined, words: readonly string[] = []) =>
    allThatIsShown(person as Person, family.id, words)
  const reads = async (name: ProfessionalName) => found(await shown(await cast.professional(name)), [text, summary])
  const requestsOf = async (person: Person | undefined) =>
    (await person?.get<{ requests: ConsentRequest[] }>(path('/consent-requests')))?.body.requests ?? []
  const looksOf = async (person: Person | undefined): Promise<LookLine[]> =>
    (await person?.get<LooksPage>(path('/looks')))?.body.looks ?? []

  it('C-7 on her own yes the care lead reads what waits, as briefly as the purpose says, and nothing else of her', async () => {
    const tom = await cast.professional('tom')
    expect((await tom.get(path())).status).toBe(404)
    const asked = await ask('tom')
    expect(asked.status).toBe(201)
    expect(asked.body.deciders.map((one) => one.name)).toEqual(['Sofiia'])
    expect(await reads('tom')).toEqual([])
    expect((await says(asked.body.id))?.body.state).toBe('granted')
    expect(await reads('tom')).toEqual([summary])
    const all = ['Sofiia leest weer met plezier', 'Gesprek thuis', 'klas 1b', 'Samen aan tafel', 'Oksana']
    expect(found(await shown(tom), all)).toEqual([])
    expect((await tom.get<{ why: { reason: string } }>(path())).body.why.reason).toBe('youth-alone')
  })

  it('C-7 her mother is shown the very same on every path: before, asked, answered, read, tried and closed', async () => {
    const seen = async () => {
      const all = await readings(oksana as Person, family.id)
      const looks = (all[path('/looks')] as Answer<LooksPage>).body
      const byOthers = { ...looks, looks: looks.looks.filter((one) => !one.isYou) }
      const answered = Object.entries(all).filter(([, one]) => one.status === 200)
      return { ...Object.fromEntries(answered.map(([at, one]) => [at, one.body])), [path('/looks')]: byOthers }
    }
    const before = await seen()
    const { id } = (await ask('tom')).body
    expect(await seen()).toEqual(before)
    await says(id)
    const tom = await cast.professional('tom')
    await reads('tom')
    await tom.post('/dossiers/_search', { text: 'slaapt' })
    expect((await tom.post(path('/consent-requests'), request('ilse'))).status).toBe(403)
    expect(await seen()).toEqual(before)
    await review(id, { decision: 'ended', reason: 'Het hoeft niet meer.' })
    expect((await tom.get(path())).status).toBe(404)
    expect(await seen()).toEqual(before)
    expect((await oksana?.post(path(`/consent-requests/${id}/_answer`), { answer: 'REFUSED' }))?.status).toBe(404)
    expect((await oksana?.get(path(`/consent-requests/${id}/scans`)))?.status).toBe(404)
  })

  it('C-7 somebody who was in the team already does not leave her mother’s list by it', async () => {
    const known = await asks(cast, family, { of: 'tom', categories: ['LOGISTICS', 'IDENTITY_CONTACT'] })
    await answer(family, known, ['Oksana', 'Sofiia'])
    const parties = async () =>
      (await oksana?.get<Sharing>(path('/sharing')))?.body.parties.map((one) => [
        one.organisation,
        one.people,
        one.lines,
      ])
    const before = await parties()
    await agreed('tom')
    expect(await reads('tom')).toEqual([summary])
    expect(await parties()).toEqual(before)
  })

  it('C-7 Sofiia sees the question, who reads it, and that the parents are left out; the reason is the team’s', async () => {
    const id = await agreed('tom')
    const [hers] = await requestsOf(sofiia)
    expect(hers).toMatchObject({
      id,
      state: 'granted',
      withoutParents: { isRunning: true, mayReview: false, said: null },
    })
    expect(hers?.text).toContain('vraagt dit alleen aan jou')
    expect(hers?.text).toContain('Je ouders zien deze vraag niet')
    expect(found(await shown(sofiia), [why])).toEqual([])
    expect((await requestsOf(noah))[0]?.withoutParents).toMatchObject({
      until: cast.today(14),
      mayReview: true,
      said: { reason: why, consulted: 'Youssef Amrani', by: 'Noah Willems' },
    })
    const parties = (await sofiia?.get<Sharing>(path('/sharing')))?.body.parties
    expect(parties?.map((one) => one.organisation)).toContain('Vakcollege Waterrijk')
    await reads('tom')
    expect((await looksOf(sofiia)).find((one) => one.name === 'Tom de Rooij')?.whys).toEqual(['youth-alone'])
  })

  it('C-20 she takes it back with her own switch, and the care lead’s next click is without it', async () => {
    await agreed('tom')
    const { organisation, role } = cast.region.people.tom
    const change = {
      organisationId: cast.region.organisations[organisation],
      role,
      category: 'WELLBEING_SIGNAL',
      goalId: null,
    }
    expect((await sofiia?.post(path('/sharing/_switch'), { ...change, isOn: false }))?.status).toBe(200)
    expect(await reads('tom')).toEqual([])
    await sofiia?.post(path('/sharing/_switch'), { ...change, isOn: true })
    expect(await reads('tom')).toEqual([summary])
  })

  it('C-20 her no to a wider question closes it too', async () => {
    await agreed('tom')
    const wider = await asks(cast, family, { of: 'tom', categories: ['WELLBEING_SIGNAL', 'SUPPORT_NEED'] })
    await answer(family, wider, ['Sofiia'], 'REFUSED')
    expect(await reads('tom')).toEqual([])
  })

  it('C-25 her no waits for no question that her mother reads, so that nothing new has to be told there', async () => {
    const { id } = (await ask('tom')).body
    await says(id, 'REFUSED')
    expect((await ask('tom')).body.code).toBe('consent.asked-recently')
    const { withoutParents: _, ...openly } = request('tom')
    expect((await noah?.post(path('/consent-requests'), openly))?.status).toBe(201)
  })

  it('C-7 it completes no question that her mother knows of: without both nothing else opens', async () => {
    await agreed('tom')
    await writes('noah', { category: 'SUPPORT_NEED', talk: undefined, summary: 'Wat er nodig is.' })
    const wider = await asks(cast, family, { of: 'tom', categories: ['WELLBEING_SIGNAL', 'SUPPORT_NEED'] })
    await answer(family, wider, ['Sofiia'])
    expect(await reads('tom')).toEqual([summary])
    expect(found(await shown(await cast.professional('tom')), ['Wat er nodig is.'])).toEqual([])
  })

  it('C-7 never on the ground of a school: what the school writes stays closed to the team until the parents say yes too', async () => {
    await knownTo('tom')
    await agreed('tom')
    expect(await writes('tom', { text: 'Zij eet niet mee.', summary: 'Eet alleen.' })).toBeTruthy()
    expect(found(await shown(noah), ['Zij eet niet mee.', 'Eet alleen.'])).toEqual([])
    expect(found(await shown(oksana), ['Zij eet niet mee.', 'Eet alleen.'])).toEqual([])
  })

  it('C-7 who knows no name by it writes nothing about her, so that nothing comes where her mother reads it', async () => {
    await agreed('tom')
    const body = {
      category: 'SUPPORT_NEED',
      subjectIds: [family.personId('Sofiia')],
      isOwn: false,
      text: 'Zij eet niet mee.',
    }
    expect((await (await cast.professional('tom')).post(path('/notes'), body)).status).toBe(404)
  })

  it('C-7 with youth health care it works both ways, as both keep a secret of their own', async () => {
    await knownTo('ilse')
    await agreed('ilse')
    expect(await reads('ilse')).toEqual([summary])
    await writes('ilse', { text: 'Zij is moe.', summary: 'Slaapt weinig.' })
    expect(found(await shown(noah), ['Zij is moe.', 'Slaapt weinig.'])).toEqual(['Slaapt weinig.'])
    expect(found(await shown(oksana), ['Zij is moe.', 'Slaapt weinig.'])).toEqual([])
  })

  it('consent-16 on the day after its review day it is closed, without any job; looked at again it opens anew', async () => {
    const { id } = (await ask('tom', {}, { reviewOn: cast.today(1) })).body
    await says(id)
    cast.wait({ days: 1 })
    ;[noah, sofiia] = [await cast.professional('noah'), await cast.relative(family, 'Sofiia')]
    expect(await reads('tom')).toEqual([summary])
    cast.wait({ days: 1 })
    ;[noah, sofiia] = [await cast.professional('noah'), await cast.relative(family, 'Sofiia')]
    expect(await reads('tom')).toEqual([])
    expect((await requestsOf(sofiia))[0]?.state).toBe('expired')
    const consultedAccountId = cast.region.people.youssef.accountId
    const longer = { decision: 'goes-on', reason: 'Het is nog steeds onveilig.', consultedAccountId }
    expect((await review(id, { ...longer, reviewOn: cast.today(40) }))?.body.errors?.[0]?.code).toBe('review-too-late')
    expect((await review(id, { ...longer, reviewOn: cast.today(10) }))?.status).toBe(200)
    expect(await reads('tom')).toEqual([summary])
    cast.wait({ days: -2 })
  })

  it('consent-16 it ends at the answer, and what ended is not taken up again', async () => {
    const id = await agreed('tom')
    const ended = await review(id, { decision: 'ended', reason: 'Haar moeder weet het nu.' })
    expect([ended?.status, ended?.body.state]).toEqual([200, 'expired'])
    expect(await reads('tom')).toEqual([])
    const again = { decision: 'goes-on', reason: 'Toch nog.', consultedAccountId: cast.region.people.youssef.accountId }
    expect((await review(id, { ...again, reviewOn: cast.today(5) }))?.body.code).toBe('consent.exception-over')
  })

  it('access rule 6 once it was discussed her mother reads the note and who had read it, and the care lead no more', async () => {
    await agreed('tom')
    await reads('tom')
    const told = await noah?.post(path(`/notes/${noteId}/_tell`), {
      personIds: [family.personId('Oksana')],
      onDay: cast.today(),
    })
    expect(told?.status).toBe(204)
    expect(found(await shown(oksana), [text])).toEqual([text])
    expect((await looksOf(oksana)).find((one) => one.name === 'Tom de Rooij')?.whys).toEqual(['youth-alone'])
    expect(await reads('tom')).toEqual([])
  })

  it('C-7 the privacy officer reads each time why, by whom and with whom, without the family’s name, and is not read about it', async () => {
    const id = await agreed('tom')
    const mirjam = await cast.professional('mirjam')
    const items = async () =>
      (await mirjam.get<{ items: Reviewable[] }>('/oversight-items')).body.items.filter(
        (one) => one.kind === 'parents-left-out',
      )
    const [item] = (await items()).filter((one) => one.reviewOn === cast.today(14) && one.isOpen && !one.review)
    expect(item).toMatchObject({
      who: 'Noah Willems, Youssef Amrani',
      reason: why,
      rules: ['C-7'],
      categories: ['WELLBEING_SIGNAL'],
    })
    expect(found(JSON.stringify(await items()), ['Sofiia', 'Oksana', 'Shevchenko', family.id, id, 'slaapt'])).toEqual(
      [],
    )
    const verdict = { kind: 'parents-left-out', verdict: 'discussed', note: 'Besproken met het team.' }
    expect((await mirjam.post(`/oversight-items/${item?.id}/_review`, verdict)).status).toBe(204)
    const verdictsIn = (looks: readonly LookLine[]) =>
      looks.filter((one) => one.name === 'Mirjam Postma' && one.action === 'added').length
    expect([verdictsIn(await looksOf(oksana)), verdictsIn(await looksOf(sofiia))]).toEqual([0, 1])
  })

  describe('consent-15, consent-16 refused, each at its field', () => {
    const faults = async (of: ProfessionalName, over: object, exception: object = {}) => {
      const refused = await ask(of, over, exception)
      const previewed = await noah?.post<RequestPreview & Problem>(
        path('/consent-requests/_preview'),
        request(of, over, exception),
      )
      expect([previewed?.status, previewed?.body.errors]).toEqual([refused.status, refused.body.errors])
      return [refused.status, ...(refused.body.errors ?? []).map((one) => `${one.field} ${one.code}`)]
    }

    it('about a parent, about two people, or about nobody of 12 to 15', async () => {
      const both = ['Sofiia', 'Oksana'].map(family.personId)
      expect(await faults('tom', { subjectIds: both })).toEqual([400, 'subjectIds one-young-person'])
      const mother = { subjectIds: [family.personId('Oksana')] }
      expect(await faults('tom', mother)).toEqual([400, 'subjectIds not-12-to-15'])
      family = await yildiz(cast)
      expect(await faults('sanne', { subjectIds: [family.personId('Elif')] })).toEqual([400, 'subjectIds not-12-to-15'])
      family = await peeters(cast)
      expect(await faults('tom', { subjectIds: [family.personId('Anouk')] })).toEqual([400, 'subjectIds not-12-to-15'])
    })

    it('kinds that parents read, goals, and for a team of which only the family’s own words would open', async () => {
      const categories = ['WELLBEING_SIGNAL', 'SUPPORT_NEED']
      expect(await faults('tom', { categories })).toEqual([400, 'categories/1 kind-does-not-wait'])
      expect(await faults('tom', { goalIds: [family.goals[0]] })).toEqual([400, 'goalIds no-goals'])
      expect(await faults('noah', {})).toEqual([400, 'receiverAccountId no-care'])
    })

    it('a young person of whom it is known that they cannot weigh it', async () => {
      const weighing = { personId: family.personId('Sofiia'), isCapable: false, reason: 'Zij overziet dit nu niet.' }
      expect((await noah?.post(path('/capability-assessments'), weighing))?.status).toBe(201)
      expect(await faults('tom', {})).toEqual([400, 'subjectIds cannot-weigh'])
    })

    it('without a colleague other than oneself, and beyond four weeks', async () => {
      const { noah: self, esra } = cast.region.people
      const at = (field: string) => `withoutParents/${field}`
      expect(await faults('tom', {}, { consultedAccountId: self.accountId })).toEqual([
        400,
        `${at('consultedAccountId')} consulted-yourself`,
      ])
      expect(await faults('tom', {}, { consultedAccountId: esra.accountId })).toEqual([
        400,
        `${at('consultedAccountId')} consulted-unknown`,
      ])
      expect(await faults('tom', {}, { reviewOn: cast.today(29) })).toEqual([400, `${at('reviewOn')} review-too-late`])
      expect(await faults('tom', {}, { reviewOn: cast.today() })).toEqual([400, `${at('reviewOn')} review-past`])
    })
  })
})
