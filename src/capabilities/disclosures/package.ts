// A package: exactly what is sent, as one value with one print. The same input gives the same print, whoever makes it.
import { createHash } from 'node:crypto'
import type { Category, Level } from '../access/vocabulary.ts'
import type { Head, Package, Piece } from './contract.ts'

/** A piece on its way into a package, with what its door must be. */
export interface Packed {
  id: string
  origin: Piece['origin']
  /** The row it was taken from; null for what is written for this package. */
  sourceId: string | null
  category: Category
  level: Level
  heading: string
  text: string
  writtenOn: string | null
  subjectIds: readonly string[]
  talk: 'none' | 'discussed' | 'waits-for-parents' | 'waits-for-family'
  closedTo: readonly string[]
}

/** What the receiver gets, and the SHA-256 over head and texts in their order. Ids of rows are no part of the print. */
export function packageOf(head: Head, pieces: readonly Packed[]): Package {
  const shown = pieces.map(
    ({ id, origin, category, level, heading, text, writtenOn }): Piece => ({
      id,
      origin,
      category,
      level,
      heading,
      text,
      writtenOn,
    }),
  )
  return { head, pieces: shown, packageHash: hashOf(head, shown) }
}

export function hashOf(head: Head, pieces: readonly Piece[]): string {
  const { kind, rule, law, about, from, to } = head
  const lines = pieces.map(({ origin, category, level, heading, text, writtenOn }) => [
    origin,
    category,
    level,
    heading,
    text,
    writtenOn,
  ])
  const canonical = [
    kind,
    rule,
    law,
    about.map(({ id }) => id).sort(),
    [from.name, from.role, from.organisation],
    [to.organisation, to.role, to.person],
    lines,
  ]
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}
