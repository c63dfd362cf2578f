import { capital, longDate, weekdayDate } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { SchoolSlot, SlotException } from '../contract.ts'
import { useTakeExceptionBack } from './data.ts'
import { text } from './professional-text.ts'
import type { OpenSlot } from './SlotChangeForms.tsx'

const words = text.presence

type LinesProps<S extends SchoolSlot> = {
  slots: readonly S[]
  /** Who it is, for a school; which school, for oneself. */
  nameOf: (slot: S) => string
}

/** The pattern: each fixed time, and what whoever keeps it may do with it. */
export function SlotLines<S extends SchoolSlot>({
  slots,
  nameOf,
  onOpen,
}: LinesProps<S> & { onOpen: (open: OpenSlot) => void }) {
  return (
    <ul className="school-slots">
      {slots.map((slot) => (
        <li key={slot.id}>
          <div>
            <b>{`${capital(words.weekdays[slot.weekday] ?? '')} ${slot.fromTime}–${slot.untilTime}`}</b>,{' '}
            {`${words.weekKinds[slot.weeks]}: ${nameOf(slot)}`}
            <p className="meta">
              {[words.functions[slot.function], slot.organisation, slot.room, sinceOf(slot)].join(' · ')}
            </p>
          </div>
          {slot.mayKeep && <Deeds about={`${nameOf(slot)}, ${words.weekdays[slot.weekday]}`} {...{ slot, onOpen }} />}
        </li>
      ))}
    </ul>
  )
}

const sinceOf = ({ fromOn, untilOn }: SchoolSlot) =>
  words.since(longDate(fromOn, pageLanguage), untilOn === null ? null : longDate(untilOn, pageLanguage))

const deeds = [
  { what: 'day', name: words.oneDay },
  { what: 'change', name: words.change },
  { what: 'end', name: words.end },
] as const

type DeedsProps = { slot: SchoolSlot; about: string; onOpen: (open: OpenSlot) => void }
const Deeds = ({ slot, about, onOpen }: DeedsProps) => (
  <div className="button-row">
    {deeds.map(({ what, name }) => (
      <button key={what} type="button" className="link-button" onClick={() => onOpen({ what, slot, about })}>
        {name}
        <span className="visually-hidden">: {about}</span>
      </button>
    ))}
  </div>
)

type ChangesProps<S extends SchoolSlot> = LinesProps<S> & { exceptions: readonly SlotException[]; away: string }

/** What is otherwise on one day. */
export function DayChanges<S extends SchoolSlot>({ exceptions, slots, nameOf, away }: ChangesProps<S>) {
  const takeBack = useTakeExceptionBack()
  if (exceptions.length === 0) return null
  const named = (slotId: string) => slots.filter(({ id }) => id === slotId).map(nameOf)
  return (
    <>
      <h3>{words.changes}</h3>
      <ul className="school-slots">
        {exceptions.map(({ id, slotId, onDay, fromTime, untilTime, room, reason, mayKeep }) => (
          <li key={id}>
            <div>
              <b>{capital(weekdayDate(onDay, pageLanguage))}</b>:{' '}
              {fromTime === null ? `${named(slotId)} ${away}` : `${named(slotId)} ${fromTime}–${untilTime}, ${room}`}
              {reason !== null && <span className="meta"> ({reason})</span>}
            </div>
            {mayKeep && (
              <button type="button" className="link-button" onClick={() => takeBack.mutate(id)}>
                {words.takeBack}
                <span className="visually-hidden">: {weekdayDate(onDay, pageLanguage)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
