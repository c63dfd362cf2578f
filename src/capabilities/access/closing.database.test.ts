// What closes a key that still runs, what opens without one for 72 hours, and that one file says nothing of another.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { asApp, noon, openWithPieces, piecesIn, stageFile, today } from '../../../test/harness/file.ts'
import { type Membership, stageMembers } from '../../../test/harness/members.ts'
import type { Database, Sql } from '../../platform/database/database.ts'
import { enterAsProfessional, enterListAsProfessional, enterListAsRelative } from './queries.ts'

const ib = { organisation: 'school', role: 'SCHOOL_IB_ZOCO' }
const sanne = ['sanne', 'school', 'SCHOOL_IB_ZOCO'] as const
const noah = ['noah', 'team', 'WIJKTEAM'] as const
const now = noon(today).at.toISOString()
const later = (minutes: number) => new Date(noon(today).at.getTime() + minutes * 60_000).toISOString()

describe.each(testDatabases())('what closes and what opens, on $name', ({ make }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  /** Noah has the regie, Sanne reads along; each organisation wrote one piece, and the team one for itself. */
  async function newFile(ofPeopleOf?: string) {
    files += 1
    const name = `closing ${files}`
    const file = stageFile(database, name, ofPeopleOf)
    await file.open()
    await file.member('noah', 'team', 'WIJKTEAM', { hasRegie: true })
    await file.member('sanne', 'school', 'SCHOOL_IB_ZOCO')
    return { ...file, name }
  }
  type File = Awaited<ReturnType<typeof newFile>>

  async function withDoors() {
    const file = await newFile()
    await file.door('of the team')
    await file.door('of the school', { source: 'school' })
    return file
  }

  interface Bar {
    organisation?: string
    account?: string
    file?: 'this' | 'other'
    isLifted?: boolean
    categories?: string[]
    before?: number
  }

  async function barKeys(file: File, { organisation, account, file: of, isLifted, categories, before }: Bar) {
    const other = await newFile()
    const fileId = of === undefined ? null : of === 'this' ? file.fileId : other.fileId
    await sql`insert into access.bars (id, file_id, organisation_id, account_id, from_at, lifted_at, reason, closes, categories, policy_before)
      values (gen_random_uuid(), ${fileId}, ${organisation ? file.id(organisation) : null}, ${account ? file.id(account) : null},
        now(), ${isLifted ? '2026-11-01' : null}, 'test', 'keys', ${categories ?? null}::text[], ${before ?? null})`.execute(
      database.sql,
    )
  }

  describe('a bar on keys', () => {
    const school = { organisation: 'school' }
    test.each<[Bar, boolean]>([
      [school, true],
      [{ account: 'sanne' }, true],
      [{ ...school, account: 'sanne' }, true],
      [{ ...school, file: 'this' }, true],
      [{ ...school, categories: ['HEALTH', 'SUPPORT_NEED'] }, true],
      [{ ...school, before: 5 }, true],
      [{ ...school, file: 'other' }, false],
      [{ organisation: 'other school' }, false],
      [{ account: 'noah' }, false],
      [{ ...school, account: 'noah' }, false],
      [{ ...school, isLifted: true }, false],
      [{ ...school, categories: ['HEALTH'] }, false],
      [{ ...school, before: 4 }, false],
    ])('%o closes what a key opened: %s; what one wrote oneself stays', async (bar, isClosed) => {
      const file = await withDoors()
      await file.key('of the team', ib)
      await sql`update access.files set policy_version = 4 where id = ${file.fileId}`.execute(database.sql)
      await barKeys(file, bar)
      expect(await file.atWork(...sanne)).toEqual(isClosed ? undefined : ['of the school', 'of the team'])
      expect(await file.atWork(...sanne, today, 'own')).toEqual(['of the school'])
      expect(await file.atWork(...noah)).toEqual(['of the team'])
    })
  })

  describe('D20 in an emergency', () => {
    interface Emergency {
      account?: string
      organisation?: string
      role?: string
      about?: string[]
      category?: string
      level?: string
      from?: string
      until?: string
    }
    async function emergency(file: File, change: Emergency = {}) {
      const { about = ['elif'], category = 'SUPPORT_NEED', level = 'full', from = now, until = later(60) } = change
      await sql`insert into access.emergency_keys (file_id, id, emergency_id, account_id, organisation_id, role, subject_ids, category, level, from_at, until_at)
        values (${file.fileId}, gen_random_uuid(), gen_random_uuid(), ${file.id(change.account ?? 'sanne')}, ${file.id(change.organisation ?? 'school')},
          ${change.role ?? 'SCHOOL_IB_ZOCO'}, ${about.map((one) => file.id(one))}::uuid[], ${category}, ${level}, ${from}, ${until})`.execute(
        database.sql,
      )
    }
    const readsAfter = async (change: Emergency) => {
      const file = await withDoors()
      await emergency(file, change)
      return file.atWork(...sanne)
    }

    test.each<Emergency>([{}, { about: ['aylin', 'elif'] }, { from: later(-60), until: later(1) }])(
      'one member reads what was opened, about whom, as far, while it lasts (%o)',
      async (change) => {
        expect(await readsAfter(change)).toEqual(['of the school', 'of the team'])
      },
    )

    test.each<Emergency>([
      { account: 'noah' },
      { organisation: 'team' },
      { role: 'SCHOOL_TEACHER' },
      { about: ['aylin'] },
      { category: 'HEALTH' },
      { level: 'summary' },
      { from: later(1), until: later(60) },
      { from: later(-60), until: now },
    ])('and nothing else, for nobody else, before or after (%o)', async (change) => {
      expect(await readsAfter(change)).toBeUndefined()
    })

    test('not what is about somebody else as well, what is secret from the organisation, or for a team alone', async () => {
      const file = await newFile()
      await file.door('about two')
      await file.door('secret')
      await file.door('for the team alone', { isOwn: true })
      await file.door('her words', { relative: 'aylin' })
      await sql`update access.doors set subject_ids = array[${file.id('aylin')}::uuid, ${file.id('elif')}::uuid]
        where id = ${file.id('about two')}`.execute(database.sql)
      await sql`update access.doors set closed_to = array[${file.id('school')}::uuid] where id = ${file.id('secret')}`.execute(
        database.sql,
      )
      await emergency(file)
      expect(await file.atWork(...sanne)).toBeUndefined()
      await file.door('of the team')
      expect(await file.atWork(...sanne)).toEqual(['of the team'])
    })

    test('what the own organisation wrote is no reason to open the file', async () => {
      const file = await newFile()
      await file.door('of the school', { source: 'school' })
      await emergency(file)
      expect(await file.atWork(...sanne)).toBeUndefined()
    })

    test('decision 13: no further than the role reads', async () => {
      const file = await newFile()
      await file.door('worry', { category: 'CARE_CONTENT' })
      await emergency(file, { category: 'CARE_CONTENT' })
      expect(await file.atWork(...sanne)).toBeUndefined()
    })

    test('an emergency of one file opens nothing of another', async () => {
      const file = await withDoors()
      const other = await newFile(file.name)
      await other.door('elsewhere')
      await emergency(file)
      expect(await other.atWork(...sanne)).toBeUndefined()
      expect(await file.atWork(...sanne)).toEqual(['of the school', 'of the team'])
    })
  })

  describe('how many files one person may work in', () => {
    const team = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -9 }
    const listing = async (elsewhere: Membership, kind = 'family') => {
      files += 1
      const file = await stageMembers(database, `limit ${files}`, {
        noah: team,
        elsewhere: { ...elsewhere, inOtherFile: true },
      })
      await sql`update access.files set kind = ${kind} where id = ${file.other.fileId}`.execute(database.sql)
      return asApp(database, (tx) =>
        sql`select access.enter_list_as_professional(${file.id('noah')}, ${file.id('team')}, 'WIJKTEAM', 'family', ${today}, 'file', 1, ${now})`.execute(
          tx,
        ),
      )
    }

    test.each<Partial<Membership>>([{}, { from: 0 }, { until: 0 }])('counts those of today (%o)', async (days) => {
      await expect(listing({ ...team, ...days })).rejects.toThrow('more than 1 files')
    })

    test.each<Partial<Membership>>([
      { who: 'lina' },
      { organisation: 'other team' },
      { role: 'SMW' },
      { from: 1 },
      { until: -1 },
    ])('counts no membership that is another (%o)', async (change) => {
      await listing({ ...team, ...change })
    })

    test('counts no file of another kind', async () => {
      await listing(team, 'question')
    })
  })

  describe('a list', () => {
    const listed = (file: File, who: readonly [string, string, string], mode: 'file' | 'own' = 'file') =>
      asApp(database, async (tx) => {
        const actor = { accountId: file.id(who[0]), organisationId: file.id(who[1]), role: who[2] }
        const rows = await enterListAsProfessional(tx, actor, 'family', noon(today), mode)
        return [...rows.map((row) => row.has_regie), ...(await piecesIn(tx))]
      })

    test('rule 4 opens what this person may read, in this organisation and role, and says whether they hold the regie', async () => {
      const file = await newFile()
      await file.member('youssef', 'team', 'WIJKTEAM')
      await file.member('noah', 'other team', 'WIJKTEAM')
      await file.member('sanne', 'school', 'SCHOOL_TEACHER')
      await file.door('worry', { category: 'SAFETY_CONCERN' })
      await file.door('worry of the other team', { category: 'SAFETY_CONCERN', source: 'other team' })
      await file.door('signal', { category: 'WELLBEING_SIGNAL', source: 'school' })
      await file.door('need', { level: 'summary' })
      for (const role of ['SCHOOL_IB_ZOCO', 'SCHOOL_TEACHER']) await file.key('need', { organisation: 'school', role })
      expect(await listed(file, noah)).toEqual([true, 'need', 'worry'])
      expect(await listed(file, ['youssef', 'team', 'WIJKTEAM'])).toEqual([false, 'need'])
      expect(await listed(file, ['noah', 'other team', 'WIJKTEAM'], 'own')).toEqual([])
      expect(await listed(file, sanne)).toEqual([false, 'need', 'signal'])
      expect(await listed(file, ['sanne', 'school', 'SCHOOL_TEACHER'])).toEqual([false, 'need'])
    })

    test('rule 12 "Door ons geschreven" lists no file in which one wrote nothing, also with the regie', async () => {
      const file = await newFile()
      await file.member('youssef', 'other team', 'WIJKTEAM', { hasRegie: true })
      await file.door('of the team')
      await file.key('of the team', ib)
      expect(await listed(file, sanne)).toEqual([false, 'of the team'])
      expect(await listed(file, sanne, 'own')).toEqual([])
      expect(await listed(file, ['youssef', 'other team', 'WIJKTEAM'])).toEqual([true])
      expect(await listed(file, ['youssef', 'other team', 'WIJKTEAM'], 'own')).toEqual([])
    })
  })

  describe('the regie of a colleague keeps the file open', () => {
    const holder: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -9, hasRegie: true }
    const colleague = ['youssef', 'team', 'WIJKTEAM'] as const
    async function held(change: Partial<Membership> = {}) {
      files += 1
      const youssef = { ...holder, who: 'youssef', hasRegie: false }
      const file = await stageMembers(database, `regie ${files}`, { youssef, noah: { ...holder, ...change } })
      await file.door('of the team')
      return file
    }

    test.each<[Partial<Membership>, boolean]>([
      [{}, true],
      [{ from: 0, until: 0 }, true],
      [{ until: -1 }, false],
      [{ from: 1 }, false],
      [{ hasRegie: false }, false],
      [{ inOtherFile: true }, false],
      [{ organisation: 'other team' }, false],
    ])('while it is one of this file, organisation and day (%o): %s', async (change, isOpen) => {
      const file = await held(change)
      expect(await file.atWork(...colleague)).toEqual(isOpen ? ['of the team'] : undefined)
    })

    test('and not when who holds it is barred, or family of this file', async () => {
      const barred = await held()
      await barred.bar({ account: 'noah' })
      expect(await barred.atWork(...colleague)).toBeUndefined()
      const family = await held()
      await sql`insert into access.relatives (file_id, subject_id, account_id, from_on)
        values (${family.other.fileId}, ${family.id('aylin')}, ${family.id('noah')}, ${today})`.execute(database.sql)
      expect(await family.atWork(...colleague)).toEqual(['of the team'])
      await family.relative('aylin', 'noah')
      expect(await family.atWork(...colleague)).toBeUndefined()
    })
  })

  describe('rule 4 who is no member', () => {
    test('of this file steps in nowhere for being one of another, nor for another organisation', async () => {
      const file = await newFile()
      files += 1
      const second = stageFile(database, `closing ${files}`, file.name)
      await second.open()
      await second.member('noah', 'team', 'WIJKTEAM')
      await second.door('of the school', { source: 'school' })
      for (const mode of ['file', 'own', 'emergency'] as const)
        expect(await second.atWork(...sanne, today, mode)).toBeUndefined()
      expect(await second.atWork('noah', 'other team', 'WIJKTEAM', today, 'own')).toBeUndefined()
      expect(await second.atWork(...noah, today, 'own')).toEqual([])
    })

    test('is who is family of this file, and not who is family of another', async () => {
      const file = await newFile()
      const other = await newFile(file.name)
      await other.relative('aylin', 'sanne')
      await file.door('of the school', { source: 'school' })
      expect([await file.atWork(...sanne, today, 'own'), await other.atWork(...sanne, today, 'own')]).toEqual([
        ['of the school'],
        undefined,
      ])
    })
  })

  describe('two files of the same people', () => {
    async function two() {
      const first = await withDoors()
      const second = await newFile(first.name)
      await second.door('of the team, elsewhere')
      await second.door('of the school, elsewhere', { source: 'school' })
      for (const file of [first, second]) {
        await file.relative('aylin', 'aylin at home')
        await file.relative('marco', 'marco at home')
      }
      await first.door('her words', { relative: 'aylin' })
      await second.door('her words, elsewhere', { relative: 'aylin' })
      await first.key('of the team', ib)
      await first.key('of the team', { relative: 'marco' })
      return { first, second }
    }
    const listed = (file: File, who: readonly [string, string, string], mode: 'file' | 'own' = 'file') =>
      asApp(database, async (tx) => {
        const actor = { accountId: file.id(who[0]), organisationId: file.id(who[1]), role: who[2] }
        const rows = await enterListAsProfessional(tx, actor, 'family', noon(today), mode)
        return [rows.length, ...(await piecesIn(tx))]
      })

    test('a key to one opens nothing of the other, at work and at home', async () => {
      const { first, second } = await two()
      expect(await first.atWork(...sanne)).toEqual(['of the school', 'of the team'])
      expect(await second.atWork(...sanne)).toBeUndefined()
      expect([await first.atHome('marco at home'), await second.atHome('marco at home')]).toEqual([
        ['of the team'],
        undefined,
      ])
    })

    test('in the one nothing of the other is read, not even what one wrote there', async () => {
      const { first, second } = await two()
      expect(await first.atWork(...noah)).toEqual(['of the team'])
      expect(await second.atWork(...noah)).toEqual(['of the team, elsewhere'])
      expect(await second.atWork(...sanne, today, 'own')).toEqual(['of the school, elsewhere'])
      expect(await first.atHome('aylin at home')).toEqual(['her words'])
    })

    test('whoever steps into one is told of that one', async () => {
      const { first } = await two()
      const answers = await asApp(database, async (tx) => {
        const atWork =
          await sql`select kind from access.enter_as_professional(${first.id('noah')}, ${first.id('team')}, 'WIJKTEAM',
          ${first.fileId}, ${today}, 'file', ${now})`.execute(tx)
        const atHome =
          await sql`select kind from access.enter_as_relative(${first.id('aylin at home')}, ${first.fileId}, ${today}, ${now})`.execute(
            tx,
          )
        return [atWork.rows, atHome.rows]
      })
      expect(answers).toEqual([[{ kind: 'family' }], [{ kind: 'family' }]])
    })

    test('rule 4 the regie of one file reads nothing further in another', async () => {
      const { first, second } = await two()
      await sql`update access.members set has_regie = false where file_id = ${second.fileId}`.execute(database.sql)
      for (const [name, source] of [
        ['worry', 'team'],
        ['worry of the school', 'school'],
      ] as const)
        await second.door(name, { category: 'SAFETY_CONCERN', source })
      await second.key('worry of the school', { organisation: 'team', role: 'WIJKTEAM' })
      await second.key('of the school, elsewhere', { organisation: 'team', role: 'WIJKTEAM' })
      expect(await second.atWork(...noah)).toEqual(['of the school, elsewhere', 'of the team, elsewhere'])
      expect(await first.atWork(...noah)).toEqual(['of the team'])
    })

    test('decision 14: in a meldcode file a member reads everything of their organisation, whatever the role', async () => {
      const file = await newFile()
      await file.door('worry', { category: 'SAFETY_CONCERN', source: 'school' })
      await sql`update access.files set kind = 'meldcode' where id = ${file.fileId}`.execute(database.sql)
      expect(await file.atWork(...sanne, today, 'own')).toEqual(['worry'])
    })

    test('who is family in one is nobody in the other, though they are a person of both', async () => {
      const first = await newFile()
      const second = await newFile(first.name)
      await first.relative('aylin', 'aylin at home')
      for (const file of [first, second]) await file.door(`her words ${file.name}`, { relative: 'aylin' })
      expect(await first.atHome('aylin at home')).toEqual([`her words ${first.name}`])
      expect(await second.atHome('aylin at home')).toBeUndefined()
    })

    test('doors and readers are told of what one reads oneself, and of nothing else', async () => {
      const { first } = await two()
      await first.door('for the team', { isOwn: true })
      const told = await asApp(database, async (tx) => {
        const actor = { accountId: first.id('sanne'), organisationId: first.id('school'), role: 'SCHOOL_IB_ZOCO' }
        await enterAsProfessional(tx, actor, first.fileId, noon(today), 'file')
        const doors = await sql<{ id: string }>`select door_id as id from access.open_doors()`.execute(tx)
        const asked = ['of the team', 'for the team', 'her words', 'of the team, elsewhere'].map((one) => first.id(one))
        const readers = await sql<{ id: string }>`select door_id as id from access.readers(${asked}::uuid[])`.execute(
          tx,
        )
        return [doors.rows, readers.rows].map((rows) => [...new Set(rows.map((row) => row.id))].sort())
      })
      expect(told).toEqual([[first.id('of the team'), first.id('of the school')].sort(), [first.id('of the team')]])
    })

    test('whoever opens a new file has nothing of another open', async () => {
      const { first } = await two()
      const openAfter = (open: (tx: Sql) => Promise<unknown>) =>
        asApp(database, async (tx) => {
          const actor = { accountId: first.id('noah'), organisationId: first.id('team'), role: 'WIJKTEAM' }
          await enterAsProfessional(tx, actor, first.fileId, noon(today), 'file')
          await open(tx)
          return piecesIn(tx)
        })
      const who = sql`gen_random_uuid(), ${first.id('noah')}, ${first.id('team')}, 'WIJKTEAM', ${today}, ${now}`
      expect(
        await openAfter((tx) => sql`select access.open_family_file(gen_random_uuid(), ${who})`.execute(tx)),
      ).toEqual([])
      expect(
        await openAfter((tx) =>
          sql`select access.open_meldcode_file(gen_random_uuid(), gen_random_uuid(), ${who})`.execute(tx),
        ),
      ).toEqual([])
    })

    test('a list holds what is open of each', async () => {
      const { first } = await two()
      expect(await listed(first, noah)).toEqual([2, 'of the team', 'of the team, elsewhere'])
      expect(await listed(first, sanne)).toEqual([1, 'of the school', 'of the team'])
      expect(await listed(first, sanne, 'own')).toEqual([2, 'of the school', 'of the school, elsewhere'])
      const home = await asApp(database, async (tx) => {
        const rows = await enterListAsRelative(tx, first.id('marco at home'), 'family', noon(today))
        return [rows.map((row) => row.subject_id), await piecesIn(tx)]
      })
      expect(home).toEqual([[first.id('marco')], ['of the team']])
    })

    test('a file of another kind stands in no list of families', async () => {
      const { first, second } = await two()
      await sql`update access.files set kind = 'question' where id = ${second.fileId}`.execute(database.sql)
      expect(await listed(first, noah)).toEqual([1, 'of the team'])
      const home = await asApp(database, async (tx) => {
        const rows = await enterListAsRelative(tx, first.id('aylin at home'), 'family', noon(today))
        return [rows.map((row) => row.file_id), await piecesIn(tx)]
      })
      expect(home).toEqual([[first.fileId], ['her words']])
    })

    test('a member of one, or of one that has ended, lists nothing of the other', async () => {
      const { first, second } = await two()
      await sql`update access.members set until_on = ${today}::date - 1, from_on = ${today}::date - 9
        where file_id = ${second.fileId}`.execute(database.sql)
      expect(await listed(first, noah)).toEqual([1, 'of the team'])
      expect(await listed(first, sanne, 'own')).toEqual([1, 'of the school'])
    })
  })
})
