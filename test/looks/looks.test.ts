import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asProfessional } from '../../src/app/trial/stage.ts'
import type { LookLine } from '../../src/capabilities/access/contract.ts'
import { inFile, inList } from '../../src/capabilities/access/enter.ts'
import type { HeadKeeper, Heads } from '../../src/capabilities/access/heads.ts'
import { sealLooks } from '../../src/capabilities/access/sealing.ts'
import { verifyLooks } from '../../src/capabilities/access/verify-looks.ts'
import { type Cast, type Person, raiseCurtain } from '../cast.ts'
import { answer, asks, peeters, type ToldFamily, yildiz } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { withConsent } from '../matrix/stage.ts'

interface Look {
  action: string
  account_id: string
  role: string | null
  request_id: string
  door_ids: string[]
}

describe.each(testDatabases())('looks on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = (await withConsent(cast)).family
  })
  afterAll(() => cast?.dispose())

  const looksAt = async (fileId: string): Promise<Look[]> =>
    (
      await sql<Look>`select action, account_id, role, request_id, door_ids from access.looks where file_id = ${fileId} order by looked_at, id`.execute(
        cast.database.sql,
      )
    ).rows
  const newLooks = async (fileId: string, work: () => Promise<unknown>): Promise<Look[]> => {
    const before = await looksAt(fileId)
    await work()
    return (await looksAt(fileId)).slice(before.length)
  }

  const readers: Record<string, () => Promise<Person>> = {
    'who holds the regie': () => cast.professional('noah'),
    'the school': () => cast.professional('sanne'),
    'the teacher with one goal': () => cast.professional('marit'),
    'a parent': () => cast.relative(family, 'Aylin'),
  }
  const pages = ['', '/plan', '/timeline'] as const
  const everyPage = Object.keys(readers).flatMap((who) => pages.map((page) => [who, page] as const))

  it.each(everyPage)('every answer to %s that shows the file (%s) leaves a look of that request', async (who, page) => {
    const person = await readers[who]?.()
    const looks = await newLooks(family.id, async () =>
      expect((await person?.get(`/dossiers/${family.id}${page}`))?.status).toBe(200),
    )
    expect(looks.length).toBeGreaterThan(0)
    expect(new Set(looks.map((one) => one.request_id)).size).toBe(1)
    expect(looks.every((one) => one.action === 'viewed' && one.door_ids.length > 0)).toBe(true)
  })

  it.each(['consent-requests', 'sharing'])(
    'what is asked and shared leaves a look of the parent who reads %s',
    async (page) => {
      const aylin = await cast.relative(family, 'Aylin')
      expect((await newLooks(family.id, () => aylin.get(`/dossiers/${family.id}/${page}`))).length).toBeGreaterThan(0)
    },
  )

  it('a print, a search and HEAD leave a look as well', async () => {
    const noah = await cast.professional('noah')
    expect(
      (await newLooks(family.id, () => noah.post(`/dossiers/${family.id}/plan/_print`))).map((one) => one.action),
    ).toContain('printed')
    expect(
      (await newLooks(family.id, () => noah.post('/dossiers/_search', { text: 'Elif' }))).map((one) => one.action),
    ).toContain('searched')
    expect(
      (await newLooks(family.id, () => noah.send('HEAD', `/dossiers/${family.id}`))).map((one) => one.action),
    ).toContain('viewed')
  })

  it('a search that finds nothing leaves no look, and a refusal shows nothing', async () => {
    const [noah, esra] = [await cast.professional('noah'), await cast.professional('esra')]
    expect(await newLooks(family.id, () => noah.post('/dossiers/_search', { text: 'nergens te vinden' }))).toEqual([])
    expect(await newLooks(family.id, () => esra.get(`/dossiers/${family.id}`))).toEqual([])
  })

  it('a dossier of which someone reads the plan alone leaves a look in the list, in a search and on its page', async () => {
    const narrow = await yildiz(cast)
    const request = await asks(cast, narrow, { of: 'ilse', categories: ['PLAN_GOAL_ACTION'] })
    await answer(narrow, request, ['Aylin', 'Marco'])
    const ilse = await cast.professional('ilse')
    const actions = async (work: () => Promise<unknown>) => (await newLooks(narrow.id, work)).map((one) => one.action)
    expect(await actions(() => ilse.get('/dossiers'))).toContain('listed')
    expect(await actions(() => ilse.get(`/dossiers/${narrow.id}`))).toContain('viewed')
    expect(await actions(() => ilse.post('/dossiers/_search', { text: ' ' }))).toContain('searched')
  })

  it('a list leaves one look per person, file and day', async () => {
    const noah = await cast.professional('noah')
    cast.wait({ days: 1 })
    const again = await cast.professional('noah')
    const subjects = async () =>
      (await looksAt(family.id)).filter(
        (one) => one.action === 'listed' && one.account_id === cast.region.people.noah.accountId,
      ).length
    await again.get('/dossiers')
    const first = await subjects()
    for (const person of [again, noah, await cast.professional('noah')]) await person.get('/dossiers')
    expect(await subjects()).toBe(first)
    cast.wait({ days: 1 })
    await (await cast.professional('noah')).get('/dossiers')
    expect(await subjects()).toBeGreaterThan(first)
  })

  it('an answer without a look is a fault, and what it wrote is undone', async () => {
    const call = asProfessional(cast.stage, cast.region.people.noah)
    await expect(inFile(call, family.id, async () => 'secret')).rejects.toThrow('no look, no answer')
    await expect(inList(call, 'family', async () => 'secret')).rejects.toThrow('no look, no answer')
    const looks = await newLooks(family.id, () =>
      inFile(call, family.id, async (tx) => {
        await tx.look('viewed', [
          ...(await sql<{ door_id: string }>`select door_id from plan.goals`.execute(tx.sql)).rows.map(
            (row) => row.door_id,
          ),
        ])
        throw new Error('halfway')
      }).catch(() => undefined),
    )
    expect(looks).toEqual([])
  })

  it('a look can only be recorded at a door that is open', async () => {
    const call = asProfessional(cast.stage, cast.region.people.noah)
    await expect(inFile(call, family.id, (tx) => tx.look('viewed', [randomUUID()]))).rejects.toMatchObject({
      code: 'RD005',
    })
  })

  const looksSeenBy = async (person: Person, file: string) =>
    (await person.get<{ looks: LookLine[] }>(`/dossiers/${file}/looks`)).body.looks

  it('a parent reads who looked: day, person, role, what and why', async () => {
    await (await cast.professional('sanne')).get(`/dossiers/${family.id}/plan`)
    const looks = await looksSeenBy(await cast.relative(family, 'Aylin'), family.id)
    const line = looks.find(
      (one) => one.name === 'Sanne Vermeer' && one.action === 'viewed' && one.categories.includes('PLAN_GOAL_ACTION'),
    )
    expect([line?.role, line?.organisation, line?.why, line?.party]).toEqual([
      'SCHOOL_IB_ZOCO',
      'De Wilgenhof',
      'consent',
      'school',
    ])
    expect(line?.about.sort()).toEqual(['Elif', 'Kerem'])
    expect(line?.goalTitles).toContain('Elif leest weer met plezier')
  })

  it('a look made by a family member is shown to that person alone', async () => {
    const [aylin, marco] = [await cast.relative(family, 'Aylin'), await cast.relative(family, 'Marco')]
    await aylin.get(`/dossiers/${family.id}/plan`)
    await marco.get(`/dossiers/${family.id}/plan`)
    for (const [person, name] of [
      [aylin, 'Aylin'],
      [marco, 'Marco'],
    ] as const) {
      const byFamily = (await looksSeenBy(person, family.id)).filter((one) => one.party === 'family')
      expect(new Set(byFamily.map((one) => [one.name, one.isYou].join()))).toEqual(new Set([`${name},true`]))
    }
  })

  it('an ex-partner without gezag reads no look at the children', async () => {
    const dirk = await cast.relative(family, 'Dirk')
    const looks = await looksSeenBy(dirk, family.id)
    expect(looks.flatMap((one) => [...one.about, ...one.goalTitles])).toEqual([])
    expect(looks.map((one) => one.name)).not.toContain('Sanne Vermeer')
  })

  it('the mother of Anouk (16) reads none of the looks at Anouk; Anouk does', async () => {
    const alone = await peeters(cast)
    await (await cast.professional('noah')).get(`/dossiers/${alone.id}/plan`)
    const ofAnouk = await looksSeenBy(await cast.relative(alone, 'Anouk'), alone.id)
    expect(ofAnouk.some((one) => one.name === 'Noah Willems' && one.about.includes('Anouk'))).toBe(true)
    const ofIngrid = await looksSeenBy(await cast.relative(alone, 'Ingrid'), alone.id)
    expect(
      ofIngrid.filter((one) => one.categories.includes('PLAN_GOAL_ACTION') || one.about.includes('Anouk')),
    ).toEqual([])
  })

  it('a look at a goal that is closed to a reader of looks does not tell its title', async () => {
    const looks = await looksSeenBy(await cast.relative(family, 'Marco'), family.id)
    expect(looks.length).toBeGreaterThan(0)
    expect((await (await cast.professional('sanne')).get(`/dossiers/${family.id}/looks`)).status).toBe(403)
  })
})

describe.each(testDatabases())('the chain of looks on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let kept: Heads
  const key = Buffer.alloc(32, 7)
  const heads: HeadKeeper = {
    keep: (_day, newer) => {
      kept = { ...kept, ...newer }
    },
    newest: () => kept,
  }
  const seal = () => sealLooks(cast.ports, { key, heads })
  const verdict = async () => (await verifyLooks(cast.ports, { key, heads })).wrong
  const spoil = (statement: string) => sql.raw(statement).execute(cast.database.sql)

  beforeAll(async () => {
    kept = {}
    cast = await raiseCurtain(make)
    family = await yildiz(cast)
    const noah = await cast.professional('noah')
    for (const page of ['', '/plan', '/timeline']) await noah.get(`/dossiers/${family.id}${page}`)
    await seal()
  })
  afterAll(() => cast?.dispose())

  beforeEach(async () => {
    expect(await verdict()).toBeNull()
  })
  const aLook = () => `(select look_id from access.seals where file_id = '${family.id}' and number = 3)`
  const copies =
    'create table if not exists public.kept_looks as select * from access.looks; create table if not exists public.kept_seals as select * from access.seals;'
  const restored =
    'delete from access.seals; delete from access.looks; insert into access.looks select * from public.kept_looks; insert into access.seals select * from public.kept_seals; drop table public.kept_looks; drop table public.kept_seals;'
  /** Does harm, hears what is said of it, and puts everything back. */
  const harmed = async (harm: string) => {
    for (const part of copies.split(';').filter(Boolean)) await spoil(part)
    try {
      for (const part of harm.split(';').filter((one) => one.trim())) await spoil(part)
      return await verdict()
    } finally {
      for (const part of restored.split(';').filter((one) => one.trim())) await spoil(part)
    }
  }

  it('a line that was changed is found', async () => {
    expect(await harmed(`update access.looks set action = 'listed' where id = ${aLook()}`)).toMatch(
      /look number 3 was changed/,
    )
    expect(
      await harmed(`update access.looks set looked_at = looked_at - interval '1 second' where id = ${aLook()}`),
    ).toMatch(/number 3/)
    expect(await harmed(`update access.looks set role = 'JGZ' where id = ${aLook()}`)).toMatch(/number 3/)
    expect(
      await harmed(`update access.looks set door_ids = door_ids || gen_random_uuid() where id = ${aLook()}`),
    ).toMatch(/number 3/)
  })

  it('a line that was removed is found, with or without its seal', async () => {
    const both = `create table public.gone as select look_id from access.seals where file_id = '${family.id}' and number = 3; delete from access.seals where look_id in (select look_id from public.gone); delete from access.looks where id in (select look_id from public.gone); drop table public.gone`
    expect(await harmed(both)).toMatch(/missing before number 4/)
  })

  it('a line that was put in afterwards is found', async () => {
    const forged = `insert into access.looks select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid()))).* from access.looks l where l.id = ${aLook()};
      insert into access.seals select '${family.id}', (select max(number) + 1 from access.seals where file_id = '${family.id}'), l.id, 'Zm9yZ2Vk', now() from access.looks l where not exists (select from access.seals s where s.look_id = l.id)`
    expect(await harmed(forged)).toMatch(/was changed or put in afterwards/)
  })

  it('a tail that was cut off is found by the heads that are kept outside', async () => {
    const cut = `create table public.gone as select look_id from access.seals where file_id = '${family.id}' and number > 2; delete from access.seals where look_id in (select look_id from public.gone); delete from access.looks where id in (select look_id from public.gone); drop table public.gone`
    expect(await harmed(cut)).toMatch(/looks after number 2 were cut off/)
  })

  it('all looks of a file that were removed are found', async () => {
    expect(
      await harmed(
        `delete from access.seals where file_id = '${family.id}'; delete from access.looks where file_id = '${family.id}'`,
      ),
    ).toMatch(/looks after number 0 were cut off/)
  })

  it('a line that waits for its seal for more than five minutes is found', async () => {
    await (await cast.professional('noah')).get(`/dossiers/${family.id}`)
    expect(await verdict()).toBeNull()
    cast.wait({ minutes: 6 })
    expect(await verdict()).toMatch(/more than five minutes/)
    await seal()
  })

  it('another key seals other seals', async () => {
    const other = await verifyLooks(cast.ports, { key: Buffer.alloc(32, 8), heads })
    expect(other.wrong).toMatch(/number 1 was changed or put in afterwards/)
  })

  it('two sealers at once give no number twice', async () => {
    const noah = await cast.professional('noah')
    for (let turn = 0; turn < 5; turn += 1) await noah.get(`/dossiers/${family.id}/plan`)
    await Promise.all([seal(), seal(), seal()])
    expect(await verdict()).toBeNull()
  })
})
