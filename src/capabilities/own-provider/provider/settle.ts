import { sql } from 'kysely'
import type { Ports } from '../../access/actor.ts'
import { asApp } from '../../accounts/session.ts'
import { clientId } from '../desk.ts'

/** Puts the built-in provider among the others, on or off, at the address of this server; gives its id. */
export async function settleProvider(
  { database, newId, now }: Ports,
  { issuer, isOn }: { issuer: string; isOn: boolean },
): Promise<string> {
  const { rows } = await asApp(database, (db) =>
    sql<{ id: string | null }>`
      select own_provider.settle(${newId()}::uuid, 'Rondom', ${issuer}, ${clientId}, ${isOn}, ${now().toISOString()}::timestamptz) as id`.execute(
      db,
    ),
  )
  return rows[0]?.id ?? ''
}
