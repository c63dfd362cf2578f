// What lists tell of other people: who was asked to join, who stands in, with how many parties a child is shared.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { asApp, noon, openWithPieces, today } from '../../../test/harness/file.ts'
import { day, type Membership, stageMembers } from '../../../test/harness/members.ts'
import { inRole } from '../../../test/harness/settings.ts'
import type { Database, Sql } from '../../platform/database/database.ts'
import { enterListAsProfessional } from './queries.ts'

const noah: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -9, hasRegie: true }
const sanne: Membership = { who: 'sanne', organisation: 'school', role: 'SCHOOL_IB_ZOCO', from: -9 }
const ib = { organisation: 'school', role: 'SCHOOL_IB_ZOCO' }
const always = { from: day(-50), until: day(50) }

describe.each(testDatabases())('what lists tell of others, on $name', ({ make }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  async function stage(members: Record<string, Membership> = { noah, sanne }) {
    files += 1
    const file = await stageMembers(database, `in sight ${files}`, members)
    await file.door('of the team')
    return file
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  const inList = <T>(file: Stage, { who, organisation, role }: Membership, work: (db: Sql) => Promise<T>) =>
    asApp(database, async (db) => {
      await enterListAsProfessional(
        db,
        { accountId: file.id(who), organisationId: file.id(organisation), role },
        'family',
        noon(today),
        'file',
      )
      return work(db)
    })

  describe('who was asked to join', () => {
    const asked = async (file: Stage, db: Sql, members: Record<string, Membership>) => {
      const { rows } = await sql<{ file_id: string; account_id: string; is_open: boolean; has_key: boolean }>`
        select file_id, account_id, is_open, has_key from access.members_in_sight()`.execute(db)
      const names = new Map(Object.values(members).map(({ who }) => [file.id(who), who]))
      const said = rows.map((row) =>
        [
          ...(row.file_id === file.fileId ? [] : ['elsewhere']),
          names.get(row.account_id),
          ...(row.is_open ? ['open'] : []),
          ...(row.has_key ? ['key'] : []),
        ].join(' '),
      )
      return said.sort()
    }
    const seenBy = (file: Stage, by: Membership, members: Record<string, Membership>) =>
      inList(file, by, (db) => asked(file, db, members))

    test('is told to who holds the regie of that file: everybody else of today', async () => {
      const members = {
        ...{
          noah,
          sanne,
          'from today': { ...sanne, who: 'ayla', from: 0, until: 0 },
          ended: { ...sanne, who: 'ended', until: -1 },
        },
        ...{ later: { ...sanne, who: 'later', from: 1 }, elsewhere: { ...sanne, who: 'esra', inOtherFile: true } },
      }
      const file = await stage(members)
      expect(await seenBy(file, noah, members)).toEqual(['ayla', 'sanne'])
      await file.key('of the team', ib)
      expect(await seenBy(file, sanne, members)).toEqual([])
    })

    test.each<Partial<Membership>>([
      { hasRegie: false },
      { inOtherFile: true },
      { who: 'lina' },
      { organisation: 'other team' },
      { until: -1 },
      { from: 1 },
    ])('and not by a regie that is another one (%o)', async (change) => {
      const members = {
        'now without': { ...noah, hasRegie: false },
        other: { ...noah, ...change },
        holder: { ...noah, who: 'youssef' },
        sanne,
      }
      const file = await stage(members)
      await file.other.door('elsewhere')
      expect((await seenBy(file, noah, members)).filter((one) => one.includes('sanne'))).toEqual([])
    })

    test('and of no file that stands in no list of families, though one holds its regie', async () => {
      const elsewhere = {
        'noah elsewhere': { ...noah, inOtherFile: true },
        'esra elsewhere': { ...sanne, who: 'esra', inOtherFile: true },
      }
      const members = { noah, sanne, ...elsewhere }
      const file = await stage(members)
      await file.other.door('elsewhere')
      await sql`update access.files set kind = 'question' where id = ${file.other.fileId}`.execute(database.sql)
      expect(await seenBy(file, noah, members)).toEqual(['sanne'])
    })

    test('on the first and the last day of the regie', async () => {
      const members = { noah: { ...noah, from: 0, until: 0 }, sanne }
      expect(await seenBy(await stage(members), noah, members)).toEqual(['sanne'])
    })

    test('is told to the family where it was asked about a door that they read', async () => {
      const members = { noah, sanne }
      const file = await stage(members)
      await file.relative('aylin', 'aylin at home')
      await file.door('hers', { relative: 'aylin' })
      const atHome = () => file.asRelative('aylin at home', (db) => asked(file, db, members))
      expect(await atHome()).toEqual([])
      const about = (door: string) =>
        sql`update access.members set asked_door_id = ${file.id(door)} where account_id = ${file.id('sanne')}`.execute(
          database.sql,
        )
      await about('of the team')
      expect(await atHome()).toEqual([])
      await about('hers')
      expect(await atHome()).toEqual(['sanne'])
      await sql`update access.members set asked_door_id = ${file.id('of the team')} where account_id = ${file.id('sanne')}`.execute(
        database.sql,
      )
      await file.key('of the team', ib)
      expect(await seenBy(file, sanne, members)).toEqual([])
    })

    const keyed = async (
      key: Partial<{ recipient: string; role: string; kind: string; from: string; until: string; elsewhere: boolean }>,
    ) => {
      const file = await stage()
      await file.other.door('elsewhere')
      const at = {
        recipient: 'school',
        role: ib.role,
        kind: 'organisation',
        from: today,
        until: today,
        elsewhere: false,
        ...key,
      }
      await sql`insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
        values (${at.elsewhere ? file.other.fileId : file.fileId}, ${file.id(at.elsewhere ? 'elsewhere' : 'of the team')}, ${at.kind}, ${file.id(at.recipient)},
          ${at.role}, ${at.from}, ${at.until}, 'D15')`.execute(database.sql)
      return seenBy(file, noah, { noah, sanne })
    }

    test('reads along from the day a key opens something', async () => {
      expect(await keyed({})).toEqual(['sanne open key'])
    })

    test.each([
      { recipient: 'other school' },
      { role: 'SCHOOL_TEACHER' },
      { kind: 'relative' },
      { from: day(-9), until: day(-1) },
      { from: day(1), until: day(9) },
      { elsewhere: true },
    ])('and not by another key (%o)', async (key) => {
      expect(await keyed(key)).toEqual(['sanne'])
    })

    test('an emergency, or what they wrote themselves, is no reading along', async () => {
      const file = await stage()
      await file.door('of the school', { source: 'school' })
      await sql`insert into access.emergency_keys (file_id, id, emergency_id, account_id, organisation_id, role, subject_ids, category, level, from_at, until_at)
        values (${file.fileId}, gen_random_uuid(), gen_random_uuid(), ${file.id('sanne')}, ${file.id('school')}, ${ib.role}, array[${file.id('elif')}::uuid],
          'SUPPORT_NEED', 'full', ${`${today}T10:00:00Z`}, ${`${today}T23:00:00Z`})`.execute(database.sql)
      expect(await seenBy(file, noah, { noah, sanne })).toEqual(['sanne'])
    })
  })

  describe('who stands in', () => {
    const ayla: Membership = { ...sanne, who: 'ayla', standsInFor: 'sanne', from: -1, until: 9 }
    const standIns = async (file: Stage, by: Membership, mode: 'file' | 'own' = 'own') =>
      file.as(
        by,
        async (db) => {
          const { rows } = await sql<{
            account_id: string
          }>`select account_id from access.stand_ins_in_sight()`.execute(db)
          const names = new Map(['ayla', 'lina', 'marit'].map((one) => [file.id(one), one]))
          return rows.map((row) => names.get(row.account_id)).sort()
        },
        mode,
      )

    test('is told to who meets them, until their last day', async () => {
      const file = await stage({
        noah,
        sanne,
        ayla,
        ended: { ...ayla, who: 'lina', until: -1, from: -9 },
        last: { ...ayla, who: 'marit', until: 0 },
      })
      expect([await standIns(file, noah), await standIns(file, sanne)]).toEqual([
        ['ayla', 'marit'],
        ['ayla', 'marit'],
      ])
    })

    test('is told once, and not of another file, nor to whom the one they stand in for is hidden', async () => {
      const twin = { ...sanne, inOtherFile: true, sameIdAs: 'sanne' }
      expect(await standIns(await stage({ noah, sanne, ayla, twin }), sanne)).toEqual(['ayla'])
      const later = { ...ayla, from: 1, inOtherFile: true, standsInFor: 'twin' }
      expect(await standIns(await stage({ noah, sanne, twin, later }), sanne)).toEqual([])
      const ada: Membership = { who: 'ada', organisation: 'jgz', role: 'JGZ', from: -9 }
      const file = await stage({ noah, sanne, ayla, ada })
      for (const to of [ib, { organisation: 'jgz', role: 'JGZ' }]) await file.key('of the team', to)
      expect(await standIns(file, ada, 'file')).toEqual(['ayla'])
      await file.bar({ account: 'sanne' })
      expect(await standIns(file, ada, 'file')).toEqual([])
    })

    test('who stands in later is told to the own organisation alone', async () => {
      const file = await stage({ noah, sanne, later: { ...ayla, from: 1 } })
      expect([await standIns(file, noah), await standIns(file, sanne)]).toEqual([[], ['ayla']])
    })

    test('in another organisation, or another file, is not told to who does not meet them', async () => {
      const jgz: Membership = { who: 'ada', organisation: 'jgz', role: 'JGZ', from: -9 }
      const file = await stage({ noah, sanne, ayla, jgz })
      expect(await standIns(file, jgz)).toEqual([])
      const twin = { ...sanne, inOtherFile: true, sameIdAs: 'sanne' }
      const other = await stage({ noah, sanne, twin, elsewhere: { ...ayla, inOtherFile: true, standsInFor: 'twin' } })
      expect(await standIns(other, noah)).toEqual([])
    })
  })

  describe('with whom a child is shared', () => {
    const shared = async (file: Stage, by: Membership, children: readonly string[]) =>
      inList(file, by, async (db) => {
        const { rows } = await sql<{ kind: string; recipient_id: string; doors: number; of_doors: number }>`
          select kind, recipient_id, doors, of_doors from access.sharing_in_sight(${children.map((one) => file.id(one))}::uuid[])`.execute(
          db,
        )
        const names = new Map(['team', 'school', 'jgz', 'aylin', 'marco'].map((one) => [file.id(one), one]))
        return rows.map((row) => `${row.kind} ${names.get(row.recipient_id)} ${row.doors} of ${row.of_doors}`).sort()
      })

    test('is counted over the doors about them that one reads oneself and that are not for the team alone', async () => {
      const file = await stage()
      await file.door('for the team', { isOwn: true })
      await file.door('about aylin')
      await file.door('second')
      await file.door('of the school', { source: 'school' })
      await sql`update access.doors set subject_ids = array[${file.id('aylin')}::uuid] where id = ${file.id('about aylin')}`.execute(
        database.sql,
      )
      await file.relative('aylin', 'aylin at home')
      await file.key('of the team', ib, always)
      await file.key('of the team', { relative: 'aylin' }, always)
      await file.key('about aylin', { relative: 'aylin' }, always)
      expect(await shared(file, noah, ['elif'])).toEqual([
        'organisation school 1 of 2',
        'organisation team 2 of 2',
        'relative aylin 1 of 2',
      ])
      expect(await shared(file, sanne, ['elif'])).toEqual([
        'organisation school 2 of 2',
        'organisation team 1 of 2',
        'relative aylin 1 of 2',
      ])
      expect(await shared(file, noah, ['aylin'])).toEqual(['organisation team 1 of 1', 'relative aylin 1 of 1'])
      expect(await shared(file, noah, ['nobody'])).toEqual([
        'organisation school 1 of 3',
        'organisation team 3 of 3',
        'relative aylin 2 of 3',
      ])
    })

    test('says nothing of a file that one does not read', async () => {
      const file = await stage({ noah, sanne, elsewhere: { ...sanne, inOtherFile: true } })
      await file.other.door('elsewhere', { source: 'jgz' })
      await file.other.relative('marco', 'marco at home')
      await file.other.key('elsewhere', { relative: 'marco' }, always)
      expect(await shared(file, noah, ['elif'])).toEqual(['organisation team 1 of 1'])
    })
  })

  describe('D20 an emergency', () => {
    const opening = (file: Stage, db: Sql) =>
      sql`select access.open_emergency(${JSON.stringify([{ id: file.id(`key ${Math.random()}`), emergency: file.id('emergency'), subjects: [file.id('elif')], category: 'SUPPORT_NEED', level: 'full' }])}::jsonb,
        ${`${today}T11:00:00Z`}, ${`${today}T12:00:00Z`})`.execute(db)

    test('is opened by a member of the team alone', async () => {
      const file = await stage()
      await file.as(sanne, (db) => opening(file, db))
      await file.relative('aylin', 'aylin at home')
      await file.door('hers', { relative: 'aylin' })
      await expect(file.asRelative('aylin at home', (db) => opening(file, db))).rejects.toThrow('for a member')
      const noMember = file.as(sanne, async (db) => {
        await inRole(db, 'SMW')
        await opening(file, db)
      })
      await expect(noMember).rejects.toThrow('for a member')
    })

    test('is closed by who opened it, from that moment on, and no other with it', async () => {
      const file = await stage()
      const add = (name: string, change: Record<string, string> = {}) => {
        const row = { file: file.fileId, emergency: 'emergency', account: 'sanne', until: 'T12:00:00Z', ...change }
        return sql`insert into access.emergency_keys (file_id, id, emergency_id, account_id, organisation_id, role, subject_ids, category, level, from_at, until_at)
          values (${row.file}, ${file.id(name)}, ${file.id(row.emergency)}, ${file.id(row.account)}, ${file.id('school')}, ${ib.role}, array[${file.id('elif')}::uuid],
            'HEALTH', 'full', ${`${today}T09:00:00Z`}, ${`${today}${row.until}`})`.execute(database.sql)
      }
      const names = ['this', 'elsewhere', 'another', 'by another', 'ended']
      await add('this')
      await add('elsewhere', { file: file.other.fileId })
      await add('another', { emergency: 'another' })
      await add('by another', { account: 'noah' })
      await add('ended', { until: 'T10:00:00Z' })
      await file.as(sanne, (db) =>
        sql`select access.close_emergency(${file.id('emergency')}, ${`${today}T11:00:00Z`})`.execute(db),
      )
      const { rows } = await sql<{
        id: string
        at: string
      }>`select id, to_char(until_at at time zone 'UTC', 'HH24') as at from access.emergency_keys
        where id = any(${names.map((one) => file.id(one))}::uuid[])`.execute(database.sql)
      const ends = new Map(rows.map((row) => [row.id, row.at]))
      expect(names.map((one) => ends.get(file.id(one)))).toEqual(['11', '12', '12', '12', '10'])
    })
  })

  test('a meldcode file is joined by a colleague whom who holds the regie asks; a family not this way', async () => {
    const file = await stage()
    const add = (db: Sql) =>
      sql`select access.add_meldcode_member(gen_random_uuid(), ${file.id('lina')}, 'WIJKTEAM')`.execute(db)
    await sql`update access.files set kind = 'meldcode' where id = ${file.other.fileId}`.execute(database.sql)
    await expect(file.as(noah, add)).rejects.toThrow('not a meldcode file')
    await sql`update access.files set kind = 'meldcode' where id = ${file.fileId}`.execute(database.sql)
    await expect(file.as(sanne, add)).rejects.toThrow('regie')
    expect(await file.changes(noah, add)).toEqual(['new: 0 to open'])
  })
})
