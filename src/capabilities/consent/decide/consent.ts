// Is every yes there that a row asks for? Rows D14–D18, with C-2, C-7, C-11, C-20, C-22 and D29.

import { type ConsentKind, type ConsentReason, consentReasons, type ReasonCode, type Regime } from '../vocabulary.ts'
import { ageBand } from './ages.ts'
import type { Case } from './case.ts'
import {
  type Ask,
  authorityGroup,
  decidedBy,
  type Group,
  groupsOf,
  isObjection,
  isRefusal,
  isYes,
  subjectVoice,
  type Voice,
} from './voices.ts'

/** What a row asks: a kind of consent, and the column of who decides when that is not the sender's own. */
export type Asking = { ask: ConsentKind; column?: Regime }

/** What stands in the way; `isD29` when it is the gezag itself. */
export type Unmet = { reason: ReasonCode; missing: readonly string[]; isD29: boolean }

/** C-2: who keeps a secret by law needs its release as well, whatever the ground; both must pass. */
export function asksOf({ ask: kind, column }: Asking, asked: Case): readonly Ask[] {
  // No regime known: the strictest column, that of the professional code.
  const regime = asked.regime ?? 'PROF_CODE'
  if (kind !== 'GDPR_GROUND') return [{ kind, column: column ?? regime, regime }]
  const ground: Ask = { kind, column: 'AVG_ONLY', regime: 'AVG_ONLY' }
  const keepsSecret = asked.tables.secrecyRegimes.includes(regime)
  return keepsSecret ? [ground, { kind: 'SECRECY_RELEASE', column: regime, regime }] : [ground]
}

/** Everything unmet over the asks of a row; undefined when the row may tell. */
export function unmetOf(asking: Asking, asked: Case): Unmet | undefined {
  const unmet = asksOf(asking, asked).flatMap((ask) => unmetAsk(ask, asked) ?? [])
  if (unmet.length === 0) return undefined
  const overGezag = unmet.find((one) => one.isD29)
  if (overGezag) return overGezag
  const first = [...unmet].sort(byTelling)[0]
  return first && { ...first, missing: sortedNames(unmet.flatMap((one) => one.missing)) }
}

function byTelling(a: Unmet, b: Unmet): number {
  const codes: readonly ReasonCode[] = consentReasons
  const rank = ({ reason }: Unmet) => codes.indexOf(reason)
  return rank(a) - rank(b)
}

function sortedNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort()
}

function unmetAsk(ask: Ask, asked: Case): Unmet | undefined {
  const unmet = unmetNow(ask, asked)
  return unmet && holdsByGrace(ask, asked) ? undefined : unmet
}

function unmetNow(ask: Ask, asked: Case): Unmet | undefined {
  const restsOnGezag = ['authority', 'youth and authority'].includes(decidedBy(ask, asked))
  const { authority } = asked.request.subject
  if (restsOnGezag && authority !== 'known') {
    const reason = authority === 'conflict' ? 'authority.conflict' : 'authority.unknown'
    return { reason, missing: [], isD29: true }
  }
  const groups = groupsOf(ask, asked)
  const needed = groups.flatMap(blockersOf)
  const blockers = [...needed, ...youthVeto(ask, asked)]
  if (blockers.length === 0) return undefined
  // D29: those who are needed contradict each other, so it stops until they, or a court, settle it.
  const isD29 = restsOnGezag && needed.some(isRefusal) && groups.flatMap(({ voices }) => voices).some(isYes)
  const missing = sortedNames(blockers.map(({ name }) => name))
  return { reason: isD29 ? 'authority.conflict' : mostTelling(blockers), missing, isD29 }
}

/** C-11: all must say yes; or one does and nobody objects. */
function blockersOf({ rule, voices }: Group): readonly Voice[] {
  if (rule === 'ONE_UNLESS_OBJECTION' && voices.some(isYes)) return voices.filter(isObjection)
  return voices.filter((voice) => !isYes(voice))
}

/** The refusal or withdrawal of a capable youth of 12–15 blocks, also where the statute does not ask them. */
function youthVeto(ask: Ask, asked: Case): readonly Voice[] {
  if (ageBand(asked) !== '12to15') return []
  return subjectVoice(ask, 'youth', asked).filter(isObjection)
}

function mostTelling(blockers: readonly Voice[]): ConsentReason {
  const states = blockers.map(({ standing }) => standing.state)
  return consentReasons.find((code) => states.includes(code)) ?? 'consent.incomplete'
}

/** C-22: for six weeks from the 12th birthday, what those with gezag agreed to before it goes on unless the youth objects. */
function holdsByGrace(ask: Ask, asked: Case): boolean {
  if (ageBand(asked) !== '12to15' || asked.at >= asked.life.graceIsOver) return false
  if (asked.request.subject.authority !== 'known' || youthVeto(ask, asked).length > 0) return false
  const group = authorityGroup(ask, asked)
  const voices = group.voices.map((voice) => (isYesSince(voice, asked.life.youthJoins) ? asSilent(voice) : voice))
  return blockersOf({ ...group, voices }).length === 0
}

// A yes from the birthday on is new: it waits for the youth, like any other.
function isYesSince({ standing }: Voice, day: string): boolean {
  return standing.state === 'yes' && standing.since >= day
}

function asSilent(voice: Voice): Voice {
  return { ...voice, standing: { state: 'consent.incomplete' } }
}
