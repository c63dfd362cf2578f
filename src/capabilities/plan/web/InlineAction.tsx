import { type FormEvent, useEffect, useRef } from 'react'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { Action, Goal } from '../contract.ts'
import { ActionFields, actionFieldNames } from './ActionFields.tsx'
import { emptyAction, newActionOf } from './action-draft.ts'
import { useChangePlan } from './data.ts'
import { ReadersOfGoal } from './ReadersOfGoal.tsx'
import { text } from './text.ts'

type InlineActionProps = { dossierId: string; goal: Goal; place: Action['place']; onClose: () => void }

/** A new action, written in the column where it will stand. */
export function InlineAction({ dossierId, goal, place, onClose }: InlineActionProps) {
  const { draft, change } = useDraft(emptyAction(place))
  const save = useChangePlan(dossierId, onClose)
  const name = `action-${goal.id}-${place}`
  const problem = formProblem(save.error, name, (field) => actionFieldNames[field])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate({ path: `goals/${goal.id}/actions`, body: newActionOf(draft) })
  }
  return (
    <form ref={form} className="form-stack inline-action no-print" noValidate onSubmit={send}>
      <FormErrors problem={problem} />
      <ActionFields form={name} value={draft} onChange={change} problem={problem} />
      <ReadersOfGoal dossierId={dossierId} goal={goal} />
      <div className="button-row">
        <button type="submit" className="button button--small" aria-disabled={save.isPending || undefined}>
          {save.isPending ? platformText.saving : text.action.submit}
        </button>
        <button type="button" className="button button--bare button--small" onClick={onClose}>
          {platformText.cancel}
        </button>
      </div>
    </form>
  )
}
