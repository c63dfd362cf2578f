import { useState } from 'react'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { capital, longDate, weekdayDate } from '../../../platform/pure/format.ts'
import { Loaded } from '../../../platform/web/Loaded.tsx'
import { pageLanguage } from '../../../platform/web/language.ts'
import type { SchoolPresence, SchoolSlot } from '../contract.ts'
import { usePresence, useTakeExceptionBack } from './data.ts'
import { ExceptionForm } from './ExceptionForm.tsx'
import { Days } from './PresenceDays.tsx'
import { text } from './professional-text.ts'
import { EndSlotForm, SlotForm } from './SlotForm.tsx'

type Open = { what: 'plan' } | { what: 'end' | 'day'; slot: SchoolSlot } | undefined

/** Who is in the school when: two weeks as they will be, the pattern they follow from, and what is otherwise on one day. */
export function PresenceSheet({ schoolId }: { schoolId: string }) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <section className="sheet school-sheet" aria-labelledby="school-presence">
      <h2 id="school-presence">{text.presence.title}</h2>
      <Loaded query={usePresence(schoolId)}>
        {(presence) => (
          <>
            {presence.slots.length === 0 ? (
              <EmptyState
                what={text.presence.none}
                how={presence.mayKeepPresence ? text.presence.noneHow : text.presence.noneHowSchool}
              />
            ) : (
              <>
                <Days days={presence.days} />
                <Pattern presence={presence} onOpen={setOpen} />
                <Changes presence={presence} />
              </>
            )}
            {presence.mayKeepPresence && (
              <button
                type="button"
                className="button button--quiet button--small"
                onClick={() => setOpen({ what: 'plan' })}
              >
                <Icon path={plus} />
                {text.presence.plan}
              </button>
            )}
            {open?.what === 'plan' && <SlotForm schoolId={schoolId} people={presence.people} onClose={close} />}
            {open?.what === 'end' && <EndSlotForm slot={open.slot} onClose={close} />}
            {open?.what === 'day' && <ExceptionForm slot={open.slot} onClose={close} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

function Pattern({ presence: { slots }, onOpen }: { presence: SchoolPresence; onOpen: (open: Open) => void }) {
  return (
    <>
      <h3>{text.presence.pattern}</h3>
      <ul className="school-slots">
        {slots.map((slot) => (
          <li key={slot.id}>
            <div>
              <b>{`${capital(text.presence.weekdays[slot.weekday] ?? '')} ${slot.fromTime}–${slot.untilTime}`}</b>,{' '}
              {`${text.presence.weekKinds[slot.weeks]}: ${slot.name}`}
              <p className="meta">
                {[text.presence.functions[slot.function], slot.organisation, slot.room, sinceOf(slot)].join(' · ')}
              </p>
            </div>
            {slot.mayKeep && (
              <div className="button-row">
                <button type="button" className="link-button" onClick={() => onOpen({ what: 'day', slot })}>
                  {text.presence.oneDay}
                  <span className="visually-hidden">: {named(slot)}</span>
                </button>
                <button type="button" className="link-button" onClick={() => onOpen({ what: 'end', slot })}>
                  {text.presence.end}
                  <span className="visually-hidden">: {named(slot)}</span>
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const named = ({ name, weekday }: SchoolSlot) => `${name}, ${text.presence.weekdays[weekday]}`
const sinceOf = ({ fromOn, untilOn }: SchoolSlot) =>
  text.presence.since(longDate(fromOn, pageLanguage), untilOn === null ? null : longDate(untilOn, pageLanguage))

function Changes({ presence: { exceptions, slots } }: { presence: SchoolPresence }) {
  const takeBack = useTakeExceptionBack()
  if (exceptions.length === 0) return null
  const nameOf = (slotId: string) => slots.find(({ id }) => id === slotId)?.name ?? ''
  return (
    <>
      <h3>{text.presence.changes}</h3>
      <ul className="school-slots">
        {exceptions.map(({ id, slotId, onDay, fromTime, untilTime, room, reason, mayKeep }) => (
          <li key={id}>
            <div>
              <b>{capital(weekdayDate(onDay, pageLanguage))}</b>:{' '}
              {fromTime === null
                ? `${nameOf(slotId)} ${text.presence.away}`
                : `${nameOf(slotId)} ${fromTime}–${untilTime}, ${room}`}
              {reason !== null && <span className="meta"> ({reason})</span>}
            </div>
            {mayKeep && (
              <button type="button" className="link-button" onClick={() => takeBack.mutate(id)}>
                {text.presence.takeBack}
                <span className="visually-hidden">: {weekdayDate(onDay, pageLanguage)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
