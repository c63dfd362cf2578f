// Keys are derived once, long before; then only the calendar turns. No job runs and nothing is written that could derive them anew.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, type Person, raiseCurtain } from '../../../test/cast.ts'
import { answer, asks, growing, type ToldFamily } from '../../../test/families.ts'
import { testDatabases } from '../../../test/harness/database.ts'
import { allThatIsShown } from '../../../test/reading.ts'
import { addMonths, addYears } from '../../platform/pure/dates.ts'
import type { ConsentRequest, ReadingAlong, Sharing } from './contract.ts'
import type { ReadingObjections } from './objections/contract.ts'
import type { RegionPage } from './region/contract.ts'

describe.each(testDatabases())('the days on which someone gets a say, with nothing running, on $name', ({ make }) => {
  let cast: Cast
  let gone = 0
  beforeEach(async () => {
    cast = await raiseCurtain(make)
    gone = 0
  })
  afterEach(() => cast?.dispose())

  /** The calendar goes on to this many days after the beginning. */
  const on = (day: number) => {
    cast.wait({ days: day - gone })
    gone = day
  }
  const schoolReads = async (family: ToldFamily) =>
    (await (await cast.professional('tom')).get(`/dossiers/${family.id}`)).status === 200
  const reads = async (family: ToldFamily, name: string, child: string) =>
    (await allThatIsShown(await cast.relative(family, name), family.id)).includes(`${child} leest weer met plezier`)
  const asked = async (family: ToldFamily, name: string) => {
    const person = await cast.relative(family, name)
    const { body } = await person.get<{ requests: ConsentRequest[] }>(`/dossiers/${family.id}/consent-requests`)
    return (body.requests ?? []).map((one) => [one.state, one.myAnswer, one.deciders.find((each) => each.isYou)?.again])
  }
  const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(cast.today())) / 86_400_000)
  const bornSoThat = (age: number, inDays: number) => addYears(cast.today(inDays), -age)

  it('C-22 at 12 the youth reads and is asked from the birthday on; the school reads for 42 days, day 42 included', async () => {
    const family = await growing(cast, 'Bram', bornSoThat(12, 20))
    const requestId = await asks(cast, family, { of: 'tom' })
    await answer(family, requestId, ['Wilma', 'Hans'])
    expect(await schoolReads(family)).toBe(true)
    on(19)
    const noah = await cast.professional('noah')
    const invite = `/dossiers/${family.id}/persons/${family.personId('Bram')}/_invite`
    expect((await noah.post<{ code: string }>(invite)).body.code).toBe('dossiers.not-twelve')
    on(20)
    expect(await schoolReads(family)).toBe(true)
    expect(await asked(family, 'Wilma')).toEqual([['asked', 'GRANTED', null]])
    on(61)
    expect(await schoolReads(family)).toBe(true)
    on(62)
    expect(await schoolReads(family)).toBe(false)
    expect(await reads(family, 'Wilma', 'Bram')).toBe(true)
  })

  it('C-22 at 12 the question stands open for the youth, who reads it; a yes keeps the school, at the parents’ terms', async () => {
    const family = await growing(cast, 'Bram', bornSoThat(12, 20))
    const requestId = await asks(cast, family, { of: 'tom' })
    await answer(family, requestId, ['Wilma', 'Hans'])
    on(20)
    const noah = await cast.professional('noah')
    const invited = await noah.post(`/dossiers/${family.id}/persons/${family.personId('Bram')}/_invite`)
    expect(invited.status).toBe(201)
    const bram = await invitedRelative(family, 'Bram')
    const path = `/dossiers/${family.id}/consent-requests`
    const [request] = (await bram.get<{ requests: ConsentRequest[] }>(path)).body.requests
    expect([request?.state, request?.myAnswer, request?.graceUntil]).toEqual(['asked', 'none', cast.today(61)])
    expect(request?.deciders.find((one) => one.isYou)?.again).toBe('turned-12')
    expect(await toldOfSchool(bram, family)).toEqual({ reality: 'sees', mySwitch: 'none', until: cast.today(61) })
    await bram.post(`${path}/${requestId}/_answer`, { answer: 'GRANTED' })
    expect(await toldOfSchool(bram, family)).toMatchObject({ reality: 'sees', mySwitch: 'on' })
    on(62)
    expect(await schoolReads(family)).toBe(true)
  })

  it('C-22 at 16 the parents’ reading ends on the day itself; what the youth said yes to goes on', async () => {
    const family = await growing(cast, 'Roos', bornSoThat(16, 30))
    const requestId = await asks(cast, family, { of: 'tom' })
    await answer(family, requestId, ['Wilma', 'Hans', 'Roos'])
    on(29)
    expect([await schoolReads(family), await reads(family, 'Wilma', 'Roos')]).toEqual([true, true])
    on(30)
    expect([await reads(family, 'Wilma', 'Roos'), await reads(family, 'Roos', 'Roos')]).toEqual([false, true])
    expect(await schoolReads(family)).toBe(true)
  })

  it('C-22 at 16 without a yes of the youth the school closes on the day itself, and the question is the youth’s alone', async () => {
    const family = await growing(cast, 'Roos', bornSoThat(16, 30))
    const noah = await cast.professional('noah')
    await noah.post(`/dossiers/${family.id}/capability-assessments`, {
      personId: family.personId('Roos'),
      isCapable: false,
      reason: 'Roos kan dit nu niet overzien.',
    })
    const requestId = await asks(cast, family, { of: 'tom' })
    await answer(family, requestId, ['Wilma', 'Hans'])
    await noah.post(`/dossiers/${family.id}/capability-assessments`, {
      personId: family.personId('Roos'),
      isCapable: true,
      reason: 'Dat gaat weer.',
    })
    on(29)
    expect(await asked(family, 'Roos')).toEqual([['asked', 'none', null]])
    on(30)
    expect(await asked(family, 'Roos')).toEqual([['asked', 'none', 'turned-16']])
    expect(await asked(family, 'Wilma')).toEqual([])
    expect(await schoolReads(family)).toBe(false)
  })

  it('C-22 who was born on 28 February is 12 on that day, and on day 43 the school is out', async () => {
    const family = await growing(cast, 'Noor', '2015-02-28')
    const requestId = await asks(cast, family, { of: 'tom' })
    await answer(family, requestId, ['Wilma', 'Hans'])
    const birthday = daysTo('2027-02-28')
    on(birthday + 41)
    expect(await schoolReads(family)).toBe(true)
    on(birthday + 42)
    expect(await schoolReads(family)).toBe(false)
  })

  // 12 and 16 of who was born on 29 February fall in a leap year again; 18 never does.
  it('C-22 who was born on 29 February is 18 on 28 February', async () => {
    const family = await growing(cast, 'Fenne', '2012-02-29')
    on(daysTo('2030-01-15'))
    const noah = await cast.professional('noah')
    const known = { childId: family.personId('Fenne'), state: 'known' }
    expect((await noah.post(`/dossiers/${family.id}/authority-states`, known)).status).toBe(204)
    const fenne = await cast.relative(family, 'Fenne')
    const turn = { parentId: family.personId('Hans'), isOn: true }
    expect((await fenne.post(`/dossiers/${family.id}/reading-parents/_switch`, turn)).status).toBe(200)
    on(daysTo('2030-02-27'))
    expect(await reads(family, 'Hans', 'Fenne')).toBe(true)
    on(daysTo('2030-02-28'))
    expect([await reads(family, 'Hans', 'Fenne'), await reads(family, 'Fenne', 'Fenne')]).toEqual([false, true])
  })

  it('C-22 at 18 the parents’ part ends on the day itself, whatever the youth allowed', async () => {
    const family = await growing(cast, 'Daan', bornSoThat(18, 30))
    const daan = await cast.relative(family, 'Daan')
    const turn = { parentId: family.personId('Wilma'), isOn: true }
    expect((await daan.post(`/dossiers/${family.id}/reading-parents/_switch`, turn)).status).toBe(200)
    on(29)
    expect([await reads(family, 'Wilma', 'Daan'), await reads(family, 'Hans', 'Daan')]).toEqual([true, false])
    on(30)
    expect([await reads(family, 'Wilma', 'Daan'), await reads(family, 'Daan', 'Daan')]).toEqual([false, true])
  })

  it('D22 D23 a young person with a sister knows both parents by name, lets one read along, and objects to one', async () => {
    const family = await growing(cast, 'Daan', bornSoThat(16, -30), 'Pip')
    const daan = await cast.relative(family, 'Daan')
    const turn = { parentId: family.personId('Wilma'), isOn: true }
    const { body } = await daan.post<ReadingAlong>(`/dossiers/${family.id}/reading-parents/_switch`, turn)
    expect(body.parents.map((one) => [one.name, one.isOn])).toEqual([
      ['Hans', false],
      ['Wilma', true],
    ])
    expect([await reads(family, 'Wilma', 'Daan'), await reads(family, 'Hans', 'Daan')]).toEqual([true, false])
    const younger = await growing(cast, 'Bram', bornSoThat(13, -30), 'Pip')
    const bram = await cast.relative(younger, 'Bram')
    const objection = { parentIds: [younger.personId('Hans')], words: 'Liever niet.' }
    const said = await bram.post<ReadingObjections>(`/dossiers/${younger.id}/reading-objections`, objection)
    expect(said.body.objections.map((one) => one.parent)).toEqual(['Hans'])
    expect(said.body.parents.map((one) => one.name)).toEqual(['Hans', 'Wilma'])
  })

  it('region-03 C-21 what a young person lets a parent read lasts no longer than the region lets a consent last', async () => {
    const wout = await cast.professional('wout')
    const { current } = (await wout.get<RegionPage>('/region-choices')).body
    const { consent12to15, jointAuthority, reminderDays, roleNarrowing, purposeNarrowing } = current
    const choices = { consent12to15, jointAuthority, reminderDays, roleNarrowing, purposeNarrowing, note: 'Korter.' }
    const ifMatch = { 'if-match': `"${current.version}"` }
    await wout.send('POST', '/region-choices', { ...choices, longestConsentMonths: 3 }, ifMatch)
    const family = await growing(cast, 'Daan', bornSoThat(16, -30))
    const daan = await cast.relative(family, 'Daan')
    const turn = { parentId: family.personId('Wilma'), isOn: true }
    const { body } = await daan.post<ReadingAlong>(`/dossiers/${family.id}/reading-parents/_switch`, turn)
    expect(body.parents.find((one) => one.name === 'Wilma')?.until).toBe(addMonths(cast.today(), 3))
  })

  /** What "Wie ziet wat" tells of a kind of information about which nothing is written yet. */
  async function toldOfSchool(person: Person, family: ToldFamily) {
    const { body } = await person.get<Sharing>(`/dossiers/${family.id}/sharing`)
    const lines = body.parties.find((one) => one.organisation === 'Vakcollege Waterrijk')?.lines ?? []
    const { reality, mySwitch, until } = lines.find((one) => one.category === 'SCHOOL_PROGRESS') ?? {}
    return { reality: reality?.replace('-summary', ''), mySwitch, until }
  }

  async function invitedRelative(family: ToldFamily, name: string) {
    const { rows } = await (await import('kysely')).sql<{ account_id: string }>`
      select account_id from access.relatives where file_id = ${family.id} and subject_id = ${family.personId(name)}`.execute(
      cast.database.sql,
    )
    return cast.signIn({ kind: 'family', accountId: rows[0]?.account_id ?? '' })
  }
})
