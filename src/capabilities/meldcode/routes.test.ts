import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import type { Problem } from '../../platform/contract.ts'
import type { Meldcode, MeldcodeRow } from './contract.ts'
import type { StepToTake } from './vocabulary.ts'

describe.each(testDatabases())('meldcode on $name', ({ make }) => {
  let cast: Cast
  let sanne: Person
  let marit: Person
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    sanne = await cast.professional('sanne')
    marit = await cast.professional('marit')
  })
  afterAll(() => cast?.dispose())

  const concern = (over: object = {}) => ({
    about: 'Elif Y.',
    dossierId: null,
    isAboutSchoolStaff: false,
    signals: 'Maandag kwam zij met blauwe plekken op school.',
    seenOn: cast.today(),
    ...over,
  })
  const open = async (over: object = {}) => (await sanne.post<{ id: string }>('/meldcodes', concern(over))).body.id
  const read = async (id: string, by = sanne) => (await by.get<Meldcode>(`/meldcodes/${id}`)).body
  const step = (id: string, name: StepToTake, over: object = {}) =>
    sanne.post<Meldcode & Problem>(`/meldcodes/${id}/steps`, {
      step: name,
      state: 'done',
      text: 'Gedaan.',
      doneOn: cast.today(),
      ...over,
    })
  const answer = (id: string, question: string, given: string) =>
    sanne.post<Meldcode & Problem>(`/meldcodes/${id}/weighings`, { question, answer: given, why: 'Daarom.' })
  const tell = (id: string, kind: 'advice' | 'report', text = 'Een kind heeft blauwe plekken.') =>
    sanne.post<Meldcode & Problem>(`/meldcodes/${id}/tellings`, {
      kind,
      receiverId: cast.region.organisations.veiligThuis,
      text,
      toldOn: cast.today(),
    })
  const listed = async (by: Person) =>
    (await by.get<{ meldcodes: MeldcodeRow[] }>('/meldcodes')).body.meldcodes.map((one) => one.id)
  const decide = (id: string, isReportNecessary: boolean) =>
    sanne.post<Meldcode & Problem>(`/meldcodes/${id}/decisions`, {
      isReportNecessary,
      isHelpPossible: false,
      why: 'Acuut gevaar.',
      responsible: 'Sanne Vermeer, aandachtsfunctionaris',
    })

  /** Up to the decision: every step taken, danger found, a report made. */
  async function reported(): Promise<{ id: string; tellingId: string }> {
    const id = await open()
    for (const one of ['consult', 'talk', 'weigh'] as const) await step(id, one)
    await answer(id, 'M1', 'yes')
    await answer(id, 'M2', 'yes')
    await decide(id, true)
    const { body } = await tell(id, 'report')
    return { id, tellingId: body.tellings[0]?.id ?? '' }
  }

  it('is seen by who opened it, and by nobody else: no colleague, no other organisation, no list', async () => {
    const id = await open()
    expect((await read(id)).steps.map((one) => one.step)).toEqual(['map-signals'])
    expect(await listed(sanne)).toContain(id)
    for (const name of ['marit', 'noah', 'youssef', 'esra', 'ilse', 'mirjam', 'wout'] as const) {
      const other = await cast.professional(name)
      expect((await other.get(`/meldcodes/${id}`)).status).toBe(404)
      expect(await listed(other)).not.toContain(id)
    }
  })

  it('does not exist for the family: no route lets a parent in, and their looks and dossier say nothing of it', async () => {
    const family = await yildiz(cast)
    const id = await open({ dossierId: family.id })
    const aylin = await cast.relative(family, 'Aylin')
    expect((await aylin.get(`/meldcodes/${id}`)).status).toBe(403)
    for (const path of ['', '/looks', '/timeline', '/sharing']) {
      const { body } = await aylin.get(`/dossiers/${family.id}${path}`)
      expect(JSON.stringify(body)).not.toMatch(/meldcode|blauwe plekken|SAFETY/)
    }
  })

  it('a colleague of the own organisation reads it once invited, and not before; another organisation cannot be invited', async () => {
    const id = await open()
    const invite = (accountId: string, role: string) =>
      sanne.post<Problem>(`/meldcodes/${id}/members`, { accountId, role })
    const { marit: teacher, noah } = cast.region.people
    expect((await invite(noah.accountId, noah.role)).body.code).toBe('meldcode.colleague-unknown')
    expect((await marit.get(`/meldcodes/${id}`)).status).toBe(404)
    expect((await invite(teacher.accountId, teacher.role)).status).toBe(200)
    expect((await read(id, marit)).members.map((one) => one.name).sort()).toEqual(['Marit Hoekstra', 'Sanne Vermeer'])
    expect(
      (await marit.post<Problem>(`/meldcodes/${id}/members`, { accountId: noah.accountId, role: 'WIJKTEAM' })).status,
    ).toBe(403)
  })

  it('has its own looks, which its members read', async () => {
    const id = await open()
    await read(id)
    const { looks } = await read(id)
    expect(looks.map((one) => [one.name, one.action])).toContainEqual(['Sanne Vermeer', 'viewed'])
    expect(looks.map((one) => one.action)).toContain('added')
  })

  it('a concern about someone of the school goes to the board, not into the meldcode', async () => {
    const { status, body } = await sanne.post<Problem>('/meldcodes', concern({ isAboutSchoolStaff: true }))
    expect([status, body.code, body.rule]).toEqual([409, 'meldcode.about-staff', 'WPO 4a'])
  })

  it('a day that is still to come is refused at its field', async () => {
    const { status, body } = await sanne.post<Problem>('/meldcodes', concern({ seenOn: cast.today(1) }))
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'seenOn'])
  })

  it('meldcode-01 the weighing goes in order, and doubt waits for advice of Veilig Thuis', async () => {
    const id = await open()
    expect((await answer(id, 'M2', 'yes')).body.code).toBe('meldcode.weigh-in-order')
    expect((await answer(id, 'M1', 'doubt')).body.weighed).toEqual({ is: 'ask-advice', question: 'M1', norm: null })
    expect((await answer(id, 'M1', 'yes')).body.code).toBe('meldcode.advice-first')
    expect((await tell(id, 'advice')).status).toBe(200)
    expect((await answer(id, 'M1', 'yes')).body.weighed).toEqual({ is: 'asking', question: 'M2', norm: null })
    expect((await answer(id, 'M2', 'yes')).body.weighed).toEqual({ is: 'weighed', question: 'M2', norm: 'report' })
  })

  it('D05 advice is asked without the name of the child', async () => {
    const id = await open()
    const { status, body } = await tell(id, 'advice', 'Wij maken ons zorgen om Elif.')
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([400, 'meldcode.names-in-advice', 'text'])
  })

  it('D28 a citizen service number is not told along', async () => {
    const id = await open()
    expect((await tell(id, 'report', 'Haar nummer is 111 222 333.')).body.code).toBe('meldcode.number-in-text')
    expect((await tell(id, 'report', 'Haar telefoon is 0612345678.')).status).toBe(200)
  })

  it('meldcode-03 deciding takes the four steps before it', async () => {
    const id = await open()
    expect((await decide(id, true)).body.code).toBe('meldcode.steps-first')
    await step(id, 'talk', { state: 'skipped', text: 'Praten is nu niet veilig.' })
    await step(id, 'consult')
    await step(id, 'weigh')
    expect((await decide(id, true)).status).toBe(200)
  })

  it('D04 a report is kept word for word with its fingerprint, and Veilig Thuis answers within five working days', async () => {
    const { id } = await reported()
    const [report] = (await read(id)).tellings
    expect(report).toMatchObject({
      kind: 'report',
      rule: 'D04',
      text: 'Een kind heeft blauwe plekken.',
      answerBefore: '2026-11-23',
    })
    expect(report?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('I-3 waiting to tell the family takes a second professional of the file and a day within four weeks', async () => {
    const { id, tellingId } = await reported()
    const { marit: teacher, sanne: author } = cast.region.people
    const postpone = (over: object) =>
      sanne.post<Meldcode & Problem>(`/meldcodes/${id}/tellings/${tellingId}/follow-ups`, {
        kind: 'postponed',
        onDay: cast.today(),
        text: 'Het is nu niet veilig.',
        secondAccountId: teacher.accountId,
        reviewOn: cast.today(28),
        ...over,
      })
    expect((await postpone({})).body.code).toBe('meldcode.second-needed')
    await sanne.post(`/meldcodes/${id}/members`, { accountId: teacher.accountId, role: teacher.role })
    expect((await postpone({ secondAccountId: author.accountId })).body.code).toBe('meldcode.second-needed')
    expect((await postpone({ reviewOn: cast.today(29) })).body.code).toBe('meldcode.review-too-late')
    expect((await postpone({ reviewOn: cast.today() })).body.code).toBe('meldcode.review-too-late')
    expect((await postpone({})).status).toBe(200)
    const row = (await sanne.get<{ meldcodes: MeldcodeRow[] }>('/meldcodes')).body.meldcodes.find(
      (one) => one.id === id,
    )
    expect(row).toMatchObject({ next: 'review', dueOn: cast.today(28) })
  })

  it('meldcode-02 closes only when everything was done; afterwards nothing is written any more', async () => {
    const { id, tellingId } = await reported()
    const close = () =>
      sanne.post<Meldcode & Problem>(`/meldcodes/${id}/_close`, { text: 'Veilig Thuis neemt het over.' })
    expect((await close()).body.code).toBe('meldcode.may-not-close')
    expect((await read(id)).notYet).toBe('family-not-informed')
    await sanne.post(`/meldcodes/${id}/tellings/${tellingId}/follow-ups`, {
      kind: 'informed',
      onDay: cast.today(),
      text: 'Moeder gesproken.',
    })
    expect((await close()).body.closing).toMatchObject({ outcome: 'reported', by: 'Sanne Vermeer' })
    expect((await step(id, 'talk')).body.code).toBe('meldcode.closed')
  })

  it('a decision not to report against the norm is kept, and said', async () => {
    const id = await open()
    for (const one of ['consult', 'talk', 'weigh'] as const) await step(id, one)
    await answer(id, 'M1', 'yes')
    await answer(id, 'M2', 'yes')
    expect((await decide(id, false)).body.decision).toMatchObject({ isReportNecessary: false, isAgainstNorm: true })
  })
})
