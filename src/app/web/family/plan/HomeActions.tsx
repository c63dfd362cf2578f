import { useState } from 'react'
import type { Action, Goal } from '../../../../capabilities/plan/contract.ts'
import { Checkbox } from '../../../../design/Checkbox.tsx'
import { Icon } from '../../../../design/Icon.tsx'
import { houseLine, plus } from '../../../../design/icons.ts'
import { Refused } from '../../../../platform/web/api.ts'
import { FormSlot } from '../FormSlot.tsx'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { ActionForm } from './ActionForm.tsx'
import { actionHint } from './action-hint.ts'
import { usePlan } from './plan-context.ts'
import { tick } from './tick.ts'

/** "Wat wij thuis doen", to tick off. */
export function HomeActions({ goal }: { goal: Goal }) {
  const { text } = useText()
  const { plan } = usePlan()
  const actions = goal.actions.filter((action) => action.place === 'home')
  if (actions.length === 0 && !plan.mayWrite) return null
  return (
    <fieldset className="family-home" data-party="family">
      <legend>
        <Icon path={houseLine} />
        {text.plan.home.title}
      </legend>
      {actions.length === 0 && <p className="family-home__none">{text.plan.home.none}</p>}
      {actions.map((action) => (
        <HomeAction key={action.id} action={action} />
      ))}
      {plan.mayWrite && <AddAction goal={goal} />}
    </fieldset>
  )
}

function HomeAction({ action }: { action: Action }) {
  const words = useText()
  const { dossier, today, say } = usePlace()
  const { plan, reload } = usePlan()
  const [wanted, setWanted] = useState<boolean>()
  const isDone = wanted ?? action.tick?.isDone ?? false
  const put = async (next: boolean) => {
    setWanted(next)
    try {
      await tick(dossier.id, action.id, next)
      await reload()
      say({ words: words.text.plan.home[next ? 'ticked' : 'unticked'](action.text) })
    } catch (error) {
      const why = error instanceof Refused ? error.problem.detail : ''
      say({ words: why || words.text.plan.home.failed, tone: 'trouble' })
    }
    setWanted(undefined)
  }
  return (
    <Checkbox
      isTask
      label={<span dir="auto">{action.text}</span>}
      hint={actionHint(action, today, words)}
      checked={isDone}
      disabled={!plan.mayWrite}
      onChange={(next) => void put(next)}
    />
  )
}

function AddAction({ goal }: { goal: Goal }) {
  const { text } = useText()
  const label = (
    <>
      <Icon path={plus} />
      {text.plan.action.add}
    </>
  )
  return (
    <FormSlot className="button button--bare family-home__add" label={label}>
      {(close) => <ActionForm goal={goal} onClose={close} />}
    </FormSlot>
  )
}
