// What is counted and done over all files at once: for a region that changes its choices, and for an organisation that leaves.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { noon, openWithPieces, today } from '../../../test/harness/file.ts'
import { day, type Membership, stageMembers } from '../../../test/harness/members.ts'
import type { Database } from '../../platform/database/database.ts'

const noah: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -9, hasRegie: true }
const sanne: Membership = { who: 'sanne', organisation: 'school', role: 'SCHOOL_IB_ZOCO', from: -9 }
const ib = { organisation: 'school', role: 'SCHOOL_IB_ZOCO' }

describe.each(testDatabases())('over all files, on $name', ({ make, name }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())
  // What counts over all files counts those of the tests before.
  beforeEach(async () => {
    await sql`update access.files set kind = 'question'`.execute(database.sql)
    await sql`delete from access.bars`.execute(database.sql)
  })

  async function stage(members: Record<string, Membership> = { noah, sanne }) {
    files += 1
    return stageMembers(database, `region ${files}`, members)
  }
  type Stage = Awaited<ReturnType<typeof stage>>
  const set = ({ fileId }: { fileId: string }, change: string) =>
    sql`update access.files set ${sql.raw(change)} where id = ${fileId}`.execute(database.sql)
  const one = async (query: ReturnType<typeof sql>) =>
    Object.values((await query.execute(database.sql)).rows[0] as object)
  const ids = async (query: ReturnType<typeof sql>) =>
    (await query.execute(database.sql)).rows.map((row) => Object.values(row as object)[0] as string)

  describe('the reach of an organisation', () => {
    const reach = (file: Stage, of = 'school') =>
      one(sql`select * from access.reach_of(${file.id(of)}, ${today}, ${noon(today).at.toISOString()})`)

    test('is its families, doors, people, families with the regie, and where it wrote', async () => {
      const file = await stage({
        noah,
        sanne,
        marit: { ...sanne, who: 'marit', role: 'SCHOOL_TEACHER' },
        elsewhere: { ...sanne, inOtherFile: true },
      })
      for (const source of ['team', 'school']) await file.door(`of the ${source}`, { source })
      await file.key('of the team', ib)
      expect(await reach(file)).toEqual([2, 1, 2, 0, 1])
      expect(await reach(file, 'team')).toEqual([1, 0, 1, 1, 1])
      expect(await reach(file, 'nobody')).toEqual([0, 0, 0, 0, 0])
    })

    test.each<[Partial<Membership>, number]>([
      [{ from: 0, until: 0 }, 1],
      [{ until: -1 }, 0],
      [{ from: 1 }, 0],
    ])('counts memberships of today (%o)', async (days, count) => {
      const file = await stage({ noah: { ...noah, ...days } })
      expect(await reach(file, 'team')).toEqual([count, 0, count, count, 0])
    })

    test('counts the regie of open files, and in all families alone', async () => {
      const file = await stage({ noah, elsewhere: { ...noah, inOtherFile: true }, sanne })
      await file.door('of the team')
      await file.door('of her', { relative: 'team' })
      await file.key('of the team', ib)
      await set(file.other, 'closed_on = now()')
      expect(await reach(file, 'team')).toEqual([2, 0, 1, 1, 1])
      await set(file.other, "kind = 'question'")
      expect(await reach(file, 'team')).toEqual([1, 0, 1, 1, 1])
      await set(file, "kind = 'meldcode'")
      expect([await reach(file, 'team'), await reach(file)]).toEqual([
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
      ])
    })

    test('counts nothing of a file that is no family, beside one that is', async () => {
      const file = await stage({ noah, sanne, elsewhere: { ...sanne, who: 'esra', inOtherFile: true } })
      for (const source of ['team', 'school']) await file.door(`of the ${source}`, { source })
      await file.key('of the team', ib)
      await set(file, "kind = 'question'")
      expect(await reach(file)).toEqual([1, 0, 1, 0, 0])
    })

    test('counts no words of a relative under the same id as its own', async () => {
      const file = await stage()
      await file.door('of her', { relative: 'school' })
      expect(await reach(file)).toEqual([1, 0, 1, 0, 0])
    })
  })

  test.each<[Partial<Membership>, string | null, boolean]>([
    [{}, null, true],
    [{ from: 0, until: 0 }, null, true],
    [{ until: -1 }, null, false],
    [{ from: 1 }, null, false],
    [{ hasRegie: false }, null, false],
    [{ organisation: 'other team' }, null, false],
    [{}, "kind = 'question'", false],
    [{}, 'closed_on = now()', false],
  ])('an organisation holds the regie somewhere: %o, %s: %s', async (change, ofFile, holds) => {
    const file = await stage({ noah: { ...noah, ...change } })
    if (ofFile) await set(file, ofFile)
    expect(await one(sql`select access.holds_regie_somewhere(${file.id('team')}, ${today})`)).toEqual([holds])
  })

  describe('which families are behind', () => {
    test('are those derived by an older version, one page after another', async () => {
      const file = await stage()
      await set(file, 'policy_version = 4')
      await set(file.other, 'policy_version = 5')
      const [first = '', second = ''] = [file.fileId, file.other.fileId].sort()
      const page = (from: string | null, behind: number | null, limit = 9) =>
        ids(sql`select access.families_after(${from}::uuid, ${behind}::integer, ${limit})`)
      expect(await page(null, null)).toEqual([first, second])
      expect(await page(null, null, 1)).toEqual([first])
      expect(await page(first, null)).toEqual([second])
      expect(await page(null, 5)).toEqual([file.fileId])
      expect(await page(null, 4)).toEqual([])
      expect(await one(sql`select * from access.families_by_policy(5)`)).toEqual([2, 1])
      expect(await one(sql`select * from access.families_by_policy(4)`)).toEqual([2, 0])
      await set(file, "kind = 'question'")
      expect(await page(null, null)).toEqual([file.other.fileId])
      expect(await one(sql`select * from access.families_by_policy(5)`)).toEqual([1, 0])
    })

    test('and whose keys are to be extended: open ones, derived longest ago first', async () => {
      const file = await stage()
      await set(file, `derived_on = date '${day(-40)}'`)
      await set(file.other, `derived_on = date '${day(-50)}'`)
      const toExtend = (on: string) => ids(sql`select access.files_to_extend(${on}, 9)`)
      expect(await toExtend(day(-30))).toEqual([file.other.fileId, file.fileId])
      expect(await toExtend(day(-40))).toEqual([file.other.fileId])
      await set(file.other, 'closed_on = now()')
      expect(await toExtend(day(-30))).toEqual([file.fileId])
      await set(file, "kind = 'question'")
      expect(await toExtend(day(-30))).toEqual([])
    })
  })

  describe('the bar of a new version', () => {
    const bar = (before: number | null, lifted: string | null = null) =>
      sql`insert into access.bars (id, account_id, from_at, lifted_at, reason, closes, policy_before)
        values (gen_random_uuid(), gen_random_uuid(), now(), ${lifted}, 'test', 'keys', ${before})`.execute(
        database.sql,
      )
    const isThere = () => one(sql`select access.has_policy_bar()`)
    const lift = () => sql`select access.lift_policy_bars('2026-11-22T12:00:00Z')`.execute(database.sql)
    const lifted = async () => {
      const { rows } = await sql<
        Record<'policy_before' | 'lifted', number | string | null>
      >`select policy_before, lifted_at::date::text as lifted
        from access.bars order by policy_before nulls last, lifted_at`.execute(database.sql)
      return rows.map((row) => `${row.policy_before}: ${row.lifted}`)
    }

    test('is there until it is lifted; a bar on a person is none', async () => {
      await bar(null)
      await bar(4, '2026-11-01')
      expect(await isThere()).toEqual([false])
      await bar(5)
      expect(await isThere()).toEqual([true])
    })

    test('is lifted once no family is behind it; others stay, and what was lifted keeps its day', async () => {
      const file = await stage()
      for (const one_ of [file, file.other]) await set(one_, 'policy_version = 5')
      await bar(5)
      await bar(6)
      await bar(4, '2026-11-01')
      await bar(null)
      await lift()
      expect(await lifted()).toEqual(['4: 2026-11-01', '5: 2026-11-22', '6: null', 'null: null'])
      for (const one_ of [file, file.other]) await set(one_, "policy_version = 1, kind = 'question'")
      await lift()
      expect(await lifted()).toEqual(['4: 2026-11-01', '5: 2026-11-22', '6: 2026-11-22', 'null: null'])
    })
  })

  describe('an organisation that leaves', () => {
    const follow = (file: Stage, left: readonly string[]) =>
      file.changes(noah, (db) =>
        sql`select access.follow_departures(${file.fileId}, ${left.map((one_) => file.id(one_))}::uuid[], ${today})`.execute(
          db,
        ),
      )
    const lina = { ...sanne, who: 'lina' }
    const others: Record<string, Membership> = {
      'with the regie': { ...sanne, who: 'youssef', hasRegie: true },
      'with a last day': { ...sanne, who: 'ended', until: 9 },
      'of another': { ...sanne, who: 'ada', organisation: 'jgz', role: 'JGZ' },
      'in another file': { ...lina, inOtherFile: true },
    }

    test('and wrote nothing is a member until yesterday, and again when it comes back', async () => {
      const file = await stage({ noah, sanne, 'from today': { ...lina, from: 0 }, ...others })
      await file.door('of the team')
      await file.door('her words', { relative: 'school' })
      await file.other.door('of the school elsewhere', { source: 'school' })
      expect(await follow(file, ['school'])).toEqual(['from today: 0 to 0', 'sanne: -9 to -1'])
      expect(await follow(file, ['school'])).toEqual([])
      expect(await follow(file, ['other'])).toEqual(['from today: 0 to open', 'sanne: -9 to open'])
    })

    test('and wrote in the file stays a member: what it wrote stays its own', async () => {
      const file = await stage({ noah, sanne, ...others })
      await file.door('of the school', { source: 'school' })
      expect(await follow(file, ['school'])).toEqual([])
    })

    test('comes back where it had left, and in no other file; who ended otherwise does not', async () => {
      const gone = { ...sanne, until: -1 }
      const file = await stage({
        noah,
        sanne: gone,
        lina: { ...gone, who: 'lina' },
        elsewhere: { ...gone, inOtherFile: true },
      })
      await sql`update access.members set left_with_organisation = true where account_id = ${file.id('sanne')}`.execute(
        database.sql,
      )
      expect(await follow(file, ['school'])).toEqual([])
      expect(await follow(file, [])).toEqual(['sanne: -9 to open'])
    })
  })

  test.runIf(name === 'postgres')('whoever follows a departure holds the lock of the file', async () => {
    const file = await stage()
    await database.sql.transaction().execute(async (db) => {
      await sql`select access.follow_departures(${file.fileId}, '{}', ${today})`.execute(db)
      const free = sql`select from access.files where id = ${file.fileId} for key share nowait`.execute(database.sql)
      await expect(free).rejects.toThrow('could not obtain lock')
    })
  })

  test('a role that may read nothing of a kind has no ceiling for it any more', async () => {
    const ceilings = () =>
      ids(
        sql`select level from access.role_ceilings where role = 'WIJKTEAM' and category in ('HEALTH', 'SUPPORT_NEED') order by category`,
      )
    const narrowing = { WIJKTEAM: { HEALTH: null, SUPPORT_NEED: 'dates' } }
    await sql`select access.narrow_roles(${JSON.stringify(narrowing)}::jsonb)`.execute(database.sql)
    expect(await ceilings()).toEqual(['dates'])
    await sql`select access.narrow_roles('{}')`.execute(database.sql)
    expect(await ceilings()).toEqual(['summary', 'full'])
  })

  test('a region lowers a level and never raises it', async () => {
    const lower = async (law: string, cell: string | null) =>
      (
        await one(
          sql`select access.lower_level(${law}, ${cell === null ? null : JSON.stringify(cell === 'nothing' ? null : cell)}::jsonb)`,
        )
      )[0]
    expect(await Promise.all([lower('full', null), lower('full', 'nothing'), lower('full', 'everything')])).toEqual([
      'full',
      null,
      null,
    ])
    expect(await Promise.all(['dates', 'summary', 'full'].map((cell) => lower('summary', cell)))).toEqual([
      'dates',
      'summary',
      'summary',
    ])
  })
})
