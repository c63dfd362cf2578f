import { civilDateOf } from '../../platform/pure/format.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import { type Surroundings, surroundingsOf } from '../dossiers/surroundings.ts'
import { type GoalRow, goalsInSight } from '../plan/queries.ts'
import type { ConsentRequest, Decider } from './contract.ts'
import { type Facts, readFacts } from './facts.ts'
import { type RequestRow, requestsInSight, type StatementRow, statementsInSight } from './queries.ts'
import type { RegionPolicy } from './region-choices.ts'
import { regionPolicyOf } from './region-policy.ts'
import { requestText } from './request-text.ts'
import { levelFor, type NeededDecider, needed, type Obstacle, openingsOf, type Side } from './rules.ts'
import { roleOfKind } from './speaker.ts'
import { scopesOf } from './statements.ts'

/** The requests of a file that the actor may know of, newest first. */
export function listRequests(call: Call, fileId: string, language: Language): Promise<ConsentRequest[]> {
  return inFile(call, fileId, async (tx) => {
    const requests = await readRequests(tx, language)
    const rows = await requestsInSight(tx.sql)
    await tx.look(
      'viewed',
      rows.map((row) => row.door_id),
    )
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
  language: Language
}

export async function knownOf(tx: FileTransaction, accounts: readonly string[], language: Language): Promise<Known> {
  return {
    around: await surroundingsOf(tx, accounts),
    facts: await readFacts(tx.sql, tx.fileId),
    statements: await statementsInSight(tx.sql),
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
export function standingOf(
  tx: FileTransaction,
  row: RequestRow,
  { facts, statements, around, policy }: Known,
): Standing {
  const nameOf = (id: string) => around.persons.find((one) => one.id === id)?.given_name ?? ''
  const sides = sidesOf(tx, row, around)
  const parts = row.subject_ids.map((subject) =>
    needed(facts, subject, openingsOf(sides.team, sides.receiver), tx.today, policy),
  )
  const deciders = parts
    .flatMap((one) => one.deciders)
    .map(
      (one): Decider => ({
        ...one,
        ...answerOf(one, row, statements),
        name: nameOf(one.personId),
        subjectName: nameOf(one.subjectId),
        hasAccount: around.relatives.includes(one.personId),
        isYou: one.personId === tx.personId,
      }),
    )
  const obstacles = parts.flatMap((one) => one.obstacles).map((one) => ({ ...one, subjectName: nameOf(one.subjectId) }))
  return { deciders, obstacles }
}

/** The two sides of a request; the team that asks is the source of its door, and before there is one the actor's own. */
export function sidesOf(
  tx: FileTransaction,
  row: RequestRow,
  { doors, directory }: Pick<Surroundings, 'doors' | 'directory'>,
): { team: Side; receiver: Side } {
  const { actor } = tx.call
  const asking = doors.get(row.door_id)?.source_id ?? (actor.kind === 'professional' ? actor.organisationId : '')
  const receiver = { organisation: row.receiver_organisation_id, role: row.receiver_role }
  return {
    team: { organisation: asking, role: 'WIJKTEAM', speaksAs: 'WIJKTEAM' },
    receiver: { ...receiver, speaksAs: roleOfKind(directory.organisation(receiver.organisation).kind) },
  }
}

function answerOf(
  decider: NeededDecider,
  row: RequestRow,
  statements: readonly StatementRow[],
): Pick<Decider, 'answer' | 'answeredOn'> {
  const said = latestPerScope(
    statements.filter(
      (one) => one.decider_id === decider.personId && one.subject_id === decider.subjectId && isAbout(one, row),
    ),
  )
  const last = said.at(-1)
  if (!last) return { answer: 'none', answeredOn: null }
  const answer = said.some((one) => one.answer === 'GRANTED')
    ? 'GRANTED'
    : said.some((one) => one.answer === 'REFUSED')
      ? 'REFUSED'
      : 'WITHDRAWN'
  return { answer, answeredOn: civilDateOf(last.stated_at) }
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
  const receiver = around.directory.organisation(row.receiver_organisation_id)
  return {
    id: row.id,
    askedBy: around.directory.account(row.asked_by),
    askedByOrganisation: around.directory.organisation(sidesOf(tx, row, around).team.organisation).name,
    askedAt: row.asked_at,
    receiver: {
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
    state: stateOf(row, standing, tx.today),
    myAnswer: myAnswer(standing),
    marker: around.markerOf(row.door_id),
  }
}

const levelsOf = (row: RequestRow, { policy }: Known) =>
  row.categories.map((category) => ({ category, level: levelFor(category, row.receiver_role, policy) }))
const goalsOf = (row: RequestRow, { goals }: Known) =>
  goals.filter((one) => row.goal_ids?.includes(one.id)).map(({ id, title }) => ({ id, title }))

/** How a request stands: one no stops it, every yes is needed. */
export function stateOf(
  row: Pick<RequestRow, 'valid_until'>,
  { deciders, obstacles }: Standing,
  today: string,
): ConsentRequest['state'] {
  if (row.valid_until < today) return 'expired'
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
      validUntil: row.valid_until,
    },
    known.language,
  )
}
