import { useMemo, useState } from 'react'
import { DateFields, dateText, typedDate } from '../../../../design/DateFields.tsx'
import { SearchChoice } from '../../../../design/SearchChoice.tsx'
import { isCivilDate } from '../../../../platform/pure/dates.ts'
import type { PlayingField } from '../contract.ts'
import { findPlaces, placesIn } from './places.ts'
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
      <PlaceSearch field={field} search={search} onChange={onChange} />
      <DayForm key={search.dag ?? ''} day={search.dag} onChange={onChange} />
    </section>
  )
}

const mostShown = 40

/** playing-field-66: by typing, as there may be thousands. The map has all places in hand already, so the browser searches itself. */
function PlaceSearch({ field, search, onChange }: PlaceChoiceProps) {
  const places = useMemo(() => placesIn(field, text.choose.about), [field])
  const place = placeOf(search)
  const key = place === undefined ? undefined : `${place.kind}:${place.id}`
  const choose = (value: string) => {
    const [kind, id] = value.split(':')
    onChange({ school: kind === 'school' ? id : undefined, gemeente: kind === 'municipality' ? id : undefined })
  }
  return (
    <div className="field-choice__place">
      <SearchChoice
        id="field-place"
        label={text.choose.place}
        hint={text.choose.placeHint}
        chosen={places.find(({ id }) => id === key)}
        find={(words) => findPlaces(places, words, mostShown)}
        onChoose={choose}
        words={text.choose.search}
      />
      {place !== undefined && (
        <button type="button" className="button button--bare" onClick={() => choose('')}>
          {text.choose.none}
        </button>
      )}
    </div>
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
