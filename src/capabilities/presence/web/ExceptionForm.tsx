import { dateText, noDate } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { SchoolSlot } from '../contract.ts'
import { useNoteException } from './data.ts'
import { DayField, formFields, LineField } from './fields.tsx'
import { text } from './professional-text.ts'
import { TimeSpan } from './SpanFields.tsx'

const words = text.presence
const names: Readonly<Record<string, string>> = {
  onDay: words.onDay,
  reason: words.reason,
  'other/fromTime': words.from,
  'other/untilTime': words.until,
  'other/room': words.room,
}

/** One day on which a fixed time is otherwise: nobody there, or another time or room. */
export function ExceptionForm({ slot, about, onClose }: { slot: SchoolSlot; about: string; onClose: () => void }) {
  const { draft, change, isDirty } = useDraft({
    ...{ onDay: noDate, kind: 'away' as 'away' | 'moved', reason: '' },
    ...{ fromTime: slot.fromTime, untilTime: slot.untilTime, room: slot.room },
  })
  const save = useNoteException(slot.id, onClose)
  const { problem, of } = formFields('exception', save.error, (field) => names[field])
  const { fromTime, untilTime, room } = draft
  const submit = () =>
    save.mutate({
      onDay: dateText(draft.onDay),
      other: draft.kind === 'away' ? null : { fromTime, untilTime, room: room.trim() },
      reason: draft.reason.trim() === '' ? null : draft.reason.trim(),
    })
  return (
    <FormPanel
      title={`${words.oneDay}: ${about}`}
      submit={text.school.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField told={of('onDay')} label={words.onDay} value={draft.onDay} onChange={(onDay) => change({ onDay })} />
      <RadioCards
        id="exception-kind"
        name="exception-kind"
        label={words.what}
        options={[
          { value: 'away' as const, label: words.notThere },
          { value: 'moved' as const, label: words.otherTime },
        ]}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'moved' && (
        <>
          <TimeSpan {...{ draft, change, of }} within="other/" />
          <LineField
            told={of('other/room')}
            label={words.room}
            maxLength={60}
            value={room}
            onText={(one) => change({ room: one })}
          />
        </>
      )}
      <LineField
        told={of('reason')}
        label={words.reason}
        hint={words.reasonHint}
        maxLength={80}
        value={draft.reason}
        onText={(reason) => change({ reason })}
      />
    </FormPanel>
  )
}
