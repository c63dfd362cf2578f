import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { answer, asks, type ToldFamily, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Sharing, SharingParty } from '../contract.ts'
import type { Withdrawal } from './contract.ts'

describe.each(testDatabases())('telling who received on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())
  beforeEach(async () => {
    family = await yildiz(cast)
    await answer(family, await asks(cast, family, { of: 'sanne' }), ['Aylin', 'Marco'])
  })

  const toldTo = async (name: 'sanne' | 'marit' | 'esra' | 'noah') =>
    (await (await cast.professional(name)).get<{ withdrawals: Withdrawal[] }>('/withdrawals')).body.withdrawals
  /** Aylin turns everything of the school that is on, or only the first of it. */
  const stop = async (what: 'all' | 'one') => {
    const aylin = await cast.relative(family, 'Aylin')
    const school = await schoolAsSeenBy(aylin)
    const on = school.lines.filter((one) => one.mySwitch === 'on' && one.goalId === null)
    for (const line of what === 'all' ? on : on.slice(0, 1)) await turn(aylin, school, line.category, false)
  }
  const schoolAsSeenBy = async (person: Person) => {
    const { parties } = (await person.get<Sharing>(`/dossiers/${family.id}/sharing`)).body
    return parties.find((one) => one.organisation === 'De Wilgenhof') as SharingParty
  }
  const turn = (person: Person, { organisationId, role }: SharingParty, category: string, isOn: boolean) => {
    const change = { organisationId, role, category, goalId: null, isOn }
    return person.post(`/dossiers/${family.id}/sharing/_switch`, change)
  }

  it('C-20 who received is told at once that a family took a part back, and reads on by the same line', async () => {
    await stop('one')
    expect(await toldTo('sanne')).toEqual([
      { takenBackAt: expect.stringMatching(/^2026-11-16T09:00/), dossierId: family.id, askAt: ['Noah Willems'] },
    ])
  })

  it('C-20 with nothing left to read, what it was about is told no more: no address, no name of the family', async () => {
    await stop('all')
    const [told] = await toldTo('sanne')
    expect(told).toEqual({
      takenBackAt: expect.stringMatching(/^2026-11-16T09:00/),
      dossierId: null,
      askAt: ['Noah Willems'],
    })
  })

  it('C-20 nobody else is told: not another role of the school, not another school, not who holds the regie', async () => {
    await stop('one')
    for (const name of ['marit', 'esra', 'noah'] as const) {
      const about = (await toldTo(name)).filter((one) => one.dossierId === family.id)
      expect(about, name).toEqual([])
    }
  })

  it('C-20 what was said yes to again, and what is two weeks ago, is told no more', async () => {
    await stop('one')
    const aylin = await cast.relative(family, 'Aylin')
    const school = await schoolAsSeenBy(aylin)
    const off = school.lines.find((one) => one.mySwitch === 'off' && one.goalId === null)
    const mine = async () => (await toldTo('sanne')).filter((one) => one.dossierId === family.id)
    expect(await mine()).toHaveLength(1)
    await turn(aylin, school, off?.category ?? '', true)
    expect(await mine()).toEqual([])
    await turn(aylin, school, off?.category ?? '', false)
    expect(await mine()).toHaveLength(1)
    cast.wait({ days: 15 })
    expect(await mine()).toEqual([])
  })
})
