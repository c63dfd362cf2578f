// One file made by hand, below the API: for tests of what stepping in opens, without any law.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { becomeApp, enterAsProfessional, enterAsRelative, type Mode } from '../../src/capabilities/access/queries.ts'
import { type Database, openDatabase, type Sql } from '../../src/platform/database/database.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import type { TestDatabase } from './database.ts'

export const today = '2026-11-22'
export const noon = (day: string) => ({ today: day, at: new Date(`${day}T11:00:00Z`) })

/** Ids by name: every test has a file of its own. */
export type Id = (name: string) => string

export function idsOf(file: string): Id {
  return (name) => {
    const hex = createHash('sha256').update(`${file}/${name}`).digest('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}

export interface Door {
  category?: string
  level?: string
  source?: string
  relative?: string
  isOwn?: boolean
}
export interface Days {
  from?: string
  until?: string | null
}

/** A database of its own with the newest tables and `pieces`, for the tests of one describe. */
export async function openWithPieces(make: () => Promise<TestDatabase>) {
  const given = await make()
  const database = await openDatabase(given)
  await migrate(database)
  await makePieces(database.sql)
  const close = async () => {
    await database.close()
    await given.drop()
  }
  return { database, close }
}

/** A table of another capability, protected as all of them are. */
async function makePieces(db: Sql): Promise<void> {
  await sql
    .raw(`/* script */
    create schema pieces;
    grant usage on schema pieces to rondom_app;
    create table pieces.pieces (file_id uuid not null, id uuid not null default gen_random_uuid(), door_id uuid not null, text text not null);
    select access.protect('pieces.pieces');`)
    .execute(db)
}

/** `ofPeopleOf`: another file, whose people and organisations are the same ones. */
export function stageFile(database: Database, file: string, ofPeopleOf = file) {
  const id = idsOf(ofPeopleOf)
  const db = database.sql
  const fileId = idsOf(file)('file')
  return {
    id,
    fileId,
    async open() {
      await sql`insert into access.files (id, kind, opened_at) values (${fileId}, 'family', now())`.execute(db)
      for (const name of ['elif', 'aylin', 'marco'])
        await sql`insert into access.subjects (file_id, id) values (${fileId}, ${id(name)})`.execute(db)
    },
    /** A door with one piece behind it, of the same name. */
    async door(
      name: string,
      { category = 'SUPPORT_NEED', level = 'full', source = 'team', relative, isOwn = false }: Door = {},
    ) {
      await sql`insert into access.doors (file_id, id, subject_ids, category, level, part_id, source_kind, source_id, is_own, opened_at)
        values (${fileId}, ${id(name)}, array[${id('elif')}::uuid], ${category}, ${level}, ${id(`part ${name}`)},
          ${relative ? 'relative' : 'organisation'}, ${id(relative ?? source)}, ${isOwn}, now())`.execute(db)
      await sql`insert into pieces.pieces (file_id, door_id, text) values (${fileId}, ${id(name)}, ${name})`.execute(db)
    },
    async key(
      door: string,
      to: { organisation: string; role: string } | { relative: string },
      { from = today, until = today }: Days = {},
    ) {
      const [kind, recipient, role] =
        'relative' in to ? ['relative', to.relative, ''] : ['organisation', to.organisation, to.role]
      await sql`insert into access.keys (file_id, door_id, recipient_kind, recipient_id, role, from_on, until_on, rule)
        values (${fileId}, ${id(door)}, ${kind}, ${id(recipient)}, ${role}, ${from}, ${until}, 'D15')`.execute(db)
    },
    async member(
      who: string,
      organisation: string,
      role: string,
      { hasRegie = false, from = today, until = null }: Days & { hasRegie?: boolean } = {},
    ) {
      await sql`insert into access.members (file_id, id, account_id, organisation_id, role, has_regie, from_on, until_on)
        values (${fileId}, gen_random_uuid(), ${id(who)}, ${id(organisation)}, ${role}, ${hasRegie}, ${from}, ${until})`.execute(
        db,
      )
    },
    async relative(person: string, account: string, { from = today, until = null }: Days = {}) {
      await sql`insert into access.relatives (file_id, subject_id, account_id, from_on, until_on)
        values (${fileId}, ${id(person)}, ${id(account)}, ${from}, ${until})`.execute(db)
    },
    async bar(of: { account?: string; organisation?: string; file?: string; lifted?: string }) {
      await sql`insert into access.bars (id, file_id, account_id, organisation_id, from_at, lifted_at, reason)
        values (gen_random_uuid(), ${of.file ?? null}, ${of.account ? id(of.account) : null},
          ${of.organisation ? id(of.organisation) : null}, now(), ${of.lifted ?? null}, 'test')`.execute(db)
    },
    /** What someone reads at work; undefined when the file does not exist for them. */
    atWork(who: string, organisation: string, role: string, on = today, mode: Mode = 'file') {
      return asApp(database, async (tx) => {
        const actor = { accountId: id(who), organisationId: id(organisation), role }
        return (await enterAsProfessional(tx, actor, fileId, noon(on), mode)) && piecesIn(tx)
      })
    },
    atHome(account: string, on = today) {
      return asApp(database, async (tx) => (await enterAsRelative(tx, id(account), fileId, noon(on))) && piecesIn(tx))
    },
  }
}

export function asApp<T>(database: Database, work: (tx: Sql) => Promise<T>): Promise<T> {
  return database.sql.transaction().execute(async (tx) => {
    await becomeApp(tx)
    return work(tx)
  })
}

export async function piecesIn(tx: Sql): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from pieces.pieces`.execute(tx)
  return rows.map(({ text }) => text).sort()
}
