import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, forThePlan, peeters, shevchenko, type ToldFamily, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { allThatIsShown, found } from '../../../test/reading.ts'
import { rowsPerTable } from '../../../test/rows.ts'
import type { Problem } from '../../platform/contract.ts'
import type { Dossier } from '../dossiers/contract.ts'
import type { ConsentRequest, NotedAnswer, ReadingAlong, StoredScan } from './contract.ts'
import { textVersion } from './request-text.ts'

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64, 7)])
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

describe.each(testDatabases())('the life of a consent on $name', ({ make }) => {
  let cast: Cast
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())

  const file = (family: ToldFamily) => `/dossiers/${family.id}`
  const status = async (person: Person, family: ToldFamily) => (await person.get(file(family))).status
  const requestsOf = async (person: Person, family: ToldFamily) =>
    (await person.get<{ requests: ConsentRequest[] }>(`${file(family)}/consent-requests`)).body.requests ?? []
  const spoken = (family: ToldFamily, name: string, over: Partial<NotedAnswer> = {}): NotedAnswer => ({
    deciderId: family.personId(name),
    answer: 'GRANTED',
    method: 'spoken',
    answeredOn: today(),
    language: 'nl',
    present: 'Marit',
    evidenceId: null,
    ...over,
  })
  const today = () => new Date(cast.now().getTime() + 3_600_000).toISOString().slice(0, 10)
  const note = async (family: ToldFamily, requestId: string, noted: NotedAnswer) => {
    const noah = await cast.professional('noah')
    return noah.post<ConsentRequest & Problem>(`${file(family)}/consent-requests/${requestId}/_note`, noted)
  }
  const upload = (person: Person, family: ToldFamily, requestId: string, bytes: Buffer, kind: string) =>
    person.send<StoredScan & Problem>('POST', `${file(family)}/consent-requests/${requestId}/scans`, bytes, {
      'content-type': kind,
    })

  describe('answers that were not given in the portal', () => {
    let family: ToldFamily
    let requestId: string
    beforeAll(async () => {
      family = await yildiz(cast)
      requestId = await asks(cast, family, { of: 'sanne' })
    })

    it('consent-10 a spoken yes counts, and the family reads who noted it and who was there', async () => {
      const noted = await note(family, requestId, spoken(family, 'Marco'))
      expect(noted.status).toBe(200)
      const aylin = await cast.relative(family, 'Aylin')
      const [request] = await requestsOf(aylin, family)
      const marco = request?.deciders.find((one) => one.name === 'Marco')
      expect(marco).toMatchObject({
        answer: 'GRANTED',
        answeredOn: today(),
        noted: { method: 'spoken', by: 'Noah Willems', present: 'Marit', scanId: null },
      })
    })

    it('consent-10 a yes on paper needs its scan, which the family opens and the school does not', async () => {
      const noah = await cast.professional('noah')
      const without = await note(family, requestId, spoken(family, 'Aylin', { method: 'paper', present: null }))
      expect([without.status, without.body.errors?.[0]?.code]).toEqual([400, 'evidence-missing'])
      const stored = await upload(noah, family, requestId, pdf, 'application/pdf')
      expect([stored.status, stored.body.size]).toEqual([201, pdf.length])
      const noted = await note(
        family,
        requestId,
        spoken(family, 'Aylin', { method: 'paper', present: null, evidenceId: stored.body.id }),
      )
      expect([noted.status, noted.body.state]).toEqual([200, 'granted'])
      const sanne = await cast.professional('sanne')
      expect(await status(sanne, family)).toBe(200)
      const address = `${file(family)}/consent-requests/${requestId}/scans/${stored.body.id}`
      const opened = await (await cast.relative(family, 'Aylin')).get<string>(address)
      expect(opened.status).toBe(200)
      expect(opened.body).toContain('%PDF-1.4')
      expect(opened.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="antwoord.pdf"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
      expect((await sanne.get(address)).status).toBe(404)
      const looks = await (await cast.relative(family, 'Aylin')).get<{ looks: { action: string; isYou: boolean }[] }>(
        `${file(family)}/looks`,
      )
      expect(looks.body.looks.some((one) => one.action === 'opened' && one.isYou)).toBe(true)
    })

    it('C-26 each answer says which text was read, in which language, and by its fingerprint which words', async () => {
      const { rows } = await cast.database.sql
        .withSchema('consent')
        .selectFrom('statements' as never)
        .selectAll()
        .execute()
        .then((all) => ({ rows: all as unknown as Record<string, string>[] }))
      const ours = rows.filter((one) => one.request_id === requestId)
      expect(new Set(ours.map((one) => [one.language, one.text_version, one.text_hash?.length].join()))).toEqual(
        new Set([`nl,${textVersion},64`]),
      )
    })

    it('C-24 a spoken withdrawal closes at once, also when one of two parents says it', async () => {
      const noted = await note(family, requestId, spoken(family, 'Marco', { answer: 'WITHDRAWN' }))
      expect([noted.status, noted.body.state]).toEqual([200, 'withdrawn'])
      expect(await status(await cast.professional('sanne'), family)).toBe(404)
    })

    it('consent-10 a decider corrects at once what was noted for them, and a note does not overrule that', async () => {
      cast.wait({ days: 1 })
      const marco = await cast.relative(family, 'Marco')
      const path = `${file(family)}/consent-requests/${requestId}/_answer`
      expect((await marco.post<ConsentRequest>(path, { answer: 'REFUSED' })).status).toBe(200)
      const late = await note(family, requestId, spoken(family, 'Marco'))
      expect([late.status, late.body.errors?.[0]?.code]).toEqual([400, 'answered-later'])
    })

    it('consent-10 nobody without a say is noted, and nobody but who holds the regie notes', async () => {
      const before = await rowsPerTable(cast)
      expect((await note(family, requestId, spoken(family, 'Dirk'))).body.code).toBe('consent.has-no-say')
      expect((await note(family, requestId, spoken(family, 'Dirk', { answer: 'WITHDRAWN' }))).body.code).toBe(
        'consent.has-no-say',
      )
      expect((await note(family, requestId, spoken(family, 'Elif', { answer: 'WITHDRAWN' }))).body.code).toBe(
        'consent.has-no-say',
      )
      expect(await rowsPerTable(cast)).toEqual(before)
    })

    it('consent-10 the scan of another family is no evidence', async () => {
      const other = await shevchenko(cast)
      const asked = await asks(cast, other, { of: 'tom' })
      const noah = await cast.professional('noah')
      const scan = (await upload(noah, other, asked, png, 'image/png')).body.id
      const mine = await note(family, requestId, spoken(family, 'Aylin', { method: 'paper', evidenceId: scan }))
      expect(mine.status).toBe(404)
      const absent = spoken(family, 'Aylin', { method: 'paper', evidenceId: randomUUID() })
      expect((await note(family, requestId, absent)).status).toBe(404)
    })

    it.each([
      [
        'a program that calls itself a PDF',
        Buffer.from('MZ this is no pdf'),
        'application/pdf',
        415,
        'consent.scan-kind',
      ],
      ['a PDF that calls itself a picture', pdf, 'image/png', 415, 'consent.scan-kind'],
      ['a page', Buffer.from('<script>alert(1)</script>'), 'text/html', 415, 'consent.scan-kind'],
      ['a picture that can hold a script', Buffer.from('<svg/>'), 'image/svg+xml', 415, 'consent.scan-kind'],
      ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 1), 'application/pdf', 413, 'consent.scan-too-large'],
    ])('C-26 %s is refused before it is stored', async (_, bytes, kind, expected, code) => {
      const before = await rowsPerTable(cast)
      const answered = await upload(await cast.professional('noah'), family, requestId, bytes, kind)
      expect([answered.status, answered.body.code]).toEqual([expected, code])
      expect(await rowsPerTable(cast)).toEqual(before)
    })
  })

  describe('asking again', () => {
    it('consent-09 the same is not asked within 30 days after a no, but with something new, which the family reads', async () => {
      const family = await yildiz(cast)
      const requestId = await asks(cast, family, { of: 'sanne' })
      await answer(family, requestId, ['Aylin'], 'REFUSED')
      const noah = await cast.professional('noah')
      const body = {
        subjectIds: [family.personId('Elif')],
        receiverAccountId: cast.region.people.sanne.accountId,
        receiverOrganisationId: cast.region.organisations.wilgenhof,
        receiverRole: 'SCHOOL_IB_ZOCO',
        purpose: 'COORDINATE_PLAN',
        categories: forThePlan,
        goalIds: null,
        explanation: 'Nog eens vragen.',
        validUntil: cast.today(200),
      }
      const path = `${file(family)}/consent-requests`
      const refused = await noah.post<Problem>(path, body)
      expect([refused.status, refused.body.code, refused.body.rule]).toEqual([409, 'consent.asked-recently', 'C-25'])
      const preview = await noah.post<{ mayAskFrom: string | null }>(`${path}/_preview`, body)
      expect(preview.body.mayAskFrom).not.toBeNull()
      const again = await noah.post<ConsentRequest>(path, { ...body, newCircumstance: 'Elif wisselt van groep.' })
      expect([again.status, again.body.text.includes('Nieuw sinds de vorige keer: Elif wisselt van groep.')]).toEqual([
        201,
        true,
      ])
    })

    it('C-5 a no marks nobody: not the list, not the count, not the team', async () => {
      const family = await yildiz(cast)
      const requestId = await asks(cast, family, { of: 'esra' })
      await answer(family, requestId, ['Aylin'], 'REFUSED')
      const noah = await cast.professional('noah')
      const rows = (await noah.get<{ dossiers: { id: string; state: string; consent: unknown }[] }>('/dossiers')).body
      const row = rows.dossiers.find((one) => one.id === family.id)
      expect([row?.state, row?.consent]).toEqual(['plan-runs', null])
      const dossier = (await noah.get<Dossier>(file(family))).body
      expect(dossier.team.find((one) => one.name === 'Esra Kaplan')?.state).toBe('closed')
    })
  })

  describe('a young person of 16', () => {
    it('consent-13 D23 lets one parent read along, and takes it back', async () => {
      const family = await peeters(cast)
      const [anouk, ingrid] = [await cast.relative(family, 'Anouk'), await cast.relative(family, 'Ingrid')]
      expect(found(await allThatIsShown(ingrid, family.id), ['Anouk'])).toEqual([])
      const path = `${file(family)}/reading-parents`
      expect((await anouk.get<ReadingAlong>(path)).body.parents).toEqual([
        { personId: family.personId('Ingrid'), name: 'Ingrid', isOn: false, until: null },
      ])
      expect((await ingrid.get<ReadingAlong>(path)).body).toEqual({ parents: [] })
      const turn = (isOn: boolean) =>
        anouk.post<ReadingAlong>(`${path}/_switch`, { parentId: family.personId('Ingrid'), isOn })
      expect((await turn(true)).body.parents[0]?.isOn).toBe(true)
      expect(found(await allThatIsShown(ingrid, family.id), ['Anouk leest weer'])).toEqual(['Anouk leest weer'])
      expect((await turn(false)).body.parents[0]?.isOn).toBe(false)
      expect(found(await allThatIsShown(ingrid, family.id), ['Anouk'])).toEqual([])
      const other = await ingrid.post<Problem>(`${path}/_switch`, { parentId: family.personId('Ingrid'), isOn: true })
      expect(other.status).toBe(403)
    })
  })

  describe('what the court and a professional say of who decides', () => {
    it('C-23 under guardianship of an institution the institution is asked, on paper or spoken, and parents count no more', async () => {
      const family = await yildiz(cast)
      const requestId = await asks(cast, family, { of: 'sanne' })
      await answer(family, requestId, ['Aylin', 'Marco'])
      const [noah, sanne] = [await cast.professional('noah'), await cast.professional('sanne')]
      expect(await status(sanne, family)).toBe(200)
      const { institutions } = (await noah.get<{ institutions: { id: string }[] }>('/guardian-institutions')).body
      const gi = institutions[0]?.id ?? ''
      for (const child of ['Elif', 'Kerem']) {
        const made = await noah.post(`${file(family)}/measures`, {
          childId: family.personId(child),
          kind: 'guardianship',
          organisationId: gi,
          sinceOn: today(),
          untilOn: null,
          source: 'court-order',
        })
        expect(made.status).toBe(201)
      }
      expect(await status(sanne, family)).toBe(404)
      const [request] = await requestsOf(noah, family)
      expect(request?.deciders.map((one) => [one.name, one.why, one.again])).toEqual([
        ['Jeugdbescherming Meerland', 'guardian-institution', 'gezag-changed'],
        ['Jeugdbescherming Meerland', 'guardian-institution', 'gezag-changed'],
      ])
      const noted = await note(family, requestId, { ...spoken(family, 'Elif'), deciderId: gi })
      expect([noted.status, noted.body.state]).toEqual([200, 'granted'])
      expect(await status(sanne, family)).toBe(200)
      expect((await note(family, requestId, spoken(family, 'Aylin', { answer: 'WITHDRAWN' }))).body.code).toBe(
        'consent.has-no-say',
      )
      const dossier = (await noah.get<Dossier>(file(family))).body
      const measure = dossier.persons.find((one) => one.givenName === 'Elif')?.measures[0]
      expect(measure).toMatchObject({
        kind: 'guardianship',
        organisation: 'Jeugdbescherming Meerland',
        isRunning: true,
      })
      const atSchool = (await sanne.get<Dossier>(file(family))).body
      expect(atSchool.persons.flatMap((one) => one.measures)).toEqual([])
      cast.wait({ days: 1 })
      const ended = await (await cast.professional('noah')).post(`${file(family)}/measures/${measure?.id}/_end`, {
        lastOn: today(),
      })
      expect(ended.status).toBe(204)
    })

    it('§1.2 of someone who cannot weigh this themself the parents decide; the reason is theirs to read, and taken back', async () => {
      const family = await shevchenko(cast)
      const requestId = await asks(cast, family, { of: 'tom' })
      await answer(family, requestId, ['Oksana'])
      const [noah, tom] = [await cast.professional('noah'), await cast.professional('tom')]
      expect(await status(tom, family)).toBe(404)
      const say = (isCapable: boolean) =>
        noah.post<Problem>(`${file(family)}/capability-assessments`, {
          personId: family.personId('Sofiia'),
          isCapable,
          reason: 'Sofiia begrijpt nog niet wat delen betekent.',
        })
      expect((await say(false)).status).toBe(201)
      expect(await status(tom, family)).toBe(200)
      const seen = (await (await cast.relative(family, 'Oksana')).get<Dossier>(file(family))).body
      expect(seen.persons.find((one) => one.givenName === 'Sofiia')?.cannotWeigh).toMatchObject({
        reason: 'Sofiia begrijpt nog niet wat delen betekent.',
        by: 'Noah Willems',
      })
      expect(found(await allThatIsShown(tom, family.id), ['begrijpt nog niet'])).toEqual([])
      expect((await say(false)).body.code).toBe('dossiers.nothing-changes')
      expect((await say(true)).status).toBe(201)
      expect(await status(tom, family)).toBe(404)
    })
  })
})
