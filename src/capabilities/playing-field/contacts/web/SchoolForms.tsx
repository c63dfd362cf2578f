import { dateText, typedDate } from '../../../../design/DateFields.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { addDays } from '../../../../platform/pure/dates.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { type FormProblem, formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useToday } from '../../../../platform/web/today.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import type { Division, SchoolLine } from '../contract.ts'
import { DayField } from './DayField.tsx'
import { useHandOver, useStandIn } from './data.ts'
import { text } from './text.ts'

type FormProps = { line: SchoolLine; division: Division; onClose: () => void }
const names: Readonly<Record<string, string>> = {
  accountId: text.handing.to,
  fromOn: text.absence.from,
  untilOn: text.absence.until,
}

export function HandOverForm({ line: { school, schoolId, task }, division, onClose }: FormProps) {
  const { draft, change, isDirty } = useDraft({ accountId: '', fromOn: typedDate(useToday()) })
  const save = useHandOver(schoolId, onClose)
  const problem = formProblem(save.error, 'handing', (name) => names[name])
  return (
    <FormPanel
      title={text.handing.title(school)}
      submit={text.handing.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() =>
        task !== 'stand-in' && save.mutate({ task, accountId: draft.accountId, fromOn: dateText(draft.fromOn) })
      }
      onClose={onClose}
    >
      <p>{text.handing.lead}</p>
      <ColleagueField form="handing" division={division} {...{ draft, change, problem }} withoutYou />
      <DayField form="handing" name="fromOn" label={text.handing.from} {...{ draft, change, problem }} />
    </FormPanel>
  )
}

export function StandInForm({ line: { school, schoolId }, division, onClose }: FormProps) {
  const today = useToday()
  const { draft, change, isDirty } = useDraft({
    accountId: '',
    fromOn: typedDate(today),
    untilOn: typedDate(addDays(today, 14)),
  })
  const save = useStandIn(schoolId, onClose)
  const problem = formProblem(save.error, 'standing', (name) => names[name])
  const days = { form: 'standing', problem, draft, change }
  return (
    <FormPanel
      title={text.standing.title(school)}
      submit={text.standing.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() =>
        save.mutate({
          accountId: draft.accountId,
          fromOn: dateText(draft.fromOn),
          untilOn: dateText(draft.untilOn),
        })
      }
      onClose={onClose}
    >
      <p>{text.standing.lead}</p>
      <ColleagueField form="standing" division={division} {...{ draft, change, problem }} />
      <DayField {...days} name="fromOn" label={text.absence.from} />
      <DayField {...days} name="untilOn" label={text.absence.until} />
    </FormPanel>
  )
}

type ColleagueFieldProps = {
  form: string
  division: Division
  draft: { accountId: string }
  change: (part: { accountId: string }) => void
  problem: FormProblem
  withoutYou?: boolean
}

function ColleagueField({ form, division, draft, change, problem, withoutYou = false }: ColleagueFieldProps) {
  return (
    <SelectField
      id={`${form}-accountId`}
      label={text.handing.to}
      error={problem.of('accountId')}
      errorPrefix={platformText.errorPrefix}
      choose={text.handing.choose}
      options={division.members
        .filter((one) => !(withoutYou && one.isYou))
        .map(({ accountId, name }) => ({ value: accountId, label: name }))}
      value={draft.accountId}
      onChange={(event) => change({ accountId: event.target.value })}
    />
  )
}
