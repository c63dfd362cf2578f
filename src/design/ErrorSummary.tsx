import { type MouseEvent, useEffect, useRef } from 'react'

export type FieldError = { fieldId: string; message: string }

type ErrorSummaryProps = {
  /** "Er mist nog iets", "Er missen nog 3 dingen" */
  title: string
  errors: readonly FieldError[]
}

function focusField(event: MouseEvent, fieldId: string) {
  // The entries keep their address in the URL, so a plain #link would leave the screen.
  event.preventDefault()
  document.getElementById(fieldId)?.focus()
}

/** All that must be mended, on top of the form, each a link to its field. Takes focus whenever the errors change. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const key = errors.map((error) => error.fieldId + error.message).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document's focus follows the errors as they stand.
  useEffect(() => box.current?.focus(), [key])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId + message}>
            <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
