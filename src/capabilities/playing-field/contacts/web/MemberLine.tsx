import { Status } from '../../../../design/Status.tsx'
import { shortDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { DivisionMember } from '../contract.ts'
import type { OpenForm } from './DivisionPanel.tsx'
import { ownSchools, useBack } from './data.ts'
import { MemberSchools } from './MemberSchools.tsx'
import { text } from './text.ts'

/** One colleague: here or not, how much beside what they take on, and their schools to unfold. */
export function MemberLine({ member, onOpen }: { member: DivisionMember; onOpen: (form: OpenForm) => void }) {
  const { name, isYou, families, limits } = member
  const schools = ownSchools(member, useToday())
  return (
    <li className="division__member">
      <p className="division__name">
        <b>{name}</b> {isYou && <span className="you">{text.you}</span>}
      </p>
      <Presence member={member} />
      <p className="division__load">
        <Load words={text.schools(schools)} count={schools} limit={limits.schools} />
        <Load words={text.families(families)} count={families} limit={limits.families} />
      </p>
      <details className="division__details">
        <summary>{text.show(name)}</summary>
        <MemberSchools member={member} onOpen={onOpen} />
      </details>
    </li>
  )
}

function Load({ words, count, limit }: { words: string; count: number; limit: number | null }) {
  const isOver = limit !== null && count > limit
  return (
    <span className="division__count">
      {words} {limit !== null && <span className="meta">{text.atMost(limit)}</span>}
      {isOver && <Status tone="wait">{text.over}</Status>}
    </span>
  )
}

type PresenceProps = { member: Pick<DivisionMember, 'name' | 'isHere' | 'absences'> }

/** Here or not, now and later, with the way back. */
export function Presence({ member: { name, isHere, absences } }: PresenceProps) {
  const today = useToday()
  const back = useBack()
  const day = (date: string) => shortDate(date, pageLanguage, today)
  const words = ({ fromOn, untilOn }: DivisionMember['absences'][number]) => {
    if (fromOn > today) return text.awayLater(day(fromOn), untilOn && day(untilOn))
    return untilOn === null ? text.away : text.awayUntil(day(untilOn))
  }
  return (
    <div className="division__presence">
      {isHere && (
        <Status tone="ok" quiet>
          {text.here}
        </Status>
      )}
      {absences.map((one) => {
        const isToCome = one.fromOn > today
        const does = isToCome ? text.cancel : text.back
        return (
          <p key={one.id} className="division__absence">
            <Status tone={isToCome ? 'rest' : 'wait'} quiet={isToCome}>
              {words(one)}
            </Status>
            <button
              type="button"
              className="link-button"
              aria-label={text.ofWhom(does, name, words(one))}
              onClick={() => back.mutate(one.id)}
            >
              {does}
            </button>
          </p>
        )
      })}
    </div>
  )
}
