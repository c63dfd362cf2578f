import { sql } from 'kysely'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { Sql } from '../../../platform/database/database.ts'
import { asApp } from '../../accounts/session.ts'
import type { OwnDesk } from '../desk.ts'
import { keyedHash } from '../hashes.ts'

type StorageDesk = Pick<OwnDesk, 'ports' | 'keys'>

/** Where the provider keeps what it must remember: sealed, by a keyed hash of its name, so that the table alone opens nothing. */
export const storageFor =
  (desk: StorageDesk): AdapterFactory =>
  (kind) => {
    const { ports, keys } = desk
    const named = (name: string) => keyedHash(keys, 'record', `${kind} ${name}`)
    const run = <T>(work: (db: Sql) => Promise<T>) => asApp(ports.database, work)
    const at = () => ports.now().toISOString()
    return {
      upsert: (id, payload, expiresIn) =>
        run((db) => keep(db, desk, { kind, nameHash: named(id), payload, expiresIn })),
      find: (id) => run(async (db) => opened(desk, await recordOf(db, kind, named(id), at()))),
      findByUid: (uid) =>
        run(async (db) => opened(desk, await recordByUid(db, kind, keyedHash(keys, 'record', `uid ${uid}`), at()))),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        if (!(await run((db) => consume(db, kind, named(id), at())))) throw new errors.InvalidGrant('used before')
      },
      destroy: (id) =>
        run(async (db) => void (await sql`select own_provider.drop_record(${kind}, ${named(id)})`.execute(db))),
      revokeByGrantId: (id) =>
        run(
          async (db) =>
            void (await sql`select own_provider.drop_grant(${keyedHash(keys, 'record', `grant ${id}`)})`.execute(db)),
        ),
    } satisfies Adapter
  }

interface NewRecord {
  kind: string
  nameHash: string
  payload: AdapterPayload
  expiresIn: number | undefined
}

const longest = 24 * 3_600

async function keep(db: Sql, { ports, keys }: StorageDesk, record: NewRecord): Promise<void> {
  const { kind, nameHash, payload, expiresIn = longest } = record
  const hashOf = (what: string, name: string | undefined) =>
    name === undefined ? null : keyedHash(keys, 'record', `${what} ${name}`)
  const row = {
    kind,
    name_hash: nameHash,
    sealed: keys.seal(JSON.stringify(payload)),
    uid_hash: hashOf('uid', payload.uid),
    grant_hash: hashOf('grant', payload.grantId),
    ends_at: new Date(ports.now().getTime() + expiresIn * 1000).toISOString(),
  }
  await sql`select own_provider.keep_record(${JSON.stringify(row)}::jsonb)`.execute(db)
}

interface Found {
  sealed: string
  consumed_at: string | null
}

async function recordOf(db: Sql, kind: string, nameHash: string, at: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select sealed, consumed_at from own_provider.record_of(${kind}, ${nameHash}, ${at}::timestamptz)`.execute(db)
  return rows[0]
}

async function recordByUid(db: Sql, kind: string, uidHash: string, at: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select sealed, consumed_at from own_provider.record_by_uid(${kind}, ${uidHash}, ${at}::timestamptz)`.execute(db)
  return rows[0]
}

async function consume(db: Sql, kind: string, nameHash: string, at: string): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`
    select own_provider.consume_record(${kind}, ${nameHash}, ${at}::timestamptz) as first`.execute(db)
  return rows[0]?.first ?? false
}

function opened({ keys }: StorageDesk, found: Found | undefined): AdapterPayload | undefined {
  if (!found) return undefined
  const payload = JSON.parse(keys.open(found.sealed)) as AdapterPayload
  return found.consumed_at
    ? { ...payload, consumed: Math.floor(new Date(found.consumed_at).getTime() / 1000) }
    : payload
}
