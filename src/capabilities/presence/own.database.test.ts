import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import type { Problem } from '../../platform/contract.ts'
import type { OwnPresence, SchoolPresence } from './contract.ts'

describe.each(testDatabases())('own presence on $name', ({ make }) => {
  let cast: Cast
  let noah: Person
  let ilse: Person
  let wilgenhof: string
  let kompas: string
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    noah = await cast.professional('noah')
    ilse = await cast.professional('ilse')
    wilgenhof = cast.region.organisations.wilgenhof
    kompas = cast.region.organisations.kompas
  })
  afterAll(() => cast?.dispose())

  const times = { weekday: 2, weeks: 'every', fromTime: '09:00', untilTime: '12:00', room: 'Kamer 1' }
  const nurse = (over: object = {}) => ({
    ...{ accountId: cast.region.people.ilse.accountId, organisationId: cast.region.organisations.jgz },
    ...{ function: 'nurse', ...times, fromOn: '2026-08-04', untilOn: null },
    ...over,
  })
  const plan = (person: Person, school: string, over: object = {}) =>
    person.post<{ id: string } & Problem>(`/schools/${school}/slots`, nurse(over))
  const change = (person: Person, slotId: string | undefined, over: object) =>
    person.post<{ id: string } & Problem>(`/slots/${slotId}/_change`, { ...times, untilOn: null, ...over })
  const at = async (school = wilgenhof) => (await noah.get<SchoolPresence>(`/schools/${school}/presence`)).body
  const own = async () => (await ilse.get<OwnPresence>('/own-slots')).body

  it('presence-10 whom the team did not plan in a school plans nothing there, and sees no hours', async () => {
    expect((await plan(ilse, wilgenhof)).status).toBe(404)
    expect(await own()).toEqual({ slots: [], exceptions: [] })
  })

  it('presence-10 who is planned in a school keeps the own hours there: plans, notes a day, and lets it end', async () => {
    const { id } = (await plan(noah, wilgenhof)).body
    expect((await own()).slots).toMatchObject([{ id, school: 'De Wilgenhof', room: 'Kamer 1', mayKeep: true }])
    const mine = await plan(ilse, wilgenhof, { weekday: 4 })
    expect(mine.status).toBe(201)
    const away = { onDay: '2026-11-19', other: null, reason: 'Cursus' }
    const noted = await ilse.post<{ id: string }>(`/slots/${mine.body.id}/exceptions`, away)
    expect(noted.status).toBe(201)
    expect((await ilse.post(`/slot-exceptions/${noted.body.id}/_withdraw`)).status).toBe(204)
    expect((await ilse.post(`/slots/${mine.body.id}/_end`, { lastOn: '2026-11-20' })).status).toBe(204)
    // The team keeps what a colleague from elsewhere added, as it keeps the rest.
    expect((await at()).slots.filter((one) => one.name === 'Ilse Brand').map((one) => one.mayKeep)).toEqual([
      true,
      true,
    ])
    expect((await noah.post(`/slots/${mine.body.id}/_end`, { lastOn: '2026-11-19' })).status).toBe(204)
  })

  it('presence-10 own hours only: not a colleague’s, not at another school, not for other work, and not for another organisation', async () => {
    const ofNoah = { accountId: cast.region.people.noah.accountId, organisationId: cast.region.organisations.team }
    const { id } = (await plan(noah, wilgenhof, { ...ofNoah, function: 'contact', weekday: 1 })).body
    expect((await plan(ilse, wilgenhof, { ...ofNoah, weekday: 3 })).status).toBe(404)
    expect((await plan(ilse, kompas, { weekday: 3 })).status).toBe(404)
    expect((await plan(ilse, wilgenhof, { weekday: 3, function: 'bridge' })).status).toBe(404)
    expect((await plan(ilse, wilgenhof, { weekday: 3, organisationId: cast.region.organisations.team })).status).toBe(
      404,
    )
    expect((await change(ilse, id, { fromOn: '2026-11-23', weekday: 1 })).status).toBe(404)
    expect((await ilse.post(`/slots/${id}/_end`, { lastOn: '2026-11-20' })).status).toBe(404)
    expect(
      (await ilse.post(`/slots/${id}/exceptions`, { onDay: '2026-11-23', other: null, reason: null })).status,
    ).toBe(404)
    const noted = await noah.post<{ id: string }>(`/slots/${id}/exceptions`, {
      ...{ onDay: '2026-11-23', other: null, reason: null },
    })
    expect((await ilse.post(`/slot-exceptions/${noted.body.id}/_withdraw`)).status).toBe(404)
    expect((await ilse.get(`/schools/${wilgenhof}/presence`)).status).toBe(404)
  })

  it('presence-11 a slot changes from a day on in one step: before it all stays, and what was noted goes along', async () => {
    const [slot] = (await own()).slots
    const away = (onDay: string) => ({ onDay, other: null, reason: 'Cursus' })
    for (const day of ['2026-11-17', '2026-11-24', '2026-12-01'])
      expect((await ilse.post(`/slots/${slot?.id}/exceptions`, away(day))).status).toBe(201)
    const { status, body } = await change(ilse, slot?.id, {
      fromOn: '2026-11-24',
      room: 'Aula',
      fromTime: '13:00',
      untilTime: '15:00',
    })
    expect(status).toBe(201)
    const after = await own()
    expect(after.slots.filter(({ weekday }) => weekday === 2)).toMatchObject([
      { id: slot?.id, room: 'Kamer 1', fromTime: '09:00', untilOn: '2026-11-23' },
      { id: body.id, room: 'Aula', fromTime: '13:00', fromOn: '2026-11-24', untilOn: null, function: 'nurse' },
    ])
    expect(after.exceptions.map(({ slotId, onDay }) => [slotId, onDay])).toEqual([
      [slot?.id, '2026-11-17'],
      [body.id, '2026-11-24'],
      [body.id, '2026-12-01'],
    ])
  })

  it('presence-11 to another day of the week what was noted for the old day falls away', async () => {
    const slot = (await own()).slots.find((one) => one.room === 'Aula')
    const { status, body } = await change(noah, slot?.id, { fromOn: '2026-12-01', weekday: 5 })
    expect(status).toBe(201)
    const { exceptions } = await own()
    expect(exceptions.map(({ onDay }) => onDay)).toEqual(['2026-11-17', '2026-11-24'])
    expect(exceptions.some(({ slotId }) => slotId === body.id)).toBe(false)
  })

  it('presence-11 a change before its first day comes instead; who is elsewhere then is refused, as is a day that has passed', async () => {
    const slot = (await own()).slots.find((one) => one.weekday === 5)
    const instead = await change(ilse, slot?.id, { fromOn: '2026-11-27', weekday: 5 })
    expect(instead.status).toBe(201)
    expect((await own()).slots.filter((one) => one.weekday === 5).map(({ id }) => id)).toEqual([instead.body.id])
    const elsewhere = { weekday: 3, fromTime: '10:00', untilTime: '11:00', room: 'Hal' }
    expect((await plan(noah, kompas, { ...elsewhere, fromOn: '2026-12-01' })).status).toBe(201)
    const refused = await change(ilse, instead.body.id, { fromOn: '2026-12-01', weekday: 3 })
    expect([refused.status, refused.body.code]).toEqual([409, 'presence.elsewhere'])
    expect((await change(ilse, instead.body.id, { fromOn: '2026-11-15', weekday: 5 })).body.code).toBe(
      'presence.long-past',
    )
    const ended = (await own()).slots.find((one) => one.untilOn === '2026-11-23')
    expect((await change(ilse, ended?.id, { fromOn: '2026-11-24' })).body.code).toBe('presence.ended-then')
    expect((await change(ilse, ended?.id, { fromOn: '2026-11-23' })).status).toBe(201)
  })

  it('presence-10 the database itself refuses hours of a colleague, of another school, work or keeper, and where one was withdrawn', async () => {
    const { jgz, team, gemeente } = cast.region.organisations
    const { ilse: nurseOf, noah: contact } = cast.region.people
    const asIlse = <T>(query: RawBuilder<T>) =>
      cast.database.sql.transaction().execute(async (db) => {
        await sql`set local role rondom_app`.execute(db)
        await sql`select accounts.step_in_as_keeper(${nurseOf.accountId}::uuid, ${jgz}::uuid, 'JGZ', '2026-11-16')`.execute(
          db,
        )
        const { rows } = await query.execute(db)
        return rows
      })
    const add = (over: Partial<Record<'account' | 'organisation' | 'school' | 'work' | 'keeper', string>> = {}) =>
      asIlse(sql`insert into presence.slots (id, school_id, account_id, organisation_id, function, weekday, weeks, from_time, until_time,
          room, from_on, until_on, kept_by, changed_by, changed_at)
        values (gen_random_uuid(), ${over.school ?? wilgenhof}, ${over.account ?? nurseOf.accountId}, ${over.organisation ?? jgz},
          ${over.work ?? 'nurse'}, 3, 'every', '08:00', '08:30', 'Hal', '2026-11-18', '2026-11-18', ${over.keeper ?? team},
          ${nurseOf.accountId}, now()) returning id`)
    expect((await add()).length).toBe(1)
    const others = [
      ...[{ account: contact.accountId }, { organisation: gemeente }, { school: cast.region.organisations.swv }],
      ...[{ work: 'bridge' }, { keeper: gemeente }],
    ]
    for (const over of others) await expect(add(over), JSON.stringify(over)).rejects.toThrow('row-level security')
    const update = (set: RawBuilder<unknown>, who: string) =>
      asIlse(sql`update presence.slots set ${set} where account_id = ${who} and kept_by = ${team} returning id`)
    expect(await update(sql`room = 'Hal'`, contact.accountId)).toEqual([])
    expect((await update(sql`room = 'Hal'`, nurseOf.accountId)).length).toBeGreaterThan(2)
    for (const set of [sql`kept_by = ${gemeente}`, sql`account_id = ${contact.accountId}`, sql`function = 'bridge'`])
      await expect(update(set, nurseOf.accountId)).rejects.toThrow('row-level security')
    const slotOf = (who: string) =>
      sql`(select id from presence.slots where account_id = ${who} and kept_by = ${team} limit 1)`
    const note = (who: string, keeper: string) =>
      asIlse(sql`insert into presence.exceptions (id, slot_id, on_day, kept_by, noted_by, noted_at)
        values (gen_random_uuid(), ${slotOf(who)}, '2027-03-01', ${keeper}, ${nurseOf.accountId}, now()) returning id`)
    await expect(note(contact.accountId, team)).rejects.toThrow('row-level security')
    await expect(note(nurseOf.accountId, gemeente)).rejects.toThrow('row-level security')
    expect((await note(nurseOf.accountId, team)).length).toBe(1)
    const takeBack = asIlse(
      sql`update presence.exceptions set withdrawn_at = now() where withdrawn_at is null returning slot_id`,
    )
    const hers = (await own()).slots.map(({ id }) => id)
    for (const row of await takeBack) expect(hers).toContain((row as { slot_id: string }).slot_id)
    const noahs = await sql`select 1 from presence.exceptions e join presence.slots s on s.id = e.slot_id
      where s.account_id = ${contact.accountId} and e.withdrawn_at is null`.execute(cast.database.sql)
    expect(noahs.rows.length).toBe(1)
    await sql`update presence.slots set until_on = from_on - 1 where account_id = ${nurseOf.accountId}`.execute(
      cast.database.sql,
    )
    await expect(add()).rejects.toThrow('row-level security')
  })
})
