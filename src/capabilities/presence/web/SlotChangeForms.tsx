import { dateText, typedDate } from '../../../design/DateFields.tsx'
import { laterOf } from '../../../platform/pure/dates.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { SchoolSlot } from '../contract.ts'
import { useChangeSlot, useEndSlot } from './data.ts'
import { ExceptionForm } from './ExceptionForm.tsx'
import { DayField, formFields } from './fields.tsx'
import { text } from './professional-text.ts'
import { SlotFields } from './SlotFields.tsx'
import { slotFrom, slotNames, slotTyped } from './slot-draft.ts'

const words = text.presence

export type OpenSlot = { what: 'change' | 'end' | 'day'; slot: SchoolSlot; about: string }

/** The form that is open on a slot; its heading says about whom or where, and on which day. */
export function SlotPanel({ open: { what, slot, about }, onClose }: { open: OpenSlot; onClose: () => void }) {
  if (what === 'change') return <ChangeSlotForm {...{ slot, about, onClose }} />
  if (what === 'end') return <EndSlotForm {...{ slot, about, onClose }} />
  return <ExceptionForm {...{ slot, about, onClose }} />
}

type SlotFormProps = { slot: SchoolSlot; about: string; onClose: () => void }

/** A slot that is otherwise from a day on: until that day it stays as it was. */
function ChangeSlotForm({ slot, about, onClose }: SlotFormProps) {
  const { draft, change, isDirty } = useDraft(slotFrom(slot, laterOf(useToday(), slot.fromOn)))
  const save = useChangeSlot(slot.id, onClose)
  const { problem, of } = formFields('change-slot', save.error, (field) => slotNames[field])
  return (
    <FormPanel
      title={`${words.change}: ${about}`}
      submit={text.school.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(slotTyped(draft))}
      onClose={onClose}
    >
      <SlotFields {...{ draft, change, of }} first={words.countsFrom} hint={words.countsFromHint} />
    </FormPanel>
  )
}

/** A fixed time that stops: what was there before stays as it was. */
function EndSlotForm({ slot, about, onClose }: SlotFormProps) {
  const { draft, change, isDirty } = useDraft({ lastOn: typedDate(useToday()) })
  const save = useEndSlot(slot.id, onClose)
  const { problem, of } = formFields('end-slot', save.error, (field) => slotNames[field])
  return (
    <FormPanel
      title={`${words.end}: ${about}`}
      submit={text.school.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(dateText(draft.lastOn))}
      onClose={onClose}
    >
      <DayField
        told={of('lastOn')}
        label={words.lastOn}
        hint={words.lastOnHint}
        value={draft.lastOn}
        onChange={(lastOn) => change({ lastOn })}
      />
    </FormPanel>
  )
}
