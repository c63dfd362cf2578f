import { useQuery } from '@tanstack/react-query'
import { SelectField } from '../../../design/SelectField.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Colleague } from '../../playing-field/contract.ts'
import type { Dossier, TeamMember } from '../contract.ts'
import { text } from './stand-in-text.ts'

type RegieFormProps = { dossier: Dossier; onClose: () => void; onGone: () => void }

/** Gives the regie over a family to a colleague; the family is out of one's own list after it. */
export default function RegieForm({ dossier, onClose, onGone }: RegieFormProps) {
  const colleagues = useColleagues(dossier.team.find((one) => one.isYou))
  const { draft, change, isDirty } = useDraft({ accountId: '' })
  const save = useSave(
    (accountId: string) => call('POST', `/dossiers/${dossier.id}/regie/_handover`, { body: { accountId } }),
    // The file is closed to this person now: asking for it anew would be an attempt that is refused, and recorded.
    [],
    onGone,
  )
  const words = text.regie
  const problem = formProblem(save.error, 'regie', () => words.who)
  return (
    <FormPanel
      title={words.title}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(draft.accountId)}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <SelectField
        id="regie-accountId"
        label={words.who}
        error={problem.of('accountId')}
        errorPrefix={platformText.errorPrefix}
        choose={text.choose}
        options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={draft.accountId}
        onChange={(event) => change({ accountId: event.target.value })}
      />
    </FormPanel>
  )
}

function useColleagues(me: TeamMember | undefined): Colleague[] {
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => call<{ colleagues: Colleague[] }>('GET', '/colleagues'),
  })
  return (data?.colleagues ?? []).filter(
    (one) => one.organisationId === me?.organisationId && one.role === me.role && one.accountId !== me.accountId,
  )
}
