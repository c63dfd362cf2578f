// Behind which door a piece of writing comes to stand, and who may open, release or bind.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { asApp, openWithPieces, today } from '../../../test/harness/file.ts'
import { type Membership, stageMembers } from '../../../test/harness/members.ts'
import type { Database, Sql } from '../../platform/database/database.ts'

const noah: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -9, hasRegie: true }
const youssef: Membership = { ...noah, who: 'youssef', hasRegie: false }
const sanne: Membership = { who: 'sanne', organisation: 'school', role: 'SCHOOL_IB_ZOCO', from: -9 }

interface Wish {
  subjects: string[]
  category: string
  level: string
  part: string | null
  isOwn: boolean
  talk: string
  piece: string | null
  closedTo: string[]
}
const wish: Wish = {
  ...{ subjects: ['elif'], category: 'SUPPORT_NEED', level: 'full', part: 'goal', isOwn: false },
  ...{ talk: 'none', piece: null, closedTo: [] },
}

describe.each(testDatabases())('the door of a piece, on $name', ({ make, name }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  async function stage() {
    files += 1
    return stageMembers(database, `doors ${files}`, { noah, youssef, sanne })
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  const opening = async (file: Stage, db: Sql, change: Partial<Wish> = {}) => {
    const wanted = { ...wish, ...change }
    const door = {
      ...{
        ...wanted,
        id: crypto.randomUUID(),
        part: wanted.part && file.id(wanted.part),
        piece: wanted.piece && file.id(wanted.piece),
      },
      ...{ subjects: wanted.subjects.map((one) => file.id(one)), closedTo: wanted.closedTo.map((one) => file.id(one)) },
    }
    const { rows } = await sql<{
      id: string
    }>`select access.open_door(${JSON.stringify(door)}::jsonb, now()) as id`.execute(db)
    return rows[0]?.id ?? ''
  }
  const opened = (file: Stage, by: Membership, change: Partial<Wish> = {}) =>
    file.as(by, (db) => opening(file, db, change))

  test('is the same for the same people, kind, level, part and source; the order of people says nothing', async () => {
    const file = await stage()
    const first = await opened(file, noah, { subjects: ['elif', 'aylin'], closedTo: ['marco', 'school'] })
    expect(await opened(file, youssef, { subjects: ['aylin', 'elif', 'elif'], closedTo: ['school', 'marco'] })).toBe(
      first,
    )
    const withNothing = await opened(file, noah, { part: null })
    expect(await opened(file, youssef, { part: null })).toBe(withNothing)
  })

  test.each<Partial<Wish>>([
    { subjects: ['aylin'] },
    { subjects: ['aylin', 'elif'] },
    { category: 'CARE_CONTENT' },
    { level: 'summary' },
    { part: 'other goal' },
    { part: null },
    { isOwn: true },
    { talk: 'discussed' },
    { talk: 'waits-for-parents', piece: 'piece' },
    { closedTo: ['marco'] },
  ])('is another where one thing differs: %o', async (change) => {
    const file = await stage()
    const plain = await opened(file, noah)
    const other = await opened(file, noah, change)
    expect(other).not.toBe(plain)
    expect([await opened(file, noah), await opened(file, noah, change)]).toEqual([plain, other])
  })

  test('is another for each piece that waits', async () => {
    const file = await stage()
    const [first, second] = [
      { talk: 'waits-for-parents', piece: 'one' },
      { talk: 'waits-for-parents', piece: 'two' },
    ]
    const doors = [await opened(file, noah, first), await opened(file, noah, second)]
    expect(doors[0]).not.toBe(doors[1])
    expect([await opened(file, noah, first), await opened(file, noah, second)]).toEqual(doors)
  })

  test('is another for another source, also for a relative', async () => {
    const file = await stage()
    await file.relative('aylin', 'aylin at home')
    await file.door('hers', { relative: 'aylin' })
    const doors = [
      await opened(file, noah),
      await opened(file, sanne),
      await file.asRelative('aylin at home', (db) => opening(file, db)),
    ]
    expect(new Set(doors).size).toBe(3)
    const { rows } = await sql<{ said: string }>`select source_kind || ' ' || source_id as said from access.doors
      where id = any(${doors}::uuid[])`.execute(database.sql)
    expect(rows.map(({ said }) => said).sort()).toEqual(
      [`organisation ${file.id('team')}`, `organisation ${file.id('school')}`, `relative ${file.id('aylin')}`].sort(),
    )
  })

  test('is never about somebody who is not in this file', async () => {
    const file = await stage()
    await sql`insert into access.subjects (file_id, id) values (${file.other.fileId}, ${file.id('kerem')})`.execute(
      database.sql,
    )
    await expect(opened(file, noah, { subjects: ['elif', 'kerem'] })).rejects.toThrow('not a person of this file')
  })

  test('of the other file with the same people is never taken', async () => {
    const file = await stage()
    await sql`insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, opened_at)
      values (${file.other.fileId}, ${file.id('elsewhere')}, array[${file.id('elif')}::uuid], ${wish.category}, ${wish.level}, ${file.id('goal')},
        'organisation', ${file.id('team')}, now())`.execute(database.sql)
    const here = await opened(file, noah)
    expect(here).not.toBe(file.id('elsewhere'))
    expect(await opened(file, noah)).toBe(here)
  })

  test('is open to who opened it at once, to write and to read', async () => {
    const file = await stage()
    const written = await file.as(
      noah,
      async (db) => {
        const door = await opening(file, db)
        await sql`insert into pieces.pieces (file_id, door_id, text) values (${file.fileId}, ${door}, 'new')`.execute(
          db,
        )
        return (await sql`select text from pieces.pieces`.execute(db)).rows
      },
      'file',
    )
    expect(written).toEqual([{ text: 'new' }])
  })

  test('§1.7b nobody writes what their role does not read: not of a kind, not as far', async () => {
    const file = await stage()
    const refused = (by: Membership, change: Partial<Wish>) =>
      expect(opened(file, by, change)).rejects.toThrow('this role does not read')
    await refused(sanne, { category: 'SAFETY_CONCERN', level: 'dates' })
    await refused(youssef, { category: 'SAFETY_CONCERN', level: 'full' })
    await opened(file, youssef, { category: 'SAFETY_CONCERN', level: 'summary' })
    await opened(file, noah, { category: 'SAFETY_CONCERN', level: 'full' })
  })

  test('in a meldcode file a role writes everything', async () => {
    const file = await stage()
    await sql`update access.files set kind = 'meldcode' where id = ${file.other.fileId}`.execute(database.sql)
    await expect(opened(file, sanne, { category: 'CARE_CONTENT' })).rejects.toThrow('this role does not read')
    await sql`update access.files set kind = 'meldcode' where id = ${file.fileId}`.execute(database.sql)
    expect(await opened(file, sanne, { category: 'CARE_CONTENT' })).not.toBe('')
  })

  describe('that waits for a talk', () => {
    const talks = async (file: Stage) => {
      const { rows } = await sql<{
        talk: string
      }>`select talk from access.doors where file_id in (${file.fileId}, ${file.other.fileId})
        order by piece_id is null, talk, level`.execute(database.sql)
      return rows.map(({ talk }) => talk)
    }

    test.each(['waits-for-parents', 'waits-for-family'])(
      '(%s) is opened by its writer, and no other with it',
      async (talk) => {
        const file = await stage()
        const door = await opened(file, noah, { talk, piece: 'one' })
        await opened(file, noah, { talk, piece: 'two' })
        await opened(file, noah)
        await sql`insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, talk, piece_id, opened_at)
        select ${file.other.fileId}, id, subject_ids, category, level, part_id, source_kind, source_id, talk, piece_id, now()
        from access.doors where id = ${door}`.execute(database.sql)
        await file.as(noah, (db) => sql`select access.release_door(${door})`.execute(db), 'file')
        expect(await talks(file)).toEqual(['discussed', talk, talk, 'none'])
      },
    )

    test('is not opened by who did not write it; what does not wait stays as it is', async () => {
      const file = await stage()
      const door = await opened(file, noah, { talk: 'waits-for-parents', piece: 'one' })
      const plain = await opened(file, noah)
      await opened(file, sanne)
      await sql`insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
        values (${file.fileId}, ${plain}, 'organisation', ${file.id('school')}, 'SCHOOL_IB_ZOCO', ${today}, ${today}, 'D15')`.execute(
        database.sql,
      )
      const release = (by: Membership, id: string) =>
        file.as(by, (db) => sql`select access.release_door(${id})`.execute(db), 'file')
      await expect(release(sanne, door)).rejects.toThrow('own')
      await release(noah, plain)
      expect(await talks(file)).toEqual(['waits-for-parents', 'none', 'none'])
    })
  })

  test('an account is bound to a relative, and a person added, by who holds the regie alone', async () => {
    const file = await stage()
    const bind = (db: Sql) =>
      sql`select access.bind_relative(${file.id('aylin')}, ${file.id('new account')})`.execute(db)
    const add = (db: Sql) => sql`select access.add_subject(${file.id('new person')})`.execute(db)
    for (const query of [bind, add]) {
      await expect(file.as(youssef, query)).rejects.toThrow('regie')
      await file.as(noah, query)
    }
    const { rows } =
      await sql`select from_on = ${today}::date as is_new from access.relatives where file_id = ${file.fileId}`.execute(
        database.sql,
      )
    expect(rows).toEqual([{ is_new: true }])
  })

  test('a relative’s words are carried into a door of their own by who holds the regie alone', async () => {
    const file = await stage()
    const carry = (db: Sql) =>
      sql`select access.open_carried_door(gen_random_uuid(), ${file.id('aylin')}, 'SUPPORT_NEED', ${file.id('talk')}, now())`.execute(
        db,
      )
    await expect(file.as(youssef, carry)).rejects.toThrow('regie')
    await file.as(noah, carry)
  })

  test('who asks a question writes behind its door at once', async () => {
    const file = await stage()
    const [question, door] = [file.id('question'), file.id('of the question')]
    await asApp(database, async (db) => {
      await sql`select access.receive_question(${question}, ${file.id('asker')}, ${door}, '[]', ${today}, now())`.execute(
        db,
      )
      await sql`insert into pieces.pieces (file_id, door_id, text) values (${question}, ${door}, 'help')`.execute(db)
    })
  })

  test.runIf(name === 'postgres')('whoever opens, releases or binds holds the lock of the file', async () => {
    const file = await stage()
    const waiting = await opened(file, noah, { talk: 'waits-for-parents', piece: 'one' })
    const isLockedAfter = (query: (db: Sql) => Promise<unknown>) =>
      file.as(
        noah,
        async (db) => {
          await query(db)
          const free = sql`select from access.files where id = ${file.fileId} for key share nowait`.execute(
            database.sql,
          )
          await expect(free).rejects.toThrow('could not obtain lock')
        },
        'file',
      )
    await isLockedAfter((db) => opening(file, db))
    await isLockedAfter((db) => sql`select access.release_door(${waiting})`.execute(db))
    await isLockedAfter((db) =>
      sql`select access.bind_relative(${file.id('marco')}, ${file.id('his account')})`.execute(db),
    )
  })
})
