import { type FormEvent, useState } from 'react'
import { Checkbox } from '../../../../design/Checkbox.tsx'
import { DateFields, dateText, noDate } from '../../../../design/DateFields.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { text as platformText } from '../../../../platform/web/text.ts'
import type { RoutingPlaces } from '../contract.ts'
import { text } from './text.ts'

const first = { schoolId: '', municipalityId: '', age: '', isRegie: false, on: noDate }
type Draft = typeof first

/** A school, or where a child lives and how old it is; and a day beside those that are always shown. */
export function WhereForm({ places, onAsk }: { places: RoutingPlaces; onAsk: (query: string) => void }) {
  const [draft, setDraft] = useState<Draft>({ ...first, schoolId: places.schools[0]?.id ?? '' })
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  const words = text.where
  const ask = (event: FormEvent) => {
    event.preventDefault()
    onAsk(queryOf(draft))
  }
  return (
    <form className="form-stack where__form" aria-label={words.form} onSubmit={ask} noValidate>
      <SelectField
        id="where-school"
        label={words.school}
        choose={words.noSchool}
        options={places.schools.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.schoolId}
        onChange={(event) => change({ schoolId: event.target.value })}
      />
      {draft.schoolId === '' ? (
        <Residence places={places} draft={draft} change={change} />
      ) : (
        <Checkbox label={words.regie} checked={draft.isRegie} onChange={(isRegie) => change({ isRegie })} />
      )}
      <DateFields
        id="where-on"
        label={words.day}
        words={platformText.date}
        value={draft.on}
        onChange={(on) => change({ on })}
      />
      <div className="button-row">
        <button type="submit" className="button">
          {words.show}
        </button>
      </div>
    </form>
  )
}

type ResidenceProps = { places: RoutingPlaces; draft: Draft; change: (part: Partial<Draft>) => void }

function Residence({ places, draft, change }: ResidenceProps) {
  return (
    <>
      <SelectField
        id="where-municipality"
        label={text.where.municipality}
        choose={text.where.noMunicipality}
        options={places.municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.municipalityId}
        onChange={(event) => change({ municipalityId: event.target.value })}
      />
      <TextField
        id="where-age"
        label={text.where.age}
        narrow
        inputMode="numeric"
        value={draft.age}
        onChange={(event) => change({ age: event.target.value })}
      />
    </>
  )
}

function queryOf({ schoolId, municipalityId, age, isRegie, on }: Draft): string {
  const place = schoolId === '' ? { municipalityId, age } : { schoolId, subject: isRegie ? 'regie' : '' }
  const filled = Object.entries({ ...place, on: dateText(on) }).filter(([, value]) => value.trim() !== '')
  return new URLSearchParams(filled).toString()
}
