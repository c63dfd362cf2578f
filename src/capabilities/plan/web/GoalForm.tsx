import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { WhoWillRead } from '../../access/web/WhoWillRead.tsx'
import { useChangePlan } from './data.ts'
import { GoalWordsFields, goalFieldNames } from './goal-fields.tsx'
import type { PlanFormProps } from './plan-forms.tsx'
import { ScaleField } from './ScaleField.tsx'
import { text } from './text.ts'

type Draft = {
  title: string
  words: string
  saidBy: string
  subjectIds: string[]
  begin: number | undefined
  wish: number | undefined
}

const empty: Draft = { title: '', words: '', saidBy: '', subjectIds: [], begin: undefined, wish: undefined }

/** A new goal. It gets a door of its own, so that the family can open it to one and not to another. */
export function GoalForm({ dossierId, persons, onClose }: PlanFormProps) {
  const { draft, change, isDirty } = useDraft<Draft>(empty)
  const save = useChangePlan(dossierId, onClose)
  const problem = formProblem(save.error, 'goal', (name) => goalFieldNames[name])
  const field = (name: keyof Draft) => ({
    id: `goal-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  return (
    <FormPanel
      title={text.goal.title}
      submit={text.goal.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ path: 'goals', body: draft })}
      onClose={onClose}
      readers={<WhoWillRead dossierId={dossierId} about={reading(draft.subjectIds)} />}
    >
      <GoalWordsFields value={draft} onChange={change} problem={problem} />
      <CheckboxGroup
        {...field('subjectIds')}
        label={text.goal.about}
        twoColumns
        options={persons.map(({ id, givenName }) => ({ value: id, label: givenName }))}
        value={draft.subjectIds}
        onChange={(subjectIds) => change({ subjectIds })}
      />
      <ScaleField
        {...field('begin')}
        label={text.goal.begin}
        hint={text.goal.scaleHint}
        value={draft.begin}
        onChange={(begin) => change({ begin })}
      />
      <ScaleField {...field('wish')} label={text.goal.wish} value={draft.wish} onChange={(wish) => change({ wish })} />
    </FormPanel>
  )
}

function reading(subjectIds: readonly string[]) {
  return { category: 'PLAN_GOAL_ACTION', level: 'full', subjectIds, goalId: null, isOwn: false } as const
}
