import { Conflict } from '../../../platform/web/Conflict.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { conflictOf, formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { Goal } from '../contract.ts'
import { useChangePlan } from './data.ts'
import { GoalWordsFields, goalFieldNames } from './goal-fields.tsx'
import type { PlanFormProps } from './plan-forms.tsx'
import { ReadersOfGoal } from './ReadersOfGoal.tsx'
import { ScaleField } from './ScaleField.tsx'
import { text } from './text.ts'

/** Another text for a goal. Whom it is about stays as it was: that decides who may read it. */
export function ChangeGoalForm({ dossierId, goal, onClose }: PlanFormProps & { goal: Goal }) {
  const { title, words, saidBy, wish } = goal
  const { draft, change, isDirty } = useDraft({ title, words, saidBy, wish })
  const save = useChangePlan(dossierId, onClose)
  const problem = formProblem(save.error, 'goal', (name) => goalFieldNames[name])
  const theirs = conflictOf<Goal>(save.error)
  const send = (version: number) => save.mutate({ path: `goals/${goal.id}`, body: draft, version })
  return (
    <FormPanel
      title={text.goal.change}
      submit={text.goal.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => send(goal.version)}
      onClose={onClose}
      readers={<ReadersOfGoal dossierId={dossierId} goal={goal} />}
      footer={
        theirs && (
          <Conflict
            fields={[
              { label: text.goal.name, mine: draft.title, theirs: theirs.title },
              { label: text.goal.words, mine: draft.words, theirs: theirs.words },
              { label: text.goal.saidBy, mine: draft.saidBy, theirs: theirs.saidBy },
              { label: text.goal.wish, mine: `${draft.wish}`, theirs: `${theirs.wish}` },
            ]}
            isSaving={save.isPending}
            onKeepMine={() => send(theirs.version)}
            onKeepTheirs={onClose}
          />
        )
      }
    >
      <GoalWordsFields value={draft} onChange={change} problem={problem} />
      <ScaleField
        id="goal-wish"
        error={problem.of('wish')}
        errorPrefix={platformText.errorPrefix}
        label={text.goal.wish}
        hint={text.goal.scaleHint}
        value={draft.wish}
        onChange={(next) => change({ wish: next })}
      />
    </FormPanel>
  )
}
