// What everybody sees of a world on the database, and what the oracle says they should: two accounts in the same words.
import { sql } from 'kysely'
import type { Sql } from '../../src/platform/database/database.ts'
import { itemsWritten } from '../oracle/history.ts'
import { fileOpenFor, mayRead } from '../oracle/oracle.ts'
import { type Item, type Reader, readersOf, type World } from '../world.ts'
import type { Stage } from './adapter.ts'

/**
 * `page` is the file itself, `list` the lists and search, `own` "Door ons geschreven"; a file that is closed shows nothing, and
 * one of which nothing may be read stands in no list, since a list is made from what may be read. `markers` holds, for one
 * reader in turn, who can read each item on the page, as the sharing marker says it; `parties` of which organisation they are.
 */
export interface Sight {
  isOpen: boolean
  isListed: boolean
  page: string[]
  list: string[]
  own: string[]
  markers: Record<string, string[]>
  parties: Record<string, string[]>
}

/**
 * Everybody in turn, in one transaction as rondom_app: each entering must also close what was open to the one before.
 * The notes are read without any condition: what comes back is what row security lets through.
 */
export async function makeEyes(db: Sql): Promise<void> {
  await sql
    .raw(`/* script */
    create schema eyes;
    grant usage on schema eyes to rondom_app;
    create function eyes.notes() returns jsonb language sql volatile as $$
      select coalesce(jsonb_agg(n.text order by n.text collate "C"), '[]') from dossiers.notes n $$;
    create function eyes.markers() returns jsonb language sql volatile as $$
      select coalesce(jsonb_object_agg(n.text, (
        select coalesce(jsonb_agg(coalesce(r.subject_id::text, r.account_id::text || ' ' || r.organisation_id::text || ' ' || r.role)), '[]')
        from access.readers(array[n.door_id]) r)), '{}')
      from dossiers.notes n $$;
    create function eyes.parties() returns jsonb language sql volatile as $$
      select coalesce(jsonb_object_agg(n.text, (
        select coalesce(jsonb_agg(p.recipient_id), '[]') from access.recipients_in_sight() p where p.door_id = n.door_id)), '{}')
      from dossiers.notes n $$;
    create function eyes.sight(p_is_open boolean, p_is_listed boolean, p_list jsonb, p_own jsonb, p_is_marked boolean) returns jsonb
    language sql volatile as $$
      select jsonb_build_object('isOpen', p_is_open, 'isListed', p_is_listed, 'page', eyes.notes(), 'list', p_list, 'own', p_own,
        'markers', case when p_is_marked and p_is_open then eyes.markers() else '{}' end,
        'parties', case when p_is_marked and p_is_open then eyes.parties() else '{}' end) $$;
    create function eyes.at_work(r jsonb, p_file uuid, p_today date) returns jsonb language plpgsql as $$
    declare v_open integer; v_listed integer; v_own jsonb; v_list jsonb;
    begin
      perform access.enter_as_professional((r->>'account')::uuid, (r->>'organisation')::uuid, r->>'role', p_file, p_today, 'own');
      v_own := eyes.notes();
      select count(*) into v_listed from access.enter_list_as_professional(
        (r->>'account')::uuid, (r->>'organisation')::uuid, r->>'role', 'family', p_today, 'file', 500);
      v_list := eyes.notes();
      select count(*) into v_open from access.enter_as_professional(
        (r->>'account')::uuid, (r->>'organisation')::uuid, r->>'role', p_file, p_today, 'file');
      return eyes.sight(v_open = 1, v_listed = 1, v_list, v_own, (r->>'isMarked')::boolean);
    end $$;
    create function eyes.at_home(r jsonb, p_file uuid, p_today date) returns jsonb language plpgsql as $$
    declare v_open integer; v_listed integer; v_list jsonb;
    begin
      select count(*) into v_listed from access.enter_list_as_relative((r->>'account')::uuid, 'family', p_today);
      v_list := eyes.notes();
      select count(*) into v_open from access.enter_as_relative((r->>'account')::uuid, p_file, p_today);
      return eyes.sight(v_open = 1, v_listed = 1, v_list, '[]', (r->>'isMarked')::boolean);
    end $$;
    create function eyes.all_in_turn(p_readers jsonb, p_file uuid, p_today date) returns jsonb language plpgsql as $$
    declare r jsonb; v_seen jsonb := '[]';
    begin
      for r in select * from jsonb_array_elements(p_readers) loop
        v_seen := v_seen || case when r ? 'role' then eyes.at_work(r, p_file, p_today) else eyes.at_home(r, p_file, p_today) end;
      end loop;
      return v_seen;
    end $$;
    grant execute on all functions in schema eyes to rondom_app;`)
    .execute(db)
}

/** `marked`: the reader, by number, whose markers are read as well. */
export async function seenByAll(stage: Stage, marked: number): Promise<Map<Reader, Sight>> {
  const readers = readersOf(stage.world)
  const asked = readers.map((reader, index) => ({
    ...namesOf(stage, reader),
    isMarked: index === marked % readers.length,
  }))
  const { rows } = await stage.database.sql.transaction().execute(async (db) => {
    await sql`set local role rondom_app`.execute(db)
    return sql<{
      seen: Sight[]
    }>`select eyes.all_in_turn(${JSON.stringify(asked)}::jsonb, ${stage.fileId}, ${stage.today}) as seen`.execute(db)
  })
  const seen = rows[0]?.seen ?? []
  return new Map(readers.map((reader, index) => [reader, inWords(stage, seen[index] as Sight)]))
}

function namesOf(stage: Stage, reader: Reader) {
  if ('relative' in reader) return { account: stage.id('account', reader.relative) }
  return {
    account: stage.accountOf(reader.professional),
    organisation: stage.id(reader.organisation),
    role: reader.role,
  }
}

/** The marker's ids in the words of the world. */
function inWords(stage: Stage, sight: Sight): Sight {
  const { world, id } = stage
  const readers = readersOf(world).map((reader) => [idInMarker(stage, reader), nameOf(reader)] as const)
  const parties = [...world.organisations.map(({ id: name }) => name), ...world.relatives].map(
    (name) => [id(name), name] as const,
  )
  return {
    ...sight,
    markers: translated(sight.markers, new Map(readers)),
    parties: translated(sight.parties, new Map(parties)),
  }
}

function translated(byItem: Record<string, string[]>, words: ReadonlyMap<string, string>): Record<string, string[]> {
  const entries = Object.entries(byItem).map(([item, ids]) => [item, ids.map((one) => words.get(one) ?? one).sort()])
  return Object.fromEntries(entries)
}

function idInMarker(stage: Stage, reader: Reader): string {
  if ('relative' in reader) return stage.id(reader.relative)
  return `${stage.accountOf(reader.professional)} ${stage.id(reader.organisation)} ${reader.role}`
}

const nameOf = (reader: Reader) => ('relative' in reader ? reader.relative : reader.professional)
const partyOf = (reader: Reader) => ('relative' in reader ? reader.relative : reader.organisation)

export function expectedOf(world: World, upToEvent: number, reader: Reader, isMarked: boolean): Sight {
  const items = itemsWritten({ past: world.events.slice(0, upToEvent) })
  const readable = items.filter((item) => mayRead(world, upToEvent, reader, item.id))
  const isOpen = 'relative' in reader ? readable.length > 0 : fileOpenFor(world, upToEvent, reader)
  const page = isOpen ? idsOf(readable) : []
  const own = 'relative' in reader ? [] : idsOf(readable.filter((item) => isWrittenBy(item, reader.organisation)))
  const marked = isMarked
    ? page.map((item) => [item, readersOf(world).filter((one) => mayRead(world, upToEvent, one, item))] as const)
    : []
  const markers = Object.fromEntries(marked.map(([item, readers]) => [item, readers.map(nameOf).sort()]))
  const parties = Object.fromEntries(marked.map(([item, readers]) => [item, [...new Set(readers.map(partyOf))].sort()]))
  return { isOpen, isListed: page.length > 0, page, list: page, own, markers, parties }
}

function isWrittenBy({ source }: Item, organisation: string): boolean {
  return 'organisation' in source && source.organisation === organisation
}

function idsOf(items: readonly Item[]): string[] {
  return items.map(({ id }) => id).sort()
}
