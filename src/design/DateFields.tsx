import type { ReactNode } from 'react'
import { describedBy, FieldMessage } from './FieldMessage.tsx'

/** A date as typed: three texts, so that nothing typed is lost, however impossible. */
export type TypedDate = { day: string; month: string; year: string }

export const noDate: TypedDate = { day: '', month: '', year: '' }

/** "2018-03-09" out of what was typed, empty when nothing was. Whether such a day exists is not judged here. */
export function dateText({ day, month, year }: TypedDate): string {
  const parts = [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')]
  return `${day}${month}${year}`.trim() === '' ? '' : parts.join('-')
}

export function typedDate(date: string | null): TypedDate {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

type DateFieldsProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  errorPrefix?: string
  value: TypedDate
  onChange: (value: TypedDate) => void
  words: { day: string; month: string; year: string }
}

/** Day, month, year in three fields without jumping between them. `id` is that of the day, so an error link lands there. */
export function DateFields({ id, label, hint, error, errorPrefix = '', value, onChange, words }: DateFieldsProps) {
  const part = (name: keyof TypedDate, maxLength: number) => (
    <label className={name === 'year' ? 'date-fields__part date-fields__part--year' : 'date-fields__part'}>
      <span className="field__hint">{words[name]}</span>
      <input
        className="input"
        id={name === 'day' ? id : `${id}-${name}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={maxLength}
        value={value[name]}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => onChange({ ...value, [name]: event.target.value })}
      />
    </label>
  )
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
      <div className="date-fields">
        {part('day', 2)}
        {part('month', 2)}
        {part('year', 4)}
      </div>
    </fieldset>
  )
}
