// What the list of families says, below the state, of a yes that ends and of what must be asked anew; and what it never says.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type ProfessionalName, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, growing, type ToldFamily, vanDam, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { addYears } from '../../platform/pure/dates.ts'
import type { DossierRow } from '../dossiers/contract.ts'

describe.each(testDatabases())('what ends and what is asked again on $name', ({ make }) => {
  let cast: Cast
  beforeEach(async () => {
    cast = await raiseCurtain(make)
  })
  afterEach(() => cast?.dispose())

  const row = async ({ id }: ToldFamily, name: ProfessionalName = 'noah') => {
    const { dossiers } = (await (await cast.professional(name)).get<{ dossiers: DossierRow[] }>('/dossiers')).body
    const found = dossiers.find((one) => one.id === id)
    return found && { endsOn: found.endsOn, askAgain: found.askAgain }
  }
  const quiet = { endsOn: null, askAgain: [] }

  it('consent-08 in the last weeks the team reads on which day a yes ends; after it, about whom to ask anew', async () => {
    const family = await yildiz(cast)
    const last = cast.today(200)
    await answer(family, await asks(cast, family, { of: 'sanne' }), ['Aylin', 'Marco'])
    expect(await row(family)).toEqual(quiet)
    cast.wait({ days: 190 })
    expect(await row(family)).toEqual({ endsOn: last, askAgain: [] })
    expect(await row(family, 'sanne')).toEqual(quiet)
    cast.wait({ days: 11 })
    expect(await row(family)).toEqual({ endsOn: null, askAgain: ['Sanne Vermeer'] })
  })

  it('C-5 a no, and a yes that was taken back, are told by no line: not while it runs, not after its last day', async () => {
    const family = await yildiz(cast)
    await answer(family, await asks(cast, family, { of: 'sanne' }), ['Aylin'])
    await answer(family, await asks(cast, family, { of: 'ilse' }), ['Aylin', 'Marco'], 'REFUSED')
    const taken = await asks(cast, family, { of: 'sanne' })
    await answer(family, taken, ['Aylin', 'Marco'])
    await answer(family, taken, ['Marco'], 'REFUSED')
    for (const days of [0, 190, 11]) {
      cast.wait({ days })
      expect(await row(family)).toEqual(quiet)
    }
  })

  it('C-22 about a child that turned 12 since, the team reads that it is to be asked again, until the child has answered', async () => {
    const family = await growing(cast, 'Bram', addYears(cast.today(10), -12))
    const requestId = await asks(cast, family, { of: 'tom' })
    await answer(family, requestId, ['Wilma', 'Hans'])
    cast.wait({ days: 9 })
    expect(await row(family)).toEqual(quiet)
    cast.wait({ days: 1 })
    expect(await row(family)).toEqual({ endsOn: null, askAgain: ['Tom de Rooij'] })
  })

  it('another team reads nothing of it', async () => {
    const family = await vanDam(cast)
    await answer(family, await asks(cast, family, { of: 'esra', by: 'youssef' }), ['Hanneke'])
    cast.wait({ days: 190 })
    expect(await row(family, 'noah')).toBeUndefined()
    expect((await row(family, 'youssef'))?.endsOn).not.toBeNull()
  })
})
