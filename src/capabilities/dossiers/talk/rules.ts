import { addDays, type CivilDate } from '../../../platform/pure/dates.ts'
import type { Category } from '../../access/vocabulary.ts'
import type { NewTalk } from '../contract.ts'

/** Kinds of information that never open to a parent by themselves: someone talks first (access.md rule 6). */
const talkFirst: readonly string[] = ['WELLBEING_SIGNAL', 'SAFETY_CONCERN', 'CARE_CONTENT'] satisfies Category[]

/** dossiers-05: whether the writer must say if this was talked about with the parents; own notes stay with the own team. */
export function asksForTalk({ category, isOwn }: { category: string; isOwn: boolean }): boolean {
  return !isOwn && talkFirst.includes(category)
}

/** Everything that can be wrong with what was said about talking first. */
export type TalkFault =
  | 'talk-choose'
  | 'talk-with-whom'
  | 'talk-with-a-parent'
  | 'talk-when'
  | 'talk-in-future'
  | 'wait-why'
  | 'wait-until'
  | 'wait-in-past'
  | 'wait-too-long'
  | 'second-yourself'
  | 'second-unknown'

/** I-3: what waits for a talk is looked at again within four weeks. */
export const longestWait = 28

interface TalkAbout {
  /** Ages of the people that the piece is about; null for an adult. */
  subjectAges: readonly (number | null)[]
  /** Whether each one that was talked with is an adult. */
  adults: readonly boolean[]
  today: CivilDate
}

interface Said<Code> {
  field: string
  code: Code
}

/** dossiers-06: "besproken met …" names with whom and when; "nog niet" gives a reason and a day within four weeks. */
export function talkFaults(talk: NewTalk | undefined, about: TalkAbout): Said<TalkFault>[] {
  if (!talk) return [{ field: 'talk/state', code: 'talk-choose' }]
  return talk.state === 'discussed'
    ? prefixed('talk', toldFaults({ personIds: talk.personIds ?? [], onDay: talk.onDay ?? null }, about))
    : prefixed('talk', waitFaults({ reason: talk.reason ?? '', reviewOn: talk.reviewOn ?? null }, about.today))
}

const prefixed = (over: string, faults: Said<TalkFault>[]) =>
  faults.map((one) => ({ ...one, field: `${over}/${one.field}` }))

/** Parents read along about a child under 16, so the talk was with at least one adult of the family (D21, D22). */
export function toldFaults(
  { personIds, onDay }: { personIds: readonly string[]; onDay: CivilDate | null },
  { subjectAges, adults, today }: TalkAbout,
): Said<TalkFault>[] {
  const faults: Said<TalkFault>[] = []
  const isForParents = subjectAges.some((age) => age !== null && age < 16)
  if (personIds.length === 0) faults.push({ field: 'personIds', code: 'talk-with-whom' })
  else if (isForParents && !adults.some(Boolean)) faults.push({ field: 'personIds', code: 'talk-with-a-parent' })
  if (onDay === null) faults.push({ field: 'onDay', code: 'talk-when' })
  else if (onDay > today) faults.push({ field: 'onDay', code: 'talk-in-future' })
  return faults
}

export function waitFaults(
  { reason, reviewOn }: { reason: string; reviewOn: CivilDate | null },
  today: CivilDate,
): Said<TalkFault>[] {
  const faults: Said<TalkFault>[] = []
  if (reason.trim() === '') faults.push({ field: 'reason', code: 'wait-why' })
  if (reviewOn === null) faults.push({ field: 'reviewOn', code: 'wait-until' })
  else if (reviewOn < today) faults.push({ field: 'reviewOn', code: 'wait-in-past' })
  else if (reviewOn > addDays(today, longestWait)) faults.push({ field: 'reviewOn', code: 'wait-too-long' })
  return faults
}
