// Whom one meets in a file: rule 11, a member of another organisation is seen by the family, the regie, and who shares a door.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { openWithPieces, today } from '../../../test/harness/file.ts'
import { day, type Membership, stageMembers } from '../../../test/harness/members.ts'
import type { Database, Sql } from '../../platform/database/database.ts'
import { uuids } from './queries.ts'

type Members = Record<string, Membership>
const noah: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -100, hasRegie: true }
const youssef: Membership = { ...noah, who: 'youssef', hasRegie: false }
const sanne: Membership = { who: 'sanne', organisation: 'school', role: 'SCHOOL_IB_ZOCO', from: -100 }
const marit: Membership = { ...sanne, who: 'marit', role: 'SCHOOL_TEACHER' }
const ada: Membership = { who: 'ada', organisation: 'jgz', role: 'JGZ', from: -100 }
const everybody: Members = { noah, youssef, sanne, marit, ada }
const ib = { organisation: 'school', role: 'SCHOOL_IB_ZOCO' }
const jgz = { organisation: 'jgz', role: 'JGZ' }
const always = { from: day(-50), until: day(50) }

/** Memberships of which none is one of today. */
const notNow: Members = {
  'until yesterday': { ...youssef, who: 'ended', until: -1 },
  'from tomorrow': { ...youssef, who: 'to come', from: 1 },
  'in another file': { ...youssef, who: 'elsewhere', inOtherFile: true },
}
const onTheEdge: Members = {
  'from today': { ...youssef, who: 'first day', from: 0 },
  'until today': { ...youssef, who: 'last day', until: 0 },
}

describe.each(testDatabases())('whom one meets, on $name', ({ make }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  /** Each organisation wrote one piece; the school reads that of the team. */
  async function stage(members: Members = everybody) {
    files += 1
    const file = await stageMembers(database, `whom ${files}`, members)
    for (const source of ['team', 'school', 'jgz']) await file.door(`of the ${source}`, { source })
    await file.key('of the team', ib, always)
    return file
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  /** Names by id, of all who stand in these files. */
  const nameIn = (file: Stage, members: Members) => {
    const names = Object.values(members).map(({ who }) => [file.id(who), who] as const)
    const known = new Map([...names, ...['aylin', 'marco', 'elif'].map((one) => [file.id(one), one] as const)])
    return (id: string | null) => known.get(id ?? '') ?? id
  }

  describe('the team', () => {
    const team = async (file: Stage, db: Sql, members: Members) => {
      const { rows } = await sql<Record<'account_id', string>>`select account_id from access.team()`.execute(db)
      return rows.map((row) => nameIn(file, members)(row.account_id)).sort()
    }
    const met = async (file: Stage, by: Membership, members: Members = everybody) =>
      file.as(by, (db) => team(file, db, members), 'file')

    test('who holds the regie meets everybody of today, from the first day to the last', async () => {
      const members = { ...everybody, ...notNow, ...onTheEdge }
      expect(await met(await stage(members), noah, members)).toEqual([
        'ada',
        'first day',
        'last day',
        'marit',
        'noah',
        'sanne',
        'youssef',
      ])
    })

    test('others meet the regie, their own colleagues, and who reads what they read', async () => {
      const file = await stage()
      expect(await met(file, sanne)).toEqual(['marit', 'noah', 'sanne', 'youssef'])
      await file.key('of the team', jgz, always)
      expect(await met(file, sanne)).toEqual(['ada', 'marit', 'noah', 'sanne', 'youssef'])
      expect(await met(file, ada)).toEqual(['ada', 'noah', 'sanne', 'youssef'])
    })

    test('who shares a door in one organisation is not met as who they are in another', async () => {
      const members = { ...everybody, 'ada at the library': { ...ada, organisation: 'library', role: 'SMW' } }
      const file = await stage(members)
      await file.key('of the team', jgz, always)
      const rows = await file.as(
        sanne,
        async (db) => (await sql<{ role: string }>`select role from access.team()`.execute(db)).rows,
        'file',
      )
      expect(rows.map((row) => row.role)).not.toContain('SMW')
    })

    test('the family meets the regie, who reads what they read, and whom they were asked about', async () => {
      const file = await stage()
      await file.relative('aylin', 'aylin at home')
      await file.key('of the jgz', { relative: 'aylin' })
      const atHome = () => file.asRelative('aylin at home', (db) => team(file, db, everybody))
      expect(await atHome()).toEqual(['ada', 'noah'])
      const asked = (door: string) =>
        sql`update access.members set asked_door_id = ${file.id(door)} where account_id = ${file.id('marit')}`.execute(
          database.sql,
        )
      await asked('of the team')
      expect(await atHome()).toEqual(['ada', 'noah'])
      await asked('of the jgz')
      expect(await atHome()).toEqual(['ada', 'marit', 'noah'])
      expect(await file.as(ada, (db) => team(file, db, everybody))).not.toContain('marit')
    })

    test('since when somebody reads along is the first key of this file', async () => {
      const file = await stage({ ...everybody, 'sanne elsewhere': { ...sanne, inOtherFile: true, sameIdAs: 'sanne' } })
      await file.other.door('elsewhere')
      await file.other.key('elsewhere', ib, { from: day(-80), until: day(80) })
      const rows = await file.as(
        noah,
        async (db) => {
          const found = await sql<Record<'account_id' | 'since' | 'until', string | null>>`
          select account_id, open_since - ${today}::date as since, open_until - ${today}::date as until from access.team()`.execute(
            db,
          )
          return found.rows
        },
        'file',
      )
      const byName = new Map(rows.map((row) => [nameIn(file, everybody)(row.account_id), [row.since, row.until]]))
      expect([byName.get('sanne'), byName.get('noah')]).toEqual([
        [-50, 50],
        [null, null],
      ])
    })
  })

  describe('who works in a file, for what the system does by itself', () => {
    const inRoles = async (file: Stage) => {
      const { rows } = await sql<{
        role: string
      }>`select role from access.team_in_roles(${file.fileId}, ${today})`.execute(database.sql)
      return rows.map((row) => row.role).sort()
    }

    test('is who is a member today, is not barred, and is no family', async () => {
      const members = {
        noah,
        sanne: { ...sanne, from: 0, until: 0 },
        ended: { ...marit, until: -1 },
        later: { ...ada, from: 1 },
      }
      expect(await inRoles(await stage(members))).toEqual(['SCHOOL_IB_ZOCO', 'WIJKTEAM'])
      expect(await inRoles(await stage({ noah, elsewhere: { ...ada, inOtherFile: true } }))).toEqual(['WIJKTEAM'])
      const barred = await stage({ noah, sanne })
      await barred.bar({ account: 'sanne' })
      expect(await inRoles(barred)).toEqual(['WIJKTEAM'])
      const family = await stage({ noah, sanne, ada })
      await family.relative('aylin', 'sanne')
      await sql`insert into access.relatives (file_id, subject_id, account_id, from_on)
        values (${family.other.fileId}, ${family.id('aylin')}, ${family.id('ada')}, ${today})`.execute(database.sql)
      expect(await inRoles(family)).toEqual(['JGZ', 'WIJKTEAM'])
    })
  })

  describe('the family’s accounts', () => {
    const accounts = async (file: Stage, db: Sql) => {
      const { rows } = await sql<{
        subject_id: string
      }>`select subject_id from access.relatives_with_account()`.execute(db)
      return rows.map((row) => nameIn(file, {})(row.subject_id)).sort()
    }

    test('are known to the family and to who holds the regie, of this file and today', async () => {
      const file = await stage()
      await file.relative('aylin', 'aylin at home', { from: day(-9), until: day(0) })
      await file.relative('marco', 'marco at home', { from: day(-9), until: day(-1) })
      await file.relative('elif', 'elif at home', { from: day(1) })
      await file.relative('marco', 'marco from today')
      await file.other.relative('elif', 'elif elsewhere')
      await file.key('of the team', { relative: 'aylin' })
      expect(await file.as(noah, (db) => accounts(file, db))).toEqual(['aylin', 'marco'])
      expect(await file.asRelative('aylin at home', (db) => accounts(file, db))).toEqual(['aylin', 'marco'])
      expect(await file.as(sanne, (db) => accounts(file, db))).toEqual([])
      expect(await file.as(youssef, (db) => accounts(file, db))).toEqual([])
    })
  })

  describe('who reads what is in sight', () => {
    const parties = async (file: Stage, db: Sql, asked?: readonly string[]) => {
      const doorIds = asked?.map((one) => file.id(one))
      const { rows } = await sql<
        Record<'door_id' | 'recipient_id', string>
      >`select door_id, recipient_id from access.recipients_in_sight(${doorIds ? uuids(doorIds) : sql`access.read_doors()`})`.execute(
        db,
      )
      const doors = new Map(['of the team', 'of the school', 'of the jgz'].map((one) => [file.id(one), one]))
      const names = new Map(['team', 'school', 'jgz', 'aylin', 'marco'].map((one) => [file.id(one), one]))
      return rows.map((row) => `${doors.get(row.door_id) ?? 'elsewhere'}: ${names.get(row.recipient_id)}`).sort()
    }

    test('is who is at work today: not who ended, nor who is to come', async () => {
      const members = {
        noah,
        ended: { ...sanne, who: 'ended', until: -1 },
        later: { ...sanne, who: 'later', from: 1 },
        edge: { ...sanne, from: 0, until: 0 },
      }
      const file = await stage(members)
      const readers = await file.as(noah, async (db) => {
        const { rows } = await sql<{
          account_id: string
        }>`select account_id from access.readers(array[${file.id('of the team')}::uuid])`.execute(db)
        return rows.map((row) => nameIn(file, members)(row.account_id)).sort()
      })
      expect(readers).toEqual(['noah', 'sanne'])
    })

    test('is told of each door one reads oneself, and of no other door, nor of another file', async () => {
      const file = await stage()
      for (const [one, who] of [
        [file, 'aylin'],
        [file.other, 'marco'],
      ] as const)
        await one.relative(who, `${who} at home`)
      await file.key('of the jgz', { relative: 'aylin' })
      await file.key('of the team', { relative: 'aylin' })
      await file.other.door('elsewhere')
      await file.other.key('elsewhere', { relative: 'marco' })
      expect(await file.as(sanne, (db) => parties(file, db), 'file')).toEqual([
        'of the school: school',
        'of the team: aylin',
        'of the team: school',
        'of the team: team',
      ])
      // Of the doors that are asked about; one that is not in sight tells nothing.
      const asked = await file.as(sanne, (db) => parties(file, db, ['of the school', 'of the jgz']), 'file')
      expect(asked).toEqual(['of the school: school'])
    })
  })
})
