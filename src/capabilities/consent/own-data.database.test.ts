import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, forThePlan, type ToldFamily, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { allThatIsShown, found } from '../../../test/reading.ts'
import type { Category } from '../access/vocabulary.ts'

describe.each(testDatabases())('C-9 what is about an adult needs that adult’s own yes, on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let [noah, sanne]: Person[] = []
  const categories: Category[] = [...forThePlan, 'FAMILY_SITUATION']
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = await yildiz(cast)
    const request = await asks(cast, family, { of: 'sanne', about: ['Elif'], categories })
    await answer(family, request, ['Aylin', 'Marco'])
    noah = await cast.professional('noah')
    sanne = await cast.professional('sanne')
  })
  afterAll(() => cast?.dispose())

  const write = (about: readonly string[], category: Category, text: string) =>
    noah?.post(`/dossiers/${family.id}/notes`, {
      category,
      subjectIds: about.map(family.personId),
      isOwn: false,
      text: `${text}, lang.`,
      summary: `${text}, kort.`,
    })
  const reads = async (person: Person | undefined, text: string) =>
    found(await allThatIsShown(person as Person, family.id), [`${text}, kort.`, `${text}, lang.`]).length > 0

  it('T18 her own debt: the school does not read it, whatever the father said; nor does the father', async () => {
    await write(['Aylin'], 'FINANCE_DEBT', 'Schuld van Aylin')
    expect(await reads(sanne, 'Schuld van Aylin')).toBe(false)
    expect(await reads(await cast.relative(family, 'Marco'), 'Schuld van Aylin')).toBe(false)
    expect(await reads(await cast.relative(family, 'Aylin'), 'Schuld van Aylin')).toBe(true)
  })

  it('T18 a consent for debt cannot be asked for making one plan', async () => {
    await expect(
      asks(cast, family, { of: 'sanne', about: ['Aylin'], categories: ['FINANCE_DEBT'] }),
    ).rejects.toMatchObject({
      kind: { code: 'category.not-for-purpose' },
    })
  })

  it('C-9 what is about the child alone opens by the parents’ yes about the child', async () => {
    await write(['Elif'], 'FAMILY_SITUATION', 'Drukte thuis')
    expect(await reads(sanne, 'Drukte thuis')).toBe(true)
  })

  it('C-9 what is about child and mother opens only when she says yes about herself as well', async () => {
    await write(['Elif', 'Aylin'], 'FAMILY_SITUATION', 'Aylin is moe')
    expect(await reads(sanne, 'Aylin is moe')).toBe(false)
    const request = await asks(cast, family, { of: 'sanne', about: ['Aylin'], categories: ['FAMILY_SITUATION'] })
    expect(await reads(sanne, 'Aylin is moe')).toBe(false)
    await answer(family, request, ['Aylin'])
    expect(await reads(sanne, 'Aylin is moe')).toBe(true)
  })

  it('access rule 6 the other parent reads nothing that is about her as well', async () => {
    expect(await reads(await cast.relative(family, 'Marco'), 'Aylin is moe')).toBe(false)
    expect(await reads(await cast.relative(family, 'Marco'), 'Drukte thuis')).toBe(true)
  })
})
