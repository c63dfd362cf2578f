// Finds the conditions in the text of an SQL function, and says for each how it could be left out or loosened.

export interface Change {
  /** Where in the text, and what stands there instead. */
  from: number
  to: number
  instead: string
  what: string
}

interface Token {
  text: string
  from: number
  to: number
  /** How many parentheses are open around it. */
  depth: number
}

const pattern =
  /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|#>>|#>|->>|->|<=|>=|<>|<@|@>|&&|\|\||::|:=|=>|[^\s\w]/g

/** The words and signs of a text, without comments. */
export function tokensOf(text: string): Token[] {
  let depth = 0
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const word = match[0]
    if (word.startsWith('--')) continue
    if (word === ')') depth -= 1
    tokens.push({ text: word.toLowerCase(), from: match.index, to: match.index + word.length, depth })
    if (word === '(') depth += 1
  }
  return tokens
}

/** After these a condition begins. */
const beginners = new Set(['where', 'on', 'having', 'if', 'elsif', 'when'])
/** At the depth where it began, these end it. */
const enders = new Set(
  'where on having group order limit offset union except intersect returning then join left right inner cross full window from loop'.split(
    ' ',
  ),
)

/** Every way in which one condition or comparison of the text can be left out or turned. */
export function changesOf(text: string): Change[] {
  const tokens = tokensOf(text)
  return [...conditions(text, tokens), ...comparisons(tokens), ...guards(text, tokens)].sort((a, b) => a.from - b.from)
}

function conditions(text: string, tokens: readonly Token[]): Change[] {
  return tokens.flatMap((token, index) => {
    if (isGathered(tokens, index)) return operands(text, tokens, index + 1, endOf(tokens, index + 1, token.depth + 1))
    if (token.text === 'else') return alternatives(text, tokens, index)
    if (!beginners.has(token.text) || isNoCondition(tokens, index)) return []
    return operands(text, tokens, index + 1, endOf(tokens, index + 1, token.depth))
  })
}

/** `bool_or(o.via = 'source')`: what is gathered over rows is a condition of each. */
function isGathered(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === '(' && ['bool_or', 'bool_and'].includes(tokens[index - 1]?.text ?? '')
}

/** `case when own then a else b or c end`: parts of an answer, where there are several. */
function alternatives(text: string, tokens: readonly Token[], index: number): Change[] {
  const end = endOf(tokens, index + 1, tokens[index]?.depth ?? 0)
  const isSeveral = (['or', 'and'] as const).some((word) => split(tokens, index + 1, end, word).length > 1)
  // After the `else` of an `if` a statement follows.
  const isStatement = tokens[end]?.text === ';'
  return isSeveral && !isStatement ? operands(text, tokens, index + 1, end) : []
}

/** `on conflict`, `distinct on`, `end if` and `case x when y` hold no condition. */
function isNoCondition(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [tokens[index]?.text, tokens[index + 1]?.text]
  if (word === 'on' && (next === 'conflict' || next === 'constraint')) return true
  const before = tokens[index - 1]?.text
  if ((word === 'if' && before === 'end') || (word === 'on' && before === 'distinct')) return true
  return word === 'when' && isSimpleCase(tokens, index)
}

/** `case p_level when 'full' then`: what is compared stands behind `case`. */
function isSimpleCase(tokens: readonly Token[], index: number): boolean {
  let open = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    if (tokens[at]?.text === 'end') open += 1
    if (tokens[at]?.text === 'case') {
      if (open === 0) return tokens[at + 1]?.text !== 'when'
      open -= 1
    }
  }
  return true
}

function endOf(tokens: readonly Token[], first: number, depth: number): number {
  let cases = 0
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.depth < depth || (token.depth === depth && token.text === ';')) return at
    if (token.depth !== depth) continue
    if (token.text === 'case') cases += 1
    else if (token.text === 'end' && cases > 0) cases -= 1
    else if (cases === 0 && ends(tokens, at)) return at
  }
  return tokens.length
}

function ends(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  const isDistinctFrom = word === 'from' && tokens[at - 1]?.text === 'distinct'
  return word === 'end' || (enders.has(word) && !isDistinctFrom)
}

/** The parts of `a and (b or c)`: one of an `and` is left out by `true`, one of an `or` by `false`. */
function operands(text: string, tokens: readonly Token[], first: number, end: number): Change[] {
  if (end <= first) return []
  const ors = split(tokens, first, end, 'or')
  if (ors.length > 1) return ors.flatMap(([from, to]) => operandsOrWhole(text, tokens, from, to, 'false'))
  return split(tokens, first, end, 'and').flatMap(([from, to]) => operandsOrWhole(text, tokens, from, to, 'true'))
}

function operandsOrWhole(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  instead: string,
): Change[] {
  const ands = split(tokens, first, end, 'and')
  if (ands.length > 1) return ands.flatMap(([from, to]) => operandsOrWhole(text, tokens, from, to, 'true'))
  const [begin, last] = [tokens[first], tokens[end - 1]]
  if (!begin || !last) return []
  const whole = text.slice(begin.from, last.to)
  if (whole === instead) return []
  const left = { from: begin.from, to: last.to, instead, what: `${oneLine(whole)} → ${instead}` }
  const isInParentheses =
    begin.text === '(' && last.text === ')' && last.depth === begin.depth && closes(tokens, first, end - 1)
  const inner = isInParentheses ? operands(text, tokens, first + 1, end - 1) : []
  const negated =
    begin.text === 'not'
      ? [
          {
            ...left,
            instead: text.slice(tokens[first + 1]?.from ?? 0, last.to),
            what: `without not: ${oneLine(whole)}`,
          },
        ]
      : []
  return [left, ...(inner.length > 1 ? inner : []), ...negated]
}

function closes(tokens: readonly Token[], first: number, last: number): boolean {
  const depth = tokens[first]?.depth ?? 0
  return tokens.slice(first + 1, last).every((one) => one.depth > depth)
}

/** Between `between` and its `and` nothing is split. */
function split(tokens: readonly Token[], first: number, end: number, word: 'and' | 'or'): [number, number][] {
  const depth = tokens[first]?.depth ?? 0
  const parts: [number, number][] = []
  let from = first
  let isBetween = false
  let cases = 0
  for (let at = first; at < end; at += 1) {
    const token = tokens[at] as Token
    if (token.text === 'case') cases += 1
    if (token.text === 'end') cases -= 1
    if (token.depth !== depth || cases > 0) continue
    if (token.text === 'between') isBetween = true
    else if (token.text === 'and' && isBetween) isBetween = false
    else if (token.text === word) {
      parts.push([from, at])
      from = at + 1
    }
  }
  return [...parts, [from, end]]
}

const turned: Readonly<Record<string, string>> = { '<=': '<', '<': '<=', '>=': '>', '>': '>=', '<>': '=' }

/** The edges of ranges, and what is unlike. (An `=` is left out with its condition.) */
function comparisons(tokens: readonly Token[]): Change[] {
  return tokens.flatMap(({ text, from, to }) => {
    const instead = turned[text]
    return instead ? [{ from, to, instead, what: `${text} → ${instead}` }] : []
  })
}

/** `perform access.lock_file(…)`, `perform access.require_regie()`, `raise exception …`: without them. */
function guards(text: string, tokens: readonly Token[]): Change[] {
  return tokens.flatMap((token, index) => {
    const isGuard =
      (token.text === 'perform' && /lock_file|require_regie|set_doors/.test(tokens[index + 1]?.text ?? '')) ||
      (token.text === 'raise' && tokens[index + 1]?.text === 'exception')
    if (!isGuard) return []
    const end = tokens.findIndex((one, at) => at > index && one.text === ';')
    const last = tokens[end - 1]
    if (!last) return []
    return [
      { from: token.from, to: last.to, instead: 'null', what: `without ${oneLine(text.slice(token.from, last.to))}` },
    ]
  })
}

const oneLine = (text: string) => {
  const line = text
    .replace(/--[^\n]*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > 110 ? `${line.slice(0, 107)}…` : line
}
