// Looks that are no reading of a piece: by the privacy officer, by the system, at the looks themselves, and what was refused.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { noon, openWithPieces, today } from '../../../test/harness/file.ts'
import { day, type Membership, stageMembers } from '../../../test/harness/members.ts'
import { asSubject } from '../../../test/harness/settings.ts'
import type { Database, Sql } from '../../platform/database/database.ts'

const noah: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -9, hasRegie: true }
const sanne: Membership = { who: 'sanne', organisation: 'school', role: 'SCHOOL_IB_ZOCO', from: -9 }
const now = noon(today).at.toISOString()
const midnight = `${day(-1)}T23:00:00Z`
const justBefore = `${day(-1)}T22:59:00Z`

describe.each(testDatabases())('other looks, on $name', ({ make }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  async function stage(members: Record<string, Membership> = { noah, sanne }) {
    files += 1
    return stageMembers(database, `other looks ${files}`, members)
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  async function looks(file: Stage, ...columns: string[]): Promise<string[]> {
    const words = ['elif', 'aylin', 'marco', 'noah', 'sanne', 'ayla', 'officer', 'team', 'school', 'of the team']
    const names = new Map(words.map((one) => [file.id(one), one]))
    for (const one of ['noah', 'sanne', 'ayla']) names.set(file.member(one), `member ${one}`)
    names.set(file.fileId, 'this').set(file.other.fileId, 'other')
    const { rows } = await sql<Record<string, unknown>>`select * from access.looks
      where file_id in (${file.fileId}, ${file.other.fileId})`.execute(database.sql)
    const said = (value: unknown) =>
      Array.isArray(value)
        ? value
            .map((one) => names.get(one) ?? String(one))
            .sort()
            .join('+')
        : (names.get(String(value)) ?? String(value))
    return rows
      .map((row) =>
        ['file_id', 'subject_id', ...columns]
          .map((column) => said(row[column]))
          .join(' ')
          .trim(),
      )
      .sort()
  }
  const everyone = (words: string) => ['aylin', 'elif', 'marco'].map((one) => `this ${one} ${words}`.trim())

  /** A look as another function wrote it. */
  const written = (file: Stage, change: Record<string, unknown>) => {
    const row = {
      file_id: file.fileId,
      subject_id: file.id('elif'),
      action: 'listed',
      account_id: null,
      relative_id: null,
      grounds: '{}',
      looked_at: midnight,
      ...change,
    }
    return sql`insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, relative_id, grounds, looked_at, request_id)
      values (gen_random_uuid(), ${row.file_id}, ${row.subject_id}, '{}', ${row.action}, 'professional', ${row.account_id}, ${row.relative_id}, ${row.grounds}::text[],
        ${row.looked_at}, gen_random_uuid())`.execute(database.sql)
  }

  describe('by the privacy officer', () => {
    const officer = (file: Stage, about: readonly { file: string; door?: string }[], action = 'viewed') =>
      sql`select access.look_as_officer(${file.id('officer')}, ${file.id('team')}, ${JSON.stringify(about)}::jsonb, ${action}, gen_random_uuid(), ${now})`.execute(
        database.sql,
      )

    test('are about everybody of the file, or about whom a door is', async () => {
      const file = await stage()
      await file.door('of the team')
      await officer(file, [{ file: file.fileId }])
      expect(await looks(file, 'account_id', 'role', 'grounds', 'door_ids')).toEqual(
        everyone('officer PRIVACY_OFFICER oversight '),
      )
      const other = await stage()
      await other.door('of the team')
      await other.other.door('another')
      await officer(other, [{ file: other.fileId, door: other.id('of the team') }])
      expect(await looks(other, 'door_ids')).toEqual(['this elif of the team'])
    })

    test('"in list" once a day for this officer, file and person', async () => {
      const file = await stage()
      await officer(file, [{ file: file.fileId }], 'listed')
      await officer(file, [{ file: file.fileId }], 'listed')
      expect(await looks(file)).toHaveLength(3)
      await officer(file, [{ file: file.fileId }])
      expect(await looks(file)).toHaveLength(6)
    })

    test.each<[string, (file: Stage) => Record<string, unknown>, number]>([
      ['at midnight', () => ({}), 2],
      ['yesterday', () => ({ looked_at: justBefore }), 3],
      ['in another file', (file) => ({ file_id: file.other.fileId }), 3],
      ['about somebody who is not here', (file) => ({ subject_id: file.id('nobody') }), 3],
      ['as another look', () => ({ action: 'viewed' }), 3],
      ['by another officer', (file) => ({ account_id: file.id('noah') }), 3],
      ['as a professional', () => ({ grounds: '{source}' }), 3],
    ])('and what was written %s counts only if it is the same', async (_, change, count) => {
      const file = await stage()
      await written(file, { account_id: file.id('officer'), grounds: '{oversight}', ...change(file) })
      await officer(file, [{ file: file.fileId }], 'listed')
      const all = await looks(file, 'role')
      expect(all.filter((one) => one.endsWith('PRIVACY_OFFICER'))).toHaveLength(count)
    })
  })

  describe('by the system', () => {
    const derived = async (file: Stage) => {
      await sql`select access.look_as_system(${file.fileId}, gen_random_uuid(), ${now})`.execute(database.sql)
      return (await looks(file, 'viewer_kind')).filter((one) => one.endsWith('system')).length
    }
    test.each<[string, (file: Stage) => Record<string, unknown>, number]>([
      ['at midnight', () => ({}), 2],
      ['yesterday', () => ({ looked_at: justBefore }), 3],
      ['in another file', (file) => ({ file_id: file.other.fileId }), 3],
      ['about somebody who is not here', (file) => ({ subject_id: file.id('nobody') }), 3],
      ['as another look', () => ({ action: 'listed' }), 3],
    ])('are written once a day; what was written %s counts only if it is the same', async (_, change, count) => {
      const file = await stage()
      await written(file, { action: 'derived', ...change(file) })
      expect(await derived(file)).toBe(count)
      expect(
        await looks(file, 'viewer_kind').then((all) =>
          all.filter((one) => one.startsWith('other') && one.endsWith('system')),
        ),
      ).toEqual([])
    })
  })

  describe('at the looks themselves', () => {
    const atLooks = (file: Stage, action = 'viewed') =>
      file.asRelative('aylin at home', (db) =>
        sql`select access.look_at_looks(${action}, gen_random_uuid(), ${now})`.execute(db),
      )
    async function atHome() {
      const file = await stage()
      await file.relative('aylin', 'aylin at home')
      await file.door('hers', { relative: 'aylin' })
      return file
    }
    const represents = (file: Stage, change: Record<string, string> = {}) => {
      const row = { file: file.fileId, subject: 'elif', relative: 'aylin', from: today, until: today, ...change }
      return sql`insert into access.representations values (${row.file}, ${file.id(row.subject)}, ${file.id(row.relative)}, ${row.from}, ${row.until})`.execute(
        database.sql,
      )
    }

    test('are about oneself and whom one represents today', async () => {
      const file = await atHome()
      await atLooks(file)
      expect(await looks(file, 'viewer_kind', 'relative_id', 'grounds')).toEqual(['this aylin relative aylin looks'])
      await represents(file)
      await atLooks(file)
      expect(await looks(file)).toEqual(['this aylin', 'this aylin', 'this elif'])
    })

    test.each<[string, (file: Stage) => Record<string, string>]>([
      ['from tomorrow', () => ({ from: day(1), until: day(9) })],
      ['until yesterday', () => ({ from: day(-9), until: day(-1) })],
      ['by another', () => ({ relative: 'marco' })],
      ['in another file', (file) => ({ file: file.other.fileId })],
    ])('and not about whom is represented %s', async (_, change) => {
      const file = await atHome()
      await represents(file, change(file))
      await atLooks(file)
      expect(await looks(file)).toEqual(['this aylin'])
    })

    test('are no professional’s', async () => {
      const file = await atHome()
      await file.as(noah, async (db) => {
        await asSubject(db, file.id('aylin'))
        await sql`select access.look_at_looks('viewed', gen_random_uuid(), ${now})`.execute(db)
      })
      expect(await looks(file)).toEqual([])
    })

    test.each<[string, (file: Stage) => Record<string, unknown>, number]>([
      ['at midnight', () => ({}), 0],
      ['yesterday', () => ({ looked_at: justBefore }), 1],
      ['in another file', (file) => ({ file_id: file.other.fileId }), 1],
      ['about another', (file) => ({ subject_id: file.id('elif') }), 1],
      ['as another look', () => ({ action: 'viewed' }), 1],
      ['by another', (file) => ({ relative_id: file.id('marco') }), 1],
      ['at the file', () => ({ grounds: '{source}' }), 1],
    ])('"in list" once a day; what was written %s counts only if it is the same', async (_, change, count) => {
      const file = await atHome()
      await written(file, {
        subject_id: file.id('aylin'),
        relative_id: file.id('aylin'),
        grounds: '{looks}',
        ...change(file),
      })
      await atLooks(file, 'listed')
      await atLooks(file, 'viewed')
      const all = await looks(file, 'viewer_kind', 'action')
      expect(all.filter((one) => one.endsWith('relative listed'))).toHaveLength(count)
      expect(all.filter((one) => one.endsWith('relative viewed'))).toHaveLength(1)
    })
  })

  describe('what was refused', () => {
    const refused = (file: Stage, by: Membership | null, on = file.fileId) =>
      sql`select access.note_refusal(${by ? file.id(by.who) : file.id('aylin at home')}, ${by ? file.id(by.organisation) : null}, ${by?.role ?? null}, ${on}, 'viewed',
        gen_random_uuid(), ${today}, ${now})`.execute(database.sql)
    const missed = async (file: Stage, who: string) => {
      const { rows } =
        await sql`select attempted from access.missed_attempts where account_id = ${file.id(who)}`.execute(database.sql)
      return rows.length
    }

    test('is written for everybody of the file, with the membership of today', async () => {
      const ayla = { ...sanne, who: 'ayla', standsInFor: 'sanne', until: 9 }
      const file = await stage({ noah, sanne, ayla })
      await refused(file, ayla)
      expect(await looks(file, 'viewer_kind', 'account_id', 'member_id', 'on_behalf_of', 'attempted')).toEqual(
        everyone('professional ayla member ayla member sanne viewed'),
      )
      expect(await missed(file, 'ayla')).toBe(0)
    })

    test.each<Partial<Membership>>([
      { inOtherFile: true },
      { who: 'esra' },
      { organisation: 'library' },
      { role: 'SMW' },
      { until: -1 },
      { from: 1 },
    ])('with no membership that is another (%o)', async (change) => {
      const file = await stage({ 'another one': { ...sanne, ...change } })
      await refused(file, sanne)
      expect(await looks(file, 'member_id')).toEqual(everyone('null'))
      const edge = await stage({ sanne: { ...sanne, from: 0, until: 0 } })
      await refused(edge, sanne)
      expect(await looks(edge, 'member_id')).toEqual(everyone('member sanne'))
    })

    test('with a membership that has no last day', async () => {
      const file = await stage()
      await refused(file, noah)
      expect(await looks(file, 'member_id', 'on_behalf_of')).toEqual(everyone('member noah null'))
    })

    test('at home as whom one is family of this file, and of nobody else', async () => {
      const file = await stage()
      await file.other.relative('marco', 'aylin at home')
      await file.relative('marco', 'marco at home')
      await refused(file, null)
      expect(await looks(file, 'viewer_kind', 'relative_id')).toEqual(everyone('relative null'))
      const known = await stage()
      await known.relative('aylin', 'aylin at home')
      await refused(known, null)
      expect(await looks(known, 'relative_id')).toEqual(everyone('aylin'))
      const atWork = await stage()
      await atWork.relative('aylin', 'sanne')
      await refused(atWork, sanne)
      expect(await looks(atWork, 'relative_id')).toEqual(everyone('null'))
    })

    test('at what is no file is kept apart', async () => {
      const file = await stage()
      await refused(file, sanne, file.id('no file'))
      expect([await looks(file), await missed(file, 'sanne')]).toEqual([[], 1])
    })
  })

  describe('what the seals are checked by', () => {
    const seal = (file: Stage, number: number, ofSeal = 'abc') =>
      sql`insert into access.seals (file_id, number, look_id, seal, sealed_at)
        select ${file.fileId}, ${number}, l.id, ${ofSeal}, now() from access.looks l where l.file_id = ${file.fileId}
        order by l.subject_id offset ${number - 1} limit 1`.execute(database.sql)
    const all = async (query: ReturnType<typeof sql>) =>
      (await query.execute(database.sql)).rows.map((row) =>
        Object.values(row as object)
          .map(String)
          .join(' '),
      )

    test('a head that was not kept here is found: another number, seal or file', async () => {
      const file = await stage()
      await sql`select access.look_as_system(${file.fileId}, gen_random_uuid(), ${now})`.execute(database.sql)
      await seal(file, 1)
      await seal(file, 2, 'def')
      const missing = async (heads: object[]) =>
        (await all(sql`select number, last from access.heads_not_found(${JSON.stringify(heads)}::jsonb)`)).sort()
      const good = { file: file.fileId, number: 2, seal: 'def' }
      expect(await missing([good])).toEqual([])
      expect(
        await missing([
          { ...good, number: 3 },
          { ...good, seal: 'abc' },
        ]),
      ).toEqual(['2 2', '3 2'])
      expect(await missing([{ ...good, file: file.other.fileId }])).toEqual(['2 0'])
      expect(
        await all(
          sql`select number, seal from access.heads_of(array[${file.fileId}::uuid, ${file.other.fileId}::uuid])`,
        ),
      ).toEqual(['2 def'])
    })

    test('a look without a seal is found from a moment on', async () => {
      const file = await stage()
      const late = `2030-01-0${1 + (files % 9)}T12:00:00Z`
      await sql`select access.look_as_system(${file.fileId}, gen_random_uuid(), ${late})`.execute(database.sql)
      await seal(file, 1)
      const unsealed = async (since: string) =>
        (await all(sql`select file_id from access.unsealed_looks(9999, ${since})`)).filter((one) => one === file.fileId)
          .length
      expect([await unsealed(late), await unsealed('2031-01-01T00:00:00Z')]).toEqual([2, 0])
    })

    test('seals are read on from where one was, with the line of each look', async () => {
      const file = await stage()
      await sql`select access.look_as_system(${file.fileId}, gen_random_uuid(), ${now})`.execute(database.sql)
      for (const number of [1, 2, 3]) await seal(file, number)
      const lines = async (after: number, limit = 99) =>
        (
          await all(
            sql`select file_id, number, line is not null and line like '%derived%' from access.sealed_lines(${file.fileId}, ${after}, ${limit})`,
          )
        )
          .filter((one) => one.startsWith(file.fileId))
          .map((one) => one.slice(37))
      expect([await lines(0), await lines(2), await lines(1, 1)]).toEqual([
        ['1 true', '2 true', '3 true'],
        ['3 true'],
        ['2 true'],
      ])
    })

    test('an old line is read as it was sealed; a new one holds its purpose', async () => {
      const file = await stage()
      await sql`select access.look_as_system(${file.fileId}, gen_random_uuid(), ${now})`.execute(database.sql)
      const line = async () =>
        (
          await all(
            sql`select access.look_line(l) from access.looks l where l.file_id = ${file.fileId} order by l.subject_id limit 1`,
          )
        )[0] ?? ''
      const newLine = await line()
      expect([newLine.startsWith('v2|'), newLine.split('|').length]).toEqual([true, 20])
      await sql`update access.looks set line_version = 1 where file_id = ${file.fileId}`.execute(database.sql)
      const oldLine = await line()
      expect([oldLine.startsWith('v'), oldLine.split('|').length]).toEqual([false, 14])
    })
  })

  test('the looks of a meldcode file are read by its professionals alone, and of no other file', async () => {
    const file = await stage()
    await file.relative('aylin', 'aylin at home')
    await file.door('hers', { relative: 'aylin' })
    for (const one of [file, file.other])
      await sql`select access.look_as_system(${one.fileId}, gen_random_uuid(), ${now})`.execute(database.sql)
    const count = async (db: Sql) => (await sql`select id from access.looks_of_meldcode(99)`.execute(db)).rows.length
    expect(await file.as(noah, count)).toBe(0)
    await sql`update access.files set kind = 'meldcode' where id in (${file.fileId}, ${file.other.fileId})`.execute(
      database.sql,
    )
    expect([await file.as(noah, count), await file.asRelative('aylin at home', count)]).toEqual([3, 0])
  })
})
