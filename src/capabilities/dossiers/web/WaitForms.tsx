import { dateText } from '../../../design/DateFields.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Dossier } from '../contract.ts'
import { DOSSIERS, REVIEWS, useColleaguesOf } from './data.ts'
import { ToldFields, talkNames, WaitFields } from './TalkFields.tsx'
import { firstTalk } from './talk-draft.ts'
import { text } from './talk-text.ts'

type WaitFormProps = { dossier: Dossier; noteId: string; onClose: () => void }

const names = talkNames()

/** "Nu besproken": with whom and when; from then on the parents read it. */
export function ToldForm({ dossier, noteId, onClose }: WaitFormProps) {
  const { draft, change, isDirty } = useDraft(firstTalk(useToday()))
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossier.id}/notes/${noteId}/_tell`, { body }),
    [DOSSIERS, REVIEWS],
    onClose,
  )
  const problem = formProblem(save.error, 'told', (name) => names[name])
  return (
    <FormPanel
      title={text.tellTitle}
      submit={text.tellSubmit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ personIds: draft.personIds, onDay: dateText(draft.onDay) })}
      onClose={onClose}
    >
      <p>{text.tellLead}</p>
      <ToldFields form="told" persons={dossier.persons} problem={problem} draft={draft} onChange={change} />
    </FormPanel>
  )
}

/** "Langer wachten": a new reason and day, and the colleague it was talked over with (I-3). */
export function WaitLongerForm({ dossier, noteId, onClose }: WaitFormProps) {
  const { draft, change, isDirty } = useDraft({ ...firstTalk(useToday()), second: '' })
  const colleagues = useColleaguesOf(dossier)
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossier.id}/notes/${noteId}/_prolong`, { body }),
    [DOSSIERS, REVIEWS],
    onClose,
  )
  const problem = formProblem(save.error, 'longer', (name) => names[name])
  return (
    <FormPanel
      title={text.longerTitle}
      submit={text.longerSubmit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() =>
        save.mutate({ reason: draft.reason, reviewOn: dateText(draft.reviewOn), secondAccountId: draft.second })
      }
      onClose={onClose}
    >
      <p>{text.longerLead}</p>
      <WaitFields form="longer" problem={problem} draft={draft} onChange={change} />
      <SelectField
        id="longer-secondAccountId"
        label={text.second}
        error={problem.of('secondAccountId')}
        errorPrefix={platformText.errorPrefix}
        choose={text.chooseSecond}
        options={colleagues.map(({ accountId, name, organisation }) => ({
          value: accountId,
          label: `${name}, ${organisation}`,
        }))}
        value={draft.second}
        onChange={(event) => change({ second: event.target.value })}
      />
    </FormPanel>
  )
}
