import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { School } from '../../playing-field/contract.ts'
import type { Place, Question, QuestionReceipt } from '../contract.ts'
import type { RouteOnDay, RoutingGaps, RoutingPlaces, TeamQuestions } from './contract.ts'
import { moveFromAbsent } from './moves.ts'

type Name = 'noah' | 'youssef' | 'els' | 'sanne' | 'esra' | 'wout' | 'mirjam'

describe.each(testDatabases())('routing on $name', ({ make }) => {
  let cast: Cast
  let people: Record<Name, Person>
  let els = ''
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    els = await colleague()
    const role = { organisationId: cast.region.organisations.team, role: 'WIJKTEAM' }
    people = {
      noah: await cast.professional('noah'),
      youssef: await cast.professional('youssef'),
      els: await cast.signIn({ kind: 'professional', accountId: els, ...role }),
      sanne: await cast.professional('sanne'),
      esra: await cast.professional('esra'),
      wout: await cast.professional('wout'),
      mirjam: await cast.professional('mirjam'),
    }
  })
  afterAll(() => cast?.dispose())

  /** A third one in the team, who is the contact of no school. */
  async function colleague(
    name = 'Els Dekker',
    organisation = cast.region.organisations.team,
    role = 'WIJKTEAM',
  ): Promise<string> {
    const id = randomUUID()
    const db = cast.database.sql
    await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${id}, 'professional', ${name}, now())`.execute(
      db,
    )
    await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
      values (${id}, ${organisation}, ${role}, '2024-08-01')`.execute(db)
    return id
  }
  const idOf = (name: 'noah' | 'youssef') => cast.region.people[name].accountId
  const day = (plus = 0) => addDays(civilDateOf(cast.now()), plus)
  const words = 'Elif huilt bij het lezen. Kunnen jullie met ons meedenken?'
  const ask = async (over: object = {}): Promise<string> => {
    const body = {
      asker: 'PARENT',
      name: 'Aylin Yıldız',
      schoolId: cast.region.organisations.wilgenhof,
      words,
      phone: '06 12345601',
      schoolMayRead: false,
    }
    const answer = await cast.stranger().post<QuestionReceipt>('/questions', { ...body, ...over })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const { rows } = await sql<{
      file_id: string
    }>`select file_id from questions.questions where reference = ${answer.body.reference}`.execute(cast.database.sql)
    return rows[0]?.file_id ?? ''
  }
  const reads = async (id: string) => {
    const found: string[] = []
    for (const name of ['noah', 'youssef', 'els', 'sanne'] as const)
      if ((await people[name].get(`/questions/${id}`)).status === 200) found.push(name)
    return found
  }
  const away = async (accountId: string, days: [number, number | null]) => {
    const body = { accountId, fromOn: day(days[0]), untilOn: days[1] === null ? null : day(days[1]) }
    const answer = await people.youssef.post<{ id: string }>('/absences', body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.id
  }
  const back = async (id: string) => expect((await people.youssef.post(`/absences/${id}/_end`)).status).toBe(204)
  const list = async (name: Name) => (await people[name].get<TeamQuestions>('/team-questions')).body
  const looksAt = async (id: string) => {
    const { rows } = await sql<{ action: string; viewer: string; account_id: string | null }>`
      select action, viewer_kind as viewer, account_id from access.looks where file_id = ${id} order by looked_at, id`.execute(
      cast.database.sql,
    )
    return rows
  }

  it('questions-10 while the contact is away a question goes to the stand-in, and the receipt names them', async () => {
    const absence = await away(idOf('noah'), [0, 3])
    const id = await ask()
    expect(await reads(id)).toEqual(['youssef'])
    expect((await people.youssef.get<Question>(`/questions/${id}`)).body).toMatchObject({ why: 'stand-in', hands: 1 })
    const { body } = await cast.stranger().get<{ schools: { name: string; readers: string[] }[] }>('/schools')
    expect(body.schools.find((one) => one.name === 'De Wilgenhof')?.readers).toEqual(['Youssef Amrani'])
    await back(absence)
  })

  it('questions-10 a new question moves when an absence begins: the earlier one reads it no more, and it is a hand', async () => {
    const id = await ask()
    expect(await reads(id)).toEqual(['noah'])
    const absence = await away(idOf('noah'), [0, null])
    expect(await reads(id)).toEqual(['youssef'])
    const { body } = await people.youssef.get<Question>(`/questions/${id}`)
    expect(body).toMatchObject({ why: 'absent', hands: 2, passedBy: 'Noah Willems', mayPickUp: true })
    const looks = await looksAt(id)
    expect(looks.some((one) => one.action === 'viewed' && one.account_id === idOf('noah'))).toBe(true)
    expect(looks.filter((one) => one.viewer === 'system').length).toBe(1)
    await back(absence)
    // Back again does not take it away from who has it now.
    expect(await moveFromAbsent(cast.ports)).toBe(0)
    expect(await reads(id)).toEqual(['youssef'])
  })

  it('questions-10 a question that was picked up stays with who picked it up', async () => {
    const id = await ask()
    await people.noah.post(`/questions/${id}/_pickup`)
    const absence = await away(idOf('noah'), [0, 1])
    expect(await reads(id)).toEqual(['noah'])
    await back(absence)
  })

  it('questions-10 when contact and stand-in are both away it goes to all of the team who are here, and stays there', async () => {
    const id = await ask()
    const absences = [await away(idOf('noah'), [0, 2]), await away(idOf('youssef'), [0, 2])]
    expect(await reads(id)).toEqual(['els'])
    expect((await people.els.get<Question>(`/questions/${id}`)).body).toMatchObject({
      hands: 3,
      passedBy: 'Youssef Amrani',
    })
    const last = await away(els, [0, 2])
    expect(await reads(id)).toEqual(['noah', 'youssef', 'els'])
    expect(await moveFromAbsent(cast.ports)).toBe(0)
    for (const one of [...absences, last]) await back(one)
  })

  it('questions-10 an absence that was noted ahead moves a question on its first day', async () => {
    const absence = await away(idOf('noah'), [1, 2])
    const id = await ask()
    expect([await moveFromAbsent(cast.ports), await reads(id)]).toEqual([0, ['noah']])
    cast.wait({ days: 1 })
    people = await signedInAgain()
    expect(await moveFromAbsent(cast.ports)).toBeGreaterThan(0)
    expect(await reads(id)).toEqual(['youssef'])
    await back(absence)
  })
  const signedInAgain = async (): Promise<typeof people> => {
    const role = { organisationId: cast.region.organisations.team, role: 'WIJKTEAM' }
    const names = ['noah', 'youssef', 'sanne', 'esra', 'wout', 'mirjam'] as const
    const all = await Promise.all(names.map((name) => cast.professional(name)))
    const again = Object.fromEntries(names.map((name, index) => [name, all[index]])) as typeof people
    return { ...again, els: await cast.signIn({ kind: 'professional', accountId: els, ...role }) }
  }

  it('questions-10 nothing but an absence moves a question, and only to who works for one team', async () => {
    const id = await ask()
    const move = (receivers: object[]) =>
      cast.ports.database.sql.transaction().execute(async (db) => {
        await sql`set local role rondom_app`.execute(db)
        const { rows } = await sql<{
          moved: boolean
        }>`select questions.move_from_absent(${id}::uuid, ${JSON.stringify(receivers)}::jsonb,
          ${randomUUID()}::uuid, ${randomUUID()}::uuid, ${day()}::date, ${cast.now().toISOString()}::timestamptz) as moved`.execute(
          db,
        )
        return rows[0]?.moved
      })
    const { organisations, people: staff } = cast.region
    const to = (account: string, organisation: string, role: string) => ({
      member: randomUUID(),
      account,
      organisation,
      role,
    })
    const right = to(els, organisations.team, 'WIJKTEAM')
    expect(await move([right])).toBe(false)
    await sql`insert into playing_field.absences (id, account_id, organisation_id, from_on) values (${randomUUID()}, ${idOf('noah')}, ${organisations.team}, ${day()})`.execute(
      cast.database.sql,
    )
    expect(await move([to(staff.sanne.accountId, organisations.wilgenhof, 'SCHOOL_IB_ZOCO')])).toBe(false)
    expect(await move([to(staff.sanne.accountId, organisations.team, 'WIJKTEAM')])).toBe(false)
    expect(await move([right, to(staff.sanne.accountId, organisations.wilgenhof, 'SCHOOL_IB_ZOCO')])).toBe(false)
    expect(await move([])).toBe(false)
    expect(await move([right])).toBe(true)
    await sql`delete from playing_field.absences`.execute(cast.database.sql)
  })

  it('questions-11 the list of the team says what lies where and for how long, and not a word of what was asked', async () => {
    const id = await ask()
    const { questions, colleagues } = await list('els')
    const found = questions.find((one) => one.id === id)
    expect(found).toEqual({
      id,
      school: { id: cast.region.organisations.wilgenhof, name: 'De Wilgenhof' },
      asker: 'PARENT',
      askedAt: expect.any(String),
      clock: { kind: 'reaction', before: expect.any(String) },
      isPickedUp: false,
      holders: [{ accountId: idOf('noah'), name: 'Noah Willems', isHere: true, isYou: false }],
      hands: 1,
    })
    expect(colleagues.map((one) => one.name)).toEqual(['Noah Willems', 'Youssef Amrani'])
    const absence = await away(idOf('noah'), [0, 0])
    await back(absence)
  })

  it('questions-11 the list is for a youth team: not for a school, the privacy officer or the administrator', async () => {
    for (const name of ['sanne', 'esra', 'wout', 'mirjam'] as const)
      expect((await people[name].get('/team-questions')).status, name).toBe(403)
  })

  it('questions-11 who takes a question reads it with the regie, and the earlier one no more; a look is left', async () => {
    const id = await ask()
    expect((await people.els.get(`/questions/${id}`)).status).toBe(404)
    expect((await people.els.post(`/questions/${id}/_take`)).status).toBe(204)
    expect(await reads(id)).toEqual(['els'])
    const { body } = await people.els.get<Question>(`/questions/${id}`)
    expect(body).toMatchObject({ why: 'taken', hands: 2, passedBy: 'Noah Willems', words, mayPickUp: true })
    expect((await looksAt(id)).some((one) => one.action === 'changed' && one.account_id === els)).toBe(true)
    expect((await list('noah')).questions.find((one) => one.id === id)?.holders.map((one) => one.name)).toEqual([
      'Els Dekker',
    ])
    const again = await people.els.post<Problem>(`/questions/${id}/_take`)
    expect([again.status, again.body.code]).toEqual([409, 'questions.already-handled'])
  })

  it('questions-11 of a question for the whole team one takes it, and the others read it no more', async () => {
    const id = await ask({ schoolId: null })
    expect(await reads(id)).toEqual(['noah', 'youssef', 'els'])
    await people.youssef.post(`/questions/${id}/_take`)
    expect(await reads(id)).toEqual(['youssef'])
    expect((await people.youssef.get<Question>(`/questions/${id}`)).body).toMatchObject({ hands: 2, passedBy: null })
  })

  it('questions-11 who picks up a question for the whole team has it alone from the next day on', async () => {
    const id = await ask({ schoolId: null })
    await people.els.post(`/questions/${id}/_pickup`)
    const { rows } = await sql<{ account_id: string }>`
      select account_id from access.members where file_id = ${id} and (until_on is null or until_on > ${day()}::date)`.execute(
      cast.database.sql,
    )
    expect(rows.map((one) => one.account_id)).toEqual([els])
  })

  it('questions-11 what the team gave to another organisation is in its list no more, and nobody takes it back from there', async () => {
    const id = await ask({ asker: 'SCHOOL_STAFF', staffBasis: 'ANONYMOUS', name: undefined })
    await people.noah.post(`/questions/${id}/_pickup`)
    const { leerplicht } = cast.region.organisations
    const passing = {
      destination: 'LEERPLICHT',
      basis: 'no-personal-data',
      organisationId: leerplicht,
      words: 'Dit past bij leerplicht.',
    }
    expect((await people.noah.post(`/questions/${id}/_forward`, passing)).status).toBe(200)
    const peter = await cast.professional('peter')
    expect((await list('youssef')).questions.map((one) => one.id)).not.toContain(id)
    expect((await people.youssef.post(`/questions/${id}/_take`)).status).toBe(404)
    expect((await peter.get(`/questions/${id}`)).status).toBe(200)
  })

  /** Leerplicht has two people; Peter is there for De Wilgenhof. */
  const atLeerplicht = async () => {
    const { leerplicht, wilgenhof } = cast.region.organisations
    const account = await colleague('Anouk Smit', leerplicht, 'LEERPLICHT')
    const role = { organisationId: leerplicht, role: 'LEERPLICHT' }
    const [peter, anouk] = [
      await cast.professional('peter'),
      await cast.signIn({ kind: 'professional', accountId: account, ...role }),
    ]
    const named = { schoolId: wilgenhof, task: 'attendance', accountId: cast.region.people.peter.accountId }
    expect((await peter.post('/own-contacts', { ...named, fromOn: day(), untilOn: null })).status).toBe(204)
    return { peter, anouk, account }
  }
  const handedOver = async (over: object = {}) => {
    const id = await ask({ asker: 'SCHOOL_STAFF', staffBasis: 'ANONYMOUS', name: undefined, ...over })
    const { leerplicht: organisationId } = cast.region.organisations
    const passing = { destination: 'LEERPLICHT', basis: 'no-personal-data', organisationId, words: 'Dit past daar.' }
    const places = (await people.noah.get<{ places: Place[] }>(`/questions/${id}/places`)).body.places
    expect((await people.noah.post(`/questions/${id}/_forward`, passing)).status).toBe(200)
    return { id, goesTo: places.find((one) => one.destination === 'LEERPLICHT')?.goesTo?.name }
  }

  it('questions-07 what is handed over is read by who is there for that school, as the form said, and moves within leerplicht alone', async () => {
    const { peter, anouk, account } = await atLeerplicht()
    const { id, goesTo } = await handedOver()
    const readsThere = async () => [
      (await peter.get(`/questions/${id}`)).status,
      (await anouk.get(`/questions/${id}`)).status,
    ]
    expect(goesTo).toBe('Peter Mol')
    expect(await readsThere()).toEqual([200, 404])
    expect((await peter.get<Question>(`/questions/${id}`)).body).toMatchObject({ why: 'attendance', hands: 1 })
    // Whoever of the team is away moves nothing of it, and whoever of leerplicht is away only there.
    const elsewhere = await away(idOf('noah'), [0, 0])
    expect(await readsThere()).toEqual([200, 404])
    await back(elsewhere)
    const absent = { accountId: cast.region.people.peter.accountId, fromOn: day(), untilOn: day(2) }
    const noted = await anouk.post<{ id: string }>('/absences', absent)
    expect(noted.status).toBe(201)
    expect(await readsThere()).toEqual([404, 200])
    expect((await anouk.get<Question>(`/questions/${id}`)).body).toMatchObject({
      why: 'absent',
      hands: 2,
      passedBy: 'Peter Mol',
      mayPickUp: true,
    })
    // Whoever handed it over reads nothing of where it went there.
    expect(await reads(id)).toEqual(['noah'])
    expect((await people.noah.get<Question>(`/questions/${id}`)).body.hands).toBe(1)
    expect((await anouk.post(`/absences/${noted.body.id}/_end`)).status).toBe(204)
    expect([await moveFromAbsent(cast.ports), await readsThere()]).toEqual([0, [404, 200]])
    await sql`update accounts.assignments set until_on = ${day(-1)} where account_id = ${account}`.execute(
      cast.database.sql,
    )
  })

  it('questions-07 what was handed over cannot be moved out of the organisation that it was handed to', async () => {
    const { account } = await atLeerplicht()
    const { id } = await handedOver()
    await sql`insert into playing_field.absences (id, account_id, organisation_id, from_on)
      values (${randomUUID()}, ${cast.region.people.peter.accountId}, ${cast.region.organisations.leerplicht}, ${day()})`.execute(
      cast.database.sql,
    )
    const move = (one: object) =>
      cast.ports.database.sql.transaction().execute(async (db) => {
        await sql`set local role rondom_app`.execute(db)
        const { rows } = await sql<{ moved: boolean }>`
          select questions.move_from_absent(${id}::uuid, ${JSON.stringify([{ member: randomUUID(), ...one }])}::jsonb, ${randomUUID()}::uuid,
            ${randomUUID()}::uuid, ${day()}::date, ${cast.now().toISOString()}::timestamptz) as moved`.execute(db)
        return rows[0]?.moved
      })
    const { team, leerplicht } = cast.region.organisations
    expect(await move({ account: els, organisation: team, role: 'WIJKTEAM' })).toBe(false)
    expect(await move({ account, organisation: leerplicht, role: 'LEERPLICHT' })).toBe(true)
    await sql`delete from playing_field.absences`.execute(cast.database.sql)
    await sql`update accounts.assignments set until_on = ${day(-1)} where account_id = ${account}`.execute(
      cast.database.sql,
    )
  })

  it('questions-08 who works with children asks about the regie of who is there for that; a parent asks the fixed contact', async () => {
    const { wilgenhof } = cast.region.organisations
    expect((await people.els.post(`/schools/${wilgenhof}/contacts/_take`, { task: 'regie' })).status).toBe(204)
    const { schools } = (await cast.stranger().get<{ schools: School[] }>('/schools')).body
    expect(schools.find((one) => one.id === wilgenhof)?.regieReaders).toEqual(['Els Dekker'])
    const staff = { asker: 'SCHOOL_STAFF', staffBasis: 'ANONYMOUS', name: undefined, subject: 'regie' }
    const id = await ask(staff)
    expect(await reads(id)).toEqual(['els'])
    expect((await people.els.get<Question>(`/questions/${id}`)).body).toMatchObject({ why: 'regie', subject: 'regie' })
    expect(await reads(await ask({ asker: 'PROFESSIONAL', profession: 'GENERAL_PRACTICE', subject: 'regie' }))).toEqual(
      ['els'],
    )
    const ofParent = await ask({ subject: 'regie' })
    expect((await people.els.get(`/questions/${ofParent}`)).status).toBe(404)
    // Away: as any question, to the fixed contact.
    const absence = await away(els, [0, 0])
    const moved = await reads(id)
    expect(moved).not.toContain('els')
    expect(moved).toHaveLength(1)
    await back(absence)
  })

  it('questions-11 nobody outside the team takes one, nothing is taken that is finished, and what does not exist answers alike', async () => {
    const id = await ask({ schoolMayRead: true })
    for (const name of ['sanne', 'esra', 'wout', 'mirjam'] as const)
      expect((await people[name].post(`/questions/${id}/_take`)).status, name).toBe(403)
    await people.noah.post(`/questions/${id}/_pickup`)
    await people.noah.post(`/questions/${id}/_close`)
    const [finished, unknown] = [
      await people.els.post<Problem>(`/questions/${id}/_take`),
      await people.els.post<Problem>(`/questions/${randomUUID()}/_take`),
    ]
    expect([finished.status, finished.body.code]).toEqual([unknown.status, unknown.body.code])
    expect(finished.status).toBe(404)
    expect((await list('els')).questions.some((one) => one.id === id)).toBe(false)
  })

  it('questions-11 of two who take it at once, one has it in the end, and both are hands', async () => {
    const id = await ask()
    await Promise.all([people.els, people.youssef].map((one) => one.post(`/questions/${id}/_take`)))
    const readers = await reads(id)
    expect(readers).toHaveLength(1)
    expect((await people[readers[0] as Name].get<Question>(`/questions/${id}`)).body.hands).toBe(3)
  })

  it('questions-11 who has it gives it to a colleague who is here today; not to one who is away, of another organisation, or oneself', async () => {
    const id = await ask()
    const give = (accountId: string, by: Name = 'noah') =>
      people[by].post<Problem>(`/questions/${id}/_handover`, { accountId })
    const absence = await away(els, [0, 0])
    for (const other of [els, idOf('noah'), cast.region.people.sanne.accountId, randomUUID()])
      expect((await give(other)).body.code).toBe('questions.no-colleague-here')
    await back(absence)
    expect((await give(els, 'youssef')).status).toBe(404)
    expect((await give(els)).status).toBe(204)
    expect(await reads(id)).toEqual(['els'])
    expect((await people.els.get<Question>(`/questions/${id}`)).body).toMatchObject({
      why: 'handed-over',
      hands: 2,
      passedBy: 'Noah Willems',
    })
  })

  it('questions-11 the care lead who reads along hands nothing over, and goes on reading when it moves', async () => {
    const id = await ask({ schoolMayRead: true })
    expect((await people.sanne.post(`/questions/${id}/_handover`, { accountId: els })).status).toBe(403)
    await people.els.post(`/questions/${id}/_take`)
    expect(await reads(id)).toEqual(['els', 'sanne'])
  })

  it('questions-12 who would get a question is said for four days, with why', async () => {
    const absence = await away(idOf('noah'), [0, 1])
    const path = `/question-routes?schoolId=${cast.region.organisations.wilgenhof}&on=${day(1)}`
    const { routes } = (await people.els.get<{ routes: RouteOnDay[] }>(path)).body
    expect(routes.map((one) => [one.moment, one.receiver?.name])).toEqual([
      ['today', 'Youssef Amrani'],
      ['next-tuesday', 'Noah Willems'],
      ['summer', 'Noah Willems'],
      ['chosen', 'Youssef Amrani'],
    ])
    expect(routes[0]?.because.nl).toContain('is er dan niet. Youssef Amrani vervangt.')
    await back(absence)
    for (const name of ['sanne', 'mirjam'] as const) expect((await people[name].get(path)).status, name).toBe(403)
    expect((await people.wout.get(path)).status).toBe(200)
    expect((await people.els.get(`/question-routes?schoolId=${randomUUID()}`)).status).toBe(404)
  })

  it('questions-12 the administrator reads every gap of today and the next eight weeks, and it goes when it is mended', async () => {
    const { places } = { places: (await people.wout.get<RoutingPlaces>('/question-routes/places')).body }
    expect(places.municipalities.map((one) => one.name)).toEqual(['Waterrijk'])
    const gaps = async () => (await people.wout.get<RoutingGaps>('/routing-gaps')).body.gaps
    const said = (await gaps()).map((one) => [one.about, one.name, one.gap])
    expect(said).toEqual([['municipality-18', 'Waterrijk', 'nobody-at-rmc']])
    const rmc = randomUUID()
    await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${rmc}, 'professional', 'Rachid Bakker', now())`.execute(
      cast.database.sql,
    )
    await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on, until_on)
      values (${rmc}, ${cast.region.organisations.rmc}, 'RMC', '2024-08-01', ${day(10)})`.execute(cast.database.sql)
    expect((await gaps()).map((one) => [one.gap, one.fromOn])).toEqual([['nobody-at-rmc', day(11)]])
    for (const name of ['noah', 'sanne', 'mirjam'] as const)
      expect((await people[name].get('/routing-gaps')).status, name).toBe(403)
  })

  it('questions-02 from 18 without a school the Doorstroompunt reads the whole question, and picks it up', async () => {
    const rmc = cast.region.organisations.rmc
    const account = await colleague('Daan Visser', rmc, 'RMC')
    const daan = await cast.signIn({ kind: 'professional', accountId: account, organisationId: rmc, role: 'RMC' })
    const id = await ask({ schoolId: null, residenceId: cast.region.areas.waterrijk, age: 19 })
    expect(await reads(id)).toEqual([])
    expect((await daan.get<Question>(`/questions/${id}`)).body).toMatchObject({ words, mayPickUp: true })
    expect((await daan.post(`/questions/${id}/_pickup`)).status).toBe(200)
  })
})
