import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import type { ToldFamily } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { withConsent } from '../../../../test/matrix/stage.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { LookLine } from '../../access/contract.ts'
import type { Dossier } from '../contract.ts'
import type { NewStandIn } from './contract.ts'

interface Problem {
  code: string
  errors?: { field: string; code: string }[]
}

describe.each(testDatabases())('stand-ins on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let [noah, sanne]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())
  beforeEach(async () => {
    family = (await withConsent(cast)).family
    noah = await cast.professional('noah')
    sanne = await cast.professional('sanne')
  })

  const day = (plus = 0) => addDays(civilDateOf(cast.now()), plus)
  const body = (over: Partial<NewStandIn> = {}): NewStandIn => ({
    forAccountId: cast.region.people.noah.accountId,
    accountId: cast.region.people.youssef.accountId,
    fromOn: day(),
    untilOn: day(7),
    ...over,
  })
  const name = (by: Person | undefined, over: Partial<NewStandIn> = {}) =>
    by?.post<{ id: string } & Problem>(`/dossiers/${family.id}/stand-ins`, body(over))
  const end = async (by: Person | undefined, id = '') =>
    (await by?.post(`/dossiers/${family.id}/stand-ins/${id}/_end`))?.status
  const read = async (by: Person | undefined) => by?.get<Dossier>(`/dossiers/${family.id}`)
  const youssefReads = async () => (await read(await cast.professional('youssef')))?.status
  const memberSeenBy = async (by: Person | undefined, who: string) =>
    (await read(by))?.body.team.find((one) => one.name === who)

  /** Someone who works in the region beside those of the trial. */
  async function colleague(organisation: 'team' | 'wilgenhof', role: string): Promise<string> {
    const id = randomUUID()
    const db = cast.database.sql
    await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${id}, 'professional', 'Lotte Prins', now())`.execute(
      db,
    )
    await sql`insert into accounts.assignments (account_id, organisation_id, role, from_on)
      values (${id}, ${cast.region.organisations[organisation]}, ${role}, '2024-08-01')`.execute(db)
    return id
  }
  const lotteOf = (accountId: string, organisation: 'team' | 'wilgenhof', role: string) =>
    cast.signIn({ kind: 'professional', accountId, organisationId: cast.region.organisations[organisation], role })

  it('dossiers-09 a stand-in reads from the first day to the last, and not the day after', async () => {
    expect(await youssefReads()).toBe(404)
    expect((await name(noah, { fromOn: day(1), untilOn: day(3) }))?.status).toBe(201)
    expect(await youssefReads()).toBe(404)
    const statuses: (number | undefined)[] = []
    for (let nth = 1; nth <= 4; nth++) {
      cast.wait({ days: 1 })
      statuses.push(await youssefReads())
    }
    expect(statuses).toEqual([200, 200, 200, 404])
  })

  it('dossiers-09 the team says who stands in for whom and until when, to the family as well; what is to come only to the own organisation', async () => {
    await name(noah, { fromOn: day(1) })
    const aylin = () => cast.relative(family, 'Aylin')
    const toCome = { name: 'Youssef Amrani', fromOn: day(1), untilOn: day(7) }
    expect((await memberSeenBy(noah, 'Noah Willems'))?.standIns).toMatchObject([toCome])
    expect((await memberSeenBy(sanne, 'Noah Willems'))?.standIns).toEqual([])
    expect((await memberSeenBy(await aylin(), 'Noah Willems'))?.standIns).toEqual([])
    cast.wait({ days: 1 })
    const running = { name: 'Noah Willems', untilOn: day(6) }
    for (const reader of [await cast.professional('sanne'), await aylin(), await cast.professional('youssef')])
      expect((await memberSeenBy(reader, 'Youssef Amrani'))?.standsInFor).toEqual(running)
  })

  it('dossiers-09 looks of a stand-in say on whose behalf', async () => {
    await name(noah)
    expect(await youssefReads()).toBe(200)
    const aylin = await cast.relative(family, 'Aylin')
    const { looks } = (await aylin.get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`)).body
    const mine = looks.filter((one) => one.name === 'Youssef Amrani')
    expect(mine.length).toBeGreaterThan(0)
    expect(new Set(mine.map((one) => one.onBehalfOf))).toEqual(new Set(['Noah Willems']))
  })

  it('dossiers-09 a stand-in stands where the member stands: who replaces the regie writes with the regie', async () => {
    await name(noah)
    const youssef = await cast.professional('youssef')
    const step = { text: 'Bellen met school', dueOn: null }
    expect((await youssef.put(`/dossiers/${family.id}/next-step`, step)).status).toBe(204)
    expect((await read(youssef))?.body.hasRegie).toBe(true)
  })

  it('dossiers-09 the stand-in of a school reads with the key of the school, in that role, and nothing more', async () => {
    const accountId = await colleague('wilgenhof', 'SCHOOL_IB_ZOCO')
    const forAccountId = cast.region.people.sanne.accountId
    expect((await name(noah, { forAccountId, accountId }))?.status).toBe(403)
    expect((await name(sanne, { forAccountId, accountId }))?.status).toBe(201)
    const lotte = await lotteOf(accountId, 'wilgenhof', 'SCHOOL_IB_ZOCO')
    const shown = async (by: Person | undefined) => (await by?.get(`/dossiers/${family.id}/plan`))?.body
    expect(Object.keys((await shown(lotte)) as object)).toEqual(Object.keys((await shown(sanne)) as object))
    expect((await read(lotte))?.body.hasRegie).toBe(false)
    expect((await read(lotte))?.body.persons.map((one) => one.givenName)).toEqual(
      (await read(sanne))?.body.persons.map((one) => one.givenName),
    )
  })

  it('dossiers-09 nobody names a stand-in for another of their organisation without the regie, or for another organisation', async () => {
    const accountId = await colleague('wilgenhof', 'SCHOOL_TEACHER')
    expect((await name(sanne, { forAccountId: cast.region.people.marit.accountId, accountId }))?.status).toBe(403)
    expect((await name(noah, { forAccountId: cast.region.people.marit.accountId, accountId }))?.status).toBe(403)
    expect((await name(sanne))?.status).toBe(403)
    expect((await name(noah, { forAccountId: randomUUID() }))?.status).toBe(403)
    expect((await name(await cast.professional('esra')))?.status).toBe(404)
  })

  it('dossiers-09 another organisation, another role, and days that cannot be are refused at the field', async () => {
    const fault = async (over: Partial<NewStandIn>) => {
      const answer = await name(noah, over)
      return [answer?.status, answer?.body.errors?.[0]?.field, answer?.body.errors?.[0]?.code]
    }
    const { sanne: ib } = cast.region.people
    const wider = await colleague('team', 'JGZ')
    expect(await fault({ accountId: ib.accountId })).toEqual([400, 'accountId', 'stand-in-role'])
    expect(await fault({ accountId: wider })).toEqual([400, 'accountId', 'stand-in-role'])
    expect(await fault({ fromOn: day(-1) })).toEqual([400, 'fromOn', 'stand-in-in-past'])
    expect(await fault({ fromOn: day(2), untilOn: day(1) })).toEqual([400, 'untilOn', 'stand-in-ends-before'])
    expect(await fault({ untilOn: day(100) })).toEqual([400, 'untilOn', 'stand-in-too-long'])
  })

  it('dossiers-09 who is in the team already and who is family of the file get one and the same answer', async () => {
    const accountId = await colleague('team', 'WIJKTEAM')
    await sql`insert into access.relatives (file_id, subject_id, account_id, from_on)
      values (${family.id}, ${family.personId('Marco')}, ${accountId}, '2024-08-01')`.execute(cast.database.sql)
    const isFamily = await name(noah, { accountId })
    await name(noah)
    const isMember = await name(noah)
    for (const answer of [isFamily, isMember])
      expect([answer?.status, answer?.body.code]).toEqual([409, 'access.cannot-stand-in'])
  })

  it('dossiers-09 ended before its time, by the member or by the stand-in, it stops at once; another cannot end it', async () => {
    const first = (await name(noah))?.body.id
    expect(await end(sanne, first)).toBe(404)
    expect(await end(noah, first)).toBe(204)
    expect(await youssefReads()).toBe(404)
    const second = (await name(noah))?.body.id
    cast.wait({ days: 1 })
    expect(await end(await cast.professional('youssef'), second)).toBe(204)
    expect(await youssefReads()).toBe(404)
    expect(await end(await cast.professional('noah'), second)).toBe(404)
  })
})
