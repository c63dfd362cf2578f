import type { ListTransaction } from '../../access/actor.ts'
import type { Place, Question } from '../contract.ts'
import { nameOf } from '../routing/receivers.ts'
import { routeThere } from './copy.ts'
import { type PlaceRow, placesOfKinds } from './queries.ts'
import { receivingKinds } from './rules.ts'
import type { Destination } from './vocabulary.ts'
import { suggestedWords } from './words.ts'

const kindOf: Readonly<Record<Destination, string | null>> = {
  SCHOOL_DISPUTE: 'complaints-committee',
  LEERPLICHT: 'leerplicht',
  VEILIG_THUIS: 'veilig-thuis',
  EMERGENCY: null,
  OTHER_TEAM: 'youth-team',
  RMC: 'rmc',
}
/** To these the way can be pointed also where the region knows no organisation of the kind. */
const alwaysThere: readonly Destination[] = ['SCHOOL_DISPUTE', 'VEILIG_THUIS', 'EMERGENCY']
const order: readonly Destination[] = ['SCHOOL_DISPUTE', 'LEERPLICHT', 'OTHER_TEAM', 'RMC', 'VEILIG_THUIS', 'EMERGENCY']

/** "Hoort dit bij ons?": where a question may belong instead, each with a first version of what the asker reads. */
export async function placesFor(tx: ListTransaction, { school }: Question): Promise<Place[]> {
  const kinds = Object.values(kindOf).filter((kind) => kind !== null)
  const rows = await placesOfKinds(tx.sql, kinds, tx.today)
  const own = tx.call.actor.kind === 'professional' ? tx.call.actor.organisationId : ''
  const places = order.flatMap((destination) => {
    const found = rows.filter((row) => row.kind === kindOf[destination] && row.id !== own)
    const listed = found.length === 0 && alwaysThere.includes(destination) ? [undefined] : found
    return listed.map((row) => placeOf(destination, row, school?.name ?? null))
  })
  for (const place of places) place.goesTo = await receiverAt(tx, place, school?.id ?? null)
  return places
}

/** Who would get the question itself, and why; nobody where only the way is pointed. */
async function receiverAt(tx: ListTransaction, place: Place, schoolId: string | null): Promise<Place['goesTo']> {
  const { destination, organisationId, mayHandOver } = place
  if (!mayHandOver || organisationId === null) return null
  const { receiver, because } = await routeThere(tx.sql, { destination, organisationId, schoolId }, tx.today)
  return receiver && { name: nameOf(receiver), because }
}

function placeOf(destination: Destination, row: PlaceRow | undefined, school: string | null): Place {
  const way = { name: row?.name ?? '', phone: row?.phone ?? null, website: row?.website ?? null }
  return {
    destination,
    organisationId: row?.id ?? null,
    ...way,
    // A question goes nowhere where nobody would read it.
    mayHandOver: row?.roles.includes(receivingKinds[destination]?.role ?? '') ?? false,
    goesTo: null,
    words: suggestedWords[destination]({ ...way, school }),
  }
}
