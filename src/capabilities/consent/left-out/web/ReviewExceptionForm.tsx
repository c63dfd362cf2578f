import { dateText, noDate } from '../../../../design/DateFields.tsx'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { call } from '../../../../platform/web/api.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { ConsentRequest } from '../../contract.ts'
import type { Asker } from '../../web/request-draft.ts'
import type { ExceptionReview } from '../contract.ts'
import { type LeftOutDraft, LeftOutFields } from './LeftOutFields.tsx'
import { text } from './text.ts'

const words = text.review
const decisions = ['goes-on', 'ended'] as const
type Draft = LeftOutDraft & { decision: ExceptionReview['decision'] | undefined }
type ReviewExceptionFormProps = { dossierId: string; asker: Asker; request: ConsentRequest; onClose: () => void }

/** The exception is looked at again: it goes on with a new reason, colleague and day, or it ends at once. */
export function ReviewExceptionForm({ dossierId, asker, request, onClose }: ReviewExceptionFormProps) {
  const { draft, change, isDirty } = useDraft<Draft>({
    decision: undefined,
    reason: '',
    consulted: '',
    reviewOn: noDate,
  })
  const path = `/dossiers/${dossierId}/consent-requests/${request.id}/_review`
  const save = useSave((body: unknown) => call('POST', path, { body }), ['dossiers'], onClose)
  const problem = formProblem(save.error, 'exception')
  const field = (name: string) => ({
    id: `exception-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  return (
    <FormPanel
      title={words.title}
      submit={words.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(bodyOf(draft))}
      onClose={onClose}
    >
      <RadioCards
        {...field('decision')}
        name="exception-decision"
        label={words.decision}
        options={decisions.map((value) => ({ value, label: words.decisions[value], hint: words.hints[value] }))}
        value={draft.decision}
        onChange={(decision) => change({ decision })}
      />
      {draft.decision === 'goes-on' ? (
        <LeftOutFields field={field} asker={asker} draft={draft} onChange={change} />
      ) : (
        <TextArea
          {...field('reason')}
          label={words.reason}
          hint={text.reasonHint}
          maxLength={1000}
          value={draft.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      )}
    </FormPanel>
  )
}

function bodyOf({ decision, reason, consulted, reviewOn }: Draft): Partial<ExceptionReview> {
  if (decision !== 'goes-on') return { ...(decision ? { decision } : {}), reason }
  const day = dateText(reviewOn)
  return {
    decision,
    reason,
    ...(consulted ? { consultedAccountId: consulted } : {}),
    ...(day ? { reviewOn: day } : {}),
  }
}
