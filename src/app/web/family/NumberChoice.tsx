import { FieldMessage } from '../../../design/FieldMessage.tsx'
import { useText } from './text.ts'

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

type NumberChoiceProps = {
  id: string
  label: string
  hint?: string
  error: string | undefined
  value: number | undefined
  onChange: (value: number) => void
}

/** One of ten, each a button large enough for a thumb. Nothing is chosen beforehand. */
export function NumberChoice({ id, label, hint, error, value, onChange }: NumberChoiceProps) {
  const { text } = useText()
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field--invalid'}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className="field__label">{label}</legend>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldMessage id={id} message={error} prefix={text.form.errorPrefix} />
      <div className="number-choice">
        {NUMBERS.map((number) => (
          <label key={number}>
            <input
              type="radio"
              id={number === 1 ? id : `${id}-${number}`}
              name={id}
              value={number}
              checked={value === number}
              onChange={() => onChange(number)}
            />
            <span>{number}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
