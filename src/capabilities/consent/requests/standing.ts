// How a request stands: whose answer it needs, what each said, and who may still say something.
import { civilDateOf } from '../../../platform/pure/format.ts'
import type { FileTransaction } from '../../access/actor.ts'
import type { Surroundings } from '../../dossiers/surroundings.ts'
import { closersOf } from '../closing.ts'
import type { ConsentRequest, Decider } from '../contract.ts'
import { whyAskedAgain } from '../life.ts'
import type { RequestRow, StatementRow } from '../queries.ts'
import { type NeededDecider, needed, type Obstacle } from '../rules.ts'
import { scopesOf } from '../statements.ts'
import { type Known, nameIn } from './known.ts'
import { openingsFor, policyFor } from './sides.ts'

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

export function myAnswer({ deciders }: Standing): ConsentRequest['myAnswer'] {
  const mine = deciders.filter((one) => one.isYou)
  if (mine.length === 0) return 'not-asked'
  return mine.find((one) => one.answer === 'none')?.answer ?? mine[0]?.answer ?? 'none'
}

/** Everyone whose word about this request counts, with whether that word may be a yes (C-24). */
export function mayNoteFor(
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
