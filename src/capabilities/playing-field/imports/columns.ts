import type { Csv, CsvRow } from './csv.ts'
import type { Fault } from './faults.ts'

/** What a reader of a cell makes of it: the value as it is kept, or what is wrong with it. */
export type Reading = string | Pick<Fault, 'code' | 'about'>

/** A column of a mapping: what it may be called in a file, and how its cells are read. */
export interface Column {
  readonly field: string
  /** As the template calls it. */
  readonly title: string
  readonly aliases?: readonly string[]
  /** The file cannot do without it, and no cell of it may be empty. */
  readonly isNeeded?: boolean
  readonly example: string
  read?(text: string): Reading
}

export interface Row {
  readonly line: number
  /** Of a cell that is empty, or of a column that is not there: undefined. */
  value(field: string): string | undefined
  /** What the file calls the column. */
  column(field: string): string
}

export interface Table {
  readonly rows: readonly Row[]
  /** Rows that cannot be taken over, with the reasons; what could be read of them is kept, so that nothing counts as gone. */
  readonly faulty: readonly Row[]
  readonly faults: readonly Fault[]
  hasColumn(field: string): boolean
}

const longestText = 200

/** Headers are compared without capitals, accents, spaces and signs. */
const plain = (header: string) =>
  header
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')

/** Reads a file by the columns of a mapping, in whatever order they stand. A column that is missing stops all of it. */
export function readTable(csv: Csv, columns: readonly Column[]): Table | Fault[] {
  const places = new Map<string, number>()
  const faults: Fault[] = []
  for (const column of columns) {
    const names = [column.title, ...(column.aliases ?? [])]
    const found = csv.header.flatMap((header, index) =>
      names.some((name) => plain(name) === plain(header)) ? [index] : [],
    )
    const [first, second] = found
    if (first !== undefined) places.set(column.field, first)
    if (first === undefined && column.isNeeded)
      faults.push({ code: 'missing-column', line: 1, column: column.title, about: names.join(', ') })
    if (second !== undefined)
      faults.push({
        code: 'double-column',
        line: 1,
        column: csv.header[first ?? 0] ?? '',
        about: csv.header[second] ?? '',
      })
  }
  return faults.length > 0 ? faults : tableOf(csv, columns, places)
}

function tableOf(csv: Csv, columns: readonly Column[], places: ReadonlyMap<string, number>): Table {
  const column = (field: string) => csv.header[places.get(field) ?? -1] ?? field
  const known = columns.filter(({ field }) => places.has(field))
  const [rows, faulty, faults]: [Row[], Row[], Fault[]] = [[], [], []]
  for (const one of csv.rows) {
    const values = new Map<string, string>()
    const found = cellsOf(one, csv.header.length, known, places, values)
    const row: Row = { line: one.line, column, value: (field) => values.get(field) }
    if (found.length > 0) faulty.push(row)
    else rows.push(row)
    faults.push(...found.map((fault) => ({ ...fault, line: one.line, column: fault.column && column(fault.column) })))
  }
  return { rows, faulty, faults, hasColumn: (field) => places.has(field) }
}

/** Reads the cells of one row into `values`, and answers what is wrong; a fault names the field. */
function cellsOf(
  row: CsvRow,
  width: number,
  columns: readonly Column[],
  places: ReadonlyMap<string, number>,
  values: Map<string, string>,
): Fault[] {
  const faults: Fault[] = []
  if (row.cells.length < width)
    faults.push({
      code: 'too-few-cells',
      line: row.line,
      column: null,
      value: `${row.cells.length}`,
      about: `${width}`,
    })
  for (const column of columns) {
    const text = (row.cells[places.get(column.field) ?? -1] ?? '').trim()
    const reading = readCell(column, text)
    if (typeof reading === 'string') values.set(column.field, reading)
    else if (reading) faults.push({ ...reading, line: row.line, column: column.field, value: text })
  }
  // A row that ends too early says nothing certain about the cells it lacks.
  return faults[0]?.code === 'too-few-cells' ? faults.slice(0, 1) : faults
}

function readCell({ isNeeded, read }: Column, text: string): Reading | undefined {
  if (text === '') return isNeeded ? { code: 'fill-in' } : undefined
  if (isGarbled(text)) return { code: 'garbled' }
  if (text.length > longestText) return { code: 'too-long', about: `${longestText}` }
  return read ? read(text) : text
}

/** The sign for what could not be read, signs that no text has, and UTF-8 that was once taken for Latin-1. */
const isGarbled = (text: string) => /\ufffd|(?!\s)\p{Cc}|[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€]/u.test(text)
