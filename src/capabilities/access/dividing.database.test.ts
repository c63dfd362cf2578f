// What a team divides: how many families a colleague has, the regie over one, and a question that goes to others.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../test/harness/database.ts'
import { asApp, openWithPieces, today } from '../../../test/harness/file.ts'
import { day, type Membership, stageMembers } from '../../../test/harness/members.ts'
import { asKeeper } from '../../../test/harness/settings.ts'
import type { Database, Sql } from '../../platform/database/database.ts'

const noah: Membership = { who: 'noah', organisation: 'team', role: 'WIJKTEAM', from: -100, hasRegie: true }
const youssef: Membership = { ...noah, who: 'youssef', hasRegie: false }
const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

describe.each(testDatabases())('what a team divides, on $name', ({ make }) => {
  let database: Database
  let close: (() => Promise<void>) | undefined
  let files = 0

  beforeAll(async () => {
    ;({ database, close } = await openWithPieces(make))
  })
  afterAll(() => close?.())

  const stage = (members: Record<string, Membership>) => {
    files += 1
    return stageMembers(database, `dividing ${files}`, members)
  }
  type Stage = Awaited<ReturnType<typeof stage>>

  describe('how many families a colleague has the regie of (playing-field-43)', () => {
    const counted = async (
      file: Stage,
      { role = 'WIJKTEAM', organisation = 'team', about = ['noah', 'youssef'] } = {},
    ): Promise<Record<string, number>> => {
      const rows = await asApp(database, async (db) => {
        await asKeeper(db, { role, organisation: file.id(organisation) })
        const found = await sql<{ account_id: string; families: number }>`
          select * from access.families_with_regie(${uuids(about.map(file.id))}, ${today}::date)`.execute(db)
        return found.rows
      })
      const nameOf = (id: string) => about.find((one) => file.id(one) === id) ?? id
      return Object.fromEntries(rows.map((row) => [nameOf(row.account_id), row.families]))
    }

    test('counts each family once, from the first day to the last', async () => {
      expect(await counted(await stage({ noah, again: { ...noah, from: 0, until: 0 } }))).toEqual({ noah: 1 })
      expect(await counted(await stage({ first: { ...noah, from: 0 } }))).toEqual({ noah: 1 })
      expect(await counted(await stage({ last: { ...noah, until: 0 } }))).toEqual({ noah: 1 })
      expect(await counted(await stage({ noah, other: { ...noah, inOtherFile: true } }))).toEqual({ noah: 2 })
    })

    test.each<[string, Membership]>([
      ['without the regie', youssef],
      ['in another role', { ...noah, role: 'JGZ' }],
      ['of another organisation', { ...noah, organisation: 'library' }],
      ['of somebody who was not asked about', { ...noah, who: 'ada' }],
      ['until yesterday', { ...noah, until: -1 }],
      ['from tomorrow', { ...noah, from: 1 }],
    ])('not a membership %s', async (_, membership) => {
      expect(await counted(await stage({ membership }))).toEqual({})
    })

    test('not who stands in', async () => {
      const standIn = { ...youssef, hasRegie: true, standsInFor: 'noah' }
      expect(await counted(await stage({ noah, standIn }))).toEqual({ noah: 1 })
    })

    test('not a file that is closed, and not a question', async () => {
      const file = await stage({ noah })
      await sql`update access.files set closed_on = ${today} where id = ${file.fileId}`.execute(database.sql)
      expect(await counted(file)).toEqual({})
      const question = await stage({ noah })
      await sql`update access.files set kind = 'question' where id = ${question.fileId}`.execute(database.sql)
      expect(await counted(question)).toEqual({})
    })

    test('told to the own youth team only', async () => {
      const file = await stage({ noah })
      expect(await counted(file, { role: 'ADMINISTRATOR' })).toEqual({})
      expect(await counted(file, { organisation: 'library' })).toEqual({})
    })
  })

  describe('the regie that goes to a colleague', () => {
    const handOver = async (file: Stage, to = 'youssef', by: Membership = noah) =>
      file.changes(by, (db) => sql`select access.hand_over_regie(${file.id('given')}, ${file.id(to)})`.execute(db))
    const regie = async (file: Stage) => {
      const { rows } = await sql<{ account_id: string }>`
        select account_id from access.members where file_id in (${file.fileId}, ${file.other.fileId}) and has_regie
          and from_on <= ${today} and (until_on is null or until_on >= ${today})`.execute(database.sql)
      return ['noah', 'youssef', 'ada'].filter((one) => rows.some(({ account_id }) => account_id === file.id(one)))
    }

    test('who gives it leaves from today on; who was no member becomes one', async () => {
      const file = await stage({ noah })
      expect(await handOver(file)).toEqual(['new: 0 to open', 'noah: -100 to -1'])
      expect(await regie(file)).toEqual(['youssef'])
    })

    test('a membership that began today never was', async () => {
      expect(await handOver(await stage({ noah: { ...noah, from: 0 } }))).toEqual(['new: 0 to open', 'noah: gone'])
    })

    test.each<[string, Partial<Membership>]>([
      ['of today', {}],
      ['that begins today', { from: 0 }],
      ['that ends today', { until: 0 }],
    ])('a colleague with a membership %s holds it by that one', async (_, over) => {
      const file = await stage({ noah, youssef: { ...youssef, ...over } })
      expect(await handOver(file)).toEqual(['noah: -100 to -1'])
      expect(await regie(file)).toEqual(['youssef'])
    })

    test.each<[string, Partial<Membership>]>([
      ['until yesterday', { until: -1 }],
      ['from tomorrow', { from: 1 }],
      ['of another organisation', { organisation: 'library' }],
      ['in another role', { role: 'JGZ' }],
      ['in another file', { inOtherFile: true }],
    ])('a membership of the colleague %s is left as it is', async (_, over) => {
      const file = await stage({ noah, youssef: { ...youssef, ...over } })
      expect(await handOver(file)).toEqual(['new: 0 to open', 'noah: -100 to -1'])
      const { rows } =
        await sql`select 1 from access.members where id = ${file.member('youssef')} and has_regie`.execute(database.sql)
      expect(rows).toEqual([])
    })

    test('a colleague who stands in for another here becomes a member of their own', async () => {
      const file = await stage({
        noah,
        ada: { ...youssef, who: 'ada' },
        youssef: { ...youssef, standsInFor: 'ada' },
      })
      expect(await handOver(file)).toEqual(['new: 0 to open', 'noah: -100 to -1'])
    })

    test('whoever stands in for who gives it ends with them; for another they stay', async () => {
      const forNoah = (from: number, until?: number): Membership => ({
        ...{ who: `stands in from ${from}`, organisation: 'team', role: 'WIJKTEAM', from, standsInFor: 'noah' },
        ...(until === undefined ? {} : { until }),
      })
      const file = await stage({
        ...{ noah, ada: { ...youssef, who: 'ada' } },
        ...{
          running: forNoah(-5),
          'last day': forNoah(-6, 0),
          ended: forNoah(-9, -7),
          begins: forNoah(0),
          later: forNoah(3),
        },
        another: { ...forNoah(-4), standsInFor: 'ada' },
      })
      expect(await handOver(file)).toEqual([
        'begins: gone',
        'last day: -6 to -1',
        'later: gone',
        'new: 0 to open',
        'noah: -100 to -1',
        'running: -5 to -1',
      ])
    })

    test('refused: to oneself, to a relative of this family, by who has no regie, and by who stands in', async () => {
      await expect(handOver(await stage({ noah }), 'noah')).rejects.toThrow('cannot take it over')
      const athome = await stage({ noah })
      await athome.relative('aylin', 'youssef')
      await expect(handOver(athome)).rejects.toThrow('cannot take it over')
      const elsewhere = await stage({ noah })
      await elsewhere.other.relative('aylin', 'youssef')
      expect(await handOver(elsewhere)).toHaveLength(2)
      await expect(handOver(await stage({ noah, youssef }), 'ada', youssef)).rejects.toThrow()
      const standIn = { ...youssef, hasRegie: true, standsInFor: 'noah' }
      await expect(handOver(await stage({ noah, youssef: standIn }), 'ada', standIn)).rejects.toThrow('cannot take it')
    })
  })

  describe('a question that goes to others', () => {
    const library = { organisation: 'library', role: 'SMW' }
    const ada: Membership = { ...noah, who: 'ada', ...library, hasRegie: true }

    async function question(members: Record<string, Membership>) {
      const file = await stage(members)
      await sql`update access.files set kind = 'question' where id = ${file.fileId}`.execute(database.sql)
      await file.door('of the asker', { relative: 'aylin' })
      await file.door('of the team', { source: 'team' })
      await file.door('unread', { relative: 'aylin' })
      return file
    }
    const pass = (file: Stage, to: readonly { who: string; organisation: string; role: string }[]) => {
      const receivers = to.map(({ who, organisation, role }) => ({
        ...{ member: file.id(`new ${who}`), account: file.id(who), organisation: file.id(organisation), role },
      }))
      return sql`select access.pass_question(${file.fileId}, ${JSON.stringify(receivers)}::jsonb, ${today}::date)`.execute(
        database.sql,
      )
    }
    const holders = async (file: Stage, on = today) => {
      const { rows } = await sql<{ account_id: string }>`
        select account_id from access.question_holders(${file.fileId}, ${on}::date)`.execute(database.sql)
      return ['noah', 'youssef', 'ada'].filter((one) => rows.some(({ account_id }) => account_id === file.id(one)))
    }
    const members = async (file: Stage) => {
      const { rows } = await sql<{ account_id: string; days: string }>`
        select account_id, (from_on - ${today}::date) || ' to ' || coalesce((until_on - ${today}::date)::text, 'open') as days
        from access.members where file_id = ${file.fileId}`.execute(database.sql)
      const nameOf = (id: string) => ['noah', 'youssef', 'ada', 'later'].find((one) => file.id(one) === id) ?? id
      return rows.map(({ account_id, days }) => `${nameOf(account_id)}: ${days}`).sort()
    }
    const keysOf = async (file: Stage, organisation: string) => {
      const { rows } = await sql<{ door_id: string; from: number }>`
        select door_id, from_on - ${today}::date as "from" from access.keys
        where file_id = ${file.fileId} and recipient_id = ${file.id(organisation)} and until_on >= ${today}`.execute(
        database.sql,
      )
      const nameOf = (id: string) => ['of the asker', 'of the team', 'unread'].find((one) => file.id(one) === id) ?? id
      return rows.map(({ door_id, from }) => `${nameOf(door_id)} from ${from}`).sort()
    }
    const always = { from: day(-50), until: day(50) }
    const team = { organisation: 'team', role: 'WIJKTEAM' }

    test('it is with who has the regie of it, from the first day to the last', async () => {
      const file = await question({
        ...{ noah, youssef, ended: { ...ada, until: -1 }, later: { ...ada, from: 1 } },
        elsewhere: { ...ada, inOtherFile: true },
      })
      expect(await holders(file)).toEqual(['noah'])
      expect(await holders(file, day(1))).toEqual(['noah', 'ada'])
      const edge = await question({ noah: { ...noah, from: 0 }, ada: { ...ada, until: 0 } })
      expect(await holders(edge)).toEqual(['noah', 'ada'])
      await sql`update access.files set kind = 'family' where id = ${edge.fileId}`.execute(database.sql)
      expect(await holders(edge)).toEqual([])
    })

    test('who had it leaves from today on, who reads along stays, and it is with the receiver', async () => {
      const file = await question({ noah, youssef })
      await file.key('of the asker', team, always)
      await pass(file, [{ who: 'ada', ...library }])
      expect(await members(file)).toEqual(['ada: 0 to open', 'noah: -100 to -1', 'youssef: -100 to open'])
      expect(await holders(file)).toEqual(['ada'])
      expect(await keysOf(file, 'library')).toEqual(['of the asker from 0'])
    })

    test('within an organisation it leaves that organisation’s holders, and nobody else’s', async () => {
      const file = await question({ noah: { ...noah, from: 0 }, ada })
      await file.key('of the asker', team, always)
      await pass(file, [{ who: 'youssef', ...team }])
      expect(await members(file)).toEqual(['ada: -100 to open', 'youssef: 0 to open'])
      // They read it already.
      expect(await keysOf(file, 'team')).toEqual(['of the asker from -50'])
    })

    test('who has it and gets it keeps it as it was; what had ended or is to come stays as it was', async () => {
      const file = await question({
        ...{ noah, today: { ...youssef, hasRegie: true, from: 0 } },
        ...{ before: { ...ada, organisation: 'team', role: 'WIJKTEAM', until: -3 } },
      })
      await pass(file, [
        { who: 'noah', ...team },
        { who: 'youssef', ...team },
      ])
      expect(await members(file)).toEqual(['ada: -100 to -3', 'noah: -100 to open', 'youssef: 0 to open'])
    })

    test.each<[string, { organisation: string; role: string }, { from: string; until: string }]>([
      ['of another role', { organisation: 'team', role: 'JGZ' }, always],
      ['of an organisation that had it not', { organisation: 'school', role: 'WIJKTEAM' }, always],
      ['until yesterday', team, { from: day(-50), until: day(-1) }],
      ['from tomorrow', team, { from: day(1), until: day(50) }],
    ])('a key %s opens nothing to the receiver', async (_, to, days) => {
      const file = await question({ noah })
      await file.key('of the asker', to, days)
      await pass(file, [{ who: 'ada', ...library }])
      expect(await keysOf(file, 'library')).toEqual([])
    })

    test('a key opens on its first day and on its last, and so it stands in the way of another', async () => {
      for (const days of [
        { from: today, until: day(50) },
        { from: day(-50), until: today },
      ]) {
        const file = await question({ noah })
        await file.key('of the asker', team, days)
        await file.key('unread', team, always)
        await file.key('unread', library, days)
        await pass(file, [{ who: 'ada', ...library }])
        const had = days.from === today ? 0 : -50
        expect(await keysOf(file, 'library')).toEqual(['of the asker from 0', `unread from ${had}`])
      }
    })

    test('within an organisation only what that organisation read goes along; a day that is the last is the last', async () => {
      const file = await question({ noah: { ...noah, until: 0 }, ada, elsewhere: { ...noah, inOtherFile: true } })
      await file.key('of the asker', team, always)
      await file.key('unread', library, always)
      await pass(file, [{ who: 'youssef', ...team }])
      expect(await members(file)).toEqual(['ada: -100 to open', 'noah: -100 to -1', 'youssef: 0 to open'])
      expect(await keysOf(file, 'team')).toEqual(['of the asker from -50'])
      const { rows } =
        await sql`select 1 from access.members where file_id = ${file.other.fileId} and until_on is null`.execute(
          database.sql,
        )
      expect(rows).toHaveLength(1)
    })

    test('what the team wrote stays the team’s', async () => {
      const file = await question({ noah })
      await file.key('of the team', team, always)
      await pass(file, [{ who: 'ada', ...library }])
      expect(await keysOf(file, 'library')).toEqual([])
    })

    test.each<[string, { organisation: string; role: string }, { from: string; until: string }]>([
      ['of another role', { organisation: 'library', role: 'JGZ' }, always],
      ['that ended yesterday', library, { from: day(-50), until: day(-1) }],
      ['that begins tomorrow', library, { from: day(1), until: day(50) }],
    ])('a key of the receiver %s does not stand in the way of the new one', async (_, to, days) => {
      const file = await question({ noah })
      await file.key('of the asker', team, always)
      await file.key('of the asker', to, days)
      await pass(file, [{ who: 'ada', ...library }])
      expect(await keysOf(file, 'library')).toContain('of the asker from 0')
    })
  })

  describe('stepping in to keep what is no file', () => {
    const holds = async (
      keeper: Parameters<typeof asKeeper>[1],
      expression: (db: Sql) => Promise<{ rows: { is: unknown }[] }>,
    ) =>
      asApp(database, async (db) => {
        await asKeeper(db, keeper)
        return (await expression(db)).rows[0]?.is
      })
    const [own, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

    test('each name stands for one role, one organisation, one cooperation; without stepping in for none', async () => {
      const roles = { keeps_region: 'ADMINISTRATOR', guards_privacy: 'PRIVACY_OFFICER', keeps_own_team: 'WIJKTEAM' }
      for (const [name, role] of Object.entries(roles))
        for (const one of [...Object.values(roles), '']) {
          const is = await holds({ role: one }, (db) =>
            sql<{ is: unknown }>`select ${sql.raw(`access.${name}()`)} as is`.execute(db),
          )
          expect(is, `${name} as ${one}`).toBe(one === role)
        }
      for (const [setting, name] of [
        ['organisation', 'keeps_organisation'],
        ['cooperation', 'takes_part_in'],
      ] as const)
        for (const [stepped, is] of [
          [own, true],
          [other, false],
          ['', false],
        ] as const)
          expect(
            await holds({ [setting]: stepped }, (db) =>
              sql<{ is: unknown }>`select ${sql.raw(`access.${name}`)}(${own}::uuid) as is`.execute(db),
            ),
            `${name} of ${stepped}`,
          ).toBe(is)
      const account = (db: Sql) => sql<{ is: unknown }>`select access.keeper_account() as is`.execute(db)
      expect(await holds({ account: own }, account)).toBe(own)
      expect(await holds({ account: '' }, account)).toBe(null)
      const category = (role: string) =>
        holds({}, (db) => sql<{ is: unknown }>`select access.question_category(${role}) as is`.execute(db)).catch(
          (error: Error) => error.message,
        )
      expect(await category('RMC')).toMatch('permission denied')
    })

    test('a question is received as what its receiver reads whole (1.7b)', async () => {
      const { rows } = await sql<{ is: string }>`
        select access.question_category(r) as is from unnest(array['LEERPLICHT', 'RMC', 'WIJKTEAM', 'SCHOOL_IB_ZOCO']) r`.execute(
        database.sql,
      )
      expect(rows.map(({ is }) => is)).toEqual(['ATTENDANCE', 'ATTENDANCE', 'SUPPORT_NEED', 'SUPPORT_NEED'])
    })
  })
})
