import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabases } from '../../../../test/harness/database.ts'
import { play, stageWorld } from '../../../../test/property/adapter.ts'
import type { Stage } from '../../../../test/property/stage.ts'
import { generateWorld } from '../../../../test/world.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { migrate } from '../../../platform/database/migrate.ts'
import { readFacts } from './facts.ts'

describe.each(testDatabases())('the facts of a file, on $name', ({ make }) => {
  let given: TestDatabase
  let database: Database
  let families = 0

  beforeAll(async () => {
    given = await make()
    database = await openDatabase(given)
    await migrate(database)
  })
  afterAll(async () => {
    await database?.close()
    await given?.drop()
  })

  /** A random family with its whole story, and the first of its children, whom a court and others may say more of. */
  async function family(seed: number) {
    families += 1
    const world = generateWorld(seed)
    const stage = await stageWorld(database, world, families * 1000)
    for (const event of world.events) await play(stage, event)
    const child = world.gezag[0]?.child ?? ''
    return {
      stage,
      child: stage.id(child),
      door: stage.id('door of', child),
      parent: stage.id(world.gezag[0]?.holders[0] ?? ''),
    }
  }
  type Family = Awaited<ReturnType<typeof family>>

  const measured = ({ stage, child, door }: Family, untilOn: string | null = null, endedOn: string | null = null) =>
    sql`insert into dossiers.measures (file_id, id, door_id, child_id, kind, organisation_id, since_on, until_on, source, checked_on, ended_on)
      values (${stage.fileId}, gen_random_uuid(), ${door}, ${child}, 'ots', ${stage.id(stage.world.organisations[0]?.id ?? '')}, '2026-01-01',
        ${untilOn}, 'court-order', '2026-01-01', ${endedOn})`.execute(database.sql)
  const assessed = ({ stage, child, door }: Family, isCapable: boolean, position: number) =>
    sql`insert into dossiers.capability_assessments (file_id, id, door_id, person_id, is_capable, reason, position, written_by, written_at)
      values (${stage.fileId}, gen_random_uuid(), ${door}, ${child}, ${isCapable}, 'test', ${position}, ${child}, now())`.execute(
      database.sql,
    )
  const objected = ({ stage, child, door, parent }: Family, state: string, position: number) =>
    sql`insert into consent.reading_objections (file_id, id, door_id, subject_id, against_id, state, reason, position, written_by, written_at)
      values (${stage.fileId}, gen_random_uuid(), ${door}, ${child}, ${parent}, ${state}, 'test', ${position}, ${child}, now())`.execute(
      database.sql,
    )
  /** Something that was told once, and something that is signed for it. */
  async function told({ stage, child, door }: Family) {
    const organisation = stage.id(stage.world.organisations[0]?.id ?? '')
    const second = stage.id('second')
    await sql`insert into accounts.accounts (id, kind, display_name, created_at) values (${second}, 'professional', 'Second', now())`.execute(
      database.sql,
    )
    await sql`insert into disclosures.disclosures (file_id, id, door_id, kind, rule, law, purpose, subject_ids, sender_role, receiver_organisation_id,
        receiver_role, must_inform, piece_count, package_hash, written_by, sent_at)
      values (${stage.fileId}, ${stage.id('told')}, ${door}, 'test', 'D02', 'test', 'TRANSFER_SCHOOL', array[${child}::uuid], 'WIJKTEAM', ${organisation},
        'SCHOOL_IB_ZOCO', false, 1, 'abc', ${child}, now())`.execute(database.sql)
    await sql`insert into disclosures.signings (file_id, id, door_id, disclosure_id, kind, content, asked_by, asked_at, second_account_id)
      values (${stage.fileId}, gen_random_uuid(), ${door}, ${stage.id('signed')}, 'conflict', '{}', ${child}, now(), ${second})`.execute(
      database.sql,
    )
    return [stage.id('told'), stage.id('signed')].sort()
  }
  const facts = (stage: Stage) => readFacts(database.sql, stage.fileId)

  test('hold nothing of another file', async () => {
    const first = await family(3)
    await measured(first)
    await assessed(first, false, 900)
    await objected(first, 'raised', 900)
    const before = await facts(first.stage)
    const other = await family(4)
    await measured(other)
    await assessed(other, false, 900)
    await objected(other, 'raised', 900)
    const after = await facts(first.stage)
    for (const [name, rows] of Object.entries(before)) {
      const sorted = (all: unknown) => (all as unknown[]).map((row) => JSON.stringify(row)).sort()
      expect({ name, rows: sorted(after[name as keyof typeof after]) }).toEqual({ name, rows: sorted(rows) })
    }
  })

  test('disclosures-10 what was told once in this file is apart, and nothing of another', async () => {
    const [first, second] = [await family(7), await family(8)]
    const [ofFirst] = [await told(first), await told(second)]
    expect((await facts(first.stage)).apart?.toSorted()).toEqual(ofFirst)
  })

  test.each([
    [['raised'], 1],
    [['raised', 'upheld'], 1],
    [['raised', 'set-aside'], 0],
    [['raised', 'taken-back'], 0],
    [['set-aside', 'raised'], 1],
  ])('D22 of what was said about reading along (%s) the newest counts', async (states, count) => {
    const found = await family(5)
    for (const [index, state] of states.entries()) await objected(found, state, 900 + index)
    const { objections } = await facts(found.stage)
    expect(objections.filter((one) => one.subject === found.child && one.against === found.parent)).toHaveLength(count)
  })

  test('of assessments the newest counts, and a measure ends when it was ended', async () => {
    const found = await family(6)
    await assessed(found, false, 900)
    await assessed(found, true, 901)
    await measured(found, '2027-01-01', '2026-06-01')
    const { capabilities, measures } = await facts(found.stage)
    expect(capabilities.filter((one) => one.person === found.child)).toEqual([{ person: found.child, isCapable: true }])
    expect(measures.map((one) => one.untilOn)).toEqual(['2026-06-01'])
  })
})
