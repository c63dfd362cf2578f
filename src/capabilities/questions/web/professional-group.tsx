import type { Question } from '../contract.ts'
import { QuestionLine } from './professional-line.tsx'
import { PickUpButton } from './professional-pick-up.tsx'

type GroupProps = { id: string; title: string; questions: readonly Question[]; children?: React.ReactNode }

export function Group({ id, title, questions, children }: GroupProps) {
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
