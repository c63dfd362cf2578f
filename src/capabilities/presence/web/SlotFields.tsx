import { ChoiceField, type formFields, LineField, optionsOf } from './fields.tsx'
import { text } from './professional-text.ts'
import { DaySpan, TimeSpan } from './SpanFields.tsx'
import type { SlotDraft } from './slot-draft.ts'

const words = text.presence

type SlotFieldsProps = {
  draft: SlotDraft
  change: (part: Partial<SlotDraft>) => void
  of: ReturnType<typeof formFields>['of']
  first?: string
  hint?: string
}

/** On which day of the week, in which weeks, from–until, where, and from which day on. */
export function SlotFields({ draft, change, of, ...days }: SlotFieldsProps) {
  return (
    <>
      <ChoiceField
        told={of('weekday')}
        label={words.weekday}
        options={words.weekdays.map((label, index) => ({ value: String(index), label })).slice(1)}
        value={draft.weekday}
        onChoose={(weekday) => change({ weekday })}
      />
      <ChoiceField
        told={of('weeks')}
        label={words.weeks}
        options={optionsOf(words.weekKinds)}
        value={draft.weeks}
        onChoose={(weeks) => change({ weeks })}
      />
      <TimeSpan {...{ draft, change, of }} />
      <LineField
        told={of('room')}
        label={words.room}
        maxLength={60}
        value={draft.room}
        onText={(room) => change({ room })}
      />
      <DaySpan {...{ draft, change, of }} {...days} />
    </>
  )
}
