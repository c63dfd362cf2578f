import { RadioCards } from '../../../../design/RadioCards.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { call } from '../../../../platform/web/api.ts'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import type { NewReview, Reviewable } from '../../emergency/contract.ts'
import { REVIEWS } from '../../emergency/web/data.ts'
import { text } from '../../emergency/web/text.ts'

const NAMES: Readonly<Record<string, string>> = { verdict: text.review.verdict, note: text.review.note }
const verdicts = ['justified', 'not-justified', 'discussed'] as const
type Draft = { verdict: NewReview['verdict'] | undefined; note: string }

/** What the privacy officer thought of it, and what was done. It is written once. */
export function ReviewForm({ one, onClose }: { one: Reviewable; onClose: () => void }) {
  const { draft, change, isDirty } = useDraft<Draft>({ verdict: undefined, note: '' })
  const save = useSave(
    (body: unknown) => call('POST', `/oversight-items/${one.id}/_review`, { body }),
    [REVIEWS],
    onClose,
  )
  const problem = formProblem(save.error, 'review', (name) => NAMES[name])
  const field = (name: string) => ({
    id: `review-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  return (
    <FormPanel
      title={`${text.review.kinds[one.kind]} ${one.reference}`}
      submit={text.review.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ ...draft, kind: one.kind })}
      onClose={onClose}
    >
      <RadioCards
        {...field('verdict')}
        label={text.review.verdict}
        name="verdict"
        options={verdicts.map((value) => ({
          value,
          label: text.review.verdicts[value],
          hint: text.review.verdictHints[value],
        }))}
        value={draft.verdict}
        onChange={(verdict) => change({ verdict })}
      />
      <TextArea
        {...field('note')}
        label={text.review.note}
        hint={text.review.noteHint}
        maxLength={1000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </FormPanel>
  )
}
