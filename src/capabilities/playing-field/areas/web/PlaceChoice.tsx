import { useState } from 'react'
import { DateFields, dateText, typedDate } from '../../../../design/DateFields.tsx'
import { Field } from '../../../../design/Field.tsx'
import { isCivilDate } from '../../../../platform/pure/dates.ts'
import type { FieldSchool, PlayingField } from '../contract.ts'
import { type FieldChange, type FieldSearch, placeOf } from './search.ts'
import { text } from './text.ts'

type PlaceChoiceProps = {
  field: PlayingField
  search: FieldSearch
  onChange: (change: FieldChange) => void
}

/** Which school or municipality, and which day. */
export function PlaceChoice({ field, search, onChange }: PlaceChoiceProps) {
  return (
    <section className="sheet field-choice no-print" aria-labelledby="field-choice">
      <h2 id="field-choice" className="visually-hidden">
        {text.choose.title}
      </h2>
      <PlaceSelect field={field} search={search} onChange={onChange} />
      <DayForm key={search.dag ?? ''} day={search.dag} onChange={onChange} />
    </section>
  )
}

function PlaceSelect({ field, search, onChange }: PlaceChoiceProps) {
  const place = placeOf(search)
  const choose = (value: string) => {
    const [kind, id] = value.split(':')
    onChange({ school: kind === 'school' ? id : undefined, gemeente: kind === 'municipality' ? id : undefined })
  }
  const schoolsBy = Map.groupBy(field.schools, ({ municipality }) => municipality)
  return (
    <Field id="field-place" label={text.choose.place}>
      {(control) => (
        <select
          {...control}
          value={place === undefined ? '' : `${place.kind}:${place.id}`}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{text.choose.none}</option>
          <optgroup label={text.choose.municipalities}>
            {field.areas
              .filter(({ kind }) => kind === 'municipality')
              .map(({ id, name }) => (
                <option key={id} value={`municipality:${id}`}>
                  {name}
                </option>
              ))}
          </optgroup>
          {[...schoolsBy]
            .sort(([a], [b]) => (a ?? '~').localeCompare(b ?? '~'))
            .map(([municipality, schools]) => (
              <SchoolGroup key={municipality} municipality={municipality} schools={schools} />
            ))}
        </select>
      )}
    </Field>
  )
}

function SchoolGroup({ municipality, schools }: { municipality: string | null; schools: readonly FieldSchool[] }) {
  return (
    <optgroup label={municipality === null ? text.choose.schoolsElsewhere : text.choose.schoolsIn(municipality)}>
      {schools.map(({ id, name }) => (
        <option key={id} value={`school:${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}

function DayForm({ day, onChange }: { day: string | undefined; onChange: (change: FieldChange) => void }) {
  const [typed, setTyped] = useState(() => typedDate(day ?? null))
  const [isWrong, setWrong] = useState(false)
  const show = () => {
    const written = dateText(typed)
    setWrong(written !== '' && !isCivilDate(written))
    if (written === '' || isCivilDate(written)) onChange({ dag: written || undefined })
  }
  return (
    <form
      className="field-choice__day"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      <DateFields
        id="field-day"
        label={text.choose.day}
        hint={text.choose.dayHint}
        error={isWrong ? text.choose.wrongDay : undefined}
        errorPrefix={text.choose.errorPrefix}
        value={typed}
        onChange={setTyped}
        words={text.choose.date}
      />
      <div className="button-row">
        <button type="submit" className="button button--quiet">
          {text.choose.show}
        </button>
        {day !== undefined && (
          <button type="button" className="button button--bare" onClick={() => onChange({ dag: undefined })}>
            {text.choose.today}
          </button>
        )}
      </div>
    </form>
  )
}
