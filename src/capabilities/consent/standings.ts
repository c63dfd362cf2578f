import { sql } from 'kysely'
import type { Sql } from '../../platform/database/database.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import type { Entry, Standing } from '../dossiers/ports.ts'
import { type Ending, endingsInSight } from './endings-queries.ts'
import {
  lastAnswersInSight,
  type RequestRow,
  requestsInSight,
  type StatementRow,
  statementsInSight,
} from './queries.ts'
import { regionPolicyOf } from './region/policy.ts'

interface MemberRow {
  file_id: string
  account_id: string
  organisation_id: string
  role: string
  is_open: boolean
  /** The family's yes stands; a bar or the own role may still keep it closed. */
  has_key: boolean
}

/** Per file in sight: who was asked to join, who may, and whether the family's answer is waited for or was taken back. */
export async function consentStandings(db: Sql): Promise<Map<string, Partial<Standing>>> {
  const { rows } = await sql<MemberRow>`select * from access.members_in_sight()`.execute(db)
  const members = Map.groupBy(rows, (one) => one.file_id)
  const isAllOpen = rows.every((one) => one.is_open)
  const requests = Map.groupBy(isAllOpen ? [] : await requestsInSight(db), (one) => one.file_id)
  const answers = isAllOpen ? new Map<string, string>() : await lastAnswersInSight(db)
  const today = await todayOf(db)
  const { reminderDays } = await regionPolicyOf(db)
  const endings = Map.groupBy(await endingsInSight(db, today, reminderDays), (one) => one.file_id)
  return new Map(
    [...members].map(([id, asked]) => {
      const seen = { requests: requests.get(id) ?? [], answers, today, endings: endings.get(id) ?? [] }
      return [id, { ...standingOf(asked, seen), ...endingOf(asked, seen) }]
    }),
  )
}

async function todayOf(db: Sql): Promise<string> {
  const { rows } = await sql<{ today: string }>`select access.entered_today() as today`.execute(db)
  return rows[0]?.today ?? ''
}

interface Seen {
  requests: readonly RequestRow[]
  /** The last answer to a request, about the organisation that was to read. */
  answers: ReadonlyMap<string, string>
  today: string
  endings: readonly Ending[]
}

function standingOf(asked: readonly MemberRow[], seen: Seen): Partial<Standing> {
  const closed = asked.filter((one) => !one.has_key)
  const reasons = closed.map((member) => [member.account_id, whyClosed(member, seen)] as const)
  const invited = new Map(reasons.flatMap(([id, why]) => (why === 'waiting' || why === 'stopped' ? [[id, why]] : [])))
  const waits = [...invited.values()]
  // C-5: a no is the family's good right. It is not counted, and no list tells it.
  const refused = reasons.filter(([, why]) => why === 'refused').length
  return {
    consentAsked: asked.length - refused,
    consentGiven: asked.filter((one) => one.is_open).length,
    isWaitingForFamily: waits.includes('waiting'),
    isStopped: waits.includes('stopped'),
    invited,
  }
}

/** A closed member waits while the newest request runs unanswered or half answered; a yes that was taken back stopped it. */
function whyClosed(
  member: MemberRow,
  { requests, answers, today }: Seen,
): 'waiting' | 'stopped' | 'refused' | undefined {
  const request = requests.find((one) => isAbout(one, member))
  if (!request) return undefined
  const said = answers.get(`${request.id} ${request.receiver_organisation_id}`)
  if (said === 'WITHDRAWN') return 'stopped'
  if (said === 'REFUSED') return 'refused'
  return request.valid_until >= today ? 'waiting' : undefined
}

const isAbout = (
  one: Pick<Ending, 'receiver_account_id' | 'receiver_organisation_id' | 'receiver_role'>,
  member: MemberRow,
): boolean =>
  one.receiver_account_id === member.account_id &&
  one.receiver_organisation_id === member.organisation_id &&
  one.receiver_role === member.role

/** C-21, C-22: which yes ends soon, and about whom to ask anew: it ran out, or a child has a say since. */
function endingOf(asked: readonly MemberRow[], { endings, today }: Seen): Pick<Standing, 'endsOn' | 'askAgain'> {
  const about = endings.flatMap((one) => {
    const member = asked.find((each) => isAbout(one, each))
    return member ? [{ ...one, isOpen: member.is_open, isOver: one.valid_until < today }] : []
  })
  const days = about.filter((one) => one.isOpen && !one.isOver && one.ends_soon).map((one) => one.valid_until)
  const again = about.filter((one) => (one.isOpen ? one.turned_12 : one.isOver))
  return { endsOn: days.sort()[0] ?? null, askAgain: again.map((one) => one.receiver_account_id) }
}

/** What was asked and answered, for the timeline. One line per person and moment, however many statements it took. */
export async function consentEntries(db: Sql): Promise<Entry[]> {
  const requests = await requestsInSight(db)
  const statements = await statementsInSight(db)
  return [...requests.map(requestEntry), ...answersOnce(statements).map((one) => answerEntry(one, requests))]
}

function requestEntry(row: RequestRow): Entry {
  return {
    fileId: row.file_id,
    id: row.id,
    doorId: row.door_id,
    kind: 'request',
    at: row.asked_at,
    title: row.receiver_role,
    text: row.explanation,
    isOwnWords: false,
    writtenBy: row.asked_by,
    personId: null,
  }
}

function answersOnce(statements: readonly StatementRow[]): StatementRow[] {
  const once = new Map(
    statements
      .filter((one) => one.request_id)
      .map((one) => [`${one.request_id} ${one.decider_id} ${one.stated_at} ${one.answer}`, one]),
  )
  return [...once.values()]
}

function answerEntry(one: StatementRow, requests: readonly RequestRow[]): Entry {
  const request = requests.find((row) => row.id === one.request_id)
  return {
    fileId: one.file_id,
    id: one.id,
    doorId: one.door_id,
    kind: 'answer',
    at: one.stated_at,
    title: one.answer,
    text: request ? request.receiver_role : civilDateOf(one.stated_at),
    isOwnWords: false,
    writtenBy: null,
    personId: one.decider_id,
  }
}
