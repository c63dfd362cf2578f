import type { FieldTexts } from '../../../design/Field.tsx'
import { describedBy, FieldMessage } from '../../../design/FieldMessage.tsx'

type ScaleFieldProps = FieldTexts & { value: number | undefined; onChange: (value: number) => void }

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** A mark from 1 to 10, each a place to press. Nothing is chosen beforehand. */
export function ScaleField({ id, label, hint, error, errorPrefix = '', value, onChange }: ScaleFieldProps) {
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field--invalid'}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend className="field__label">{label}</legend>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldMessage id={id} message={error} prefix={errorPrefix} />
      <div className="scale-field">
        {STEPS.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name={id}
              id={step === 1 ? id : `${id}-${step}`}
              checked={value === step}
              onChange={() => onChange(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
