import { addDays, addYears } from '../oracle/calendar.ts'
import type { Category, ConsentKind, Role, SenderRole, Statement } from '../world.ts'
import { type Draft, whoHaveSay } from './draft.ts'

type Way = Pick<Statement, 'consentKind' | 'fromRoles' | 'toOrganisation' | 'toRole'>
type Request = Pick<Statement, 'part' | 'validFrom' | 'validUntil'> & {
  ways: Way[]
  subjects: string[]
  categories: Category[]
}

/** One request to the family, answered on the same day: by all with a yes, or with one no, or with one who is silent. */
export function answerRequest(draft: Draft): void {
  const { random } = draft
  const request = inventRequest(draft)
  const asked = [...new Set(request.subjects.flatMap((subject) => whoHaveSay(draft, subject)))]
  const odd = random.weighted({ none: 68, refuses: 14, silent: 18 })
  const oddOne = asked.length > 0 && odd !== 'none' ? random.pick(asked) : undefined
  for (const decider of asked) {
    if (decider !== oddOne) give(draft, statementsOf(draft, request, decider, 'GRANTED'))
    else if (odd === 'refuses') give(draft, statementsOf(draft, request, decider, 'REFUSED'))
  }
}

/** One person changes one thing: no to one goal or one kind of information, or yes to it on their own. */
export function answerAlone(draft: Draft): void {
  const { random } = draft
  const request = inventRequest(draft)
  const asked = request.subjects.flatMap((subject) => whoHaveSay(draft, subject))
  if (asked.length === 0) return
  const narrowed = { ...request, categories: [random.pick(request.categories)] }
  const answer = random.chance(0.6) ? 'REFUSED' : 'GRANTED'
  give(draft, statementsOf(draft, narrowed, random.pick(asked), answer))
}

/** Somebody who still has a say takes back what they allowed: one kind of information, or everything to one organisation. */
export function withdraw(draft: Draft): void {
  const { random } = draft
  const running = draft.granted.filter(({ validUntil }) => validUntil >= draft.today)
  const open = running.filter(({ decider, subject }) => whoHaveSay(draft, subject).includes(decider))
  if (open.length === 0) return
  const first = random.pick(open)
  const isWhole = random.chance(0.35)
  const taken = open.filter(
    ({ decider, toOrganisation, category, part }) =>
      decider === first.decider &&
      toOrganisation === first.toOrganisation &&
      (isWhole || (category === first.category && part === first.part)),
  )
  const latest = taken.filter((one, index) => taken.findIndex((other) => isSameScope(one, other)) === index)
  give(
    draft,
    latest.map((one) => ({ ...one, answer: 'WITHDRAWN', validFrom: draft.today })),
  )
}

function give(draft: Draft, statements: Statement[]): void {
  if (statements.length === 0) return
  draft.events.push({ kind: 'answer', statements })
  const others = draft.granted.filter((old) => !statements.some((one) => isSameScope(old, one)))
  draft.granted = [...others, ...statements.filter(({ answer }) => answer === 'GRANTED')]
}

function isSameScope(one: Statement, other: Statement): boolean {
  return scopeOf(one) === scopeOf(other)
}

function scopeOf({ decider, subject, consentKind, fromRoles, toOrganisation, toRole, ...one }: Statement): string {
  return [decider, subject, consentKind, fromRoles, toOrganisation, toRole, one.category, one.part].join('/')
}

function statementsOf(draft: Draft, request: Request, decider: string, answer: Statement['answer']): Statement[] {
  const { ways, subjects, categories, ...rest } = request
  const own = subjects.filter((subject) => whoHaveSay(draft, subject).includes(decider))
  return own.flatMap((subject) =>
    categories.flatMap((category) =>
      ways.map((way) => ({ decider, subject, purpose: 'COORDINATE_PLAN' as const, category, ...way, ...rest, answer })),
    ),
  )
}

function inventRequest(draft: Draft): Request {
  const { random, items } = draft
  const subjects = [...new Set([...draft.children, ...items.flatMap((item) => item.subjects)])]
  const base = { ways: inventWays(draft), subjects: random.some(subjects, 0.85), ...inventTerm(draft) }
  const apart = items.filter(({ part }) => part !== null)
  if (apart.length > 0 && random.chance(0.25)) {
    const { part, category } = random.pick(apart)
    return { ...base, part, categories: [category] }
  }
  return { ...base, part: null, categories: random.some(draft.categories, 0.9) }
}

function inventTerm({ random, today }: Draft): Pick<Statement, 'validFrom' | 'validUntil'> {
  const validFrom = random.chance(0.08) ? addDays(today, random.int(1, 40)) : today
  const days = random.pick([0, 20, 60, 120, 250])
  if (random.chance(0.1)) return { validFrom, validUntil: addDays(validFrom, 500) }
  return { validFrom, validUntil: random.chance(0.6) ? addYears(validFrom, 1) : addDays(validFrom, days) }
}

/** To one role of a partner, and mostly from that partner to the team in the same breath (P5.5: asked in both directions). */
function inventWays({ random, cast, gdprFrom }: Draft): Way[] {
  const partners = cast.professionals.filter(({ role }) => role !== 'WIJKTEAM')
  const { organisation, role } = random.pick(
    partners.flatMap((one) => (one.role === 'SCHOOL_TEACHER' ? [one] : [one, one])),
  )
  const direction = random.weighted({ both: 70, out: 15, back: 15 })
  const out = [
    way('SECRECY_RELEASE', ['WIJKTEAM'], organisation, role),
    way('GDPR_GROUND', gdprFrom.partner, organisation, role),
  ]
  // Who is not of a school keeps a secret: what they know takes a release, what the family writes a ground.
  const released = role.startsWith('SCHOOL_') ? [] : [way('SECRECY_RELEASE', [role], 'o1', 'WIJKTEAM')]
  const back = [...released, way('GDPR_GROUND', gdprFrom.team, 'o1', 'WIJKTEAM')]
  return [...(direction === 'back' ? [] : out), ...(direction === 'out' ? [] : back)]
}

function way(consentKind: ConsentKind, fromRoles: SenderRole[], toOrganisation: string, toRole: Role): Way {
  return { consentKind, fromRoles, toOrganisation, toRole }
}
