import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from '../../../design/Icon.tsx'
import { eyeSlash, graduationCap, houseLine, plus } from '../../../design/icons.ts'
import type { Action, Goal } from '../contract.ts'
import { ActionLine } from './ActionLine.tsx'
import { InlineAction } from './InlineAction.tsx'
import type { OpenForm } from './plan-forms.tsx'
import { text } from './text.ts'

type ActionColumnProps = {
  place: Action['place']
  dossierId: string
  goal: Goal
  mayWrite: boolean
  onOpen: OpenForm
}

/** What happens in one place for one goal. Where the school may not see the goal, that stands here instead. */
export function ActionColumn({ place, dossierId, goal, mayWrite, onOpen }: ActionColumnProps) {
  const [isAdding, setAdding] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setAdding(false))
    addButton.current?.focus()
  }
  const actions = goal.actions.filter((action) => action.place === place)
  const isHidden = place === 'school' && goal.hiddenFrom.includes('school')
  const mayAdd = mayWrite && !isHidden
  return (
    <div className="place" data-party={place === 'home' ? 'family' : 'school'}>
      <h4 className="print-colours">
        <Icon path={place === 'home' ? houseLine : graduationCap} />
        {text.places[place]}
      </h4>
      {actions.length > 0 && (
        <ul>
          {actions.map((action) => (
            <ActionLine
              key={action.id}
              dossierId={dossierId}
              action={action}
              goal={goal}
              mayWrite={mayWrite}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {isHidden && (
        <p className="place__none">
          <Icon path={eyeSlash} />
          {isWaiting(goal) ? text.schoolWaits : text.schoolHidden}
        </p>
      )}
      {actions.length === 0 && !isHidden && !isAdding && <p className="place__none">{text.noActions}</p>}
      {isAdding && <InlineAction dossierId={dossierId} goal={goal} place={place} onClose={close} />}
      {mayAdd && !isAdding && (
        <button
          type="button"
          ref={addButton}
          className="link-button place__add no-print"
          aria-label={text.addActionAt(text.places[place], goal.number)}
          onClick={() => setAdding(true)}
        >
          <Icon path={plus} />
          {text.addAction}
        </button>
      )}
    </div>
  )
}

/** Not shared because the family has not answered is something else than not shared because they chose so. */
function isWaiting({ marker }: Goal): boolean {
  return marker.absent.some(({ party, reason }) => party === 'school' && reason === 'waiting-for-answer')
}
