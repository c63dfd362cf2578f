import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../../../../test/cast.ts'
import { type ToldFamily, vanDam, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { LooksPage } from '../../access/contract.ts'
import { extendKeys } from './jobs.ts'

describe.each(testDatabases())('extending keys by the clock on $name', ({ make }) => {
  let cast: Cast
  let [family, other] = [] as ToldFamily[]
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = await yildiz(cast)
    other = await vanDam(cast)
  })
  afterAll(() => cast?.dispose())

  const bySystem = async (given: string) => {
    const { body } = await (await cast.relative(family as ToldFamily, given)).get<LooksPage>(
      `/dossiers/${family?.id}/looks`,
    )
    return body.looks.filter((one) => one.viewer === 'system')
  }
  const lines = async (file: ToldFamily | undefined) => {
    const { rows } = await sql<{ looks: number }>`
      select count(*)::int as looks from access.looks where file_id = ${file?.id}::uuid and viewer_kind = 'system'`.execute(
      cast.database.sql,
    )
    return rows[0]?.looks
  }

  it('each family that was derived 30 days ago or longer is derived anew, and a look "systeem" stands with every person', async () => {
    expect(await extendKeys(cast.ports)).toBe(2)
    expect([await lines(family), await lines(other)]).toEqual([5, 2])
  })

  it('at the next start, or the next day, nothing is left to do and nothing is added', async () => {
    expect(await extendKeys(cast.ports)).toBe(0)
    cast.wait({ days: 1 })
    expect([await extendKeys(cast.ports), await lines(family)]).toEqual([0, 5])
  })

  it('the family reads it in one line, however many of them it was about; so does whoever reads only about themself', async () => {
    expect(await bySystem('Aylin')).toMatchObject([{ action: 'derived', whys: ['system'], count: 1, name: '' }])
    expect((await bySystem('Aylin'))[0]?.about.toSorted()).toEqual(['Aylin', 'Elif', 'Kerem'])
    expect(await bySystem('Dirk')).toHaveLength(1)
  })

  it('a month later it is done again: one line more', async () => {
    cast.wait({ days: 30 })
    expect([await extendKeys(cast.ports), await lines(family)]).toEqual([2, 10])
    expect(await bySystem('Aylin')).toHaveLength(2)
  })
})
