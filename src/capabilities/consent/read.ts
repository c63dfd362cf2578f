import { civilDateOf } from '../../platform/pure/format.ts'
import type { Language } from '../../platform/pure/language.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import { partyOf } from '../access/parties.ts'
import { openDoors } from '../access/queries.ts'
import { directoryOf } from '../accounts/directory.ts'
import { personsInSight } from '../dossiers/queries.ts'
import { type Surroundings, surroundingsOf } from '../dossiers/surroundings.ts'
import { goalsInSight } from '../plan/queries.ts'
import type { ConsentRequest, Decider } from './contract.ts'
import { regionPolicy } from './derive.ts'
import { type Facts, readFacts } from './facts.ts'
import { type RequestRow, requestsInSight, type StatementRow, statementsInSight } from './queries.ts'
import { requestText } from './request-text.ts'
import { levelFor, type NeededDecider, needed, type Obstacle, openingsOf, type Side } from './rules.ts'
import { roleOfKind } from './speaker.ts'
import { scopesOf } from './statements.ts'
import type { Role } from './vocabulary.ts'

/** The requests of a file that the actor may know of, newest first. */
export function listRequests(call: Call, fileId: string, language: Language): Promise<ConsentRequest[]> {
  return inFile(call, fileId, async (tx) => {
    const requests = await readRequests(tx, language)
    const rows = await requestsInSight(tx.sql)
    await tx.look('viewed', rows.map((row) => row.door_id))
    return requests
  })
}

export async function readRequests(tx: FileTransaction, language: Language = 'nl'): Promise<ConsentRequest[]> {
  const rows = await requestsInSight(tx.sql)
  if (rows.length === 0) return []
  const statements = await statementsInSight(tx.sql)
  const around = await surroundingsOf(tx, rows.flatMap((row) => [row.asked_by, row.receiver_account_id]))
  const facts = await readFacts(tx.sql, tx.fileId)
  const requests = []
  for (const row of rows) requests.push(await requestOf(tx, row, { statements, around, facts, language }))
  return requests
}

export interface Standing {
  deciders: Decider[]
  obstacles: (Obstacle & { subjectName: string })[]
}

/** Whose answer a request needs and what each said, with the names that the actor may know. */
export async function standingOf(tx: FileTransaction, row: RequestRow, facts: Facts, statements: readonly StatementRow[] = []): Promise<Standing> {
  const persons = await personsInSight(tx.sql)
  const accounts = (await surroundingsOf(tx)).relatives
  const nameOf = (id: string) => persons.find((one) => one.id === id)?.given_name ?? ''
  const sides = await sidesOf(tx, row)
  const parts = row.subject_ids.map((subject) => needed(facts, subject, openingsOf(sides.team, sides.receiver), tx.today, regionPolicy))
  const deciders = parts.flatMap((one) => one.deciders).map((one): Decider => ({
    ...one,
    ...answerOf(one, row, statements),
    name: nameOf(one.personId),
    subjectName: nameOf(one.subjectId),
    hasAccount: accounts.includes(one.personId),
    isYou: one.personId === tx.personId,
  }))
  const obstacles = parts.flatMap((one) => one.obstacles).map((one) => ({ ...one, subjectName: nameOf(one.subjectId) }))
  return { deciders, obstacles }
}

/** The two sides of a request: the team that asks, and who is asked for. */
export async function sidesOf(tx: FileTransaction, row: RequestRow): Promise<{ team: Side; receiver: Side }> {
  const asked = await askingSide(tx, row)
  const directory = await directoryOf(tx.sql, [])
  const receiver = { organisation: row.receiver_organisation_id, role: row.receiver_role }
  return { team: asked, receiver: { ...receiver, speaksAs: roleOfKind(directory.organisation(receiver.organisation).kind) } }
}

/** The team that asks is the source of the request's door; before there is one, it is the actor's own. */
async function askingSide(tx: FileTransaction, row: RequestRow): Promise<Side> {
  const { actor } = tx.call
  const door = (await openDoors(tx.sql)).get(row.door_id)
  const organisation = door?.source_id ?? (actor.kind === 'professional' ? actor.organisationId : '')
  return { organisation, role: 'WIJKTEAM', speaksAs: 'WIJKTEAM' }
}

function answerOf(decider: NeededDecider, row: RequestRow, statements: readonly StatementRow[]): Pick<Decider, 'answer' | 'answeredOn'> {
  const said = latestPerScope(statements.filter((one) => one.decider_id === decider.personId && one.subject_id === decider.subjectId && isAbout(one, row)))
  const last = said.at(-1)
  if (!last) return { answer: 'none', answeredOn: null }
  const answer = said.some((one) => one.answer === 'GRANTED') ? 'GRANTED' : said.some((one) => one.answer === 'REFUSED') ? 'REFUSED' : 'WITHDRAWN'
  return { answer, answeredOn: civilDateOf(last.stated_at) }
}

/** A statement is about a request when it answers it, or later switches something of it. */
function isAbout(one: StatementRow, row: RequestRow): boolean {
  if (one.to_organisation_id !== row.receiver_organisation_id || one.to_role !== row.receiver_role) return false
  const scopes = scopesOf(row.categories, row.goal_ids)
  return one.request_id === row.id && scopes.some((scope) => scope.category === one.category && scope.part === one.part_id)
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

interface Telling {
  statements: readonly StatementRow[]
  around: Surroundings
  facts: Facts
  language: Language
}

async function requestOf(tx: FileTransaction, row: RequestRow, { statements, around, facts, language }: Telling): Promise<ConsentRequest> {
  const standing = await standingOf(tx, row, facts, statements)
  const receiver = around.directory.organisation(row.receiver_organisation_id)
  const team = (await sidesOf(tx, row)).team
  const goals = row.goal_ids ? await goalTitles(tx, row.goal_ids) : null
  return {
    id: row.id,
    askedBy: around.directory.account(row.asked_by),
    askedByOrganisation: around.directory.organisation(team.organisation).name,
    askedAt: row.asked_at,
    receiver: {
      name: around.directory.account(row.receiver_account_id),
      role: row.receiver_role,
      organisation: receiver.name,
      organisationId: row.receiver_organisation_id,
      party: partyOf(receiver.kind),
    },
    purpose: row.purpose,
    levels: row.categories.map((category) => ({ category, level: levelFor(category, row.receiver_role) })),
    goals,
    about: around.persons.filter((one) => row.subject_ids.includes(one.id)).map((one) => ({ id: one.id, name: one.given_name })),
    explanation: row.explanation,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    text: await textFor(tx, row, language),
    ...standing,
    state: stateOf(row, standing, tx.today),
    myAnswer: myAnswer(standing),
    marker: around.markerOf(row.door_id),
  }
}

/** How a request stands: one no stops it, every yes is needed. */
export function stateOf(row: Pick<RequestRow, 'valid_until'>, { deciders, obstacles }: Standing, today: string): ConsentRequest['state'] {
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

async function goalTitles(tx: FileTransaction, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  const goals = await goalsInSight(tx.sql)
  return goals.filter((one) => ids.includes(one.id)).map(({ id, title }) => ({ id, title }))
}

/** The text of a request, in the words in which it is read and answered. */
export async function textFor(tx: FileTransaction, row: RequestRow, language: Language): Promise<string> {
  const directory = await directoryOf(tx.sql, [row.asked_by, row.receiver_account_id])
  const persons = await personsInSight(tx.sql)
  const { team } = await sidesOf(tx, row)
  return requestText(
    {
      asker: directory.account(row.asked_by),
      askerOrganisation: directory.organisation(team.organisation).name,
      receiver: directory.account(row.receiver_account_id),
      receiverOrganisation: directory.organisation(row.receiver_organisation_id).name,
      about: persons.filter((one) => row.subject_ids.includes(one.id)).map((one) => one.given_name),
      levels: row.categories.map((category) => ({ category, level: levelFor(category, row.receiver_role as Role) })),
      goals: row.goal_ids ? (await goalTitles(tx, row.goal_ids)).map((one) => one.title) : null,
      explanation: row.explanation,
      validUntil: row.valid_until,
    },
    language,
  )
}
