import { Status } from '../../../design/Status.tsx'
import { civilDateOf, shortDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Meldcode } from '../contract.ts'
import { type StepToTake, stepsToTake } from '../vocabulary.ts'
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
        {stepsToTake.map((step, index) => (
          <StepItem key={step} step={step} number={index + 1} meldcode={meldcode} onWrite={onWrite} />
        ))}
        <DecisionItem meldcode={meldcode} onWrite={onWrite} />
      </ol>
    </section>
  )
}

type StepItemProps = StepListProps & { step: StepToTake; number: number }

function StepItem({ step, number, meldcode, onWrite }: StepItemProps) {
  const rows = meldcode.steps.filter((one) => one.step === step)
  const label = rows.length ? text.writeMore : text.write
  return (
    <li className="meldcode__step">
      <div className="meldcode__step-head">
        <h3>
          {number}. {text.steps[step].name}
        </h3>
        <StepState state={rows.at(-1)?.state} waits={false} />
      </div>
      {rows.length === 0 && <p className="meta">{text.steps[step].what}</p>}
      {rows.map((row) => (
        <Written key={row.at} row={row} />
      ))}
      {onWrite && (
        <Small label={`${label}: ${text.steps[step].name}`} onPress={() => onWrite({ form: 'step', step })}>
          {label}
        </Small>
      )}
    </li>
  )
}

/** The fifth step is the decision itself; it waits for the other four. */
function DecisionItem({ meldcode, onWrite }: StepListProps) {
  const { decision, steps } = meldcode
  const waits = stepsToTake.some((step) => !steps.some((one) => one.step === step))
  return (
    <li className="meldcode__step">
      <div className="meldcode__step-head">
        <h3>5. {text.steps.decide.name}</h3>
        <StepState state={decision ? 'done' : undefined} waits={waits} />
      </div>
      {decision ? (
        <Decided decision={decision} />
      ) : (
        <p className="meta">{waits ? text.notYetDecide : text.steps.decide.what}</p>
      )}
      {onWrite && !waits && (
        <Small
          label={`${decision ? text.decideAgain : text.write}: ${text.steps.decide.name}`}
          onPress={() => onWrite({ form: 'decide' })}
        >
          {decision ? text.decideAgain : text.write}
        </Small>
      )}
    </li>
  )
}

function Decided({ decision }: { decision: NonNullable<Meldcode['decision']> }) {
  const today = useToday()
  return (
    <>
      <p>
        <b>{text.report[`${decision.isReportNecessary}`]}.</b> {text.help[`${decision.isHelpPossible}`]}.
      </p>
      <p className="meldcode__written" dir="auto">
        {decision.why}
      </p>
      {decision.isAgainstNorm && <p className="meldcode__norm">{text.againstNorm}</p>}
      <p className="meta">
        {text.responsible(decision.responsible)} ·{' '}
        {text.written(decision.by, shortDate(civilDateOf(decision.at), pageLanguage, today))}
      </p>
    </>
  )
}

function Small({ label, onPress, children }: { label: string; onPress: () => void; children: string }) {
  return (
    <button type="button" className="button button--quiet button--small" aria-label={label} onClick={onPress}>
      {children}
    </button>
  )
}

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
