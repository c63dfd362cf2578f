import { useNavigate } from '@tanstack/react-router'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import type { NewFieldOrganisation } from '../contract.ts'
import { organisationKinds } from '../vocabulary.ts'
import { useAddOrganisation } from './data.ts'
import { fieldsOf } from './fields.ts'
import { text } from './text.ts'

/** A new organisation; what belongs to it is said on its own page. */
export function AddPanel({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const { draft, change, isDirty } = useDraft({ kind: '', name: '', place: '' })
  const save = useAddOrganisation(({ id }) => navigate({ to: '/werk/beheer/organisaties/$id', params: { id } }))
  const { problem, field } = fieldsOf('add', save.error)
  return (
    <FormPanel
      title={text.add}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(draft as NewFieldOrganisation)}
      onClose={onClose}
    >
      <SelectField
        {...field('kind')}
        choose={text.choose}
        options={organisationKinds.map((value) => ({ value, label: text.kinds[value] }))}
        value={draft.kind}
        onChange={({ target }) => change({ kind: target.value })}
      />
      <TextField {...field('name')} value={draft.name} onChange={({ target }) => change({ name: target.value })} />
      <TextField {...field('place')} value={draft.place} onChange={({ target }) => change({ place: target.value })} />
    </FormPanel>
  )
}
