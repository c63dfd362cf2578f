// Mutants of TypeScript: every comparison, and, or, not, every, some. All stand in one source; a number says which one is on.
import { parseAst } from 'rolldown/parseAst'
import { fingerprint } from './fingerprint.ts'
import type { Mutant } from './ledger.ts'

/** What decides, and what turns its answers into keys. */
const mutated =
  /^src\/capabilities\/consent\/(decide\/(?!fixture|explain|input)[\w-]+|keys\/(deciders|keys|alike|speaker))\.ts$/

export interface SourceMutant extends Mutant {
  /** By which it is switched on. */
  name: string
}

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}
interface Change {
  from: number
  to: number
  instead: string
  what: string
}

const turned: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
}
const other: Readonly<Record<string, string>> = { every: 'some', some: 'every' }

const nameOf = (file: string, index: number) => `${file}#${index}`

/** The mutants of one source; none where it is not ours to mutate. */
export function mutantsOf(code: string, file: string): SourceMutant[] {
  return changesOf(code, file).map((change, index) => ({
    id: `${nameOf(file, index)} ${fingerprint(code)}`,
    name: nameOf(file, index),
    place: `${file}:${code.slice(0, change.from).split('\n').length}`,
    what: change.what,
  }))
}

/** The source with every mutant in it; undefined where nothing changes. */
export function switchable(code: string, file: string): string | undefined {
  const changes = changesOf(code, file)
  if (changes.length === 0) return undefined
  const on = (index: number) => `globalThis.__mutant === ${JSON.stringify(nameOf(file, index))}`
  // From the inside out, so that a part that was changed already is taken along by what it is a part of.
  const render = (from: number, to: number, inside: readonly [Change, number][]): string => {
    const outermost = inside.filter(([one]) => !inside.some(([bigger]) => bigger !== one && contains(bigger, one)))
    let text = ''
    let at = from
    for (const [change, index] of outermost.toSorted(([a], [b]) => a.from - b.from)) {
      const within = inside.filter(([one]) => one !== change && contains(change, one))
      const same = render(change.from, change.to, within)
      text += `${code.slice(at, change.from)}(${on(index)} ? (${change.instead}) : (${same}))`
      at = change.to
    }
    return text + code.slice(at, to)
  }
  return render(
    0,
    code.length,
    changes.map((change, index) => [change, index]),
  )
}

const contains = (a: Change, b: Change) => a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from

function changesOf(code: string, file: string): Change[] {
  if (!mutated.test(file) || file.endsWith('.test.ts')) return []
  const changes: Change[] = []
  walk(parseAst(code, { lang: 'ts' }) as unknown as Node, (node) => changes.push(...changesAt(node, code)))
  return changes
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit)
  if (!node || typeof node !== 'object' || typeof (node as Node).type !== 'string') return
  const found = node as Node
  if (
    found.type.startsWith('TS') &&
    !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(found.type)
  )
    return
  visit(found)
  for (const part of Object.values(found)) walk(part, visit)
}

function changesAt(node: Node, code: string): Change[] {
  const text = (one: unknown) => code.slice((one as Node).start, (one as Node).end)
  const change = (instead: string, what: string): Change => ({ from: node.start, to: node.end, instead, what })
  const line = oneLine(code.slice(node.start, node.end))
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
    const operator = turned[String(node.operator)]
    return operator
      ? [change(`(${text(node.left)}) ${operator} (${text(node.right)})`, `${line}: ${node.operator} → ${operator}`)]
      : []
  }
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return [change(text(node.argument), `without not: ${line}`)]
  if (node.type === 'CallExpression') return callChanges(node, text, change, line)
  return []
}

function callChanges(
  node: Node,
  text: (one: unknown) => string,
  change: (instead: string, what: string) => Change,
  line: string,
) {
  const callee = node.callee as Node & { object?: Node; property?: Node & { name?: string } }
  const name = callee.property?.name ?? ''
  if (callee.type !== 'MemberExpression') return []
  const args = (node.arguments as Node[]).map(text).join(', ')
  if (other[name])
    return [change(`${text(callee.object)}.${other[name]}(${args})`, `${line}: ${name} → ${other[name]}`)]
  return name === 'filter' ? [change(text(callee.object), `without filter: ${line}`)] : []
}

const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 97)}…` : line
}
