import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { checkCircle, clockCounterClockwise } from '../../../design/icons.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { useToday } from '../../../platform/web/today.ts'
import type { Question } from '../contract.ts'
import { urgencyOf } from '../life/rules.ts'
import { TakeCallLink } from './professional-call-link.tsx'
import { nameOfAsker, useQuestions } from './professional-data.ts'
import { QuestionLine } from './professional-line.tsx'
import { PickUpButton } from './professional-pick-up.tsx'
import { text } from './professional-text.ts'

/** The new questions on the home page, each in the asker's own words. */
export function QuestionTray() {
  const query = useQuestions()
  const [taken, setTaken] = useState<Question | null>(null)
  const count = query.data?.questions.filter(({ state }) => state === 'new').length ?? 0
  return (
    <section className="sheet" aria-labelledby="new-questions">
      <div className="sheet__head">
        <h2 id="new-questions">
          {text.tray.title} {count > 0 && <span className="count">{count}</span>}
        </h2>
        <Link to="/werk/vragen">{text.tray.all}</Link>
        <TakeCallLink />
      </div>
      <Taken question={taken} />
      <Loaded query={query}>{({ questions }) => <Tray questions={questions} onPickedUp={setTaken} />}</Loaded>
    </section>
  )
}

/** What became of the question that just left the list, and the way to it. Takes focus, which stood on the vanished line. */
function Taken({ question }: { question: Question | null }) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (question !== null) link.current?.focus()
  }, [question])
  return (
    <p role="status" className="question-tray__taken">
      {question !== null && (
        <>
          <Icon path={checkCircle} />
          <span>{text.tray.taken(nameOfAsker(question))}</span>
          <Link ref={link} to="/werk/vragen/$id" params={{ id: question.id }}>
            {text.tray.toQuestion}
          </Link>
        </>
      )}
    </p>
  )
}

type TrayProps = { questions: readonly Question[]; onPickedUp: (question: Question) => void }

function Tray({ questions, onPickedUp }: TrayProps) {
  const fresh = questions.filter(({ state }) => state === 'new')
  const waiting = questions.filter(({ state }) => state === 'picked-up')
  return (
    <>
      {fresh.length === 0 ? (
        <EmptyState what={text.tray.none} how={text.tray.noneHow} />
      ) : (
        <ul>
          {fresh.map((question) => (
            <QuestionLine
              key={question.id}
              question={question}
              action={<PickUpButton question={question} onPickedUp={onPickedUp} />}
            />
          ))}
        </ul>
      )}
      <Waiting questions={waiting} />
    </>
  )
}

/** What was picked up and still waits, with what is late or due today: seen before it is too late. */
function Waiting({ questions }: { questions: readonly Question[] }) {
  const today = useToday()
  if (questions.length === 0) return null
  const of = (urgency: 'today' | 'late') =>
    questions.filter(({ clock }) => clock !== null && urgencyOf(clock, today) === urgency).length
  const [late, due] = [of('late'), of('today')]
  return (
    <p className="question-tray__earlier">
      <Icon path={clockCounterClockwise} />
      <span>
        {text.tray.pickedUp(questions.length)}{' '}
        {late > 0 && <b className="question-tray__late">{text.tray.late(late)}</b>}{' '}
        {due > 0 && <b>{text.tray.today(due)}</b>}
      </span>
      <Link to="/werk/vragen" aria-label={`${text.tray.look}: ${text.list.pickedUp}`}>
        {text.tray.look}
      </Link>
    </p>
  )
}
