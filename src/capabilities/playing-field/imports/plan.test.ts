import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../../platform/pure/dates.ts'
import type { Existing } from './ground.ts'
import { type Plan, planImport } from './plan.ts'
import { readFile } from './read-file.ts'
import type { ImportKind } from './vocabulary.ts'
import type { Writes } from './writes.ts'

const nothing: Existing = {
  ...{ organisations: [], identifiers: [], boards: [], areas: [] },
  ...{ organisationAreas: [], parts: [], postcodes: [], assignments: [] },
}
const [monday, tuesday] = ['2026-11-16', '2026-11-17']
let ids = 0
const newId = () => `id-${++ids}`

function plan(
  kind: ImportKind,
  file: string | Uint8Array,
  existing: Existing,
  today = monday,
  keeper: string | null = null,
): Plan {
  const read = readFile(kind, typeof file === 'string' ? new TextEncoder().encode(file) : file)
  if (Array.isArray(read)) throw new Error(JSON.stringify(read))
  return planImport(existing, read.rows, { today, newId, keeper })
}
const sample = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name)))
const numbers = ({ added, changed, ended, unchanged, faults }: Plan) =>
  [added, changed, ended].map((one) => one.length).concat(unchanged, faults.length)
const faultsOf = ({ faults }: Plan) => faults.map(({ line, code }) => [line, code])

/** What is there once a plan was written: as the tables would have it, without what has ended. */
function written(existing: Existing, { writes }: Plan, endVanished = false): Existing {
  const byId = <Row extends { id: string }>(old: readonly Row[], now: ReadonlyMap<string, Row>) => [
    ...new Map([...old.map((one) => [one.id, one] as const), ...now]).values(),
  ]
  const linked = <Row extends { until_on: string | null }>(old: readonly Row[], now: readonly Row[]) => {
    const key = ({ until_on: _, ...row }: Row) => JSON.stringify(row, Object.keys(row).sort())
    return [...new Map([...old, ...now].map((one) => [key(one), one])).values()].filter((one) => one.until_on === null)
  }
  const closed = new Map(endVanished ? writes.closed.map(({ id, closed_on }) => [id, closed_on]) : [])
  return {
    organisations: byId(existing.organisations, writes.organisations).map((one) => ({
      ...one,
      closed_on: closed.get(one.id) ?? one.closed_on,
    })),
    areas: byId(existing.areas, writes.areas),
    identifiers: linked(existing.identifiers, writes.identifiers),
    boards: linked(existing.boards, writes.boards),
    organisationAreas: linked(existing.organisationAreas, writes.organisationAreas),
    parts: linked(existing.parts, writes.parts),
    postcodes: linked(existing.postcodes, writes.postcodes),
    assignments: [
      ...new Map(
        [...existing.assignments, ...writes.assignments.values()].map((one) => [
          `${one.account_id} ${one.organisation_id} ${one.role} ${one.from_on}`,
          one,
        ]),
      ).values(),
    ],
  }
}

const header = 'SOORT PO;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;GEMEENTENUMMER;GEMEENTENAAM\n'
const school = (vestiging: string, name: string, board = '99083', municipality = '9901') =>
  `Bo;${vestiging.slice(0, 4)};${vestiging};${name};${board};${municipality};Plaats ${municipality}\n`
const duo = (...rows: string[]) => header + rows.join('')
const links = (
  { writes }: Plan,
  list: keyof Pick<Writes, 'boards' | 'organisationAreas' | 'identifiers' | 'postcodes'>,
) => writes[list].map(({ from_on, until_on }) => [from_on, until_on])

describe('schools and organisations', () => {
  test('imports-01 a first file adds schools, their board and their municipality; the same file again changes nothing', () => {
    const first = plan('duo-vestigingen', sample('duo-vo-latin1.csv'), nothing)
    expect(first.added.map(({ kind }) => kind).sort()).toEqual([
      'municipality',
      'municipality',
      'municipality',
      'school',
      'school',
      'school',
      'school-board',
      'school-board',
    ])
    const second = plan('duo-vestigingen', sample('duo-vo-latin1.csv'), written(nothing, first), tuesday)
    expect(numbers(second)).toEqual([0, 0, 0, 3, 0])
    expect(JSON.stringify([...Object.values(second.writes)].flatMap((one) => [...one]))).toBe('[]')
  })

  test('imports-03 a school that moved to another board and municipality keeps what was, until yesterday', () => {
    const before = written(nothing, plan('duo-vestigingen', duo(school('99TA00', 'Zee')), nothing))
    const moved = plan('duo-vestigingen', duo(school('99TA00', 'Zee', '99084', '9902')), before, tuesday)
    expect(moved.changed.map(({ details }) => details)).toEqual([
      [
        { field: 'board', from: 'Bevoegd gezag 99083', to: 'Bevoegd gezag 99084' },
        { field: 'lies-in', from: 'Plaats 9901', to: 'Plaats 9902' },
      ],
    ])
    expect(links(moved, 'boards')).toEqual([
      [monday, monday],
      [tuesday, null],
    ])
    expect(links(moved, 'organisationAreas')).toEqual([
      [monday, monday],
      [tuesday, null],
    ])
  })

  test('imports-03 what was wrong for an hour is taken back: it held on no day', () => {
    const before = written(nothing, plan('duo-vestigingen', duo(school('99TA00', 'Zee')), nothing))
    const mended = plan('duo-vestigingen', duo(school('99TA00', 'Zee', '99084')), before)
    expect(links(mended, 'boards')).toEqual([
      [monday, addDays(monday, -1)],
      [monday, null],
    ])
  })

  test('imports-03 what a file does not say stays as it was', () => {
    const full = 'Naam;Vestiging;Plaats;Telefoon\nZee;99TA00;Waterrijk;0123 456789\n'
    const before = written(nothing, plan('schools', full, nothing))
    expect(numbers(plan('schools', 'Naam;Vestiging;Telefoon\nZee;99TA00;\n', before))).toEqual([0, 0, 0, 1, 0])
    const renamed = plan('schools', 'Naam;Vestiging\nDe Zee;99TA00\n', before)
    expect(renamed.changed.map(({ details }) => details)).toEqual([[{ field: 'name', from: 'Zee', to: 'De Zee' }]])
  })

  test('imports-04 a school that vanished from the whole file is proposed as ended, and only whoever says so ends it', () => {
    const two = written(
      nothing,
      plan('duo-vestigingen', duo(school('99TA00', 'Zee'), school('99TB00', 'Duin')), nothing),
    )
    const one = plan('duo-vestigingen', duo(school('99TA00', 'Zee')), two, tuesday)
    expect(one.ended.map(({ name }) => name)).toEqual(['Duin'])
    expect(one.writes.closed.map(({ closed_on }) => closed_on)).toEqual([monday])
    expect(written(two, one).organisations.find(({ name }) => name === 'Duin')?.closed_on).toBe(null)
    const ended = written(two, one, true)
    expect(numbers(plan('duo-vestigingen', duo(school('99TA00', 'Zee')), ended, tuesday))).toEqual([0, 0, 0, 1, 0])
    const back = plan('duo-vestigingen', duo(school('99TA00', 'Zee'), school('99TB00', 'Duin')), ended, tuesday)
    expect(back.changed.map(({ name, details }) => [name, details[0]?.field])).toEqual([['Duin', 'closedOn']])
  })

  test('imports-04 nobody’s school ends but that of the same register and sector', () => {
    const byHand = written(nothing, plan('schools', 'Naam;Vestiging;Sector\nVan ons;99TC00;PO\n', nothing))
    const all = written(byHand, plan('duo-vestigingen', sample('duo-vo-latin1.csv'), byHand))
    expect(plan('duo-vestigingen', duo(school('99TA00', 'Zee')), all, tuesday).ended).toEqual([])
  })

  test('imports-02 a vestiging that stands twice is faulty on both lines, and adds no school', () => {
    const double = plan('duo-vestigingen', sample('duo-double-vestiging.csv'), nothing)
    expect(double.faults.map(({ line, code, column, about }) => [line, code, column, about])).toEqual([
      [2, 'double', 'VESTIGINGSNUMMER', '3'],
      [3, 'double', 'VESTIGINGSNUMMER', '2'],
    ])
    expect(double.added).toEqual([])
  })

  test('imports-02 a number that belongs to somebody else is named, with whose it is', () => {
    const file = 'Soort;Naam;KvK;OIN\njeugdteam;Team Een;99000011;\njeugdteam;Team Twee;;00000099000000010000\n'
    const before = written(nothing, plan('organisations', file, nothing))
    const clash = plan(
      'organisations',
      'Soort;Naam;KvK;OIN\njeugdteam;Team Twee;99000011;00000099000000010000\n',
      before,
    )
    expect(clash.faults.map(({ code, value, about }) => [code, value, about])).toEqual([
      ['of-another', 'KVK 99000011', 'Team Een'],
    ])
    const other = plan('organisations', 'Soort;Naam;KvK\ngemeente;Team Een;99000011\n', before)
    expect(faultsOf(other)).toEqual([[2, 'other-kind']])
  })

  test('imports-02 without a number an organisation is known by kind, name and place', () => {
    const file = 'Soort;Naam;Plaats\nhuisarts;De Kade;Waterrijk\n'
    const before = written(nothing, plan('organisations', file, nothing))
    expect(numbers(plan('organisations', file, before))).toEqual([0, 0, 0, 1, 0])
    const numbered = plan('organisations', 'Soort;Naam;Plaats;AGB\nhuisarts;De Kade;Waterrijk;99000044\n', before)
    expect(numbered.changed.map(({ details }) => details)).toEqual([[{ field: 'AGB', from: null, to: '99000044' }]])
  })

  it('imports-01 any file of schools twice is once, whatever was there before', () => {
    const row = fc.record({
      place: fc.integer({ min: 0, max: 6 }),
      name: fc.constantFrom('Zee', 'Duin', 'Bos', '=1+1'),
      board: fc.constantFrom('99081', '99082', '99083'),
      municipality: fc.constantFrom('9901', '9902'),
    })
    const file = fc
      .array(row, { maxLength: 8 })
      .map((rows) => duo(...rows.map((one) => school(`99TA0${one.place}`, one.name, one.board, one.municipality))))
    fc.assert(
      fc.property(file, file, (earlier, later) => {
        const before = written(nothing, plan('duo-vestigingen', earlier, nothing))
        const first = plan('duo-vestigingen', later, before, tuesday)
        const second = plan('duo-vestigingen', later, written(before, first, true), tuesday)
        expect([second.added, second.changed, second.ended]).toEqual([[], [], []])
        expect(second.faults).toEqual(first.faults)
      }),
      { seed: 20261128, numRuns: 300 },
    )
  })
})

describe('areas and postcodes', () => {
  const known = written(nothing, plan('areas', sample('areas.csv'), nothing))
  const areas = () => known

  test('imports-05 areas stand in any order, and may be part of what comes later in the file', () => {
    const first = plan('areas', sample('areas.csv'), nothing)
    expect(numbers(first)).toEqual([5, 0, 0, 0, 0])
    expect(first.added[0]?.details.map(({ to }) => to)).toEqual(['Lindstreek', 'GGD Lindstreek'])
    expect(numbers(plan('areas', sample('areas.csv'), areas()))).toEqual([0, 0, 0, 5, 0])
  })

  test('imports-05 an area that goes over to another region keeps the one before, and is named anew', () => {
    const file = 'Soort;Code;Naam;Deel van\nrmc;92;Andere streek;\ngemeente;9911;Lindhout-Zuid;rmc:92\n'
    const moved = plan('areas', file, areas(), tuesday)
    expect(moved.changed.map(({ details }) => details.map(({ field, from, to }) => [field, from, to]))).toEqual([
      [
        ['name', 'Lindhout', 'Lindhout-Zuid'],
        ['partOf', 'Lindstreek', null],
        ['partOf', null, 'Andere streek'],
      ],
    ])
    expect(faultsOf(plan('areas', 'Soort;Code;Naam;Deel van\ngemeente;9911;Lindhout;rmc:55\n', areas()))).toEqual([
      [2, 'unknown-area'],
    ])
  })

  test('imports-06 a postcode of an area that is not known is faulty; one that goes over ends where it was', () => {
    const first = plan('postcodes', sample('postcodes.csv'), areas())
    expect([numbers(first), faultsOf(first)]).toEqual([[3, 0, 0, 0, 1], [[5, 'unknown-area']]])
    const before = written(areas(), first)
    expect(numbers(plan('postcodes', sample('postcodes.csv'), before))).toEqual([0, 0, 0, 3, 1])
    const moved = plan('postcodes', 'PC4;Soort;Code\n1951;gemeente;9912\n', before, tuesday)
    expect(moved.changed.map(({ name, details }) => [name, details])).toEqual([
      ['1951', [{ field: 'area', from: 'Lindhout', to: 'Berkel aan Zee' }]],
    ])
    expect(links(moved, 'postcodes')).toEqual([
      [monday, monday],
      [tuesday, null],
    ])
  })

  test('imports-06 a postcode may lie in two municipalities', () => {
    const both = plan('postcodes', 'PC4;Soort;Code\n1951;gemeente;9911\n1951;gemeente;9912\n', areas())
    expect(numbers(both)).toEqual([2, 0, 0, 0, 0])
  })
})

describe('people', () => {
  const region = (): Existing => {
    const file = 'Soort;Naam\njeugdteam;Jeugdteam Waterrijk\ngemeente;Gemeente Waterrijk\n'
    const some = written(nothing, plan('organisations', file, nothing))
    return written(
      some,
      plan(
        'schools',
        'Naam;Vestiging;Plaats\nDe Wilgenhof;99YA00;Waterrijk\nDe Boog;99YA01;A\nDe Boog;99YA02;B\n',
        some,
      ),
    )
  }

  test('imports-07 people get an account and what they do from day to day; somebody with two roles is one account', () => {
    const first = plan('people', sample('people.csv'), region())
    expect(numbers(first)).toEqual([4, 0, 0, 0, 1])
    const kim = [...first.writes.assignments.values()].filter(({ name }) => name === 'Kim Winter')
    expect(new Set(kim.map(({ account_id }) => account_id)).size).toBe(1)
    expect(kim.map(({ role, from_on, until_on, is_new }) => [role, from_on, until_on, is_new])).toEqual([
      ['SCHOOL_IB_ZOCO', '2025-08-01', '2026-07-31', true],
      ['SCHOOL_TEACHER', '2026-08-01', null, false],
    ])
  })

  test('imports-07 running a file of people twice over what it made changes nothing, and a last day ends the work', () => {
    const start = region()
    const before = written(start, plan('people', sample('people.csv'), start))
    expect(numbers(plan('people', sample('people.csv'), before))).toEqual([0, 0, 0, 4, 1])
    const leaves = plan(
      'people',
      'Naam;Organisatie;Rol;Tot\nRobin Zomer;Jeugdteam Waterrijk;WIJKTEAM;2026-11-30\n',
      before,
    )
    expect(leaves.changed.map(({ details }) => details)).toEqual([[{ field: 'untilOn', from: null, to: '2026-11-30' }]])
  })

  test.each([
    ['Robin;Team dat er niet is;jeugdteam;', 'unknown-organisation'],
    ['Robin;De Boog;leerkracht;', 'several-match'],
    ['Robin;De Wilgenhof;jeugdteam;', 'role-does-not-fit'],
    ['Robin;De Wilgenhof;leerkracht;2020-01-01', 'ends-before'],
    ['Robin;Gemeente Waterrijk;beheerder;', 'command-line-only'],
    ['Robin;Gemeente Waterrijk;privacyfunctionaris;', 'command-line-only'],
  ])('imports-08 %s is refused to the administrator: %s', (row, code) => {
    expect(faultsOf(plan('people', `Naam;Organisatie;Rol;Tot\n${row}\n`, region(), monday, 'wout'))).toEqual([
      [2, code],
    ])
  })

  test('imports-08 an administrator gives themself no work; the command line gives the first one', () => {
    const file = 'Naam;Organisatie;Rol\nWout;Gemeente Waterrijk;beheerder\n'
    const start = region()
    const before = written(start, plan('people', file, start))
    const [wout] = before.assignments
    expect(wout?.role).toBe('ADMINISTRATOR')
    const more = plan(
      'people',
      'Naam;Organisatie;Rol\nWout;Gemeente Waterrijk;jeugdconsulent\n',
      before,
      monday,
      wout?.account_id,
    )
    expect([faultsOf(more), more.writes.assignments.size]).toEqual([[[2, 'yourself']], 0])
  })

  const changes = (row: string) => `Naam;Organisatie;Rol;Werkt of werkte al bij\n${row}\n`

  test('imports-07 who changes employer keeps their account when the row says where they worked; else the same name is told', () => {
    const start = region()
    const before = written(start, plan('people', sample('people.csv'), start))
    const robin = before.assignments.find(({ name }) => name === 'Robin Zomer')?.account_id
    const asked = changes('Robin Zomer;De Wilgenhof;leerkracht;Jeugdteam Waterrijk')
    const moved = plan('people', asked, before)
    expect([...moved.writes.assignments.values()].map(({ account_id, is_new }) => [account_id, is_new])).toEqual([
      [robin, false],
    ])
    expect(numbers(plan('people', asked, written(before, moved)))).toEqual([0, 0, 0, 1, 0])
    const [other] = plan('people', changes('Robin Zomer;De Wilgenhof;leerkracht;'), before).added
    expect(other?.details.at(-1)).toEqual({ field: 'sameName', from: null, to: 'Jeugdteam Waterrijk' })
  })

  test.each([
    ['Robin Winter;De Wilgenhof;leerkracht;Jeugdteam Waterrijk', 'unknown-person'],
    ['Robin Zomer;De Wilgenhof;leerkracht;Team dat er niet is', 'unknown-organisation'],
  ])('imports-07 %s names nobody that is known: %s', (row, code) => {
    const start = region()
    const before = written(start, plan('people', sample('people.csv'), start))
    const faults = plan('people', changes(row), before).faults.map((one) => [one.line, one.code, one.column])
    expect(faults).toEqual([[2, code, 'Werkt of werkte al bij']])
  })

  test('imports-08 an administrator gives themself no work by way of another employer either', () => {
    const start = region()
    const before = written(start, plan('people', 'Naam;Organisatie;Rol\nWout;Gemeente Waterrijk;beheerder\n', start))
    const row = changes('Wout;De Wilgenhof;leerkracht;Gemeente Waterrijk')
    expect(faultsOf(plan('people', row, before, monday, before.assignments[0]?.account_id))).toEqual([[2, 'yourself']])
  })

  test('imports-07 an organisation may be said by its number, and a name that two people have there is faulty', () => {
    const start = region()
    const byNumber = plan('people', 'Naam;Organisatie;Rol\nRobin;99YA02;leerkracht\n', start)
    expect(byNumber.added.map(({ name }) => name)).toEqual(['Robin, De Boog'])
    const before = written(start, byNumber)
    const twins = {
      ...before,
      assignments: [...before.assignments, ...before.assignments.map((one) => ({ ...one, account_id: 'twin' }))],
    }
    expect(faultsOf(plan('people', 'Naam;Organisatie;Rol\nRobin;99YA02;intern begeleider\n', twins))).toEqual([
      [2, 'several-match'],
    ])
  })
})
