import { createHash } from 'node:crypto'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Existing } from './ground.ts'
import type { Plan } from './plan.ts'
import { planImport } from './plan.ts'
import {
  closeOrganisations,
  ownMunicipalities,
  readExisting,
  writeAreas,
  writeAssignments,
  writeLinks,
  writeOrganisations,
} from './queries.ts'
import type { FileRead } from './read-file.ts'
import { within } from './within.ts'

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

/** What a file would do now; of a file of the whole country all of it only when that was asked. */
export async function preview(importer: Importer, read: FileRead, isWhole: boolean): Promise<Plan> {
  const { sql: db, today, newId, accountId } = importer
  const existing = await readExisting(db, today)
  const own = read.places === undefined || isWhole ? null : await ownMunicipalities(db, today)
  const kept =
    own === null ? { ...read, leftOut: 0 } : within(read, new Set(own.map(({ code }) => code)), placesKnown(existing))
  const plan = planImport(existing, kept.rows, { today, newId, keeper: accountId })
  if (own) plan.scope = { municipalities: own.map(({ name }) => name), leftOut: kept.leftOut }
  plan.faults.unshift(...kept.faults)
  plan.faults.sort((a, b) => a.line - b.line)
  return plan
}

const placesKnown = ({ identifiers }: Existing) =>
  new Set(identifiers.flatMap(({ scheme, value }) => (scheme === 'VESTIGING' ? [value] : [])))

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
