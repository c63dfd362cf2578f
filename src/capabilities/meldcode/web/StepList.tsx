import { Status } from '../../../design/Status.tsx'
import { shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Meldcode } from '../contract.ts'
import { type Step, steps } from '../vocabulary.ts'
import type { OpenForm } from './OpenedForm.tsx'
import { text } from './text.ts'

type StepListProps = { meldcode: Meldcode; onWrite: ((open: OpenForm) => void) | undefined }

/** The five steps, each with what was written; in any order, only the decision waits for the others. */
export function StepList({ meldcode, onWrite }: StepListProps) {
  return (
    <section className="sheet" aria-labelledby="steps">
      <div className="sheet__head">
        <h2 id="steps">{text.page.steps}</h2>
      </div>
      <ol className="meldcode__list">
        {steps.map((step, index) => (
          <StepItem key={step} step={step} number={index + 1} meldcode={meldcode} onWrite={onWrite} />
        ))}
      </ol>
    </section>
  )
}

type StepItemProps = StepListProps & { step: Step; number: number }

function StepItem({ step, number, meldcode, onWrite }: StepItemProps) {
  const rows = meldcode.steps.filter((one) => one.step === step)
  const state = rows.at(-1)?.state
  const waits = step === 'decide' && state === undefined && isEarlierOpen(meldcode)
  return (
    <li className="meldcode__step">
      <div className="meldcode__step-head">
        <h3>
          {number}. {text.steps[step].name}
        </h3>
        <StepState state={state} waits={waits} />
      </div>
      {rows.length === 0 && <p className="meta">{waits ? text.notYetDecide : text.steps[step].what}</p>}
      {rows.map((row) => (
        <Written key={row.at} row={row} />
      ))}
      {onWrite && !waits && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={`${rows.length ? text.writeMore : text.write}: ${text.steps[step].name}`}
          onClick={() => onWrite({ form: 'step', step })}
        >
          {rows.length ? text.writeMore : text.write}
        </button>
      )}
    </li>
  )
}

const isEarlierOpen = ({ steps: rows }: Meldcode) =>
  steps.some((step) => step !== 'decide' && !rows.some((one) => one.step === step))

function StepState({ state, waits }: { state: 'done' | 'skipped' | undefined; waits: boolean }) {
  if (state === undefined)
    return (
      <Status tone={waits ? 'rest' : 'wait'} quiet={waits}>
        {waits ? text.state.notYet : text.state.open}
      </Status>
    )
  return (
    <Status tone={state === 'done' ? 'ok' : 'rest'} quiet>
      {text.state[state]}
    </Status>
  )
}

function Written({ row }: { row: Meldcode['steps'][number] }) {
  const today = useToday()
  return (
    <div className="meldcode__written">
      <p dir="auto">{row.text}</p>
      {row.specialForms.length > 0 && <p>{row.specialForms.map((one) => text.forms[one]).join(', ')}</p>}
      {row.kindcheck !== null && <p>{text.kindcheck[`${row.kindcheck}`]}</p>}
      <p className="meta">
        {text.written(row.by, shortDate(row.doneOn, pageLanguage, today))}
        {row.withWhom !== null && `, ${text.withWhom(row.withWhom)}`}
      </p>
    </div>
  )
}
