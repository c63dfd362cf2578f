import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { clockCounterClockwise } from '../../../design/icons.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import type { Question } from '../contract.ts'
import { useQuestions } from './professional-data.ts'
import { QuestionLine } from './professional-line.tsx'
import { PickUpButton } from './professional-pick-up.tsx'
import { text } from './professional-text.ts'

/** The new questions on the home page, each in the asker's own words. */
export function QuestionTray() {
  const query = useQuestions()
  const count = query.data?.questions.filter(({ state }) => state === 'new').length ?? 0
  return (
    <section className="sheet" aria-labelledby="new-questions">
      <div className="sheet__head">
        <h2 id="new-questions">
          {text.tray.title} {count > 0 && <span className="count">{count}</span>}
        </h2>
        <Link to="/werk/vragen">{text.tray.all}</Link>
      </div>
      <Loaded query={query}>{({ questions }) => <Tray questions={questions} />}</Loaded>
    </section>
  )
}

function Tray({ questions }: { questions: readonly Question[] }) {
  const fresh = questions.filter(({ state }) => state === 'new')
  const pickedUp = questions.filter(({ state }) => state === 'picked-up').length
  return (
    <>
      {fresh.length === 0 ? (
        <EmptyState what={text.tray.none} how={text.tray.noneHow} />
      ) : (
        <ul>
          {fresh.map((question) => (
            <QuestionLine key={question.id} question={question} action={<PickUpButton question={question} />} />
          ))}
        </ul>
      )}
      {pickedUp > 0 && (
        <p className="question-tray__earlier">
          <Icon path={clockCounterClockwise} />
          <span>{text.tray.pickedUp(pickedUp)}</span>
          <Link to="/werk/vragen" aria-label={`${text.tray.look}: ${text.list.pickedUp}`}>
            {text.tray.look}
          </Link>
        </p>
      )}
    </>
  )
}
