import { dateText, typedDate } from '../../../../design/DateFields.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import type { Division, DivisionMember, Workload } from '../contract.ts'
import { DayField } from './DayField.tsx'
import { useAbsence, useWorkload } from './data.ts'
import { text } from './text.ts'

type FormProps = { division: Division; onClose: () => void }

type AbsenceFormProps = {
  division: { members: readonly Pick<DivisionMember, 'accountId' | 'name' | 'isYou'>[] }
  onClose: () => void
}

/** Two clicks for oneself today: the form begins with that. */
export function AbsenceForm({ division: { members }, onClose }: AbsenceFormProps) {
  const today = useToday()
  const { draft, change, isDirty } = useDraft({
    accountId: members.find((one) => one.isYou)?.accountId ?? '',
    fromOn: typedDate(today),
    untilOn: typedDate(today),
  })
  const save = useAbsence(onClose)
  const words = text.absence
  const names: Readonly<Record<string, string>> = { accountId: words.who, fromOn: words.from, untilOn: words.until }
  const problem = formProblem(save.error, 'absence', (name) => names[name])
  const days = { form: 'absence', problem, draft, change }
  return (
    <FormPanel
      title={words.title}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => {
        const untilOn = dateText(draft.untilOn)
        save.mutate({ accountId: draft.accountId, fromOn: dateText(draft.fromOn), untilOn: untilOn || null })
      }}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <SelectField
        id="absence-accountId"
        label={words.who}
        error={problem.of('accountId')}
        errorPrefix={platformText.errorPrefix}
        options={members.map(({ accountId, name, isYou }) => ({
          value: accountId,
          label: isYou ? `${name} (${text.you})` : name,
        }))}
        value={draft.accountId}
        onChange={(event) => change({ accountId: event.target.value })}
      />
      <DayField {...days} name="fromOn" label={words.from} />
      <DayField {...days} name="untilOn" label={words.until} hint={words.untilHint} />
    </FormPanel>
  )
}

export function LimitsForm({ division: { members }, onClose }: FormProps) {
  const mine = members.find((one) => one.isYou)?.limits
  const typed = (limit: number | null | undefined) => (limit === null || limit === undefined ? '' : String(limit))
  const { draft, change, isDirty } = useDraft({ schools: typed(mine?.schools), families: typed(mine?.families) })
  const save = useWorkload(onClose)
  const words = text.limit
  const problem = formProblem(save.error, 'limit', (name) => (name === 'schools' ? words.schools : words.families))
  const field = (name: keyof Workload) => (
    <TextField
      id={`limit-${name}`}
      label={words[name]}
      hint={words.hint}
      error={problem.of(name)}
      errorPrefix={platformText.errorPrefix}
      narrow
      inputMode="numeric"
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  )
  const numbered = (value: string) => (value.trim() === '' ? null : Number(value))
  return (
    <FormPanel
      title={words.title}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ schools: numbered(draft.schools), families: numbered(draft.families) })}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      {field('schools')}
      {field('families')}
    </FormPanel>
  )
}
