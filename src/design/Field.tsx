import type { ReactNode } from 'react'
import { describedBy, FieldMessage } from './FieldMessage.tsx'

export type FieldTexts = {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** The same words as in the error summary. */
  error?: string | undefined
  /** "Fout:" — read aloud before the error. */
  errorPrefix?: string
}

/** What the control inside a Field must carry; spread it on the input. */
export type ControlProps = {
  id: string
  className: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type FieldProps = FieldTexts & { narrow?: boolean; children: (control: ControlProps) => ReactNode }

/** Label, hint, error, control: always in this order. For any native input or select. */
export function Field({ id, label, hint, error, errorPrefix = '', narrow = false, children }: FieldProps) {
  const name = `field${error === undefined ? '' : ' field--invalid'}${narrow ? ' field--narrow' : ''}`
  return (
    <div className={name}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldMessage id={id} message={error} prefix={errorPrefix} />
      {children({
        id,
        className: 'input',
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': describedBy(id, hint, error),
      })}
    </div>
  )
}
