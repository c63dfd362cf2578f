import { addDays } from '../../../platform/pure/dates.ts'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import { relativesWithAccount, writeAccessLook } from '../../access/queries.ts'
import { newCode, newSecondCode } from '../../accounts/invitations/code.ts'
import { endAccess, inviteRelative, uninviteRelative } from '../../accounts/invitations/queries.ts'
import { giveAccount, type PersonRow, personsInSight } from '../queries.ts'
import { dossierRefusals } from '../refusals.ts'
import { isYoung, maySignIn } from '../rules.ts'
import type { EndReason, Letter } from './contract.ts'

const daysOfInvitation = 14

/**
 * accounts-20: invites one person of the family, for this dossier: a code for on paper and a second one by another way, told once.
 * Who has no account here yet gets one: who became 12 afterwards, and whose access was ended.
 */
export function inviteToSignIn(call: Call, fileId: string, personId: string): Promise<Letter> {
  return inFile(call, fileId, async (tx) => {
    const person = await invitedPerson(tx, personId)
    const name = nameOf(person)
    if (!(await relativesWithAccount(tx.sql)).some((one) => one.subject_id === person.id)) {
      await giveAccount(tx.sql, person.id, call.ports.newId(), name, tx.at)
      await call.ports.deriveKeys(tx)
    }
    const [code, second] = [newCode(), newSecondCode()]
    const lastDay = addDays(tx.today, daysOfInvitation)
    const invitation = { id: call.ports.newId(), personId, code, second, lastDay }
    if (!(await inviteRelative(tx.sql, invitation, tx.at))) refuse(dossierRefusals.hasAccount)
    await tell(tx, personId, 'invited')
    return { personId, name, isYoung: isYoung(person, tx.today), code, second, lastDay }
  })
}

/** accounts-20: takes an invitation back; the letter opens nothing any more. */
export function takeInvitationBack(call: Call, fileId: string, personId: string): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    await invitedPerson(tx, personId)
    if (!(await uninviteRelative(tx.sql, personId, tx.at))) refuse(dossierRefusals.noInvitation)
    await tell(tx, personId, 'uninvited')
  })
}

/** accounts-23: ends somebody's access to this dossier at once; whoever has no other dossier is signed out. */
export function stopAccess(call: Call, fileId: string, personId: string, reason: EndReason): Promise<void> {
  return inFile(call, fileId, async (tx) => {
    await invitedPerson(tx, personId)
    if (!(await endAccess(tx.sql, { id: call.ports.newId(), personId, reason }, tx.at)))
      refuse(dossierRefusals.noAccess)
    await tell(tx, personId, 'access-ended')
  })
}

async function tell(tx: FileTransaction, personId: string, action: 'invited' | 'uninvited' | 'access-ended') {
  tx.showsNothing()
  await writeAccessLook(tx.sql, personId, action, { requestId: tx.call.requestId, at: tx.at })
}

async function invitedPerson(tx: FileTransaction, personId: string): Promise<PersonRow> {
  if (!tx.hasRegie) refuse(refusals.notYours)
  const person = (await personsInSight(tx.sql)).find((one) => one.id === personId) ?? refuse(refusals.notFound)
  if (!maySignIn(person, tx.today)) refuse(dossierRefusals.notTwelve)
  return person
}

export const nameOf = (person: PersonRow): string => `${person.given_name} ${person.family_name}`.trim()
