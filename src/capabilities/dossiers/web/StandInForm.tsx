import { useQuery } from '@tanstack/react-query'
import { DateFields, dateText, typedDate } from '../../../design/DateFields.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { addDays } from '../../../platform/pure/dates.ts'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Colleague } from '../../playing-field/contract.ts'
import type { Dossier, TeamMember } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { text } from './stand-in-text.ts'

type StandInFormProps = { dossier: Dossier; member: TeamMember; onClose: () => void }

const names: Readonly<Record<string, string>> = { accountId: text.who, fromOn: text.from, untilOn: text.until }

/** Who stands in for a member of the own organisation, from day to day; and ending one. */
export default function StandInForm({ dossier, member, onClose }: StandInFormProps) {
  const today = useToday()
  const colleagues = useColleaguesInRole(dossier, member)
  const { draft, change, isDirty } = useDraft({
    accountId: '',
    fromOn: typedDate(today),
    untilOn: typedDate(addDays(today, 14)),
  })
  const path = `/dossiers/${dossier.id}/stand-ins`
  const save = useSave((body: unknown) => call('POST', path, { body }), [DOSSIERS], onClose)
  const end = useSave((id: string) => call('POST', `${path}/${id}/_end`), [DOSSIERS], onClose)
  const problem = formProblem(save.error ?? end.error, 'stand-in', (name) => names[name])
  const day = (name: 'fromOn' | 'untilOn', label: string, hint?: string) => (
    <DateFields
      id={`stand-in-${name}`}
      label={label}
      hint={hint}
      error={problem.of(name)}
      errorPrefix={platformText.errorPrefix}
      words={platformText.date}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <FormPanel
      title={text.title(member.name)}
      submit={text.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending || end.isPending}
      onSubmit={() =>
        save.mutate({
          forAccountId: member.accountId,
          accountId: draft.accountId,
          fromOn: dateText(draft.fromOn),
          untilOn: dateText(draft.untilOn),
        })
      }
      onClose={onClose}
    >
      <p>{text.lead(member.name)}</p>
      <SelectField
        id="stand-in-accountId"
        label={text.who}
        hint={colleagues?.length === 0 ? text.nobody : undefined}
        error={problem.of('accountId')}
        errorPrefix={platformText.errorPrefix}
        choose={text.choose}
        options={(colleagues ?? []).map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={draft.accountId}
        onChange={(event) => change({ accountId: event.target.value })}
      />
      {day('fromOn', text.from)}
      {day('untilOn', text.until, text.untilHint)}
      {member.standIns.map(({ id, name }) => (
        <p key={id}>
          <button type="button" className="link-button" onClick={() => end.mutate(id)}>
            {text.end(name)}
          </button>
        </p>
      ))}
    </FormPanel>
  )
}

/** Those of the same organisation in the same role who are not in the team already; undefined while loading. */
function useColleaguesInRole({ team }: Dossier, member: TeamMember): Colleague[] | undefined {
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => call<{ colleagues: Colleague[] }>('GET', '/colleagues'),
  })
  return data?.colleagues.filter(
    ({ accountId, organisationId, role }) =>
      organisationId === member.organisationId &&
      role === member.role &&
      !team.some((one) => one.accountId === accountId && one.standsInFor === null),
  )
}
