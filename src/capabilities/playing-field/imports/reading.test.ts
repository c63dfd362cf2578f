import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { cellFor, readCsv } from './csv.ts'
import { type Fault, reasonOf } from './faults.ts'
import { templateOf } from './mappings/kinds.ts'
import { type FileRead, readFile } from './read-file.ts'
import { type ImportKind, importKinds } from './vocabulary.ts'
import type { WantedOrganisation } from './wanted.ts'

const sample = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name)))
const bytes = (text: string) => new TextEncoder().encode(text)
const cells = (text: string) => {
  const csv = readCsv(bytes(text))
  return 'code' in csv ? csv : [csv.header, ...csv.rows.map((row) => [row.line, ...row.cells])]
}
const good = (kind: ImportKind, file: Uint8Array): FileRead => {
  const read = readFile(kind, file)
  if (Array.isArray(read)) throw new Error(JSON.stringify(read))
  return read
}
const schoolsIn = (kind: ImportKind, name: string) => good(kind, sample(name)).rows.wanted as WantedOrganisation[]
const faultsIn = (kind: ImportKind, file: Uint8Array): readonly Fault[] => {
  const read = readFile(kind, file)
  return Array.isArray(read) ? read : read.faults
}
const said = (faults: readonly Fault[]) => faults.map((one) => [one.line, one.column, reasonOf(one, 'nl')])

it.each([
  [
    'a;b\r\n1;2\r\n',
    [
      ['a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'a\tb\n1\t2\n',
    [
      ['a', 'b'],
      [2, '1', '2'],
    ],
  ],
  [
    'a;b\n"1;2";"say ""hi"""\n',
    [
      ['a', 'b'],
      [2, '1;2', 'say "hi"'],
    ],
  ],
  [
    'a;b\n"two\nlines";2\nx;y\n',
    [
      ['a', 'b'],
      [2, 'two\nlines', '2'],
      [4, 'x', 'y'],
    ],
  ],
  [
    '\ufeffa;b\n\n1;2\n\n',
    [
      ['a', 'b'],
      [3, '1', '2'],
    ],
  ],
  [
    '"a,b";c\n1;2\n',
    [
      ['a,b', 'c'],
      [2, '1', '2'],
    ],
  ],
  [
    'a;b\n"1"x;2\n',
    [
      ['a', 'b'],
      [2, '1x', '2'],
    ],
  ],
])('imports-10 %j is read as RFC 4180 says, each row with the line on which it begins', (text, expected) => {
  expect(cells(text)).toEqual(expected)
})

it.each([
  ['', 'empty-file', 1],
  ['\n\n', 'empty-file', 1],
  ['a;b\n1;"never closed\n2;3\n', 'unclosed-quote', 2],
  ['PK\u0003\u0004rest', 'workbook', 1],
])('imports-10 %j is not read at all, and it is said why', (text, code, line) => {
  expect(readCsv(bytes(text))).toEqual({ code, line, column: null })
})

test('imports-10 DUO’s old headers in Latin-1: every letter and place is there, with its own numbers', () => {
  const schools = schoolsIn('duo-vestigingen', 'duo-vo-latin1.csv')
  expect(schools.map(({ facts }) => [facts.name, facts.sector, facts.street, facts.postcode])).toEqual([
    ['Lyceum Hâgeveld', 'VO', 'Kade 1', '1901AB'],
    ['Lyceum Hâgeveld, locatie Duin', 'VO', 'Duinweg 2-a', '1911CD'],
    ['Praktijkschool De Hoeve', 'VO', 'Hoeve 3', '1921EF'],
  ])
  expect(schools[1]?.identifiers.map(({ scheme, value }) => [scheme, value])).toEqual([
    ['VESTIGING', '99SA01'],
    ['BRIN', '99SA'],
  ])
  expect(schools[1]?.board).toEqual({ number: '99081', name: '', column: 'BEVOEGD GEZAG NUMMER' })
})

test('imports-10 DUO’s new headers in another order, with commas, quotes and a mark in front', () => {
  const schools = schoolsIn('duo-vestigingen', 'duo-po-utf8.csv')
  expect(schools.map(({ facts }) => [facts.name, facts.sector])).toEqual([
    ['De "Kleine" Zeeën', 'PO'],
    ['De Zeeën, dependance', 'PO'],
  ])
  expect(schools[0]?.areas[0]?.codes).toEqual([{ kind: 'municipality', code: '9901', name: 'Waterrijk' }])
})

test('imports-11 a column that is missing is named, with what it may be called', () => {
  expect(said(faultsIn('duo-vestigingen', sample('duo-missing-column.csv')))).toEqual([
    [1, 'Vestiging', 'Deze kolom ontbreekt. Zo mag hij heten: Vestiging, VESTIGINGSNUMMER, VESTIGINGSCODE.'],
  ])
})

test('imports-11 a file of DUO that does not say of which sector it is, is not guessed at', () => {
  const header = 'BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;GEMEENTENUMMER\n'
  const faults = faultsIn('duo-vestigingen', bytes(`${header}99SA;99SA00;Kade;99081;9901\n`))
  expect(faults.map(({ code, column }) => [code, column])).toEqual([['missing-column', 'Sector']])
})

test('imports-11 a file in a wrong encoding is named as such, and so is a cell that was once saved in one', () => {
  expect(faultsIn('schools', sample('schools-utf16.csv')).map(({ code }) => code)).toEqual(['wrong-encoding'])
  expect(said(faultsIn('schools', sample('schools-garbled.csv')))).toEqual([
    [2, 'Naam', 'In ‘De ZeeÃ«n’ zijn tekens verminkt: het bestand is ooit in een verkeerde codering bewaard.'],
  ])
})

test('imports-11 each faulty row is named by line, column and reason, in both languages', () => {
  const faults = faultsIn('schools', sample('schools-57.csv'))
  expect(said(faults)).toEqual([
    [14, 'Vestiging', '‘99R4’ heeft niet de vorm 00AA00.'],
    [40, 'Postcode', '‘0123 XX’ heeft niet de vorm 1234AB.'],
  ])
  expect(faults.map((one) => reasonOf(one, 'en'))[0]).toBe('‘99R4’ does not have the form 00AA00.')
  expect(good('schools', sample('schools-57.csv')).rows.wanted).toHaveLength(55)
})

test('imports-11 a row with too few cells, and one without what is needed', () => {
  const faults = faultsIn('schools', bytes('Naam;Vestiging;Plaats\nDe Boog\n;99UA00;Waterrijk\n'))
  expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, null, 'too-few-cells'],
    [3, 'Naam', 'fill-in'],
  ])
})

test('imports-12 a formula is text: a name keeps it as it is written, an address does not take it', () => {
  const read = good('schools', sample('schools-formula.csv'))
  expect((read.rows.wanted as WantedOrganisation[]).map(({ facts }) => facts.name)).toEqual([
    '=HYPERLINK("https://kwaad.example";"Klik")',
  ])
  expect(read.faults.map(({ line, column, code }) => [line, column, code])).toEqual([[3, 'Website', 'form']])
})

it.each(['=1+1', '+31', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'imports-12 %j leaves us as text that no spreadsheet carries out',
  (text) => {
    expect(cellFor(text).replace(/^"/, '').startsWith(`'${text}`)).toBe(true)
  },
)

it.each(importKinds)('imports-13 the template of %s is itself a file that can be brought in', (kind) => {
  expect(faultsIn(kind, bytes(templateOf(kind)))).toEqual([])
  expect(good(kind, bytes(templateOf(kind))).rows.wanted).toHaveLength(1)
})

test('imports-04 a faulty row still names its school, unless it does not tell whom it names', () => {
  const header = 'SOORT PO;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;GEMEENTENUMMER\n'
  const named = (row: string) =>
    good('duo-vestigingen', bytes(`${header}Bo;99TA;99TA00;Zee;99083;9901\n${row}\n`)).rows.full?.named
  expect(named('Bo;99TA;99TA01;Dijk;990;9901')).toEqual(new Set(['99TA00', '99TA01']))
  expect(named('Bo;99TA;99TA;Dijk;99083;9901')).toBe(null)
})
