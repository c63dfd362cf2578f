import type { Column, Row, Table } from '../columns.ts'
import type { Fault } from '../faults.ts'
import type { Wanted } from '../wanted.ts'

/** How the files of one kind are read: which columns, and what a row says. Another format is one more of these. */
export interface Mapping {
  readonly columns: readonly Column[]
  /** The register of which this is the whole file: what vanished from it is proposed as ended. */
  readonly source?: 'duo-vestigingen'
  /** What is wrong with the table as a whole. */
  check?(table: Table): Fault[]
  wanted(row: Row, table: Table): Wanted
}

/** The areas of a list cell, as `areaList` keeps it. */
export const areasIn = (text: string | undefined) =>
  (text ?? '').split('|').flatMap((one) => {
    const at = one.indexOf(' ')
    return at > 0 ? [{ kind: one.slice(0, at) as never, code: one.slice(at + 1) }] : []
  })
