import { cellFor } from '../csv.ts'
import type { ImportKind } from '../vocabulary.ts'
import { areas, postcodes } from './areas.ts'
import { duoVestigingen } from './duo-vestigingen.ts'
import type { Mapping } from './mapping.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** Every kind of file that can be brought in. */
export const mappings: Readonly<Record<ImportKind, Mapping>> = {
  'duo-vestigingen': duoVestigingen,
  schools,
  organisations,
  areas,
  postcodes,
  people,
}

/** An empty file to fill in, with one line as an example; the mark in front tells a spreadsheet that it is UTF-8. */
export function templateOf(kind: ImportKind): string {
  const columns = mappings[kind].columns.filter(({ example, title }) => example !== '' || title !== title.toUpperCase())
  const line = (cells: readonly string[]) => cells.map(cellFor).join(';')
  return `\ufeff${line(columns.map(({ title }) => title))}\r\n${line(columns.map(({ example }) => example))}\r\n`
}
