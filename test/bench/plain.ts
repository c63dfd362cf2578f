// The same handlers and the same SQL without policies and look: every query gets, by hand, the files of the membership.
import { type CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import { openPool } from '../../src/platform/database/postgres.ts'

export interface Sent {
  text: string
  values: readonly unknown[]
}

/** The files that a connection is busy with, as the last "enter" found them. */
type Files = string[]

/** Opens the database as its administrator, whom no policy stops. `sent` hears each query as it goes out. */
export async function openPlain(url: string, sent: (query: Sent) => void = () => undefined): Promise<Database> {
  const pool = await openPool(url, 6)
  const { rows } = await pool.query<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute where attname = 'file_id' and attnum > 0`,
  )
  const ofFiles = new Set(rows.map(({ name }) => name))
  const dialect = new PostgresDialect({ pool })
  const sql = new Kysely<never>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => {
        const driver = dialect.createDriver()
        return {
          init: (options) => driver.init(options),
          acquireConnection: async () => plainConnection(await driver.acquireConnection(), ofFiles, sent),
          releaseConnection: (connection) => driver.releaseConnection((connection as PlainConnection).inner),
          beginTransaction: async () => undefined,
          commitTransaction: async () => undefined,
          rollbackTransaction: async () => undefined,
          destroy: () => driver.destroy(),
        }
      },
    },
  })
  return { kind: 'postgres', sql: sql as Database['sql'], close: () => sql.destroy() }
}

interface PlainConnection extends DatabaseConnection {
  inner: DatabaseConnection
}

function plainConnection(
  inner: DatabaseConnection,
  ofFiles: ReadonlySet<string>,
  sent: (query: Sent) => void,
): PlainConnection {
  let files: Files = []
  return {
    inner,
    async executeQuery<R>(query: CompiledQuery) {
      const plain = plainQuery(query, files, ofFiles)
      if (!plain) return { rows: [] as R[] }
      sent({ text: plain.sql, values: plain.parameters })
      const result = await inner.executeQuery<R>(plain).catch((error: Error) => {
        // The answer of a server says nothing of a fault.
        process.stderr.write(`${error.message} in ${plain.sql}\n`)
        throw error
      })
      if (/access\.enter_/.test(query.sql)) files = filesOf(query, result.rows as { file_id?: string }[])
      return result
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator; streaming is not used
    async *streamQuery(): AsyncGenerator<never> {
      throw new Error('nothing of ours streams')
    },
  }
}

const filesOf = ({ sql, parameters }: CompiledQuery, rows: readonly { file_id?: string }[]): Files =>
  sql.includes('enter_list') ? rows.map((row) => row.file_id ?? '') : [String(parameters[3])]

/** The query as it would be without doors; undefined for what would not be asked at all. */
function plainQuery(query: CompiledQuery, files: Files, ofFiles: ReadonlySet<string>): CompiledQuery | undefined {
  const { sql, parameters } = query
  if (/^\s*set local role|access\.look\(/.test(sql)) return undefined
  if (sql.includes('access.enter_list_as_professional'))
    return { ...query, sql: memberships, parameters: parameters.slice(0, 5) }
  if (sql.includes('access.enter_as_professional'))
    return { ...query, sql: membership, parameters: parameters.slice(0, 5) }
  const given = `$${parameters.length + 1}::uuid[]`
  // Functions as replacements: in a text "$1" would mean what was matched.
  const text = sql
    .replace('access.entered_today()', () => `'2026-11-16'::date`)
    .replace(
      /access\.(readers|sharing_in_sight|may_replace)\((.+?)\)/,
      (_, name, ids) => `plain.${name}(${given}, ${ids})`,
    )
    .replace(/access\.(\w+)\(\)/g, (_, name) => `plain.${name}(${given})`)
    .replace(
      /\b(from|join) (\w+\.(\w+))(\s+(?!(?:where|on|order|group|union|join|left|cross|limit)\b)\w+)?/g,
      (all, word, table, name, alias) =>
        ofFiles.has(table) ? `${word} (select * from ${table} where file_id = any(${given})) ${alias ?? name}` : all,
    )
  return text.includes(given)
    ? { ...query, sql: text, parameters: [...parameters, `{${files.join(',')}}`] }
    : { ...query, sql: text }
}

const mine = `from access.members m join access.files f on f.id = m.file_id
  where m.account_id = $1 and m.organisation_id = $2 and m.role = $3 and m.from_on <= $5 and (m.until_on is null or m.until_on >= $5)`
const memberships = `select m.file_id, m.has_regie ${mine} and f.kind = $4`
const membership = `select m.has_regie, f.kind ${mine} and f.id = $4::uuid`
