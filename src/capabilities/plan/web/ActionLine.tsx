import { Icon } from '../../../design/Icon.tsx'
import { checkCircle, circle, pencilSimple } from '../../../design/icons.ts'
import { civilDateOf, shortDate, shortWeekdayDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { sentenceOf } from '../../../platform/web/problems.ts'
import { useToday } from '../../../platform/web/today.ts'
import { areSameTiles } from '../../access/web/marker-words.ts'
import { SharingMarkerButton } from '../../access/web/SharingMarkerButton.tsx'
import type { Action, Goal } from '../contract.ts'
import { useChangePlan } from './data.ts'
import type { OpenForm } from './plan-forms.tsx'
import { text } from './text.ts'

type ActionLineProps = { dossierId: string; action: Action; goal: Goal; mayWrite: boolean; onOpen: OpenForm }

/** One action: ticked with one press, by anybody who may write in the plan. Own marker only where it differs. */
export function ActionLine({ dossierId, action, goal, mayWrite, onOpen }: ActionLineProps) {
  const change = useChangePlan(dossierId)
  const isDone = action.tick?.isDone ?? false
  const flip = () =>
    !change.isPending && change.mutate({ path: `actions/${action.id}/ticks`, body: { isDone: !isDone } })
  return (
    <li className="action" data-done={isDone || undefined}>
      {mayWrite ? (
        <button
          type="button"
          className="action__tick"
          aria-pressed={isDone}
          aria-label={`${text.tick}: ${action.text}`}
          aria-disabled={change.isPending || undefined}
          onClick={flip}
        >
          <Icon path={isDone ? checkCircle : circle} />
        </button>
      ) : (
        <span className="action__tick">
          <Icon path={isDone ? checkCircle : circle} />
        </span>
      )}
      <div>
        <p dir="auto">{action.text}</p>
        <WhoAndWhen action={action} />
        {change.isError && (
          <p className="field__error" role="alert">
            {sentenceOf(change.error)}
          </p>
        )}
        {!areSameTiles(action.marker, goal.marker) && (
          <SharingMarkerButton marker={action.marker} what={text.thisAction} />
        )}
      </div>
      {mayWrite && action.by.isYours && !isDone && (
        <button
          type="button"
          className="action__change no-print"
          aria-label={`${text.changeAction}: ${action.text}`}
          onClick={() => onOpen({ form: 'action', goal, action })}
        >
          <Icon path={pencilSimple} />
        </button>
      )}
    </li>
  )
}

function WhoAndWhen({ action: { doer, rhythm, dueOn, tick } }: { action: Action }) {
  const today = useToday()
  if (tick?.isDone) {
    return <p className="meta">{text.done(tick.by, shortDate(civilDateOf(tick.at), pageLanguage, today))}</p>
  }
  const when = dueOn === null ? null : text.before(shortWeekdayDate(dueOn, pageLanguage, today))
  return <p className="meta">{[doer, rhythm, when].filter(Boolean).join(', ')}</p>
}
