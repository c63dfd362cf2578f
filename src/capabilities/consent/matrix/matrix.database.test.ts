import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, raiseCurtain } from '../../../../test/cast.ts'
import { answer, asks, forThePlan, type ToldFamily, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { SharingMarker } from '../../access/contract.ts'
import type { TimelineItem } from '../../dossiers/contract.ts'
import type { Plan } from '../../plan/contract.ts'
import type { ConsentMatrix, MatrixCell } from '../contract.ts'

describe.each(testDatabases())('why, and why not, on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = await yildiz(cast)
  })
  afterAll(() => cast?.dispose())

  const matrixFor = async (name: 'noah' | 'sanne') =>
    (await (await cast.professional(name)).get<ConsentMatrix>(`/dossiers/${family.id}/consent-matrix`)).body
  const ofSchool = () => `${cast.region.organisations.wilgenhof} SCHOOL_IB_ZOCO`
  const cell = async (category: string, partyId: string): Promise<MatrixCell | undefined> =>
    (await matrixFor('noah')).cells.find(
      (one) => one.subjectId === family.personId('Elif') && one.category === category && one.partyId === partyId,
    )
  const sannesAbsence = async (by: 'noah' | 'Aylin') => {
    const reader = by === 'noah' ? await cast.professional('noah') : await cast.relative(family, by)
    const { goals } = (await reader.get<Plan>(`/dossiers/${family.id}/plan`)).body
    const marker = goals[0]?.marker as SharingMarker
    return marker.absent.find((one) => one.name === 'Sanne Vermeer')
  }

  it('consent-14 before anyone was asked, a party is in no column', async () => {
    expect((await matrixFor('noah')).parties.map((one) => one.id)).not.toContain(ofSchool())
  })

  it('consent-14 while one parent has not answered, the matrix and every marker say whose answer is lacking', async () => {
    const requestId = await asks(cast, family, { of: 'sanne' })
    await answer(family, requestId, ['Aylin'])
    expect(await cell('SUPPORT_NEED', ofSchool())).toMatchObject({ state: 'closed', waitingFor: ['Marco'] })
    expect(await sannesAbsence('noah')).toMatchObject({ reason: 'waiting-for-answer', waitingFor: ['Marco de Wit'] })
    expect(await sannesAbsence('Aylin')).toMatchObject({ reason: 'waiting-for-answer', waitingFor: ['Marco de Wit'] })
    await answer(family, requestId, ['Marco'])
    expect(await cell('SUPPORT_NEED', ofSchool())).toMatchObject({ state: 'open', reason: null, waitingFor: [] })
    expect(await sannesAbsence('noah')).toBeUndefined()
  })

  it('what the matrix calls open is what is read: each kind of information, by the one it is open to', async () => {
    const noah = await cast.professional('noah')
    const kinds = ['LOGISTICS', 'SUPPORT_NEED', 'FAMILY_SITUATION', 'HEALTH', 'FINANCE_DEBT', 'IDENTITY_CONTACT']
    for (const category of kinds) {
      const note = { category, subjectIds: [family.personId('Elif')], isOwn: false, text: `${category} lang` }
      const { status } = await noah.post(`/dossiers/${family.id}/notes`, { ...note, summary: `${category} kort` })
      expect([201, 403]).toContain(status)
    }
    const sanne = await cast.professional('sanne')
    const { items } = (await sanne.get<{ items: TimelineItem[] }>(`/dossiers/${family.id}/timeline`)).body
    const read = kinds.filter((kind) => items.some((one) => one.text?.startsWith(kind)))
    const open: string[] = []
    for (const kind of kinds) if ((await cell(kind, ofSchool()))?.state === 'open') open.push(kind)
    expect(read.sort()).toEqual(open.sort())
    expect(open.sort()).toEqual(kinds.filter((kind) => (forThePlan as string[]).includes(kind)).sort())
  })

  it('another professional sees the column of their own role, without whose answer it is', async () => {
    const { parties, cells } = await matrixFor('sanne')
    expect(parties.map((one) => one.id)).toEqual([ofSchool()])
    expect(cells.flatMap((one) => one.waitingFor)).toEqual([])
  })

  it('C-5 who took back a yes is not named: it is closed, and the family chose so', async () => {
    const aylin = await cast.relative(family, 'Aylin')
    await aylin.post(`/dossiers/${family.id}/sharing/_switch`, {
      organisationId: cast.region.organisations.wilgenhof,
      role: 'SCHOOL_IB_ZOCO',
      category: 'SUPPORT_NEED',
      goalId: null,
      isOn: false,
    })
    expect(await cell('SUPPORT_NEED', ofSchool())).toMatchObject({
      state: 'closed',
      reason: 'no-consent',
      waitingFor: [],
    })
  })
})
