import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asProfessional } from '../../src/app/trial/stage.ts'
import type { ExportedLooks, LookLine, LooksPage } from '../../src/capabilities/access/contract.ts'
import { inFile, inList } from '../../src/capabilities/access/enter.ts'
import type { Head, HeadKeeper } from '../../src/capabilities/access/heads.ts'
import { nenFields } from '../../src/capabilities/access/nen7513.ts'
import { sealLooks } from '../../src/capabilities/access/sealing.ts'
import { verifyLooks } from '../../src/capabilities/access/verify-looks.ts'
import { type Cast, type Person, raiseCurtain } from '../cast.ts'
import { answer, asks, peeters, type ToldFamily, vanDam, yildiz } from '../families.ts'
import { testDatabases } from '../harness/database.ts'
import { withConsent } from '../matrix/stage.ts'

interface Look {
  action: string
  account_id: string
  role: string | null
  request_id: string
  door_ids: string[]
  attempted: string | null
  purpose: string | null
  policy_version: number | null
  member_id: string | null
  ground_ids: string[]
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
      await sql<Look>`select action, account_id, role, request_id, door_ids, attempted, purpose, policy_version, member_id, ground_ids from access.looks where file_id = ${fileId} order by looked_at, id`.execute(
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

  it('opening the scan of an answer on paper leaves a look "opened" at the person it is about, each time and only then', async () => {
    const other = await yildiz(cast)
    const request = await asks(cast, other, { of: 'sanne' })
    const scans = `/dossiers/${other.id}/consent-requests/${request}/scans`
    const noah = await cast.professional('noah')
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const stored = await noah.send<{ id: string }>('POST', scans, png, { 'content-type': 'image/png' })
    expect(stored.status).toBe(201)
    const open = async (person: Person) => (await person.get(`${scans}/${stored.body.id}`)).status
    const aylin = await cast.relative(other, 'Aylin')
    for (const [person, by] of [
      [noah, cast.region.people.noah.accountId],
      [aylin, null],
    ] as const) {
      const looks = await newLooks(other.id, async () => expect(await open(person)).toBe(200))
      expect(new Set(looks.map((one) => one.action))).toEqual(new Set(['opened']))
      expect(looks.every((one) => one.door_ids.length > 0)).toBe(true)
      if (by) expect(new Set(looks.map((one) => one.account_id))).toEqual(new Set([by]))
    }
    const refused = await newLooks(other.id, async () => expect(await open(await cast.professional('sanne'))).toBe(404))
    expect(refused.map((one) => one.action)).not.toContain('opened')
  })

  it('a search that finds nothing leaves no look', async () => {
    const noah = await cast.professional('noah')
    expect(await newLooks(family.id, () => noah.post('/dossiers/_search', { text: 'nergens te vinden' }))).toEqual([])
  })

  it('an attempt at a file that is not open leaves a look "refused", one line per person of the file, and shows nothing', async () => {
    const esra = await cast.professional('esra')
    const looks = await newLooks(family.id, async () =>
      expect((await esra.get(`/dossiers/${family.id}`)).status).toBe(404),
    )
    expect(looks.map((one) => [one.action, one.attempted, one.door_ids.length])).toEqual(
      Array(5).fill(['refused', 'viewed', 0]),
    )
    expect(new Set(looks.map((one) => one.account_id))).toEqual(new Set([cast.region.people.esra.accountId]))
  })

  it('an attempt at an address that holds nothing costs as much: one line of another kind, and the same answer', async () => {
    const esra = await cast.professional('esra')
    const missed = async () =>
      (await sql<{ count: number }>`select count(*) from access.missed_attempts`.execute(cast.database.sql)).rows[0]
        ?.count
    const before = await missed()
    const nothing = await esra.get<{ requestId: string }>(`/dossiers/${randomUUID()}`)
    const hidden = await esra.get<{ requestId: string }>(`/dossiers/${family.id}`)
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' })
    expect(await missed()).toBe(Number(before) + 1)
  })

  it('a change inside a file that is refused leaves a look "refused" as well, and nothing of the change', async () => {
    const marit = await cast.professional('marit')
    const looks = await newLooks(family.id, async () => {
      const body = { childId: family.personId('Elif'), state: 'known' }
      expect((await marit.post(`/dossiers/${family.id}/authority-states`, body)).status).toBe(403)
    })
    expect(new Set(looks.map((one) => `${one.action} ${one.attempted}`))).toEqual(new Set(['refused changed']))
  })

  it('what is not there inside an open file is no refused attempt', async () => {
    const noah = await cast.professional('noah')
    const looks = await newLooks(family.id, () =>
      noah.post(`/dossiers/${family.id}/actions/${randomUUID()}/ticks`, { isDone: true }),
    )
    expect(looks.map((one) => one.action)).not.toContain('refused')
  })

  it('a look says for what, by which membership, under which choices and on whose statements', async () => {
    const sanne = await cast.professional('sanne')
    const [look] = await newLooks(family.id, () => sanne.get(`/dossiers/${family.id}/plan`))
    expect([look?.purpose, look?.policy_version === null, look?.member_id === null]).toEqual([
      'COORDINATE_PLAN',
      false,
      false,
    ])
    expect(look?.ground_ids.length).toBeGreaterThan(0)
    const said =
      await sql`select 1 from consent.statements where id = any(${`{${look?.ground_ids.join(',')}}`}::uuid[])`.execute(
        cast.database.sql,
      )
    expect(said.rows).toHaveLength(look?.ground_ids.length ?? -1)
  })

  it('a job leaves a look "systeem", once a day, and the family reads that nobody read along', async () => {
    const look = () =>
      sql`select access.look_as_system(${family.id}::uuid, ${randomUUID()}::uuid, ${cast.now().toISOString()}::timestamptz)`.execute(
        cast.database.sql,
      )
    const looks = await newLooks(family.id, async () => {
      await look()
      await look()
    })
    expect(looks.map((one) => one.action)).toEqual(Array(5).fill('derived'))
    const lines = await looksSeenBy(await cast.relative(family, 'Aylin'), family.id)
    const line = lines.find((one) => one.viewer === 'system')
    expect([line?.action, line?.whys, line?.name]).toEqual(['derived', ['system'], ''])
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
      kind: { code: 'not-found' },
    })
  })

  const looksSeenBy = async (person: Person, file: string, query = '') =>
    (await person.get<{ looks: LookLine[] }>(`/dossiers/${file}/looks${query}`)).body.looks

  it('a parent reads who looked: day, person, role, what and why', async () => {
    await (await cast.professional('sanne')).get(`/dossiers/${family.id}/plan`)
    const looks = await looksSeenBy(await cast.relative(family, 'Aylin'), family.id)
    const line = looks.find(
      (one) =>
        one.name === 'Sanne Vermeer' &&
        one.action === 'viewed' &&
        one.about.includes('Elif') &&
        one.goalTitles.includes('Elif leest weer met plezier'),
    )
    expect([line?.role, line?.organisation, line?.whys, line?.party]).toEqual([
      'SCHOOL_IB_ZOCO',
      'De Wilgenhof',
      ['consent'],
      'school',
    ])
    expect(line?.rules).toContain('D15')
    expect(line?.goalTitles).toContain('Elif leest weer met plezier')
  })

  it('every line is about one person of the family, and repeats of a day are one line with a count', async () => {
    const sanne = await cast.professional('sanne')
    for (let turn = 0; turn < 3; turn += 1) await sanne.get(`/dossiers/${family.id}/plan`)
    const looks = await looksSeenBy(await cast.relative(family, 'Aylin'), family.id)
    const ofSanne = looks.filter((one) => one.name === 'Sanne Vermeer' && one.action === 'viewed')
    expect(ofSanne.every((one) => one.about.length <= 1)).toBe(true)
    expect(ofSanne.map((one) => one.about[0])).toEqual(expect.arrayContaining(['Elif', 'Kerem']))
    const lines = ofSanne.map((one) => [one.day, one.about, one.isEmergency].join())
    expect(new Set(lines).size).toBe(lines.length)
    expect(Math.max(...ofSanne.map((one) => one.count))).toBeGreaterThanOrEqual(3)
  })

  it('the family reads that someone tried and was not allowed; of a stranger with an account no name is told', async () => {
    const stranger = await cast.relative(await vanDam(cast), 'Hanneke')
    await (await cast.professional('esra')).get(`/dossiers/${family.id}`)
    await stranger.get(`/dossiers/${family.id}`)
    const refused = (await looksSeenBy(await cast.relative(family, 'Aylin'), family.id)).filter(
      (one) => one.action === 'refused',
    )
    expect(refused.find((one) => one.name === 'Esra Kaplan')?.whys).toEqual(['refused'])
    const unknown = refused.find((one) => one.viewer === 'stranger')
    expect([unknown?.name, unknown?.viewerId, unknown?.organisation]).toEqual(['', null, null])
  })

  it('looks are found by person and by period, and what falls outside is not shown', async () => {
    const aylin = await cast.relative(family, 'Aylin')
    const sanne = cast.region.people.sanne.accountId
    const byPerson = await looksSeenBy(aylin, family.id, `?viewerId=${sanne}`)
    expect(new Set(byPerson.map((one) => one.name))).toEqual(new Set(['Sanne Vermeer']))
    const [day] = byPerson.map((one) => one.day)
    expect(new Set((await looksSeenBy(aylin, family.id, `?from=${day}&until=${day}`)).map((one) => one.day))).toEqual(
      new Set([day]),
    )
    expect(await looksSeenBy(aylin, family.id, '?until=2026-01-01')).toEqual([])
    const elif = family.personId('Elif')
    const about = (await looksSeenBy(aylin, family.id, `?personId=${elif}`)).flatMap((one) => one.about)
    expect(new Set(about)).toEqual(new Set(['Elif']))
  })

  it('pages follow on each other within one moment: no line is skipped and none comes twice', async () => {
    const lively = await yildiz(cast)
    const children = [lively.personId('Elif'), lively.personId('Kerem')]
    await sql`insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, grounds, looked_at, request_id)
      select gen_random_uuid(), ${lively.id}, (${`{${children.join(',')}}`}::uuid[])[1 + n % 2], '{}', 'derived', 'system', '{}',
        '2026-10-01T10:00:00Z', gen_random_uuid() from generate_series(1, 950) n`.execute(cast.database.sql)
    const aylin = await cast.relative(lively, 'Aylin')
    let counted = 0
    for (let at = ''; ; ) {
      const { body } = await aylin.get<LooksPage>(`/dossiers/${lively.id}/looks${at}`)
      counted += body.looks.filter((one) => one.action === 'derived').reduce((sum, one) => sum + one.count, 0)
      if (!body.before) break
      at = `?before=${body.before}&beforeId=${body.beforeId}`
    }
    expect(counted).toBe(950)
  })

  it.each(['csv', 'json'] as const)(
    'the lines as a %s file have the fields of NEN 7513, and keeping them is a look',
    async (format) => {
      const aylin = await cast.relative(family, 'Aylin')
      const kept = await aylin.post<ExportedLooks>(`/dossiers/${family.id}/looks/_export`, { format })
      expect(kept.status).toBe(200)
      for (const field of nenFields) expect(kept.body.content).toContain(field)
      expect(kept.body.content).toContain('Sanne Vermeer')
      const mine = (await looksSeenBy(aylin, family.id)).filter((one) => one.action === 'exported')
      expect(mine.map((one) => [one.isYou, one.whys])).toContainEqual([true, ['own-looks']])
      const marco = await cast.relative(family, 'Marco')
      expect((await looksSeenBy(marco, family.id)).map((one) => one.action)).not.toContain('exported')
    },
  )

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
  let kept: Head[]
  const key = Buffer.alloc(32, 7)
  const heads: HeadKeeper = {
    keep: (_day, newer) => {
      kept = [...kept, ...newer]
    },
    async *kept() {
      yield kept
    },
  }
  const seal = () => sealLooks(cast.ports, { key, heads })
  const verdict = async () => (await verifyLooks(cast.ports, { key, heads })).wrong
  const spoil = (statement: string) => sql.raw(statement).execute(cast.database.sql)

  beforeAll(async () => {
    kept = []
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

  it('a line that was sealed before there were more fields still fits its seal, and cannot be given the other form', async () => {
    expect(await harmed(`update access.looks set line_version = 1 where id = ${aLook()}`)).toMatch(/number 3/)
    const number = `(select max(number) from access.seals where file_id = '${family.id}')`
    await spoil(
      `insert into access.looks (id, file_id, subject_id, door_ids, action, viewer_kind, grounds, looked_at, request_id, line_version)
       select gen_random_uuid(), file_id, subject_id, '{}', 'listed', 'system', '{}', now(), gen_random_uuid(), 1 from access.looks where id = ${aLook()}`,
    )
    await seal()
    expect(await verdict()).toBeNull()
    const last = `(select look_id from access.seals where file_id = '${family.id}' and number = ${number})`
    expect(await harmed(`update access.looks set line_version = 2 where id = ${last}`)).toMatch(/was changed/)
  })

  it.each(['purpose', 'policy_version', 'member_id', 'attempted', 'ground_ids'])(
    'the seal covers %s',
    async (column) => {
      const other: Record<string, string> = {
        policy_version: '99',
        member_id: 'gen_random_uuid()',
        attempted: "'viewed', action = 'refused'",
        ground_ids: 'array[gen_random_uuid()]',
      }
      const change = `update access.looks set ${column} = ${other[column] ?? "'COURT_INQUIRY'"} where id = ${aLook()}`
      expect(await harmed(change)).toMatch(/number 3/)
    },
  )

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
