import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { shortDate } from '../../../platform/pure/format.ts'
import { Conflict } from '../../../platform/web/Conflict.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import { conflictOf, formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { Action, Goal } from '../contract.ts'
import { ActionFields, actionFieldNames } from './ActionFields.tsx'
import { type ActionDraft, draftOf, emptyAction, newActionOf } from './action-draft.ts'
import { useChangePlan, usePlan } from './data.ts'
import type { PlanFormProps } from './plan-forms.tsx'
import { ReadersOfGoal } from './ReadersOfGoal.tsx'
import { text } from './text.ts'

type ActionFormProps = PlanFormProps & { goal: Goal | undefined; action: Action | undefined }
type Draft = ActionDraft & { goalId: string }

/** A new action from the menu, with its goal to choose; or an existing one to change. */
export function ActionForm({ dossierId, goal, action, onClose }: ActionFormProps) {
  const goals = usePlan(dossierId).data?.goals ?? []
  const { draft, change, isDirty } = useDraft<Draft>({
    ...(action === undefined ? emptyAction('home') : draftOf(action)),
    goalId: goal?.id ?? goals[0]?.id ?? '',
  })
  const save = useChangePlan(dossierId, onClose)
  const problem = formProblem(save.error, 'action', (name) => actionFieldNames[name])
  const theirs = conflictOf<Action>(save.error)
  const chosen = goals.find(({ id }) => id === draft.goalId)
  const path = `goals/${draft.goalId}/actions`
  const send = (version: number | undefined) =>
    save.mutate(
      version === undefined || action === undefined
        ? { path, body: newActionOf(draft) }
        : { path: `actions/${action.id}`, body: newActionOf(draft), version },
    )
  return (
    <FormPanel
      title={action === undefined ? text.action.title : text.action.change}
      submit={text.action.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => send(action?.version)}
      onClose={onClose}
      readers={chosen && <ReadersOfGoal dossierId={dossierId} goal={chosen} />}
      footer={
        theirs && (
          <Conflict
            fields={compared(draft, theirs)}
            isSaving={save.isPending}
            onKeepMine={() => send(theirs.version)}
            onKeepTheirs={onClose}
          />
        )
      }
    >
      {goals.length === 0 && <p>{text.action.noGoal}</p>}
      {goal === undefined && (
        <SelectField
          id="action-goalId"
          label={text.action.goal}
          options={goals.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
          value={draft.goalId}
          onChange={(event) => change({ goalId: event.target.value })}
        />
      )}
      <RadioCards
        id="action-place"
        name="place"
        label={text.action.place}
        error={problem.of('place')}
        errorPrefix={platformText.errorPrefix}
        twoColumns
        options={[
          { value: 'home', label: text.places.home },
          { value: 'school', label: text.places.school },
        ]}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <ActionFields form="action" value={draft} onChange={change} problem={problem} />
    </FormPanel>
  )
}

function compared(draft: ActionDraft, theirs: Action) {
  const mine = newActionOf(draft)
  const date = (day: string | null) => (day === null ? '–' : shortDate(day, pageLanguage))
  return [
    { label: text.action.place, mine: text.places[mine.place], theirs: text.places[theirs.place] },
    { label: text.action.text, mine: mine.text, theirs: theirs.text },
    { label: text.action.doer, mine: mine.doer, theirs: theirs.doer },
    { label: text.action.rhythm, mine: mine.rhythm ?? '–', theirs: theirs.rhythm ?? '–' },
    { label: text.action.dueOn, mine: date(mine.dueOn), theirs: date(theirs.dueOn) },
  ]
}
