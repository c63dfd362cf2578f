import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './Field.tsx'

export type SelectOption = { value: string; label: string }

type SelectFieldProps = FieldTexts & {
  narrow?: boolean
  options: readonly SelectOption[]
  /** The first line, that chooses nothing. */
  choose?: string
} & Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'>

/** One of many, in the browser's own list. */
export function SelectField({
  id,
  label,
  hint,
  error,
  errorPrefix,
  narrow,
  options,
  choose,
  ...select
}: SelectFieldProps) {
  const texts = { id, label, hint, error, errorPrefix: errorPrefix ?? '', narrow: narrow ?? false }
  return (
    <Field {...texts}>
      {(control) => (
        <select {...select} {...control}>
          {choose !== undefined && <option value="">{choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
