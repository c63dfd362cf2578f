import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { LookLine } from '../../access/contract.ts'

export interface LookRow {
  id: string
  subject_id: string
  parts: { category: string; part: string | null }[] | null
  action: LookLine['action']
  attempted: 'viewed' | 'changed' | null
  viewer_kind: 'professional' | 'relative' | 'system'
  account_id: string | null
  organisation_id: string | null
  role: string | null
  behalf_account_id: string | null
  relative_id: string | null
  has_regie: boolean
  grounds: string[]
  ground_ids: string[]
  purpose: string | null
  policy_version: number | null
  member_id: string | null
  looked_at: string
  request_id: string
}

export interface LookFilter {
  before: string
  beforeId: string
  from: CivilDate
  untilBefore: CivilDate
  personId: string | null
  viewerId: string | null
}

/** The looks that the relative who stepped in may read; days begin at midnight in Amsterdam. */
export async function looksForMe(db: Sql, filter: LookFilter, limit: number): Promise<LookRow[]> {
  const { before, beforeId, from, untilBefore, personId, viewerId } = filter
  const { rows } = await sql<LookRow>`
    select * from access.looks_for_me(${before}::timestamptz, ${beforeId}::uuid,
      ${from}::timestamp at time zone 'Europe/Amsterdam', ${untilBefore}::timestamp at time zone 'Europe/Amsterdam',
      ${personId}::uuid, ${viewerId}::uuid, ${limit})`.execute(db)
  return rows
}
