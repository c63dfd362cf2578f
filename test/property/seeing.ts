// What everybody sees of a world on the database, and what the oracle says they should: two accounts in the same words.
import { sql } from 'kysely'
import {
  becomeApp,
  enterAsProfessional,
  enterAsRelative,
  enterListAsProfessional,
  enterListAsRelative,
} from '../../src/capabilities/access/queries.ts'
import type { Sql } from '../../src/platform/database/database.ts'
import { itemsWritten } from '../oracle/history.ts'
import { fileOpenFor, mayRead } from '../oracle/oracle.ts'
import {
  type Item,
  type ProfessionalReader,
  type Reader,
  type RelativeReader,
  readersOf,
  type World,
} from '../world.ts'
import type { Stage } from './adapter.ts'

/**
 * `page` is the file itself, `list` the lists and search, `own` "Door ons geschreven"; a file that is closed shows nothing, and
 * one of which nothing may be read stands in no list, since a list is made from what may be read.
 */
export interface Sight {
  isOpen: boolean
  isListed: boolean
  page: string[]
  list: string[]
  own: string[]
}

/** Everybody in turn, in one transaction: each entering must also close what was open to the one before. */
export function seenByAll(stage: Stage): Promise<Map<Reader, Sight>> {
  return stage.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    const seen = new Map<Reader, Sight>()
    for (const reader of readersOf(stage.world)) {
      const isAtHome = 'relative' in reader
      seen.set(reader, isAtHome ? await seenAtHome(db, stage, reader) : await seenAtWork(db, stage, reader))
    }
    return seen
  })
}

async function seenAtWork(db: Sql, stage: Stage, reader: ProfessionalReader): Promise<Sight> {
  const { fileId, today, id } = stage
  const who = {
    accountId: stage.accountOf(reader.professional),
    organisationId: id(reader.organisation),
    role: reader.role,
  }
  await enterAsProfessional(db, who, fileId, today, 'own')
  const own = await itemsInSight(db)
  const files = await enterListAsProfessional(db, who, 'family', today, 'file')
  const list = await itemsInSight(db)
  const entered = await enterAsProfessional(db, who, fileId, today, 'file')
  return { isOpen: entered !== undefined, isListed: files.length > 0, page: await itemsInSight(db), list, own }
}

async function seenAtHome(db: Sql, stage: Stage, { relative }: RelativeReader): Promise<Sight> {
  const account = stage.id('account', relative)
  const files = await enterListAsRelative(db, account, 'family', stage.today)
  const list = await itemsInSight(db)
  const entered = await enterAsRelative(db, account, stage.fileId, stage.today)
  return { isOpen: entered !== undefined, isListed: files.length > 0, page: await itemsInSight(db), list, own: [] }
}

/** No condition at all: what comes back is what row security lets through. */
async function itemsInSight(db: Sql): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from dossiers.notes`.execute(db)
  return rows.map(({ text }) => text).sort()
}

export function expectedOf(world: World, upToEvent: number, reader: Reader): Sight {
  const items = itemsWritten({ past: world.events.slice(0, upToEvent) })
  const readable = items.filter((item) => mayRead(world, upToEvent, reader, item.id))
  const all = namesOf(readable)
  if ('relative' in reader) return { isOpen: all.length > 0, isListed: all.length > 0, page: all, list: all, own: [] }
  const isOpen = fileOpenFor(world, upToEvent, reader)
  const page = isOpen ? all : []
  const own = namesOf(readable.filter((item) => isWrittenBy(item, reader.organisation)))
  return { isOpen, isListed: page.length > 0, page, list: page, own }
}

function isWrittenBy({ source }: Item, organisation: string): boolean {
  return 'organisation' in source && source.organisation === organisation
}

function namesOf(items: readonly Item[]): string[] {
  return items.map(({ id }) => id).sort()
}
