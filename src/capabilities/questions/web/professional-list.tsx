import { EmptyState } from '../../../design/EmptyState.tsx'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { usePageTitle } from '../../../platform/web/use-page-title.ts'
import type { Question } from '../contract.ts'
import { useIsOfTeam } from '../routing/web/data.ts'
import { QuestionTabs } from '../routing/web/QuestionTabs.tsx'
import { useQuestions } from './professional-data.ts'
import { QuestionLine } from './professional-line.tsx'
import { PickUpButton } from './professional-pick-up.tsx'
import { text } from './professional-text.ts'

/** All questions that come to this person: new, picked up, and earlier ones. */
export default function QuestionList() {
  usePageTitle(text.list.title)
  const query = useQuestions()
  const isOfTeam = useIsOfTeam()
  return (
    <div className="page-stack">
      <h1>{text.list.title}</h1>
      {isOfTeam && <QuestionTabs />}
      <Loaded query={query}>{({ questions }) => <Groups questions={questions} />}</Loaded>
    </div>
  )
}

function Groups({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return <EmptyState what={text.list.none} how={text.list.noneHow} />
  const of = (...states: Question['state'][]) => questions.filter(({ state }) => states.includes(state))
  const fresh = of('new')
  return (
    <>
      <Group id="fresh" title={text.list.open} questions={fresh}>
        <EmptyState what={text.list.noneOpen} how={text.list.noneOpenHow} />
      </Group>
      <Group id="picked-up" title={text.list.pickedUp} questions={of('picked-up')} />
      <Group id="done" title={text.list.done} questions={of('became-dossier', 'closed')} />
    </>
  )
}

type GroupProps = { id: string; title: string; questions: readonly Question[]; children?: React.ReactNode }

function Group({ id, title, questions, children }: GroupProps) {
  if (questions.length === 0 && children === undefined) return null
  return (
    <section className="sheet" aria-labelledby={`questions-${id}`}>
      <div className="sheet__head">
        <h2 id={`questions-${id}`}>{title}</h2>
      </div>
      {questions.length === 0 ? (
        children
      ) : (
        <ul>
          {questions.map((question) => (
            <QuestionLine key={question.id} question={question} action={<PickUpButton question={question} />} />
          ))}
        </ul>
      )}
    </section>
  )
}
