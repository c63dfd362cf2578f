import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, type ToldFamily, yildiz } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { withConsent } from '../../../test/matrix/stage.ts'
import { idsRead } from '../../../test/reading.ts'
import { rowsPerTable } from '../../../test/rows.ts'
import type { Problem } from '../../platform/contract.ts'
import type { SharingMarker } from '../access/contract.ts'
import type { Dossier, TimelineItem } from '../dossiers/contract.ts'
import type { Action, Plan, Wish } from './contract.ts'

describe.each(testDatabases())('plan on $name', ({ make }) => {
  let cast: Cast
  let family: ToldFamily
  /** Everyone who could be named by a marker of this family, by the name that it would show. */
  let everyone: Record<string, Person>
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    family = (await withConsent(cast)).family
    await answer(family, await asks(cast, family, { of: 'ilse', about: ['Kerem'] }), ['Aylin'])
    everyone = {
      'Noah Willems': await cast.professional('noah'),
      'Youssef Amrani': await cast.professional('youssef'),
      'Sanne Vermeer': await cast.professional('sanne'),
      'Marit Hoekstra': await cast.professional('marit'),
      'Ilse Brand': await cast.professional('ilse'),
      'Esra Kaplan': await cast.professional('esra'),
      'Aylin Yıldız': await cast.relative(family, 'Aylin'),
      'Marco de Wit': await cast.relative(family, 'Marco'),
      'Dirk Bakker': await cast.relative(family, 'Dirk'),
    }
  })
  afterAll(() => cast?.dispose())

  const as = (name: string): Person => everyone[name] ?? cast.stranger()
  const plan = async (person: Person) => (await person.get<Plan>(`/dossiers/${family.id}/plan`)).body
  const reading = () => family.goals[0] ?? ''
  const action = (text: string) => ({ place: 'school', text, doer: 'Marit', dueOn: null })

  it('plan-01 family, school and team add, and everybody sees it when they look', async () => {
    for (const name of ['Noah Willems', 'Sanne Vermeer', 'Marit Hoekstra', 'Aylin Yıldız'] as const) {
      expect(
        (await as(name).post(`/dossiers/${family.id}/goals/${reading()}/actions`, action(`Actie van ${name}`))).status,
      ).toBe(201)
    }
    const goal = (await plan(as('Marco de Wit'))).goals[0]
    expect(goal?.actions.map((one) => [one.text, one.by.name, one.by.isYours])).toEqual([
      ['Elke avond tien minuten voorlezen', 'Noah Willems', false],
      ['Actie van Noah Willems', 'Noah Willems', false],
      ['Actie van Sanne Vermeer', 'Sanne Vermeer', false],
      ['Actie van Marit Hoekstra', 'Marit Hoekstra', false],
      ['Actie van Aylin Yıldız', 'Aylin', false],
    ])
  })

  it('plan-08 who may write in the plan is told so: family, regie, and who has a key to it', async () => {
    const may = async (name: string) => [name, (await plan(as(name))).mayWrite]
    for (const name of ['Noah Willems', 'Sanne Vermeer', 'Marit Hoekstra', 'Aylin Yıldız', 'Marco de Wit'])
      expect(await may(name)).toEqual([name, true])
    expect(await may('Dirk Bakker')).toEqual(['Dirk Bakker', false])
  })

  it('plan-08 who is here for something else than the plan is not offered to write in it, and may not', async () => {
    const other = await yildiz(cast)
    const asked = await asks(cast, other, { of: 'sanne', categories: ['IDENTITY_CONTACT', 'SUPPORT_NEED'] })
    await answer(other, asked, ['Aylin', 'Marco'])
    const sanne = as('Sanne Vermeer')
    const { status, body } = await sanne.get<Plan>(`/dossiers/${other.id}/plan`)
    expect([status, body]).toEqual([200, { dossierId: other.id, wishes: [], goals: [], mayWrite: false }])
    const goal = { title: 'Een doel', words: 'Mijn woorden', saidBy: 'Elif', begin: 3, wish: 7 }
    const before = await rowsPerTable(cast)
    for (const [path, sent] of [
      ['wishes', { text: 'Een wens', saidBy: 'Aylin' }],
      ['goals', { ...goal, subjectIds: [other.personId('Elif')] }],
    ] as const) {
      const refused = await sanne.post<Problem>(`/dossiers/${other.id}/${path}`, sent)
      expect([refused.status, refused.body.code], path).toEqual([403, 'not-yours'])
    }
    expect(await rowsPerTable(cast)).toEqual(before)
  })

  it('access rule 5 ticking another’s action is a row of one’s own, and leaves the action as it was', async () => {
    const before = await rowsPerTable(cast)
    expect(
      (await as('Aylin Yıldız').post(`/dossiers/${family.id}/actions/${family.actionId}/ticks`, { isDone: true }))
        .status,
    ).toBe(204)
    const after = await rowsPerTable(cast)
    expect([after['plan.ticks'], after['plan.actions']]).toEqual([
      (before['plan.ticks'] ?? 0) + 1,
      before['plan.actions'],
    ])
    const [ticked] = (await plan(as('Noah Willems'))).goals[0]?.actions ?? []
    expect([ticked?.version, ticked?.by.name, ticked?.tick?.isDone, ticked?.tick?.by]).toEqual([
      1,
      'Noah Willems',
      true,
      'Aylin',
    ])
    await as('Noah Willems').post(`/dossiers/${family.id}/actions/${family.actionId}/ticks`, { isDone: false })
    expect((await plan(as('Aylin Yıldız'))).goals[0]?.actions[0]?.tick?.isDone).toBe(false)
  })

  it('plan-03 what each says about how it goes is their own row; the newest counts', async () => {
    for (const [name, score] of [
      ['Noah Willems', 4],
      ['Aylin Yıldız', 6],
      ['Sanne Vermeer', 5],
    ] as const) {
      expect((await as(name).post(`/dossiers/${family.id}/goals/${reading()}/scores`, { score })).status).toBe(204)
    }
    const goal = (await plan(as('Marco de Wit'))).goals[0]
    expect([goal?.begin, goal?.now, goal?.wish]).toEqual([3, 5, 8])
  })

  it('access rule 5 the school reads the goal of the team and cannot change it: 403, and it stays as it was', async () => {
    const change = { title: 'Anders', words: 'Anders', saidBy: 'Sanne', wish: 1 }
    for (const name of ['Sanne Vermeer', 'Marit Hoekstra', 'Aylin Yıldız']) {
      const refused = await as(name).patch<Problem>(`/dossiers/${family.id}/goals/${reading()}`, change, 1)
      expect([refused.status, refused.body.code], name).toEqual([403, 'not-yours'])
      expect(refused.body).not.toHaveProperty('current')
    }
    expect((await plan(as('Noah Willems'))).goals[0]?.title).toBe('Elif leest weer met plezier')
  })

  it('access rule 5 the team cannot change the words of a parent', async () => {
    expect(
      (
        await as('Noah Willems').patch(
          `/dossiers/${family.id}/wishes/${family.wishId}`,
          { text: 'Anders', saidBy: 'Noah' },
          1,
        )
      ).status,
    ).toBe(403)
    expect(
      (
        await as('Marco de Wit').patch(
          `/dossiers/${family.id}/wishes/${family.wishId}`,
          { text: 'Anders', saidBy: 'Marco' },
          1,
        )
      ).status,
    ).toBe(403)
  })

  it('plan-05 saving over a newer version is 412 with the text that stands there now', async () => {
    const path = `/dossiers/${family.id}/wishes/${family.wishId}`
    const first = await as('Aylin Yıldız').patch<Wish>(path, { text: 'Wij willen rust.', saidBy: 'Aylin' }, 1)
    expect([first.status, first.body.version, first.body.text]).toEqual([200, 2, 'Wij willen rust.'])
    const late = await as('Aylin Yıldız').patch<Problem>(path, { text: 'Te laat.', saidBy: 'Aylin' }, 1)
    expect([late.status, late.body.code, late.body.current]).toEqual([
      412,
      'newer-version',
      { text: 'Wij willen rust.', saidBy: 'Aylin', version: 2 },
    ])
    expect((await plan(as('Aylin Yıldız'))).wishes[0]?.text).toBe('Wij willen rust.')
  })

  it('plan-05 of two who save at once one wins, and the other is shown what the winner wrote', async () => {
    const path = `/dossiers/${family.id}/goals/${reading()}`
    const change = (wish: number) => ({
      title: 'Elif leest weer met plezier',
      words: 'Ik wil lezen zonder te huilen.',
      saidBy: 'Elif',
      wish,
    })
    for (let round = 0; round < 4; round += 1) {
      const version = (await plan(as('Noah Willems'))).goals[0]?.version ?? 0
      const save = async (wish: number) => ({
        wish,
        answer: await as('Noah Willems').patch<Problem>(path, change(wish), version),
      })
      const answers = await Promise.all([5, 6, 7, 9].map(save))
      const winner = answers.filter((one) => one.answer.status === 204)
      expect(winner).toHaveLength(1)
      for (const { answer: one } of answers.filter((each) => each.answer.status !== 204)) {
        expect([one.status, one.body.current]).toEqual([412, { ...change(winner[0]?.wish ?? 0), version: version + 1 }])
      }
    }
  })

  /** What a person is told about every piece of content: its id and its marker. */
  async function markersSeenBy(person: Person): Promise<{ id: string; what: string; marker: SharingMarker }[]> {
    const dossier = (await person.get<Dossier>(`/dossiers/${family.id}`)).body
    const { items } = (await person.get<{ items: TimelineItem[] }>(`/dossiers/${family.id}/timeline`)).body
    const { wishes, goals } = await plan(person)
    const inPlan = [...wishes, ...goals, ...goals.flatMap((one): Action[] => one.actions)]
    return [
      ...dossier.persons.map((one) => ({ id: one.id, what: `person ${one.givenName}`, marker: one.marker })),
      ...(dossier.nextStep ? [{ id: dossier.nextStep.id, what: 'next step', marker: dossier.nextStep.marker }] : []),
      ...inPlan.map((one) => ({ id: one.id, what: 'in the plan', marker: one.marker })),
      ...items.map((one) => ({ id: one.id, what: `timeline ${one.kind} ${one.text}`, marker: one.marker })),
    ]
  }

  it.each(['Noah Willems', 'Aylin Yıldız', 'Marco de Wit', 'Sanne Vermeer', 'Marit Hoekstra'])(
    'access rule 1 every name that a marker shows to %s can read it, and nobody else can',
    async (viewer) => {
      const read: Record<string, Set<string>> = {}
      for (const [name, person] of Object.entries(everyone)) read[name] = await idsRead(person, family.id)
      const markers = await markersSeenBy(as(viewer))
      expect(markers.length).toBeGreaterThan(5)
      for (const { id, what, marker } of markers) {
        const shown = marker.readers.map((one) => one.name).filter(Boolean)
        const really = Object.keys(everyone).filter((name) => read[name]?.has(id))
        expect({ what, wrong: shown.filter((name) => !really.includes(name)) }).toEqual({ what, wrong: [] })
        // Whose name the viewer may not know is counted, not named.
        const nameless = really.filter((name) => !shown.includes(name))
        expect({ what, nameless: nameless.length }).toEqual({ what, nameless: marker.readers.length - shown.length })
        if (viewer !== 'Marit Hoekstra') expect({ what, nameless }).toEqual({ what, nameless: [] })
        const absent = marker.absent.map((one) => one.name)
        expect({ what, both: absent.filter((name) => shown.includes(name)) }).toEqual({ what, both: [] })
      }
    },
  )

  it('access rule 1 who of the team and the family cannot read it is named as such to the team and to a parent', async () => {
    for (const viewer of ['Noah Willems', 'Aylin Yıldız']) {
      for (const { what, marker } of await markersSeenBy(as(viewer))) {
        const named = [...marker.readers, ...marker.absent].map((one) => one.name)
        const team = [
          'Noah Willems',
          'Sanne Vermeer',
          'Marit Hoekstra',
          'Ilse Brand',
          'Aylin Yıldız',
          'Marco de Wit',
          'Dirk Bakker',
        ]
        expect({ what, named: named.sort() }).toEqual({ what, named: team.sort() })
      }
    }
  })

  const elif = () => family.personId('Elif')
  const everybody = () => ['Elif', 'Kerem'].map(family.personId)

  it.each(['Noah Willems', 'Sanne Vermeer', 'Aylin Yıldız'])(
    'access rule 1 what the form of %s promises before saving is what stands there after it',
    async (name) => {
      const person = as(name)
      const preview = async (
        subjectIds: string[],
        goalId: string | null,
        category = 'PLAN_GOAL_ACTION',
        isOwn = false,
      ) => {
        const before = await rowsPerTable(cast)
        const answered = await person.post<SharingMarker>(`/dossiers/${family.id}/readers/_preview`, {
          category,
          level: 'full',
          subjectIds,
          goalId,
          isOwn,
        })
        expect([answered.status, await rowsPerTable(cast)]).toEqual([200, before])
        return answered.body
      }
      const goalPromise = await preview(everybody(), null)
      const goal = {
        title: `Doel van ${name}`,
        words: 'Woorden',
        saidBy: 'Kerem',
        subjectIds: everybody(),
        begin: 2,
        wish: 6,
      }
      const made = await person.post<{ id: string }>(`/dossiers/${family.id}/goals`, goal)
      // A new goal is a door of its own, so it is open from today; what is promised is who, why and until when.
      const goalMarker = (await plan(person)).goals.find((one) => one.id === made.body.id)?.marker
      expect(goalMarker && fromAnyDay(goalMarker)).toEqual(fromAnyDay(goalPromise))

      const actionPromise = await preview([elif()], reading())
      const added = await person.post<{ id: string }>(
        `/dossiers/${family.id}/goals/${reading()}/actions`,
        action(`Nog een van ${name}`),
      )
      const actions = (await plan(person)).goals.flatMap((one) => one.actions)
      expect(actions.find((one) => one.id === added.body.id)?.marker).toEqual(actionPromise)

      const wishPromise = await preview(everybody(), null)
      const wish = await person.post<Wish>(`/dossiers/${family.id}/wishes`, {
        text: `Wens via ${name}`,
        saidBy: 'Kerem',
      })
      expect(wish.body.marker).toEqual(wishPromise)
    },
  )

  it.each([true, false])(
    'access rule 1 a note with “alleen voor ons team” %s is read by whom the form named',
    async (isOwn) => {
      const noah = as('Noah Willems')
      const wanted = { category: 'FAMILY_SITUATION', level: 'full', subjectIds: [elif()], goalId: null, isOwn }
      const promise = await noah.post<SharingMarker>(`/dossiers/${family.id}/readers/_preview`, wanted)
      const text = `Thuis is het druk ${isOwn}`
      expect(
        (
          await noah.post(`/dossiers/${family.id}/notes`, {
            category: 'FAMILY_SITUATION',
            subjectIds: [elif()],
            isOwn,
            text,
          })
        ).status,
      ).toBe(201)
      const { items } = (await noah.get<{ items: TimelineItem[] }>(`/dossiers/${family.id}/timeline`)).body
      expect(items.find((one) => one.text === text)?.marker).toEqual(promise.body)
      expect(promise.body.isOwn).toBe(isOwn)
      if (isOwn) expect(promise.body.readers.map((one) => one.name)).toEqual(['Noah Willems'])
    },
  )
})

const fromAnyDay = ({ readers, ...marker }: SharingMarker) => ({
  ...marker,
  readers: readers.map(({ since: _since, ...one }) => one),
})
