import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import type { ToldFamily } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { withConsent } from '../../../../test/matrix/stage.ts'
import type { Problem } from '../../../platform/contract.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { LookLine } from '../../access/contract.ts'
import type { Dossier } from '../contract.ts'

describe.each(testDatabases())('handing over the regie on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let [noah, youssef, sanne]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())
  beforeEach(async () => {
    family = (await withConsent(cast)).family
    noah = await cast.professional('noah')
    youssef = await cast.professional('youssef')
    sanne = await cast.professional('sanne')
  })

  const idOf = (name: 'noah' | 'youssef' | 'sanne') => cast.region.people[name].accountId
  const give = async (by: Person | undefined, accountId: string) => {
    const answer = await by?.post<Problem>(`/dossiers/${family.id}/regie/_handover`, { accountId })
    return [answer?.status, answer?.body?.code]
  }
  const read = async (by: Person | undefined) => by?.get<Dossier>(`/dossiers/${family.id}`)
  const keys = async () => {
    const { rows } =
      await sql`select door_id, recipient_kind, recipient_id, role, from_on, until_on, rule from access.keys
      where file_id = ${family.id} order by 1, 2, 3, 4, 5`.execute(cast.database.sql)
    return rows
  }

  it('dossiers-11 the colleague holds the regie from now on, the earlier one is out of the team, and no key changes', async () => {
    const before = await keys()
    const sanneReads = (await read(sanne))?.body.persons.map((one) => one.givenName)
    expect((await give(noah, idOf('youssef')))[0]).toBe(204)
    expect([(await read(noah))?.status, (await read(youssef))?.body.hasRegie]).toEqual([404, true])
    expect((await youssef?.put(`/dossiers/${family.id}/next-step`, { text: 'Bellen', dueOn: null }))?.status).toBe(204)
    expect(await keys()).toEqual(before)
    expect((await read(sanne))?.body.persons.map((one) => one.givenName)).toEqual(sanneReads)
    expect((await read(sanne))?.body.team.filter((one) => one.hasRegie).map((one) => one.name)).toEqual([
      'Youssef Amrani',
    ])
  })

  it('dossiers-11 the family reads who handed it over, and who keeps it moving now', async () => {
    await give(noah, idOf('youssef'))
    const aylin = await cast.relative(family, 'Aylin')
    const { looks } = (await aylin.get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`)).body
    expect(looks.some((one) => one.name === 'Noah Willems' && one.action === 'changed')).toBe(true)
    expect((await read(aylin))?.body.team.filter((one) => one.hasRegie).map((one) => one.name)).toEqual([
      'Youssef Amrani',
    ])
  })

  it('dossiers-11 given after a day, the earlier one was there until yesterday, and can get it back', async () => {
    cast.wait({ days: 1 })
    noah = await cast.professional('noah')
    youssef = await cast.professional('youssef')
    await give(noah, idOf('youssef'))
    const { rows } = await sql<{ account_id: string; until_on: string | null }>`
      select account_id, until_on from access.members where file_id = ${family.id} and has_regie order by from_on`.execute(
      cast.database.sql,
    )
    const yesterday = addDays(civilDateOf(cast.now()), -1)
    expect(rows).toEqual([
      { account_id: idOf('noah'), until_on: yesterday },
      { account_id: idOf('youssef'), until_on: null },
    ])
    expect((await give(youssef, idOf('noah')))[0]).toBe(204)
    expect([(await read(noah))?.body.hasRegie, (await read(youssef))?.status]).toEqual([true, 404])
  })

  it('dossiers-11 who stands in for the one who leaves ends with them', async () => {
    const day = civilDateOf(cast.now())
    const body = { forAccountId: idOf('noah'), accountId: idOf('youssef'), fromOn: day, untilOn: addDays(day, 5) }
    await noah?.post(`/dossiers/${family.id}/stand-ins`, body)
    // A stand-in holds the regie on another's behalf, and gives nothing away.
    expect(await give(youssef, idOf('noah'))).toEqual([409, 'access.cannot-take-over'])
    expect((await give(noah, idOf('youssef')))[0]).toBe(204)
    const team = (await read(youssef))?.body.team.filter((one) => one.name === 'Youssef Amrani')
    expect(team?.map((one) => [one.hasRegie, one.standsInFor])).toEqual([[true, null]])
  })

  it('dossiers-11 nobody without the regie gives it, and nobody of another organisation or role gets it', async () => {
    expect((await give(sanne, idOf('youssef')))[0]).toBe(403)
    expect((await give(youssef, idOf('youssef')))[0]).toBe(404)
    expect(await give(noah, idOf('sanne'))).toEqual([400, 'invalid-input'])
    expect(await give(noah, randomUUID())).toEqual([400, 'invalid-input'])
    expect((await read(noah))?.body.hasRegie).toBe(true)
  })

  it('dossiers-11 a colleague who is family of the file and oneself get one and the same answer', async () => {
    await sql`insert into access.relatives (file_id, subject_id, account_id, from_on)
      values (${family.id}, ${family.personId('Marco')}, ${idOf('youssef')}, '2024-08-01')
      on conflict do nothing`.execute(cast.database.sql)
    expect(await give(noah, idOf('youssef'))).toEqual([409, 'access.cannot-take-over'])
    expect(await give(noah, idOf('noah'))).toEqual([409, 'access.cannot-take-over'])
  })
})
