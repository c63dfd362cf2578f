import { addDays } from '../../../platform/pure/dates.ts'
import { civilDateOf } from '../../../platform/pure/format.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import { directoryOf } from '../../accounts/directory.ts'
import { type AccessRow, accessOfFamily } from '../../accounts/invitations/queries.ts'
import { findFacts } from '../../playing-field/organisations/queries.ts'
import { addressesInSight } from '../address/queries.ts'
import { type PersonRow, personsInSight } from '../queries.ts'
import { isYoung, maySignIn } from '../rules.ts'
import type { EndReason, FamilyAccess, RelativeAccess } from './contract.ts'
import { nameOf } from './family-access.ts'

/** Who of a family signs in, who was invited and by whom: for who holds the regie. A young person stands here too, for them alone. */
export function readFamilyAccess(call: Call, fileId: string): Promise<FamilyAccess> {
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    const persons = (await personsInSight(tx.sql)).filter((one) => maySignIn(one, tx.today))
    const rows = await accessOfFamily(tx.sql, tx.at)
    const by = await directoryOf(
      tx.sql,
      [call.actor.accountId, ...rows.map((one) => one.byAccountId)].filter((id) => id !== null),
    )
    const secret = (await addressesInSight(tx.sql)).filter((one) => one.is_secret)
    await tx.look(
      'viewed',
      persons.map((one) => one.door_id),
    )
    const accessOf = (person: PersonRow): RelativeAccess => ({
      ...wayIn(rows.find((one) => one.personId === person.id)),
      personId: person.id,
      name: nameOf(person),
      isYoung: isYoung(person, tx.today),
      by: by.account(rows.find((one) => one.personId === person.id)?.byAccountId ?? '') || null,
      hasSecretAddress: secret.some((one) => one.person_id === person.id),
    })
    return { persons: persons.map(accessOf), contact: await contactOf(tx, by.account(call.actor.accountId)) }
  })
}

/** The last day of an invitation is the one before it is over. */
function wayIn(row: AccessRow | undefined): Pick<RelativeAccess, 'state' | 'since' | 'until' | 'reason'> {
  if (!row) return { state: 'not-invited', since: null, until: null, reason: null }
  return {
    state: row.state,
    since: row.since && civilDateOf(row.since),
    until: row.until && addDays(civilDateOf(row.until), -1),
    reason: row.reason as EndReason | null,
  }
}

/** Whom the family calls about the letter: whoever hands it over. */
async function contactOf(tx: FileTransaction, name: string): Promise<FamilyAccess['contact']> {
  const { actor } = tx.call
  const found = actor.kind === 'professional' ? await findFacts(tx.sql, actor.organisationId) : undefined
  return { name, organisation: found?.name ?? '', phone: found?.phone ?? null }
}
