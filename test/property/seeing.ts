// What everybody sees of a world on the database, and what the oracle says they should: two accounts in the same words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { becomeApp } from '../../src/capabilities/access/queries.ts'
import type { Sql } from '../../src/platform/database/database.ts'
import { itemsWritten } from '../oracle/history.ts'
import { fileOpenFor, mayRead } from '../oracle/oracle.ts'
import { type Item, type Reader, readersOf, type World } from '../world.ts'
import { type Stage, startOfMinute } from './stage.ts'

/** The file itself; a file that is closed shows nothing. */
export interface Sight {
  isOpen: boolean
  page: string[]
  around: Around | null
}

/** Every other way to the same items; one reader in turn looks there. */
export interface Around {
  /** A list and the page agree: what opens is listed, also while nothing of it may be read. */
  isListed: boolean
  list: string[]
  /** "Door ons geschreven". */
  own: string[]
  /** For each item on the page who can read it, as the sharing marker says it, and of which party they are. */
  markers: Record<string, string[]>
  parties: Record<string, string[]>
}

export async function makeEyes(db: Sql): Promise<void> {
  await sql.raw(`/* script */ ${readFileSync(join(import.meta.dirname, 'eyes.sql'), 'utf8')}`).execute(db)
}

/** `turn`: the number of the reader who looks around. */
export async function seenByAll(stage: Stage, turn: number): Promise<Map<Reader, Sight>> {
  const readers = readersOf(stage.world)
  const asked = readers.map((reader, index) => ({ ...namesOf(stage, reader), looksAround: index === turn }))
  const { rows } = await stage.database.sql.transaction().execute(async (db) => {
    await becomeApp(db)
    return sql<{ seen: Sight[] }>`
      select eyes.see(${JSON.stringify(asked)}::jsonb, ${stage.fileId}, ${stage.today}, ${startOfMinute(stage).toISOString()}) as seen`.execute(
      db,
    )
  })
  const seen = rows[0]?.seen ?? []
  return new Map(readers.map((reader, index) => [reader, inWords(stage, seen[index] as Sight)]))
}

function namesOf(stage: Stage, reader: Reader) {
  if ('relative' in reader) return { account: stage.id('account', reader.relative) }
  const { professional, organisation, role } = reader
  return { account: stage.accountOf(professional), organisation: stage.id(organisation), role }
}

/** The marker's ids in the words of the world. */
function inWords(stage: Stage, sight: Sight): Sight {
  if (!sight.around) return sight
  const { world, id } = stage
  const readers = readersOf(world).map((reader) => [idInMarker(stage, reader), nameOf(reader)] as const)
  const names = [...world.organisations.map((one) => one.id), ...world.relatives]
  const parties = names.map((name) => [id(name), name] as const)
  const { markers, parties: said, ...around } = sight.around
  return {
    ...sight,
    around: { ...around, markers: named(markers, new Map(readers)), parties: named(said, new Map(parties)) },
  }
}

function named(byItem: Record<string, string[]>, words: ReadonlyMap<string, string>): Record<string, string[]> {
  const entries = Object.entries(byItem).map(([item, ids]) => [item, ids.map((one) => words.get(one) ?? one).sort()])
  return Object.fromEntries(entries)
}

function idInMarker(stage: Stage, reader: Reader): string {
  const { account, organisation, role } = { organisation: '', role: '', ...namesOf(stage, reader) }
  return 'relative' in reader ? stage.id(reader.relative) : `${account} ${organisation} ${role}`
}

const nameOf = (reader: Reader) => ('relative' in reader ? reader.relative : reader.professional)
const partyOf = (reader: Reader) => ('relative' in reader ? reader.relative : reader.organisation)

export function expectedOf(world: World, upToEvent: number, reader: Reader, looksAround: boolean): Sight {
  const items = itemsWritten({ past: world.events.slice(0, upToEvent) })
  const readable = items.filter((item) => mayRead(world, upToEvent, reader, item.id))
  const isOpen = fileOpenFor(world, upToEvent, reader)
  const page = isOpen ? idsOf(readable) : []
  if (!looksAround) return { isOpen, page, around: null }
  const own = idsOf(readable.filter((item) => isOfOrganisation(item, reader)))
  const readers = page.map(
    (item) => [item, readersOf(world).filter((one) => mayRead(world, upToEvent, one, item))] as const,
  )
  const markers = Object.fromEntries(readers.map(([item, all]) => [item, all.map(nameOf).sort()]))
  const parties = Object.fromEntries(readers.map(([item, all]) => [item, [...new Set(all.map(partyOf))].sort()]))
  return { isOpen, page, around: { isListed: isOpen, list: page, own, markers, parties } }
}

function isOfOrganisation({ source }: Item, reader: Reader): boolean {
  return 'organisation' in source && 'organisation' in reader && source.organisation === reader.organisation
}

function idsOf(items: readonly Item[]): string[] {
  return items.map(({ id }) => id).sort()
}
