import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { errors } from 'oidc-provider'
import { asApp } from '../../accounts/session.ts'
import type { OwnDesk } from '../desk.ts'
import { keyedHash } from '../hashes.ts'
import {
  consumeRecord,
  dropGrant,
  dropRecord,
  type FoundRecord,
  findRecord,
  findRecordByUid,
  keepRecord,
  type NewRecord,
} from './queries.ts'

type StorageDesk = Pick<OwnDesk, 'ports' | 'keys'>

/** Where the provider keeps what it must remember: sealed, by a keyed hash of its name, so that the table alone opens nothing. */
export const storageFor =
  (desk: StorageDesk): AdapterFactory =>
  (kind) => {
    const { database, now } = desk.ports
    const named = (what: string, name: string) => keyedHash(desk.keys, 'record', `${what} ${name}`)
    return {
      upsert: (id, payload, expiresIn) =>
        asApp(database, (db) => keepRecord(db, recordOf(desk, kind, { id, payload, expiresIn }))),
      find: (id) => asApp(database, async (db) => opened(desk, await findRecord(db, kind, named(kind, id), now()))),
      findByUid: (uid) =>
        asApp(database, async (db) => opened(desk, await findRecordByUid(db, kind, named('uid', uid), now()))),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const isFirst = await asApp(database, (db) => consumeRecord(db, kind, named(kind, id), now()))
        if (!isFirst) throw new errors.InvalidGrant('used before')
      },
      destroy: (id) => asApp(database, (db) => dropRecord(db, kind, named(kind, id))),
      revokeByGrantId: (id) => asApp(database, (db) => dropGrant(db, named('grant', id))),
    } satisfies Adapter
  }

interface Given {
  id: string
  payload: AdapterPayload
  expiresIn: number | undefined
}

const longest = 24 * 3_600

function recordOf({ ports, keys }: StorageDesk, kind: string, { id, payload, expiresIn = longest }: Given): NewRecord {
  const hashOf = (what: string, name: string | undefined) =>
    name === undefined ? null : keyedHash(keys, 'record', `${what} ${name}`)
  return {
    kind,
    name_hash: keyedHash(keys, 'record', `${kind} ${id}`),
    sealed: keys.seal(JSON.stringify(payload)),
    uid_hash: hashOf('uid', payload.uid),
    grant_hash: hashOf('grant', payload.grantId),
    ends_at: new Date(ports.now().getTime() + expiresIn * 1000).toISOString(),
  }
}

function opened({ keys }: StorageDesk, found: FoundRecord | undefined): AdapterPayload | undefined {
  if (!found) return undefined
  const payload = JSON.parse(keys.open(found.sealed)) as AdapterPayload
  return found.consumedAt ? { ...payload, consumed: Math.floor(new Date(found.consumedAt).getTime() / 1000) } : payload
}
