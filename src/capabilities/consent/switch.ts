import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import { carriedWordsInSight } from '../dossiers/queries.ts'
import { closedAbout } from './closing.ts'
import type { Sharing, SwitchChange } from './contract.ts'
import { deriveKeys } from './keys/derive.ts'
import { type NewStatement, requestsInSight, type StatementRow, stateAsRelative, statementsInSight } from './queries.ts'
import { consentRefusals } from './refusals.ts'
import { readRequests } from './requests/read.ts'
import { openingsFor } from './requests/sides.ts'
import { readSharing } from './sharing.ts'
import { statementsFor } from './statements.ts'
import { type Asked, statementsForSwitch } from './switch-statements.ts'

/**
 * consent-06 (C-20, C-24): a decider opens or closes one kind of information, or one goal, for one party. Closing works at once:
 * any request received after this was answered is without it. Who said yes can always take it back, also when the gezag is in
 * conflict by now and nobody could say yes.
 */
export function switchSharing(call: Call, fileId: string, change: SwitchChange): Promise<Sharing> {
  return inFile(call, fileId, async (tx) => {
    if (tx.personId === null) return refuse(refusals.notYours)
    await refusePart(tx, change)
    const rows = [...(await fromRequests(tx, tx.personId, change)), ...(await fromWords(tx, tx.personId, change))]
    await stateAsRelative(
      tx.sql,
      rows.map((row, position) => ({ ...row, position })),
    )
    await deriveKeys(tx)
    await tx.look('changed', [...new Set(rows.map((one) => one.door))])
    return readSharing(tx)
  })
}

/** A part named from outside is first read under one's own keys. */
async function refusePart(tx: FileTransaction, { goalId }: SwitchChange): Promise<void> {
  if (goalId === null) return
  const known = [...(await openDoors(tx.sql)).values()].some((one) => one.part_id === goalId)
  if (!known) refuse(refusals.notFound)
}

async function fromRequests(tx: FileTransaction, me: string, change: SwitchChange): Promise<NewStatement[]> {
  const words = await carriedWordsInSight(tx.sql)
  if (words.some((one) => one.id === change.goalId)) return []
  const said = (await statementsInSight(tx.sql)).filter((one) => one.decider_id === me)
  const asked = await askedAbout(tx, me, change, said)
  if (asked.length === 0) refuse(consentRefusals.nothingAsked)
  if (asked.every((one) => one.subjects.length === 0)) refuse(consentRefusals.notDecider)
  return statementsForSwitch({ ...saying(tx, change), me, change, asked, said })
}

/** The requests that concern this party and kind, newest first, each with the people about whom the actor may speak. */
async function askedAbout(
  tx: FileTransaction,
  me: string,
  change: SwitchChange,
  said: readonly StatementRow[],
): Promise<Asked[]> {
  const told = await readRequests(tx)
  const around = { doors: await openDoors(tx.sql), directory: await directoryOf(tx.sql, []) }
  const rows = (await requestsInSight(tx.sql)).filter(
    (row) => row.valid_until >= tx.today && row.categories.includes(change.category),
  )
  const asked: Asked[] = []
  for (const row of rows) {
    const openings = openingsFor(tx, row, around).filter(
      (one) => one.to.organisation === change.organisationId && one.to.role === change.role,
    )
    const deciding =
      told
        .find((one) => one.id === row.id)
        ?.deciders.filter((one) => one.isYou)
        .map((one) => one.subjectId) ?? []
    const before = said.filter((one) => one.request_id === row.id).map((one) => one.subject_id)
    const closing = change.isOn ? [] : [...(await closedAbout(tx, row, me)), ...before]
    const subjects = [...new Set([...deciding, ...row.subject_ids.filter((id) => id === me), ...closing])]
    if (openings.length) asked.push({ row, openings, subjects })
  }
  return asked
}

/** One's own words, carried from a question: only their speaker opens or closes them. */
async function fromWords(tx: FileTransaction, me: string, change: SwitchChange): Promise<NewStatement[]> {
  const words = (await carriedWordsInSight(tx.sql)).find((one) => one.id === change.goalId)
  if (!words) return []
  const said = await statementsInSight(tx.sql)
  const release = said.find((one) => one.part_id === words.id && one.request_id === null)
  const asked = (await requestsInSight(tx.sql)).some(
    (row) => row.receiver_organisation_id === change.organisationId && row.receiver_role === change.role,
  )
  const isKnownParty =
    asked || said.some((one) => one.part_id === words.id && one.to_organisation_id === change.organisationId)
  if (!release || !isKnownParty || words.person_id !== me) return refuse(consentRefusals.notDecider)
  const opening = {
    to: { organisation: change.organisationId, role: change.role as NewStatement['role'] },
    kind: 'GDPR_GROUND' as const,
    fromRoles: release.from_roles,
    fromOrganisation: null,
  }
  const about = {
    ...saying(tx, change),
    door: release.door_id,
    request: null,
    subject: me,
    decider: me,
    validUntil: release.valid_until,
  }
  return statementsFor(about, [opening], [{ category: change.category, part: words.id }])
}

const saying = (tx: FileTransaction, { isOn }: SwitchChange) => ({
  newId: tx.call.ports.newId,
  answer: isOn ? ('GRANTED' as const) : ('WITHDRAWN' as const),
  validFrom: tx.today,
  at: tx.at,
})
