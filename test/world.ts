// Random worlds: one family's file, who works in it, and what happens. Everything follows from the seed.
import type { CivilDate } from './oracle/calendar.ts'
import { inventEvents } from './world/events.ts'
import type { Happening, Purpose } from './world/happenings.ts'
import { inventCast } from './world/people.ts'
import { seeded } from './world/random.ts'

export type Role =
  | 'WIJKTEAM'
  | 'SCHOOL_IB_ZOCO'
  | 'SCHOOL_TEACHER'
  | 'JGZ'
  | 'GI'
  | 'SMW'
  | 'SWV'
  | 'LEERPLICHT'
  | 'JEUGDHULP_PROVIDER'
export type SenderRole = Role | 'PARENT' | 'YOUTH'
export type Level = 'dates' | 'summary' | 'full'
export type ConsentKind = 'SECRECY_RELEASE' | 'GDPR_GROUND'
export type OrganisationKind =
  | 'youth-team'
  | 'school'
  | 'jgz'
  | 'gi'
  | 'social-work'
  | 'samenwerkingsverband'
  | 'leerplicht'
  | 'care-provider'
export type Category =
  | 'LOGISTICS'
  | 'IDENTITY_CONTACT'
  | 'ATTENDANCE'
  | 'SCHOOL_PROGRESS'
  | 'SUPPORT_NEED'
  | 'WELLBEING_SIGNAL'
  | 'FAMILY_SITUATION'
  | 'HEALTH'
  | 'CARE_CONTENT'
  | 'SAFETY_CONCERN'
  | 'PLAN_GOAL_ACTION'
  | 'FINANCE_DEBT'
  | 'CRIMINAL'

export type Regime = 'AVG_ONLY' | 'JEUGDWET' | 'WGBO' | 'PUBLIC_OFFICIAL'
export type Consent12to15 = 'BOTH' | 'STATUTE'
export type JointAuthority = 'ALL' | 'ONE_UNLESS_OBJECTION'

/** What the region chose on top of the law: in a word, or apart for a regime or a category; a cell that is not named is as the law. */
export type Policy = {
  consent12to15: Consent12to15 | Partial<Record<Regime, Consent12to15>>
  jointAuthority: JointAuthority | Partial<Record<Category, JointAuthority>>
  /** Twelve when nothing is said. */
  longestConsentMonths?: number
  roles?: Partial<Record<Role, Partial<Record<Category, Level | null>>>>
  purposes?: Partial<Record<Category, Partial<Record<Purpose, Level | null>>>>
}

export type Organisation = { id: string; kind: OrganisationKind }

/** Someone at work in one organisation in one role. `isPerson`: also family in this very file, and so barred from it at work. */
export type Professional = { id: string; organisation: string; role: Role; isPerson: string | null }

/** A person in the file. `speaksAs`: the sender role of what they write; YOUTH for a child of the family, also after 18. */
export type Person = { id: string; bornOn: CivilDate; speaksAs: 'PARENT' | 'YOUTH' }

/** Who somebody is to a child. Says nothing about gezag. A sibling may be a half-sibling. */
export type Relation = { person: string; child: string; is: 'parent' | 'step-parent' | 'guardian' | 'sibling' }

/** Who has gezag over a child, in full; a change replaces the whole. An empty list happens with `unknown` only. */
export type Gezag = { child: string; authority: 'known' | 'unknown' | 'conflict'; holders: string[] }

export type Source = { organisation: string; professional: string } | { relative: string }

/** One written thing; it stands in the door (subjects, category, level, part, source organisation or relative, own). */
export type Item = {
  id: string
  subjects: string[]
  category: Category
  level: Level
  /** Nothing, a goal opened before (`g…`), a conversation (`t…`) or one's own words (`w…`). */
  part: string | null
  source: Source
  /** "Alleen voor ons team"; never for a relative. */
  own: boolean
  /** What was said to the parents first: nothing, talked about, or it waits as one piece until it is released. */
  talk: 'none' | 'discussed' | 'waits'
  /** Relatives and organisations that never read it, whatever is agreed: a secret address. */
  closedTo: string[]
}

/** One decider's answer about one subject, kind, receiver, category and part; the latest one counts. */
export type Statement = {
  decider: string
  subject: string
  consentKind: ConsentKind
  fromRoles: SenderRole[]
  toOrganisation: string
  toRole: Role
  purpose: 'COORDINATE_PLAN'
  category: Category
  part: string | null
  answer: 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
  /** Both inclusive. Without meaning for REFUSED and WITHDRAWN, which hold from the event on. */
  validFrom: CivilDate
  validUntil: CivilDate
}

export type Write = { kind: 'write'; item: Item }
export type OpenGoal = { kind: 'openGoal'; goal: string }
/** What one decider answers in one go, on the day of the event; the statements count in this order. */
export type Answer = { kind: 'answer'; statements: Statement[] }
/** Never for who is a member already. */
export type MemberJoins = { kind: 'memberJoins'; professional: string; role: Role; hasRegie: boolean }
/** Always at least a day after joining; joining again is at least a day after leaving. */
export type MemberLeaves = { kind: 'memberLeaves'; professional: string }
/** What waited for a talk with the parents waits no longer. */
export type Release = { kind: 'release'; item: string }
/** A young person about a parent reading along, or what the professional decided about it; the newest counts (D22). */
export type Objection = {
  kind: 'objection'
  youth: string
  parent: string
  state: 'raised' | 'upheld' | 'set-aside' | 'taken-back'
}
export type GezagChanges = { kind: 'gezagChanges' } & Gezag
/** The clock goes on and daily jobs run (keys must be extended); nothing else happens. One step may pass several birthdays and expiries. */
export type Advance = { kind: 'advance'; days: number }

/** Each takes effect at once, on the day on which the world then stands. */
export type Event =
  | Write
  | OpenGoal
  | Answer
  | MemberJoins
  | MemberLeaves
  | GezagChanges
  | Release
  | Objection
  | Advance
  | Happening

export type World = {
  seed: number
  startsOn: CivilDate
  /** On the first day. */
  policy: Policy
  organisations: Organisation[]
  professionals: Professional[]
  persons: Person[]
  relations: Relation[]
  /** Gezag on the first day. */
  gezag: Gezag[]
  /** Ids of the persons who have an account as family in this file. */
  relatives: string[]
  events: Event[]
}

export type ProfessionalReader = { professional: string; organisation: string; role: Role }
export type RelativeReader = { relative: string }
export type Reader = ProfessionalReader | RelativeReader

export function generateWorld(seed: number): World {
  const random = seeded(seed)
  const cast = inventCast(random)
  return { seed, ...cast, events: inventEvents(random, cast) }
}

/** Everybody who could sign in, in each capacity: who is both at work and at home stands here twice. */
export function readersOf({ professionals, relatives }: World): Reader[] {
  const atWork = professionals.map(({ id, organisation, role }) => ({ professional: id, organisation, role }))
  return [...atWork, ...relatives.map((relative) => ({ relative }))]
}
