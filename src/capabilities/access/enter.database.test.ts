import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { asApp, noon, openWithPieces, piecesIn, stageFile, today } from '../../../test/harness/file.ts'
import type { Database } from '../../platform/database/database.ts'
import {
  enterAsProfessional,
  enterAsRelative,
  enterListAsProfessional,
  enterListAsRelative,
  readersOf,
} from './queries.ts'

const yesterday = '2026-11-21'
const tomorrow = '2026-11-23'
const ib = { organisation: 'school', role: 'SCHOOL_IB_ZOCO' }

describe.each(testDatabases())('what stepping in opens, on $name', ({ make }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  /** Noah of the team has the regie, Sanne is intern begeleider; the team wrote one piece, the school another. */
  async function newFile() {
    files += 1
    const file = stageFile(database, `file ${files}`)
    await file.open()
    await file.member('noah', 'team', 'WIJKTEAM', { hasRegie: true })
    await file.member('sanne', 'school', 'SCHOOL_IB_ZOCO')
    await file.door('of the team')
    await file.door('of the school', { source: 'school' })
    return file
  }
  const sanne = ['sanne', 'school', 'SCHOOL_IB_ZOCO'] as const
  const noah = ['noah', 'team', 'WIJKTEAM'] as const

  test('an organisation reads what it wrote, and of others only what a key opens', async () => {
    const file = await newFile()
    expect(await file.atWork(...noah)).toEqual(['of the team'])
    await file.key('of the team', ib)
    expect(await file.atWork(...sanne)).toEqual(['of the school', 'of the team'])
    expect(await file.atWork(...noah)).toEqual(['of the team'])
  })

  test('who holds the regie and can read nothing yet meets the file in the list, as on its page', async () => {
    files += 1
    const file = stageFile(database, `empty file ${files}`)
    await file.open()
    await file.member('piet', 'team', 'WIJKTEAM', { hasRegie: true })
    await file.member('mina', 'team', 'WIJKTEAM')
    await file.member('sanne', 'school', 'SCHOOL_IB_ZOCO')
    const listed = (who: string, organisation: string, role: string) =>
      asApp(database, async (tx) => {
        const actor = { accountId: file.id(who), organisationId: file.id(organisation), role }
        return enterListAsProfessional(tx, actor, 'family', noon(today), 'file')
      })
    expect(await listed('piet', 'team', 'WIJKTEAM')).toEqual([{ file_id: file.fileId, has_regie: true }])
    expect(await listed('mina', 'team', 'WIJKTEAM')).toEqual([{ file_id: file.fileId, has_regie: false }])
    expect(await listed('sanne', 'school', 'SCHOOL_IB_ZOCO')).toEqual([])
    expect(await file.atWork('piet', 'team', 'WIJKTEAM')).toEqual([])
    expect(await file.atWork('sanne', 'school', 'SCHOOL_IB_ZOCO')).toBeUndefined()
    await file.bar({ account: 'piet' })
    expect(await listed('piet', 'team', 'WIJKTEAM')).toEqual([])
  })

  test('who was asked to join is open only while they read something: not beyond their role, not while they are barred', async () => {
    const file = await newFile()
    await file.door('care', { category: 'CARE_CONTENT' })
    const teacher = { organisation: 'school', role: 'SCHOOL_TEACHER' }
    await file.member('marit', 'school', 'SCHOOL_TEACHER')
    await file.key('care', teacher)
    const members = () =>
      asApp(database, async (tx) => {
        const actor = { accountId: file.id('noah'), organisationId: file.id('team'), role: 'WIJKTEAM' }
        await enterListAsProfessional(tx, actor, 'family', noon(today), 'file')
        const { rows } = await sql<{ role: string; is_open: boolean; has_key: boolean }>`
          select role, is_open, has_key from access.members_in_sight() where file_id = ${file.fileId} order by role`.execute(
          tx,
        )
        return rows.map((one) => [one.role, one.is_open, one.has_key])
      })
    expect(await members()).toEqual([
      ['SCHOOL_IB_ZOCO', false, false],
      ['SCHOOL_TEACHER', false, true],
    ])
    await file.door('plan', { category: 'PLAN_GOAL_ACTION' })
    await file.key('plan', ib)
    await file.key('plan', teacher)
    expect((await members()).map(([, isOpen]) => isOpen)).toEqual([true, true])
    await file.bar({ account: 'sanne', file: file.fileId })
    expect(await members()).toEqual([
      ['SCHOOL_IB_ZOCO', false, true],
      ['SCHOOL_TEACHER', true, true],
    ])
  })

  test('a key opens from its first day to its last, both included', async () => {
    const file = await newFile()
    await file.relative('aylin', 'aylin at home', { from: '2026-11-01' })
    await file.key('of the team', ib, { from: today, until: tomorrow })
    await file.key('of the team', { relative: 'aylin' }, { from: today, until: tomorrow })
    const days = [yesterday, today, tomorrow, '2026-11-24']
    const atHome = await Promise.all(days.map((day) => file.atHome('aylin at home', day)))
    expect(atHome).toEqual([undefined, ['of the team'], ['of the team'], undefined])
    const atWork = await Promise.all(days.slice(1).map((day) => file.atWork(...sanne, day)))
    expect(atWork.map((seen) => seen?.includes('of the team'))).toEqual([true, true, undefined])
    await file.member('esra', 'school', 'SCHOOL_IB_ZOCO', { from: '2026-11-01' })
    expect(await file.atWork('esra', 'school', 'SCHOOL_IB_ZOCO', yesterday)).toBeUndefined()
  })

  test('a key names organisation and role, or one relative: nobody else opens with it', async () => {
    const file = await newFile()
    await file.member('marit', 'school', 'SCHOOL_TEACHER')
    await file.member('esra', 'other school', 'SCHOOL_IB_ZOCO')
    await file.relative('aylin', 'aylin at home')
    await file.relative('marco', 'marco at home')
    await file.door('appointment', { category: 'LOGISTICS' })
    await file.key('appointment', ib)
    await file.key('of the school', { relative: 'aylin' })
    expect(await file.atWork(...sanne)).toEqual(['appointment', 'of the school'])
    expect(await file.atWork('marit', 'school', 'SCHOOL_TEACHER')).toBeUndefined()
    expect(await file.atWork('esra', 'other school', 'SCHOOL_IB_ZOCO')).toBeUndefined()
    expect(await file.atHome('aylin at home')).toEqual(['of the school'])
    expect(await file.atHome('marco at home')).toBeUndefined()
  })

  test('a key of one kind opens nothing to the other, also under the same id', async () => {
    const file = await newFile()
    await file.relative('aylin', 'aylin at home')
    await sql`insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule) values
      (${file.fileId}, ${file.id('of the team')}, 'relative', ${file.id('school')}, 'SCHOOL_IB_ZOCO', ${today}, ${today}, 'D21'),
      (${file.fileId}, ${file.id('of the team')}, 'organisation', ${file.id('aylin')}, '', ${today}, ${today}, 'D15')`.execute(
      database.sql,
    )
    expect(await file.atWork(...sanne)).toBeUndefined()
    expect(await file.atHome('aylin at home')).toBeUndefined()
  })

  test('rule 1 what is "alleen voor ons team" opens to nobody else, whatever key there is', async () => {
    const file = await newFile()
    await file.relative('aylin', 'aylin at home')
    await file.door('for the team alone', { isOwn: true })
    await file.key('for the team alone', ib)
    await file.key('for the team alone', { relative: 'aylin' })
    await file.key('of the team', ib)
    expect(await file.atWork(...sanne)).toEqual(['of the school', 'of the team'])
    expect(await file.atHome('aylin at home')).toBeUndefined()
    expect(await file.atWork(...noah)).toEqual(['for the team alone', 'of the team'])
    const named = await asApp(database, async (tx) => {
      const actor = { accountId: file.id('noah'), organisationId: file.id('team'), role: 'WIJKTEAM' }
      await enterAsProfessional(tx, actor, file.fileId, noon(today), 'file')
      return readersOf(tx, [file.id('for the team alone')])
    })
    expect(named.map((reader) => reader.account_id)).toEqual([file.id('noah')])
  })

  test('rule 4 a member reads from the first day of the membership to the last, and nothing on another', async () => {
    const file = await newFile()
    await file.member('esra', 'school', 'SCHOOL_IB_ZOCO', { from: today, until: tomorrow })
    await file.key('of the team', ib, { from: '2026-01-01', until: '2027-01-01' })
    const esra = ['esra', 'school', 'SCHOOL_IB_ZOCO'] as const
    for (const mode of ['file', 'own'] as const) {
      const seen = await Promise.all(
        [yesterday, today, tomorrow, '2026-11-24'].map((day) => file.atWork(...esra, day, mode)),
      )
      expect(seen.map((one) => one !== undefined)).toEqual([false, true, true, false])
    }
  })

  test('rule 4 the regie of a membership that has ended gives nothing to the one of today', async () => {
    const file = await newFile()
    await file.member('youssef', 'team', 'WIJKTEAM', { hasRegie: true, from: '2026-01-01', until: yesterday })
    await file.member('youssef', 'team', 'WIJKTEAM')
    await file.door('worry', { category: 'SAFETY_CONCERN' })
    expect(await file.atWork('youssef', 'team', 'WIJKTEAM')).toEqual(['of the team'])
  })

  test('rule 4 one reads for the organisation and in the role of the membership, not for another', async () => {
    const file = await newFile()
    await file.key('of the team', ib)
    await file.key('of the school', { organisation: 'team', role: 'WIJKTEAM' })
    expect(await file.atWork('sanne', 'team', 'WIJKTEAM')).toBeUndefined()
    expect(await file.atWork('sanne', 'school', 'SCHOOL_TEACHER')).toBeUndefined()
    expect(await file.atWork('noah', 'school', 'SCHOOL_IB_ZOCO')).toBeUndefined()
    expect(await file.atWork('somebody', 'school', 'SCHOOL_IB_ZOCO')).toBeUndefined()
  })

  test('rule 4 who has two memberships reads in each with that one’s role and regie alone', async () => {
    const file = await newFile()
    await file.member('sanne', 'school', 'SCHOOL_TEACHER')
    await file.door('signal', { category: 'WELLBEING_SIGNAL', source: 'school' })
    await file.key('of the team', { organisation: 'school', role: 'SCHOOL_TEACHER' })
    expect(await file.atWork('sanne', 'school', 'SCHOOL_TEACHER', today, 'own')).toEqual([])
    expect(await file.atWork(...sanne, today, 'own')).toEqual(['of the school', 'signal'])
    await file.member('noah', 'other team', 'WIJKTEAM')
    await file.door('worry', { category: 'SAFETY_CONCERN', source: 'other team' })
    expect(await file.atWork('noah', 'other team', 'WIJKTEAM', today, 'own')).toEqual([])
  })

  test('§1.7b a role reads no more than its ceiling, also of its own organisation; the regie reads worries in full', async () => {
    const file = await newFile()
    await file.member('youssef', 'team', 'WIJKTEAM')
    await file.member('marit', 'school', 'SCHOOL_TEACHER')
    for (const level of ['full', 'summary']) await file.door(`worry, ${level}`, { category: 'SAFETY_CONCERN', level })
    for (const level of ['full', 'summary']) await file.door(`need, ${level}`, { level })
    for (const door of ['worry, summary', 'need, full', 'need, summary'])
      await file.key(door, { organisation: 'school', role: 'SCHOOL_TEACHER' })
    const teams = ['need, full', 'need, summary', 'of the team', 'worry, summary']
    expect(await file.atWork(...noah)).toEqual([...teams, 'worry, full'].sort())
    expect(await file.atWork('youssef', 'team', 'WIJKTEAM')).toEqual(teams)
    expect(await file.atWork('marit', 'school', 'SCHOOL_TEACHER')).toEqual(['need, summary'])
  })

  test('a bar closes at once, to a person or an organisation, in one file or in all, until it is lifted', async () => {
    for (const [bar, isClosed] of [
      [{ account: 'sanne' }, true],
      [{ organisation: 'school' }, true],
      [{ account: 'noah' }, false],
      [{ organisation: 'school', account: 'noah' }, false],
      [{ account: 'sanne', lifted: '2026-11-01' }, false],
    ] as const) {
      for (const scope of ['all', 'this', 'other'] as const) {
        const file = await newFile()
        await file.key('of the team', ib)
        const other = await newFile()
        await file.bar({ ...bar, ...(scope === 'all' ? {} : { file: scope === 'this' ? file.fileId : other.fileId }) })
        for (const mode of ['file', 'own'] as const) {
          const seen = await file.atWork(...sanne, today, mode)
          const { files: inList } = await listed(file, ...sanne, mode)
          expect({ bar, scope, mode, isListed: inList.length > 0 }).toEqual({
            bar,
            scope,
            mode,
            isListed: seen !== undefined,
          })
          expect({ bar, scope, mode, isClosed: seen === undefined }).toEqual({
            bar,
            scope,
            mode,
            isClosed: isClosed && scope !== 'other',
          })
        }
      }
    }
  })

  test('rule 4 who is family in a file is barred from it at work, and reads it at home', async () => {
    const file = await newFile()
    await file.key('of the team', ib)
    await file.relative('aylin', 'sanne')
    await file.key('of the team', { relative: 'aylin' })
    expect(await file.atWork(...sanne)).toBeUndefined()
    expect(await file.atWork(...sanne, today, 'own')).toBeUndefined()
    for (const mode of ['file', 'own'] as const)
      expect(await listed(file, ...sanne, mode)).toEqual({ files: [], pieces: [] })
    expect(await file.atHome('sanne')).toEqual(['of the team'])
  })

  test('rule 2 a relative reads their own words while they are of the file, and nobody else’s', async () => {
    const file = await newFile()
    await file.relative('aylin', 'aylin at home', { from: today, until: tomorrow })
    await file.relative('marco', 'marco at home')
    await file.door('hers', { relative: 'aylin' })
    await file.door('his', { relative: 'marco' })
    const days = await Promise.all(
      [yesterday, today, tomorrow, '2026-11-24'].map((day) => file.atHome('aylin at home', day)),
    )
    expect(days).toEqual([undefined, ['hers'], ['hers'], undefined])
    expect(await file.atHome('marco at home')).toEqual(['his'])
  })

  test('rule 12 without any key the file is closed, and what one wrote oneself stays readable', async () => {
    const file = await newFile()
    expect(await file.atWork(...sanne)).toBeUndefined()
    expect(await file.atWork(...sanne, today, 'own')).toEqual(['of the school'])
    await file.key('of the team', ib)
    expect(await file.atWork(...sanne, today, 'own')).toEqual(['of the school'])
  })

  test('the file is open to everybody at work in the organisation with the regie, and to no other organisation for it', async () => {
    const file = await newFile()
    await file.member('youssef', 'team', 'WIJKTEAM')
    expect(await file.atWork('youssef', 'team', 'WIJKTEAM')).toEqual(['of the team'])
    expect(await file.atWork(...sanne)).toBeUndefined()
    expect(await listed(file, 'youssef', 'team', 'WIJKTEAM')).toEqual({ files: [file.fileId], pieces: ['of the team'] })
  })

  test('rule 12 a closed file stands in no list; "Door ons geschreven" still finds what one wrote', async () => {
    const file = await newFile()
    expect(await listed(file, ...sanne)).toEqual({ files: [], pieces: [] })
    expect(await listed(file, ...sanne, 'own')).toEqual({ files: [file.fileId], pieces: ['of the school'] })
    await file.key('of the team', ib)
    expect(await listed(file, ...sanne)).toEqual({ files: [file.fileId], pieces: ['of the school', 'of the team'] })
  })

  type File = Awaited<ReturnType<typeof newFile>>
  function listed(file: File, who: string, organisation: string, role: string, mode: 'file' | 'own' = 'file') {
    return asApp(database, async (tx) => {
      const actor = { accountId: file.id(who), organisationId: file.id(organisation), role }
      const rows = await enterListAsProfessional(tx, actor, 'family', noon(today), mode)
      return { files: rows.map((row) => row.file_id), pieces: await piecesIn(tx) }
    })
  }

  test('stepping into a closed file, or as nobody, leaves nothing open of the file before', async () => {
    const file = await newFile()
    await file.relative('aylin', 'aylin at home')
    const noahs = { accountId: file.id('noah'), organisationId: file.id('team'), role: 'WIJKTEAM' }
    const stranger = { ...noahs, accountId: file.id('stranger') }
    const openAfter = (next: (tx: Parameters<typeof piecesIn>[0]) => Promise<unknown>) =>
      asApp(database, async (tx) => {
        await enterAsProfessional(tx, noahs, file.fileId, noon(today), 'file')
        expect(await piecesIn(tx)).toEqual(['of the team'])
        await next(tx)
        return piecesIn(tx)
      })
    expect(await openAfter((tx) => enterAsProfessional(tx, stranger, file.fileId, noon(today), 'file'))).toEqual([])
    expect(await openAfter((tx) => enterAsRelative(tx, file.id('aylin at home'), file.fileId, noon(today)))).toEqual([])
    expect(await openAfter((tx) => enterListAsProfessional(tx, stranger, 'family', noon(today), 'file'))).toEqual([])
    expect(await openAfter((tx) => enterListAsRelative(tx, file.id('aylin at home'), 'family', noon(today)))).toEqual(
      [],
    )
  })

  describe('rule 5 reading is not writing', () => {
    /** Sanne reads both pieces and tries to write behind a door. */
    async function writing(door: string, mode: 'file' | 'own', statement: 'insert' | 'update') {
      const file = await newFile()
      await file.key('of the team', ib)
      return asApp(database, async (tx) => {
        const actor = { accountId: file.id('sanne'), organisationId: file.id('school'), role: 'SCHOOL_IB_ZOCO' }
        await enterAsProfessional(tx, actor, file.fileId, noon(today), mode)
        const insert = sql`insert into pieces.pieces (file_id, door_id, text) values (${file.fileId}, ${file.id(door)}, 'new') returning 1`
        const update = sql`update pieces.pieces set text = 'new' where door_id = ${file.id(door)} returning 1`
        return (await (statement === 'insert' ? insert : update).execute(tx)).rows.length
      })
    }

    test('one writes behind doors of the own organisation', async () => {
      expect([
        await writing('of the school', 'file', 'insert'),
        await writing('of the school', 'file', 'update'),
      ]).toEqual([1, 1])
    })

    test('what a key opens is read and not written', async () => {
      await expect(writing('of the team', 'file', 'insert')).rejects.toThrow('row-level security')
      expect(await writing('of the team', 'file', 'update')).toBe(0)
    })

    test('in "Door ons geschreven" nothing is written at all', async () => {
      await expect(writing('of the school', 'own', 'insert')).rejects.toThrow('row-level security')
      expect(await writing('of the school', 'own', 'update')).toBe(0)
    })

    test('a relative writes behind their own door, and not behind one that a key opens', async () => {
      const file = await newFile()
      await file.relative('aylin', 'aylin at home')
      await file.door('hers', { relative: 'aylin' })
      await file.door('his', { relative: 'marco' })
      for (const door of ['of the team', 'his']) await file.key(door, { relative: 'aylin' })
      const write = (door: string) =>
        asApp(database, async (tx) => {
          await enterAsRelative(tx, file.id('aylin at home'), file.fileId, noon(today))
          await sql`insert into pieces.pieces (file_id, door_id, text) values (${file.fileId}, ${file.id(door)}, 'new')`.execute(
            tx,
          )
        })
      await write('hers')
      for (const door of ['of the team', 'his']) await expect(write(door)).rejects.toThrow('row-level security')
    })

    test('what stands behind the own door is not moved behind another’s', async () => {
      const file = await newFile()
      await file.key('of the team', ib)
      const moved = asApp(database, async (tx) => {
        const actor = { accountId: file.id('sanne'), organisationId: file.id('school'), role: 'SCHOOL_IB_ZOCO' }
        await enterAsProfessional(tx, actor, file.fileId, noon(today), 'file')
        await sql`update pieces.pieces set door_id = ${file.id('of the team')} where door_id = ${file.id('of the school')}`.execute(
          tx,
        )
      })
      await expect(moved).rejects.toThrow('row-level security')
    })
  })

  describe('keys that are derived anew', () => {
    type Range = [door: string, from: string, until: string]
    async function replaced(before: Range[], on: string, now: Range[]) {
      const file = await newFile()
      for (const [door, from, until] of before) await file.key(door, ib, { from, until })
      const keys = now.map(([door, from, until]) => {
        return {
          door: file.id(door),
          kind: 'organisation',
          recipient: file.id('school'),
          role: ib.role,
          from,
          until,
          rule: 'D15',
          grounds: [],
        }
      })
      await asApp(database, (tx) =>
        sql`select access.replace_keys(${file.fileId}, ${on}, ${JSON.stringify(keys)}::jsonb, '[]', 0)`.execute(tx),
      )
      const { rows } = await sql<{ from_on: string; until_on: string }>`
        select from_on, until_on from access.keys where file_id = ${file.fileId} order by from_on`.execute(database.sql)
      return rows.map((row) => `${row.from_on}–${row.until_on}`)
    }

    test('C-20 what is no longer allowed ends yesterday, and what was to come does not come', async () => {
      expect(await replaced([['of the team', '2026-11-01', '2027-11-01']], today, [])).toEqual([
        `2026-11-01–${yesterday}`,
      ])
      expect(await replaced([['of the team', today, '2027-11-01']], today, [])).toEqual([])
      expect(await replaced([['of the team', '2027-01-01', '2027-11-01']], today, [])).toEqual([])
    })

    test('a key that goes on keeps its first day; one after a pause is another key', async () => {
      const before: Range[] = [['of the team', '2026-11-01', '2026-12-01']]
      expect(await replaced(before, today, [['of the team', today, '2027-05-05']])).toEqual(['2026-11-01–2027-05-05'])
      expect(await replaced(before, today, [['of the team', tomorrow, '2027-05-05']])).toEqual([
        `2026-11-01–${yesterday}`,
        `${tomorrow}–2027-05-05`,
      ])
    })

    test('what was open before stays as history', async () => {
      const before: Range[] = [['of the team', '2026-01-01', '2026-02-01']]
      expect(await replaced(before, today, [])).toEqual(['2026-01-01–2026-02-01'])
    })
  })
})
