import { useEffect, useRef } from 'react'
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
  return <RefusedBox key={problem.sentence} sentence={problem.sentence} isStale={problem.isStale} />
}

/** Takes focus as the list does: the button that was pressed may be far below. */
function RefusedBox({ sentence, isStale }: { sentence: string; isStale: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{text.refused}</h2>
      <p className="field__error">
        <Icon path={warning} />
        <span>{sentence}</span>
      </p>
      {isStale && (
        <p>
          {/* In a window of its own: what is typed here stays, and can be sent again afterwards. */}
          <a href={`/inloggen/opnieuw?terug=${encodeURIComponent(location.pathname)}`} target="_blank" rel="noreferrer">
            {text.showAnew}
          </a>
        </p>
      )}
    </div>
  )
}
