import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabases } from '../../test/harness/database.ts'
import { plainCode } from '../capabilities/accounts/invitations/code.ts'
import { hashOf } from '../capabilities/accounts/session.ts'
import { openDatabase, type Sql } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { inviteCommand } from './invite-command.ts'
import { makeRegion } from './trial/region.ts'

describe.each(testDatabases())('rondom invite on $name', ({ make }) => {
  let given: TestDatabase
  let folder: string
  let told = ''
  beforeAll(async () => {
    given = await make()
    folder = await mkdtemp(join(tmpdir(), 'rondom-invite-'))
    vi.stubEnv('RONDOM_DATA', folder)
    vi.stubEnv('DATABASE_URL', undefined)
    const database = await opened()
    await migrate(database)
    await makeRegion(database, () => crypto.randomUUID())
    await database.close()
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
    await given?.drop()
  })

  const opened = () => openDatabase(given.kind === 'postgres' ? given : { kind: 'pglite', dataFolder: folder })
  async function read<T>(work: (db: Sql) => Promise<T>): Promise<T> {
    const database = await opened()
    try {
      return await work(database.sql)
    } finally {
      await database.close()
    }
  }
  const run = async (name: string, organisation: string, role: string) => {
    told = ''
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      told += String(text)
      return true
    })
    const args = ['--name', name, '--organisation', organisation, '--role', role]
    return inviteCommand(given.kind === 'postgres' ? [...args, '--url', given.url] : args)
  }
  const openInvitations = () =>
    read(async (db) => {
      const { rows } = await sql<{ name: string; hash: string; role: string }>`
        select a.display_name as name, i.code_hash as hash, g.role from accounts.invitations i
        join accounts.accounts a on a.id = i.account_id join accounts.assignments g on g.account_id = a.id
        where i.withdrawn_at is null order by 1, 3`.execute(db)
      return rows
    })

  it('accounts-33 who runs the server takes the first administrator on, and the code is printed once', async () => {
    expect(await run('Ada Beheer', 'gemeente waterrijk', 'ADMINISTRATOR')).toBe(0)
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(told)?.[0] ?? ''
    expect(await openInvitations()).toEqual([
      { name: 'Ada Beheer', hash: hashOf(plainCode(code)), role: 'ADMINISTRATOR' },
    ])
  })

  it('accounts-33 who is there already is the one meant: no second account, and the code before works no more', async () => {
    expect(await run('Wout Smit', 'Gemeente Waterrijk', 'ADMINISTRATOR')).toBe(0)
    expect(told).toContain('Known already')
    expect(await run('ada beheer', 'Gemeente Waterrijk', 'ADMINISTRATOR')).toBe(0)
    expect((await openInvitations()).map((one) => one.name)).toEqual(['Ada Beheer', 'Wout Smit'])
  })

  it.each([
    ['Ada Beheer', 'Nergens', 'ADMINISTRATOR', 1],
    ['Ada Beheer', 'De Wilgenhof', 'ADMINISTRATOR', 1],
    ['Ada Beheer', 'Gemeente Waterrijk', 'BAAS', 1],
    [' ', 'Gemeente Waterrijk', 'ADMINISTRATOR', 2],
  ])('accounts-33 nothing is done for “%s” at %s as %s', async (name, organisation, role, exit) => {
    const before = await openInvitations()
    expect(await run(name, organisation, role)).toBe(exit)
    expect(await openInvitations()).toEqual(before)
  })
})
