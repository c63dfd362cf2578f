// `import`: brings organisations, schools, areas, postcodes and people in from a file, as the owner of reference data.
import { readFile as readBytes, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Choices, type Importer, preview, write } from '../capabilities/playing-field/imports/apply.ts'
import { type Fault, reasonOf } from '../capabilities/playing-field/imports/faults.ts'
import type { Entry, Plan } from '../capabilities/playing-field/imports/plan.ts'
import { becomeOwner, noteOwnersChange, takeTurn } from '../capabilities/playing-field/imports/queries.ts'
import { type FileRead, readFile } from '../capabilities/playing-field/imports/read-file.ts'
import { importRefusals } from '../capabilities/playing-field/imports/refusals.ts'
import { countsOf } from '../capabilities/playing-field/imports/summary.ts'
import { type ImportKind, importKinds, largestFile } from '../capabilities/playing-field/imports/vocabulary.ts'
import { CannotOpenDatabase } from '../platform/database/cannot-open.ts'
import { type Database, openDatabase, type Sql } from '../platform/database/database.ts'
import { migrate, refuseOtherVersion } from '../platform/database/migrate.ts'
import { civilDateOf } from '../platform/pure/format.ts'
import { realWorld } from './ports.ts'

const usage = `Usage: npm run import -- <kind> <file> [--dry-run] [--accept-faulty-rows] [--end-vanished] [--all-municipalities] [--url <administrator url>]
  kinds: ${importKinds.join(', ')}
  --dry-run             says what would change, and changes nothing
  --accept-faulty-rows  takes the good rows over when others are faulty
  --end-vanished        ends the schools that are no longer in the whole file of their register
  --all-municipalities  of a file of the whole country all of it, not only the municipalities of the cooperations
  --url                 which PostgreSQL, as for db:setup; without it the trial's data folder
`

interface Asked extends Choices {
  readonly kind: ImportKind
  readonly file: string
  readonly isDry: boolean
  readonly isWhole: boolean
  readonly url: string | undefined
}

/** Exit code 0: done; 1: there are faults and nothing was changed; 2: not understood. */
export async function importCommand(args: string[]): Promise<number> {
  const asked = askedIn(args)
  if (!asked) return say(usage, 2)
  const bytes = await bytesOf(asked.file)
  if (!bytes)
    return say(`The file ${asked.file} cannot be read, or is larger than ${largestFile / 1024 / 1024} MB.\n`, 2)
  const read = readFile(asked.kind, bytes)
  if (Array.isArray(read)) return say(`${read.map(faultLine).join('\n')}\nNothing was changed.\n`, 1)
  const database = await openAsOwner(asked.url)
  try {
    return await database.sql.transaction().execute((db) => carryOut(db, asked, read))
  } finally {
    await database.close()
  }
}

async function carryOut(db: Sql, asked: Asked, read: FileRead): Promise<number> {
  await becomeOwner(db)
  const importer = ownerOn(db)
  await takeTurn(db)
  const plan = await preview(importer, read, asked.isWhole)
  if (plan.scope?.municipalities.length === 0)
    return say(`${importRefusals.noMunicipalities.en} (--all-municipalities)\n`, 1)
  show(plan, read)
  if (plan.faults.length > 0 && (asked.isDry || !asked.acceptFaulty))
    return say('Nothing was changed. Mend the rows, or say --accept-faulty-rows to take the good ones over.\n', 1)
  if (asked.isDry) return say('Nothing was changed (--dry-run).\n', 0)
  await write(importer, plan, asked, (done, total) => {
    process.stderr.write(`${done} of ${total} written\n`)
  })
  await importer.noteChange('import', { kind: asked.kind, ...countsOf(plan, asked) })
  return say('Done.\n', 0)
}

function ownerOn(db: Sql): Importer {
  const at = realWorld.now()
  const { newId } = realWorld
  return {
    sql: db,
    at,
    today: civilDateOf(at),
    accountId: null,
    newId,
    noteChange: (what, about) => noteOwnersChange(db, newId(), at, what, about),
  }
}

function askedIn(args: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [kind, file, more] = positionals
    const known = importKinds.find((one) => one === kind)
    if (!known || !file || more !== undefined) return undefined
    return {
      ...{ kind: known, file, url: values.url, isDry: values['dry-run'] },
      isWhole: values['all-municipalities'],
      ...{ acceptFaulty: values['accept-faulty-rows'], endVanished: values['end-vanished'] },
    }
  } catch {
    return undefined
  }
}

const options = {
  'dry-run': { type: 'boolean', default: false },
  'accept-faulty-rows': { type: 'boolean', default: false },
  'end-vanished': { type: 'boolean', default: false },
  'all-municipalities': { type: 'boolean', default: false },
  url: { type: 'string' },
} as const

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return (await stat(file)).size > largestFile ? undefined : await readBytes(file)
  } catch {
    return undefined
  }
}

/** The database as its administrator reaches it; without an url the trial's. */
export async function openAsOwner(url: string | undefined): Promise<Database> {
  if (url !== undefined) {
    const database = await openDatabase({ kind: 'postgres', url, maxConnections: 2 })
    await refuseOtherVersion(database)
    return database
  }
  if (process.env.DATABASE_URL)
    throw new CannotOpenDatabase(
      'On PostgreSQL this is done as the database administrator: say --url <administrator url>.',
    )
  const database = await openDatabase({ kind: 'pglite', dataFolder: process.env.RONDOM_DATA ?? 'data' })
  await migrate(database)
  return database
}

const mostLines = 20

function show(plan: Plan, { count }: FileRead): void {
  const { added, changed, ended, unchanged, faults } = plan
  say(
    `${count} rows: ${added.length} added, ${changed.length} changed, ${ended.length} vanished, ${unchanged} unchanged.\n`,
  )
  if (plan.scope)
    say(`Only ${plan.scope.municipalities.join(', ')}: ${plan.scope.leftOut} rows of other municipalities left out.\n`)
  for (const [word, entries] of Object.entries({ added, changed, vanished: ended }))
    list(entries.map((one) => entryLine(word, one)))
  if (faults.length > 0) say(`Faults: ${faults.length}\n`)
  for (const one of faults) say(`  ${faultLine(one)}\n`)
}

function list(lines: readonly string[]): void {
  for (const line of lines.slice(0, mostLines)) say(`  ${line}\n`)
  if (lines.length > mostLines) say(`  … and ${lines.length - mostLines} more\n`)
}

const entryLine = (word: string, { name, kind, details }: Entry) =>
  `${word}: ${name} (${kind})${word === 'changed' ? `: ${details.map(({ field, from, to }) => `${field} ${from ?? '–'} → ${to ?? '–'}`).join(', ')}` : ''}`

const faultLine = (one: Fault) =>
  `line ${one.line}${one.column === null ? '' : `, column ${one.column}`}: ${reasonOf(one, 'en')}`

/** Signs that steer a terminal are not carried out: what stands in a file is text. */
function say(text: string, code = 0): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are taken out
  process.stdout.write(text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '?'))
  return code
}
