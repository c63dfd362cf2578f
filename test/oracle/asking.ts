// Who must say yes, and whether they did: §1.2, §1.3 and C-2, C-7, C-11, C-20, C-22, D29 for one question.
import { addDays, addYears, ageOn, type CivilDate } from './calendar.ts'
import { LOW_IMPACT } from './law.ts'
import { type Decider, type Judgement, no, type Question } from './question.ts'
import { type Said, said } from './saying.ts'

/** A kind of consent, the column of §1.2 that says who decides, and the regime that a region's choice is made for. */
export type Ask = { kind: string; column: string; regime: string }

type Voice = { name: string; says: Said }
type Needed = { voices: Voice[]; oneIsEnough: boolean }

const GRACE = 42
const BY_TELLING: Said[] = ['refused', 'withdrawn', 'expired', 'not-specific', 'incomplete']

/** §1.2, the cell of a capable youth of 12 to 15; the other cells are the same in every column. */
const FROM_12: Readonly<Record<string, string>> = {
  AVG_ONLY: 'parents',
  JEUGDWET: 'youth',
  WGBO: 'youth',
  WMO: 'youth',
  PUBLIC_OFFICIAL: 'youth',
  PROF_CODE: 'both',
  WPO18A: 'both',
}

/** Undefined: every yes is there. */
export function lacking(question: Question, rule: string, asks: Ask[]): Judgement | undefined {
  const lacks = asks.flatMap((ask) => lackingOne(question, rule, ask) ?? [])
  const gezag = lacks.find((one) => one.rule === 'D29')
  if (gezag || lacks.length === 0) return gezag
  const reason = BY_TELLING.map((one) => `consent.${one}`).find((one) => lacks.some((lack) => lack.reason === one))
  return no(rule, reason ?? '', unique(lacks.flatMap(({ missing }) => missing)))
}

function lackingOne(question: Question, rule: string, ask: Ask): Judgement | undefined {
  const who = whoDecides(question, ask)
  const answer = ofWho(question, rule, ask, who)
  return answer && isHeldByGrace(question, ask) ? undefined : answer
}

function ofWho(question: Question, rule: string, ask: Ask, who: string): Judgement | undefined {
  const restsOnGezag = who === 'parents' || who === 'both'
  if (restsOnGezag && question.subject.authority !== 'known')
    return no('D29', `authority.${question.subject.authority}`)
  const groups = neededOf(question, ask, who)
  const blocking = groups.flatMap(blockersIn)
  const all = [...blocking, ...objectionOfYouth(question, ask)]
  if (all.length === 0) return undefined
  const missing = unique(all.map(({ name }) => name))
  const hasYes = groups.some(({ voices }) => voices.some(({ says }) => says === 'yes'))
  const hasRefusal = blocking.some(({ says }) => says === 'refused')
  if (restsOnGezag && hasYes && hasRefusal) return no('D29', 'authority.conflict', missing)
  const most = BY_TELLING.find((one) => all.some(({ says }) => says === one))
  return no(rule, `consent.${most}`, missing)
}

/** Not capable is as under 12 until 18, and then curator or mentor. */
function whoDecides({ at, subject, policy }: Question, ask: Ask): string {
  const age = ageOn(subject.bornOn, at)
  const isCapable = subject.capable ?? true
  if (age >= 18) return isCapable ? 'self' : 'representative'
  if (age < 12 || !isCapable) return 'parents'
  if (age >= 16) return 'youth'
  const choice = policy?.consent12to15 ?? 'BOTH'
  const here = typeof choice === 'string' ? choice : (choice[ask.regime] ?? 'BOTH')
  return here === 'STATUTE' ? (FROM_12[ask.column] ?? 'both') : 'both'
}

function neededOf(question: Question, ask: Ask, who: string): Needed[] {
  if (who === 'parents') return [holders(question, ask)]
  if (who === 'both') return [holders(question, ask), subjectAs(question, ask, 'youth')]
  if (who === 'representative') return [representatives(question, ask)]
  return [subjectAs(question, ask, who === 'youth' ? 'youth' : 'adult')]
}

function holders(question: Question, ask: Ask, yesBefore?: CivilDate): Needed {
  const joint = question.policy?.jointAuthority ?? 'ALL'
  const { category } = question.disclosure
  const isLight = LOW_IMPACT.some((one) => one === category)
  const rule = typeof joint === 'string' ? (isLight ? joint : 'ALL') : joint[category]
  const withGezag = question.deciders.filter(
    ({ is, hasGezag }) => hasGezag && ['parent', 'guardian', 'gi'].includes(is),
  )
  const voices = withGezag.map((one) => voiceOf(question, ask, one, yesBefore))
  return { voices: orAbsent(voices, 'parent'), oneIsEnough: rule === 'ONE_UNLESS_OBJECTION' }
}

/** From 18 what somebody said as a youth and as an adult are the answers of one person. */
function subjectAs(question: Question, ask: Ask, as: 'youth' | 'adult'): Needed {
  const adults = as === 'adult' ? question.deciders.filter(({ is }) => is === 'adult') : []
  const entries = [...adults, ...question.deciders.filter(({ is }) => is === 'youth')]
  const [first] = entries
  const consents = entries.flatMap((one) => one.consents)
  const voices = first ? [{ name: first.id ?? as, says: said(question, ask.kind, consents) }] : []
  return { voices: orAbsent(voices, as), oneIsEnough: false }
}

function representatives(question: Question, ask: Ask): Needed {
  const named = question.deciders.filter(({ is }) => is === 'curator' || is === 'mentor')
  return {
    voices: orAbsent(
      named.map((one) => voiceOf(question, ask, one)),
      'curator',
    ),
    oneIsEnough: true,
  }
}

function voiceOf(question: Question, ask: Ask, { id, is, consents }: Decider, yesBefore?: CivilDate): Voice {
  return { name: id ?? (is === 'mentor' ? 'curator' : is), says: said(question, ask.kind, consents, yesBefore) }
}

function orAbsent(voices: Voice[], name: string): Voice[] {
  return voices.length > 0 ? voices : [{ name, says: 'incomplete' }]
}

function blockersIn({ voices, oneIsEnough }: Needed): Voice[] {
  if (oneIsEnough && voices.some(({ says }) => says === 'yes')) return voices.filter(objects)
  return voices.filter(({ says }) => says !== 'yes')
}

const objects = ({ says }: Voice) => says === 'refused' || says === 'withdrawn'

/** From 12 to 15 the no of a capable youth always stops it, needed or not. */
function objectionOfYouth(question: Question, ask: Ask): Voice[] {
  const { subject, at } = question
  const age = ageOn(subject.bornOn, at)
  if (age < 12 || age > 15 || subject.capable === false) return []
  return subjectAs(question, ask, 'youth').voices.filter(objects)
}

/** C-22: 42 days, the twelfth birthday being the first, on what was agreed before it. */
function isHeldByGrace(question: Question, ask: Ask): boolean {
  const { at, subject } = question
  const birthday = addYears(subject.bornOn, 12)
  if (at < birthday || at >= addDays(birthday, GRACE) || subject.capable === false) return false
  if (subject.authority !== 'known' || objectionOfYouth(question, ask).length > 0) return false
  return blockersIn(holders(question, ask, birthday)).length === 0
}

function unique(names: string[]): string[] {
  return [...new Set(names)].sort()
}
