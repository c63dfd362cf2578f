import { RadioCards } from '../../../../design/RadioCards.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { call } from '../../../../platform/web/api.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { ObjectionDecision, ReadingObjection } from '../contract.ts'
import { text } from './text.ts'

/** What young people said about parents reading along hangs under this key. */
export const OBJECTIONS = 'reading-objections'

type Draft = { decision: ObjectionDecision['decision'] | undefined; reason: string }
type ObjectionFormProps = { objection: ReadingObjection; onClose: () => void }

/** After the talk: it stays closed, or it opens again; the young person reads why. */
export function ObjectionForm({ objection: { id, dossierId, youth, parent, words }, onClose }: ObjectionFormProps) {
  const { draft, change, isDirty } = useDraft<Draft>({ decision: undefined, reason: '' })
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossierId}/reading-objections/${id}/_decide`, { body }),
    [OBJECTIONS, 'dossiers'],
    onClose,
  )
  const problem = formProblem(save.error, 'objection', (name) => (name === 'reason' ? text.reason : text.decision))
  return (
    <FormPanel
      title={text.formTitle(youth, parent)}
      submit={text.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(draft)}
      onClose={onClose}
    >
      <p>{words === null ? text.noWords(youth) : text.words(youth)}</p>
      {words !== null && (
        <blockquote className="own-words" dir="auto">
          {words}
        </blockquote>
      )}
      <RadioCards
        id="objection-decision"
        name="objection-decision"
        label={text.decision}
        error={problem.of('decision')}
        errorPrefix={platformText.errorPrefix}
        twoColumns
        options={[
          { value: 'upheld', label: text.upheld(parent), hint: text.upheldHint },
          { value: 'set-aside', label: text.setAside(parent), hint: text.setAsideHint },
        ]}
        value={draft.decision}
        onChange={(decision) => change({ decision })}
      />
      <TextArea
        id="objection-reason"
        label={text.reason}
        hint={text.reasonHint(youth, parent)}
        error={problem.of('reason')}
        errorPrefix={platformText.errorPrefix}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </FormPanel>
  )
}
