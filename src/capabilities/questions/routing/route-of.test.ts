import { describe, expect, test } from 'vitest'
import { seeded } from '../../../../test/world/random.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { type Field, type FieldRows, fieldOf } from '../../playing-field/contacts/field.ts'
import { gaps, isAbsent, isHere, type Route, withTask } from '../../playing-field/contacts/presence.ts'
import { askers } from '../contract.ts'
import { middle, randomField } from './random-field.ts'
import { type Asking, routeOf } from './route-of.ts'

const always = { fromOn: '2024-08-01', untilOn: null }
const at = (accountId: string, organisationId: string, role = 'WIJKTEAM') => ({
  accountId,
  name: accountId,
  organisationId,
  role,
})
const serving = (organisationId: string, areaId: string) => ({ organisationId, areaId, ...always })
const base: FieldRows = {
  parties: [
    { id: 'wilgenhof', kind: 'school', name: 'De Wilgenhof', closedOn: null },
    { id: 'kompas', kind: 'school', name: 'Het Kompas', closedOn: null },
    { id: 'team', kind: 'youth-team', name: 'Jeugdteam Waterrijk', closedOn: null },
    { id: 'other', kind: 'youth-team', name: 'Jeugdteam Veldzicht', closedOn: null },
    { id: 'rmc', kind: 'rmc', name: 'Doorstroompunt', closedOn: null },
  ],
  areas: [
    { id: 'waterrijk', kind: 'municipality', name: 'Waterrijk' },
    { id: 'veldzicht', kind: 'municipality', name: 'Veldzicht' },
    { id: 'elders', kind: 'municipality', name: 'Elders' },
  ],
  posts: [at('Noah', 'team'), at('Youssef', 'team'), at('Els', 'team'), at('Rachid', 'rmc', 'RMC')].map((one) => ({
    ...one,
    ...always,
  })),
  contacts: [
    { ...at('Noah', 'team'), schoolId: 'wilgenhof', task: 'contact', ...always },
    { ...at('Youssef', 'team'), schoolId: 'wilgenhof', task: 'stand-in', fromOn: '2026-09-01', untilOn: '2026-12-31' },
    { ...at('Els', 'team'), schoolId: 'wilgenhof', task: 'regie', ...always },
  ],
  absences: [],
  places: [
    { organisationId: 'wilgenhof', areaId: 'waterrijk', ...always },
    { organisationId: 'kompas', areaId: 'waterrijk', ...always },
  ],
  serving: [serving('team', 'waterrijk'), serving('other', 'veldzicht'), serving('rmc', 'meerland')],
  parts: [{ areaId: 'meerland', partId: 'waterrijk', ...always }],
}
const away = (accountId: string, fromOn: string, untilOn: string | null = fromOn) => ({
  accountId,
  organisationId: 'team',
  fromOn,
  untilOn,
})
const asking: Asking = { asker: 'PARENT', schoolId: 'wilgenhof', municipalityId: null, age: null, day: '2026-11-16' }
const routed = (over: Partial<Asking> = {}, rows: Partial<FieldRows> = {}) =>
  routeOf({ ...asking, ...over }, fieldOf({ ...base, ...rows }))
const toWhom = ({ receiver, gap }: Route) => {
  if (receiver === null) return gap
  return receiver.kind === 'person' ? `${receiver.person.name} (${receiver.why})` : `${receiver.name} (${receiver.why})`
}
const members = ({ receiver }: Route) => (receiver?.kind === 'team' ? receiver.members.map((one) => one.name) : null)

describe('questions-02 a question about a school', () => {
  test('goes to its fixed contact, wherever the pupil lives and however old', () => {
    for (const municipalityId of [null, 'veldzicht', 'elders'])
      for (const age of [null, 8, 18, 30]) expect(toWhom(routed({ municipalityId, age }))).toBe('Noah (contact)')
  })
  test('about the regie goes to who is there for that', () =>
    expect(toWhom(routed({ subject: 'regie' }))).toBe('Els (regie)'))
  test('goes to the stand-in from the first to the last day of the absence, and says so', () => {
    const absences = [away('Noah', '2026-11-16', '2026-11-20')]
    const on = (day: string) => toWhom(routed({ day }, { absences }))
    expect(['2026-11-15', '2026-11-16', '2026-11-20', '2026-11-21'].map(on)).toEqual([
      'Noah (contact)',
      'Youssef (stand-in)',
      'Youssef (stand-in)',
      'Noah (contact)',
    ])
    expect(routed({}, { absences }).because).toEqual({
      nl: 'Noah, de vaste contactpersoon van De Wilgenhof, is er dan niet. Youssef vervangt.',
      en: 'Noah, the fixed contact of De Wilgenhof, is not there then. Youssef stands in.',
    })
  })
  test('goes to the present members of the team when contact and stand-in are away', () => {
    const route = routed({}, { absences: [away('Noah', '2026-11-16'), away('Youssef', '2026-11-16')] })
    expect([toWhom(route), members(route)]).toEqual(['Jeugdteam Waterrijk (contact-absent)', ['Els']])
  })
  test('goes to the whole team on a day when nobody of it is here', () => {
    const absences = ['Noah', 'Youssef', 'Els'].map((one) => away(one, '2026-11-16'))
    expect(members(routed({}, { absences }))).toEqual(['Noah', 'Youssef', 'Els'])
  })
  test('goes to the team of the place when the school has no contact', () =>
    expect(toWhom(routed({ schoolId: 'kompas' }))).toBe('Jeugdteam Waterrijk (no-contact)'))
  test('of two contacts goes to the one who was named last', () => {
    const contacts = [
      ...base.contacts,
      { ...at('Els', 'team'), schoolId: 'wilgenhof', task: 'contact' as const, fromOn: '2026-11-01', untilOn: null },
    ]
    expect(toWhom(routed({}, { contacts }))).toBe('Els (contact)')
  })
  test('does not go to a contact who no longer works there', () => {
    const posts = base.posts.map((one) => (one.accountId === 'Noah' ? { ...one, untilOn: '2026-10-31' } : one))
    expect(toWhom(routed({}, { posts }))).toBe('Youssef (stand-in)')
  })
  test('is a named gap for a school that closed, without contact and team, or with a team of nobody', () => {
    const parties = base.parties.map((one) => (one.id === 'wilgenhof' ? { ...one, closedOn: '2026-07-31' } : one))
    expect(toWhom(routed({}, { parties }))).toBe('no-such-school')
    expect(toWhom(routed({ schoolId: 'kompas' }, { serving: [] }))).toBe('no-contact-and-no-team')
    expect(toWhom(routed({ schoolId: 'kompas' }, { posts: [] }))).toBe('nobody-in-team')
  })
})

describe('questions-02 a question without a school', () => {
  const from = (municipalityId: string | null, age: number | null = 8, day = asking.day) =>
    toWhom(routed({ schoolId: null, municipalityId, age, day }))
  test('goes to the team of the municipality of residence', () =>
    expect(from('waterrijk')).toBe('Jeugdteam Waterrijk (residence)'))
  test('from 18 goes to the RMC of the residence', () => {
    expect([from('waterrijk', 17), from('waterrijk', 18)]).toEqual([
      'Jeugdteam Waterrijk (residence)',
      'Doorstroompunt (rmc)',
    ])
  })
  test('the RMC is there below 27 since 2026, and below 23 before', () => {
    const on = (age: number, day: string) => from('waterrijk', age, day)
    expect([on(23, '2025-12-31'), on(22, '2025-12-31'), on(26, '2026-01-01'), on(27, '2026-01-01')]).toEqual([
      'older-than-this-help',
      'Doorstroompunt (rmc)',
      'Doorstroompunt (rmc)',
      'older-than-this-help',
    ])
  })
  test('is a named gap where no team or no RMC works, and where nobody works in it', () => {
    expect([from('elders'), from('elders', 19), from('veldzicht'), from('veldzicht', 19)]).toEqual([
      'no-team-for-municipality',
      'no-rmc-for-area',
      'nobody-in-team',
      'no-rmc-for-area',
    ])
    expect(
      toWhom(
        routed(
          { schoolId: null, municipalityId: 'waterrijk', age: 19 },
          { posts: base.posts.filter((one) => one.role !== 'RMC') },
        ),
      ),
    ).toBe('nobody-at-rmc')
  })
  test('and without a residence goes to the one place to ask', () => {
    expect([from(null), from(null, 19)]).toEqual(['Jeugdteam Waterrijk (one-place)', 'Jeugdteam Waterrijk (one-place)'])
    expect(toWhom(routed({ schoolId: null }, { posts: [] }))).toBe('no-team-at-all')
  })
})

/** Every asker, school, residence, age and day beside each other; the absences are those of the random region. */
function everyCombination(field: Field, look: (asking: Asking, route: Route) => void): number {
  const schools = [null, 'nowhere', ...field.parties.filter((one) => one.kind === 'school').map((one) => one.id)]
  const places = [null, 'nowhere', ...field.areas.map((one) => one.id)]
  const days = [0, -200, 45, 90].map((days) => addDays(middle, days)).concat('2025-12-31')
  let count = 0
  for (const asker of askers)
    for (const schoolId of schools)
      for (const municipalityId of places)
        for (const age of [null, 0, 17, 18, 23, 26, 27, 40])
          for (const day of days)
            for (const subject of ['help', 'regie'] as const) {
              const asking = { asker, schoolId, municipalityId, age, day, subject }
              look(asking, routeOf(asking, field))
              count++
            }
  return count
}

describe('questions-02 nothing falls between', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'every combination in random region %i has exactly one receiver or a named gap',
    (seed) => {
      const field = randomField(seeded(seed), { schools: 8, municipalities: 4, teams: 3, people: 14 })
      const wrong: unknown[] = []
      const met = new Set<string>()
      const count = everyCombination(field, (asking, route) => {
        const { receiver, gap } = route
        met.add(gap ?? receiver?.why ?? '')
        const isOne =
          receiver === null
            ? gaps.includes(gap as (typeof gaps)[number])
            : gap === null && standsRight(asking, route, field)
        if (!isOne || !route.because.nl.endsWith('.') || !route.because.en.endsWith('.')) wrong.push([asking, route])
      })
      expect(wrong.slice(0, 3)).toEqual([])
      expect(count).toBeGreaterThan(20_000)
      // The region has something of everything: a test that meets one answer only would prove nothing.
      expect(met.size).toBeGreaterThan(6)
    },
  )
  test('who asks changes nothing, and neither does the residence when there is a school', () => {
    const field = randomField(seeded(7), { schools: 8, municipalities: 4, teams: 3, people: 14 })
    const answers = new Map<string, string>()
    everyCombination(field, ({ asker: _, ...rest }, route) => {
      const key = JSON.stringify(rest.schoolId === null ? rest : { ...rest, municipalityId: null, age: null })
      const answer = JSON.stringify(route)
      expect(answers.get(key) ?? answer).toBe(answer)
      answers.set(key, answer)
    })
  })
})

/** Said once more in other words: whoever gets it works there that day, and nobody who should come before them is here. */
function standsRight({ schoolId, day, subject }: Asking, { receiver }: Route, field: Field): boolean {
  const forRegie = subject === 'regie' && schoolId !== null ? withTask(schoolId, 'regie', day, field) : []
  const isForRegie = receiver?.kind === 'person' && receiver.why === 'regie'
  if (forRegie.some((one) => isHere(one, day, field)) !== isForRegie) return false
  if (receiver?.kind === 'person') {
    const { person, why } = receiver
    const isNamed = withTask(schoolId ?? '', why, day, field).some((one) => one.accountId === person.accountId)
    const before = why === 'stand-in' ? withTask(schoolId ?? '', 'contact', day, field) : []
    return isNamed && isHere(person, day, field) && !before.some((one) => isHere(one, day, field))
  }
  if (!receiver?.members.length) return false
  const anyoneHere = receiver.members.some((one) => !isAbsent(one, day, field))
  const named =
    schoolId === null
      ? []
      : ['contact', 'stand-in'].flatMap((task) => withTask(schoolId, task as 'contact', day, field))
  return (
    receiver.members.every(
      (one) => one.organisationId === receiver.organisationId && (!anyoneHere || !isAbsent(one, day, field)),
    ) && !named.some((one) => isHere(one, day, field))
  )
}
