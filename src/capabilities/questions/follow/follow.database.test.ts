import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../../test/cast.ts'
import { testDatabases } from '../../../../test/harness/database.ts'
import { rowsPerTable } from '../../../../test/rows.ts'
import type { Problem } from '../../../platform/contract.ts'
import type { Place, Question, QuestionReceipt, Questions } from '../contract.ts'
import { newToken } from './token.ts'

type Name = 'noah' | 'youssef' | 'sanne' | 'esra' | 'ilse' | 'peter'

describe.each(testDatabases())('following a question on $name', ({ make }) => {
  let cast: Cast
  let people: Record<Name, Person>
  beforeAll(async () => {
    cast = await raiseCurtain(make)
    const names = ['noah', 'youssef', 'sanne', 'esra', 'ilse', 'peter'] as const
    const signedIn = await Promise.all(names.map((name) => cast.professional(name)))
    people = Object.fromEntries(names.map((name, index) => [name, signedIn[index]])) as typeof people
  })
  afterAll(() => cast?.dispose())

  const words = 'Elif huilt bij het lezen. Kunnen jullie met ons meedenken?'
  const ask = async (over: object = {}) => {
    const { body } = await cast.stranger().post<QuestionReceipt>('/questions', {
      asker: 'PARENT',
      name: 'Aylin Yıldız',
      schoolId: cast.region.organisations.wilgenhof,
      words,
      phone: '06 12345601',
      schoolMayRead: true,
      ...over,
    })
    const id = (await list(people.noah)).questions.find((one) => one.reference === body.reference)?.id ?? ''
    const asker = cast.stranger()
    return { id, reference: body.reference, path: body.follow ?? '', asker }
  }
  type Asked = Awaited<ReturnType<typeof ask>>
  const list = async (person: Person) => (await person.get<Questions>('/questions')).body
  const read = ({ asker, path }: Asked) => asker.send<string>('GET', `page:${path}`)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = ({ asker, path }: Asked, fields: Record<string, string>) =>
    asker.send<string>('POST', `page:${path}`, new URLSearchParams(fields).toString(), form)
  const deed = (person: Person, { id }: Asked, name: string, body?: object) =>
    person.post<Question & Problem>(`/questions/${id}/_${name}`, body)
  const passing = (over: object = {}) => ({
    destination: 'LEERPLICHT',
    organisationId: cast.region.organisations.leerplicht,
    basis: 'asks',
    words: 'Peter weet alles van verlof.',
    ...over,
  })
  const requestIn = (page: string) => /name="passing" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const looksOf = async (id: string) =>
    (
      await sql<{ action: string; viewer_kind: string }>`
        select action, viewer_kind from access.looks where file_id = ${id}`.execute(cast.database.sql)
    ).rows

  it('questions-06 the link shows who has it, by when and what was said, and leaves a look of the asker', async () => {
    const asked = await ask()
    const first = await read(asked)
    expect([first.status, first.body.includes('Je vraag is aangekomen')]).toEqual([200, true])
    expect(first.body).toContain('Noah Willems, Jeugdteam Waterrijk')
    expect(first.body).toContain('Je hoort van ons vóór donderdag 19 november')
    await deed(people.noah, asked, 'pickup')
    await deed(people.noah, asked, 'tell', { words: 'Ik bel je morgen.' })
    const second = (await read(asked)).body
    expect(second).toContain('Noah Willems is met je vraag bezig')
    expect(second).toContain('Ik bel je morgen.')
    expect(second).toContain('Je krijgt antwoord vóór dinsdag 1 december')
    await deed(people.noah, asked, 'answer', { words: 'Kom donderdag langs.' })
    expect((await read(asked)).body).toContain('Kom donderdag langs.')
    expect(await looksOf(asked.id)).toContainEqual({ action: 'viewed', viewer_kind: 'relative' })
  })

  it('questions-06 what the team writes to the asker is read by the asker and the team, and by nobody who reads along', async () => {
    const asked = await ask()
    await deed(people.noah, asked, 'pickup')
    await deed(people.noah, asked, 'answer', { words: 'Alleen voor jou.' })
    const readersOfAnswer = []
    for (const [name, person] of Object.entries(people)) {
      const { status, body } = await person.get<Question>(`/questions/${asked.id}`)
      if (status === 200 && body.history.some((one) => one.words === 'Alleen voor jou.')) readersOfAnswer.push(name)
    }
    expect(readersOfAnswer).toEqual(['noah'])
    const { body } = await people.sanne.get<Question>(`/questions/${asked.id}`)
    expect([body.words, body.history, body.state]).toEqual([words, [], 'new'])
  })

  it('questions-06 a wrong link, one that is over and one that never was get one answer, byte for byte, and nothing is written', async () => {
    const asked = await ask()
    const before = await rowsPerTable(cast)
    const wrong = await read({ ...asked, path: `/vraag/volgen/${newToken()}` })
    const cut = await read({ ...asked, path: asked.path.slice(0, -1) })
    const byReference = await read({ ...asked, path: `/vraag/volgen/${asked.reference}` })
    expect([wrong.status, cut.status, byReference.status]).toEqual([404, 404, 404])
    expect([cut.body, byReference.body]).toEqual([wrong.body, wrong.body])
    const posted = await post({ ...asked, path: `/vraag/volgen/${newToken()}` }, { deed: 'add', words: 'Erbij' })
    expect([posted.status, posted.body]).toEqual([404, wrong.body])
    expect(await rowsPerTable(cast)).toEqual(before)
    await sql`update questions.follow_links set until_on = ${cast.today(-1)} where file_id = ${asked.id}`.execute(
      cast.database.sql,
    )
    const over = await read(asked)
    expect([over.status, over.body]).toEqual([404, wrong.body])
  })

  it('questions-06 a link opens its own question and no other', async () => {
    const [one, other] = [
      await ask({ words: 'De eerste vraag van een ouder.' }),
      await ask({ words: 'Een heel andere vraag.' }),
    ]
    const page = (await read(one)).body
    expect([page.includes('De eerste vraag'), page.includes('andere vraag')]).toEqual([true, false])
    await deed(people.noah, other, 'forward', passing())
    const request = requestIn((await read(other)).body)
    expect(request).not.toBe('')
    await post(one, { deed: 'yes', passing: request })
    expect((await people.peter.get(`/questions/${other.id}`)).status).toBe(404)
  })

  it('questions-06 only a hash of the secret is kept, and its page tells no other site where it came from', async () => {
    const asked = await ask()
    const { rows } = await sql<{ kept: string }>`
      select encode(token_hash, 'escape') as kept from questions.follow_links`.execute(cast.database.sql)
    const token = asked.path.split('/').at(-1) ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(rows.some(({ kept }) => kept.includes(token))).toBe(false)
    for (const { headers } of [await read(asked), await read({ ...asked, path: `${asked.path}x` })])
      expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['no-referrer', 'no-store'])
    const browser = { ...form, origin: 'null', 'sec-fetch-site': 'same-origin' }
    const added = await asked.asker.send('POST', `page:${asked.path}`, 'deed=add&words=Erbij', browser)
    expect(added.status).toBe(303)
    const foreign = await asked.asker.send('POST', `page:${asked.path}`, 'deed=add&words=Erbij', {
      ...browser,
      'sec-fetch-site': 'cross-site',
    })
    expect(foreign.status).toBe(403)
  })

  it('questions-06 what the asker adds is read by whoever reads the question', async () => {
    const asked = await ask()
    expect((await post(asked, { deed: 'add', words: ' ' })).status).toBe(400)
    expect((await post(asked, { deed: 'add', words: 'Het gaat ook over rekenen.' })).status).toBe(303)
    for (const name of ['noah', 'sanne'] as const) {
      const { additions } = (await people[name].get<Question>(`/questions/${asked.id}`)).body
      expect([name, additions.map((one) => one.words)]).toEqual([name, ['Het gaat ook over rekenen.']])
    }
    await deed(people.noah, asked, 'pickup')
    await deed(people.noah, asked, 'close')
    await post(asked, { deed: 'add', words: 'Nog iets.' })
    expect((await read(asked)).body).not.toContain('Nog iets.')
  })

  it('questions-06 a question that is taken back is read by nobody at once; the team keeps its number', async () => {
    const asked = await ask()
    await deed(people.noah, asked, 'pickup')
    expect((await post(asked, { deed: 'withdraw' })).status).toBe(400)
    expect((await post(asked, { deed: 'withdraw', sure: 'yes' })).status).toBe(303)
    for (const name of ['noah', 'youssef', 'sanne'] as const)
      expect([name, (await people[name].get(`/questions/${asked.id}`)).status]).toEqual([name, 404])
    const seen = await list(people.noah)
    expect(seen.questions.some((one) => one.reference === asked.reference)).toBe(false)
    expect(seen.withdrawn.map((one) => one.reference)).toContain(asked.reference)
    expect((await list(people.sanne)).withdrawn.map((one) => one.reference)).not.toContain(asked.reference)
    expect((await deed(people.noah, asked, 'answer', { words: 'Toch nog.' })).status).toBe(404)
    expect((await read(asked)).body).toContain('Je hebt je vraag teruggenomen')
  })

  it('questions-06 the link ends half a year after the question did', async () => {
    const asked = await ask()
    await deed(people.noah, asked, 'pickup')
    await deed(people.noah, asked, 'close')
    const until = async () =>
      (
        await sql<{
          until_on: string
        }>`select until_on from questions.follow_links where file_id = ${asked.id}`.execute(cast.database.sql)
      ).rows[0]?.until_on
    expect(await until()).toBe('2027-05-16')
    expect((await read(asked)).body).toContain('Je vraag is klaar')
  })

  describe('questions-05 passing on', () => {
    it('pointing the way sends nothing anywhere; the asker reads the words, and the question is over', async () => {
      const asked = await ask()
      const { places } = (await people.noah.get<{ places: Place[] }>(`/questions/${asked.id}/places`)).body
      const dispute = places.find((one) => one.destination === 'SCHOOL_DISPUTE')
      expect(dispute?.words.nl).toContain('vertrouwenspersoon')
      const { status, body } = await deed(people.noah, asked, 'forward', {
        destination: 'SCHOOL_DISPUTE',
        organisationId: null,
        basis: 'points',
        words: dispute?.words.nl,
      })
      expect([status, body.state]).toEqual([200, 'passed-on'])
      expect(body.history.map((one) => [one.state, one.by])).toEqual([['passed-on', 'Noah Willems']])
      expect((await read(asked)).body).toContain('vertrouwenspersoon')
      expect((await deed(people.noah, asked, 'answer', { words: 'Toch.' })).status).toBe(409)
      expect((await people.sanne.get<Question>(`/questions/${asked.id}`)).body.passings).toEqual([])
    })

    it('with names the asker is asked; before the yes nobody there reads it, after it they do, and the team keeps what it wrote', async () => {
      const asked = await ask()
      await deed(people.noah, asked, 'pickup')
      await deed(people.noah, asked, 'tell', { words: 'Tussen ons.' })
      const waiting = await deed(people.noah, asked, 'forward', passing())
      expect([waiting.status, waiting.body.state]).toEqual([200, 'picked-up'])
      expect((await people.peter.get(`/questions/${asked.id}`)).status).toBe(404)
      expect((await deed(people.noah, asked, 'forward', passing())).body.code).toBe('questions.asks-already')
      await post(asked, { deed: 'add', words: 'Het is dringend.' })
      const page = (await read(asked)).body
      expect(page).toContain('Mogen we je vraag doorgeven aan Leerplicht Waterrijk?')
      await post(asked, { deed: 'yes', passing: requestIn(page) })
      const there = (await people.peter.get<Question>(`/questions/${asked.id}`)).body
      expect([there.state, there.words, there.mayPickUp]).toEqual(['new', `${words}\n\nHet is dringend.`, true])
      expect([there.passings.map((one) => one.by), there.history]).toEqual([['Noah Willems, Jeugdteam Waterrijk'], []])
      const here = (await people.noah.get<Question>(`/questions/${asked.id}`)).body
      expect([here.state, here.passings.map((one) => one.answer)]).toEqual(['passed-on', [true]])
      const atSchool = (await people.sanne.get<Question>(`/questions/${asked.id}`)).body
      expect([atSchool.state, atSchool.passings]).toEqual(['new', []])
      await deed(people.peter, asked, 'pickup')
      await deed(people.peter, asked, 'answer', { words: 'Verlof mag.' })
      const after = (await read(asked)).body
      expect([after.includes('Verlof mag.'), after.includes('Leerplicht Waterrijk')]).toEqual([true, true])
      expect(JSON.stringify((await people.noah.get(`/questions/${asked.id}`)).body)).not.toContain('Verlof mag.')
      await post(asked, { deed: 'add', words: 'Dank je wel.' })
      expect(JSON.stringify((await people.noah.get(`/questions/${asked.id}`)).body)).not.toContain('Dank je wel.')
      expect(
        (
          await deed(
            people.peter,
            asked,
            'forward',
            passing({ destination: 'OTHER_TEAM', organisationId: cast.region.organisations.team }),
          )
        ).body.code,
      ).toBe('questions.has-it-already')
    })

    it('after a no it stays, and nothing went', async () => {
      const asked = await ask()
      await deed(people.noah, asked, 'pickup')
      await deed(people.noah, asked, 'forward', passing())
      await post(asked, { deed: 'no', passing: requestIn((await read(asked)).body) })
      expect((await people.peter.get(`/questions/${asked.id}`)).status).toBe(404)
      const { body } = await people.noah.get<Question>(`/questions/${asked.id}`)
      expect([body.state, body.passings[0]?.answer]).toEqual(['picked-up', false])
      expect((await read(asked)).body).toContain('Je zei nee.')
    })

    it('what was spoken about goes at once, with whom and when', async () => {
      const asked = await ask()
      expect((await deed(people.noah, asked, 'forward', passing({ basis: 'spoken' }))).status).toBe(400)
      const spoken = passing({ basis: 'spoken', spokenWith: 'Aylin', spokenOn: cast.today() })
      expect((await deed(people.noah, asked, 'forward', spoken)).body.state).toBe('passed-on')
      expect((await people.peter.get<Question>(`/questions/${asked.id}`)).body.phone).toBe('06 12345601')
    })

    it('without a name it goes without asking, and no name or number goes along; with a name it does not', async () => {
      const named = await ask()
      const refused = await deed(people.noah, named, 'forward', passing({ basis: 'no-personal-data' }))
      expect(refused.body.code).toBe('questions.needs-consent')
      const nameless = await ask({ asker: 'SCHOOL_STAFF', staffBasis: 'ANONYMOUS', name: 'Marit' })
      expect((await deed(people.noah, nameless, 'forward', passing({ basis: 'no-personal-data' }))).status).toBe(200)
      const there = (await people.peter.get<Question>(`/questions/${nameless.id}`)).body
      expect([there.words, there.askerName, there.phone]).toEqual([words, null, null])
    })

    it('the database itself refuses to hand over what the asker was only asked about', async () => {
      const asked = await ask()
      await deed(people.noah, asked, 'forward', passing())
      const { rows } = await sql<{ id: string }>`select id from questions.passings where file_id = ${asked.id}`.execute(
        cast.database.sql,
      )
      const { accountId, organisation, role } = cast.region.people.noah
      const handed = cast.ports.database.sql.transaction().execute(async (db) => {
        await sql`set local role rondom_app`.execute(db)
        await sql`select * from access.enter_as_professional(${accountId}, ${cast.region.organisations[organisation]}, ${role}, ${asked.id},
          ${cast.today()}, 'file', ${cast.now().toISOString()}::timestamptz)`.execute(db)
        await sql`select questions.hand_over(${rows[0]?.id}, gen_random_uuid(), 'ATTENDANCE', '[]'::jsonb, gen_random_uuid(), now())`.execute(
          db,
        )
      })
      await expect(handed).rejects.toThrow('nobody said that it may be handed over')
    })

    it('nobody passes on who does not hold the regie', async () => {
      const asked = await ask()
      expect((await deed(people.sanne, asked, 'forward', passing())).status).toBe(403)
      expect((await people.sanne.get(`/questions/${asked.id}/places`)).status).toBe(403)
      expect((await deed(people.esra, asked, 'forward', passing())).status).toBe(404)
    })
  })

  it('P5.6 what came of a consult without a name stays with the team', async () => {
    const asked = await ask({ asker: 'SCHOOL_STAFF', staffBasis: 'ANONYMOUS', name: undefined })
    await deed(people.noah, asked, 'pickup')
    const { body } = await deed(people.noah, asked, 'consult', {
      outcome: 'Eerst zelf observeren.',
      words: 'Dank je, we spraken erover.',
    })
    expect([body.state, body.clock, body.history.at(-1)?.note]).toEqual([
      'became-consult',
      null,
      'Eerst zelf observeren.',
    ])
    const page = (await read(asked)).body
    expect([page.includes('we spraken erover'), page.includes('observeren')]).toEqual([true, false])
  })

  it('questions-04 picking up is no reaction: the clock runs on until the asker hears something, and an answer stops it', async () => {
    const asked = await ask()
    const clock = async () => (await people.noah.get<Question>(`/questions/${asked.id}`)).body.clock
    expect(await clock()).toEqual({ kind: 'reaction', before: '2026-11-19' })
    expect((await people.sanne.get<Question>(`/questions/${asked.id}`)).body.clock).toBeNull()
    await deed(people.noah, asked, 'pickup')
    expect((await clock())?.kind).toBe('reaction')
    await deed(people.noah, asked, 'tell', { words: 'Ik bel je.' })
    expect(await clock()).toEqual({ kind: 'answer', before: '2026-12-01' })
    await deed(people.noah, asked, 'answer', { words: 'Zo zit het.' })
    expect(await clock()).toBeNull()
  })

  it('a call is taken by the youth team alone; it goes to whom the form would send it, and gives a reference and no link', async () => {
    const taken = { schoolId: cast.region.organisations.wilgenhof, words: 'Belt over zijn zoon in groep 6.' }
    expect((await people.sanne.post<Problem>('/questions/_call', taken)).status).toBe(403)
    const { status, body } = await people.youssef.post<QuestionReceipt>('/questions/_call', taken)
    expect([status, body.follow, body.readers]).toEqual([201, null, ['Noah Willems']])
    const found = (await list(people.noah)).questions.find((one) => one.reference === body.reference)
    expect([found?.channel, found?.takenBy, found?.phone]).toEqual(['phone', 'Youssef Amrani', null])
  })

  it('what is over for long stands with the earlier questions, page by page', async () => {
    const asked = await ask()
    await deed(people.noah, asked, 'pickup')
    await deed(people.noah, asked, 'close')
    const isListed = async () => (await list(people.noah)).questions.some((one) => one.id === asked.id)
    expect(await isListed()).toBe(true)
    cast.wait({ days: 31 })
    people.noah = await cast.professional('noah')
    expect([await isListed(), (await list(people.noah)).hasEarlier]).toEqual([false, true])
    const { body } = await people.noah.get<Questions & { before: string | null }>('/questions/earlier')
    expect(body.questions.some((one) => one.id === asked.id)).toBe(true)
    const older = await people.noah.get<Questions>(`/questions/earlier?before=${body.questions.at(-1)?.askedAt}`)
    expect(older.body.questions).toEqual([])
  })
})
