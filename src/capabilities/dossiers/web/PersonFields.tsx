import { Checkbox } from '../../../design/Checkbox.tsx'
import { DateFields } from '../../../design/DateFields.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { trash } from '../../../design/icons.ts'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { type FormProblem, fieldId } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { isChild, type PersonDraft } from './dossier-draft.ts'
import { text } from './text.ts'

type PersonFieldsProps = {
  person: PersonDraft
  index: number
  schools: readonly { id: string; name: string }[]
  mayBeAsker: boolean
  problem: FormProblem
  onChange: (part: Partial<PersonDraft>) => void
  onRemove: (() => void) | undefined
}

type FieldOf = (name: string) => { id: string; error: string | undefined; errorPrefix: string }

const adultRelations = ['mother', 'father', 'parent', 'step-parent', 'guardian', 'grandparent', 'other'] as const
const options = (['child', ...adultRelations] as const).map((value) => ({ value, label: text.relations[value] }))

/** One person of the family. A child has a school; an adult can be reached. */
export function PersonFields({ person, index, schools, mayBeAsker, problem, onChange, onRemove }: PersonFieldsProps) {
  const heading = person.givenName.trim() || text.create.person(index + 1)
  const field: FieldOf = (name) => {
    const path = `persons/${index}/${name}`
    return { id: fieldId('dossier', path), error: problem.of(path), errorPrefix: platformText.errorPrefix }
  }
  return (
    <fieldset className="sheet person-fields">
      <legend className="visually-hidden">{heading}</legend>
      <div className="person-fields__head">
        <b aria-hidden="true">{heading}</b>
        {onRemove !== undefined && (
          <button type="button" className="icon-button" aria-label={text.create.remove(heading)} onClick={onRemove}>
            <Icon path={trash} />
          </button>
        )}
      </div>
      <Input field={field} name="givenName" person={person} onChange={onChange} label={text.create.givenName} />
      <Input field={field} name="familyName" person={person} onChange={onChange} label={text.create.familyName} />
      <SelectField
        {...field('relation')}
        label={text.create.relation}
        options={options}
        value={person.relation}
        onChange={({ target }) =>
          onChange({ relation: options.find(({ value }) => value === target.value)?.value ?? 'other' })
        }
      />
      <DateFields
        {...field('bornOn')}
        label={text.create.bornOn}
        hint={text.create.bornOnHint}
        words={platformText.date}
        value={person.born}
        onChange={(born) => onChange({ born })}
      />
      {isChild(person) ? (
        <SchoolFields person={person} field={field} schools={schools} onChange={onChange} />
      ) : (
        <>
          <Input field={field} name="phone" person={person} onChange={onChange} label={text.create.phone} isOptional />
          <Input field={field} name="email" person={person} onChange={onChange} label={text.create.email} isOptional />
        </>
      )}
      {mayBeAsker && (
        <Checkbox label={text.create.isAsker} checked={person.isAsker} onChange={(isAsker) => onChange({ isAsker })} />
      )}
    </fieldset>
  )
}

type InputProps = {
  field: FieldOf
  name: 'givenName' | 'familyName' | 'groupLabel' | 'phone' | 'email'
  person: PersonDraft
  onChange: (part: Partial<PersonDraft>) => void
  label: string
  isOptional?: boolean
}

function Input({ field, name, person, onChange, label, isOptional = false }: InputProps) {
  return (
    <TextField
      {...field(name)}
      type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
      label={
        <>
          {label} {isOptional && <small>{text.create.optional}</small>}
        </>
      }
      autoComplete="off"
      value={person[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
}

type SchoolFieldsProps = Pick<PersonFieldsProps, 'person' | 'schools' | 'onChange'> & { field: FieldOf }

function SchoolFields({ person, field, schools, onChange }: SchoolFieldsProps) {
  return (
    <>
      <SelectField
        {...field('schoolId')}
        label={text.create.schoolId}
        choose={text.create.noSchool}
        options={schools.map(({ id, name }) => ({ value: id, label: name }))}
        value={person.schoolId}
        onChange={(event) => onChange({ schoolId: event.target.value })}
      />
      <Input
        field={field}
        name="groupLabel"
        person={person}
        onChange={onChange}
        label={text.create.groupLabel}
        isOptional
      />
    </>
  )
}
