import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { Sql } from '../../../platform/database/database.ts'
import { asApp } from '../../accounts/session.ts'
import type { OwnDesk } from '../desk.ts'
import { keyedHash } from '../hashes.ts'
import { consumeRecord, dropGrant, dropRecord, type FoundRecord, keepRecord, recordByUid, recordOf } from './queries.ts'

type StorageDesk = Pick<OwnDesk, 'ports' | 'keys'>

/** Where the provider keeps what it must remember: sealed, by a keyed hash of its name, so that the table alone opens nothing. */
export const storageFor =
  (desk: StorageDesk): AdapterFactory =>
  (kind) => {
    const { ports, keys } = desk
    const named = (name: string) => keyedHash(keys, 'record', `${kind} ${name}`)
    const run = <T>(work: (db: Sql) => Promise<T>) => asApp(ports.database, work)
    return {
      upsert: (id, payload, expiresIn) =>
        run((db) => keep(db, desk, { kind, nameHash: named(id), payload, expiresIn })),
      find: (id) => run(async (db) => opened(desk, await recordOf(db, kind, named(id), ports.now()))),
      findByUid: (uid) =>
        run(async (db) =>
          opened(desk, await recordByUid(db, kind, keyedHash(keys, 'record', `uid ${uid}`), ports.now())),
        ),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        if (!(await run((db) => consumeRecord(db, kind, named(id), ports.now()))))
          throw new errors.InvalidGrant('used before')
      },
      destroy: (id) => run((db) => dropRecord(db, kind, named(id))),
      revokeByGrantId: (id) => run((db) => dropGrant(db, keyedHash(keys, 'record', `grant ${id}`))),
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
  await keepRecord(db, {
    kind,
    name_hash: nameHash,
    sealed: keys.seal(JSON.stringify(payload)),
    uid_hash: hashOf('uid', payload.uid),
    grant_hash: hashOf('grant', payload.grantId),
    ends_at: new Date(ports.now().getTime() + expiresIn * 1000).toISOString(),
  })
}

function opened({ keys }: StorageDesk, found: FoundRecord | undefined): AdapterPayload | undefined {
  if (!found) return undefined
  const payload = JSON.parse(keys.open(found.sealed)) as AdapterPayload
  return found.consumed_at
    ? { ...payload, consumed: Math.floor(new Date(found.consumed_at).getTime() / 1000) }
    : payload
}
