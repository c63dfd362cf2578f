import type { Language } from '../../platform/pure/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { doorFor } from '../access/doors.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { refuseStrangers } from '../dossiers/notes.ts'
import { colleaguesOn } from '../playing-field/queries.ts'
import { addMember } from './access-queries.ts'
import type { ConsentRequest, NewRequest, RequestPreview } from './contract.ts'
import { deriveKeys } from './derive.ts'
import { insertRequest, type RequestRow } from './queries.ts'
import { type Known, knownOf, readRequests, type Standing, standingOf, textFor } from './read.ts'
import { consentRefusals } from './refusals.ts'
import type { RegionPolicy } from './region-choices.ts'
import { regionPolicyOf } from './region-policy.ts'
import { hashOfText, textVersion } from './request-text.ts'
import { lastDayPossible, levelFor } from './rules.ts'
import type { Role } from './vocabulary.ts'

/** What would be asked, of whom and in which words: nothing is stored. */
export function previewRequest(
  call: Call,
  fileId: string,
  request: NewRequest,
  language: Language,
): Promise<RequestPreview> {
  return inFile(call, fileId, async (tx) => {
    const row = await rowFor(tx, request)
    const known = await knownOf(tx, [row.asked_by, row.receiver_account_id], language)
    const { deciders, obstacles } = standingOf(tx, row, unanswered(known))
    tx.showsNothing()
    return { deciders, obstacles, levels: levelsOf(request, known.policy), text: textFor(tx, row, known) }
  })
}

/** Sends a request to the family: the receiver joins the team, which opens nothing until those who decide say yes. */
export function askConsent(call: Call, fileId: string, request: NewRequest): Promise<ConsentRequest> {
  return inFile(call, fileId, async (tx) => {
    refuseCategories(request, await regionPolicyOf(tx.sql))
    const draft = await rowFor(tx, request)
    const known = await knownOf(tx, [draft.asked_by, draft.receiver_account_id], 'nl')
    refuseObstacle(standingOf(tx, draft, unanswered(known)))
    const door_id = await doorFor(tx, {
      subjectIds: request.subjectIds,
      category: 'LOGISTICS',
      level: 'full',
      partId: draft.id,
      isOwn: false,
    })
    await addMember(
      tx.sql,
      tx.call.ports.newId(),
      draft.receiver_account_id,
      draft.receiver_organisation_id,
      draft.receiver_role,
      door_id,
    )
    const text_hash = hashOfText(textFor(tx, draft, known))
    await insertRequest(tx.sql, { ...draft, door_id, text_hash }, tx.at)
    await deriveKeys(tx)
    await tx.look('added', [door_id])
    return (await readRequests(tx)).find((one) => one.id === draft.id) ?? refuse(refusals.notFound)
  })
}

/** A request that is not sent yet has no answers. */
const unanswered = (known: Known): Known => ({ ...known, statements: [] })

const levelsOf = (request: NewRequest, policy: RegionPolicy) =>
  request.categories.map((category) => ({ category, level: levelFor(category, request.receiverRole as Role, policy) }))

function refuseObstacle({ obstacles }: Standing): void {
  const first = obstacles[0]
  if (!first) return
  const kinds = {
    'authority.unknown': consentRefusals.authorityUnknown,
    'authority.conflict': consentRefusals.authorityConflict,
    'authority.nobody': consentRefusals.authorityNobody,
  }
  refuse(kinds[first.code])
}

/** The request as a row, after every check that needs no answer of the family. */
async function rowFor(tx: FileTransaction, request: NewRequest): Promise<RequestRow> {
  const { actor, ports } = tx.call
  if (actor.kind !== 'professional' || !tx.hasRegie) refuse(refusals.notYours)
  await refuseStrangers(tx, request.subjectIds)
  await refuseReceiver(tx, request)
  refuseDays(tx, request, await regionPolicyOf(tx.sql))
  await refuseGoals(tx, request)
  return {
    file_id: tx.fileId,
    id: ports.newId(),
    door_id: ports.newId(),
    subject_ids: [...new Set(request.subjectIds)].sort(),
    purpose: request.purpose,
    receiver_organisation_id: request.receiverOrganisationId,
    receiver_account_id: request.receiverAccountId,
    receiver_role: request.receiverRole as Role,
    categories: [...new Set(request.categories)],
    goal_ids: request.goalIds ? [...new Set(request.goalIds)] : null,
    explanation: request.explanation.trim(),
    valid_from: tx.today,
    valid_until: request.validUntil,
    text_version: textVersion,
    text_hash: '',
    asked_by: actor.accountId,
    asked_at: tx.at.toISOString(),
  }
}

async function refuseReceiver(tx: FileTransaction, request: NewRequest): Promise<void> {
  // A colleague of the own team would read what the team wrote at once, before anyone answered: that is no question for the family.
  const { actor } = tx.call
  const isColleague = actor.kind === 'professional' && actor.organisationId === request.receiverOrganisationId
  if (isColleague && actor.accountId !== request.receiverAccountId) refuse(consentRefusals.ownColleague)
  const known = (await colleaguesOn(tx.sql, tx.today)).some(
    (one) =>
      one.account_id === request.receiverAccountId &&
      one.organisation_id === request.receiverOrganisationId &&
      one.role === request.receiverRole,
  )
  const { left } = await regionPolicyOf(tx.sql)
  if (!known || left.includes(request.receiverOrganisationId)) refuse(consentRefusals.receiverUnknown)
}

function refuseCategories(request: NewRequest, policy: RegionPolicy): void {
  const errors = levelsOf(request, policy).flatMap(({ level }, index) => {
    const { code, nl, en } = consentRefusals.categoryNotForPurpose
    return level === null ? [{ field: `categories/${index}`, code, nl, en }] : []
  })
  if (errors.length) refuse(consentRefusals.categoryNotForPurpose, { errors })
}

function refuseDays(tx: FileTransaction, { validUntil }: NewRequest, policy: RegionPolicy): void {
  const kind =
    validUntil < tx.today
      ? consentRefusals.inThePast
      : validUntil > lastDayPossible(tx.today, policy)
        ? consentRefusals.tooLong
        : null
  if (kind) refuse(kind, { errors: [{ field: 'validUntil', code: kind.code, nl: kind.nl, en: kind.en }] })
}

/** Goals named from outside are first read under one's own keys. */
async function refuseGoals(tx: FileTransaction, { goalIds }: NewRequest): Promise<void> {
  const known = new Set(
    [...(await openDoors(tx.sql)).values()].flatMap((one) =>
      one.part_id && one.category === 'PLAN_GOAL_ACTION' ? [one.part_id] : [],
    ),
  )
  if (goalIds && !goalIds.every((id) => known.has(id))) refuse(refusals.notFound)
}
