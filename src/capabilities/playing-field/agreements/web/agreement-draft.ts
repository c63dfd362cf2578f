import { dateText, type TypedDate, typedDate } from '../../../../design/DateFields.tsx'
import { type Category, categories, type Level, levels } from '../../../access/vocabulary.ts'
import type { AgreementContent, AgreementVersion, Cooperation, NewAgreement } from '../contract.ts'
import { mostFor, type PurposeLimits, purposesOf } from '../meetings/rules.ts'
import { defaultAnswerTimes, defaultRegieHolder } from '../rules.ts'

type Meeting = AgreementContent['meetings'][number]
/** A meeting as it is being written; the key keeps its place on the screen. */
export type MeetingDraft = Meeting & { key: number }

export interface AgreementDraft extends Omit<AgreementContent, 'meetings' | 'steeringGroup' | 'directionGroup'> {
  meetings: readonly MeetingDraft[]
  /** One a line. */
  steeringGroup: string
  directionGroup: string
  from: TypedDate
  noteIds: string[]
}

/** A new version begins as the one before; the first as what holds where nothing is agreed. */
export function draftFrom(last: AgreementVersion | undefined, today: string): AgreementDraft {
  const meetings = last?.meetings ?? []
  return {
    regie: defaultRegieHolder,
    answerTimes: last?.answerTimes ?? defaultAnswerTimes,
    meetings: meetings.map((one, index) => ({ ...one, key: index })),
    steeringGroup: (last?.steeringGroup ?? []).join('\n'),
    directionGroup: (last?.directionGroup ?? []).join('\n'),
    plainWords: last?.plainWords ?? '',
    why: '',
    from: typedDate(last !== undefined && last.fromOn >= today ? '' : today),
    noteIds: [],
  }
}

export function newAgreementOf({
  meetings,
  steeringGroup,
  directionGroup,
  from,
  ...rest
}: AgreementDraft): NewAgreement {
  return {
    ...rest,
    meetings: meetings.map(({ key: _key, ...meeting }) => meeting),
    steeringGroup: linesIn(steeringGroup),
    directionGroup: linesIn(directionGroup),
    fromOn: dateText(from),
  }
}

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const emptyMeeting = (meetings: readonly MeetingDraft[]): MeetingDraft => ({
  key: Math.max(-1, ...meetings.map((one) => one.key)) + 1,
  kind: 'school-care-team',
  parties: [],
  purposes: [],
})

/** The limits as the rules know them; on the wire they are plain records. */
export const limitsOf = ({ limits }: Pick<Cooperation, 'limits'>) => limits as PurposeLimits
export const purposesIn = (cooperation: Pick<Cooperation, 'limits'>) => purposesOf(limitsOf(cooperation))

/** The purposes of a meeting as ticked: a new one holds what the table allows, one that stays keeps what was chosen. */
export function withPurposes(meeting: MeetingDraft, ticked: readonly string[], limits: PurposeLimits): MeetingDraft {
  const purposes = ticked.map(
    (purpose) =>
      meeting.purposes.find((one) => one.purpose === purpose) ?? { purpose, holds: mostFor(limits, purpose) },
  )
  return { ...meeting, purposes }
}

/** Another level for one kind of information; null: nothing of it. */
export function withLevel(
  meeting: MeetingDraft,
  purpose: string,
  category: Category,
  level: Level | null,
): MeetingDraft {
  const purposes = meeting.purposes.map((one) => {
    if (one.purpose !== purpose) return one
    const held = new Map(one.holds.map((each) => [each.category, each.level]))
    if (level === null) held.delete(category)
    else held.set(category, level)
    const holds = categories.flatMap((each) => {
      const kept = held.get(each)
      return kept === undefined ? [] : [{ category: each, level: kept }]
    })
    return { ...one, holds }
  })
  return { ...meeting, purposes }
}

/** What may be chosen for a kind of information: from nothing up to what the table allows. */
export function choosableLevels(limits: PurposeLimits, purpose: string, category: Category): (Level | null)[] {
  const most = limits[category][purpose]
  return most ? [null, ...levels.slice(0, levels.indexOf(most) + 1)] : []
}
