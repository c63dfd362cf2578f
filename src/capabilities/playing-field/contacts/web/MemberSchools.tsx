import { shortDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import { sentenceOf } from '../../../../platform/web/problems.ts'
import { useToday } from '../../../../platform/web/today.ts'
import type { DivisionMember, SchoolLine } from '../contract.ts'
import type { OpenForm } from './DivisionPanel.tsx'
import { useEndStandIn, useTake } from './data.ts'
import { text } from './text.ts'

/** The schools of one colleague, with what can be done: take over, hand over what is one's own, name or end a stand-in. */
export function MemberSchools({ member, onOpen }: { member: DivisionMember; onOpen: (form: OpenForm) => void }) {
  const take = useTake()
  const end = useEndStandIn(member.accountId)
  const error = take.error ?? end.error
  if (member.schools.length === 0) return <p className="meta">{text.noSchools}</p>
  return (
    <>
      {error !== null && (
        <p className="field__error" role="alert">
          {sentenceOf(error)}
        </p>
      )}
      <ul>
        {member.schools.map((line) => (
          <li key={`${line.schoolId} ${line.task} ${line.fromOn}`} className="division__school">
            <SchoolName line={line} />
            <span className="division__actions">
              <Actions line={line} isYou={member.isYou} onOpen={onOpen} onTake={take.mutate} onEnd={end.mutate} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function SchoolName({ line: { school, task, fromOn, untilOn } }: { line: SchoolLine }) {
  const today = useToday()
  const day = (date: string) => shortDate(date, pageLanguage, today)
  const days = [fromOn > today && text.from(day(fromOn)), untilOn !== null && text.until(day(untilOn))].filter(Boolean)
  return (
    <span>
      {school} <span className="meta">{[text.tasks[task], ...days].join(', ')}</span>
    </span>
  )
}

type ActionsProps = {
  line: SchoolLine
  isYou: boolean
  onOpen: (form: OpenForm) => void
  onTake: (line: SchoolLine) => void
  onEnd: (line: SchoolLine) => void
}

function Actions({ line, isYou, onOpen, onTake, onEnd }: ActionsProps) {
  const { school, task } = line
  if (task === 'stand-in') return <Action name={text.end} label={text.endOf(school)} onPress={() => onEnd(line)} />
  return (
    <>
      {task === 'contact' && (
        <Action name={text.standIn} label={text.standInOf(school)} onPress={() => onOpen({ kind: 'stand-in', line })} />
      )}
      {isYou ? (
        <Action
          name={text.handOver}
          label={text.handOverOf(school)}
          onPress={() => onOpen({ kind: 'hand-over', line })}
        />
      ) : (
        <Action name={text.take} label={text.takeOf(school)} onPress={() => onTake(line)} />
      )}
    </>
  )
}

function Action({ name, label, onPress }: { name: string; label: string; onPress: () => void }) {
  return (
    <button type="button" className="button button--quiet button--small" aria-label={label} onClick={onPress}>
      {name}
    </button>
  )
}
