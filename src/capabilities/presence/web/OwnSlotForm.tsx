import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { OwnSlot } from '../contract.ts'
import { usePlanSlot } from './data.ts'
import { ChoiceField, formFields } from './fields.tsx'
import { text } from './professional-text.ts'
import { SlotFields } from './SlotFields.tsx'
import { newSlot, slotNames, slotTyped } from './slot-draft.ts'

const words = text.presence

/** Another hour of one's own, in a school where one is planned already and for the same work. */
export function OwnSlotForm({ slots, onClose }: { slots: readonly OwnSlot[]; onClose: () => void }) {
  const places = [...new Map(slots.map((one) => [`${one.schoolId} ${one.function}`, one])).entries()]
  const { draft, change, isDirty } = useDraft({ ...newSlot(useToday()), where: places[0]?.[0] ?? '' })
  const save = usePlanSlot(onClose)
  const { problem, of } = formFields('slot', save.error, (field) => slotNames[field])
  const submit = () => {
    const place = new Map(places).get(draft.where)
    if (!place) return
    const { schoolId, accountId, organisationId, function: what } = place
    save.mutate({ schoolId, slot: { ...slotTyped(draft), accountId, organisationId, function: what } })
  }
  return (
    <FormPanel
      title={words.plan}
      submit={text.school.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        told={of('schoolId')}
        label={text.own.where}
        options={places.map(([value, one]) => ({ value, label: `${one.school}, ${words.functions[one.function]}` }))}
        value={draft.where}
        onChoose={(where) => change({ where })}
      />
      <SlotFields {...{ draft, change, of }} />
    </FormPanel>
  )
}
