import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../../../test/cast.ts'
import { shevchenko } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import type { Problem } from '../../platform/contract.ts'
import type { Session } from './contract.ts'

describe.each(testDatabases())('accounts on $name', ({ make }) => {
  let cast: Cast
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  afterAll(() => cast?.dispose())

  it('accounts-01 a professional is one person, in one organisation, in one role', async () => {
    const { body } = await (await cast.professional('sanne')).get<Session>('/session')
    expect(body).toEqual({
      kind: 'professional',
      accountId: cast.region.people.sanne.accountId,
      name: 'Sanne Vermeer',
      organisation: { id: cast.region.organisations.wilgenhof, name: 'De Wilgenhof', kind: 'school' },
      role: 'SCHOOL_IB_ZOCO',
      maySwitch: false,
      today: cast.today(),
      isTrial: false,
    })
  })

  it('accounts-01 a relative is a person without organisation or role; from 12 a child signs in itself', async () => {
    const family = await shevchenko(cast)
    const { body } = await (await cast.relative(family, 'Sofiia')).get<Session>('/session')
    expect(body).toEqual({
      kind: 'family',
      accountId: family.as('Sofiia').actor.accountId,
      name: 'Sofiia Shevchenko',
      organisation: null,
      role: null,
      maySwitch: false,
      today: cast.today(),
      isTrial: false,
    })
  })

  it('accounts-02 without a session there is nobody, and that is said in a sentence', async () => {
    const { status, body } = await cast.stranger().get<Problem>('/session')
    expect([status, body.code]).toEqual([401, 'sign-in-first'])
    expect(body.detail).toMatch(/ in\.$/)
  })
})
