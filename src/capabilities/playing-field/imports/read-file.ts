import { type Row, readTable, type Table } from './columns.ts'
import { readCsv } from './csv.ts'
import { type Fault, isFault } from './faults.ts'
import { mappings } from './mappings/kinds.ts'
import type { Mapping } from './mappings/mapping.ts'
import type { Rows } from './plan.ts'
import { countryKinds, type ImportKind, mostRows } from './vocabulary.ts'
import type { Place } from './within.ts'

/** What a file says, row by row, with the rows that cannot be taken over. */
export interface FileRead {
  readonly count: number
  readonly rows: Rows
  readonly faults: readonly Fault[]
  /** Of a file of the whole country: where each row lies, by line. */
  readonly places?: ReadonlyMap<number, Place>
}

/** Reads a file of a kind. An array: what keeps all of it from being read. */
export function readFile(kind: ImportKind, bytes: Uint8Array): FileRead | Fault[] {
  const csv = readCsv(bytes)
  if (isFault(csv)) return [csv]
  if (csv.rows.length > mostRows)
    return [{ code: 'too-many-rows', line: mostRows + 2, column: null, about: `${mostRows}` }]
  const mapping = mappings[kind]
  const table = readTable(csv, mapping.columns)
  if (Array.isArray(table)) return table
  const wrong = mapping.check?.(table) ?? []
  if (wrong.length > 0) return wrong
  const read = { count: csv.rows.length, rows: rowsOf(mapping, table), faults: table.faults }
  return countryKinds.includes(kind) ? { ...read, places: placesIn(table) } : read
}

const placesIn = ({ rows, faulty }: Table): ReadonlyMap<number, Place> =>
  new Map(
    [...rows, ...faulty].map((row) => [
      row.line,
      { municipality: row.value('municipality'), vestiging: row.value('vestiging') },
    ]),
  )

function rowsOf(mapping: Mapping, table: Table): Rows {
  const wanted = table.rows.map((row) => mapping.wanted(row, table))
  if (!mapping.source) return { wanted }
  const sectors = new Set(wanted.flatMap((one) => (one.target === 'organisation' ? (one.facts.sector ?? []) : [])))
  return { wanted, full: { source: mapping.source, named: namedIn(table), sectors } }
}

/** The places that a file names, in its faulty rows too; null when a row does not tell. */
function namedIn({ rows, faulty }: Table): ReadonlySet<string> | null {
  const of = (row: Row) => row.value('vestiging')
  if (faulty.some((row) => of(row) === undefined)) return null
  return new Set([...rows, ...faulty].map((row) => of(row) ?? ''))
}
