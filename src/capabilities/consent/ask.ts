import { ageOn } from '../../platform/pure/dates.ts'
import type { Language } from '../../platform/pure/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { doorFor } from '../access/doors.ts'
import { inFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import { refuseStrangers } from '../dossiers/notes.ts'
import { authoritiesInSight, personsInSight } from '../dossiers/queries.ts'
import { colleaguesOn } from '../playing-field/queries.ts'
import { addHiddenMember, addMember } from './access-queries.ts'
import type { ConsentRequest, NewRequest, RequestPreview } from './contract.ts'
import { deriveKeys } from './keys/derive.ts'
import { recordException, refuseAskingAlone } from './left-out/exceptions.ts'
import { mayAskFrom } from './life.ts'
import { agesOfSay } from './policy/deciders.ts'
import { insertRequest, type RequestRow } from './queries.ts'
import { consentRefusals } from './refusals.ts'
import type { RegionPolicy } from './region/choices.ts'
import { regionPolicyOf } from './region/policy.ts'
import { hashOfText, textVersion } from './request-text.ts'
import { type Known, knownOf, textFor } from './requests/known.ts'
import { readRequests } from './requests/read.ts'
import { sidesOf } from './requests/sides.ts'
import { lastWordsOf, type Standing, standingOf } from './requests/standing.ts'
import { lastDayPossible, levelFor, openingsOf } from './rules.ts'
import type { Role } from './vocabulary.ts'

/** What would be asked, of whom and in which words: nothing is stored. */
export function previewRequest(
  call: Call,
  fileId: string,
  request: NewRequest,
  language: Language,
): Promise<RequestPreview> {
  return inFile(call, fileId, async (tx) => {
    const rows = await rowsFor(tx, request)
    const first = rows[0] as RequestRow
    const known = await knownOf(tx, [first.asked_by, first.receiver_account_id], language)
    await refuseException(tx, request, first, known)
    const standings = rows.map((row) => standingOf(tx, row, unanswered(known)))
    tx.showsNothing()
    return {
      deciders: standings.flatMap((one) => one.deciders),
      obstacles: standings.flatMap((one) => one.obstacles),
      levels: levelsOf(request, known.policy),
      text: rows.map((row) => textFor(tx, row, known)).join('\n\n'),
      mayAskFrom: latest(rows.map((row) => restUntil(row, known, tx.today))),
    }
  })
}

/**
 * Sends a request to the family: the receiver joins the team, which opens nothing until those who decide say yes. Who has a say of
 * their own gets a question of their own; the answer is the first of them.
 */
export function askConsent(call: Call, fileId: string, request: NewRequest): Promise<ConsentRequest> {
  return inFile(call, fileId, async (tx) => {
    refuseCategories(request, await regionPolicyOf(tx.sql))
    const drafts = await rowsFor(tx, request)
    const first = drafts[0] as RequestRow
    const known = await knownOf(tx, [first.asked_by, first.receiver_account_id], 'nl')
    await refuseException(tx, request, first, known)
    for (const draft of drafts) refuseObstacle(standingOf(tx, draft, unanswered(known)))
    if (!request.newCircumstance && latest(drafts.map((row) => restUntil(row, known, tx.today))))
      refuse(consentRefusals.askedRecently)
    const doors: string[] = []
    for (const draft of drafts) doors.push(await send(tx, draft, known))
    if (request.withoutParents) doors.push(await recordException(tx, first, request.withoutParents))
    await deriveKeys(tx)
    await tx.look('added', doors)
    return (await readRequests(tx)).find((one) => one.id === first.id) ?? refuse(refusals.notFound)
  })
}

async function send(tx: FileTransaction, draft: RequestRow, known: Known): Promise<string> {
  const door_id = await doorFor(tx, {
    subjectIds: draft.subject_ids,
    category: 'LOGISTICS',
    level: 'full',
    partId: draft.id,
    isOwn: false,
    ...(draft.parents_left_out ? { talk: 'waits-for-parents' as const, pieceId: draft.id } : {}),
  })
  const { receiver_account_id: account, receiver_organisation_id: organisation, receiver_role: role } = draft
  const add = draft.parents_left_out ? addHiddenMember : addMember
  await add(tx.sql, tx.call.ports.newId(), account, organisation, role, door_id)
  const text_hash = hashOfText(textFor(tx, draft, known))
  await insertRequest(tx.sql, { ...draft, door_id, text_hash }, tx.at)
  return door_id
}

/** C-7: without the parents it may be asked only of a young person, about what waits, and for a reason. */
async function refuseException(tx: FileTransaction, request: NewRequest, first: RequestRow, { around }: Known) {
  if (!request.withoutParents) return
  const { team, receiver } = sidesOf(tx, first, around)
  await refuseAskingAlone(tx, first, request.withoutParents, openingsOf(team, receiver))
}

/** C-25: the day before which this is not asked again without something new; null when it may be asked. */
function restUntil(row: RequestRow, { statements, facts }: Known, today: string): string | null {
  const asked = {
    organisation: row.receiver_organisation_id,
    role: row.receiver_role,
    subjects: row.subject_ids,
    categories: row.categories,
    goals: row.goal_ids,
  }
  // C-7: asked of the young person alone, only what they said themself is a reason to wait; and what they said to such a question is
  // none to wait with one that the parents read, as they would read what is new since.
  const apart = new Set(facts.leftOut?.flatMap((one) => one.statements))
  const isHeard = (one: (typeof statements)[number]) =>
    row.parents_left_out ? one.decider_id === one.subject_id : !apart.has(one.id)
  const heard = statements.filter(isHeard)
  return mayAskFrom(asked, lastWordsOf(heard), today)
}

const latest = (days: readonly (string | null)[]) =>
  days
    .filter((one) => one !== null)
    .sort()
    .at(-1) ?? null

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

/**
 * consent-12 (C-9, C-22): one row for each group of people that the same family members decide about, now and until it ends: who has
 * or gets a say of their own is asked apart, so that they can read their own question.
 */
async function rowsFor(tx: FileTransaction, request: NewRequest): Promise<RequestRow[]> {
  const row = await rowFor(tx, request)
  if (row.parents_left_out) return [row]
  const persons = (await personsInSight(tx.sql)).filter((one) => row.subject_ids.includes(one.id))
  const authorities = await authoritiesInSight(tx.sql)
  const groups = Map.groupBy(persons, (person) => {
    const isYoung = person.born_on !== null && ageOn(person.born_on, request.validUntil) < agesOfSay.youthJoins
    const holders = authorities.filter((one) => one.child_id === person.id).map((one) => one.holder_id)
    return person.is_child && isYoung ? holders.sort().join() : person.id
  })
  // The question about the young ones first: the last one names the door by which the receiver is known, also to who reads only their own.
  const inOrder = [...groups.values()].sort((a, b) => b.length - a.length)
  return inOrder.map((group, index) => ({
    ...row,
    id: index === 0 ? row.id : tx.call.ports.newId(),
    subject_ids: group.map((one) => one.id).sort(),
  }))
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
    new_circumstance: request.newCircumstance?.trim() ?? null,
    parents_left_out: request.withoutParents !== undefined,
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
