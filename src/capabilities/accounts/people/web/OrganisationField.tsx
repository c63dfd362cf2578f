import { useState } from 'react'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { useDebounced } from '../../../../platform/web/use-debounced.ts'
import { useFieldOrganisations } from '../../../playing-field/organisations/web/data.ts'
import { text } from './text.ts'

type Chosen = { id: string; name: string; kind: string }
type OrganisationFieldProps = {
  id: string
  label: string
  choose: string
  value: string
  onChange: (one: Chosen | undefined) => void
  error?: string | undefined
  errorPrefix?: string
}

/** One organisation out of all of the region: a few letters of its name, then the choice. */
export function OrganisationField({
  id,
  label,
  choose,
  value,
  onChange,
  error,
  errorPrefix = '',
}: OrganisationFieldProps) {
  const [words, setWords] = useState('')
  const zoek = useDebounced(words)
  const found = useFieldOrganisations(zoek ? { zoek } : {}).data?.organisations ?? []
  return (
    <div className="people__choice">
      <TextField
        id={`${id}-words`}
        label={text.fields.organisation}
        hint={text.organisationHint}
        type="search"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <SelectField
        id={id}
        label={label}
        choose={choose}
        error={error}
        errorPrefix={errorPrefix}
        options={found.map((one) => ({ value: one.id, label: `${one.name} (${one.place})` }))}
        value={value}
        onChange={({ target }) => onChange(found.find((one) => one.id === target.value))}
      />
    </div>
  )
}
