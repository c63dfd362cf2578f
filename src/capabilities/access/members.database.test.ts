import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabases } from '../../../test/harness/database.ts'
import { day, type Membership, stageMembers } from '../../../test/harness/members.ts'
import { type Database, openDatabase, type Sql } from '../../platform/database/database.ts'
import { migrate } from '../../platform/database/migrate.ts'

type Members = Record<string, Membership>
const team = { organisation: 'team', role: 'WIJKTEAM' }
const noah: Membership = { who: 'noah', ...team, from: -100, hasRegie: true }
const youssef: Membership = { who: 'youssef', ...team, from: -100 }
const sanne: Membership = { who: 'sanne', organisation: 'school', role: 'SCHOOL_IB_ZOCO', from: -100 }

/** Each differs from Sanne's membership in one thing, and so is another. */
const unlikeSanne: Members = {
  'sanne as teacher': { ...sanne, role: 'SCHOOL_TEACHER' },
  'sanne elsewhere': { ...sanne, organisation: 'other school' },
  'sanne in another file': { ...sanne, inOtherFile: true, sameIdAs: 'sanne' },
  'sanne until yesterday': { ...sanne, until: -1 },
  esra: { ...sanne, who: 'esra' },
}

describe.each(testDatabases())('who is a member, on $name', ({ make, name }) => {
  let given: TestDatabase
  let database: Database
  let files = 0

  beforeAll(async () => {
    given = await make()
    database = await openDatabase(given)
    await migrate(database)
  })
  afterAll(async () => {
    await database?.close()
    await given?.drop()
  })

  async function stage(members: Members) {
    files += 1
    return stageMembers(database, `team ${files}`, { noah, youssef, ...members })
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  describe('who is asked to join', () => {
    const adding = (file: Stage, by = noah) =>
      file.changes(by, (db) =>
        sql`select access.add_member(gen_random_uuid(), ${file.id('sanne')}, ${file.id('school')}, 'SCHOOL_IB_ZOCO', ${file.id('asked')})`.execute(
          db,
        ),
      )

    test('is a member from today on, with the door that was asked about', async () => {
      expect(await adding(await stage({}))).toEqual(['new: 0 to open, asked'])
    })

    test('and is a member already, in this role, gets no second membership', async () => {
      expect(await adding(await stage({ sanne, ...unlikeSanne }))).toEqual(['sanne: -100 to open, asked'])
      expect(await adding(await stage({ sanne: { ...sanne, until: 0 } }))).toEqual(['sanne: -100 to 0, asked'])
    })

    test.each(Object.entries(unlikeSanne))('is added beside %s', async (name, one) => {
      const file = await stage({ [name]: { ...one, sameIdAs: undefined } })
      expect(await adding(file)).toEqual(['new: 0 to open, asked'])
    })

    test('is added beside who stands in, who is no member of their own', async () => {
      const file = await stage({ esra: { ...sanne, who: 'esra' }, 'stand-in': { ...sanne, standsInFor: 'esra' } })
      expect(await adding(file)).toEqual(['new: 0 to open, asked'])
    })

    test.each<[string, Partial<Membership>]>([
      ['ended yesterday', { until: -1 }],
      ['begins tomorrow', { from: 1 }],
      ['is of another file', { inOtherFile: true }],
      ['is of another organisation', { organisation: 'other team' }],
      ['is of somebody else', { who: 'lina' }],
      ['is none', { hasRegie: false }],
    ])('is added by who holds the regie, not by one that %s', async (_, difference) => {
      const file = await stage({ noah: { ...noah, ...difference }, 'noah now': { ...noah, hasRegie: false } })
      await expect(adding(file)).rejects.toThrow('regie')
    })

    test('is added on the first and on the last day of the regie', async () => {
      expect(await adding(await stage({ noah: { ...noah, from: 0, until: 0 } }))).toEqual(['new: 0 to open, asked'])
    })
  })

  describe('who is taken from the team', () => {
    const ending = (file: Stage, by = noah, of = sanne) =>
      file.changes(by, (db) =>
        sql`select access.end_membership(${file.id(of.who)}, ${file.id(of.organisation)}, ${of.role})`.execute(db),
      )

    test('was a member until yesterday, and nobody else was', async () => {
      expect(await ending(await stage({ sanne, ...unlikeSanne }))).toEqual(['sanne: -100 to -1'])
    })

    test.each([
      [{ from: -100, until: 0 }, ['sanne: -100 to -1']],
      [{ from: -100, until: 30 }, ['sanne: -100 to -1']],
      [{ from: -100, until: -1 }, []],
      [{ from: 0 }, ['sanne: gone']],
      [{ from: 5, until: 30 }, ['sanne: gone']],
    ])('with a membership of %o: what began today or later never was', async (days, expected) => {
      expect(
        await ending(
          await stage({
            sanne: { ...sanne, ...days },
            twin: { ...sanne, ...days, inOtherFile: true, sameIdAs: 'sanne' },
            esra: { ...sanne, who: 'esra', from: 5 },
          }),
        ),
      ).toEqual(expected)
    })

    test('takes along who stands in for them, and nobody who stands in for another', async () => {
      const standIn = { ...sanne, who: 'marit', standsInFor: 'sanne' }
      const file = await stage({
        sanne,
        esra: { ...sanne, who: 'esra' },
        'sanne in another file': { ...sanne, inOtherFile: true, sameIdAs: 'sanne' },
        now: { ...standIn, from: -10, until: 20 },
        'until today': { ...standIn, from: -10, until: 0 },
        'from today': { ...standIn, from: 0, until: 20 },
        later: { ...standIn, from: 5, until: 20 },
        before: { ...standIn, from: -80, until: -50 },
        'for esra': { ...standIn, standsInFor: 'esra', from: 5, until: 20 },
        'for esra now': { ...standIn, standsInFor: 'esra', from: -5, until: 20 },
        'in another file': { ...standIn, inOtherFile: true, from: -10, until: 20 },
        'later in another file': { ...standIn, inOtherFile: true, from: 5, until: 20 },
      })
      expect(await ending(file)).toEqual([
        'from today: gone',
        'later: gone',
        'now: -10 to -1',
        'sanne: -100 to -1',
        'until today: -10 to -1',
      ])
    })

    test('never holds the regie: that is handed over first', async () => {
      expect(await ending(await stage({}), noah, noah)).toEqual([])
    })

    test('is taken by who holds the regie alone', async () => {
      await expect(ending(await stage({ sanne }), youssef)).rejects.toThrow('regie')
    })
  })

  describe('who stands in', () => {
    const aylas = { who: 'ayla', from: 1, until: 10 }
    const naming = (file: Stage, by: Membership, member: string, { who, from, until }: typeof aylas = aylas) =>
      file.changes(by, (db) =>
        sql`select access.add_stand_in(gen_random_uuid(), ${file.member(member)}, ${file.id(who)}, ${day(from)}, ${day(until)})`.execute(
          db,
        ),
      )
    const refused = async (...[file, by, member, days]: Parameters<typeof naming>) =>
      expect(naming(file, by, member, days)).rejects.toThrow('stand-in for this member')
    const unfit = async (...[file, by, member, days]: Parameters<typeof naming>) =>
      expect(naming(file, by, member, days)).rejects.toThrow('cannot stand in here')

    test('is named by the member, or for a colleague of the organisation by who holds the regie', async () => {
      expect(await naming(await stage({}), youssef, 'youssef')).toEqual(['new: 1 to 10'])
      expect(await naming(await stage({}), noah, 'youssef')).toEqual(['new: 1 to 10'])
    })

    test('is named by nobody else: another colleague, another organisation, oneself in another role', async () => {
      await refused(await stage({}), youssef, 'noah')
      await refused(await stage({ sanne }), noah, 'sanne')
      await refused(await stage({ sanne }), sanne, 'noah')
      const asTeacher = { ...sanne, role: 'SCHOOL_TEACHER' }
      await refused(await stage({ sanne, 'as teacher': asTeacher }), asTeacher, 'sanne')
    })

    test('is named only for a member of today who is not a stand-in and does not shadow', async () => {
      const other = { ...youssef, who: 'lina' }
      await refused(await stage({ lina: { ...other, standsInFor: 'youssef', until: 50 } }), noah, 'lina')
      await refused(await stage({ lina: { ...other, isShadowing: true } }), noah, 'lina')
      await refused(await stage({ lina: { ...other, until: -1 } }), noah, 'lina', { ...aylas, from: 0 })
      expect(await naming(await stage({ lina: { ...other, until: 0 } }), noah, 'lina', { ...aylas, from: 0 })).toEqual([
        'new: 0 to 0',
      ])
      await refused(await stage({ lina: { ...other, inOtherFile: true } }), noah, 'lina')
    })

    test.each([
      [-1, 10],
      [5, 4],
      [0, 93],
    ])('never from day %i to day %i: not in the past, not backwards, not over three months', async (from, until) => {
      await refused(await stage({}), noah, 'youssef', { who: 'ayla', from, until })
    })

    test.each([
      [0, 0],
      [5, 5],
      [0, 92],
    ])('from day %i to day %i: from today on, for one day, for three months', async (from, until) => {
      expect(await naming(await stage({}), noah, 'youssef', { who: 'ayla', from, until })).toEqual([
        `new: ${from} to ${until}`,
      ])
    })

    test.each([
      [{ from: -5 }, false],
      [{ from: -5, until: 1 }, false],
      [{ from: 10 }, false],
      [{ from: -5, until: 0 }, true],
      [{ from: 11 }, true],
      [{ from: -5, inOtherFile: true }, true],
      [{ from: -5, who: 'lina' }, true],
    ])('is no member oneself on those days (%o)', async (days, isFit) => {
      const file = await stage({ already: { ...sanne, who: 'ayla', ...days } })
      if (isFit) expect(await naming(file, noah, 'youssef')).toEqual(['new: 1 to 10'])
      else await unfit(file, noah, 'youssef')
    })

    test('is no family of this file; of another they may be', async () => {
      const file = await stage({})
      await file.relative('aylin', 'ayla')
      await unfit(file, noah, 'youssef')
      const elsewhere = await stage({})
      await elsewhere.relative('aylin', 'somebody else')
      await sql`insert into access.relatives (file_id, subject_id, account_id, from_on)
        values (${elsewhere.other.fileId}, ${elsewhere.other.id('aylin')}, ${elsewhere.id('ayla')}, ${day(0)})`.execute(
        database.sql,
      )
      expect(await naming(elsewhere, noah, 'youssef')).toEqual(['new: 1 to 10'])
    })

    test('stops no later than who they stand in for, and never begins after that', async () => {
      const leaving = (until: number) => stage({ lina: { ...youssef, who: 'lina', until } })
      expect(await naming(await leaving(4), noah, 'lina')).toEqual(['new: 1 to 4'])
      expect(await naming(await leaving(1), noah, 'lina')).toEqual(['new: 1 to 1'])
      await unfit(await leaving(0), noah, 'lina')
    })

    test('has the organisation, role and regie of who they stand in for', async () => {
      const twin = { ...sanne, sameIdAs: 'noah', inOtherFile: true }
      files += 1
      const file = await stageMembers(database, `team ${files}`, { twin, noah })
      await naming(file, noah, 'noah')
      const { rows } = await sql`select organisation_id, role, has_regie from access.members
        where file_id = ${file.fileId} and account_id = ${file.id('ayla')}`.execute(database.sql)
      expect(rows).toEqual([{ organisation_id: file.id('team'), role: 'WIJKTEAM', has_regie: true }])
    })

    const standIn: Membership = { ...youssef, who: 'ayla', standsInFor: 'youssef', from: -10, until: 20 }
    const stopping = async (file: Stage, by: Membership, member = 'ayla') =>
      file.changes(by, async (db) => {
        const { rows } = await sql<{
          done: boolean
        }>`select access.end_stand_in(${file.member(member)}) as done`.execute(db)
        if (!rows[0]?.done) throw new Error('there is no such stand-in')
      })
    const notThere = async (...[file, by, member]: Parameters<typeof stopping>) =>
      expect(stopping(file, by, member)).rejects.toThrow('no such stand-in')

    test('stops when they say so themselves, or who may name them does', async () => {
      for (const by of [standIn, youssef, noah])
        expect(await stopping(await stage({ ayla: standIn }), by)).toEqual(['ayla: -10 to -1'])
    })

    test('from today or later on never stood in; nobody else is touched', async () => {
      const others = {
        'another file': { ...standIn, inOtherFile: true, sameIdAs: 'ayla', standsInFor: undefined },
        'another stand-in': { ...standIn, who: 'lina' },
        'another later': { ...standIn, who: 'lina', from: 5 },
      }
      expect(await stopping(await stage({ ...others, ayla: { ...standIn, from: 0 } }), noah)).toEqual(['ayla: gone'])
      expect(await stopping(await stage({ ...others, ayla: { ...standIn, from: 5 } }), noah)).toEqual(['ayla: gone'])
      expect(await stopping(await stage({ ...others, ayla: standIn }), noah)).toEqual(['ayla: -10 to -1'])
      const later = { 'another file': { ...others['another file'], from: 5 } }
      expect(await stopping(await stage({ ...later, ayla: { ...standIn, from: 5 } }), noah)).toEqual(['ayla: gone'])
      files += 1
      const twins = {
        'youssef elsewhere': { ...youssef, inOtherFile: true, sameIdAs: 'youssef' },
        'ayla elsewhere': { ...standIn, inOtherFile: true, sameIdAs: 'ayla', standsInFor: 'youssef elsewhere' },
      }
      const file = await stageMembers(database, `team ${files}`, { ...twins, noah, youssef, ayla: standIn })
      expect(await stopping(file, noah)).toEqual(['ayla: -10 to -1'])
    })

    test('that has ended is not there any more; one that ends today is', async () => {
      await notThere(await stage({ ayla: { ...standIn, until: -1 } }), noah)
      expect(await stopping(await stage({ ayla: { ...standIn, until: 0 } }), noah)).toEqual(['ayla: -10 to -1'])
    })

    test('is not stopped by a colleague, by another organisation, nor in another file; a member is no stand-in', async () => {
      const lina = { ...youssef, who: 'lina' }
      await notThere(await stage({ ayla: standIn, lina }), lina)
      await notThere(await stage({ ayla: standIn, sanne }), sanne)
      await notThere(await stage({ ayla: standIn, elsewhere: { ...sanne, who: 'ayla' } }), { ...sanne, who: 'ayla' })
      await notThere(await stage({ ayla: { ...standIn, inOtherFile: true, standsInFor: undefined } }), noah)
      const leaving = { ...lina, until: 50 }
      for (const by of [noah, leaving]) await notThere(await stage({ lina: leaving }), by, 'lina')
    })
  })

  /** Without it a withdrawal beside a joining member fails open. */
  test.runIf(name === 'postgres')('whoever changes who is a member holds the lock of the file', async () => {
    const file = await stage({ sanne, ayla: { ...youssef, who: 'ayla', standsInFor: 'youssef', from: -1, until: 9 } })
    const isLockedAfter = (query: (db: Sql) => Promise<unknown>) =>
      file.as(noah, async (db) => {
        await query(db)
        const free = sql`select from access.files where id = ${file.fileId} for key share nowait`.execute(database.sql)
        await expect(free).rejects.toThrow('could not obtain lock')
        await sql`rollback`.execute(db)
      })
    await isLockedAfter((db) =>
      sql`select access.add_member(gen_random_uuid(), ${file.id('new')}, ${file.id('school')}, 'JGZ', null)`.execute(
        db,
      ),
    )
    await isLockedAfter((db) =>
      sql`select access.end_membership(${file.id('nobody')}, ${file.id('school')}, 'JGZ')`.execute(db),
    )
    await isLockedAfter((db) =>
      sql`select access.add_stand_in(gen_random_uuid(), ${file.member('youssef')}, ${file.id('new')}, ${day(20)}, ${day(30)})`.execute(
        db,
      ),
    )
    await isLockedAfter((db) => sql`select access.end_stand_in(${file.member('ayla')})`.execute(db))
  })
})
