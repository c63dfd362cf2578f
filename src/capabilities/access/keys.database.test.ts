import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabases } from '../../../test/harness/database.ts'
import { asApp, stageFile, today } from '../../../test/harness/file.ts'
import { day } from '../../../test/harness/members.ts'
import { type Database, openDatabase } from '../../platform/database/database.ts'
import { migrate } from '../../platform/database/migrate.ts'

interface Key {
  inOtherFile?: boolean
  door: string
  kind: 'organisation' | 'relative'
  recipient: string
  role: string
  rule: string
  /** Days after today. */
  from: number
  until: number
  ground?: string
}

const key: Key = {
  ...{ door: 'team’s', kind: 'organisation', recipient: 'school', role: 'SCHOOL_IB_ZOCO', rule: 'D15' },
  ...{ from: -10, until: 20 },
}
/** Each is another key, for one thing in which it differs. */
const unlike: Record<string, Partial<Key>> = {
  'to another door': { door: 'another' },
  'to a relative': { kind: 'relative' },
  'to another organisation': { recipient: 'other school' },
  'for another role': { role: 'SCHOOL_TEACHER' },
}

describe.each(testDatabases())('keys that are derived anew, on $name', ({ make, name }) => {
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

  /** Two files with doors of the same ids: nothing but the file tells them apart. */
  async function stage(keys: readonly Key[]) {
    files += 1
    const file = stageFile(database, `keys ${files}`)
    const other = stageFile(database, `other keys ${files}`)
    for (const one of [file, other]) {
      await one.open()
      for (const door of ['team’s', 'another'])
        await sql`insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, opened_at)
          values (${one.fileId}, ${file.id(door)}, array[${one.id('elif')}::uuid], 'SUPPORT_NEED', 'full', ${file.id(`part of ${door}`)},
            'organisation', ${file.id('team')}, now())`.execute(database.sql)
    }
    for (const one of keys)
      await sql`insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule, grounds)
        values (${one.inOtherFile ? other.fileId : file.fileId}, ${file.id(one.door)}, ${one.kind}, ${file.id(one.recipient)}, ${one.role},
          ${day(one.from)}, ${day(one.until)}, ${one.rule}, ${one.ground ? [file.id(one.ground)] : []}::uuid[])`.execute(
        database.sql,
      )
    return { ...file, other }
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  const derive = (file: Stage, wanted: readonly Key[], policy = 0) =>
    asApp(database, async (db) => {
      const keys = wanted.map((one) => ({
        ...{
          kind: one.kind,
          role: one.role,
          rule: one.rule,
          door: file.id(one.door),
          recipient: file.id(one.recipient),
        },
        ...{ from: day(one.from), until: day(one.until), grounds: one.ground ? [file.id(one.ground)] : [] },
      }))
      const representations = [{ subject: file.id('elif'), relative: file.id('aylin'), from: today, until: day(9) }]
      await sql`select access.replace_keys(${file.fileId}, ${today}, ${JSON.stringify(keys)}::jsonb,
        ${JSON.stringify(representations)}::jsonb, ${policy})`.execute(db)
    })

  /** Every key of both files after it, as the days and what one of them differs in. */
  async function keysAfter(before: readonly Key[], wanted: readonly Key[]): Promise<string[]> {
    const file = await stage(before)
    await derive(file, wanted)
    const { rows } = await sql<
      Record<'file_id' | 'door_id' | 'recipient_kind' | 'recipient_id' | 'role' | 'rule' | 'days' | 'ground', string>
    >`
      select file_id, door_id, recipient_kind, recipient_id, role, rule, (from_on - ${today}::date) || ' to ' || (until_on - ${today}::date) as days,
        grounds[1] as ground from access.keys where file_id in (${file.fileId}, ${file.other.fileId})`.execute(
      database.sql,
    )
    const described = rows.map((row) => [
      row.days,
      ...(row.file_id === file.other.fileId ? ['in another file'] : []),
      ...(row.door_id === file.id(key.door) ? [] : ['to another door']),
      ...(row.recipient_kind === key.kind ? [] : ['to a relative']),
      ...(row.recipient_id === file.id(key.recipient) ? [] : ['to another organisation']),
      ...(row.role === key.role ? [] : ['for another role']),
      ...(row.rule === key.rule ? [] : [row.rule]),
      ...(row.ground ? [row.ground === file.id('yes') ? 'on the yes' : 'on another yes'] : []),
    ])
    return described.map((words) => words.join(' ')).sort()
  }

  const now = { ...key, from: 0, until: 50 }

  test('a key that goes on keeps its first day, until its new last, on its new ground', async () => {
    expect(await keysAfter([{ ...key, ground: 'yes' }], [{ ...now, ground: 'later yes' }])).toEqual([
      '-10 to 50 on another yes',
    ])
    expect(await keysAfter([{ ...key, ground: 'yes' }], [{ ...now, until: 20, ground: 'later yes' }])).toEqual([
      '-10 to 20 on another yes',
    ])
    expect(await keysAfter([{ ...key, until: 0 }], [now])).toEqual(['-10 to 50'])
    expect(await keysAfter([{ ...key, until: -1 }], [now])).toEqual(['-10 to 50'])
    expect(await keysAfter([{ ...key, from: -90, until: -80 }, key], [now])).toEqual(['-10 to 50', '-90 to -80'])
  })

  test('one that ended before yesterday does not go on: the new one begins today', async () => {
    expect(await keysAfter([{ ...key, until: -2 }], [now])).toEqual(['-10 to -2', '0 to 50'])
  })

  test('one that begins later does not go on from before, and one that begins today begins today', async () => {
    expect(await keysAfter([key], [{ ...now, from: 3 }])).toEqual(['-10 to -1', '3 to 50'])
    expect(await keysAfter([{ ...key, from: 0 }], [now])).toEqual(['0 to 50'])
  })

  test.each(Object.entries(unlike))(
    'a key %s does not go on as this one: it ends yesterday',
    async (name_, difference) => {
      expect(await keysAfter([{ ...key, ...difference }], [now])).toEqual([`-10 to -1 ${name_}`, '0 to 50'])
    },
  )

  test('nor does one by another rule, or one of another file', async () => {
    expect(await keysAfter([{ ...key, rule: 'D14' }], [now])).toEqual(['-10 to -1 D14', '0 to 50'])
    expect(await keysAfter([{ ...key, inOtherFile: true }], [now])).toEqual(['-10 to 20 in another file', '0 to 50'])
    expect(await keysAfter([{ ...key, from: 0, inOtherFile: true }], [now])).toEqual([
      '0 to 20 in another file',
      '0 to 50',
    ])
  })

  test('many keys that go on each get their own last day', async () => {
    const all = [{}, ...Object.values(unlike)]
    const before = all.map((difference) => ({ ...key, ...difference }))
    const wanted = all.map((difference, index) => ({ ...now, ...difference, until: 30 + index }))
    expect(await keysAfter([...before, { ...key, inOtherFile: true }], wanted)).toEqual(
      [
        ...['', ...Object.keys(unlike)].map((words, index) => `-10 to ${30 + index} ${words}`.trim()),
        '-10 to 20 in another file',
      ].sort(),
    )
  })

  test('many keys that were to come each become what they are now: last day, rule and ground', async () => {
    const all = [{}, ...Object.values(unlike), { from: 7 }]
    const before = all.map((difference) => ({ ...key, from: 5, ground: 'yes', ...difference }))
    const wanted = before.map((one, index) => ({ ...one, until: 30 + index, rule: 'D14', ground: 'later yes' }))
    const elsewhere = { ...key, from: 5, inOtherFile: true }
    const said = ['', ...Object.keys(unlike)].map((words, index) =>
      `5 to ${30 + index} ${words} D14 on another yes`.replace('  ', ' '),
    )
    expect(await keysAfter([...before, elsewhere], wanted)).toEqual(
      [...said, '7 to 35 D14 on another yes', '5 to 20 in another file'].sort(),
    )
  })

  test('one thing that changed of a key to come is enough', async () => {
    const later = { ...key, from: 5, ground: 'yes' }
    expect(await keysAfter([later], [{ ...later, until: 9 }])).toEqual(['5 to 9 on the yes'])
    expect(await keysAfter([later], [{ ...later, rule: 'D14' }])).toEqual(['5 to 20 D14 on the yes'])
    expect(await keysAfter([later], [{ ...later, ground: 'later yes' }])).toEqual(['5 to 20 on another yes'])
  })

  test('C-20 what is wanted no more ended yesterday or never comes; what was stays, and another file does not change', async () => {
    const before = [
      ...[key, { ...key, ...unlike['to another door'], until: 0 }, { ...key, from: -90, until: -80 }],
      ...[
        { ...key, from: 0, role: 'JGZ' },
        { ...key, from: 6 },
      ],
      ...[
        { ...key, inOtherFile: true },
        { ...key, from: 6, inOtherFile: true },
      ],
    ]
    expect(await keysAfter(before, [])).toEqual(
      [
        '-10 to -1',
        '-10 to -1 to another door',
        '-10 to 20 in another file',
        '-90 to -80',
        '6 to 20 in another file',
      ].sort(),
    )
  })

  test('whose looks a relative reads is written anew for this file alone, and so is when it was derived', async () => {
    const file = await stage([])
    for (const one of [file, file.other])
      await sql`insert into access.representations (file_id, subject_id, relative_id, from_on, until_on)
        values (${one.fileId}, ${one.id('elif')}, ${one.id('marco')}, ${today}, ${day(3)})`.execute(database.sql)
    await derive(file, [], 4)
    const { rows } =
      await sql`select f.policy_version, f.derived_on = ${today}::date as is_derived, r.until_on - r.from_on as days
      from access.files f join access.representations r on r.file_id = f.id
      where f.id in (${file.fileId}, ${file.other.fileId}) order by 1`.execute(database.sql)
    expect(rows.map((row) => Object.values(row as object))).toEqual([
      [0, null, 3],
      [4, true, 9],
    ])
    await derive(file, [], 2)
    const again = await sql`select policy_version from access.files where id = ${file.fileId}`.execute(database.sql)
    expect(again.rows).toEqual([{ policy_version: 4 }])
  })

  test.runIf(name === 'postgres')('whoever derives holds the lock of the file until it is done', async () => {
    const file = await stage([])
    await asApp(database, async (db) => {
      await sql`select access.replace_keys(${file.fileId}, ${today}, '[]', '[]', 0)`.execute(db)
      const free = sql`select from access.files where id = ${file.fileId} for key share nowait`.execute(database.sql)
      await expect(free).rejects.toThrow('could not obtain lock')
    })
  })
})
