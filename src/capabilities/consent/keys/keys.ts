import { addDays, addMonths, type CivilDate } from '../../../platform/pure/dates.ts'
import { levels } from '../../access/vocabulary.ts'
import { decide } from '../decide/decide.ts'
import type { Decision } from '../decide/request.ts'
import type { RegionPolicy } from '../region/choices.ts'
import type { RuleId } from '../vocabulary.ts'
import { alikeDoors, type Named, namedIn } from './alike.ts'
import { currentStatements, decidersOf, lastDayOfStatement, type Receiver, subjectOf } from './deciders.ts'
import type { DoorFact, Facts, LeftOutFact, StatementFact } from './facts.ts'
import { leftOutFor, openlySaid, policyOn, saidTo } from './left-out.ts'
import { eachTime, type Once, onceEach } from './once.ts'
import { senderOf } from './speaker.ts'

/** What a key rests on: a row of the law, or C-7 where the young person said yes without the parents. */
export type KeyRule = RuleId | 'C-7'

export interface Key {
  door: string
  kind: 'organisation' | 'relative'
  recipient: string
  role: string
  from: CivilDate
  until: CivilDate
  rule: KeyRule
  grounds: string[]
}

export interface Representation {
  subject: string
  relative: string
  from: CivilDate
  until: CivilDate
}

/** A key reaches at most this far ahead; a monthly job extends it, and if that does not run, things close safely. */
const monthsAhead = 13

export interface Answer {
  isAllowed: boolean
  rule: KeyRule
  until: CivilDate | null
}
type Asked = (at: CivilDate) => Answer

/** All keys of a file from today on: for each door and recipient decide() is asked now, and again the day after each answer ends. */
export function keysOf(facts: Facts, today: CivilDate, policy: RegionPolicy): Key[] {
  const named = namedIn(facts)
  const deriving: Deriving = { facts, today, policy, named, once: onceEach(named) }
  return alikeDoors(facts, named).flatMap((doors) => {
    const [first] = doors
    const keys = !first || first.isOwn ? [] : keysOfDoor(deriving, first)
    return doors.flatMap((door) => keys.map((key) => ({ ...key, door: door.id })))
  })
}

interface Deriving {
  facts: Facts
  today: CivilDate
  policy: RegionPolicy
  named: Named
  once: Once
}

function keysOfDoor(deriving: Deriving, door: DoorFact): Key[] {
  const { facts, policy } = deriving
  return [
    ...facts.recipients
      .filter((one) => one.organisation !== door.source && mayOpenTo(facts, door, one.organisation))
      .filter((one) => !policy.left?.includes(one.organisation))
      .flatMap((one) => keysForOrganisation(deriving, door, one)),
    ...facts.persons
      .filter((one) => one.id !== door.source && mayKnow(door, one.id))
      .flatMap((one) => keysForRelative(deriving, door, one.id)),
  ]
}

/** A secret is for nobody it is secret from; what was told once went to its receiver, and opens to no other organisation. */
function mayOpenTo(facts: Facts, door: DoorFact, organisation: string): boolean {
  return !door.closedTo.includes(organisation) && !(door.part !== null && facts.apart?.includes(door.part))
}

/** What waits for a talk is for the subject only, or for nobody of the family; a secret is for nobody it is secret from. */
export function mayKnow(door: DoorFact, reader: string): boolean {
  if (door.closedTo.includes(reader) || door.talk === 'waits-for-family') return false
  return door.talk !== 'waits-for-parents' || (door.subjects.length === 1 && door.subjects[0] === reader)
}

function keysForOrganisation({ facts, today, policy, once }: Deriving, door: DoorFact, receiver: Receiver): Key[] {
  const ranges = rangesOf(today, (at) => answerOrganisation(facts, door, receiver, at, policy, once))
  if (ranges.length === 0) return []
  const yeses = [openlySaid(facts), ...leftOutFor(facts, door).map((one) => saidTo(facts, one))].flatMap((said) =>
    yesesFor(said, door, receiver, today),
  )
  return ranges.map((range) => ({
    ...range,
    door: door.id,
    kind: 'organisation',
    recipient: receiver.organisation,
    role: receiver.role,
    grounds: yeses.filter((one) => one.validFrom <= range.until && one.validUntil >= range.from).map((one) => one.id),
  }))
}

function keysForRelative({ facts, today, policy, once }: Deriving, door: DoorFact, reader: string): Key[] {
  const ranges = rangesOf(today, (at) => answerRelative(facts, door, reader, at, policy, once))
  return ranges.map((range) => ({
    ...range,
    door: door.id,
    kind: 'relative',
    recipient: reader,
    role: '',
    grounds: [],
  }))
}

/** Whom a relative represents, so whose looks they may read: those of whom they may read the plan. */
export function representationsOf(facts: Facts, today: CivilDate, policy: RegionPolicy): Representation[] {
  const pairs = facts.persons.flatMap((subject) =>
    facts.persons.filter((one) => one.id !== subject.id).map((one) => [subject.id, one.id] as const),
  )
  return pairs.flatMap(([subject, relative]) => {
    const plan: DoorFact = {
      id: '',
      subjects: [subject],
      category: 'PLAN_GOAL_ACTION',
      level: 'full',
      part: null,
      sourceKind: 'organisation',
      source: '',
      isOwn: false,
      talk: 'none',
      closedTo: [],
    }
    return rangesOf(today, (at) => answerRelative(facts, plan, relative, at, policy)).map(({ from, until }) => ({
      subject,
      relative,
      from,
      until,
    }))
  })
}

/** The days on which the answer is yes, as ranges; ranges that follow on each other under one rule are one. */
function rangesOf(today: CivilDate, ask: Asked): { from: CivilDate; until: CivilDate; rule: KeyRule }[] {
  const horizon = addMonths(today, monthsAhead)
  const ranges: { from: CivilDate; until: CivilDate; rule: KeyRule }[] = []
  for (let at = today; at <= horizon; ) {
    const answer = ask(at)
    const until = answer.until === null || answer.until > horizon ? horizon : answer.until
    const last = ranges.at(-1)
    if (answer.isAllowed && last && last.rule === answer.rule && addDays(last.until, 1) === at) last.until = until
    else if (answer.isAllowed) ranges.push({ from: at, until, rule: answer.rule })
    at = addDays(until, 1)
  }
  return ranges
}

/** access.md rule 3: every subject must allow, at the level of the door; the earliest end counts. */
export function answerOrganisation(
  facts: Facts,
  door: DoorFact,
  receiver: Receiver,
  at: CivilDate,
  policy: RegionPolicy,
  once: Once = eachTime,
): Answer {
  const openly = together(decisionsForOrganisation(facts, door, receiver, at, policy, once), door)
  const apart = openly.isAllowed ? [] : leftOutFor(facts, door)
  const answers = apart.map((one) => answerWithoutParents(facts, one, { door, receiver }, at, policy))
  const rule = answers.some((one) => one.isAllowed) ? 'C-7' : openly.rule
  const isAllowed = openly.isAllowed || rule === 'C-7'
  const until = earliest([openly.until, ...answers.map((one) => one.until)])
  return untilMeasuresTurn(facts, door, at, { isAllowed, rule, until })
}

/** C-7: what the young person said to one question without the parents; it turns on the last day of the exception. */
function answerWithoutParents(
  facts: Facts,
  exception: LeftOutFact,
  { door, receiver }: { door: DoorFact; receiver: Receiver },
  at: CivilDate,
  policy: RegionPolicy,
): Answer {
  const said = saidTo(facts, exception)
  const answer = together(decisionsOn(said, door, receiver, at, policyOn(policy, exception, at)), door)
  return { ...answer, until: earliest([answer.until, at <= exception.until ? exception.until : null]) }
}

/** What decide() says of each person a door is about, for an organisation in a role, by what was said openly. */
export function decisionsForOrganisation(
  facts: Facts,
  door: DoorFact,
  receiver: Receiver,
  at: CivilDate,
  policy: RegionPolicy,
  once: Once = eachTime,
): Decision[] {
  return decisionsOn(openlySaid(facts), door, receiver, at, policy, once)
}

function decisionsOn(
  facts: Facts,
  door: DoorFact,
  receiver: Receiver,
  at: CivilDate,
  policy: RegionPolicy,
  once: Once = eachTime,
): Decision[] {
  const from = senderOf(facts, door)
  return door.subjects.map((subject) =>
    once({ subject, door, to: receiver, at }, () =>
      decide(
        {
          at,
          policy,
          subject: subjectOf(facts, subject, at, receiver.organisation),
          deciders: decidersOf(facts, subject, { door, sender: from.sender, receiver }, at),
          disclosure: { ...from, receiver: receiver.role, purpose: 'COORDINATE_PLAN', category: door.category },
        },
        policy.tables,
      ),
    ),
  )
}

export function answerRelative(
  facts: Facts,
  door: DoorFact,
  reader: string,
  at: CivilDate,
  policy: RegionPolicy,
  once: Once = eachTime,
): Answer {
  const decisions = decisionsForRelative(facts, door, reader, at, policy, once)
  // Who is nobody to the child while an institution has guardianship may be somebody again the day after.
  if (decisions === null) return untilMeasuresTurn(facts, door, at, never)
  return untilMeasuresTurn(facts, door, at, withYouthsYes(facts, door, at, together(decisions, door)))
}

/**
 * D21–D24: what decide() says of each person a door is about, for a relative; null for whom it is not at all. What a relative
 * wrote outside the plan is read by no other relative (access.md rule 6).
 */
export function decisionsForRelative(
  facts: Facts,
  door: DoorFact,
  reader: string,
  at: CivilDate,
  policy: RegionPolicy,
  once: Once = eachTime,
): Decision[] | null {
  if (door.sourceKind === 'relative' && door.category !== 'PLAN_GOAL_ACTION') return null
  const decisions: Decision[] = []
  for (const subject of door.subjects) {
    const decision = once({ subject, door, to: reader, at }, () =>
      decisionOnReading(facts, door, { subject, reader, at }, policy),
    )
    if (decision === null) return null
    decisions.push(decision)
  }
  return decisions
}

function decisionOnReading(
  facts: Facts,
  door: DoorFact,
  { subject, reader, at }: { subject: string; reader: string; at: CivilDate },
  policy: RegionPolicy,
): Decision | null {
  const from = senderOf(facts, door)
  const deciders = decidersOf(facts, subject, { door, sender: from.sender, receiver: null }, at)
  if (!deciders.some((one) => one.id === reader)) return null
  return decide(
    {
      at,
      policy,
      subject: subjectOf(facts, subject, at, reader),
      deciders,
      disclosure: {
        ...from,
        receiver: reader === subject ? 'YOUTH' : 'PARENT',
        receiverId: reader,
        purpose: 'COORDINATE_PLAN',
        category: door.category,
        discussedWithFamily: door.talk === 'discussed',
        youthObjects: facts.objections.some((one) => one.subject === subject && one.against === reader),
      },
    },
    policy.tables,
  )
}

const never: Answer = { isAllowed: false, rule: 'default', until: null }

/** Who has gezag changes on the days on which a court's measure begins and ends. */
function untilMeasuresTurn(facts: Facts, door: DoorFact, at: CivilDate, answer: Answer): Answer {
  const days = facts.measures
    .filter((one) => door.subjects.includes(one.child))
    .flatMap((one) => [addDays(one.sinceOn, -1), ...(one.untilOn ? [one.untilOn] : [])])
  return { ...answer, until: earliest([answer.until, ...days.filter((day) => day >= at)]) }
}

/** The yes of a youth for their parents begins and ends by its own dates. */
function withYouthsYes(facts: Facts, door: DoorFact, at: CivilDate, answer: Answer): Answer {
  const said = facts.statements.filter((one) => one.toRole === 'PARENT' && door.subjects.includes(one.subject))
  const turns = said.flatMap((one) => [addDays(one.validFrom, -1), lastDayOfStatement(one)]).filter((day) => day >= at)
  return { ...answer, until: earliest([answer.until, ...turns]) }
}

function together(decisions: readonly Decision[], door: DoorFact): Answer {
  const isAllowed = decisions.every(
    (one) => one.decision === 'allow' && one.level !== null && levels.indexOf(one.level) >= levels.indexOf(door.level),
  )
  const telling = decisions.find((one) => one.decision === 'deny') ?? decisions[0]
  return { isAllowed, rule: telling?.rule ?? 'default', until: earliest(decisions.map((one) => one.until)) }
}

function earliest(days: readonly (CivilDate | null)[]): CivilDate | null {
  return days.filter((one) => one !== null).sort()[0] ?? null
}

/** What a key to an organisation rests on, so that the family can read the ground back: each yes that counts today. */
function yesesFor(facts: Facts, door: DoorFact, receiver: Receiver, today: CivilDate): StatementFact[] {
  const question = { door, sender: senderOf(facts, door).sender, receiver }
  const counting = door.subjects.flatMap((subject) =>
    decidersOf(facts, subject, question, today).flatMap(({ id = '' }) =>
      currentStatements(facts.statements, { subject, decider: id, question }),
    ),
  )
  return counting.filter((one) => one.category === door.category && one.answer === 'GRANTED')
}
