import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'

/** Names that everyone may know: of organisations and of professionals. */
export interface Directory {
  account(id: string): string
  organisation(id: string): { name: string; kind: string }
}

const asArray = (ids: readonly string[]) => `{${[...new Set(ids)].join(',')}}`

/** Reads the directory of these accounts, and of these organisations: of all where none are named. */
export async function directoryOf(
  db: Sql,
  accountIds: readonly string[],
  organisationIds?: readonly string[],
): Promise<Directory> {
  const ids = asArray(accountIds)
  const accounts = await sql<{ id: string; display_name: string }>`
    select id, display_name from accounts.accounts where id = any(${ids}::uuid[])`.execute(db)
  const wanted = organisationIds === undefined ? sql`true` : sql`id = any(${asArray(organisationIds)}::uuid[])`
  const organisations = await sql<{ id: string; name: string; kind: string }>`
    select id, name, kind from playing_field.organisations where ${wanted}`.execute(db)
  const names = new Map(accounts.rows.map((row) => [row.id, row.display_name]))
  const known = new Map(organisations.rows.map((row) => [row.id, row]))
  return {
    account: (id) => names.get(id) ?? '',
    organisation: (id) => known.get(id) ?? { name: '', kind: '' },
  }
}
