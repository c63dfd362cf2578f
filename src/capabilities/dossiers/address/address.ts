import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { doorFor } from '../../access/doors.ts'
import { inFile } from '../../access/enter.ts'
import { teamOf } from '../../access/queries.ts'
import type { NewAddress, Person } from '../contract.ts'
import { personsInSight } from '../queries.ts'
import type { Surroundings } from '../surroundings.ts'
import { type AddressRow, addressesInSight, endAddresses, insertAddress } from './queries.ts'

/**
 * dossiers-08: where someone lives, by who holds the regie. A secret address stands behind a door of its own that is closed to
 * those it is secret from: they get no key, whatever is agreed. Another address or another secrecy takes the place of the one before.
 */
export function writeAddress(call: Call, fileId: string, { personId, text, secretFrom }: NewAddress): Promise<string> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    await refuseStrangersFor(tx, personId, secretFrom)
    const ended = await endAddresses(tx.sql, fileId, personId, tx.at)
    const door_id = await doorFor(tx, {
      subjectIds: [personId],
      category: 'IDENTITY_CONTACT',
      level: 'full',
      partId: null,
      isOwn: false,
      closedTo: secretFrom,
    })
    const row = { file_id: fileId, id: call.ports.newId(), door_id, person_id: personId, text }
    await insertAddress(tx.sql, { ...row, is_secret: secretFrom.length > 0, written_by: call.actor.accountId }, tx.at)
    await tx.look('changed', [door_id, ...ended])
    return row.id
  })
}

/** Someone does not live there any more. */
export function endAddress(call: Call, fileId: string, addressId: string): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    const row = (await addressesInSight(tx.sql)).find((one) => one.id === addressId) ?? refuse(refusals.notFound)
    await tx.look('changed', await endAddresses(tx.sql, fileId, row.person_id, tx.at))
  })
}

/** Secret from people of the family, but not from whose address it is, and from organisations in the team or of a child's school. */
async function refuseStrangersFor(tx: FileTransaction, personId: string, secretFrom: readonly string[]): Promise<void> {
  const persons = await personsInSight(tx.sql)
  if (!persons.some((one) => one.id === personId)) refuse(refusals.notFound)
  const { actor } = tx.call
  const own = actor.kind === 'professional' ? actor.organisationId : null
  const organisations = [
    ...(await teamOf(tx.sql)).map((one) => one.organisation_id),
    ...persons.flatMap((one) => (one.school_id ? [one.school_id] : [])),
  ].filter((id) => id !== own)
  const known = new Set([...persons.map((one) => one.id).filter((id) => id !== personId), ...organisations])
  if (!secretFrom.every((id) => known.has(id))) refuse(refusals.notFound)
}

/** The address of one person as the reader may know it, with the names of whom it is secret from. */
export function addressOf(personId: string, rows: readonly AddressRow[], around: Surroundings): Person['address'] {
  const row = rows.find((one) => one.person_id === personId)
  if (!row) return null
  const closedTo = around.doors.get(row.door_id)?.closed_to ?? []
  const nameOf = (id: string) =>
    around.persons.find((one) => one.id === id)?.given_name ?? around.directory.organisation(id).name
  return {
    id: row.id,
    text: row.text,
    secretFrom: closedTo.map((id) => ({ id, name: nameOf(id) })).filter((one) => one.name !== ''),
    marker: around.markerOf(row.door_id),
  }
}
