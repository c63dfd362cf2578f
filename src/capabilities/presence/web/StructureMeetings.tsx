import { typedDate } from '../../../design/DateFields.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { DayField, LineField } from './fields.tsx'
import { text } from './professional-text.ts'
import type { Draft } from './structure-draft.ts'
import { Item, More, type PartProps, replaced, without } from './structure-parts.tsx'

const words = text.structure

/** The meetings of a school and their rhythm. */
export function Meetings({ draft: { meetings }, change, of }: PartProps) {
  const today = useToday()
  const set = (index: number, part: Partial<Draft['meetings'][number]>) =>
    change({ meetings: replaced(meetings, index, part) })
  const empty = { name: '', firstOn: typedDate(today), time: '09:00', everyWeeks: '6', room: '' }
  return (
    <>
      <h3>{words.meetings}</h3>
      {meetings.map(({ name, firstOn, time, everyWeeks, room }, index) => (
        <Item
          // biome-ignore lint/suspicious/noArrayIndexKey: a meeting has no other identity than its place.
          key={index}
          title={words.meeting(index + 1)}
          onRemove={() => change({ meetings: without(meetings, index) })}
        >
          <LineField
            told={of(`meetings/${index}/name`)}
            label={words.meetingName}
            maxLength={80}
            value={name}
            onText={(one) => set(index, { name: one })}
          />
          <DayField
            told={of(`meetings/${index}/firstOn`)}
            label={words.firstOn}
            hint={words.firstOnHint}
            value={firstOn}
            onChange={(one) => set(index, { firstOn: one })}
          />
          <LineField
            told={of(`meetings/${index}/time`)}
            type="time"
            narrow
            label={words.time}
            value={time}
            onText={(one) => set(index, { time: one })}
          />
          <LineField
            told={of(`meetings/${index}/everyWeeks`)}
            inputMode="numeric"
            narrow
            label={words.everyWeeks}
            maxLength={2}
            value={everyWeeks}
            onText={(one) => set(index, { everyWeeks: one })}
          />
          <LineField
            told={of(`meetings/${index}/room`)}
            label={words.room}
            maxLength={60}
            value={room}
            onText={(one) => set(index, { room: one })}
          />
        </Item>
      ))}
      <More label={words.addMeeting} onAdd={() => change({ meetings: [...meetings, empty] })} />
    </>
  )
}
