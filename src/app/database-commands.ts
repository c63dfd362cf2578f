// The commands that open the database: set it up, and check its looks.
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { fileHeads } from '../capabilities/access/heads.ts'
import { verifyLooks } from '../capabilities/access/verify-looks.ts'
import { letLoginAskForSessions } from '../capabilities/accounts/sessions/queries.ts'
import { rotateOverlapKey } from '../capabilities/overlap/rotate.ts'
import { CannotOpenDatabase } from '../platform/database/cannot-open.ts'
import { type Database, openDatabase } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { ensureServerLogin } from '../platform/database/roles.ts'
import { overlapKeysIn } from './overlap-keys.ts'
import { portsFor, realWorld } from './ports.ts'
import { existingSealKey } from './sealing.ts'

/** Makes the roles, migrates, and prints the url with which the server connects. */
export async function setUp(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' }, 'new-password': { type: 'boolean' } } })
  if (!values.url)
    throw new CannotOpenDatabase('Say which database: npm run db:setup -- --url postgres://administrator@host/database')
  const database = await openDatabase({ kind: 'postgres', url: values.url, maxConnections: 2 })
  try {
    await migrate(database)
    const password = randomBytes(18).toString('base64url')
    const isSet = await ensureServerLogin(database.sql, 'rondom_server', password, values['new-password'] ?? false)
    await letLoginAskForSessions(database.sql, 'rondom_server')
    const next = isSet
      ? `Start the server with:\n  DATABASE_URL=${serverUrl(values.url, password)}\n  RONDOM_URL=https://… (where browsers find it)\n`
      : 'The login rondom_server keeps its password (--new-password makes another).\n'
    process.stdout.write(`The database is ready. ${next}`)
    return 0
  } finally {
    await database.close()
  }
}

function serverUrl(administrator: string, password: string): string {
  const url = new URL(administrator)
  url.username = 'rondom_server'
  url.password = password
  return url.href
}

/** Exit code 0 when every look is as it was sealed, 1 with one sentence that names the first thing that is not. */
export async function verify(): Promise<number> {
  const folder = process.env.RONDOM_DATA ?? 'data'
  const database = await openForReading(folder)
  try {
    const { checked, wrong } = await verifyLooks(portsFor(database, realWorld), {
      key: existingSealKey(folder),
      heads: fileHeads(folder),
    })
    process.stdout.write(wrong === null ? `${checked} looks are as they were sealed.\n` : `${wrong}\n`)
    return wrong === null ? 0 : 1
  } finally {
    await database.close()
  }
}

/** Comparing goes on meanwhile: the old key stays until every family that agreed has a mark of the new one. */
export async function rotateOverlaps(): Promise<number> {
  const folder = process.env.RONDOM_DATA ?? 'data'
  const database = await openForReading(folder)
  try {
    const { version, files } = await rotateOverlapKey(portsFor(database, realWorld), overlapKeysIn(folder))
    process.stdout.write(`Key ${version} is in use, and the one before is gone. Families marked anew: ${files}.\n`)
    return 0
  } finally {
    await database.close()
  }
}

const openForReading = (folder: string): Promise<Database> =>
  process.env.DATABASE_URL
    ? openDatabase({ kind: 'postgres', url: process.env.DATABASE_URL })
    : openDatabase({ kind: 'pglite', dataFolder: folder })
