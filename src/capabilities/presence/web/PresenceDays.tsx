import { shortWeekdayDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { SchoolPresence } from '../contract.ts'
import { text } from './professional-text.ts'

/** Two weeks as they will be. */
export function Days({ days }: Pick<SchoolPresence, 'days'>) {
  const told = days.filter(({ people, closed }) => people.length > 0 || closed !== null)
  return (
    <>
      <h3>{text.presence.twoWeeks}</h3>
      {told.length === 0 && <p>{text.presence.nobody}</p>}
      <ul className="school-days">
        {told.map(({ day, closed, people }) => (
          <li key={day}>
            <b>{shortWeekdayDate(day, pageLanguage)}</b>
            <div>
              {closed !== null && <p>{closed.name ?? text.presence.holiday}</p>}
              {people.map((one) => (
                <p key={one.slotId}>
                  {one.state === 'away'
                    ? `${one.name} ${text.presence.away}`
                    : `${one.fromTime}–${one.untilTime} ${one.name}, ${one.room}`}
                  {one.state === 'moved' && <span className="meta"> {text.presence.moved}</span>}
                  {one.reason !== null && <span className="meta"> ({one.reason})</span>}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
