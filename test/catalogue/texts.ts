import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export type Language = 'nl' | 'en'

/** Files of the product that match, tests left out, as paths from the root. */
export function sourcesIn(...patterns: string[]): string[] {
  const files = globSync(patterns, { cwd: root }).map((file) => file.split(sep).join('/'))
  return files.filter((file) => !/\.test\.tsx?$/.test(file)).sort()
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** What a reader may meet on screen: the text literals of one language, with "…" for every value that is filled in. */
export function textsOf(file: string, language: Language): string[] {
  return literalsOf(inLanguage(file, read(file), language)).filter((text) => /\p{L}/u.test(text))
}

/** The part of a file in one language; a file that holds both says so with `nl` and `en` blocks or lines. */
function inLanguage(file: string, source: string, language: Language): string {
  if (/\b(nl|en)\.ts$/.test(file)) return file.endsWith(`${language}.ts`) ? source : ''
  const block = blocksOf(source).find(([name]) => name === language)
  if (block) return block[1]
  const lines = source.matchAll(new RegExp(String.raw`\b${language}: (?=['"\`])`, 'g'))
  return [...lines].map(({ index }) => restOfLine(source.slice(index))).join('\n')
}

/** `const nl = {…}` and `const en: typeof nl = {…}` at the top of a page. */
function blocksOf(source: string): [Language, string][] {
  const blocks = source.matchAll(/^(?:export )?const (nl|en)\b[^=]*= \{\n([\s\S]*?)^\}/gm)
  return [...blocks].map(([, name, text]) => [name as Language, text ?? ''])
}

function restOfLine(from: string): string {
  const [first = ''] = literalsOf(from.slice(0, from.indexOf('\n')))
  return JSON.stringify(first)
}

/** The string and template literals of a source, in order; comments are passed over. */
export function literalsOf(source: string): string[] {
  const found: string[] = []
  for (let at = 0; at < source.length; ) at = step(source, at, found)
  return found
}

/** Reads one sign, comment or literal; answers where the next one begins. */
function step(source: string, at: number, found: string[]): number {
  const sign = source[at] ?? ''
  if (source.startsWith('//', at)) return endOf(source, '\n', at)
  if (source.startsWith('/*', at)) return endOf(source, '*/', at)
  if (sign === "'" || sign === '"') return plain(source, at, sign, found)
  return sign === '`' ? template(source, at, found) : at + 1
}

function endOf(source: string, mark: string, at: number): number {
  const end = source.indexOf(mark, at)
  return end < 0 ? source.length : end + mark.length
}

function plain(source: string, start: number, quote: string, found: string[]): number {
  let text = ''
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === quote) return keep(text, at, found)
    if (source[at] === '\\') at += 1
    text += source[at] ?? ''
  }
  return source.length
}

function keep(text: string, end: number, found: string[]): number {
  found.push(text)
  return end + 1
}

/** What stands between braces may hold literals of its own: "1 ding" or "2 dingen". */
function template(source: string, start: number, found: string[]): number {
  let text = ''
  for (let at = start + 1; at < source.length; ) {
    if (source[at] === '`') return keep(text, at, found)
    if (source.startsWith('${', at)) {
      at = value(source, at + 2, found)
      text += '…'
    } else text += source[at++] ?? ''
  }
  return source.length
}

function value(source: string, start: number, found: string[]): number {
  let depth = 1
  let at = start
  while (at < source.length && depth > 0) {
    if (source[at] === '{') depth += 1
    if (source[at] === '}') depth -= 1
    at = depth > 0 ? step(source, at, found) : at + 1
  }
  return at
}

/** Whole sentences: what ends with a full stop, a question mark or an exclamation mark. */
export function sentencesOf(texts: readonly string[]): string[] {
  const parts = texts.flatMap((text) => text.split(/\n|(?<=[.!?])\s+/)).map((part) => part.trim())
  return parts.filter((part) => /[.!?]$/.test(part) && wordsIn(part) > 1)
}

export const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d…]/u.test(word)).length
