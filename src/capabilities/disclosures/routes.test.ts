import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, type ProfessionalName, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, type ToldFamily, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { withConsent } from '../../../test/matrix/stage.ts'
import type { Problem } from '../../platform/contract.ts'
import type { LookLine } from '../access/contract.ts'
import type {
  Disclosure,
  DisclosurePreview,
  Draft,
  Gathering,
  InformTask,
  NewDisclosure,
  Offer,
  ReceivedLine,
  ReceivedPackage,
  Signing,
} from './contract.ts'

describe.each(testDatabases())('telling once on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = (await withConsent(cast)).family
    await asks(cast, family, { of: 'ilse' }).then((id) => answer(family, id, ['Aylin', 'Marco']))
  })
  afterAll(() => cast?.dispose())

  const at = (path: string) => `/dossiers/${family.id}${path}`
  const elif = () => family.personId('Elif')
  const chosen = (over: Partial<NewDisclosure> = {}): NewDisclosure => ({
    kind: 'tlv-request',
    receiverOrganisationId: cast.region.organisations.swv,
    receiverPerson: null,
    subjectIds: [elif()],
    facts: {},
    pieceIds: [],
    summaries: [],
    additions: [{ category: 'SUPPORT_NEED', text: 'Elif heeft een kleinere groep nodig.' }],
    wait: null,
    weighing: null,
    ...over,
  })
  const preview = (person: Person, given: NewDisclosure) =>
    person.post<DisclosurePreview & Problem>(at('/disclosures/_preview'), given)
  const send = async (person: Person, given: NewDisclosure) => {
    const checked = await preview(person, given)
    if (checked.status !== 200) return checked as never
    const { packageHash } = checked.body.package
    return person.post<Disclosure & Problem>(at('/disclosures'), { ...given, packageHash })
  }
  const list = async (person: Person) =>
    (await person.get<{ disclosures: Disclosure[] }>(at('/disclosures'))).body.disclosures
  const written = async (person: Person, category: string, text: string, over: object = {}) =>
    (await person.post<{ id: string }>(at('/notes'), { category, subjectIds: [elif()], isOwn: true, text, ...over }))
      .status
  const weighing = (second: ProfessionalName, over: object = {}) => ({
    consentTried: true,
    colleagueConsulted: true,
    noOtherWay: true,
    harmPrevented: true,
    reason: 'Er is gevaar in huis.',
    secondAccountId: cast.region.people[second].accountId,
    ...over,
  })
  const conflict = (over: Partial<NewDisclosure> = {}) =>
    chosen({
      kind: 'conflict-of-duties',
      receiverOrganisationId: cast.region.organisations.kompas,
      additions: [{ category: 'WELLBEING_SIGNAL', text: 'Elif is bang om naar huis te gaan.' }],
      weighing: weighing('youssef'),
      ...over,
    })

  it('offers each role only what it may send, to organisations that may receive it', async () => {
    const school = (await (await cast.professional('sanne')).get<Offer>(at('/disclosure-kinds'))).body
    expect(school.kinds.map((one) => one.kind)).toContain('tlv-request')
    expect(school.kinds.map((one) => one.kind)).not.toContain('help-decision')
    const tlv = school.kinds.find((one) => one.kind === 'tlv-request')
    expect(tlv?.receivers).toEqual([
      expect.objectContaining({ organisation: 'Samenwerkingsverband Waterrijk', worksInRondom: true }),
    ])
    const team = (await (await cast.professional('noah')).get<Offer>(at('/disclosure-kinds'))).body
    expect(team.kinds.map((one) => one.kind)).not.toContain('tlv-request')
    expect(team.seconds.map((one) => one.name)).toEqual(['Youssef Amrani'])
  })

  it('disclosures-01 gathers what the own organisation wrote, own notes too, and nothing of others', async () => {
    const sanne = await cast.professional('sanne')
    const noah = await cast.professional('noah')
    expect(await written(sanne, 'SCHOOL_PROGRESS', 'Lezen gaat nog moeizaam.')).toBe(201)
    expect(await written(noah, 'SUPPORT_NEED', 'Van het team.', { isOwn: false })).toBe(201)
    const { body } = await sanne.post<Gathering>(at('/disclosures/_gather'), {
      kind: 'tlv-request',
      receiverOrganisationId: cast.region.organisations.swv,
      subjectIds: [elif()],
    })
    expect(body.offered.map((one) => one.text)).toContain('Lezen gaat nog moeizaam.')
    expect(JSON.stringify(body)).not.toContain('Van het team')
    expect(body.additions.find((one) => one.category === 'HEALTH')?.level).toBe('summary')
    expect(body.additions.map((one) => one.category)).not.toContain('FAMILY_SITUATION')
  })

  it('disclosures-01 a full text stays behind where the purpose needs a summary; the person writes that apart', async () => {
    const noah = await cast.professional('noah')
    expect(await written(noah, 'SUPPORT_NEED', 'Een lang verhaal over wat Elif nodig heeft.')).toBe(201)
    const asked = {
      kind: 'help-decision' as const,
      receiverOrganisationId: cast.region.organisations.gemeente,
      subjectIds: [elif()],
    }
    const { body } = await noah.post<Gathering>(at('/disclosures/_gather'), asked)
    const left = body.leftOut.find((one) => one.category === 'SUPPORT_NEED')
    expect(left).toMatchObject({ why: 'only-summary', maySummarise: true, rule: 'D13' })
    const facts = { decisionAsked: 'Ambulante hulp voor een half jaar.' }
    const whole = chosen({ ...asked, facts, pieceIds: [left?.id ?? ''], additions: [] })
    expect((await preview(noah, whole)).body.code).toBe('disclosures.not-allowed')
    const apart = { ...whole, pieceIds: [], summaries: [{ pieceId: left?.id ?? '', text: 'Elif heeft rust nodig.' }] }
    const texts = (await preview(noah, apart)).body.package.pieces.map((one) => `${one.level}: ${one.text}`)
    expect(texts).toContain('summary: Elif heeft rust nodig.')
  })

  it('sends exactly what was checked, and the family reads it at once with ground and law', async () => {
    const sanne = await cast.professional('sanne')
    const sent = await send(
      sanne,
      chosen({
        additions: [
          { category: 'SUPPORT_NEED', text: 'Elif heeft een kleinere groep nodig.' },
          { category: 'HEALTH', text: 'Zij draagt een bril.' },
        ],
      }),
    )
    expect(sent.status).toBe(201)
    expect(sent.body.informed.state).toBe('to-do')
    const aylin = await list(await cast.relative(family, 'Aylin'))
    expect(aylin).toHaveLength(1)
    expect(aylin[0]).toMatchObject({ hidden: 0, packageHash: sent.body.packageHash, mayInform: false })
    expect(aylin[0]?.pieces.map((one) => one.text)).toContain('Zij draagt een bril.')
    expect(aylin[0]?.head.to.organisation).toBe('Samenwerkingsverband Waterrijk')
  })

  it('a teacher of the same school does not read the health piece, and is told that something is not shown', async () => {
    const [seen] = await list(await cast.professional('marit'))
    expect(seen?.pieces.map((one) => one.category)).not.toContain('HEALTH')
    expect(seen?.hidden).toBeGreaterThan(0)
  })

  it('an ex-partner, another organisation in the team and another school see nothing of it, whatever consent runs', async () => {
    expect(await list(await cast.relative(family, 'Dirk'))).toEqual([])
    expect(await list(await cast.professional('ilse'))).toEqual([])
    expect(await list(await cast.professional('noah'))).toEqual([])
    expect((await (await cast.professional('esra')).get(at('/disclosures'))).status).toBe(404)
  })

  it('a general yes to the plan does not open the goal that was sent along', async () => {
    const noah = await cast.professional('noah')
    const { body } = await noah.post<Gathering>(at('/disclosures/_gather'), {
      kind: 'help-decision',
      receiverOrganisationId: cast.region.organisations.gemeente,
      subjectIds: [elif()],
    })
    const goal = body.leftOut.find((one) => one.category === 'PLAN_GOAL_ACTION')
    const sent = await send(
      noah,
      chosen({
        kind: 'help-decision',
        receiverOrganisationId: cast.region.organisations.gemeente,
        facts: { decisionAsked: 'Hulp.' },
        additions: [],
        summaries: [{ pieceId: goal?.id ?? '', text: 'Elif leert lezen.' }],
      }),
    )
    expect(sent.status).toBe(201)
    const { rows } = await rowsOf(`select count(*)::int as keys from access.keys k join disclosures.pieces p
      on p.file_id = k.file_id and p.door_id = k.door_id where k.recipient_kind = 'organisation'`)
    expect(rows).toEqual([{ keys: 0 }])
    expect(await list(await cast.professional('sanne'))).toHaveLength(1)
  })

  it('disclosures-10 the receiver reads the package whole, and nothing else of the family', async () => {
    const karin = await cast.professional('karin')
    const { packages } = (await karin.get<{ packages: ReceivedLine[] }>('/received-packages')).body
    expect(packages).toHaveLength(1)
    expect(JSON.stringify(packages)).not.toContain('Elif')
    const id = packages[0]?.id ?? ''
    const got = await karin.get<ReceivedPackage>(`/received-packages/${id}`)
    expect(got.body.pieces.map((one) => one.text)).toEqual([
      'Elif Yıldız',
      'Elif heeft een kleinere groep nodig.',
      'Zij draagt een bril.',
    ])
    for (const path of ['', '/plan', '/timeline', '/disclosures']) expect((await karin.get(at(path))).status).toBe(404)
    for (const name of ['esra', 'peter', 'noah', 'marit'] as const)
      expect((await (await cast.professional(name)).get(`/received-packages/${id}`)).status).toBe(404)
  })

  it('the receiver’s reading is a look that the family sees, with the rule it was sent on as its ground', async () => {
    const { looks } = (await (await cast.relative(family, 'Aylin')).get<{ looks: LookLine[] }>(at('/looks'))).body
    const look = looks.find((one) => one.name === 'Karin Bos' && one.action === 'viewed')
    expect(look).toMatchObject({ organisation: 'Samenwerkingsverband Waterrijk', whys: ['education'], rules: ['D10'] })
  })

  it('disclosures-02 (D28) refuses a BSN wherever it stands, names the place and never the number', async () => {
    const sanne = await cast.professional('sanne')
    const refused = await preview(sanne, chosen({ additions: [{ category: 'SUPPORT_NEED', text: 'BSN 111 222 333' }] }))
    expect(refused).toMatchObject({ status: 400, body: { code: 'disclosures.bsn' } })
    expect(refused.body.errors?.[0]?.detail).toContain('Erbij geschreven')
    expect(JSON.stringify(refused.body)).not.toContain('222')
  })

  it('refuses nothing chosen, another role’s message, a receiver that is not fit, and strangers', async () => {
    const sanne = await cast.professional('sanne')
    const code = async (given: Partial<NewDisclosure>) => (await preview(sanne, chosen(given))).body.code
    expect(await code({ additions: [] })).toBe('disclosures.nothing-chosen')
    expect(await code({ kind: 'help-decision' })).toBe('disclosures.not-this-role')
    expect(await code({ receiverOrganisationId: cast.region.organisations.team })).toBe('disclosures.receiver-not-fit')
    expect(await code({ subjectIds: ['7a7a7a7a-0000-4000-8000-000000000000'] })).toBe('not-found')
    expect(await code({ additions: [{ category: 'FAMILY_SITUATION', text: 'Thuis is het druk.' }] })).toBe(
      'disclosures.not-allowed',
    )
    expect(await code({ kind: 'supervision', receiverOrganisationId: cast.region.organisations.gi })).toBe(
      'disclosures.no-supervision',
    )
  })

  it('disclosures-05 (D12) a transfer waits until the parents could look', async () => {
    const sanne = await cast.professional('sanne')
    const to = { kind: 'school-transfer' as const, receiverOrganisationId: cast.region.organisations.vakcollege }
    const until = (days: number) => preview(sanne, chosen({ ...to, facts: { inspectionUntil: cast.today(days) } }))
    expect((await until(3)).body.code).toBe('disclosures.inspection-runs')
    expect((await until(-1)).status).toBe(200)
    expect((await preview(sanne, chosen(to))).body.errors?.[0]?.field).toBe('facts/inspectionUntil')
  })

  it('what changed after the check is not sent: 412, with what would be sent now', async () => {
    const sanne = await cast.professional('sanne')
    const given = chosen()
    const { packageHash } = (await preview(sanne, given)).body.package
    const other = { ...given, additions: [{ category: 'SUPPORT_NEED' as const, text: 'Iets anders.' }], packageHash }
    const answered = await sanne.post<Problem>(at('/disclosures'), other)
    expect(answered).toMatchObject({ status: 412, body: { code: 'disclosures.changed' } })
    expect(JSON.stringify(answered.body.current)).toContain('Iets anders.')
  })

  it('disclosures-04 (I-3) telling waits for safety only, four weeks at most, and never with oneself', async () => {
    const sanne = await cast.professional('sanne')
    const noah = await cast.professional('noah')
    const wait = (second: ProfessionalName, days: number) => ({
      reason: 'Eerst moet het veilig zijn.',
      secondAccountId: cast.region.people[second].accountId,
      reviewOn: cast.today(days),
    })
    expect((await preview(sanne, chosen({ wait: wait('marit', 7) }))).body.code).toBe('disclosures.may-not-wait')
    expect((await preview(noah, conflict({ wait: wait('youssef', 29) }))).body.code).toBe('disclosures.review-too-late')
    expect((await preview(noah, conflict({ wait: wait('noah', 7) }))).body.code).toBe('disclosures.second-is-author')
    expect((await preview(noah, conflict({ wait: wait('sanne', 7) }))).body.code).toBe('disclosures.second-unknown')
    expect((await preview(sanne, conflict({ weighing: weighing('marit') }))).body.code).toBe(
      'disclosures.second-reads-less',
    )
  })

  it('disclosures-07 (I-4) the task stands on the list until the family was told, by whom and how', async () => {
    const sanne = await cast.professional('sanne')
    const tasks = async () => (await sanne.get<{ tasks: InformTask[] }>('/inform-tasks')).body.tasks
    expect(await tasks()).toEqual([
      expect.objectContaining({ kind: 'tlv-request', state: 'to-do', day: '2026-11-23', isLate: false }),
    ])
    const [sent] = await list(sanne)
    const told = { toldOn: cast.today(), toldHow: 'Gebeld met Aylin.' }
    expect((await (await cast.professional('noah')).post(at(`/disclosures/${sent?.id}/_inform`), told)).status).toBe(
      404,
    )
    expect((await sanne.post(at(`/disclosures/${sent?.id}/_inform`), { ...told, toldOn: cast.today(1) })).status).toBe(
      400,
    )
    expect((await sanne.post(at(`/disclosures/${sent?.id}/_inform`), told)).status).toBe(204)
    expect(await tasks()).toEqual([])
    const [seen] = await list(await cast.relative(family, 'Aylin'))
    expect(
      (await list(await cast.relative(family, 'Aylin'))).find((one) => one.id === sent?.id)?.informed,
    ).toMatchObject({ state: 'told', how: 'Gebeld met Aylin.', who: 'Sanne Vermeer' })
    expect(seen).toBeDefined()
    expect((await sanne.post<Problem>(at(`/disclosures/${sent?.id}/_inform`), told)).body.code).toBe(
      'disclosures.already-told',
    )
  })

  describe('D19, a conflict of duties that the family does not know yet', () => {
    let noah: Person
    let youssef: Person
    let draftId = ''
    const drafts = async () => (await noah.get<{ drafts: Draft[] }>(at('/disclosure-drafts'))).body.drafts
    const signings = async (person: Person) => (await person.get<{ signings: Signing[] }>('/signings')).body.signings
    const ours = async (person: Person) => (await list(person)).filter((one) => one.id === draftId)
    /** Attempts that were refused are told as well; they say nothing of what is there. */
    const looksOf = async (name: string) => {
      const { body } = await (await cast.relative(family, name)).get<{ looks: LookLine[] }>(at('/looks'))
      return body.looks.filter((one) => one.action !== 'refused').map((one) => [one.name, ...one.categories].join())
    }
    const hidden = /Esra Kaplan|Youssef Amrani|WELLBEING_SIGNAL|SAFETY_CONCERN/

    beforeAll(async () => {
      noah = await cast.professional('noah')
      youssef = await cast.professional('youssef')
    })

    it('a weighing point that is not so is refused, and without a signature nothing is sent', async () => {
      const half = conflict({ weighing: weighing('youssef', { noOtherWay: false }) })
      expect((await preview(noah, half)).body.code).toBe('evidence.incomplete')
      expect((await send(noah, conflict())).body.code).toBe('disclosures.needs-signature')
    })

    it('a colleague without membership reads the draft, and nothing else of the family', async () => {
      const given = conflict({
        wait: {
          reason: 'Vader mag dit nu niet weten.',
          secondAccountId: cast.region.people.youssef.accountId,
          reviewOn: cast.today(14),
        },
      })
      const { packageHash } = (await preview(noah, given)).body.package
      const asked = await noah.post<{ id: string }>(at('/disclosure-drafts'), { ...given, packageHash })
      expect(asked.status).toBe(201)
      draftId = asked.body.id
      expect((await noah.post<Problem>(at(`/disclosure-drafts/${draftId}/_send`))).body.code).toBe(
        'disclosures.needs-signature',
      )
      const [waiting] = await signings(youssef)
      expect(waiting).toMatchObject({ kind: 'conflict', askedBy: 'Noah Willems', reason: 'Er is gevaar in huis.' })
      expect(JSON.stringify(waiting?.package)).toContain('Elif is bang om naar huis te gaan.')
      expect((await youssef.get(at(''))).status).toBe(404)
      expect(await signings(await cast.professional('sanne'))).toEqual([])
      const other = await (await cast.professional('sanne')).post(`/signings/${waiting?.id}/_sign`)
      expect(other.status).toBe(404)
      expect((await youssef.post(`/signings/${waiting?.id}/_sign`)).status).toBe(204)
      expect((await drafts())[0]).toMatchObject({ answer: 'signed', isMine: true })
    })

    it('what was signed is sent word for word; while it waits the family sees nothing of it, nor of the looks', async () => {
      const sent = await noah.post<Disclosure>(at(`/disclosure-drafts/${draftId}/_send`))
      expect(sent).toMatchObject({ status: 201, body: { second: 'Youssef Amrani', informed: { state: 'waiting' } } })
      expect(await drafts()).toEqual([])
      expect(await ours(await cast.relative(family, 'Aylin'))).toEqual([])
      const esra = await cast.professional('esra')
      expect((await esra.get<ReceivedPackage>(`/received-packages/${draftId}`)).status).toBe(200)
      for (const name of ['Aylin', 'Marco']) expect((await looksOf(name)).filter((one) => hidden.test(one))).toEqual([])
    })

    it('the privacy officer finds it for review, without the family', async () => {
      const mirjam = await cast.professional('mirjam')
      const { body } = await mirjam.get<{ conflicts: object[] }>('/conflict-disclosures')
      expect(body.conflicts).toEqual([
        expect.objectContaining({ by: 'Noah Willems', second: 'Youssef Amrani', isFamilyTold: false }),
      ])
      expect(JSON.stringify(body)).not.toMatch(/Elif|Yıldız|bang/)
    })

    it('disclosures-09 the second signs for the wait as well, and when the family is told it appears', async () => {
      const [waiting] = await signings(youssef)
      expect(waiting).toMatchObject({ kind: 'postponement', reason: 'Vader mag dit nu niet weten.' })
      expect((await youssef.post(`/signings/${waiting?.id}/_sign`)).status).toBe(204)
      expect((await ours(noah))[0]?.informed).toMatchObject({ state: 'waiting', isConfirmed: true })
      const told = { toldOn: cast.today(), toldHow: 'Met beide ouders gesproken.' }
      expect((await noah.post(at(`/disclosures/${draftId}/_inform`), told)).status).toBe(204)
      const [seen] = await ours(await cast.relative(family, 'Aylin'))
      expect(seen?.pieces.map((one) => one.text)).toContain('Elif is bang om naar huis te gaan.')
      expect(JSON.stringify(seen)).not.toContain('Vader mag dit nu niet weten.')
      expect((await looksOf('Aylin')).join()).toMatch(/Esra Kaplan/)
    })

    it('disclosures-09 when the second declines the wait, the family knows at once', async () => {
      const other = await yildiz(cast)
      const before = family
      family = other
      try {
        const given = conflict({
          wait: { reason: 'Wachten.', secondAccountId: cast.region.people.youssef.accountId, reviewOn: cast.today(7) },
        })
        const { packageHash } = (await preview(noah, given)).body.package
        const asked = await noah.post<{ id: string }>(at('/disclosure-drafts'), { ...given, packageHash })
        const sign = async (verb: string, body?: object) => {
          const [one] = await signings(youssef)
          return (await youssef.post(`/signings/${one?.id}/${verb}`, body)).status
        }
        expect(await sign('_sign')).toBe(204)
        await noah.post(at(`/disclosure-drafts/${asked.body.id}/_send`))
        expect(await list(await cast.relative(family, 'Aylin'))).toEqual([])
        expect(await sign('_decline', { words: 'Ze mogen dit weten.' })).toBe(204)
        expect(await list(await cast.relative(family, 'Aylin'))).toHaveLength(1)
        expect((await list(noah))[0]?.informed.state).toBe('to-do')
      } finally {
        family = before
      }
    })
  })

  const rowsOf = async (statement: string) => {
    const { sql } = await import('kysely')
    return sql.raw(statement).execute(cast.database.sql)
  }
})
