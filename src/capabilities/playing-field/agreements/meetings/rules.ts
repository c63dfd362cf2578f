// What a meeting may hold (domain-nl §1.7a): never more than its purpose needs.
import { type Category, categories, type Level, levels } from '../../../access/vocabulary.ts'
import type { MeetingKind } from '../vocabulary.ts'

/** Category × purpose, as the law table has it; null where the purpose does not need the category. */
export type PurposeLimits = Readonly<Record<Category, Readonly<Record<string, Level | null>>>>

export interface Held {
  category: Category
  level: Level
}
export interface MeetingPurpose {
  purpose: string
  holds: readonly Held[]
}
/** A meeting without purposes speaks without names. */
export interface Meeting {
  kind: MeetingKind
  parties: readonly string[]
  purposes: readonly MeetingPurpose[]
}

/** Those who steer speak of figures and agreements, never of a child (P5.10). */
const withoutPersons: readonly MeetingKind[] = ['steering-group', 'direction-group']
export const speaksOfChildren = (kind: MeetingKind) => !withoutPersons.includes(kind)

export const purposesOf = (limits: PurposeLimits): string[] => Object.keys(limits.LOGISTICS)

/** What a purpose may hold at most: the default of a new meeting. */
export const mostFor = (limits: PurposeLimits, purpose: string): Held[] =>
  categories.flatMap((category) => {
    const level = limits[category][purpose]
    return level ? [{ category, level }] : []
  })

export type MeetingFault =
  | 'meeting-steers'
  | 'purpose-unknown'
  | 'purpose-twice'
  | 'category-twice'
  | 'meeting-holds-more'

/** agreements-03 (§1.7a): the first thing wrong with each meeting; a meeting may hold less than its purpose needs, and never more. */
export function meetingFaults(
  meetings: readonly Meeting[],
  limits: PurposeLimits,
): { index: number; code: MeetingFault; purpose?: string; category?: Category }[] {
  return meetings.flatMap((meeting, index) => {
    const fault = faultOf(meeting, limits)
    return fault ? [{ index, ...fault }] : []
  })
}

function faultOf({ kind, purposes }: Meeting, limits: PurposeLimits) {
  if (!speaksOfChildren(kind) && purposes.length > 0) return { code: 'meeting-steers' as const }
  if (isTwice(purposes.map((one) => one.purpose))) return { code: 'purpose-twice' as const }
  for (const { purpose, holds } of purposes) {
    if (!purposesOf(limits).includes(purpose)) return { code: 'purpose-unknown' as const, purpose }
    if (isTwice(holds.map((one) => one.category))) return { code: 'category-twice' as const, purpose }
    const tooMuch = holds.find(({ category, level }) => isMore(level, limits[category][purpose] ?? null))
    if (tooMuch) return { code: 'meeting-holds-more' as const, purpose, category: tooMuch.category }
  }
  return undefined
}

const isTwice = (all: readonly string[]) => new Set(all).size < all.length
const isMore = (level: Level, limit: Level | null) => limit === null || levels.indexOf(level) > levels.indexOf(limit)
