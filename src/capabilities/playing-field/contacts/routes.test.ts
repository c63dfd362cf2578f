import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { Division } from './contract.ts'

type Name = 'noah' | 'youssef' | 'sanne' | 'wout'

describe.each(testDatabases())('the division of schools on $name', ({ make }) => {
  let cast: Cast
  let people: Record<Name, Person>
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    await yildiz(cast)
  })
  afterAll(() => cast?.dispose())
  beforeEach(async () => {
    const names = ['noah', 'youssef', 'sanne', 'wout'] as const
    const all = await Promise.all(names.map((name) => cast.professional(name)))
    people = Object.fromEntries(names.map((name, index) => [name, all[index]])) as typeof people
  })

  const day = (plus = 0) => addDays(civilDateOf(cast.now()), plus)
  const { wilgenhof, kompas } = {
    wilgenhof: () => cast.region.organisations.wilgenhof,
    kompas: () => cast.region.organisations.kompas,
  }
  const idOf = (name: 'noah' | 'youssef' | 'sanne') => cast.region.people[name].accountId
  const division = async (by: Name = 'noah') => (await people[by].get<Division>('/team-division')).body
  const schoolsOf = async (name: string) =>
    (await division()).members
      .find((one) => one.name === name)
      ?.schools.filter((one) => one.task !== 'stand-in')
      .map((one) => `${one.school} (${one.task}) ${one.fromOn === '2024-08-01' ? '' : one.fromOn}–${one.untilOn ?? ''}`)
  const take = (by: Name, school: string, task = 'contact') =>
    people[by].post<Problem>(`/schools/${school}/contacts/_take`, { task })
  const handOver = (by: Name, school: string, accountId: string, fromOn: string) =>
    people[by].post<Problem>(`/schools/${school}/contacts/_handover`, { task: 'contact', accountId, fromOn })
  const faultOf = ({ status, body }: { status: number; body: Problem }) => [
    status,
    body.errors?.[0]?.field,
    body.errors?.[0]?.code,
  ]

  it('playing-field-43 the team reads who does what: schools by name, families by number, and what each takes on', async () => {
    expect((await people.noah.put('/workload', { schools: 1, families: 12 })).status).toBe(204)
    const { members, schoolsWithoutContact } = await division('youssef')
    expect(members.map((one) => [one.name, one.isYou, one.isHere, one.families, one.limits])).toEqual([
      ['Noah Willems', false, true, 1, { schools: 1, families: 12 }],
      ['Youssef Amrani', true, true, 0, { schools: null, families: null }],
    ])
    expect(await schoolsOf('Noah Willems')).toEqual(['De Wilgenhof (contact) –', 'Vakcollege Waterrijk (contact) –'])
    expect(schoolsWithoutContact).toEqual([])
  })

  it('playing-field-43 no other role reads the division or says what somebody takes on', async () => {
    for (const name of ['sanne', 'wout'] as const) {
      expect((await people[name].get('/team-division')).status, name).toBe(403)
      expect((await people[name].put('/workload', { schools: 1, families: 1 })).status, name).toBe(403)
    }
  })

  it('playing-field-42 an absence has days and no reason; it shows until somebody says they are back', async () => {
    const note = (accountId: string, fromOn = day(), untilOn: string | null = day(2)) =>
      people.youssef.post<{ id: string } & Problem>('/absences', { accountId, fromOn, untilOn })
    const noted = await note(idOf('noah'))
    expect(noted.status).toBe(201)
    const noah = async () => (await division()).members.find((one) => one.name === 'Noah Willems')
    expect(await noah()).toMatchObject({
      isHere: false,
      absences: [{ id: noted.body.id, fromOn: day(), untilOn: day(2) }],
    })
    expect((await people.noah.post(`/absences/${noted.body.id}/_end`)).status).toBe(204)
    expect(await noah()).toMatchObject({ isHere: true, absences: [] })
    expect((await people.noah.post(`/absences/${noted.body.id}/_end`)).status).toBe(404)
    expect(faultOf(await note(idOf('sanne')))).toEqual([400, 'accountId', 'no-colleague'])
    expect(faultOf(await note(idOf('noah'), day(-1)))).toEqual([400, 'fromOn', 'day-in-past'])
    expect(faultOf(await note(idOf('noah'), day(2), day(1)))).toEqual([400, 'untilOn', 'ends-before'])
  })

  it('playing-field-42 an absence that is over is forgotten after four weeks, and the list of deeds never held its days', async () => {
    const { team } = cast.region.organisations
    const old = (until: number) =>
      sql`insert into playing_field.absences (id, account_id, organisation_id, from_on, until_on)
      values (${randomUUID()}, ${idOf('noah')}, ${team}, ${day(-60)}, ${day(until)})`.execute(cast.database.sql)
    await old(-29)
    await old(-28)
    const { body } = await people.noah.post<{ id: string }>('/absences', {
      accountId: idOf('noah'),
      fromOn: day(),
      untilOn: day(),
    })
    const { rows } = await sql<{ until_on: string }>`select until_on from playing_field.absences order by 1`.execute(
      cast.database.sql,
    )
    expect(rows.map((row) => row.until_on)).toEqual([day(-28), day()])
    const { rows: deeds } = await sql<{
      about: object
    }>`select about from playing_field.changes where what = 'absence-noted'`.execute(cast.database.sql)
    expect(new Set(deeds.map((row) => JSON.stringify(row.about)))).toEqual(
      new Set([JSON.stringify({ organisationId: team })]),
    )
    await people.noah.post(`/absences/${body.id}/_end`)
  })

  it('playing-field-42 another organisation ends no absence of the team, and says nothing of the team', async () => {
    const { body } = await people.noah.post<{ id: string }>('/absences', {
      accountId: idOf('noah'),
      fromOn: day(),
      untilOn: day(),
    })
    for (const name of ['sanne', 'wout'] as const)
      expect((await people[name].post(`/absences/${body.id}/_end`)).status, name).toBe(403)
    const asSchool = async (
      statement: (db: typeof cast.database.sql) => Promise<{ numAffectedRows?: bigint | undefined }>,
    ) =>
      cast.ports.database.sql.transaction().execute(async (db) => {
        await sql`set local role rondom_app`.execute(db)
        await sql`select accounts.step_in_as_keeper(${idOf('sanne')}, ${wilgenhof()}, 'SCHOOL_IB_ZOCO', ${day()}::date)`.execute(
          db,
        )
        return statement(db)
      })
    const ended = await asSchool((db) =>
      sql`update playing_field.absences set until_on = from_on where id = ${body.id}`.execute(db),
    )
    expect(Number(ended.numAffectedRows)).toBe(0)
    await expect(
      asSchool((db) =>
        sql`insert into playing_field.absences (id, account_id, organisation_id, from_on)
        values (${randomUUID()}, ${idOf('noah')}, ${cast.region.organisations.team}, ${day()})`.execute(db),
      ),
    ).rejects.toThrow('row-level security')
    await expect(
      asSchool((db) =>
        sql`insert into playing_field.workloads (account_id, organisation_id, schools) values (${idOf('noah')}, ${wilgenhof()}, 3)`.execute(
          db,
        ),
      ),
    ).rejects.toThrow('row-level security')
    const counted = await asSchool((db) =>
      sql`select * from access.families_with_regie(${`{${idOf('noah')}}`}::uuid[], ${day()}::date)`.execute(db),
    )
    expect((counted as unknown as { rows: unknown[] }).rows).toEqual([])
    await people.noah.post(`/absences/${body.id}/_end`)
  })

  it('playing-field-44 who takes a school is its contact from today, and the earlier one until yesterday', async () => {
    expect((await take('youssef', wilgenhof())).status).toBe(204)
    expect(await schoolsOf('Youssef Amrani')).toEqual([`De Wilgenhof (contact) ${day()}–`, 'Het Kompas (contact) –'])
    expect(await schoolsOf('Noah Willems')).toEqual(['Vakcollege Waterrijk (contact) –'])
    const again = await take('youssef', wilgenhof())
    expect([again.status, again.body.code]).toEqual([409, 'playing-field.has-it-already'])
    // Taken back on the same day: that it was another's this morning never was.
    expect((await take('noah', wilgenhof())).status).toBe(204)
    expect(await schoolsOf('Youssef Amrani')).toEqual(['Het Kompas (contact) –'])
    for (const name of ['sanne', 'wout'] as const) expect((await take(name, wilgenhof())).status, name).toBe(403)
    expect((await take('noah', randomUUID())).status).toBe(404)
  })

  it('playing-field-44 of two who take a school at once, one is its contact', async () => {
    await Promise.all([take('youssef', wilgenhof()), take('noah', wilgenhof()), take('youssef', wilgenhof())])
    const { members } = await division()
    const running = members
      .flatMap((one) => one.schools)
      .filter((one) => one.schoolId === wilgenhof() && one.task === 'contact')
    expect(running).toHaveLength(1)
    await take('noah', wilgenhof())
  })

  it('playing-field-44 who has a school gives it to a colleague from a day on, and has it until the day before', async () => {
    expect((await handOver('youssef', kompas(), idOf('noah'), day(5))).status).toBe(204)
    expect(await schoolsOf('Youssef Amrani')).toEqual([`Het Kompas (contact) –${day(4)}`])
    expect(await schoolsOf('Noah Willems')).toContain(`Het Kompas (contact) ${day(5)}–`)
    expect((await handOver('noah', kompas(), idOf('youssef'), day(6))).status).toBe(403)
    expect(faultOf(await handOver('youssef', kompas(), idOf('sanne'), day(5)))).toEqual([
      400,
      'accountId',
      'no-colleague',
    ])
    expect(faultOf(await handOver('youssef', kompas(), idOf('youssef'), day(5)))).toEqual([
      400,
      'accountId',
      'no-colleague',
    ])
    expect(faultOf(await handOver('youssef', kompas(), idOf('noah'), day(-1)))).toEqual([400, 'fromOn', 'day-in-past'])
  })

  it('playing-field-44 a school has one for questions about the regie beside its contact', async () => {
    expect((await take('youssef', wilgenhof(), 'regie')).status).toBe(204)
    expect(await schoolsOf('Youssef Amrani')).toContain(`De Wilgenhof (regie) ${day()}–`)
    expect(await schoolsOf('Noah Willems')).toContain(`De Wilgenhof (contact) ${day()}–`)
  })

  it('playing-field-44 a stand-in has a first and a last day, and can be ended before', async () => {
    const body = { accountId: idOf('youssef'), fromOn: day(1), untilOn: day(9) }
    const path = `/schools/${cast.region.organisations.vakcollege}/stand-ins`
    const standsIn = async () =>
      (await division()).members
        .find((one) => one.name === 'Youssef Amrani')
        ?.schools.filter((one) => one.task === 'stand-in' && one.fromOn === day(1))
        .map((one) => one.untilOn)
    expect((await people.noah.post(path, body)).status).toBe(204)
    expect(await standsIn()).toEqual([day(9)])
    expect((await people.noah.post(path, { ...body, untilOn: day(3) })).status).toBe(204)
    expect(await standsIn()).toEqual([day(3)])
    expect(faultOf(await people.noah.post<Problem>(path, { ...body, untilOn: day() }))).toEqual([
      400,
      'untilOn',
      'ends-before',
    ])
    const end = { accountId: body.accountId, fromOn: body.fromOn }
    expect((await people.noah.post(`${path}/_end`, end)).status).toBe(204)
    expect(await standsIn()).toEqual([])
    expect((await people.noah.post(`${path}/_end`, end)).status).toBe(404)
  })

  it('playing-field-44 a school without a contact stands on top, and the team of its place takes it; a school of another team is not taken', async () => {
    const { vakcollege, team } = cast.region.organisations
    await sql`update playing_field.contacts set until_on = ${day(-1)} where school_id = ${vakcollege} and organisation_id = ${team}`.execute(
      cast.database.sql,
    )
    expect((await division()).schoolsWithoutContact).toEqual([{ id: vakcollege, name: 'Vakcollege Waterrijk' }])
    expect((await take('youssef', vakcollege)).status).toBe(204)
    expect((await division()).schoolsWithoutContact).toEqual([])
    const other = randomUUID()
    await sql`insert into playing_field.organisations (id, kind, name, place) values (${other}, 'school', 'De Verte', 'Elders')`.execute(
      cast.database.sql,
    )
    const refused = await take('youssef', other)
    expect([refused.status, refused.body.code]).toEqual([409, 'playing-field.other-team'])
  })
})
