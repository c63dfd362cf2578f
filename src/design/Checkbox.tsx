import type { ReactNode } from 'react'

type CheckboxProps = {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  id?: string
  disabled?: boolean
  /** A thing that is done once ticked: the words step back. */
  isTask?: boolean
}

/** A box to tick, with all its words to press. Takes the party's colour inside an element with data-party. */
export function Checkbox({ label, hint, checked, onChange, id, disabled, isTask = false }: CheckboxProps) {
  return (
    <label className={isTask && checked ? 'check check--done' : 'check'}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  )
}
