import type { Pace } from './load.ts'

export interface Row {
  dossiers: number
  name: string
  real: Pace[]
  plain: Pace[]
  bare: Pace[]
}

const heads = ['dossiers', 'what', 'how', 'per second', 'p50 ms', 'p95 ms', 'of (a)', 'of (b)', 'growth']
const kinds = { real: 'Rondom, with the look', plain: '(a) no doors, no look', bare: '(b) bare SQL' } as const

/** A table that anyone can read: how many a second, how long one takes, and what part that is of doing without. */
export function table(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => (['real', 'plain', 'bare'] as const).map((kind) => cells(row, kind, rows)))
  const all = [heads, ...lines]
  const widths = heads.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  const shown = all.map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
  return ['', shown[0], '-'.repeat(shown[0]?.length ?? 0), ...shown.slice(1), ...explained].join('\n')
}

const explained = [
  '',
  'of (a): requests per second, as a part of the same SQL without policies and look through the same Fastify; aim 0.6 or more.',
  'of (b): as a part of that SQL alone, without any server. growth: p50 beside that of the smallest number of dossiers; aim 1.3 at most.',
]

const pad = (cell: string, width: number, column: number) =>
  column > 0 && column < 3 ? cell.padEnd(width) : cell.padStart(width)

function cells(row: Row, kind: keyof typeof kinds, rows: readonly Row[]): string[] {
  const [of, plain, bare] = [perSecond(row[kind]), perSecond(row.plain), perSecond(row.bare)]
  const smallest = rows.find((one) => one.name === row.name) ?? row
  const growth = quantile(row[kind], 0.5) / quantile(smallest[kind], 0.5)
  return [
    kind === 'real' ? row.dossiers.toLocaleString('en') : '',
    kind === 'real' ? row.name : '',
    kinds[kind],
    of.toFixed(of < 10 ? 1 : 0),
    quantile(row[kind], 0.5).toFixed(1),
    quantile(row[kind], 0.95).toFixed(1),
    kind === 'real' ? (of / plain).toFixed(2) : '',
    kind === 'bare' ? '' : (of / bare).toFixed(2),
    smallest === row ? '' : growth.toFixed(2),
  ]
}

const perSecond = (paces: readonly Pace[]) => sum(paces.map((one) => one.count)) / sum(paces.map((one) => one.seconds))
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function quantile(paces: readonly Pace[], part: number): number {
  const times = paces.flatMap((one) => one.times).sort((a, b) => a - b)
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
}
