import { Status } from '../../../../design/Status.tsx'
import { dayAndMonth, weekdayDate } from '../../../../platform/pure/format.ts'
import { pageLanguage } from '../../../../platform/web/language.ts'
import type { RouteOnDay } from '../contract.ts'
import { text } from './text.ts'

/** On one day: who gets it and why, or that it reaches nobody. */
export function RouteLine({ route: { moment, day, holiday, receiver, because } }: { route: RouteOnDay }) {
  return (
    <li className="route-line">
      <div>
        <p>
          <b>{text.where.moments[moment]}</b>
        </p>
        <p className="meta">{weekdayDate(day, pageLanguage)}</p>
      </div>
      <div>
        <p className="route-line__who">
          {receiver === null ? <Status tone="stop">{text.where.nobody}</Status> : <b>{receiver.name}</b>}
        </p>
        <p>{because[pageLanguage]}</p>
        {receiver?.isTeam && <p className="meta">{text.where.people(receiver.people.length)}</p>}
        {moment === 'summer' && (
          <p className="meta">{holiday === null ? text.where.summerHint : summerWords(holiday)}</p>
        )}
      </div>
    </li>
  )
}

const summerWords = ({ name, fromOn, untilOn }: NonNullable<RouteOnDay['holiday']>) =>
  text.where.summerKept(name, dayAndMonth(fromOn, pageLanguage), dayAndMonth(untilOn, pageLanguage))
