import type { FormEvent, ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Panel } from '../../design/Panel.tsx'
import { FormErrors } from './FormErrors.tsx'
import type { FormProblem } from './problems.ts'
import { text } from './text.ts'

type FormPanelProps = {
  title: ReactNode
  submit: string
  problem: FormProblem
  isDirty: boolean
  isSaving: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
  /** Between the fields and the buttons: who will be able to read it. */
  readers?: ReactNode
  /** Instead of the buttons, when a choice must be made first. */
  footer?: ReactNode
}

/** A form beside the page it belongs to. Closing with something typed asks first. */
export function FormPanel(props: FormPanelProps) {
  const { title, submit, problem, isDirty, isSaving, onSubmit, onClose, children, readers, footer } = props
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isSaving) onSubmit()
  }
  return (
    <Panel title={title} isDirty={isDirty} onClose={onClose} words={text}>
      <form className="form-stack" noValidate onSubmit={send}>
        <FormErrors problem={problem} />
        {children}
        {readers}
        {footer ?? (
          <div className="button-row">
            <button type="submit" className="button" aria-disabled={isSaving || undefined}>
              {isSaving ? text.saving : submit}
            </button>
            <Button slot="close" className="button button--bare">
              {text.cancel}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  )
}
