import { type ReactNode, useEffect, useRef } from 'react'
import { ErrorSummary } from '../../design/ErrorSummary.tsx'
import { Icon } from '../../design/Icon.tsx'
import { warning } from '../../design/icons.ts'
import { FreshSignIn } from './FreshSignIn.tsx'
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
    <RefusedBox key={problem.sentence} sentence={problem.sentence}>
      {problem.asksFreshSignIn && <FreshSignIn />}
    </RefusedBox>
  )
}

/** Takes focus as the list does: the button that was pressed may be far below. */
function RefusedBox({ sentence, children }: { sentence: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{text.refused}</h2>
      <p className="field__error">
        <Icon path={warning} />
        <span>{sentence}</span>
      </p>
      {children}
    </div>
  )
}
