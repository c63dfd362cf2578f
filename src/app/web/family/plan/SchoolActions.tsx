import type { Goal } from '../../../../capabilities/plan/contract.ts'
import { Icon } from '../../../../design/Icon.tsx'
import { checkCircle, graduationCap } from '../../../../design/icons.ts'
import { usePlace } from '../place.ts'
import { useText } from '../text.ts'
import { actionHint } from './action-hint.ts'

/** "Wat school doet": to read. What is done says so in words. */
export function SchoolActions({ goal }: { goal: Goal }) {
  const words = useText()
  const { today } = usePlace()
  const { title, none, done } = words.text.plan.school
  const actions = goal.actions.filter((action) => action.place === 'school')
  if (actions.length === 0 && goal.marker.tiles.school === 'none') return null
  return (
    <div className="family-school" data-party="school">
      <h3>
        <Icon path={graduationCap} />
        {title}
      </h3>
      {actions.length === 0 && <p>{none}</p>}
      <ul>
        {actions.map((action) => (
          <li key={action.id} data-done={action.tick?.isDone}>
            {action.tick?.isDone && <Icon path={checkCircle} label={done} />}
            <span dir="auto">{action.text}</span>
            <small dir="auto">{actionHint(action, today, words)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
