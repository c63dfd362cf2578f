import { addDays, ageOn } from '../../platform/pure/dates.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import { type AuthorityRow, authoritiesInSight } from '../dossiers/queries.ts'
import { type Surroundings, surroundingsOf } from '../dossiers/surroundings.ts'
import { type GoalRow, goalsInSight } from '../plan/queries.ts'
import { lifeOf } from './ages.ts'
import { closersOf } from './closing.ts'
import type { ConsentRequest, Decider } from './contract.ts'
import { personOf } from './keys/deciders.ts'
import { type Facts, readFacts } from './keys/facts.ts'
import { withStatute, youthAloneOpenings } from './keys/left-out.ts'
import { roleOfKind } from './keys/speaker.ts'
import { type ExceptionRow, exceptionsInSight } from './left-out/queries.ts'
import { endsSoon, whyAskedAgain } from './life.ts'
import { policyTables } from './policy/policy.ts'
import { type RequestRow, requestsInSight, type StatementRow, statementsInSight } from './queries.ts'
import type { RegionPolicy } from './region/choices.ts'
import { regionPolicyOf } from './region/policy.ts'
import { requestText } from './request-text.ts'
import { levelFor, type NeededDecider, needed, type Obstacle, type Opening, openingsOf, type Side } from './rules.ts'
import { scopesOf } from './statements.ts'

/** The requests of a file that the actor may know of, newest first. */
export function listRequests(call: Call, fileId: string, language: Language): Promise<ConsentRequest[]> {
  return inFile(call, fileId, async (tx) => {
    const requests = await readRequests(tx, language)
    const rows = await requestsInSight(tx.sql)
    const reasons = (await exceptionsInSight(tx.sql)).map((one) => one.door_id)
    await tx.look('viewed', [...rows.map((row) => row.door_id), ...reasons])
    return requests
  })
}

/** Everything that telling of requests takes, fetched once for all of them. */
export interface Known {
  around: Surroundings
  facts: Facts
  statements: readonly StatementRow[]
  goals: readonly GoalRow[]
  policy: RegionPolicy
  exceptions: readonly ExceptionRow[]
  authorities: readonly AuthorityRow[]
  language: Language
}

export async function knownOf(tx: FileTransaction, accounts: readonly string[], language: Language): Promise<Known> {
  const statements = await statementsInSight(tx.sql)
  const exceptions = await exceptionsInSight(tx.sql)
  const writers = exceptions.flatMap((one) => [one.written_by, one.consulted_account_id ?? []].flat())
  const noters = statements.flatMap((one) => one.noted_by ?? [])
  return {
    exceptions,
    around: await surroundingsOf(tx, [...accounts, ...noters, ...writers]),
    facts: await readFacts(tx.sql, tx.fileId),
    statements,
    authorities: await authoritiesInSight(tx.sql),
    goals: await goalsInSight(tx.sql),
    policy: await regionPolicyOf(tx.sql),
    language,
  }
}

export async function readRequests(tx: FileTransaction, language: Language = 'nl'): Promise<ConsentRequest[]> {
  const rows = await requestsInSight(tx.sql)
  if (rows.length === 0) return []
  const known = await knownOf(
    tx,
    rows.flatMap((row) => [row.asked_by, row.receiver_account_id]),
    language,
  )
  return rows.map((row) => requestOf(tx, row, known))
}

export interface Standing {
  deciders: Decider[]
  obstacles: (Obstacle & { subjectName: string })[]
}

/** Whose answer a request needs and what each said, with the names that the actor may know. */
export function standingOf(tx: FileTransaction, row: RequestRow, known: Known): Standing {
  const { facts, around, policy } = known
  const nameOf = (id: string) => nameIn(known, id)
  const openings = openingsFor(tx, row, around)
  const parts = row.subject_ids.map((subject) => needed(facts, subject, openings, tx.today, policyFor(row, policy)))
  const deciding = parts.flatMap((one) => one.deciders)
  const deciders = deciding.map(
    (one): Decider => ({
      ...one,
      ...answerOf(one, row, known),
      again: againOf(one, row, known, { today: tx.today, deciding }),
      name: nameOf(one.personId),
      subjectName: nameOf(one.subjectId),
      hasAccount: around.relatives.includes(one.personId),
      isYou: one.personId === tx.personId,
    }),
  )
  const obstacles = parts.flatMap((one) => one.obstacles).map((one) => ({ ...one, subjectName: nameOf(one.subjectId) }))
  return { deciders, obstacles }
}

type Sides = Pick<Surroundings, 'doors' | 'directory'>

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

function answerOf(
  decider: NeededDecider,
  row: RequestRow,
  { statements, around }: Known,
): Pick<Decider, 'answer' | 'answeredOn' | 'noted'> {
  const said = latestPerScope(
    statements.filter(
      (one) => one.decider_id === decider.personId && one.subject_id === decider.subjectId && isAbout(one, row),
    ),
  )
  const last = said.at(-1)
  if (!last) return { answer: 'none', answeredOn: null, noted: null }
  const answer = said.some((one) => one.answer === 'GRANTED')
    ? 'GRANTED'
    : said.some((one) => one.answer === 'REFUSED')
      ? 'REFUSED'
      : 'WITHDRAWN'
  return { answer, answeredOn: dayOf(last), noted: notedOf(last, around) }
}

/** What each decider said last about each scope, for asking again (C-25). */
export function lastWordsOf(statements: readonly StatementRow[]) {
  const last = new Map(
    statements.map((one) => [
      [one.decider_id, one.subject_id, one.kind, one.to_organisation_id, one.to_role, one.category, one.part_id].join(
        ' ',
      ),
      one,
    ]),
  )
  return [...last.values()].map((one) => ({
    toOrganisation: one.to_organisation_id,
    toRole: one.to_role,
    subject: one.subject_id,
    category: one.category,
    part: one.part_id,
    answer: one.answer,
    saidOn: dayOf(one),
  }))
}

/** The day of an answer: the day on which it was given, also when it was noted later. */
export const dayOf = (one: StatementRow) => one.answered_on ?? civilDateOf(one.stated_at)

/** What is noted for someone is told: on which day, by whom, who was there. */
function notedOf(last: StatementRow, { directory }: Surroundings): Decider['noted'] {
  if (last.method !== 'paper' && last.method !== 'spoken') return null
  const by = last.noted_by ? directory.account(last.noted_by) : ''
  return { method: last.method, by, present: last.present, scanId: last.evidence_id }
}

/** Why someone who has not answered is asked about what was answered before (C-22, C-23). */
function againOf(
  one: NeededDecider,
  row: RequestRow,
  known: Known,
  { today, deciding }: { today: string; deciding: readonly NeededDecider[] },
): Decider['again'] {
  const said = known.statements.filter((each) => each.request_id === row.id && each.subject_id === one.subjectId)
  if (said.length === 0 || said.some((each) => each.decider_id === one.personId)) return null
  const isSubject = one.personId === one.subjectId
  const person = known.facts.persons.find((each) => each.id === one.personId)
  const gezag = known.authorities.find((each) => each.child_id === one.subjectId && each.holder_id === one.personId)
  const holders = deciding.filter((each) => each.subjectId === one.subjectId).map((each) => each.personId)
  return whyAskedAgain({
    bornOn: isSubject ? (person?.bornOn ?? null) : null,
    askedOn: civilDateOf(row.asked_at),
    today,
    gezagKnownOn: gezag?.checked_on ?? null,
    hadOtherDecider: said.some((each) => each.decider_id !== each.subject_id && !holders.includes(each.decider_id)),
  })
}

/** A statement is about a request when it answers it, or later switches something of it. */
function isAbout(one: StatementRow, row: RequestRow): boolean {
  if (one.to_organisation_id !== row.receiver_organisation_id || one.to_role !== row.receiver_role) return false
  const scopes = scopesOf(row.categories, row.goal_ids)
  return (
    one.request_id === row.id && scopes.some((scope) => scope.category === one.category && scope.part === one.part_id)
  )
}

function latestPerScope(statements: readonly StatementRow[]): StatementRow[] {
  const latest = new Map<string, StatementRow>()
  for (const one of statements) {
    const scope = `${one.kind} ${one.from_roles.join()} ${one.from_organisation_id} ${one.category} ${one.part_id}`
    latest.delete(scope)
    latest.set(scope, one)
  }
  return [...latest.values()]
}

function requestOf(tx: FileTransaction, row: RequestRow, known: Known): ConsentRequest {
  const { around } = known
  const standing = standingOf(tx, row, known)
  const withoutParents = exceptionOf(tx, row, known)
  const isOver = withoutParents !== null && !withoutParents.isRunning
  const state = stateOf(row, standing, tx.today, isOver)
  const receiver = around.directory.organisation(row.receiver_organisation_id)
  return {
    id: row.id,
    askedBy: around.directory.account(row.asked_by),
    askedByOrganisation: around.directory.organisation(sidesOf(tx, row, around).team.organisation).name,
    askedAt: row.asked_at,
    receiver: {
      accountId: row.receiver_account_id,
      name: around.directory.account(row.receiver_account_id),
      role: row.receiver_role,
      organisation: receiver.name,
      organisationId: row.receiver_organisation_id,
      party: partyOf(receiver.kind),
    },
    purpose: row.purpose,
    levels: levelsOf(row, known),
    goals: row.goal_ids ? goalsOf(row, known) : null,
    about: around.persons
      .filter((one) => row.subject_ids.includes(one.id))
      .map((one) => ({ id: one.id, name: one.given_name })),
    explanation: row.explanation,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    text: textFor(tx, row, known),
    ...standing,
    state,
    myAnswer: myAnswer(standing),
    endsSoon: state === 'granted' && endsSoon(row.valid_until, tx.today, known.policy.reminderDays),
    graceUntil: graceOf(row, standing, known, tx.today),
    withoutParents,
    mayNoteFor: tx.hasRegie ? mayNoteFor(tx, row, standing, known) : [],
    marker: around.markerOf(row.door_id),
  }
}

/** C-7: how the exception of a request stands; the reason is read by the team that wrote it. */
function exceptionOf(tx: FileTransaction, row: RequestRow, known: Known): ConsentRequest['withoutParents'] {
  if (!row.parents_left_out) return null
  const until = known.facts.leftOut?.find((one) => one.request === row.id)?.until ?? null
  const newest = known.exceptions.find((one) => one.request_id === row.id)
  const { directory } = known.around
  const consulted = newest?.consulted_account_id
  return {
    until,
    isRunning: row.subject_ids.every((id) => decidesAlone(known, id, until, tx.today)),
    mayReview: tx.hasRegie && newest !== undefined && newest.state !== 'ended' && row.valid_until >= tx.today,
    said: newest
      ? {
          reason: newest.reason,
          consulted: consulted ? directory.account(consulted) : '',
          by: directory.account(newest.written_by),
          on: civilDateOf(newest.written_at),
        }
      : null,
  }
}

/** While the exception runs, and from 16 on without one. */
function decidesAlone({ facts }: Known, id: string, until: string | null, today: string): boolean {
  const isCapable = !facts.capabilities.some((one) => one.person === id && !one.isCapable)
  const isOlder = ageOn(personOf(facts, id).bornOn, today) >= policyTables.agesOfSay.youthAlone
  return isCapable && (isOlder || (until !== null && until >= today))
}

/** C-22: at 12 what parents agreed to goes on for six weeks, and no longer than it was agreed. */
function graceOf(row: RequestRow, { deciders }: Standing, { facts }: Known, today: string): string | null {
  const days = deciders
    .filter((one) => one.again === 'turned-12')
    .map((one) => addDays(lifeOf(personOf(facts, one.subjectId).bornOn, policyTables).graceIsOver, -1))
  const last = [row.valid_until, ...days].sort()[0] ?? ''
  return days.length && last >= today ? last : null
}

/** Everyone whose word about this request counts, with whether that word may be a yes (C-24). */
function mayNoteFor(
  tx: FileTransaction,
  row: RequestRow,
  standing: Standing,
  known: Known,
): ConsentRequest['mayNoteFor'] {
  if (row.valid_until < tx.today) return []
  const granting = new Set(standing.deciders.map((one) => one.personId))
  const openings = openingsFor(tx, row, known.around)
  const policy = policyFor(row, known.policy)
  const closing = row.subject_ids.flatMap((id) => closersOf(known.facts, id, openings, { today: tx.today, policy }))
  return [...new Set([...granting, ...closing])].map((personId) => ({
    personId,
    name: nameIn(known, personId),
    mayGrant: granting.has(personId),
  }))
}

const nameIn = ({ around }: Known, id: string) =>
  around.persons.find((one) => one.id === id)?.given_name ?? around.directory.organisation(id).name

const levelsOf = (row: RequestRow, { policy }: Known) =>
  row.categories.map((category) => ({ category, level: levelFor(category, row.receiver_role, policy) }))
const goalsOf = (row: RequestRow, { goals }: Known) =>
  goals.filter((one) => row.goal_ids?.includes(one.id)).map(({ id, title }) => ({ id, title }))

/** How a request stands: one no stops it, every yes is needed. */
export function stateOf(
  row: Pick<RequestRow, 'valid_until'>,
  { deciders, obstacles }: Standing,
  today: string,
  isOver = false,
): ConsentRequest['state'] {
  if (row.valid_until < today || isOver) return 'expired'
  if (deciders.some((one) => one.answer === 'REFUSED')) return 'refused'
  if (deciders.some((one) => one.answer === 'WITHDRAWN')) return 'withdrawn'
  if (obstacles.length) return 'blocked'
  return deciders.every((one) => one.answer === 'GRANTED') ? 'granted' : 'asked'
}

function myAnswer({ deciders }: Standing): ConsentRequest['myAnswer'] {
  const mine = deciders.filter((one) => one.isYou)
  if (mine.length === 0) return 'not-asked'
  return mine.find((one) => one.answer === 'none')?.answer ?? mine[0]?.answer ?? 'none'
}

/** The text of a request, in the words in which it is read and answered. */
export function textFor(tx: FileTransaction, row: RequestRow, known: Known): string {
  const { directory, persons } = known.around
  return requestText(
    {
      asker: directory.account(row.asked_by),
      askerOrganisation: directory.organisation(sidesOf(tx, row, known.around).team.organisation).name,
      receiver: directory.account(row.receiver_account_id),
      receiverOrganisation: directory.organisation(row.receiver_organisation_id).name,
      about: persons.filter((one) => row.subject_ids.includes(one.id)).map((one) => one.given_name),
      levels: levelsOf(row, known),
      goals: row.goal_ids ? goalsOf(row, known).map((one) => one.title) : null,
      explanation: row.explanation,
      newCircumstance: row.new_circumstance,
      isOfYouthAlone: row.parents_left_out,
      isBothWays: openingsFor(tx, row, known.around).length > 1,
      validUntil: row.valid_until,
    },
    known.language,
  )
}
