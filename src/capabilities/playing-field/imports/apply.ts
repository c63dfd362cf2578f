import { createHash } from 'node:crypto'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Plan } from './plan.ts'
import { planImport } from './plan.ts'
import {
  closeOrganisations,
  readExisting,
  writeAreas,
  writeAssignments,
  writeLinks,
  writeOrganisations,
} from './queries.ts'
import type { FileRead } from './read-file.ts'

/** Who imports, in one transaction: the administrator of the region, or the owner from the command line. */
export interface Importer {
  readonly sql: Sql
  readonly today: CivilDate
  readonly at: Date
  /** Null: the owner. */
  readonly accountId: string | null
  newId(): string
  noteChange(what: string, about: Readonly<Record<string, unknown>>): Promise<void>
}

/** What the person said about a preview. */
export interface Choices {
  readonly acceptFaulty: boolean
  readonly endVanished: boolean
}

/** How far the writing is; the writing waits until it is told. */
export type Progress = (done: number, total: number) => void | Promise<void>

/** What a file would do now. */
export async function preview(importer: Importer, read: FileRead): Promise<Plan> {
  const { today, newId, accountId } = importer
  const plan = planImport(await readExisting(importer.sql), read.rows, { today, newId, keeper: accountId })
  plan.faults.unshift(...read.faults)
  plan.faults.sort((a, b) => a.line - b.line)
  return plan
}

/** What a plan comes down to: two plans that say the same have the same print. */
export const printOf = ({ added, changed, ended, unchanged, faults }: Plan): string =>
  createHash('sha256')
    .update(JSON.stringify([added, changed, ended, unchanged, faults]))
    .digest('hex')

const largestBatch = 1000

/** imports-09: writes a plan whole or not at all. */
export async function write(importer: Importer, plan: Plan, choices: Choices, progress: Progress = () => undefined) {
  const { sql: db, at, accountId } = importer
  const { areas, organisations, closed, assignments, ...links } = plan.writes
  const steps: [rows: readonly unknown[], put: (rows: readonly unknown[]) => Promise<void>][] = [
    [[...areas.values()], (rows) => writeAreas(db, rows)],
    [[...organisations.values()], (rows) => writeOrganisations(db, rows)],
    [choices.endVanished ? closed : [], (rows) => closeOrganisations(db, rows)],
  ]
  for (const list of ['identifiers', 'boards', 'organisationAreas', 'parts', 'postcodes'] as const) {
    // What ends goes first: one number and one board at a time.
    const rows = links[list]
    steps.push([rows.filter((one) => one.until_on !== null), (some) => writeLinks(db, list, some)])
    steps.push([rows.filter((one) => one.until_on === null), (some) => writeLinks(db, list, some)])
  }
  steps.push([[...assignments.values()], (rows) => writeAssignments(db, rows, at, accountId === null)])
  await inBatches(steps, progress)
}

async function inBatches(
  steps: readonly [rows: readonly unknown[], put: (rows: readonly unknown[]) => Promise<void>][],
  progress: Progress,
): Promise<void> {
  const total = steps.reduce((sum, [rows]) => sum + rows.length, 0)
  let done = 0
  for (const [rows, put] of steps)
    for (let from = 0; from < rows.length; from += largestBatch) {
      const batch = rows.slice(from, from + largestBatch)
      await put(batch)
      done += batch.length
      await progress(done, total)
    }
}
