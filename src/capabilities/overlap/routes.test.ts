import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, shevchenko, type ToldFamily, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import type { Problem } from '../../platform/contract.ts'
import type { LooksPage } from '../access/contract.ts'
import type { OverlapChild, OverlapSwitches, Overlaps } from './contract.ts'
import { rotateOverlapKey } from './rotate.ts'

describe.each(testDatabases())('no working past each other, on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let same: ToldFamily
  let noah: Person
  let wout: Person
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())

  /** Twice the same children in two files; comparing is on, and nothing is left of the test before. */
  beforeEach(async () => {
    wout = await cast.professional('wout')
    noah = await cast.professional('noah')
    await turn(false)
    await turn(true)
    family = await yildiz(cast)
    same = await yildiz(cast)
  })

  const turn = (isOn: boolean, dpiaOn: string | null = cast.today(-10)) =>
    wout.post<Problem>('/overlap-switches', { isOn, dpiaOn: isOn ? dpiaOn : null, note: 'Besloten in de stuurgroep.' })
  const at = (of: ToldFamily) => `/dossiers/${of.id}/overlaps`
  const childIn = ({ body }: { body: Overlaps }, name = 'Elif') =>
    body.children.find((one) => one.name === name) as OverlapChild
  const hintIn = async (of: ToldFamily, name = 'Elif') => childIn(await noah.get<Overlaps>(at(of)), name).hint
  const ask = (of: ToldFamily, name = 'Elif') =>
    noah.post<Overlaps & Problem>(at(of), { subjectIds: [of.personId(name)] })
  const say = async (of: ToldFamily, who: string, what = 'GRANTED', name = 'Elif') => {
    const person = await cast.relative(of, who)
    const { requestId } = childIn(await noah.get<Overlaps>(at(of)), name)
    return person.post<Overlaps & Problem>(`${at(of)}/${requestId}/_answer`, { answer: what })
  }
  const agrees = async (of: ToldFamily) => {
    await ask(of)
    await say(of, 'Aylin')
    await say(of, 'Marco')
  }
  const marks = async () => {
    const { rows } = await sql<{ file_id: string; subject_id: string; key_version: number; mark: string }>`
      select file_id, subject_id, key_version, mark from overlap.marks order by file_id, key_version`.execute(
      cast.database.sql,
    )
    return rows
  }

  it('overlap-02 a hint comes only when everyone in both families said yes', async () => {
    await agrees(family)
    expect(await hintIn(family)).toBe('no-overlap')
    await ask(same)
    expect(await hintIn(same)).toBeNull()
    await say(same, 'Aylin')
    expect(await hintIn(same)).toBeNull()
    expect(await hintIn(family)).toBe('no-overlap')
    await say(same, 'Marco')
    expect([await hintIn(family), await hintIn(same)]).toEqual(['ask-family', 'ask-family'])
  })

  it('it says about which child, and not where, by whom or how many; with a hit the answer is as long as without', async () => {
    await agrees(family)
    const without = await noah.get<Overlaps>(at(family))
    await agrees(same)
    const withHit = await noah.get<Overlaps>(at(family))
    expect(childIn(withHit).hint).toBe('ask-family')
    expect(childIn(withHit, 'Kerem').hint).toBeNull()
    expect(JSON.stringify(withHit.body)).toHaveLength(JSON.stringify(without.body).length)
    expect(JSON.stringify(withHit.body)).not.toContain(same.id)
  })

  it('a yes that is taken back ends it at once, in both families', async () => {
    await agrees(family)
    await agrees(same)
    expect((await say(same, 'Marco', 'WITHDRAWN')).status).toBe(200)
    expect((await marks()).map((one) => one.file_id)).toEqual([family.id])
    expect(await hintIn(family)).toBe('no-overlap')
    expect(childIn(await noah.get<Overlaps>(at(same)))).toMatchObject({ state: 'asked', hint: null })
  })

  it('a no makes no mark, and the team cannot tell it from no answer', async () => {
    await ask(family)
    const before = childIn(await noah.get<Overlaps>(at(family)))
    await say(family, 'Aylin', 'REFUSED')
    await say(family, 'Marco')
    expect(childIn(await noah.get<Overlaps>(at(family)))).toEqual(before)
    expect(await marks()).toEqual([])
  })

  it('a twin, with the same birthday and another name, is no hit', async () => {
    await sql`update dossiers.persons set given_name = 'Esma' where id = ${same.personId('Elif')}`.execute(
      cast.database.sql,
    )
    await agrees(family)
    await ask(same)
    const { requestId } = childIn(await noah.get<Overlaps>(at(same)), 'Esma')
    for (const who of ['Aylin', 'Marco'])
      await (await cast.relative(same, who)).post(`${at(same)}/${requestId}/_answer`, { answer: 'GRANTED' })
    expect(await marks()).toHaveLength(2)
    expect([await hintIn(family), await hintIn(same, 'Esma')]).toEqual(['no-overlap', 'no-overlap'])
  })

  it('from 12 the young person says yes as well', async () => {
    const young = await shevchenko(cast)
    await ask(young, 'Sofiia')
    await say(young, 'Oksana', 'GRANTED', 'Sofiia')
    expect(childIn(await noah.get<Overlaps>(at(young)), 'Sofiia').state).toBe('asked')
    await say(young, 'Sofiia', 'GRANTED', 'Sofiia')
    expect(childIn(await noah.get<Overlaps>(at(young)), 'Sofiia').state).toBe('agreed')
  })

  it('who does not decide cannot answer, and is not told what was asked', async () => {
    await ask(family)
    const { requestId } = childIn(await noah.get<Overlaps>(at(family)))
    const dirk = await cast.relative(family, 'Dirk')
    expect((await dirk.post(`${at(family)}/${requestId}/_answer`, { answer: 'GRANTED' })).status).toBe(404)
    expect((await dirk.get<Overlaps>(at(family))).body).toEqual({ children: [] })
  })

  it('nothing for members without regie, and not what was asked either', async () => {
    const forSanne = await asks(cast, family, { of: 'sanne' })
    await answer(family, forSanne, ['Aylin', 'Marco'])
    await agrees(family)
    const sanne = await cast.professional('sanne')
    expect((await sanne.get<Problem>(at(family))).body.code).toBe('access.regie-only')
    expect((await sanne.post<Problem>(at(family), { subjectIds: [family.personId('Elif')] })).status).toBe(403)
  })

  it('asking twice is refused: the family changes its own answer', async () => {
    await ask(family)
    expect((await ask(family)).body.code).toBe('overlap.asked-already')
  })

  it('overlap-03 after twelve months it is over by itself', async () => {
    await agrees(family)
    await agrees(same)
    cast.wait({ days: 364 })
    noah = await cast.professional('noah')
    expect(await hintIn(family)).toBe('ask-family')
    cast.wait({ days: 3 })
    noah = await cast.professional('noah')
    expect(childIn(await noah.get<Overlaps>(at(family)))).toMatchObject({ state: 'asked', hint: null })
  })

  it('when it becomes unclear who decides, the mark goes in that transaction', async () => {
    await agrees(family)
    expect(await marks()).toHaveLength(1)
    const childId = family.personId('Elif')
    await noah.post(`/dossiers/${family.id}/authority-states`, { childId, state: 'conflict' })
    expect(await marks()).toEqual([])
  })

  it('overlap-04 off means off: no question, no answer, no hint, and no mark is left', async () => {
    await agrees(family)
    const { requestId } = childIn(await noah.get<Overlaps>(at(family)))
    expect(await marks()).toHaveLength(1)
    expect((await turn(false)).status).toBe(201)
    expect(await marks()).toEqual([])
    const aylin = await cast.relative(family, 'Aylin')
    const answers = [
      await noah.get<Problem>(at(family)),
      await ask(same),
      await aylin.get<Problem>(at(family)),
      await aylin.post<Problem>(`${at(family)}/${requestId}/_answer`, { answer: 'GRANTED' }),
    ]
    expect(answers.map((one) => [one.status, one.body.code])).toEqual(Array(4).fill([409, 'overlap.off']))
    await turn(true)
    expect(await marks()).toEqual([])
  })

  it('overlap-04 only an administrator turns it, on only after a DPIA, and professionals read who did', async () => {
    const wrong = await turn(true, null)
    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([400, 'dpiaOn'])
    expect((await turn(true, cast.today(4000))).status).toBe(400)
    expect((await noah.post('/overlap-switches', { isOn: false, dpiaOn: null, note: 'Uit' })).status).toBe(403)
    const read = await noah.get<OverlapSwitches>('/overlap-switches')
    expect(read.body.versions[0]).toMatchObject({ isOn: true, changedBy: 'Wout Smit', dpiaOn: cast.today(-10) })
    const aylin = await cast.relative(family, 'Aylin')
    expect((await aylin.get('/overlap-switches')).body).toEqual({ isOn: true, versions: [] })
  })

  it('comparing is a look once a day: by name in the own file, without a name in the other', async () => {
    await agrees(family)
    await agrees(same)
    await hintIn(family)
    await hintIn(family)
    const compared = async (of: ToldFamily) => {
      const { body } = await (await cast.relative(of, 'Aylin')).get<LooksPage>(`/dossiers/${of.id}/looks`)
      const found = body.looks.filter((one) => one.action === 'compared')
      return found.map(({ viewer, name, organisation, about, count }) => [viewer, name, organisation, about, count])
    }
    expect(await compared(family)).toEqual([['professional', 'Noah Willems', 'Jeugdteam Waterrijk', ['Elif'], 1]])
    expect(await compared(same)).toEqual([['system', '', null, ['Elif'], 1]])
  })

  it('the app can read no mark, and a mark holds no name', async () => {
    await agrees(family)
    const read = cast.database.sql.transaction().execute(async (db) => {
      await sql`set local role rondom_app`.execute(db)
      return sql`select * from overlap.marks`.execute(db)
    })
    await expect(read).rejects.toThrow('permission denied for table marks')
    expect(await marks()).toEqual([expect.objectContaining({ mark: expect.stringMatching(/^[0-9a-f]{64}$/) })])
  })

  it('overlap-05 a hint is there before, during and after the key is changed', async () => {
    await agrees(family)
    await agrees(same)
    const old = (await marks()).map((one) => one.mark)
    const during: unknown[] = []
    const { version } = await rotateOverlapKey(cast.ports, cast.overlapKeys, {
      afterFile: async () => {
        during.push(await hintIn(family), await hintIn(same))
      },
    })
    expect(during).toEqual(Array(4).fill('ask-family'))
    expect([await hintIn(family), await hintIn(same)]).toEqual(['ask-family', 'ask-family'])
    const now = await marks()
    expect(now.map((one) => one.key_version)).toEqual([version, version])
    expect(now.filter((one) => old.includes(one.mark))).toEqual([])
    expect(Object.keys(cast.overlapKeys.read().keys)).toEqual([String(version)])
  })

  it('overlap-05 who says yes while the key is changed is found by families that wait for their turn', async () => {
    const third = await yildiz(cast)
    await agrees(family)
    await agrees(same)
    const seen: unknown[] = []
    await rotateOverlapKey(cast.ports, cast.overlapKeys, {
      afterFile: async () => {
        if (seen.length > 0) return
        await agrees(third)
        await say(same, 'Aylin', 'WITHDRAWN')
        seen.push(await hintIn(third))
      },
    })
    expect(seen).toEqual(['ask-family'])
    expect(await hintIn(third)).toBe('ask-family')
  })

  it('overlap-05 changing the key leaves a look of the system', async () => {
    await agrees(family)
    await rotateOverlapKey(cast.ports, cast.overlapKeys)
    const { body } = await (await cast.relative(family, 'Aylin')).get<LooksPage>(`/dossiers/${family.id}/looks`)
    expect(body.looks.some((one) => one.viewer === 'system' && one.about.includes('Elif'))).toBe(true)
  })
})
