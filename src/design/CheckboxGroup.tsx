import type { ReactNode } from 'react'
import { Checkbox } from './Checkbox.tsx'
import type { FieldTexts } from './Field.tsx'
import { describedBy, FieldMessage } from './FieldMessage.tsx'

export type CheckboxOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type CheckboxGroupProps = FieldTexts & {
  options: readonly CheckboxOption[]
  value: readonly string[]
  onChange: (value: string[]) => void
  /** Beside each other where there is room. */
  twoColumns?: boolean
}

/** Some of many. `id` is that of the first box, so that an error link lands there. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { id, label, hint, error, errorPrefix = '', options, value, onChange, twoColumns = false } = props
  const toggle = (option: string, isOn: boolean) =>
    onChange(options.map((each) => each.value).filter((each) => (each === option ? isOn : value.includes(each))))
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
      <div className={twoColumns ? 'check-grid' : undefined}>
        {options.map((option, index) => (
          <Checkbox
            key={option.value}
            id={index === 0 ? id : `${id}-${option.value}`}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled ?? false}
            checked={value.includes(option.value)}
            onChange={(isOn) => toggle(option.value, isOn)}
          />
        ))}
      </div>
    </fieldset>
  )
}
