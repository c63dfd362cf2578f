import type { ReactNode } from 'react'

type SwitchProps = {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  /** The state in words: "ziet dit", "ziet dit niet". Screen readers hear on and off from the switch itself. */
  onWords: string
  offWords: string
  id?: string
  disabled?: boolean
  /** On, and yet it does not work: somebody else has to say so too. */
  waits?: boolean
  'aria-describedby'?: string
}

/** Works at once, without a button to save. Takes the party's colour inside an element with data-party. */
export function Switch({ label, hint, checked, onChange, onWords, offWords, waits, ...input }: SwitchProps) {
  return (
    <label className="switch">
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <span className="switch__state" aria-hidden="true">
        {checked ? onWords : offWords}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
        role="switch"
        {...input}
        data-waits={waits || undefined}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}
