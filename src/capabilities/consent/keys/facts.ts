import { sql } from 'kysely'
import type { Sql } from '../../../platform/database/database.ts'
import type { CivilDate } from '../../../platform/pure/dates.ts'
import type { Talk } from '../../access/queries.ts'
import type { Category, Level } from '../../access/vocabulary.ts'
import type { AuthorityState, ConsentKind, Role } from '../vocabulary.ts'

declare const sealed: unique symbol

export interface DoorFact {
  id: string
  subjects: string[]
  category: Category
  level: Level
  part: string | null
  sourceKind: 'organisation' | 'relative'
  source: string
  isOwn: boolean
  talk: Talk
  /** Relatives and organisations that never get a key. */
  closedTo: string[]
}

export interface PersonFact {
  id: string
  isChild: boolean
  bornOn: CivilDate
  relation: string
}

export interface StatementFact {
  id: string
  subject: string
  decider: string
  kind: ConsentKind
  fromRoles: Role[]
  /** Whose writing this is about; null: any source in these roles. */
  fromOrganisation: string | null
  toOrganisation: string
  toRole: Role
  purpose: 'COORDINATE_PLAN'
  category: Category
  part: string | null
  answer: 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
  validFrom: CivilDate
  validUntil: CivilDate
  statedOn: CivilDate
}

/** C-7: a question that was put to the young person alone, the last day on which that exception runs, and what answers it. */
export interface LeftOutFact {
  request: string
  subject: string
  until: CivilDate
  statements: string[]
}

/**
 * What decide() needs of a file: more than the acting person may see. The brand keeps it out of routes: nothing that
 * answers a request takes it, and a test says so.
 */
export interface Facts {
  readonly [sealed]: true
  doors: DoorFact[]
  recipients: { organisation: string; role: Role }[]
  organisations: { id: string; kind: string }[]
  persons: PersonFact[]
  authorities: { child: string; holder: string; endedOn: CivilDate | null }[]
  authorityStates: { child: string; state: AuthorityState }[]
  measures: {
    child: string
    kind: 'ots' | 'guardianship'
    organisation: string
    sinceOn: CivilDate
    untilOn: CivilDate | null
  }[]
  /** The newest assessment of a person; without one, someone is capable from 12 on. */
  capabilities: { person: string; isCapable: boolean }[]
  /** A youth does not want this parent to read along, and no professional has set that aside. */
  objections: { subject: string; against: string }[]
  /** In the order in which they were said. */
  statements: StatementFact[]
  /** Parts that no consent covers and that open to no other organisation: what was told once. */
  apart?: string[]
  leftOut?: LeftOutFact[]
}

/** Reads the facts of a file through the bridge; call it only to derive keys or to say whose answer is needed. */
export async function readFacts(db: Sql, fileId: string): Promise<Facts> {
  const { rows } = await sql<{ facts: Facts; apart: string[]; left_out: Facts['leftOut'] }>`
    select access.facts(${fileId}::uuid) as facts, access.parts_apart(${fileId}::uuid) as apart, consent.left_out(${fileId}::uuid) as left_out`.execute(
    db,
  )
  const [found] = rows as [{ facts: Facts; apart: string[]; left_out: Facts['leftOut'] }]
  return { ...found.facts, apart: found.apart, leftOut: found.left_out }
}
