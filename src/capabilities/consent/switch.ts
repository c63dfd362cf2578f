import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import type { Category } from '../access/vocabulary.ts'
import { directoryOf } from '../accounts/directory.ts'
import { carriedWordsInSight } from '../dossiers/queries.ts'
import type { Sharing, SwitchChange } from './contract.ts'
import { deriveKeys, regionPolicy } from './derive.ts'
import {
  type NewStatement,
  type RequestRow,
  requestsInSight,
  type StatementRow,
  stateAsRelative,
  statementsInSight,
} from './queries.ts'
import { readRequests, sidesOf } from './read.ts'
import { consentRefusals } from './refusals.ts'
import { openingsOf } from './rules.ts'
import { readSharing } from './sharing.ts'
import { scopesOf, statementsFor } from './statements.ts'

/**
 * consent-06 (C-20, C-24): a decider opens or closes one kind of information, or one goal, for one party. Closing works at once:
 * any request received after this was answered is without it.
 */
export function switchSharing(call: Call, fileId: string, change: SwitchChange): Promise<Sharing> {
  return inFile(call, fileId, async (tx) => {
    if (tx.personId === null) return refuse(refusals.notYours)
    await refusePart(tx, change)
    const rows = [...(await fromRequest(tx, tx.personId, change)), ...(await fromWords(tx, tx.personId, change))]
    if (rows.length === 0) refuse(consentRefusals.nothingAsked)
    await stateAsRelative(tx.sql, rows)
    await deriveKeys(tx, regionPolicy)
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

/** The statements that follow from the newest request that concerns this party, for each person the actor decides about. */
async function fromRequest(tx: FileTransaction, me: string, change: SwitchChange): Promise<NewStatement[]> {
  const said = await statementsInSight(tx.sql)
  const told = await readRequests(tx)
  const rows = (await requestsInSight(tx.sql)).filter((row) => row.valid_until >= tx.today)
  const around = { doors: await openDoors(tx.sql), directory: await directoryOf(tx.sql, []) }
  for (const row of rows) {
    const { team, receiver } = sidesOf(tx, row, around)
    const openings = openingsOf(team, receiver).filter(
      (one) => one.to.organisation === change.organisationId && one.to.role === change.role,
    )
    const isCovered =
      openings.length > 0 &&
      row.categories.includes(change.category) &&
      isOwnPartOf(await ownWords(tx), change) === false
    if (!isCovered) continue
    const deciding =
      told
        .find((one) => one.id === row.id)
        ?.deciders.filter((one) => one.isYou)
        .map((one) => one.subjectId) ?? []
    const aboutMe = row.subject_ids.includes(me) ? [me] : []
    const subjects = [...new Set([...deciding, ...aboutMe])]
    if (subjects.length === 0) refuse(consentRefusals.notDecider)
    const scopes = scopesToSwitch(
      change,
      row,
      said.filter((one) => one.decider_id === me),
    )
    return subjects.flatMap((subject) =>
      statementsFor(
        {
          ...saying(tx, change),
          door: row.door_id,
          request: row.id,
          subject,
          decider: me,
          validUntil: row.valid_until,
        },
        openings,
        scopes,
      ),
    )
  }
  return []
}

/** A whole kind of information is switched with every part of it that was said something about. */
function scopesToSwitch(
  change: SwitchChange,
  row: RequestRow,
  mine: readonly StatementRow[],
): { category: Category; part: string | null }[] {
  if (change.goalId !== null) return [{ category: change.category, part: change.goalId }]
  const asked = scopesOf([change.category], row.goal_ids)
  const apart = mine.filter(
    (one) =>
      one.category === change.category && one.to_organisation_id === change.organisationId && one.part_id !== null,
  )
  const parts = [...new Set(apart.map((one) => one.part_id))].filter((part) => !asked.some((one) => one.part === part))
  return [...asked, ...parts.map((part) => ({ category: change.category, part }))]
}

/** One's own words, carried from a question: only their speaker opens or closes them. */
async function fromWords(tx: FileTransaction, me: string, change: SwitchChange): Promise<NewStatement[]> {
  const words = (await ownWords(tx)).find((one) => one.id === change.goalId && one.person_id === me)
  if (!words) return []
  const said = await statementsInSight(tx.sql)
  const release = said.find((one) => one.part_id === words.id && one.request_id === null)
  const asked = (await requestsInSight(tx.sql)).some(
    (row) => row.receiver_organisation_id === change.organisationId && row.receiver_role === change.role,
  )
  const isKnownParty =
    asked || said.some((one) => one.part_id === words.id && one.to_organisation_id === change.organisationId)
  if (!release || !isKnownParty) return []
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

const ownWords = (tx: FileTransaction) => carriedWordsInSight(tx.sql)
const isOwnPartOf = (words: readonly { id: string }[], { goalId }: SwitchChange) =>
  words.some((one) => one.id === goalId)

const saying = (tx: FileTransaction, { isOn }: SwitchChange) => ({
  newId: tx.call.ports.newId,
  answer: isOn ? ('GRANTED' as const) : ('WITHDRAWN' as const),
  validFrom: tx.today,
  at: tx.at,
})
