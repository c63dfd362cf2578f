import type { TypedDate } from '../../../design/DateFields.tsx'
import { DayField, type formFields, LineField } from './fields.tsx'
import { text } from './professional-text.ts'

const words = text.presence

type SpanProps<Name extends string, Value> = {
  draft: Readonly<Record<Name, Value>>
  change: (part: Partial<Record<Name, Value>>) => void
  of: ReturnType<typeof formFields>['of']
}

/** From one time until another on a day; `within` is where the two stand in the message. */
export function TimeSpan({
  draft,
  change,
  of,
  within = '',
}: SpanProps<'fromTime' | 'untilTime', string> & { within?: string }) {
  return (
    <>
      <LineField
        told={of(`${within}fromTime`)}
        type="time"
        narrow
        label={words.from}
        value={draft.fromTime}
        onText={(fromTime) => change({ fromTime })}
      />
      <LineField
        told={of(`${within}untilTime`)}
        type="time"
        narrow
        label={words.until}
        value={draft.untilTime}
        onText={(untilTime) => change({ untilTime })}
      />
    </>
  )
}

type DaySpanProps = SpanProps<'fromOn' | 'untilOn', TypedDate> & { first?: string; last?: string; hint?: string }

/** From a first day until a last. */
export function DaySpan({ draft, change, of, first = words.fromOn, last = words.untilOn, hint }: DaySpanProps) {
  return (
    <>
      <DayField
        told={of('fromOn')}
        label={first}
        hint={hint}
        value={draft.fromOn}
        onChange={(fromOn) => change({ fromOn })}
      />
      <DayField told={of('untilOn')} label={last} value={draft.untilOn} onChange={(untilOn) => change({ untilOn })} />
    </>
  )
}
