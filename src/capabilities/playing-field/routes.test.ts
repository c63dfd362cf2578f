import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../../../test/cast.ts'
import { yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import type { Colleague, School } from './contract.ts'

describe.each(testDatabases())('playing field on $name', ({ make }) => {
  let cast: Cast
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    await yildiz(cast)
  })
  afterAll(() => cast?.dispose())

  it('playing-field-01 anyone reads which schools there are, and who receives a question about each: one person', async () => {
    const { body } = await cast.stranger().get<{ schools: School[] }>('/schools')
    expect(body.schools.map(({ name, readers, careLeads }) => [name, readers, careLeads])).toEqual([
      ['De Wilgenhof', ['Noah Willems'], ['Sanne Vermeer']],
      ['Het Kompas', ['Youssef Amrani'], ['Esra Kaplan']],
      ['Vakcollege Waterrijk', ['Noah Willems'], ['Tom de Rooij']],
    ])
  })

  it('playing-field-02 a professional reads who can be asked to join; relatives, the privacy officer and the administrator are not among them', async () => {
    const { body } = await (await cast.professional('noah')).get<{ colleagues: Colleague[] }>('/colleagues')
    expect(body.colleagues.map((one) => one.name).sort()).toEqual([
      'Esra Kaplan',
      'Ilse Brand',
      'Karin Bos',
      'Marit Hoekstra',
      'Noah Willems',
      'Peter Mol',
      'Sanne Vermeer',
      'Tom de Rooij',
      'Youssef Amrani',
    ])
  })
})
