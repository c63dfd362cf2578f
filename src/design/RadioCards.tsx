import type { ReactNode } from 'react'
import type { FieldTexts } from './Field.tsx'
import { describedBy, FieldMessage } from './FieldMessage.tsx'

export type RadioCardOption<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode }

type RadioCardsProps<Value extends string> = FieldTexts & {
  name: string
  options: readonly RadioCardOption<Value>[]
  /** Undefined: nothing chosen. A choice that matters is never made beforehand. */
  value: Value | undefined
  onChange: (value: Value) => void
  /** Two beside each other where there is room. */
  twoColumns?: boolean
}

/** One of a few, each a whole card to press. `id` is the id of the first card, so that an error link lands there. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { id, label, hint, error, errorPrefix = '', name, options, value, onChange, twoColumns = false } = props
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
      <div className={twoColumns ? 'choice-cards choice-cards--two' : 'choice-cards'}>
        {options.map((option, index) => (
          <label key={option.value} className="choice-card">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
