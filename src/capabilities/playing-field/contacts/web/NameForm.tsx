import { dateText, noDate, typedDate } from '../../../../design/DateFields.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import type { OwnContacts, OwnTask } from '../contract.ts'
import { DayField } from './DayField.tsx'
import { useNameOwn } from './data.ts'
import { text } from './text.ts'

const words = text.own
const names: Readonly<Record<string, string>> = {
  schoolId: words.school,
  accountId: words.who,
  fromOn: text.absence.from,
  untilOn: words.until,
}

/** Names a colleague for a school; what there is only one of is not asked. */
export function NameForm({ own, onClose }: { own: OwnContacts; onClose: () => void }) {
  const { draft, change, isDirty } = useDraft({
    schoolId: own.schools.length === 1 ? (own.schools[0]?.id ?? '') : '',
    task: own.tasks[0] as OwnTask,
    accountId: own.members.find((one) => one.isYou)?.accountId ?? '',
    fromOn: typedDate(useToday()),
    untilOn: noDate,
  })
  const save = useNameOwn(onClose)
  const problem = formProblem(save.error, 'own', (name) => names[name])
  const days = { form: 'own', problem, draft, change }
  const field = (
    name: 'schoolId' | 'task' | 'accountId',
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      id={`own-${name}`}
      label={label}
      error={problem.of(name)}
      errorPrefix={platformText.errorPrefix}
      {...(name === 'schoolId' ? { choose: words.chooseSchool } : {})}
      options={options}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  )
  return (
    <FormPanel
      title={words.name}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() =>
        save.mutate({ ...draft, fromOn: dateText(draft.fromOn), untilOn: dateText(draft.untilOn) || null })
      }
      onClose={onClose}
    >
      {own.schools.length > 1 &&
        field(
          'schoolId',
          words.school,
          own.schools.map(({ id, name }) => ({ value: id, label: name })),
        )}
      {own.tasks.length > 1 &&
        field(
          'task',
          words.task,
          own.tasks.map((value) => ({ value, label: words.tasks[value] })),
        )}
      {field(
        'accountId',
        words.who,
        own.members.map(({ accountId, name }) => ({ value: accountId, label: name })),
      )}
      <DayField {...days} name="fromOn" label={text.absence.from} />
      <DayField {...days} name="untilOn" label={words.until} hint={words.untilHint} />
    </FormPanel>
  )
}
