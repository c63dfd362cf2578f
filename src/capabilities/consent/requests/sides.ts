// Between whom a request goes, what a yes opens, and by which choices it is answered.
import type { FileTransaction } from '../../access/actor.ts'
import type { Surroundings } from '../../dossiers/surroundings.ts'
import { withStatute, youthAloneOpenings } from '../keys/left-out.ts'
import { roleOfKind } from '../keys/speaker.ts'
import type { RequestRow } from '../queries.ts'
import type { RegionPolicy } from '../region/choices.ts'
import { type Opening, openingsOf, type Side } from '../rules.ts'

export type Sides = Pick<Surroundings, 'doors' | 'directory'>

/** The two sides of a request; the team that asks is the source of its door, and before there is one the actor's own. */
export function sidesOf(
  tx: FileTransaction,
  row: RequestRow,
  { doors, directory }: Sides,
): { team: Side; receiver: Side } {
  const { actor } = tx.call
  const asking = doors.get(row.door_id)?.source_id ?? (actor.kind === 'professional' ? actor.organisationId : '')
  const receiver = { organisation: row.receiver_organisation_id, role: row.receiver_role }
  return {
    team: { organisation: asking, role: 'WIJKTEAM', speaksAs: 'WIJKTEAM' },
    receiver: { ...receiver, speaksAs: roleOfKind(directory.organisation(receiver.organisation).kind) },
  }
}

/** What a yes to a request opens; without the parents only what the law leaves to the young person (C-7). */
export function openingsFor(tx: FileTransaction, row: RequestRow, around: Sides): Opening[] {
  const { team, receiver } = sidesOf(tx, row, around)
  const openings = openingsOf(team, receiver)
  return row.parents_left_out ? youthAloneOpenings(openings) : openings
}

/** By which choices it is told whose answer a request needs. */
export const policyFor = (row: RequestRow, policy: RegionPolicy): RegionPolicy =>
  row.parents_left_out ? withStatute(policy) : policy
