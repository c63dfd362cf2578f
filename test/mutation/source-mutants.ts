// Mutants of TypeScript: every comparison and condition, and, or, not, every, some, filter. All stand in one source; a number says
// which one is on.
import { parseAst } from 'rolldown/parseAst'
import { fingerprint } from './fingerprint.ts'
import type { Mutant } from './ledger.ts'

const consent = 'src/capabilities/consent'
/** What decides, what reads the question and tells the answer, and what turns answers into keys. */
export const mutatedFiles: readonly string[] = [
  ...['ages', 'answers', 'case', 'consent', 'decide', 'evidence', 'explain', 'input', 'reader'].map(inDecide),
  ...['reading', 'rows', 'sentences', 'together', 'until', 'verdict', 'voices', 'who'].map(inDecide),
  ...['alike', 'deciders', 'keys', 'left-out', 'once', 'speaker'].map((name) => `${consent}/keys/${name}.ts`),
]
function inDecide(name: string): string {
  return `${consent}/decide/${name}.ts`
}

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
    const outermost = inside.filter(([one]) => !inside.some(([bigger]) => contains(bigger, one)))
    const places = Map.groupBy(outermost, ([one]) => one.from)
    let text = ''
    let at = from
    for (const [begin, here] of [...places].toSorted(([a], [b]) => a - b)) {
      const [[place]] = here as [[Change, number]]
      const within = inside.filter(([one]) => contains(place, one))
      const instead = here.map(([change, index]) => `${on(index)} ? (${change.instead}) : `).join('')
      text += `${code.slice(at, begin)}(${instead}(${render(begin, place.to, within)}))`
      at = place.to
    }
    return text + code.slice(at, to)
  }
  const text = render(
    0,
    code.length,
    changes.map((change, index) => [change, index]),
  )
  return forgetful(text, file)
}

/** What is remembered from one question to the next would answer for the mutant. */
const memory: Readonly<Record<string, string>> = {
  'src/capabilities/consent/decide/rows.ts': 'seen.get(tables.rows)',
}

function forgetful(text: string, file: string): string {
  const remembered = memory[file]
  if (!remembered) return text
  if (!text.includes(remembered)) throw new Error(`${file} remembers in another way than test/mutation knows`)
  return text.replace(remembered, () => `(globalThis.__mutant ? undefined : ${remembered})`)
}

const contains = (a: Change, b: Change) => a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from

function changesOf(code: string, file: string): Change[] {
  if (!mutatedFiles.includes(file)) return []
  const changes: Change[] = []
  walk(parseAst(code, { lang: 'ts' }) as unknown as Node, (node) => {
    changes.push(...changesAt(node, code), ...testChanges(node, code))
  })
  return apart(changes)
}

/** One place and one way to change it, once. */
const apart = (changes: readonly Change[]) => [
  ...new Map(changes.map((one) => [`${one.from} ${one.to} ${one.instead}`, one])).values(),
]

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

/** `if (isFamily)`: a condition that is no comparison itself. */
function testChanges(node: Node, code: string): Change[] {
  const test = node.test as Node | null | undefined
  if (!test || !['IfStatement', 'ConditionalExpression'].includes(node.type)) return []
  if (!['Identifier', 'MemberExpression', 'CallExpression', 'ChainExpression'].includes(test.type)) return []
  const text = code.slice(test.start, test.end)
  return [{ from: test.start, to: test.end, instead: `!(${text})`, what: `not: ${oneLine(text)}` }]
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
  if (name === 'includes' || name === 'has') return [change(`!(${text(node)})`, `not: ${line}`)]
  return name === 'filter' ? [change(text(callee.object), `without filter: ${line}`)] : []
}

const oneLine = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 97)}…` : line
}
