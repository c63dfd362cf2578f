import { Status } from '../../../design/Status.tsx'
import { civilDateOf, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Meldcode } from '../contract.ts'
import { type WeighingQuestion, weighingQuestions } from '../vocabulary.ts'
import type { OpenForm } from './OpenedForm.tsx'
import { text } from './text.ts'

type WeighingListProps = { meldcode: Meldcode; onWrite: ((open: OpenForm) => void) | undefined }

/** The questions that were answered, the one whose turn it is, and what the norm says. Later ones are not shown yet. */
export function WeighingList({ meldcode, onWrite }: WeighingListProps) {
  const { weighed, weighings } = meldcode
  const last = weighingQuestions.indexOf(weighed.question ?? 'M1')
  return (
    <section className="sheet" aria-labelledby="weighing">
      <div className="sheet__head">
        <h2 id="weighing">{text.page.weighing}</h2>
      </div>
      <ol className="meldcode__list">
        {weighingQuestions.slice(0, last + 1).map((question) => (
          <QuestionItem
            key={question}
            question={question}
            row={weighings.filter((one) => one.question === question).at(-1)}
            onAnswer={onWrite && (() => onWrite({ form: 'weigh', question }))}
          />
        ))}
      </ol>
      {weighed.is === 'ask-advice' && <p className="meldcode__norm">{text.adviceFirst}</p>}
      {weighed.norm !== null && <p className="meldcode__norm">{text.norms[weighed.norm]}</p>}
    </section>
  )
}

type QuestionItemProps = {
  question: WeighingQuestion
  row: Meldcode['weighings'][number] | undefined
  onAnswer: (() => void) | undefined
}

function QuestionItem({ question, row, onAnswer }: QuestionItemProps) {
  const today = useToday()
  return (
    <li className="meldcode__step">
      <div className="meldcode__step-head">
        <h3>{text.questions[question]}</h3>
        {row && (
          <Status tone={row.answer === 'doubt' ? 'wait' : 'rest'} quiet={row.answer !== 'doubt'}>
            {text.answers[row.answer]}
          </Status>
        )}
      </div>
      {row && (
        <div className="meldcode__written">
          <p dir="auto">{row.why}</p>
          <p className="meta">{text.written(row.by, shortDate(civilDateOf(row.at), pageLanguage, today))}</p>
        </div>
      )}
      {onAnswer && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={`${row ? text.answerAgain : text.answer}: ${text.questions[question]}`}
          onClick={onAnswer}
        >
          {row ? text.answerAgain : text.answer}
        </button>
      )}
    </li>
  )
}
