import { describe, expect, test } from 'vitest'
import { seeded } from '../../../../test/world/random.ts'
import { addDays } from '../../../platform/pure/dates.ts'
import { type ContactTask, type Field, type FieldRows, fieldOf } from '../../playing-field/contacts/field.ts'
import { isAbsent, isHere, type Route } from '../../playing-field/contacts/presence.ts'
import { destinations } from '../pass-on/vocabulary.ts'
import { type Handing, handedTo } from './handed-to.ts'
import { middle, randomField } from './random-field.ts'

const day = '2026-11-16'
const always = { fromOn: '2024-08-01', untilOn: null }
const at = (accountId: string, organisationId: string, role: string) => ({
  accountId,
  name: accountId,
  organisationId,
  role,
})
const staff = ['Peter', 'Anouk', 'Joris'].map((name) => at(name, 'leerplicht', 'LEERPLICHT'))
const [peter, anouk] = staff as [(typeof staff)[0], (typeof staff)[0]]
const named = (person: typeof peter, task: ContactTask, fromOn = '2024-08-01') => ({
  ...person,
  schoolId: 'wilgenhof',
  task,
  fromOn,
  untilOn: null,
})
const base: FieldRows = {
  parties: [
    { id: 'wilgenhof', kind: 'school', name: 'De Wilgenhof', closedOn: null },
    { id: 'leerplicht', kind: 'leerplicht', name: 'Leerplicht', closedOn: null },
    { id: 'veldzicht', kind: 'youth-team', name: 'Jeugdteam Veldzicht', closedOn: null },
  ],
  posts: [...staff, at('Rik', 'veldzicht', 'WIJKTEAM')].map((one) => ({ ...one, ...always })),
  contacts: [named(peter, 'attendance'), named(anouk, 'attendance-stand-in')],
  absences: [],
  ...{ areas: [], places: [], serving: [], parts: [] },
}
const handing: Handing = { destination: 'LEERPLICHT', organisationId: 'leerplicht', schoolId: 'wilgenhof' }
const handed = (over: Partial<Handing> = {}, rows: Partial<FieldRows> = {}) =>
  handedTo({ ...handing, ...over }, day, fieldOf({ ...base, ...rows }))
const toWhom = ({ receiver, gap }: Route) =>
  receiver === null
    ? gap
    : (receiver.kind === 'person' ? [receiver.person] : receiver.members).map((one) => one.name).join()
const away = (...names: string[]) => ({
  absences: names.map((accountId) => ({ accountId, organisationId: 'leerplicht', fromOn: day, untilOn: day })),
})

describe('questions-07 a question that is handed over', () => {
  test('goes to who is there for that school, not to the whole organisation', () => {
    expect(toWhom(handed())).toBe('Peter')
    expect(handed().because.nl).toBe('Peter is daar de contactpersoon voor De Wilgenhof.')
  })
  test('goes to the stand-in when they are away, and to all who are here when both are', () => {
    expect(toWhom(handed({}, away('Peter')))).toBe('Anouk')
    expect(toWhom(handed({}, away('Peter', 'Anouk')))).toBe('Joris')
    expect(toWhom(handed({}, away('Peter', 'Anouk', 'Joris')))).toBe('Peter,Anouk,Joris')
  })
  test('goes to all of them when it is about no school, or nobody is named for it: whoever picks it up has it', () => {
    expect(toWhom(handed({ schoolId: null }))).toBe('Peter,Anouk,Joris')
    expect(toWhom(handed({}, { contacts: [] }))).toBe('Peter,Anouk,Joris')
    expect(handed({}, { contacts: [] }).because.nl).toContain('Wie de vraag daar oppakt, heeft hem.')
  })
  test('of two who are named goes to the one who was named last', () =>
    expect(toWhom(handed({}, { contacts: [...base.contacts, named(anouk, 'attendance', '2026-11-01')] }))).toBe(
      'Anouk',
    ))
  test('does not go to who is named but works there no more, nor to the contact of another organisation', () => {
    const gone = base.posts.map((one) => (one.accountId === 'Peter' ? { ...one, untilOn: '2026-10-31' } : one))
    expect(toWhom(handed({}, { posts: gone }))).toBe('Anouk')
    const elsewhere = [{ ...named(peter, 'attendance'), organisationId: 'veldzicht' }]
    expect(toWhom(handed({}, { contacts: elsewhere }))).toBe('Peter,Anouk,Joris')
  })
  test('to another team by the tasks of a team: who is there for absence is not its contact', () => {
    const rik = at('Rik', 'veldzicht', 'WIJKTEAM')
    const team = { destination: 'OTHER_TEAM', organisationId: 'veldzicht' } as const
    expect(toWhom(handed(team))).toBe('Rik')
    expect(handed(team, { contacts: [named(rik, 'contact')] }).receiver?.kind).toBe('person')
    expect(handed(team, { contacts: [named(rik, 'attendance')] }).receiver?.kind).toBe('team')
  })
  test('is a named gap where nobody works, in an organisation that closed or of another kind, and to places that receive none', () => {
    const closed = base.parties.map((one) => (one.id === 'leerplicht' ? { ...one, closedOn: '2026-10-31' } : one))
    expect([
      toWhom(handed({}, { posts: [] })),
      toWhom(handed({}, { parties: closed })),
      toWhom(handed({ destination: 'RMC' })),
      toWhom(handed({ destination: 'VEILIG_THUIS' })),
      toWhom(handed({ organisationId: 'nowhere' })),
    ]).toEqual(Array(5).fill('nobody-to-hand-it-to'))
  })
})

/** Every place, organisation, school and day beside each other. */
function everyHanding(field: Field, look: (handing: Handing, day: string, route: Route) => void): void {
  const schools = [null, 'nowhere', ...field.parties.filter((one) => one.kind === 'school').map((one) => one.id)]
  const days = [0, -200, 45, 90].map((plus) => addDays(middle, plus))
  for (const destination of destinations)
    for (const { id: organisationId } of [...field.parties, { id: 'nowhere' }])
      for (const schoolId of schools)
        for (const one of days) {
          const handing = { destination, organisationId, schoolId }
          look(handing, one, handedTo(handing, one, field))
        }
}

describe('questions-07 nothing that is handed over falls between', () => {
  test.each([1, 2, 3, 4])('every handing in random region %i has exactly one receiver or the named gap', (seed) => {
    const field = randomField(seeded(seed), { schools: 8, municipalities: 4, teams: 3, people: 30 })
    const wrong: unknown[] = []
    const met = new Set<string>()
    everyHanding(field, (handing, day, route) => {
      met.add(route.gap ?? route.receiver?.why ?? '')
      const isOne =
        route.receiver === null ? route.gap === 'nobody-to-hand-it-to' : standsRight(handing, day, route, field)
      if (!isOne || !route.because.nl.endsWith('.') || !route.because.en.endsWith('.'))
        wrong.push([handing, day, route])
    })
    expect(wrong.slice(0, 3)).toEqual([])
    expect([...met].sort()).toEqual(['contact', 'handed-over', 'nobody-to-hand-it-to', 'stand-in'])
  })
})

/** Said once more in other words: whoever gets it works in that organisation, and nobody who is named before them is here. */
function standsRight({ organisationId, schoolId, destination }: Handing, day: string, route: Route, field: Field) {
  const isOfTeam = destination === 'OTHER_TEAM'
  const here = (...tasks: ContactTask[]) =>
    field.contactsOf(schoolId ?? '').filter((one) => {
      const runs = one.fromOn <= day && (one.untilOn === null || day <= one.untilOn)
      return runs && tasks.includes(one.task) && one.organisationId === organisationId && isHere(one, day, field)
    })
  const contacts = here(isOfTeam ? 'contact' : 'attendance')
  const standIns = here(isOfTeam ? 'stand-in' : 'attendance-stand-in')
  const { receiver } = route
  if (receiver?.kind === 'person') {
    const from = receiver.why === 'contact' ? contacts : standIns
    return (
      from.some((one) => one.accountId === receiver.person.accountId) &&
      (receiver.why === 'contact' || contacts.length === 0)
    )
  }
  const members = receiver?.members ?? []
  const isAll = members.some((one) => !isAbsent(one, day, field))
    ? members.every((one) => !isAbsent(one, day, field))
    : true
  return (
    members.length > 0 &&
    isAll &&
    contacts.length + standIns.length === 0 &&
    members.every((one) => one.organisationId === organisationId)
  )
}
