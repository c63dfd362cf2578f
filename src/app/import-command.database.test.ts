import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabases } from '../../test/harness/database.ts'
import { openDatabase, type Sql } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { importCommand } from './import-command.ts'

const sample = (name: string) => join(import.meta.dirname, '../capabilities/playing-field/imports/samples', name)

describe.each(testDatabases())('rondom import on $name', ({ name, make }) => {
  let given: TestDatabase
  let folder: string
  let told = ''
  beforeAll(async () => {
    given = await make()
    folder = await mkdtemp(join(tmpdir(), 'rondom-import-'))
    vi.stubEnv('RONDOM_DATA', folder)
    vi.stubEnv('DATABASE_URL', undefined)
    await asOwner(async () => undefined)
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
    await given?.drop()
  })

  async function asOwner<T>(work: (db: Sql) => Promise<T>): Promise<T> {
    const database = await openDatabase(given.kind === 'postgres' ? given : { kind: 'pglite', dataFolder: folder })
    try {
      await migrate(database)
      return await work(database.sql)
    } finally {
      await database.close()
    }
  }
  const count = (table: string) =>
    asOwner(
      async (db) =>
        (await sql<{ count: number }>`select count(*) as count from ${sql.raw(table)}`.execute(db)).rows[0]?.count,
    )
  const run = async (...args: string[]) => {
    told = ''
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      told += String(text)
      return true
    })
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    return importCommand(given.kind === 'postgres' ? [...args, '--url', given.url] : args)
  }

  it('imports-11 faults are told by line and column, and nothing is changed; nor by a dry run', async () => {
    expect(await run('schools', sample('schools-57.csv'))).toBe(1)
    expect(told).toContain('57 rows: 61 added, 0 changed, 0 vanished, 0 unchanged.')
    expect(told).toContain('line 14, column Vestiging: ‘99R4’ does not have the form 00AA00.')
    expect(told).toContain('line 40, column Postcode: ‘0123 XX’ does not have the form 1234AB.')
    expect(await run('schools', sample('schools-57.csv'), '--accept-faulty-rows', '--dry-run')).toBe(1)
    expect(await run('duo-vestigingen', sample('duo-vo-latin1.csv'), '--all-municipalities', '--dry-run')).toBe(0)
    expect(await count('playing_field.organisations')).toBe(0)
  })

  it('imports-01 the good rows are kept when that is said, and running twice changes nothing', async () => {
    expect(await run('schools', sample('schools-57.csv'), '--accept-faulty-rows')).toBe(0)
    expect(await count('playing_field.organisations')).toBe(55 + 3)
    expect(await run('schools', sample('schools-57.csv'), '--accept-faulty-rows')).toBe(0)
    expect(told).toContain('57 rows: 0 added, 0 changed, 0 vanished, 55 unchanged.')
  })

  it('imports-08 the first administrator comes from the command line, and the deed is of the owner', async () => {
    expect(await run('organisations', sample('organisations.csv'), '--accept-faulty-rows')).toBe(0)
    const people = join(folder, 'people.csv')
    await asFile(people, 'Naam;Organisatie;Rol\nLou Lente;Jeugdteam Lindhout;beheerder\n')
    expect(await run('people', people)).toBe(0)
    const deeds = await asOwner(
      async (db) =>
        (
          await sql`select account_id, about->>'kind' as kind from playing_field.changes order by at desc limit 1`.execute(
            db,
          )
        ).rows,
    )
    expect(deeds).toEqual([{ account_id: null, kind: 'people' }])
    const roles = await asOwner(async (db) => (await sql`select role from accounts.assignments`.execute(db)).rows)
    expect(roles).toEqual([{ role: 'ADMINISTRATOR' }])
  })

  it('imports-17 of a file of the whole country only the municipalities of the cooperations, unless all is said', async () => {
    const file = sample('duo-vo-latin1.csv')
    expect(await run('duo-vestigingen', file, '--dry-run')).toBe(1)
    expect(told).toContain('No cooperation has municipalities yet.')
    const areas = join(folder, 'areas.csv')
    await asFile(areas, 'Soort;Code;Naam;Deel van\nsamenwerking;S;Samen;\ngemeente;9902;Duinbeek;samenwerking:S\n')
    expect(await run('areas', areas)).toBe(0)
    expect(await run('duo-vestigingen', file, '--dry-run')).toBe(0)
    expect(told).toContain('Only Duinbeek: 2 rows of other municipalities left out.')
    expect(told).toContain('added: Lyceum Hâgeveld, locatie Duin (school)')
    expect(told).not.toContain('De Hoeve')
  })

  it('what is not understood ends with 2, and what cannot be read is named', async () => {
    expect(await run('bakeries', sample('areas.csv'))).toBe(2)
    expect(told).toContain('kinds: duo-vestigingen, schools, organisations, areas, postcodes, people')
    expect(await run('areas')).toBe(2)
    expect(await run('areas', join(folder, 'nothing-here.csv'))).toBe(2)
    expect(await run('duo-vestigingen', sample('duo-missing-column.csv'))).toBe(1)
    expect(told).toContain('line 1, column Vestiging: This column is missing.')
  })

  it('imports-12 signs that steer a terminal are told as question marks', async () => {
    const file = join(folder, 'signs.csv')
    await asFile(file, 'Naam;Vestiging\nDe \u001b[31mrode\u0007;99UD00\n')
    expect(await run('schools', file)).toBe(1)
    expect(told).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it.runIf(name === 'pglite')('the server’s own login does not import', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://rondom_server@localhost/rondom')
    await expect(run('areas', sample('areas.csv'))).rejects.toThrow('say --url <administrator url>')
    vi.stubEnv('DATABASE_URL', undefined)
  })
})

const asFile = async (path: string, text: string) => (await import('node:fs/promises')).writeFile(path, text)
