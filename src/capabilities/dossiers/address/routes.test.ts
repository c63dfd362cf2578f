import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import type { ToldFamily } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { withConsent } from '../../../../test/matrix/stage.ts'
import { allThatIsShown, found, type Rows } from '../../../../test/reading.ts'
import type { LookLine, SharingMarker } from '../../access/contract.ts'
import type { Dossier } from '../contract.ts'

describe.each(testDatabases())('secret address on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let [noah, sanne, aylin, marco]: Person[] = []
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = (await withConsent(cast)).family
    noah = await cast.professional('noah')
    sanne = await cast.professional('sanne')
    aylin = await cast.relative(family, 'Aylin')
    marco = await cast.relative(family, 'Marco')
  })
  afterAll(() => cast?.dispose())

  const street = 'Schuilplaats 12, Waterrijk'
  const write = (over: object = {}) =>
    noah?.post<{ id: string }>(`/dossiers/${family.id}/addresses`, {
      personId: family.personId('Elif'),
      text: street,
      secretFrom: [],
      ...over,
    })
  const dossier = async (person: Person | undefined) =>
    (await person?.get<Dossier>(`/dossiers/${family.id}`))?.body as Dossier
  const addressFor = async (person: Person | undefined, of = 'Elif') =>
    (await dossier(person)).persons.find((one) => one.givenName === of)?.address ?? null
  const texts = async () =>
    Promise.all([noah, sanne, aylin, marco].map(async (one) => (await addressFor(one))?.text ?? null))

  it('dossiers-08 an address that is not secret is read by whoever reads the child’s name and how to reach', async () => {
    expect((await write())?.status).toBe(201)
    expect(await texts()).toEqual([street, street, street, street])
    expect((await addressFor(marco))?.secretFrom).toEqual([])
  })

  it('dossiers-08 secret from the father: he reads it nowhere, and nothing he does read tells that there is one', async () => {
    await write({ text: `${street} A`, secretFrom: [family.personId('Marco')] })
    expect(await texts()).toEqual([`${street} A`, `${street} A`, `${street} A`, null])
    expect((await addressFor(sanne))?.secretFrom.map((one) => one.name)).toEqual(['Marco'])
    expect(found(await allThatIsShown(marco as Person, family.id), [`${street} A`, '"secret"'])).toEqual([])
    const marker = (await addressFor(noah))?.marker as SharingMarker
    expect(marker.readers.map((one) => one.name)).not.toContain('Marco de Wit')
    expect(marker.absent).toContainEqual(expect.objectContaining({ name: 'Marco de Wit', reason: 'secret' }))
  })

  it('dossiers-08 every name that the marker of a secret address shows reads it, and nobody else does', async () => {
    const marker = (await addressFor(noah))?.marker as SharingMarker
    const names = new Set(marker.readers.map((one) => one.name))
    for (const [name, person] of [
      ['Noah Willems', noah],
      ['Sanne Vermeer', sanne],
      ['Marit Hoekstra', await cast.professional('marit')],
      ['Aylin Yıldız', aylin],
      ['Marco de Wit', marco],
      ['Dirk Bakker', await cast.relative(family, 'Dirk')],
    ] as const)
      expect([name, found(await allThatIsShown(person as Person, family.id), [`${street} A`]).length > 0]).toEqual([
        name,
        names.has(name),
      ])
  })

  it('dossiers-08 secret from the school as well: nobody of the school reads it, whatever was agreed', async () => {
    const { wilgenhof } = cast.region.organisations
    await write({ text: `${street} B`, secretFrom: [family.personId('Marco'), wilgenhof] })
    expect(await texts()).toEqual([`${street} B`, null, `${street} B`, null])
    for (const person of [sanne, await cast.professional('marit')])
      expect(found(await allThatIsShown(person as Person, family.id), [`${street} A`, `${street} B`])).toEqual([])
  })

  it('access rule 4 a teacher who is family here reads nothing of it at work, also where it is not secret from the school', async () => {
    await write({ text: `${street} C`, secretFrom: [family.personId('Marco')] })
    const { accountId } = cast.region.people.marit
    await sql`update access.relatives set account_id = ${accountId}
      where file_id = ${family.id} and subject_id = ${family.personId('Marco')}`.execute(cast.database.sql)
    const marit = await cast.professional('marit')
    expect((await marit.get(`/dossiers/${family.id}`)).status).toBe(404)
    expect((await marit.get<Rows>('/dossiers')).body.total).toBe(0)
    expect((await addressFor(sanne))?.text).toBe(`${street} C`)
    await sql`update access.relatives set account_id = ${(family.as('Marco').actor as { accountId: string }).accountId}
      where file_id = ${family.id} and subject_id = ${family.personId('Marco')}`.execute(cast.database.sql)
  })

  it('dossiers-08 moving: the new address takes the place of the old one, and an ended one is shown to nobody', async () => {
    const { body } = (await write({ text: 'Nieuwe straat 1', secretFrom: [] })) as { body: { id: string } }
    expect(await texts()).toEqual(Array(4).fill('Nieuwe straat 1'))
    expect((await noah?.post(`/dossiers/${family.id}/addresses/${body.id}/_end`))?.status).toBe(204)
    expect(await texts()).toEqual([null, null, null, null])
    for (const one of [noah, sanne, aylin, marco])
      expect(found(await allThatIsShown(one as Person, family.id), ['Nieuwe straat 1', street])).toEqual([])
  })

  it('C-9 the address of an adult is that adult’s own: the other parent and the school do not read it', async () => {
    await write({ personId: family.personId('Aylin'), text: 'Eigen huis 3' })
    const shown = async (one: Person | undefined) =>
      found(await allThatIsShown(one as Person, family.id), ['Eigen huis 3'])
    expect([await shown(noah), await shown(aylin), await shown(marco), await shown(sanne)]).toEqual([
      ['Eigen huis 3'],
      ['Eigen huis 3'],
      [],
      [],
    ])
  })

  it('dossiers-08 only who holds the regie writes one, and only about and secret from people who belong here', async () => {
    expect(
      (
        await sanne?.post(`/dossiers/${family.id}/addresses`, {
          personId: family.personId('Elif'),
          text: 'x',
          secretFrom: [],
        })
      )?.status,
    ).toBe(403)
    expect((await write({ personId: randomUUID() }))?.status).toBe(404)
    expect((await write({ secretFrom: [randomUUID()] }))?.status).toBe(404)
    expect((await write({ secretFrom: [family.personId('Elif')] }))?.status).toBe(404)
    expect((await write({ secretFrom: [cast.region.organisations.team] }))?.status).toBe(404)
  })

  it('dossiers-08 looks at a secret address are not told to whom it is secret from; the mother reads them', async () => {
    cast.wait({ days: 1 })
    const team = await cast.professional('noah')
    await team.post(`/dossiers/${family.id}/addresses`, {
      personId: family.personId('Elif'),
      text: `${street} A`,
      secretFrom: [family.personId('Marco')],
    })
    const changes = async (name: string) => {
      const person = await cast.relative(family, name)
      const { looks } = (await person.get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`)).body
      return looks.filter((one) => one.day === cast.today(1) && one.action === 'changed').length
    }
    expect([await changes('Aylin'), await changes('Marco')]).toEqual([1, 0])
  })
})
