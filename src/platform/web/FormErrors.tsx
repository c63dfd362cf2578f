import { ErrorSummary } from '../../design/ErrorSummary.tsx'
import { Icon } from '../../design/Icon.tsx'
import { warning } from '../../design/icons.ts'
import type { FormProblem } from './problems.ts'
import { text } from './text.ts'
import { useErrorInTitle } from './use-page-title.ts'

/** On top of a form: all that must be mended, or the one sentence why it was refused. Nothing typed is lost. */
export function FormErrors({ problem }: { problem: FormProblem }) {
  const hasList = problem.list.length > 0
  useErrorInTitle(hasList || problem.sentence !== undefined)
  if (hasList) {
    return <ErrorSummary title={text.summary(problem.list.length)} errors={problem.list} />
  }
  if (problem.sentence === undefined) return null
  return (
    <div className="error-summary" role="alert">
      <h2>{text.refused}</h2>
      <p className="field__error">
        <Icon path={warning} />
        <span>{problem.sentence}</span>
      </p>
    </div>
  )
}
