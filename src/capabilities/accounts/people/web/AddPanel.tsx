import { useNavigate } from '@tanstack/react-router'
import { Checkbox } from '../../../../design/Checkbox.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { Refused } from '../../../../platform/web/api.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../../platform/web/today.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { useAddPerson } from './data.ts'
import { fieldsOf } from './fields.ts'
import { useKeeper } from './PeopleFrame.tsx'
import { text } from './text.ts'
import { daysSent, type WorkDraft, WorkFields } from './WorkFields.tsx'

/** Somebody who comes to work here. */
export function AddPanel({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const keeper = useKeeper()
  const { draft, change, isDirty } = useDraft<WorkDraft & { name: string; isSomeoneElse: boolean }>({
    ...{ name: '', isSomeoneElse: false, role: '', fromOn: useToday(), untilOn: '' },
    organisation: keeper.role === 'ADMINISTRATOR' ? undefined : keeper.organisation,
  })
  const save = useAddPerson(({ accountId }) => navigate({ to: '/werk/mensen/$id', params: { id: accountId } }))
  const { problem, field } = fieldsOf('person', save.error)
  const { name, isSomeoneElse } = draft
  return (
    <FormPanel
      title={text.add}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ name, isSomeoneElse, ...daysSent(draft) })}
      onClose={onClose}
    >
      <TextField {...field('name')} value={name} onChange={({ target }) => change({ name: target.value })} />
      {hasNamesake(save.error) && (
        <Checkbox
          label={text.someoneElse}
          checked={isSomeoneElse}
          onChange={(isOther) => change({ isSomeoneElse: isOther })}
        />
      )}
      <WorkFields draft={draft} change={change} field={field} />
    </FormPanel>
  )
}

const hasNamesake = (error: unknown) =>
  error instanceof Refused && (error.problem.errors ?? []).some(({ code }) => code === 'accounts.same-name')
