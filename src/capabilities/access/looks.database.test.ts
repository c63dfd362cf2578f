// What one look writes down, and which looks a member of the family reads.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { asApp, noon, openWithPieces, today } from '../../../test/harness/file.ts'
import { day, type Membership, stageMembers } from '../../../test/harness/members.ts'
import { asSubject, readingDoor } from '../../../test/harness/settings.ts'
import type { Database, Sql } from '../../platform/database/database.ts'
import { enterListAsProfessional, enterListAsRelative } from './queries.ts'

const noah: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -9, hasRegie: true }
const sanne: Membership = { who: 'sanne', organisation: 'school', role: 'SCHOOL_IB_ZOCO', from: -9 }
const ib = { organisation: 'school', role: 'SCHOOL_IB_ZOCO' }
const now = noon(today).at.toISOString()
/** Noon in Amsterdam; its day began eleven hours before in London’s time. */
const midnight = `${day(-1)}T23:00:00Z`
const shifted = (minutes: number, of = now) => new Date(new Date(of).getTime() + minutes * 60_000).toISOString()

describe.each(testDatabases())('looks, on $name', ({ make }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  async function stage(members: Record<string, Membership> = { noah, sanne }) {
    files += 1
    const file = await stageMembers(database, `looks ${files}`, members)
    await file.door('of the team')
    await file.door('of the school', { source: 'school' })
    return file
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  const look = (file: Stage, db: Sql, doors: readonly string[], action = 'viewed', at = now) =>
    sql`select access.look(${doors.map((one) => file.id(one))}::uuid[], ${action}, gen_random_uuid(), ${at})`.execute(
      db,
    )

  /** Every look at both files: about whom, at which doors, and what was asked for. */
  async function looks<T extends string>(file: Stage, ...columns: T[]): Promise<string[]> {
    const words = [
      'elif',
      'aylin',
      'marco',
      'noah',
      'sanne',
      'team',
      'school',
      'of the team',
      'of the school',
      'hers',
      'his',
      'yes',
    ]
    const members = ['noah', 'sanne', 'ayla'].map((one) => [file.member(one), `member ${one}`] as const)
    const names = new Map([...words.map((one) => [file.id(one), one] as const), ...members])
    const { rows } = await sql<Record<string, string | string[] | null>>`select * from access.looks
      where file_id in (${file.fileId}, ${file.other.fileId}) order by looked_at`.execute(database.sql)
    const said = (value: unknown): string =>
      Array.isArray(value) ? value.map(said).sort().join('+') : (names.get(String(value)) ?? String(value))
    return rows
      .map((row) => ['subject_id', 'door_ids', ...columns].map((column) => said(row[column])).join(' | '))
      .sort()
  }

  describe('what is written', () => {
    test('is who looked, as what, about whom, at what, and on which ground', async () => {
      const file = await stage()
      await sql`update access.files set policy_version = 4 where id = ${file.fileId}`.execute(database.sql)
      await file.as(noah, (db) => look(file, db, ['of the team']), 'file')
      expect(await looks(file, 'policy_version', 'purpose', 'ground_ids')).toEqual([
        'elif | of the team | 4 | COORDINATE_PLAN | ',
      ])
      expect(
        await looks(file, 'action', 'viewer_kind', 'account_id', 'organisation_id', 'role', 'member_id', 'grounds'),
      ).toEqual(['elif | of the team | viewed | professional | noah | team | WIJKTEAM | member noah | source'])
    })

    test('is one line for each person it is about, with every door', async () => {
      const file = await stage()
      await file.key('of the team', ib)
      await sql`update access.doors set subject_ids = array[${file.id('aylin')}::uuid, ${file.id('elif')}::uuid]
        where id = ${file.id('of the team')}`.execute(database.sql)
      await file.as(sanne, (db) => look(file, db, ['of the team', 'of the school']), 'file')
      expect(await looks(file, 'grounds')).toEqual([
        'aylin | of the team | D15',
        'elif | of the school+of the team | D15+source',
      ])
    })

    test('is nothing at a door that is not open', async () => {
      const file = await stage()
      await expect(file.as(sanne, (db) => look(file, db, ['of the team']))).rejects.toThrow('not open')
      await file.as(sanne, (db) => look(file, db, ['of the school']))
      expect(await looks(file)).toHaveLength(1)
    })

    const rules = async (file: Stage) => {
      const { rows } = await sql<{
        rule: string
      }>`select distinct unnest(grounds) as rule from access.looks where file_id = ${file.fileId}`.execute(database.sql)
      return rows.map(({ rule }) => rule).sort()
    }
    const addKey = (
      file: Stage,
      rule: string,
      change: Partial<Record<'fileId' | 'door' | 'kind' | 'recipient' | 'role' | 'from' | 'until', string>>,
    ) => {
      const at = {
        fileId: file.fileId,
        door: 'of the team',
        kind: 'organisation',
        recipient: 'school',
        role: ib.role,
        from: today,
        until: today,
        ...change,
      }
      return sql`insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule, grounds)
        values (${at.fileId}, ${file.id(at.door)}, ${at.kind}, ${file.id(at.recipient)}, ${at.role}, ${at.from}, ${at.until}, ${rule}, array[${file.id('yes')}::uuid])`.execute(
        database.sql,
      )
    }

    test('rests on the key of today to this organisation and role for this door, with the yes under it', async () => {
      const file = await stage()
      await file.relative('aylin', 'aylin at home')
      await addKey(file, 'D15', {})
      await addKey(file, 'X1', { recipient: 'other school' })
      await addKey(file, 'X2', { role: 'SCHOOL_TEACHER' })
      await addKey(file, 'X3', { kind: 'relative' })
      await addKey(file, 'X4', { from: day(-9), until: day(-1) })
      await addKey(file, 'X5', { from: day(1), until: day(9) })
      await addKey(file, 'X6', { door: 'of the school' })
      await file.as(sanne, (db) => look(file, db, ['of the team']), 'file')
      expect(await rules(file)).toEqual(['D15'])
      expect(await looks(file, 'ground_ids')).toEqual(['elif | of the team | yes'])
    })

    test('rests at home on the own words, or on the key to oneself', async () => {
      const file = await stage()
      await file.relative('aylin', 'aylin at home')
      await file.door('hers', { relative: 'aylin' })
      await addKey(file, 'D21', { kind: 'relative', recipient: 'aylin', role: '' })
      await addKey(file, 'X1', { kind: 'organisation', recipient: 'aylin', role: '' })
      await addKey(file, 'X2', { kind: 'relative', recipient: 'marco', role: '' })
      await file.asRelative('aylin at home', (db) => look(file, db, ['of the team']))
      expect(await rules(file)).toEqual(['D21'])
      await file.door('his', { relative: 'marco' })
      await addKey(file, 'D22', { door: 'his', kind: 'relative', recipient: 'aylin', role: '' })
      await file.asRelative('aylin at home', (db) => look(file, db, ['his']))
      expect(await rules(file)).toEqual(['D21', 'D22'])
      await file.asRelative('aylin at home', (db) => look(file, db, ['hers']))
      expect(await looks(file, 'viewer_kind', 'relative_id', 'grounds')).toEqual([
        'elif | hers | relative | aylin | source',
        'elif | his | relative | aylin | D22',
        'elif | of the team | relative | aylin | D21',
      ])
    })

    interface Emergency {
      account?: string
      organisation?: string
      role?: string
      about?: string
      category?: string
      from?: string
      until?: string
      elsewhere?: boolean
    }
    const addEmergency = (file: Stage, change: Emergency = {}) =>
      sql`insert into access.emergency_keys (file_id, id, emergency_id, account_id, organisation_id, role, subject_ids, category, level, from_at, until_at)
        values (${change.elsewhere ? file.other.fileId : file.fileId}, gen_random_uuid(), gen_random_uuid(), ${file.id(change.account ?? 'sanne')},
          ${file.id(change.organisation ?? 'school')}, ${change.role ?? ib.role}, array[${file.id(change.about ?? 'elif')}::uuid], ${change.category ?? 'SUPPORT_NEED'},
          'full', ${change.from ?? now}, ${change.until ?? shifted(1)})`.execute(database.sql)

    test('D20 rests on the emergency that runs', async () => {
      const file = await stage()
      await addEmergency(file)
      await file.as(sanne, (db) => look(file, db, ['of the team']), 'file')
      expect(await rules(file)).toEqual(['D20'])
    })

    test.each<Emergency>([
      { account: 'noah' },
      { organisation: 'team' },
      { role: 'SCHOOL_TEACHER' },
      { about: 'aylin' },
      { category: 'HEALTH' },
      { from: shifted(1), until: shifted(9) },
      { from: shifted(-9), until: now },
      { elsewhere: true },
    ])('D20 and on no other emergency (%o): what is open otherwise is open by its source', async (change) => {
      const file = await stage()
      await addEmergency(file, change)
      await file.as(sanne, async (db) => {
        await readingDoor(db, file.id('of the team'))
        await look(file, db, ['of the team'])
      })
      expect(await rules(file)).toEqual(['source'])
    })

    test('is of the membership of today, from its first day to its last, and of no other', async () => {
      const ownRegie = { ...sanne, hasRegie: true }
      const file = await stage({
        ...{
          noah,
          'in another file': { ...ownRegie, inOtherFile: true },
          'somebody else': { ...ownRegie, who: 'esra' },
        },
        ...{
          'another organisation': { ...ownRegie, organisation: 'library' },
          'another role': { ...ownRegie, role: 'SCHOOL_TEACHER' },
        },
        ...{
          'until yesterday': { ...ownRegie, until: -1 },
          'from tomorrow': { ...ownRegie, from: 1 },
          sanne: { ...sanne, from: 0, until: 0 },
        },
      })
      await file.as(sanne, (db) => look(file, db, ['of the school']))
      expect(await looks(file, 'member_id', 'on_behalf_of')).toEqual(['elif | of the school | member sanne | null'])
    })

    test('says on whose behalf a stand-in looks, in the file and in the list', async () => {
      const ayla = { ...sanne, who: 'ayla', standsInFor: 'sanne', until: 9 }
      const file = await stage({ noah, sanne, ayla })
      await file.key('of the team', ib)
      await file.as(ayla, (db) => look(file, db, ['of the team']), 'file')
      await asApp(database, async (db) => {
        const actor = { accountId: file.id('ayla'), organisationId: file.id('school'), role: ib.role }
        await enterListAsProfessional(db, actor, 'family', noon(today), 'file')
        await look(file, db, ['of the team'], 'listed')
      })
      expect(await looks(file, 'action', 'member_id', 'on_behalf_of')).toEqual([
        'elif | of the team | listed | member ayla | member sanne',
        'elif | of the team | viewed | member ayla | member sanne',
      ])
    })

    test('in a list at home says as whom one is family of that file', async () => {
      const file = await stage()
      await file.other.relative('marco', 'aylin at home')
      await file.relative('marco', 'marco at home')
      await file.relative('aylin', 'aylin at home')
      await addKey(file, 'D21', { kind: 'relative', recipient: 'aylin', role: '' })
      await asApp(database, async (db) => {
        await enterListAsRelative(db, file.id('aylin at home'), 'family', noon(today))
        await look(file, db, ['of the team'], 'listed')
      })
      expect(await looks(file, 'relative_id')).toEqual(['elif | of the team | aylin'])
    })
  })

  describe('"in list" is written once a day', () => {
    const listing = (file: Stage, action = 'listed') =>
      file.as(noah, (db) => look(file, db, ['of the team'], action), 'file')
    const count = async (file: Stage) => (await looks(file)).length

    test('for the same person, file and reader; every other look each time', async () => {
      const file = await stage()
      for (const action of ['listed', 'listed', 'viewed', 'viewed']) await listing(file, action)
      expect(await count(file)).toBe(3)
    })

    const written = (file: Stage, change: Record<string, unknown>) => {
      const row = {
        ...{
          file_id: file.fileId,
          subject_id: file.id('elif'),
          door_ids: `{${file.id('of the team')}}`,
          action: 'listed',
          account_id: file.id('noah'),
        },
        ...{ organisation_id: file.id('team'), role: 'WIJKTEAM', looked_at: midnight, ...change },
      }
      return sql`insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, grounds, looked_at, request_id)
        values (gen_random_uuid(), ${row.file_id}, ${row.subject_id}, ${row.door_ids}::uuid[], ${row.action}, 'professional', ${row.account_id}, ${row.organisation_id},
          ${row.role}, '{source}', ${row.looked_at}, gen_random_uuid())`.execute(database.sql)
    }

    test('from midnight in Amsterdam on', async () => {
      const file = await stage()
      await written(file, {})
      await listing(file)
      expect(await count(file)).toBe(1)
    })

    test.each<[string, (file: Stage) => Record<string, unknown>]>([
      ['yesterday', () => ({ looked_at: shifted(-1, midnight) })],
      ['as another look', () => ({ action: 'viewed' })],
      ['by somebody else', (file) => ({ account_id: file.id('sanne') })],
      ['for another organisation', (file) => ({ organisation_id: file.id('school') })],
      ['in another role', () => ({ role: 'SMW' })],
      ['about somebody else', (file) => ({ subject_id: file.id('aylin') })],
      ['in another file', (file) => ({ file_id: file.other.fileId })],
      ['without a door', () => ({ door_ids: '{}' })],
    ])('what was written %s does not count for it', async (_, change) => {
      const file = await stage()
      await written(file, change(file))
      await listing(file)
      expect(await count(file)).toBe(2)
    })
  })

  describe('which looks one reads', () => {
    interface Look {
      name: string
      file?: 'other'
      about?: string
      door?: string | null
      action?: string
      by?: 'professional' | 'relative' | 'system'
      account?: string
      relative?: string | null
      at?: string
    }
    async function withLooks(all: readonly Look[]) {
      const file = await stage()
      await file.relative('aylin', 'aylin at home')
      await file.key('of the school', { relative: 'aylin' })
      for (const one of all)
        await sql`insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, relative_id, grounds, looked_at, request_id)
          values (${file.id(one.name)}, ${one.file ? file.other.fileId : file.fileId}, ${file.id(one.about ?? 'aylin')},
            ${one.door === null ? '{}' : `{${file.id(one.door ?? 'of the team')}}`}::uuid[], ${one.action ?? 'viewed'}, ${one.by ?? 'professional'},
            ${file.id(one.account ?? 'noah')}, ${one.relative ? file.id(one.relative) : null}, '{source}', ${one.at ?? now}, gen_random_uuid())`.execute(
          database.sql,
        )
      return file
    }
    interface Asked {
      before?: string
      beforeId?: string
      from?: string
      until?: string
      about?: string
      by?: string
      limit?: number
    }
    const read = async (file: Stage, all: readonly Look[], db: Sql, asked: Asked = {}) => {
      const { rows } = await sql<{
        id: string
      }>`select id from access.looks_for_me(${asked.before ?? shifted(9999)}, ${file.id(asked.beforeId ?? 'any')},
        ${asked.from ?? shifted(-9999)}, ${asked.until ?? shifted(9999)}, ${asked.about ? file.id(asked.about) : null}, ${asked.by ? file.id(asked.by) : null},
        ${asked.limit ?? 100})`.execute(db)
      const names = new Map(all.map(({ name }) => [file.id(name), name]))
      return rows.map(({ id }) => names.get(id)).sort()
    }
    const mine = async (all: readonly Look[], asked: Asked = {}, prepare?: (file: Stage) => Promise<unknown>) => {
      const file = await withLooks(all)
      await prepare?.(file)
      return file.asRelative('aylin at home', (db) => read(file, all, db, asked))
    }

    test('those about oneself, of this file, and no professional reads them this way', async () => {
      const all: Look[] = [
        { name: 'mine' },
        { name: 'about another', about: 'elif' },
        { name: 'elsewhere', file: 'other', door: null },
      ]
      expect(await mine(all)).toEqual(['mine'])
      const file = await withLooks(all)
      expect(await file.as(noah, (db) => asSubject(db, file.id('aylin')).then(() => read(file, all, db)))).toEqual([])
    })

    test.each<[Record<string, unknown>, boolean]>([
      [{}, true],
      [{ from_on: today, until_on: today }, true],
      [{ until_on: day(-1) }, false],
      [{ from_on: day(1) }, false],
      [{ relative: 'marco' }, false],
      [{ subject: 'marco' }, false],
      [{ elsewhere: true }, false],
    ])('those about whom one represents today: %o is read: %s', async (change, isRead) => {
      const prepare = async (file: Stage) => {
        const row = {
          subject: 'elif',
          relative: 'aylin',
          from_on: day(-5),
          until_on: day(5),
          elsewhere: false,
          ...change,
        }
        await sql`insert into access.representations (file_id, subject_id, relative_id, from_on, until_on)
          values (${row.elsewhere ? file.other.fileId : file.fileId}, ${file.id(row.subject)}, ${file.id(row.relative)}, ${row.from_on}, ${row.until_on})`.execute(
          database.sql,
        )
      }
      expect(await mine([{ name: 'about elif', about: 'elif' }], {}, prepare)).toEqual(isRead ? ['about elif'] : [])
    })

    test('what family members did is read by themselves alone, and an attempt by nobody known is', async () => {
      const all: Look[] = [
        { name: 'my own', by: 'relative', relative: 'aylin' },
        { name: 'his', by: 'relative', relative: 'marco' },
        { name: 'tried', by: 'relative', relative: null, action: 'refused', door: null },
        { name: 'nobody’s', by: 'relative', relative: null },
        { name: 'he tried', by: 'relative', relative: 'marco', action: 'refused', door: null },
      ]
      expect(await mine(all)).toEqual(['my own', 'tried'])
    })

    test('nothing of what waits, or is secret from the reader; a look at no door is read', async () => {
      const all: Look[] = [{ name: 'team' }, { name: 'school', door: 'of the school' }, { name: 'no door', door: null }]
      const change = (set: string) => (file: Stage) =>
        sql`update access.doors set piece_id = id, ${sql.raw(set.replace('AYLIN', `'${file.id('aylin')}'`))} where id = ${file.id('of the team')}`.execute(
          database.sql,
        )
      expect(await mine(all)).toEqual(['no door', 'school', 'team'])
      expect(await mine(all, {}, change("talk = 'discussed'"))).toEqual(['no door', 'school', 'team'])
      expect(await mine(all, {}, change("talk = 'waits-for-family'"))).toEqual(['no door', 'school'])
      expect(await mine(all, {}, change('closed_to = array[AYLIN]::uuid[]'))).toEqual(['no door', 'school'])
      expect(await mine(all, {}, change("talk = 'waits-for-parents'"))).toEqual(['no door', 'school', 'team'])
      const aboutElif = all.map((one) => ({ ...one, about: 'elif' }))
      const represents = async (file: Stage) => {
        await change("talk = 'waits-for-parents'")(file)
        await sql`insert into access.representations values (${file.fileId}, ${file.id('elif')}, ${file.id('aylin')}, ${today}, ${today})`.execute(
          database.sql,
        )
      }
      expect(await mine(aboutElif, {}, represents)).toEqual(['no door', 'school'])
    })

    test('a door of the same id in another file shows nothing', async () => {
      const twin = async (file: Stage) => {
        await sql`insert into access.doors select (d).* from (select jsonb_populate_record(x, jsonb_build_object('file_id', ${file.other.fileId}::text)) as d
          from access.doors x where id = ${file.id('of the team')}) y`.execute(database.sql)
        await sql`update access.doors set talk = 'waits-for-family', piece_id = id where id = ${file.id('of the team')} and file_id = ${file.fileId}`.execute(
          database.sql,
        )
      }
      expect(await mine([{ name: 'waiting' }], {}, twin)).toEqual([])
    })

    test('says on whose behalf it was, and whether with the regie', async () => {
      const file = await stage({
        'noah elsewhere': { ...sanne, inOtherFile: true, sameIdAs: 'noah' },
        noah,
        youssef: { ...noah, who: 'youssef', hasRegie: false },
      })
      await file.relative('aylin', 'aylin at home')
      await file.key('of the school', { relative: 'aylin' })
      await sql`insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, account_id, organisation_id, role, on_behalf_of, member_id, grounds, looked_at, request_id)
        select gen_random_uuid(), ${file.fileId}, ${file.id('aylin')}, '{}', 'viewed', 'professional', ${file.id('ayla')}, ${file.id('team')}, 'WIJKTEAM', m, m, '{source}', now(), gen_random_uuid()
        from unnest(array[${file.member('noah')}, ${file.member('youssef')}]::uuid[]) m`.execute(database.sql)
      const rows = await file.asRelative('aylin at home', async (db) => {
        const found = await sql<{ behalf_account_id: string; has_regie: boolean }>`select behalf_account_id, has_regie
          from access.looks_for_me('2030-01-01', gen_random_uuid(), '2020-01-01', '2030-01-01', null, null, 9)`.execute(
          db,
        )
        return found.rows
      })
      expect(new Map(rows.map((row) => [row.behalf_account_id, row.has_regie]))).toEqual(
        new Map([
          [file.id('noah'), true],
          [file.id('youssef'), false],
        ]),
      )
    })

    test('from a moment, until a moment, about one person, by one reader, a page at a time', async () => {
      const all: Look[] = [
        { name: 'early', at: shifted(-60) },
        { name: 'noon', account: 'sanne' },
        { name: 'late', at: shifted(60) },
        { name: 'my own', at: shifted(-30), by: 'relative', relative: 'aylin', account: 'aylin at home' },
      ]
      expect(await mine(all, { from: now })).toEqual(['late', 'noon'])
      expect(await mine(all, { until: now })).toEqual(['early', 'my own'])
      expect(await mine(all, { by: 'sanne' })).toEqual(['noon'])
      expect(await mine(all, { by: 'aylin' })).toEqual(['my own'])
      expect(await mine(all, { about: 'elif' })).toEqual([])
      expect(await mine(all, { about: 'aylin', limit: 1 })).toEqual(['late'])
      expect(await mine(all, { before: now, beforeId: 'noon' })).toEqual(['early', 'my own'])
    })
  })
})
