import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { ErrorSummary } from '../../../design/ErrorSummary.tsx'
import type { ReadersPreview } from './bodies.ts'
import { ReadersPanel } from './ReadersPanel.tsx'
import { useText } from './text.ts'
import { useReaders } from './useReaders.ts'
import { type Saving, summaryOf } from './useSave.ts'

type FamilyFormProps = {
  id: string
  title: string
  saving: Saving
  /** About whom and what, so that the form can name who will read it. */
  about: Pick<ReadersPreview, 'subjectIds' | 'goalId'>
  /** What stands there now, when somebody else changed it meanwhile. */
  conflict?: ReactNode
  saveLabel?: string
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in the page: what is wrong on top, who will read it just above the button. */
export function FamilyForm(props: FamilyFormProps) {
  const { id, title, saving, about, conflict, saveLabel, onSave, onClose, children } = props
  const { text } = useText()
  const readers = useReaders(about)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const errors = summaryOf(id, saving.errors)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (readers.marker && !saving.isBusy) onSave()
  }
  return (
    <form className="family-form" noValidate aria-labelledby={`${id}-heading`} onSubmit={submit}>
      <h3 id={`${id}-heading`} tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <ErrorSummary title={text.form.summary(errors.length)} errors={errors} />
      {conflict}
      {children}
      <ReadersPanel readers={readers} isAboutSomebody={about.subjectIds.length > 0} />
      {saving.trouble !== undefined && (
        <p className="field__error" role="alert">
          {saving.trouble}
        </p>
      )}
      <div className="button-row">
        <button type="submit" className="button" disabled={!readers.marker || saving.isBusy}>
          {saving.isBusy ? text.form.busy : (saveLabel ?? text.form.save)}
        </button>
        <button type="button" className="button button--quiet" onClick={onClose}>
          {text.form.cancel}
        </button>
      </div>
    </form>
  )
}
