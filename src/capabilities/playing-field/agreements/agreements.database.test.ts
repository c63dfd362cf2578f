import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, type Person, type ProfessionalName, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { newDossier } from '../../../../test/matrix/requests/dossiers.ts'
import { firstAgreement } from '../../../app/trial/cooperation.ts'
import { inventedPdf } from '../../../app/trial/pdf.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { Sql } from '../../../platform/database/database.ts'
import { becomeApp } from '../../access/queries.ts'
import type { Cooperation, CooperationLine, NewAgreement, NewTurn, Readiness } from './contract.ts'
import { answerTimesOn } from './holding.ts'
import { defaultAnswerTimes } from './rules.ts'

describe.each(testDatabases())('agreements on $name', ({ make }) => {
  let cast: Cast
  let path: string
  const as = (name: ProfessionalName): Promise<Person> => cast.professional(name)
  const read = async (name: ProfessionalName = 'sanne') => (await (await as(name)).get<Cooperation>(path)).body
  const wanted = (over: Partial<NewAgreement> = {}): NewAgreement => ({
    ...firstAgreement,
    fromOn: cast.today(),
    noteIds: [],
    ...over,
  })
  const makeVersion = async (basedOn: number, over: Partial<NewAgreement> = {}, name: ProfessionalName = 'wout') =>
    (await as(name)).send<Problem & { id: string; version: number }>('POST', `${path}/agreements`, wanted(over), {
      'if-match': `"${basedOn}"`,
    })
  const turn = async (name: ProfessionalName, item: NewTurn['item'], isSigned: boolean, note = 'Zie de map.') =>
    (await as(name)).post<Problem>(`${path}/sign-offs`, { item, isSigned, note })
  const asApp = <T>(work: (db: Sql) => Promise<T>): Promise<T> =>
    cast.database.sql.transaction().execute(async (db) => {
      await becomeApp(db)
      return work(db)
    })
  const asOwner = (work: (db: Sql) => Promise<unknown>) =>
    cast.database.sql.transaction().execute(async (db) => {
      await sql`set local role rondom_owner`.execute(db)
      await work(db)
    })

  beforeAll(async () => {
    cast = await raiseCurtain(make)
    path = `/cooperations/${cast.region.areas.cooperation}`
  })
  afterAll(() => cast?.dispose())

  test('agreements-01 who takes part follows the agreement of the day; who does not, the default', async () => {
    const { team, gi } = cast.region.organisations
    const phone = { firstReaction: 1, answer: 4 }
    const made = await makeVersion(1, {
      fromOn: cast.today(5),
      answerTimes: { ...defaultAnswerTimes, phone },
    })
    expect([made.status, made.body.version]).toEqual([201, 2])
    const on = (organisation: string, days: number) =>
      asApp(async (db) => (await answerTimesOn(db, organisation, cast.today(days))).phone)
    expect(await on(team, 4)).toEqual(defaultAnswerTimes.phone)
    expect(await on(team, 5)).toEqual(phone)
    expect(await on(gi, 5)).toEqual(defaultAnswerTimes.phone)
  })

  test('agreements-02 a version that somebody made in between refuses the next one; versions and papers are never changed', async () => {
    expect((await makeVersion(1, { fromOn: cast.today(9) })).status).toBe(412)
    const early = await makeVersion(2, { fromOn: cast.today(5) })
    expect([early.status, early.body.errors?.[0]?.code]).toEqual([400, 'begins-before-last'])
    for (const table of ['agreements', 'agreement_papers', 'agreement_notes', 'learning_notes', 'sign_offs'])
      for (const deed of [`update playing_field.${table} set area_id = area_id`, `delete from playing_field.${table}`])
        await expect(asApp((db) => sql.raw(deed).execute(db))).rejects.toThrow(/permission denied/)
  })

  test('agreements-02 of two who make the next version at once one is refused', async () => {
    const both = await Promise.all([3, 4].map((days) => makeVersion(2, { fromOn: cast.today(days + 10) })))
    expect(both.map((one) => one.status).sort()).toEqual([201, 412])
    expect((await read()).versions.map((one) => one.version)).toEqual([3, 2, 1])
  })

  test('agreements-06, agreements-02 a note waits in sight until a version takes it up', async () => {
    const sanne = await as('sanne')
    const { status, body } = await sanne.post<{ id: string }>(`${path}/learning-notes`, { text: 'Kort overleg helpt.' })
    expect(status).toBe(201)
    const refused = await sanne.post<Problem>(`${path}/learning-notes`, { text: 'Bel 06 12345678.' })
    expect([refused.status, refused.body.errors?.[0]]).toMatchObject([400, { field: 'text', code: 'looks-like-phone' }])
    const [waiting] = (await read('peter')).notes
    expect(waiting).toMatchObject({ writtenBy: 'Sanne Vermeer', organisation: 'De Wilgenhof', takenUpIn: null })
    const last = (await read()).versions[0]?.version ?? 0
    expect((await makeVersion(last, { fromOn: cast.today(30), noteIds: [body.id] })).status).toBe(201)
    expect((await read()).notes[0]?.takenUpIn).toBe(last + 1)
    const again = await makeVersion(last + 1, { fromOn: cast.today(40), noteIds: [body.id] })
    expect(again.body.errors?.[0]?.code).toBe('note-unknown')
  })

  test('agreements-03 a meeting that holds more than its purpose needs is refused at that meeting', async () => {
    const holds = [{ category: 'CRIMINAL' as const, level: 'dates' as const }]
    const meetings = [
      {
        kind: 'family-meeting' as const,
        parties: ['school' as const],
        purposes: [{ purpose: 'COORDINATE_PLAN', holds }],
      },
    ]
    const last = (await read()).versions[0]?.version ?? 0
    const { status, body } = await makeVersion(last, { fromOn: cast.today(60), meetings })
    expect([status, body.errors]).toMatchObject([400, [{ field: 'meetings/0', code: 'meeting-holds-more' }]])
  })

  test('agreements-07 for who does not take part a cooperation does not exist, by list, page, note, paper or database', async () => {
    const { gi } = cast.region.organisations
    const account = randomUUID()
    await asOwner(async (db) => {
      await sql`insert into accounts.accounts (id, kind, display_name, created_at)
        values (${account}, 'professional', 'Gijs Vonk', '2026-01-01')`.execute(db)
      await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
        values (${account}, ${gi}, 'GI', '2026-01-01')`.execute(db)
    })
    const gijs = await cast.signIn({ kind: 'professional', accountId: account, organisationId: gi, role: 'GI' })
    expect((await gijs.get<{ cooperations: unknown[] }>('/cooperations')).body.cooperations).toEqual([])
    expect((await gijs.get(path)).status).toBe(404)
    expect((await gijs.post(`${path}/learning-notes`, { text: 'Hallo.' })).status).toBe(404)
    expect((await gijs.get<Readiness>('/dossier-readiness')).body.sentence).toMatch(/^Zonder andere afspraak heeft/)
    const rows = await asApp(async (db) => (await sql`select * from playing_field.learning_notes`.execute(db)).rows)
    expect(rows).toEqual([])
  })

  test('agreements-07 who no longer takes part reads it no more', async () => {
    const { leerplicht } = cast.region.organisations
    expect((await (await as('peter')).get(path)).status).toBe(200)
    const until = (day: string | null) =>
      asOwner((db) =>
        sql`update playing_field.organisation_areas set until_on = ${day}
          where organisation_id = ${leerplicht} and relation = 'takes-part'`.execute(db),
      )
    await until(cast.today(-1))
    expect((await (await as('peter')).get(path)).status).toBe(404)
    await until(cast.today())
    expect((await (await as('peter')).get(path)).status).toBe(200)
    await until(null)
  })

  test('agreements-08 the paper is a pdf by its bytes, kept by the administrator, opened by who takes part', async () => {
    const [version] = (await read()).versions
    const papers = `${path}/agreements/${version?.id}/papers`
    const upload = async (name: ProfessionalName, bytes: Buffer, kind = 'application/pdf', to = papers) =>
      (await as(name)).send<Problem & { id: string }>('POST', to, bytes, { 'content-type': kind })
    const pdf = inventedPdf(['Convenant (verzonnen)'])
    expect((await upload('noah', pdf)).status).toBe(403)
    expect(await upload('wout', Buffer.from('<html>'))).toMatchObject({
      status: 415,
      body: { code: 'playing-field.paper-kind' },
    })
    expect((await upload('wout', pdf, 'image/png')).status).toBe(415)
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])
    expect(await upload('wout', large)).toMatchObject({ status: 413, body: { code: 'playing-field.paper-too-large' } })
    expect((await upload('wout', pdf, 'application/pdf', `${path}/agreements/${randomUUID()}/papers`)).status).toBe(404)
    const { status, body } = await upload('wout', pdf)
    expect(status).toBe(201)
    const opened = await (await as('sanne')).get<string>(`${papers}/${body.id}`)
    expect([opened.status, opened.headers['content-type'], opened.headers['content-disposition']]).toEqual([
      200,
      'application/pdf',
      'attachment; filename="convenant.pdf"',
    ])
    expect((await read()).versions[0]?.paper).toMatchObject({ id: body.id, size: pdf.length })
    expect((await (await as('sanne')).get(`${papers}/${randomUUID()}`)).status).toBe(404)
  })

  test('agreements-04 (P1.6) until all six are signed off nobody makes a dossier, and the answer says what is missing', async () => {
    const noah = await as('noah')
    const readiness = async () => (await noah.get<Readiness>('/dossier-readiness')).body
    expect(await readiness()).toEqual({ isReady: true, sentence: null })
    expect((await turn('mirjam', 'dpia', false, 'De DPIA is een jaar oud.')).status).toBe(204)
    expect((await turn('wout', 'contacts', false, 'Twee scholen missen iemand.')).status).toBe(204)
    const sentence =
      'Er kan nog geen dossier komen. In jullie samenwerking is nog niet afgetekend: de DPIA en de contactpersonen.'
    expect(await readiness()).toEqual({ isReady: false, sentence })
    const refused = await noah.post<Problem>('/dossiers', newDossier(cast))
    expect(refused).toMatchObject({ status: 409, body: { code: 'playing-field.not-signed-off', detail: sentence } })
    const { cooperations } = (await (await as('mirjam')).get<{ cooperations: CooperationLine[] }>('/cooperations')).body
    expect(cooperations.map((one) => one.missing)).toEqual([['dpia', 'contacts']])
    expect((await turn('mirjam', 'dpia', true)).status).toBe(204)
    expect((await noah.post<Problem>('/dossiers', newDossier(cast))).status).toBe(409)
    expect((await turn('wout', 'contacts', true)).status).toBe(204)
    expect((await noah.post('/dossiers', newDossier(cast))).status).toBe(201)
  })

  test('agreements-04 a team that takes part in no cooperation makes no dossier', async () => {
    const [account, team] = [randomUUID(), randomUUID()]
    await asOwner(async (db) => {
      await sql`insert into playing_field.organisations (id, kind, name, place) values (${team}, 'youth-team', 'Jeugdteam Alleen', 'Elders')`.execute(
        db,
      )
      await sql`insert into accounts.accounts (id, kind, display_name, created_at)
        values (${account}, 'professional', 'Rik Adema', '2026-01-01')`.execute(db)
      await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
        values (${account}, ${team}, 'WIJKTEAM', '2026-01-01')`.execute(db)
    })
    const rik = await cast.signIn({ kind: 'professional', accountId: account, organisationId: team, role: 'WIJKTEAM' })
    expect((await rik.post<Problem>('/dossiers', newDossier(cast))).body.code).toBe('playing-field.no-cooperation')
  })

  test('agreements-11 who does not hold the regie makes no dossier, and the refusal names the agreement', async () => {
    const sentence =
      'Volgens de afspraken van Jeugd en school Waterrijk (versie 1) heeft het jeugdteam de regie. Alleen wie de regie heeft, maakt een dossier.'
    for (const name of ['ilse', 'sanne', 'peter'] as const) {
      const person = await as(name)
      const refused = await person.post<Problem>('/dossiers', newDossier(cast))
      expect([name, refused.status, refused.body.code, refused.body.detail]).toEqual([
        name,
        403,
        'playing-field.regie-elsewhere',
        sentence,
      ])
      expect((await person.get<Readiness>('/dossier-readiness')).body).toEqual({ isReady: false, sentence })
    }
  })

  test('agreements-11 an agreement of before that names another opens nothing: neither they nor the youth team make a dossier', async () => {
    const id = randomUUID()
    const content = JSON.stringify({ ...firstAgreement, regie: { organisationKind: 'jgz', role: 'JGZ' } })
    await asOwner((db) =>
      sql`insert into playing_field.agreements (id, area_id, version, from_on, content, made_by, made_at)
        values (${id}, ${cast.region.areas.cooperation}, 99, ${cast.today(-1)}, ${content}::jsonb, ${id}, now())`.execute(
        db,
      ),
    )
    for (const name of ['ilse', 'noah'] as const) {
      const { status, body } = await (await as(name)).post<Problem>('/dossiers', newDossier(cast))
      expect([status, body.code]).toEqual([409, 'playing-field.regie-not-followed'])
      expect(body.detail).toContain('Jeugd en school Waterrijk (versie 99)')
    }
    await asOwner((db) => sql`delete from playing_field.agreements where id = ${id}`.execute(db))
    expect((await (await as('noah')).post('/dossiers', newDossier(cast))).status).toBe(201)
  })

  test('agreements-04 a question becomes no dossier either, and stays a question that was picked up', async () => {
    const noah = await as('noah')
    await cast.stranger().post('/questions', {
      asker: 'PARENT',
      schoolId: cast.region.organisations.wilgenhof,
      words: 'Wil iemand met ons meedenken?',
      phone: '06 12345600',
      schoolMayRead: false,
    })
    const list = async () =>
      (await noah.get<{ questions: { id: string; state: string }[] }>('/questions')).body.questions
    const question = (await list()).find((one) => one.state === 'new')
    await noah.post(`/questions/${question?.id}/_pickup`)
    await turn('mirjam', 'privacy-officer', false, 'Mirjam is met verlof.')
    const made = () => noah.post<Problem>('/dossiers', { ...newDossier(cast), questionId: question?.id })
    expect((await made()).body.code).toBe('playing-field.not-signed-off')
    expect((await list()).find((one) => one.id === question?.id)?.state).toBe('picked-up')
    await turn('mirjam', 'privacy-officer', true)
    expect((await made()).status).toBe(201)
  })

  test('agreements-05 each item is signed by whom it belongs to, once, and the database holds to it', async () => {
    expect((await turn('wout', 'dpia', false)).body.code).toBe('playing-field.signer-other')
    expect((await turn('mirjam', 'roles', false)).body.code).toBe('playing-field.signer-other')
    expect((await turn('noah', 'roles', false)).status).toBe(403)
    expect((await turn('wout', 'roles', true)).body.code).toBe('playing-field.signed-already')
    expect((await turn('wout', 'roles', false)).status).toBe(204)
    expect((await turn('wout', 'roles', false)).body.code).toBe('playing-field.not-signed')
    expect((await turn('wout', 'roles', true)).status).toBe(204)
    const sneaky = (item: string) =>
      asApp(async (db) => {
        const { accountId, organisation, role } = cast.region.people.wout
        await sql`select accounts.step_in_as_keeper(${accountId}::uuid, ${cast.region.organisations[organisation]}::uuid, ${role}, ${cast.today()}::date)`.execute(
          db,
        )
        await sql`select playing_field.step_in_at_cooperation(${cast.region.areas.cooperation}::uuid, ${cast.today()}::date)`.execute(
          db,
        )
        await sql`insert into playing_field.sign_offs (area_id, item, turn, is_signed, note, account_id, on_day, at)
          values (${cast.region.areas.cooperation}, ${item}, 99, true, 'x', ${accountId}, ${cast.today()}, now())`.execute(
          db,
        )
        throw new Error('it was written')
      })
    await expect(sneaky('dpia')).rejects.toThrow(/row-level security/)
    await expect(sneaky('roles')).rejects.toThrow(/it was written/)
  })

  test('agreements-05 what was signed off says who, when and what they said', async () => {
    expect((await read('noah')).checklist).toBeNull()
    const checklist = (await read('mirjam')).checklist ?? []
    expect(checklist.find((one) => one.item === 'parent-information')).toEqual({
      item: 'parent-information',
      isSigned: true,
      by: 'Wout Smit',
      on: '2024-08-01',
      note: 'De brief staat op de pagina van elke school.',
      mayTurn: false,
    })
    expect(checklist.filter((one) => one.mayTurn).map((one) => one.item)).toEqual(['dpia', 'privacy-officer'])
  })

  test('P1.6 a cooperation shows who takes part, for which schools and municipalities, and since when', async () => {
    const { organisations, schools, municipalities, sinceOn } = await read()
    expect(organisations.map((one) => one.name)).toContain('Jeugdteam Waterrijk')
    expect(schools.map((one) => one.name)).toEqual(['De Wilgenhof', 'Het Kompas', 'Vakcollege Waterrijk'])
    expect(municipalities.map((one) => [one.name, one.sinceOn])).toEqual([['Waterrijk', '2024-08-01']])
    expect(sinceOn).toBe('2024-08-01')
  })
})
