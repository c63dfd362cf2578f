// What holds of every table, policy, right and key: asked of the database itself, so that the next migration is held to it too.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleCeilings } from '../../src/capabilities/consent/policy/roles.ts'
import { capabilities } from '../../src/capabilities.ts'
import { type Database, openDatabase, type Sql } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { type TestDatabase, testDatabases } from '../harness/database.ts'
import { fill } from './filling.ts'
import * as catalogue from './schema.ts'

/** Everyone may know these; each with why. */
const openToEveryone: Readonly<Record<string, string>> = {
  'playing_field.organisations': 'which organisations and schools there are is public: the question form lists them',
  'playing_field.contacts': 'the fixed contact of a school is told to whoever asks a question there',
  'playing_field.absences':
    'who is here today decides who gets a question; no reason is kept, and it is soon forgotten',
  'playing_field.identifiers': 'the numbers under which registers know an organisation are public',
  'playing_field.boards': 'which board governs a school is public',
  'playing_field.areas': 'which areas there are is public',
  'playing_field.area_parts': 'what an area is made of is public',
  'playing_field.area_postcodes': 'what an area is made of is public',
  'playing_field.map_versions': 'where the borders of areas run is public',
  'playing_field.organisation_areas': 'where an organisation works is public',
  'playing_field.agreements':
    'what the parties agreed says nothing of a family, and the clocks of every question follow it',
  'playing_field.sign_offs':
    'what is settled before the first dossier says nothing of a family, and making one asks for it',
  'playing_field.school_pages': 'where the public page of a school is found',
  'playing_field.school_structures': 'how a school arranges its support; names of people stand in a table of their own',
  'playing_field.school_holidays': 'when the schools of a place are closed is public',
  'presence.slots': 'who is in which school when stands on its public page',
  'presence.exceptions': 'the same, on one day, with a reason written for everyone',
  'presence.announcements': 'what the public page of a school tells',
  'consent.region_choices': 'the choices of the region say nothing of a family, and every derivation reads them',
  'overlap.switches': 'whether the cooperation compares families is told to everyone; it says nothing of a family',
  'accounts.assignments': 'who works where is known to all who work together; it says nothing of a family',
}

/** The app steps in through the doors of enter_*, and never sets its own sets of doors. */
const notForTheApp = [
  'set_doors',
  'set_identity',
  'find_or_make_door',
  'member_openings',
  'relative_openings',
  'my_membership',
  'move_relative',
  'end_relative',
  'become_one',
  'protect',
  'kept_at_the_cooperation',
  'take_on',
  'hide',
]

/** The policies of tables that are of no file, nor of `access`: each lets one role do what the table is for. */
const ownPolicies = [
  'accounts.accounts: the names of professionals are known',
  'accounts.accounts: the owner keeps accounts',
  'accounts.assignments: everyone may know who works where',
  'accounts.assignments: the owner keeps assignments',
  'accounts.deeds: met only through functions of accounts',
  'accounts.ended_accesses: met only through functions of accounts',
  'accounts.identities: met only through functions of accounts',
  'accounts.invitations: met only through functions of accounts',
  'accounts.logout_tokens: met only through functions of accounts',
  'accounts.provider_organisations: met only through functions of accounts',
  'accounts.providers: met only through functions of accounts',
  'accounts.refused_sign_ins: met only through functions of accounts',
  'accounts.sign_ins: met only through functions of accounts',
  'accounts.sessions: sessions are met only through their own functions',
  'accounts.scim_choices: met only through functions of accounts',
  'accounts.scim_tokens: met only through functions of accounts',
  'accounts.scim_users: met only through functions of accounts',
  'consent.look_samples: only the definer functions of consent',
  'consent.region_choices: choices are made through their own function',
  "consent.region_choices: the region's choices say nothing of a family",
  'consent.region_previews: counts without a name are kept by the server',
  'consent.reviews: only the definer functions of consent',
  'own_provider.browsers: met only through functions of own_provider',
  'own_provider.enrolments: met only through functions of own_provider',
  'own_provider.passkeys: met only through functions of own_provider',
  'own_provider.passwords: met only through functions of own_provider',
  'own_provider.records: met only through functions of own_provider',
  'own_provider.recovery_codes: met only through functions of own_provider',
  'own_provider.resets: met only through functions of own_provider',
  'own_provider.tries: met only through functions of own_provider',
  'overlap.marks: only the definer functions of overlap',
  'overlap.switches: everyone may know whether families are compared',
  'overlap.switches: the switch is turned through its own function',
  'playing_field.agreement_notes: the administrator takes notes up',
  'playing_field.agreement_notes: the owner keeps it',
  'playing_field.agreement_notes: who takes part reads it',
  'playing_field.agreement_papers: the administrator attaches papers',
  'playing_field.agreement_papers: the owner keeps it',
  'playing_field.agreement_papers: who takes part reads it',
  'playing_field.agreements: everyone may know',
  'playing_field.agreements: the administrator adds versions',
  'playing_field.agreements: the owner keeps it',
  'playing_field.absences: an organisation changes absences of its own',
  'playing_field.absences: an organisation notes absences of its own',
  'playing_field.absences: everyone may know',
  'playing_field.absences: the owner keeps it',
  'questions.follow_links: links are met only through their own functions',
  'playing_field.area_parts: everyone may know',
  'playing_field.area_parts: the administrator adds',
  'playing_field.area_parts: the administrator changes',
  'playing_field.area_parts: the owner keeps it',
  'playing_field.area_postcodes: everyone may know',
  'playing_field.area_postcodes: the administrator adds',
  'playing_field.area_postcodes: the administrator changes',
  'playing_field.area_postcodes: the owner keeps it',
  'playing_field.areas: everyone may know',
  'playing_field.areas: the administrator adds',
  'playing_field.areas: the administrator changes',
  'playing_field.areas: the owner keeps it',
  'playing_field.boards: everyone may know',
  'playing_field.boards: the administrator adds',
  'playing_field.boards: the administrator changes',
  'playing_field.boards: the owner keeps it',
  'playing_field.changes: the administrator reads what was changed',
  'playing_field.changes: who changes something says so',
  'playing_field.changes: the owner says what it changed',
  'playing_field.contacts: an organisation adds contacts of its own',
  'playing_field.contacts: an organisation changes contacts of its own',
  'playing_field.contacts: everyone may know who is the contact of a school',
  'playing_field.contacts: the owner keeps the list of contacts',
  'playing_field.identifiers: everyone may know',
  'playing_field.identifiers: the administrator adds',
  'playing_field.identifiers: the administrator changes',
  'playing_field.identifiers: the owner keeps it',
  'playing_field.learning_notes: the owner keeps it',
  'playing_field.learning_notes: who takes part reads it',
  'playing_field.learning_notes: who takes part writes notes',
  'playing_field.map_versions: everyone may know',
  'playing_field.map_versions: the administrator loads a map',
  'playing_field.map_versions: the owner keeps it',
  'playing_field.organisation_areas: everyone may know',
  'playing_field.organisation_areas: the administrator adds',
  'playing_field.organisation_areas: the administrator changes',
  'playing_field.organisation_areas: the owner keeps it',
  'playing_field.contact_moments: the owner keeps it',
  'playing_field.contact_moments: the team and the school itself read them',
  'playing_field.contact_moments: who noted it takes it back',
  'playing_field.contact_moments: who spoke notes it',
  'playing_field.contact_rhythms: the owner keeps it',
  'playing_field.contact_rhythms: the team agrees its rhythm',
  'playing_field.contact_rhythms: the team and the school read the rhythm',
  'playing_field.contact_rhythms: the team changes its rhythm',
  'playing_field.school_holidays: an organisation adds holidays that it keeps',
  'playing_field.school_holidays: everyone may know',
  'playing_field.school_holidays: holidays are taken back by who keeps them or the region',
  'playing_field.school_holidays: the owner keeps it',
  'playing_field.school_pages: addresses are given by their own function',
  'playing_field.school_pages: everyone may know',
  'playing_field.school_pages: the owner keeps it',
  'playing_field.school_people: public names are for everyone, others for school and team',
  'playing_field.school_people: the owner keeps it',
  'playing_field.school_people: the school or its contact names people',
  'playing_field.school_structures: everyone may know',
  'playing_field.school_structures: the owner keeps it',
  'playing_field.school_structures: the school or its contact adds a version',
  'presence.agreements: the owner keeps it',
  'presence.agreements: who keeps it adds to it',
  'presence.agreements: who keeps it reads it',
  'presence.shares: the owner keeps it',
  'presence.shares: who keeps it adds to it',
  'presence.shares: who keeps it reads it',
  'presence.slots: an organisation adds what it keeps',
  'presence.slots: an organisation changes what it keeps',
  'presence.slots: everyone may know',
  'presence.slots: the owner keeps it',
  'presence.slots: who is planned there adds own hours',
  'presence.slots: who is planned there changes own hours',
  'presence.exceptions: an organisation adds what it keeps',
  'presence.exceptions: an organisation changes what it keeps',
  'presence.exceptions: everyone may know',
  'presence.exceptions: the owner keeps it',
  'presence.exceptions: who is planned notes own changes of a day',
  'presence.exceptions: who is planned takes own changes of a day back',
  'presence.announcements: an organisation adds what it keeps',
  'presence.announcements: an organisation changes what it keeps',
  'presence.announcements: everyone may know',
  'presence.announcements: the owner keeps it',
  'playing_field.organisations: everyone may know which organisations there are',
  'playing_field.organisations: the administrator adds organisations',
  'playing_field.organisations: the administrator changes organisations',
  'playing_field.organisations: the owner keeps the list of organisations',
  'playing_field.sign_offs: each item is signed by whom it belongs to',
  'playing_field.sign_offs: everyone may know',
  'playing_field.sign_offs: the owner keeps it',
  'playing_field.workloads: an organisation reads what its people take on',
  'playing_field.workloads: everyone changes for themself what they take on',
  'playing_field.workloads: everyone says for themself what they take on',
  'playing_field.workloads: the owner keeps it',
]

const nobody = '00000000-0000-4000-8000-000000000000'

describe.each(testDatabases())('the database on $name', ({ make }) => {
  let given: TestDatabase
  let database: Database
  let db: Sql

  beforeAll(async () => {
    given = await make()
    database = await openDatabase(given.kind === 'postgres' ? { ...given, maxConnections: 1 } : given)
    db = database.sql
    await migrate(database)
    await db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      for (const table of await catalogue.tablesOfFiles(tx)) await fill(tx, table)
    })
  })
  afterAll(async () => {
    await database?.close()
    await given?.drop()
  })

  function asApp<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    return db.transaction().execute(async (tx) => {
      await sql`set local role rondom_app`.execute(tx)
      return work(tx)
    })
  }

  /** What each table of a file answers to the app; an error's message, or the rows. */
  async function answers(
    statement: (table: string) => string,
    before?: (tx: Sql) => Promise<unknown>,
  ): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>()
    for (const table of await catalogue.tablesOfFiles(db)) {
      const answer = asApp(async (tx) => {
        await before?.(tx)
        return (await sql.raw(statement(table)).execute(tx)).rows
      })
      found.set(table, await answer.catch((error: Error) => error.message))
    }
    return found
  }

  const stepIn = (tx: Sql) =>
    sql`select * from access.enter_as_relative(${nobody}, ${nobody}, '2026-11-22', '2026-11-22T12:00:00Z')`.execute(tx)

  const isRefused = (answer: unknown) =>
    typeof answer === 'string' && /app\.(read|write)_doors|malformed array literal/.test(answer)

  test('without stepping in, reading a table of a file is an error and never a row', async () => {
    const read = await answers((table) => `select * from ${table}`)
    expect(read.size).toBeGreaterThan(15)
    expect([...read].filter(([, answer]) => !isRefused(answer))).toEqual([])
    const counted = await answers((table) => `select count(*) from ${table}`)
    expect([...counted].filter(([, answer]) => !isRefused(answer))).toEqual([])
  })

  test('what one transaction may read is gone in the next one on the same connection', async () => {
    await asApp(stepIn)
    const read = await answers((table) => `select * from ${table}`)
    expect([...read].filter(([, answer]) => !isRefused(answer))).toEqual([])
  })

  test('who steps in and is nobody there reads no row', async () => {
    const read = await answers((table) => `select * from ${table}`, stepIn)
    expect([...read].filter(([, answer]) => !(Array.isArray(answer) && answer.length === 0))).toEqual([])
  })

  test('without stepping in nothing is changed, and nothing is ever removed', async () => {
    const isDenied = (answer: unknown) =>
      isRefused(answer) || (typeof answer === 'string' && answer.startsWith('permission denied'))
    const changed = await answers((table) => `update ${table} set door_id = door_id returning 1`)
    expect([...changed].filter(([, answer]) => !isDenied(answer))).toEqual([])
    const removed = await answers((table) => `delete from ${table} returning 1`)
    expect([...removed].filter(([, answer]) => !/^permission denied/.test(String(answer)))).toEqual([])
  })

  test('what belongs to a file cannot be put behind a door that is not open for writing', async () => {
    const written = await answers(
      (table) => `insert into ${table} select (jsonb_populate_record(null::${table}, '{}')).*`,
      stepIn,
    )
    expect([...written].filter(([, answer]) => !/row-level security/.test(String(answer)))).toEqual([])
  })

  test('every table with a door is protected in the same way', async () => {
    const all = await catalogue.policies(db)
    const [read, write] = ['(door_id = ANY (access.read_doors()))', '(door_id = ANY (access.write_doors()))']
    for (const table of await catalogue.tablesOfFiles(db)) {
      const found = all
        .filter((one) => one.table === table)
        .map(({ command, roles, using, check }) => ({ command, roles, using, check }))
      expect({ table, found: found.toSorted((a, b) => a.command.localeCompare(b.command)) }).toEqual({
        table,
        found: [
          { command: 'INSERT', roles: ['rondom_app'], using: null, check: write },
          { command: 'SELECT', roles: ['rondom_app'], using: read, check: null },
          { command: 'UPDATE', roles: ['rondom_app'], using: write, check: write },
        ],
      })
    }
  })

  test('every table has row security, forced, with a policy and a comment', async () => {
    expect(await catalogue.tables(db)).not.toEqual([])
    expect(await catalogue.tablesNotForced(db)).toEqual([])
    expect(await catalogue.tablesWithoutPolicy(db)).toEqual([])
    expect(await catalogue.tablesWithoutComment(db)).toEqual([])
    expect(await catalogue.otherRelations(db)).toEqual([])
  })

  test('every schema belongs to a capability, but that of the migrations', async () => {
    expect(await catalogue.schemasBeside(db)).toEqual(['migrations'])
  })

  test('no policy lets everyone through but on tables that say why', async () => {
    const open = (await catalogue.policies(db)).filter(({ using, check }) => using === 'true' || check === 'true')
    expect(open.map(({ table }) => table)).toEqual(Object.keys(openToEveryone).sort())
    expect(open.filter(({ command }) => command !== 'SELECT')).toEqual([])
  })

  test('a table that is of no file has the policies that are written down here, and no other', async () => {
    const { rows } = await sql<{ said: string }>`
      select p.schemaname || '.' || p.tablename || ': ' || p.policyname as said from pg_policies p
      where p.schemaname <> 'access' and not exists (select from information_schema.columns c
        where c.table_schema = p.schemaname and c.table_name = p.tablename and c.column_name = 'door_id')
      order by 1`.execute(db)
    expect(rows.map(({ said }) => said).sort()).toEqual(ownPolicies.toSorted())
  })

  test('every policy names its role: none is for everyone who ever connects', async () => {
    expect((await catalogue.policies(db)).filter(({ roles }) => roles.includes('public'))).toEqual([])
  })

  test('nothing is granted to public', async () => {
    expect(await catalogue.grantedToPublic(db)).toEqual([])
  })

  test('every foreign key has an index that begins with its columns', async () => {
    expect(await catalogue.foreignKeysWithoutIndex(db)).toEqual([])
  })

  test('foreign keys go only where a capability may depend on another, and take nothing along', async () => {
    const keys = await catalogue.foreignKeys(db)
    const wrong = keys.filter(({ from, to }) => {
      const may: readonly string[] = capabilities[catalogue.capabilityOf(from)]?.dependsOn ?? []
      return from !== to && !may.includes(catalogue.capabilityOf(to))
    })
    expect(wrong.map(({ name, to }) => `${name} → ${to}`)).toEqual([])
    expect(keys.filter(({ deletes }) => deletes !== 'r').map(({ name }) => name)).toEqual([])
  })

  test('no table has a trigger: what happens is said where it is done', async () => {
    expect(await catalogue.triggers(db)).toEqual([])
  })

  test('only rondom_access passes row security, and no role of ours can log in', async () => {
    const { rows } = await sql<{ name: string; passes: boolean; mighty: boolean }>`
      select rolname as name, rolbypassrls as passes, rolsuper or rolcreaterole or rolcreatedb or rolcanlogin as mighty
      from pg_roles where rolname in ('rondom_owner', 'rondom_access', 'rondom_app', 'rondom_figures') order by 1`.execute(
      db,
    )
    expect(rows).toEqual([
      { name: 'rondom_access', passes: true, mighty: false },
      { name: 'rondom_app', passes: false, mighty: false },
      { name: 'rondom_figures', passes: false, mighty: false },
      { name: 'rondom_owner', passes: false, mighty: false },
    ])
  })

  test('the app owns nothing and can become nobody else', async () => {
    expect(await catalogue.ownedBy(db, 'rondom_app')).toEqual([])
    const memberOf = sql<{
      name: string
    }>`select roleid::regrole::text as name from pg_auth_members where member = 'rondom_app'::regrole`
    expect(await catalogue.namesFrom(db, memberOf)).toEqual([])
  })

  test('the app reads no table of access: not doors, keys, members, bars or looks', async () => {
    const all = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']
    const rights = await catalogue.rightsOn(db, 'rondom_app', all)
    expect(rights.filter((one) => one.startsWith('access.'))).toEqual([])
    for (const table of ['doors', 'keys', 'members', 'bars', 'looks']) {
      const read = asApp((tx) => sql.raw(`select * from access.${table}`).execute(tx))
      await expect(read).rejects.toThrow(`permission denied for table ${table}`)
    }
  })

  test('the app removes nothing, and changes neither what was said nor who looked', async () => {
    expect(await catalogue.rightsOn(db, 'rondom_app', ['delete', 'truncate', 'references', 'trigger'])).toEqual([])
    const changes = await catalogue.rightsOn(db, 'rondom_app', ['update'])
    expect(changes).not.toContain('consent.statements update')
    expect(changes).not.toContain('access.looks update')
    const ofAccess = await catalogue.rightsOn(db, 'rondom_access', ['update', 'delete', 'truncate'])
    expect(ofAccess.filter((one) => /^(access\.looks|access\.seals|consent\.statements) /.test(one))).toEqual([])
  })

  test('the app cannot give itself doors or an identity, and knows nobody else’s doors', async () => {
    expect(await catalogue.functionsNamed(db, notForTheApp)).toEqual(notForTheApp.toSorted())
    expect(await catalogue.executableBy(db, 'rondom_app', notForTheApp)).toEqual([])
    await expect(asApp((tx) => sql`select access.set_doors('{}', '{}')`.execute(tx))).rejects.toThrow(
      'permission denied',
    )
  })

  test('who reads figures has no right on any table', async () => {
    expect(await catalogue.rightsOn(db, 'rondom_figures', ['select', 'insert', 'update', 'delete'])).toEqual([])
  })

  test('a function with the rights of another belongs to rondom_access and finds its own tables only', async () => {
    const functions = await catalogue.definerFunctions(db)
    expect(functions.length).toBeGreaterThan(20)
    expect(functions.filter(({ owner }) => owner !== 'rondom_access').map(({ name }) => name)).toEqual([])
    expect(functions.filter(({ isSearchPathFixed }) => !isSearchPathFixed).map(({ name }) => name)).toEqual([])
  })

  test('§1.7b the ceilings in the database are those of the law as data', async () => {
    const { rows } = await sql<{ role: string; category: string; level: string; level_with_regie: string }>`
      select role, category, level, level_with_regie from access.role_ceilings`.execute(db)
    const inDatabase = rows.map((row) => [row.role, row.category, row.level, row.level_with_regie].join(' '))
    const inCode = Object.entries(roleCeilings).flatMap(([role, byCategory]) =>
      Object.entries(byCategory).flatMap(([category, ceiling]) => {
        if (ceiling === null) return []
        const [otherwise, withRegie] =
          typeof ceiling === 'string' ? [ceiling, ceiling] : [ceiling.otherwise, ceiling.withRegie]
        return [[role, category, otherwise, withRegie].join(' ')]
      }),
    )
    expect(inDatabase.toSorted()).toEqual(inCode.toSorted())
  })
})
