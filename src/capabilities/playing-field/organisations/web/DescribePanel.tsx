import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import type { FieldDescription, FieldOrganisationPage } from '../contract.ts'
import { sectors } from '../vocabulary.ts'
import { useDescribe } from './data.ts'
import { fieldsOf } from './fields.ts'
import { text } from './text.ts'

type DescribePanelProps = { organisation: FieldOrganisationPage; onClose: () => void; onSaved: () => void }

const texts = ['name', 'place', 'street', 'postcode', 'phone', 'website'] as const
const needed = ['name', 'place']

/** organisations-02: how an organisation is called and reached, and its last day. */
export function DescribePanel({ organisation, onClose, onSaved }: DescribePanelProps) {
  const { draft, change, isDirty } = useDraft(draftOf(organisation))
  const save = useDescribe(organisation.id, onSaved)
  const { problem, field } = fieldsOf('describe', save.error)
  return (
    <FormPanel
      title={text.describe}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(sentOf(draft))}
      onClose={onClose}
    >
      {organisation.source !== null && <p className="note note--boxed">{text.source}</p>}
      {texts.map((name) => (
        <TextField
          key={name}
          {...field(name)}
          hint={name === 'postcode' ? text.hints.postcode : undefined}
          value={draft[name]}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      ))}
      {organisation.kind === 'school' && (
        <SelectField
          {...field('sector')}
          choose={text.noSector}
          options={sectors.map((value) => ({ value, label: value }))}
          value={draft.sector}
          onChange={({ target }) => change({ sector: target.value })}
        />
      )}
      <TextField
        {...field('closedOn')}
        hint={text.hints.closedOn}
        type="date"
        narrow
        value={draft.closedOn}
        onChange={({ target }) => change({ closedOn: target.value })}
      />
    </FormPanel>
  )
}

type Draft = Record<keyof FieldDescription, string>

const draftOf = ({
  name,
  place,
  sector,
  street,
  postcode,
  phone,
  website,
  closedOn,
}: FieldOrganisationPage): Draft => ({
  ...{ name, place, sector: sector ?? '', street: street ?? '', postcode: postcode ?? '' },
  ...{ phone: phone ?? '', website: website ?? '', closedOn: closedOn ?? '' },
})

/** An empty field says that there is nothing; a name and a place there always are. */
function sentOf(draft: Draft): FieldDescription {
  const tidy = { ...draft, postcode: draft.postcode.replaceAll(/\s/g, '').toUpperCase() }
  const sent = Object.entries(tidy).map(([name, value]) => [
    name,
    value.trim() === '' && !needed.includes(name) ? null : value.trim(),
  ])
  return Object.fromEntries(sent) as FieldDescription
}
