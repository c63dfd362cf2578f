import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Importer, preview, write } from '../../src/capabilities/playing-field/imports/apply.ts'
import { becomeOwner } from '../../src/capabilities/playing-field/imports/queries.ts'
import { type FileRead, readFile } from '../../src/capabilities/playing-field/imports/read-file.ts'
import { type Database, openDatabase, type Sql } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { civilDateOf } from '../../src/platform/pure/format.ts'
import { say } from './ground.ts'

const both = { acceptFaulty: true, endVanished: true }

/** Ten thousand schools on the embedded database in a folder: a first file, the same again, and one in which everything moved. */
export async function importPace(rows: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rondom-bench-'))
  const database = await openDatabase({ kind: 'pglite', dataFolder: folder })
  try {
    await migrate(database)
    for (const [what, moved] of [
      ['first file', 0],
      ['the same again', 0],
      ['all moved', 1],
    ] as const)
      say(await measured(database, what, fileOf(rows, moved)))
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured(database: Database, what: string, file: Uint8Array): Promise<string> {
  const from = performance.now()
  const read = readFile('duo-vestigingen', file)
  if (Array.isArray(read)) throw new Error('the bench’s own file cannot be read')
  const readIn = performance.now() - from
  const { added, changed, unchanged } = await database.sql.transaction().execute((db) => carryOut(db, read))
  const seconds = (performance.now() - from) / 1000
  const count = read.count.toLocaleString('en')
  return `import   ${what.padEnd(14)} ${count} rows · read in ${Math.round(readIn)} ms · in all ${seconds.toFixed(1)} s · ${added.length} added, ${changed.length} changed, ${unchanged} unchanged`
}

async function carryOut(db: Sql, read: FileRead) {
  await becomeOwner(db)
  const at = new Date()
  const importer: Importer = {
    sql: db,
    at,
    today: civilDateOf(at),
    accountId: null,
    newId: randomUUID,
    noteChange: async () => undefined,
  }
  const plan = await preview(importer, read, true)
  await write(importer, plan, both)
  return plan
}

/** Two places for each school, thirty municipalities, a board for every forty. */
function fileOf(rows: number, moved: number): Uint8Array {
  const header =
    'SOORT PO;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;TELEFOONNUMMER;INTERNETADRES'
  const letter = (turn: number) => String.fromCharCode(65 + (turn % 26))
  const lines = Array.from({ length: rows }, (_, turn) => {
    const school = Math.floor(turn / 2)
    const brin = `${String(10 + Math.floor(school / 676)).padStart(2, '0')}${letter(Math.floor(school / 26))}${letter(school)}`
    const municipality = 9000 + ((school + moved) % 30)
    const board = 90000 + Math.floor(school / 40) + moved
    return `Bo;${board};${brin};${brin}0${turn % 2};School ${turn};Straat;${turn};1901AB;Plaats;${municipality};Gemeente ${municipality};0123456789;www.school.example`
  })
  return new TextEncoder().encode([header, ...lines].join('\r\n'))
}
