// D14, D15 and D29 with C-7, C-9, C-10, C-11, C-20, C-21 and C-22: do those who decide about one subject allow it today?
import type { ConsentKind, Item, Role, SenderRole, Statement } from '../world.ts'
import { addDays, addMonths, addYears, ageOn, type CivilDate } from './calendar.ts'
import { getPerson, gezagOver, isGoal, type Moment, statementsGiven } from './history.ts'
import { GRACE_DAYS, REGIME } from './law.ts'
import { isCapable } from './measures.ts'
import { at12To15, jointRule, longestMonths } from './region.ts'

/** One item about one subject, on its way from its source to one role of one organisation. */
export type Disclosure = {
  item: Item
  subject: string
  from: SenderRole
  needs: ConsentKind
  toOrganisation: string
  toRole: Role
}

type Stand = { says: 'yes'; since: CivilDate } | { says: 'objects' } | { says: 'nothing' }

const NOTHING: Stand = { says: 'nothing' }

export function subjectAllows(moment: Moment, disclosure: Disclosure): boolean {
  const { bornOn } = getPerson(moment, disclosure.subject)
  const age = ageOn(bornOn, moment.today)
  // Who cannot weigh it is decided for as a young child is, until 18; then by a curator or mentor, whom no world of ours has.
  if (age >= 12 && !isCapable(moment, disclosure.subject)) return age < 18 && parentsAllow(moment, disclosure)
  if (age < 12) return parentsAllow(moment, disclosure)
  if (age < 16) return youthAndParentsAllow(moment, disclosure, addYears(bornOn, 12))
  return standOf(moment, disclosure, disclosure.subject).says === 'yes'
}

/** 12–15: the young person's refusal always blocks; who must say yes depends on the region's choice (C-7) and the regime. */
function youthAndParentsAllow(moment: Moment, disclosure: Disclosure, turned12On: CivilDate): boolean {
  const youth = standOf(moment, disclosure, disclosure.subject)
  if (youth.says === 'objects') return false
  const isGrace = moment.today < addDays(turned12On, GRACE_DAYS)
  if (isGrace && parentsAllow(moment, disclosure, turned12On)) return true
  const regime = REGIME[disclosure.from] ?? 'AVG_ONLY'
  if (at12To15(moment.policy, regime) === 'BOTH') return youth.says === 'yes' && parentsAllow(moment, disclosure)
  return disclosure.needs === 'SECRECY_RELEASE' ? youth.says === 'yes' : parentsAllow(moment, disclosure)
}

/** Everybody with gezag, or (C-11) one of them while nobody objects. `before`: only a yes that began before that day counts. */
function parentsAllow(moment: Moment, disclosure: Disclosure, before?: CivilDate): boolean {
  const { authority, holders } = gezagOver(moment, disclosure.subject)
  if (authority !== 'known' || holders.length === 0) return false
  const stands = holders.map((holder) => standOf(moment, disclosure, holder))
  const isYes = (stand: Stand) => stand.says === 'yes' && (before === undefined || stand.since < before)
  if (jointRule(moment.policy, disclosure.item.category) === 'ONE_UNLESS_OBJECTION') {
    return stands.some(isYes) && !stands.some((stand) => stand.says === 'objects')
  }
  return stands.every(isYes)
}

/** What one decider says today: only their latest statement about exactly this counts. */
function standOf(moment: Moment, disclosure: Disclosure, decider: string): Stand {
  const latest = statementsGiven(moment).findLast(
    (statement) => statement.decider === decider && isAbout(moment, statement, disclosure),
  )
  if (!latest) return NOTHING
  if (latest.answer !== 'GRANTED') return { says: 'objects' }
  const runs = latest.validFrom <= moment.today && moment.today <= lastDayOf(moment, latest)
  return runs ? { says: 'yes', since: latest.validFrom } : NOTHING
}

/** C-21: at most twelve months, or what the region chose, whatever the form said. */
function lastDayOf({ policy }: Moment, statement: Statement): CivilDate {
  const cap = addMonths(statement.validFrom, longestMonths(policy))
  return statement.validUntil < cap ? statement.validUntil : cap
}

function isAbout(moment: Moment, statement: Statement, { item, ...disclosure }: Disclosure): boolean {
  return (
    statement.subject === disclosure.subject &&
    statement.consentKind === disclosure.needs &&
    statement.toOrganisation === disclosure.toOrganisation &&
    statement.toRole === disclosure.toRole &&
    statement.fromRoles.includes(disclosure.from) &&
    statement.purpose === 'COORDINATE_PLAN' &&
    statement.category === item.category &&
    coversPart(moment, statement, item)
  )
}

/** A general answer covers every goal, also later ones; any other part only opens by its own name. */
function coversPart(moment: Moment, statement: Statement, item: Item): boolean {
  if (statement.part === item.part) return true
  const isPartOfPlan = item.category === 'PLAN_GOAL_ACTION' && item.part !== null && isGoal(moment, item.part)
  return statement.part === null && isPartOfPlan
}
