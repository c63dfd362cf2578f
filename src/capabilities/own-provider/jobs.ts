import { sql } from 'kysely'
import type { Ports } from '../access/actor.ts'
import { asApp } from '../accounts/session.ts'

/** Sign-ins and browsers that are over, and tries of more than a day ago, are forgotten. */
export async function clearWhatIsOver({ database, now }: Ports): Promise<void> {
  await asApp(database, (db) => sql`select own_provider.clear(${now().toISOString()}::timestamptz)`.execute(db))
}
