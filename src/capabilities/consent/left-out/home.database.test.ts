import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { shevchenko, type ToldFamily } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { LooksPage } from '../../access/contract.ts'
import type { ConsentRequest } from '../contract.ts'
import type { RunningException } from './contract.ts'

describe.each(testDatabases())('young people without their parents, on the home page, on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let noah: Person
  beforeAll(async () => {
    cast = await raiseCurtain(make)
  })
  beforeEach(async () => {
    family = await shevchenko(cast)
    noah = await cast.professional('noah')
  })
  afterAll(() => cast?.dispose())

  const path = (rest: string) => `/dossiers/${family.id}${rest}`
  const why = { reason: 'Het is niet veilig.', consultedAccountId: '', reviewOn: '' }
  const said = (days: number) => ({
    ...why,
    ...{ consultedAccountId: cast.region.people.youssef.accountId, reviewOn: cast.today(days) },
  })
  const ask = async (days: number, validDays = 100) => {
    const { accountId, organisation, role } = cast.region.people.tom
    const { body } = await noah.post<ConsentRequest>(path('/consent-requests'), {
      ...{ subjectIds: [family.personId('Sofiia')], receiverAccountId: accountId, receiverRole: role },
      ...{ receiverOrganisationId: cast.region.organisations[organisation], purpose: 'COORDINATE_PLAN' },
      ...{ categories: ['WELLBEING_SIGNAL'], goalIds: null, explanation: 'Zodat er iemand is.' },
      ...{ validUntil: cast.today(validDays), withoutParents: said(days) },
    })
    return body.id
  }
  const onHome = async (person: Person) =>
    (await person.get<{ exceptions: RunningException[] }>('/consent-exceptions')).body.exceptions.filter(
      ({ dossierId }) => dossierId === family.id,
    )

  it('consent-16 who holds the regie reads on the home page who decides without parents, what, and when to look again', async () => {
    const requestId = await ask(14)
    expect(await onHome(noah)).toEqual([
      {
        ...{ dossierId: family.id, requestId, youth: 'Sofiia', categories: ['WELLBEING_SIGNAL'] },
        ...{ reviewOn: cast.today(14), isOver: false },
      },
    ])
  })

  it('consent-16 after its day it stays there, as closed, until it was looked at', async () => {
    const requestId = await ask(1)
    cast.wait({ days: 1 })
    expect(await onHome(await cast.professional('noah'))).toMatchObject([{ isOver: false }])
    cast.wait({ days: 1 })
    noah = await cast.professional('noah')
    expect(await onHome(noah)).toMatchObject([{ isOver: true }])
    const review = path(`/consent-requests/${requestId}/_review`)
    expect((await noah.post(review, { decision: 'goes-on', ...said(10) })).status).toBe(200)
    expect(await onHome(noah)).toMatchObject([{ reviewOn: cast.today(10), isOver: false }])
    expect((await noah.post(review, { decision: 'ended', reason: 'Haar moeder weet het nu.' })).status).toBe(200)
    expect(await onHome(noah)).toEqual([])
    cast.wait({ days: -2 })
  })

  it('consent-16 a question that has ended asks for nothing more', async () => {
    await ask(1, 2)
    cast.wait({ days: 2 })
    expect(await onHome(await cast.professional('noah'))).toHaveLength(1)
    cast.wait({ days: 1 })
    expect(await onHome(await cast.professional('noah'))).toEqual([])
    cast.wait({ days: -3 })
  })

  it('C-7 nobody else is told: not a colleague, not the care lead who was asked for, and not her mother in her looks; Sofiia sees it in hers', async () => {
    await ask(14)
    for (const name of ['youssef', 'tom', 'sanne', 'mirjam'] as const)
      expect(await onHome(await cast.professional(name)), name).toEqual([])
    const oksana = await cast.relative(family, 'Oksana')
    expect((await oksana.get('/consent-exceptions')).status).toBe(403)
    const looks = async (name: 'Sofiia' | 'Oksana') => {
      const { body } = await (await cast.relative(family, name)).get<LooksPage>(path('/looks'))
      return body.looks.filter((one) => !one.isYou)
    }
    const before = await looks('Oksana')
    await onHome(noah)
    expect(await looks('Oksana')).toEqual(before)
    expect((await looks('Sofiia'))[0]).toMatchObject({ name: 'Noah Willems', action: 'listed', about: ['Sofiia'] })
  })

  it('C-7 from 16 she decides without this, and it is on the list no more', async () => {
    await ask(28, 3000)
    cast.wait({ days: 365 * 4 })
    expect(await onHome(await cast.professional('noah'))).toEqual([])
    cast.wait({ days: -365 * 4 })
  })
})
