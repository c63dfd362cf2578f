import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { Goal } from '../contract.ts'
import { useChangePlan } from './data.ts'
import type { PlanFormProps } from './plan-forms.tsx'
import { ReadersOfGoal } from './ReadersOfGoal.tsx'
import { ScaleField } from './ScaleField.tsx'
import { text } from './text.ts'

const NAMES: Readonly<Record<string, string>> = {
  score: text.score.label,
}

/** How it goes now, as child and parents say. */
export function ScoreForm({ dossierId, goal, onClose }: PlanFormProps & { goal: Goal }) {
  const { draft, change, isDirty } = useDraft<{ score: number | undefined }>({ score: undefined })
  const save = useChangePlan(dossierId, onClose)
  const problem = formProblem(save.error, 'score', (name) => NAMES[name])
  return (
    <FormPanel
      title={text.score.title(goal.number)}
      submit={text.score.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ path: `goals/${goal.id}/scores`, body: draft })}
      onClose={onClose}
      readers={<ReadersOfGoal dossierId={dossierId} goal={goal} />}
    >
      <p>
        <b dir="auto">{goal.title}</b>
      </p>
      <ScaleField
        id="score-score"
        error={problem.of('score')}
        errorPrefix={platformText.errorPrefix}
        label={text.score.label}
        hint={text.score.hint}
        value={draft.score}
        onChange={(score) => change({ score })}
      />
    </FormPanel>
  )
}
