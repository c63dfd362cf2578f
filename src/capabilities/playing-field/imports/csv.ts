// Comma-separated values by RFC 4180, as registers and spreadsheets in the Netherlands write them: `;`, `,` or tab; UTF-8 or Latin-1.
import type { Fault } from './faults.ts'

export interface CsvRow {
  /** The line of the file on which the row begins; the header is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Csv {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

/** Reads the bytes of a file; what keeps all of it from being read is a fault. A formula is text like any other. */
export function readCsv(bytes: Uint8Array): Csv | Fault {
  const text = decode(bytes)
  if (typeof text !== 'string') return text
  const rows = parse(text, delimiterOf(text))
  if (!Array.isArray(rows)) return rows
  const [first, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!first) return { code: 'empty-file', line: 1, column: null }
  return { header: first.cells.map((cell) => cell.trim()), rows: others }
}

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, index) => bytes[index] === byte)

/** UTF-8 when it is, else Latin-1 as Windows writes it. A workbook, or the 16 bits of "Unicode text", is named as such. */
function decode(bytes: Uint8Array): string | Fault {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { code: 'workbook', line: 1, column: null }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bytes.includes(0))
    return { code: 'wrong-encoding', line: 1, column: null }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? ''
  const count = (sign: string) => line.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function parse(text: string, delimiter: string): CsvRow[] | Fault {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let [at, line, begun] = [0, 1, 1]
  for (;;) {
    const cell = text[at] === '"' ? quoted(text, at, delimiter) : bare(text, at, delimiter)
    if (!cell) return { code: 'unclosed-quote', line, column: null }
    cells.push(cell.value)
    line += cell.value.split('\n').length - 1
    at = cell.end
    if (text[at] === delimiter) at += 1
    else {
      rows.push({ line: begun, cells })
      if (at >= text.length) return rows
      at += text.startsWith('\r\n', at) ? 2 : 1
      line += 1
      begun = line
      cells = []
    }
  }
}

type Cell = { value: string; end: number }

/** A doubled quote is a quote. What stands between the closing quote and the next delimiter belongs to the cell as it is. */
function quoted(text: string, from: number, delimiter: string): Cell | undefined {
  let value = ''
  for (let at = from + 1; ; ) {
    const close = text.indexOf('"', at)
    if (close < 0) return undefined
    value += text.slice(at, close)
    if (text[close + 1] !== '"') {
      const rest = bare(text, close + 1, delimiter)
      return { value: value + rest.value, end: rest.end }
    }
    value += '"'
    at = close + 2
  }
}

function bare(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(from, end), end }
}

/** A cell as it may leave us: quoted where it must be, and never one that a spreadsheet would carry out. */
export function cellFor(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;,"\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
