import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { rowsPerTable } from '../../../test/rows.ts'
import type { Problem } from '../../platform/contract.ts'
import type { SharingMarker } from '../access/contract.ts'
import type { Dossier, TimelineItem } from '../dossiers/contract.ts'
import type { Question, QuestionReceipt } from './contract.ts'

describe.each(testDatabases())('questions on $name', ({ make }) => {
  let cast: Cast
  let people: Record<'noah' | 'youssef' | 'sanne' | 'esra' | 'ilse', Person>
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    const [noah, youssef, sanne, esra, ilse] = await Promise.all(
      (['noah', 'youssef', 'sanne', 'esra', 'ilse'] as const).map((name) => cast.professional(name)),
    )
    people = { noah, youssef, sanne, esra, ilse } as typeof people
  })
  afterAll(() => cast?.dispose())

  const words = 'Elif huilt bij het lezen. Kunnen jullie met ons meedenken?'
  const ask = async (over: object = {}): Promise<QuestionReceipt> => {
    const question = {
      asker: 'PARENT',
      name: 'Aylin Yıldız',
      schoolId: cast.region.organisations.wilgenhof,
      words,
      phone: '06 12345601',
      schoolMayRead: false,
      ...over,
    }
    const { status, body } = await cast.stranger().post<QuestionReceipt>('/questions', question)
    expect(status, JSON.stringify(body)).toBe(201)
    return body
  }
  const listed = async (person: Person, { reference }: QuestionReceipt) =>
    (await person.get<{ questions: Question[] }>('/questions')).body.questions.find(
      (one) => one.reference === reference,
    )
  const readersOf = async (receipt: QuestionReceipt) => {
    const found = []
    for (const [name, person] of Object.entries(people)) if (await listed(person, receipt)) found.push(name)
    return found
  }
  const family = (questionId: string) => ({
    questionId,
    persons: [
      { key: 'm', givenName: 'Aylin', familyName: 'Yıldız', relation: 'mother', bornOn: '1988-04-12', isAsker: true },
      { key: 'v', givenName: 'Marco', familyName: 'de Wit', relation: 'father', bornOn: '1986-09-30' },
      {
        key: 'e',
        givenName: 'Elif',
        familyName: 'Yıldız',
        relation: 'child',
        bornOn: '2018-03-04',
        schoolId: cast.region.organisations.wilgenhof,
      },
    ],
    authorities: ['m', 'v'].map((holder) => ({ child: 'e', holder, source: 'gezagsregister' })),
    authorityStates: [],
  })

  it('questions-02 a question goes to the fixed contact of the school alone, and the receipt names exactly them', async () => {
    const receipt = await ask()
    expect(receipt.readers).toEqual(['Noah Willems'])
    expect(await readersOf(receipt)).toEqual(['noah'])
    expect(await listed(people.noah, receipt)).toMatchObject({ why: 'contact', hands: 1, passedBy: null })
    expect(receipt.reference).toMatch(/^[B-Z2-9]{4}-[B-Z2-9]{4}$/)
    expect([receipt.reactBefore, receipt.answerBefore]).toEqual(['2026-11-19', '2026-12-01'])
  })

  it('questions-02 the school’s own care lead reads it only when the asker says so, and cannot pick it up', async () => {
    const receipt = await ask({ schoolMayRead: true })
    expect(receipt.readers).toEqual(['Noah Willems', 'Sanne Vermeer'])
    expect(await readersOf(receipt)).toEqual(['noah', 'sanne'])
    const question = await listed(people.sanne, receipt)
    expect([question?.why, question?.mayPickUp, question?.words]).toEqual(['school-care-lead', false, words])
    expect((await people.sanne.post(`/questions/${question?.id}/_pickup`)).status).toBe(403)
  })

  it.each([
    [false, { family: 'some', school: 'none', 'youth-team': 'all', care: 'none', other: 'none' }],
    [true, { family: 'some', school: 'all', 'youth-team': 'all', care: 'none', other: 'none' }],
  ])(
    'the marker of a question names its asker and whom the keys let read it; school may read along: %s',
    async (schoolMayRead, tiles) => {
      const receipt = await ask({ schoolMayRead })
      const question = await listed(people.noah, receipt)
      expect(question?.tiles).toEqual(tiles)
      const { body } = await people.noah.get<SharingMarker>(`/questions/${question?.id}/readers`)
      expect(body.tiles).toEqual(tiles)
      expect(body.readers.map((one) => [one.name, one.via])).toEqual([
        ['Aylin Yıldız', 'source'],
        ...(schoolMayRead ? [['Sanne Vermeer', 'key']] : []),
        ['Noah Willems', 'key'],
      ])
      for (const [name, person] of Object.entries(people)) {
        const reads = body.readers.some((one) => one.name.toLowerCase().startsWith(name))
        expect((await person.get(`/questions/${question?.id}/readers`)).status, name).toBe(reads ? 200 : 404)
      }
    },
  )

  it('questions-02 a question without a school goes to the whole team; the receipt names the team', async () => {
    const receipt = await ask({ schoolId: null })
    expect(receipt.readers).toEqual(['Jeugdteam Waterrijk'])
    expect(await readersOf(receipt)).toEqual(['noah', 'youssef'])
  })

  it('questions-03 of a whole team one picks it up; the second is told that someone did', async () => {
    const receipt = await ask({ schoolId: null })
    const id = (await listed(people.noah, receipt))?.id
    expect((await people.noah.post<Question>(`/questions/${id}/_pickup`)).body).toMatchObject({
      state: 'picked-up',
      pickedUpBy: 'Noah Willems',
      mayPickUp: false,
    })
    const second = await people.youssef.post<Problem>(`/questions/${id}/_pickup`)
    expect([second.status, second.body.code]).toEqual([409, 'questions.already-handled'])
  })

  it('questions-03 of two who pick it up at once, one does', async () => {
    const receipt = await ask({ schoolId: null })
    const id = (await listed(people.noah, receipt))?.id
    const statuses = (
      await Promise.all([people.noah, people.youssef].map((one) => one.post(`/questions/${id}/_pickup`)))
    ).map((one) => one.status)
    expect(statuses.sort()).toEqual([200, 409])
  })

  it('questions-04 the question becomes a dossier; the words stay the asker’s own, and nobody types them again', async () => {
    const receipt = await ask()
    const questionId = (await listed(people.noah, receipt))?.id ?? ''
    expect((await people.noah.post<Problem>('/dossiers', family(questionId))).body.code).toBe('questions.pick-up-first')
    await people.noah.post(`/questions/${questionId}/_pickup`)
    const made = await people.noah.post<{ id: string }>('/dossiers', family(questionId))
    expect(made.status).toBe(201)
    const dossier = (await people.noah.get<Dossier>(`/dossiers/${made.body.id}`)).body
    expect([dossier.questionId, dossier.name, dossier.hasRegie]).toEqual([questionId, 'Yıldız', true])
    expect(await listed(people.noah, receipt)).toMatchObject({ state: 'became-dossier', dossierId: made.body.id })
    const { items } = (await people.noah.get<{ items: TimelineItem[] }>(`/dossiers/${made.body.id}/timeline`)).body
    expect(items.filter((one) => one.kind === 'words').map((one) => [one.text, one.by, one.isOwnWords])).toEqual([
      [words, 'Aylin', true],
    ])
    expect(items.find((one) => one.kind === 'words')?.marker.readers.map((one) => one.name)).toEqual([
      'Aylin Yıldız',
      'Noah Willems',
    ])
    expect((await people.noah.post<Problem>('/dossiers', family(questionId))).body.code).toBe(
      'questions.already-handled',
    )
  })

  it('questions-04 a dossier is made once, also when it is sent twice at the same time', async () => {
    const questionId = (await listed(people.noah, await ask()))?.id ?? ''
    await people.noah.post(`/questions/${questionId}/_pickup`)
    const both = await Promise.all([1, 2].map(() => people.noah.post('/dossiers', family(questionId))))
    expect(both.map((one) => one.status).sort()).toEqual([201, 409])
  })

  it('D01 a question without a name becomes no dossier, and nothing is written', async () => {
    const receipt = await ask({ asker: 'SCHOOL_STAFF', staffBasis: 'ANONYMOUS' })
    const questionId = (await listed(people.noah, receipt))?.id ?? ''
    await people.noah.post(`/questions/${questionId}/_pickup`)
    const before = await rowsPerTable(cast)
    const refused = await people.noah.post<Problem>('/dossiers', family(questionId))
    expect([refused.status, refused.body.code, refused.body.rule]).toEqual([409, 'questions.without-name', 'D01'])
    expect(await rowsPerTable(cast)).toEqual(before)
  })

  it('a question is met by nobody else, and is not a dossier', async () => {
    const receipt = await ask()
    const id = (await listed(people.noah, receipt))?.id
    for (const name of ['sanne', 'esra', 'ilse'] as const)
      expect((await people[name].get(`/questions/${id}`)).status, name).toBe(404)
    expect((await people.noah.get(`/dossiers/${id}`)).status).toBe(404)
    expect((await people.noah.get<{ total: number }>('/dossiers')).body.total).toBe(2)
  })
})
