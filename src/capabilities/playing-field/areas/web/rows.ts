import { longDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { FieldArea, Membership, PlayingField, Standing } from '../contract.ts'
import { type AreaLevel, areaKinds, areaLevels, levelOf } from '../vocabulary.ts'
import { text } from './text.ts'

export type Row = Omit<Membership, 'how' | 'postcodes'> & { how?: Membership['how']; postcodes?: readonly string[] }
export type LevelRows = { level: AreaLevel; rows: Row[] }

/** The rows of a table by level, near first, and within it by kind. */
export function byLevel(rows: readonly Row[]): LevelRows[] {
  const order = (row: Row) => areaKinds.indexOf(row.kind)
  return areaLevels
    .map((level) => ({
      level,
      rows: rows.filter(({ kind }) => levelOf[kind] === level).sort((a, b) => order(a) - order(b)),
    }))
    .filter((one) => one.rows.length > 0)
}

export const rowsOfField = ({ areas }: PlayingField): Row[] =>
  areas.map(({ id, ...area }: FieldArea) => ({ areaId: id, ...area }))
export const rowsOfStanding = ({ memberships }: Standing): Row[] => memberships.map((one) => ({ ...one }))

export const dayWords = (day: string) => longDate(day, pageLanguage)

/** How a place belongs to an area: "ligt hierin", "voor een deel, alleen 1911 en 1912". */
export function howWords({ how, postcodes = [] }: Row): string {
  if (how === undefined) return ''
  const words = text.table.hows[how]
  return postcodes.length === 0 ? words : `${words}, ${text.table.postcodes(postcodes.join(', '))}`
}

/** The table as lines of a file: the same words as on the screen, the board of a school first. */
export function csvRows(rows: readonly Row[], board: Standing['board'] = null): string[][] {
  const { level, kind, name, code, how, who, since } = text.table
  const boardLine = board === null ? [] : [[text.levels.local, text.table.board, board.name, '', '', '', board.sinceOn]]
  return [
    [level, kind, name, code, how, who, since],
    ...boardLine,
    ...byLevel(rows).flatMap((group) =>
      group.rows.map((row) => [
        text.levels[group.level],
        text.kinds.one[row.kind],
        row.name,
        row.code,
        howWords(row),
        row.parties.map((party) => party.name).join(', '),
        row.sinceOn,
      ]),
    ),
  ]
}
