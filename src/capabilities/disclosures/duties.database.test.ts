// What the law makes a duty or a right, from the check to what the receiver and the family read; and telling that waits longer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, type ProfessionalName, raiseCurtain } from '../../../test/cast.ts'
import { aged, answer, asks, growing, type ToldFamily } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { withConsent } from '../../../test/matrix/stage.ts'
import type { Problem } from '../../platform/contract.ts'
import type {
  Disclosure,
  DisclosurePreview,
  InformTask,
  NewDisclosure,
  Offer,
  ReceivedPackage,
  Signing,
} from './contract.ts'

describe.each(testDatabases())('telling by law on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = (await withConsent(cast)).family
  })
  afterAll(() => cast?.dispose())

  const at = (path: string, of = family) => `/dossiers/${of.id}${path}`
  const about = (name: string, over: Partial<NewDisclosure>, of = family): NewDisclosure => ({
    kind: 'attendance-report',
    receiverOrganisationId: cast.region.organisations.leerplicht,
    receiverPerson: null,
    subjectIds: [of.personId(name)],
    facts: {},
    pieceIds: [],
    summaries: [],
    additions: [],
    wait: null,
    weighing: null,
    ...over,
  })
  const preview = (person: Person, given: NewDisclosure, of = family) =>
    person.post<DisclosurePreview & Problem>(at('/disclosures/_preview', of), given)
  const send = async (person: Person, given: NewDisclosure, of = family) => {
    const { packageHash } = (await preview(person, given, of)).body.package
    return person.post<Disclosure & Problem>(at('/disclosures', of), { ...given, packageHash })
  }
  const list = async (person: Person, of = family) =>
    (await person.get<{ disclosures: Disclosure[] }>(at('/disclosures', of))).body.disclosures
  const kindsOf = async (person: Person, of = family) =>
    (await person.get<Offer>(at('/disclosure-kinds', of))).body.kinds
  const absent = () => ({
    threshold: true,
    absentFrom: cast.today(-21),
    absence: '18 uur in vier weken, zonder bericht.',
    schoolDid: 'Drie keer gebeld en een gesprek met de ouders.',
  })

  it('D02 the school reports absence over the threshold; leerplicht reads it, the parents hear it the same day', async () => {
    const sanne = await cast.professional('sanne')
    expect((await preview(sanne, about('Elif', { facts: { ...absent(), threshold: false } }))).status).toBe(400)
    const sent = await send(
      sanne,
      about('Elif', { facts: absent(), additions: [{ category: 'HEALTH', text: 'Elif was niet ziek gemeld.' }] }),
    )
    expect(sent).toMatchObject({ status: 201, body: { informed: { state: 'to-do', by: cast.today() } } })
    const peter = await cast.professional('peter')
    const { pieces, head } = (await peter.get<ReceivedPackage>(`/received-packages/${sent.body.id}`)).body
    expect(head).toMatchObject({ rule: 'D02', law: 'Leerplichtwet, artikel 21 en 21a' })
    expect(pieces.find((one) => one.origin === 'facts')?.text).toContain('18 uur in vier weken')
    expect((await peter.get(at(''))).status).toBe(404)
    const seen = await list(await cast.relative(family, 'Marco'))
    expect(seen.find((one) => one.id === sent.body.id)?.pieces.map((one) => one.text)).toContain(
      'Elif was niet ziek gemeld.',
    )
  })

  it('D02 how it is at home does not go along with a report of absence, and the team does not report it', async () => {
    const sanne = await cast.professional('sanne')
    const home = about('Elif', { facts: absent(), additions: [{ category: 'FAMILY_SITUATION', text: 'Druk.' }] })
    expect((await preview(sanne, home)).body.code).toBe('disclosures.not-allowed')
    const noah = await cast.professional('noah')
    expect((await preview(noah, about('Elif', { facts: absent() }))).body.code).toBe('disclosures.not-this-role')
  })

  it('D03 of a pupil of 18 the school reports to the doorstroompunt; of a child it may not', async () => {
    const of = await growing(cast, 'Daan', aged(cast, 18))
    await answer(of, await asks(cast, of, { of: 'tom' }), ['Daan'])
    const to = {
      kind: 'early-leaver-report' as const,
      receiverOrganisationId: cast.region.organisations.rmc,
      facts: absent(),
    }
    const tom = await cast.professional('tom')
    const sent = await send(tom, about('Daan', to, of), of)
    expect(sent).toMatchObject({ status: 201, body: { head: { rule: 'D03' }, informed: { state: 'to-do' } } })
    expect(await list(await cast.relative(of, 'Daan'), of)).toHaveLength(1)
    expect(await list(await cast.relative(of, 'Wilma'), of)).toEqual([])
    const sanne = await cast.professional('sanne')
    expect((await preview(sanne, about('Elif', to))).body.code).toBe('disclosures.identity-not-allowed')
  })

  describe('D07, with a supervision order that runs', () => {
    let noah: Person
    const toGi = (over: Partial<NewDisclosure> = {}) =>
      about('Elif', {
        kind: 'supervision',
        receiverOrganisationId: cast.region.organisations.gi,
        facts: { onRequest: true },
        additions: [{ category: 'SAFETY_CONCERN', text: 'Elif sliep twee nachten elders.' }],
        ...over,
      })
    const wait = (second: ProfessionalName, days: number) => ({
      reason: 'Eerst praat de gezinsvoogd met moeder.',
      secondAccountId: cast.region.people[second].accountId,
      reviewOn: cast.today(days),
    })
    const signed = async (verb: '_sign' | '_decline') => {
      const youssef = await cast.professional('youssef')
      const { signings } = (await youssef.get<{ signings: Signing[] }>('/signings')).body
      const one = signings.find((each) => each.kind === 'postponement')
      const body = verb === '_decline' ? { words: 'Zij mogen dit nu weten.' } : undefined
      return (await youssef.post(`/signings/${one?.id}/${verb}`, body)).status
    }
    beforeAll(async () => {
      noah = await cast.professional('noah')
      const noted = await noah.post(at('/measures'), {
        childId: family.personId('Elif'),
        kind: 'ots',
        organisationId: cast.region.organisations.gi,
        sinceOn: cast.today(-10),
        untilOn: null,
        source: 'court-order',
      })
      expect(noted.status).toBe(201)
    })

    it('the supervisor is told without asking the parents; of a child without the order it is refused', async () => {
      const checked = await preview(noah, toGi())
      expect(checked.body.package.head).toMatchObject({
        rule: 'D07',
        to: { organisation: 'Jeugdbescherming Meerland' },
      })
      expect(checked.body.package.pieces.map((one) => one.text)).toContain('De jeugdbescherming vroeg hierom.')
      const other = toGi({ subjectIds: [family.personId('Kerem')] })
      expect((await preview(noah, other)).body.code).toBe('disclosures.no-supervision')
      expect((await send(noah, toGi())).status).toBe(201)
      expect((await list(await cast.relative(family, 'Aylin'))).some((one) => one.head.rule === 'D07')).toBe(true)
    })

    it('disclosures-08 waiting longer needs a new day and a colleague who signs; what was told at once never waits', async () => {
      const { id } = (await send(noah, toGi({ wait: wait('youssef', 7) }))).body
      const postpone = (second: ProfessionalName, days: number, of = id) =>
        noah.post<Problem>(at(`/disclosures/${of}/_postpone`), wait(second, days))
      const ours = async (person: Person) => (await list(person)).filter((one) => one.id === id)
      const aylin = await cast.relative(family, 'Aylin')
      expect(await signed('_sign')).toBe(204)
      expect(await ours(aylin)).toEqual([])
      expect((await postpone('noah', 14)).body.code).toBe('disclosures.second-is-author')
      expect((await postpone('youssef', 29)).body.code).toBe('disclosures.review-too-late')
      expect((await postpone('sanne', 14)).body.code).toBe('disclosures.second-unknown')
      const told = (await list(noah)).find((one) => one.head.rule === 'D07' && one.id !== id)
      expect((await postpone('youssef', 14, told?.id)).body.code).toBe('disclosures.may-not-wait')
      expect((await postpone('youssef', 14)).status).toBe(204)
      expect((await ours(noah))[0]?.informed).toMatchObject({ state: 'waiting', isConfirmed: false })
      expect(await signed('_sign')).toBe(204)
      const { tasks } = (await noah.get<{ tasks: InformTask[] }>('/inform-tasks')).body
      expect(tasks.find((one) => one.disclosureId === id)).toMatchObject({ state: 'waiting', day: cast.today(14) })
      expect(await ours(aylin)).toEqual([])
    })

    it('disclosures-09 when the colleague does not agree with waiting longer, the family reads it at once', async () => {
      const waiting = (await list(noah)).find((one) => one.informed.state === 'waiting')
      const path = at(`/disclosures/${waiting?.id}/_postpone`)
      expect((await noah.post(path, wait('youssef', 21))).status).toBe(204)
      expect(await signed('_decline')).toBe(204)
      expect((await list(await cast.relative(family, 'Aylin'))).map((one) => one.id)).toContain(waiting?.id)
    })
  })

  it('D08 the Raad is told for its inquiry, by team and school alike, and the parents read what was told', async () => {
    const [noah, sanne] = [await cast.professional('noah'), await cast.professional('sanne')]
    const given = about('Elif', {
      kind: 'protection-inquiry',
      receiverOrganisationId: cast.region.organisations.rvdk,
      facts: { inquiry: 'Onderzoek naar de thuissituatie, gevraagd door de rechter.' },
      additions: [{ category: 'SUPPORT_NEED', text: 'Elif heeft rust en een vaste plek nodig.' }],
    })
    const offered = (await kindsOf(sanne)).find((one) => one.kind === 'protection-inquiry')
    expect(offered?.receivers).toMatchObject([{ organisation: 'Raad Meerland', worksInRondom: false }])
    expect((await preview(noah, { ...given, facts: {} })).body.errors?.[0]?.field).toBe('facts/inquiry')
    const sent = await send(noah, given)
    expect(sent).toMatchObject({ status: 201, body: { head: { rule: 'D08' } } })
    const seen = (await list(await cast.relative(family, 'Aylin'))).find((one) => one.id === sent.body.id)
    expect(seen?.pieces.map((one) => one.text)).toContain('Elif heeft rust en een vaste plek nodig.')
  })
})
