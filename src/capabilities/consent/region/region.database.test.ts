import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { answer, asks, type ToldFamily, yildiz } from '../../../../test/families.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { LookLine } from '../../access/contract.ts'
import { asApp } from '../../accounts/session.ts'
import type { OwnWriting } from '../../dossiers/contract.ts'
import type { Plan } from '../../plan/contract.ts'
import type { NewRegionChoices, OrganisationReach, RegionPage, RegionPreview, RegionVersion } from './contract.ts'
import { deriveBehind } from './job.ts'
import { changeRegion, newestVersion } from './queries.ts'

const asDelivered: NewRegionChoices = {
  consent12to15: 'BOTH',
  jointAuthority: 'ALL',
  longestConsentMonths: 12,
  reminderDays: 28,
  roleNarrowing: {},
  purposeNarrowing: {},
  note: 'Zoals de wet het zegt.',
}
const noSharedGoals: NewRegionChoices = {
  ...asDelivered,
  purposeNarrowing: { PLAN_GOAL_ACTION: { COORDINATE_PLAN: 'dates' } },
  note: 'Doelen deelt deze regio even niet.',
}

describe.each(testDatabases())('the choices of the region on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  let wout: Person
  let mirjam: Person
  let sanne: Person
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = await yildiz(cast)
    await answer(family, await asks(cast, family, { of: 'sanne' }), ['Aylin', 'Marco'])
    wout = await cast.professional('wout')
    mirjam = await cast.professional('mirjam')
    sanne = await cast.professional('sanne')
    await deriveBehind(cast.ports)
  })
  afterAll(() => cast?.dispose())

  const region = async () => (await wout.get<RegionPage>('/region-choices')).body
  const save = async (choices: NewRegionChoices) => {
    const { current } = await region()
    return wout.send<Problem>('POST', '/region-choices', choices, { 'if-match': `"${current.version}"` })
  }
  /** As saving does it, but without the work that follows in the background. */
  const saveOnly = (choices: NewRegionChoices, tightens: readonly string[]) =>
    changeOnly({ ...choices, kind: 'choices', organisation: null, tightens })
  const changeOnly = (change: Omit<Parameters<typeof changeRegion>[1], 'bar'>) =>
    asApp(cast.ports.database, async (db) =>
      changeRegion(
        db,
        { ...change, bar: cast.ports.newId() },
        {
          basedOn: (await newestVersion(db)).version,
          by: cast.region.people.wout.accountId,
          today: cast.today(),
          at: cast.now(),
        },
      ),
    )
  const goalsSeenBy = async (person: Person) => {
    const answer = await person.get<Plan>(`/dossiers/${family.id}/plan`)
    return answer.status === 200 ? answer.body.goals.length : 0
  }
  const preview = async (choices: NewRegionChoices): Promise<RegionPreview> => {
    const { id } = (await wout.post<{ id: string }>('/region-choices/_preview', choices)).body
    for (;;) {
      const { body } = await wout.get<RegionPreview>(`/region-choices/previews/${id}`)
      if (body.state !== 'running') return body
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('a region that chose nothing has the choices of C-7, C-11 and C-21', async () => {
    const { current, derivation } = await region()
    expect(current).toMatchObject({
      consent12to15: 'BOTH',
      jointAuthority: 'ALL',
      longestConsentMonths: 12,
      changedBy: null,
    })
    expect(derivation).toEqual({ families: 1, done: 1, isBarred: false })
  })

  it('region-01 more than the law is refused with the rule, naming role and kind of information', async () => {
    const wide = { ...asDelivered, roleNarrowing: { SCHOOL_TEACHER: { HEALTH: 'full' as const } } }
    const refused = await save(wide)
    expect(refused.status).toBe(400)
    expect(refused.body.code).toBe('consent.region-widens')
    expect(refused.body.errors?.map((one) => one.field)).toEqual(['roleNarrowing/SCHOOL_TEACHER/HEALTH'])
    expect((await wout.post('/region-choices/_preview', wide)).status).toBe(400)
  })

  it('region-01 the database itself gives no role more than the law, whatever is written', async () => {
    const ceilings = () => sql`select * from access.role_ceilings order by role, category`.execute(cast.database.sql)
    const before = (await ceilings()).rows
    const roles = ['SCHOOL_TEACHER', 'SCHOOL_IB_ZOCO', 'SCHOOL_BOARD', 'WIJKTEAM', 'SWV', 'VEILIG_THUIS']
    const everything = Object.fromEntries(
      roles.map((role) => [role, { HEALTH: 'full', CRIMINAL: 'full', SAFETY_CONCERN: 'full' }]),
    )
    await sql`select access.narrow_roles(${JSON.stringify(everything)}::jsonb)`.execute(cast.database.sql)
    expect((await ceilings()).rows).toEqual(before)
  })

  it('region-01 a role that reads less is refused by the database at once, also what its organisation wrote', async () => {
    expect(await goalsSeenBy(sanne)).toBe(3)
    const narrow = {
      ...asDelivered,
      roleNarrowing: { SCHOOL_IB_ZOCO: { PLAN_GOAL_ACTION: 'dates' as const } },
      note: 'Minder.',
    }
    expect((await preview(narrow)).closes).toBeGreaterThan(0)
    expect((await save(narrow)).status).toBe(201)
    expect(await goalsSeenBy(sanne)).toBe(0)
    expect((await save(asDelivered)).status).toBe(201)
    expect(await goalsSeenBy(sanne)).toBe(3)
  })

  it('region-05 one bar closes at once what a version asks more for, at every family; deriving follows and lifts it', async () => {
    await deriveBehind(cast.ports)
    await saveOnly(noSharedGoals, ['PLAN_GOAL_ACTION'])
    expect(await goalsSeenBy(sanne)).toBe(0)
    expect(await goalsSeenBy(await cast.professional('noah'))).toBe(3)
    expect((await region()).derivation).toEqual({ families: 1, done: 0, isBarred: true })
    await deriveBehind(cast.ports)
    expect((await region()).derivation).toEqual({ families: 1, done: 1, isBarred: false })
    expect(await goalsSeenBy(sanne)).toBe(0)
  })

  it('region-05 what a version asks less for opens when the family is derived anew', async () => {
    await saveOnly(asDelivered, [])
    expect(await goalsSeenBy(sanne)).toBe(0)
    await deriveBehind(cast.ports)
    expect(await goalsSeenBy(sanne)).toBe(3)
  })

  it('what would open and close is counted before it is saved, and nothing is changed by counting', async () => {
    const counted = await preview(noSharedGoals)
    expect(counted).toMatchObject({ state: 'done', families: 1, done: 1, opens: 0, familiesClosing: 1 })
    expect(counted.closes).toBeGreaterThanOrEqual(3)
    expect(await goalsSeenBy(sanne)).toBe(3)
    expect(await preview(asDelivered)).toMatchObject({ opens: 0, closes: 0, familiesClosing: 0 })
  })

  it('the family reads that the system worked out again who may see what: once a day', async () => {
    const aylin = await cast.relative(family, 'Aylin')
    const { looks } = (await aylin.get<{ looks: LookLine[] }>(`/dossiers/${family.id}/looks`)).body
    const derived = looks.filter((one) => one.action === 'derived')
    expect(derived.map((one) => `${one.viewer} ${one.whys} ${one.count}`)).toEqual(['system system 1'])
    expect(derived[0]?.about.toSorted()).toEqual(['Aylin', 'Elif', 'Kerem'])
  })

  it('who changed what when is told newest first, to administrator and privacy officer', async () => {
    const { versions } = (await mirjam.get<{ versions: RegionVersion[] }>('/region-choices/versions')).body
    expect(versions[0]).toMatchObject({ changedBy: 'Wout Smit', note: asDelivered.note })
    expect(versions.at(-1)).toMatchObject({ version: 1, changedBy: null })
    expect(versions.map((one) => one.version)).toEqual(versions.map((_, index) => versions.length - index))
  })

  it('a change made on an older version is refused: somebody else was first', async () => {
    const late = await wout.send('POST', '/region-choices', asDelivered, { 'if-match': '"1"' })
    expect(late.status).toBe(412)
    expect((await wout.post('/region-choices', asDelivered)).status).toBe(400)
  })

  describe('an organisation that leaves', () => {
    const path = (what: string) => `/organisations/${cast.region.organisations.wilgenhof}/${what}`

    it('region-06 before it leaves, the screen says how many doors close at how many families', async () => {
      const { body } = await wout.get<OrganisationReach>(path('reach'))
      expect(body).toMatchObject({ families: 1, people: 1, withRegie: 0 })
      expect(body.doors).toBeGreaterThan(3)
    })

    it('region-06 at the answer everything of others is closed to it, and it keeps what it wrote', async () => {
      const wrote = {
        category: 'LOGISTICS',
        subjectIds: [family.personId('Elif')],
        isOwn: false,
        text: 'Elif las een boek uit.',
      }
      expect((await sanne.post(`/dossiers/${family.id}/notes`, wrote)).status).toBe(201)
      expect((await wout.post(path('_leave'), { note: 'Het convenant is opgezegd.' })).status).toBe(200)
      expect((await sanne.get(`/dossiers/${family.id}`)).status).toBe(404)
      await deriveBehind(cast.ports)
      expect((await sanne.get(`/dossiers/${family.id}`)).status).toBe(404)
      const { writings } = (await sanne.get<{ writings: OwnWriting[] }>('/own-writings')).body
      expect(writings.flatMap((one) => one.items.map((item) => item.text))).toEqual([wrote.text])
      expect((await wout.get<OrganisationReach>(path('reach'))).body).toMatchObject({
        doors: 0,
        families: 1,
        wroteIn: 1,
      })
    })

    it('region-06 it leaves once', async () => {
      expect((await wout.post(path('_leave'), { note: 'Nog eens.' })).status).toBe(409)
    })

    it('region-07 when it comes back, what the family agreed to opens again', async () => {
      expect((await wout.post(path('_return'), { note: 'Er is een nieuw convenant.' })).status).toBe(200)
      await deriveBehind(cast.ports)
      expect(await goalsSeenBy(sanne)).toBe(3)
    })

    it('region-06 whatever derives a family first ends the memberships of who left, before the work in the background', async () => {
      const jgz = cast.region.organisations.jgz
      await answer(family, await asks(cast, family, { of: 'ilse' }), ['Aylin', 'Marco'])
      const memberships = async () =>
        (
          await sql<{ until_on: string | null }>`select until_on from access.members
            where file_id = ${family.id} and organisation_id = ${jgz}`.execute(cast.database.sql)
        ).rows.map((row) => row.until_on)
      const nobodyWaits = await memberships()
      await changeOnly({ ...asDelivered, kind: 'leaves', organisation: jgz, tightens: [] })
      const noah = await cast.professional('noah')
      const state = { childId: family.personId('Elif'), state: 'known' }
      expect((await noah.post(`/dossiers/${family.id}/authority-states`, state)).status).toBe(204)
      expect([nobodyWaits, await memberships()]).toEqual([[null], [expect.any(String)]])
    })

    it('region-06 who holds the regie of a family cannot leave before handing it over', async () => {
      const refused = await wout.post<Problem>(`/organisations/${cast.region.organisations.team}/_leave`, {
        note: 'Weg.',
      })
      expect(refused.status).toBe(409)
      expect(refused.body.code).toBe('consent.keeps-regie')
    })
  })
})
