import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { SchoolPresence } from '../contract.ts'
import type { TeamFunction } from '../vocabulary.ts'
import { usePlanSlot } from './data.ts'
import { ChoiceField, formFields, optionsOf } from './fields.tsx'
import { text } from './professional-text.ts'
import { SlotFields } from './SlotFields.tsx'
import { newSlot, slotNames, slotTyped } from './slot-draft.ts'

const words = text.presence

type SlotFormProps = { schoolId: string; people: SchoolPresence['people']; onClose: () => void }

/** When somebody is in the school, week after week. */
export function SlotForm({ schoolId, people, onClose }: SlotFormProps) {
  const { draft, change, isDirty } = useDraft({ ...newSlot(useToday()), who: '', function: 'contact' as TeamFunction })
  const save = usePlanSlot(onClose)
  const { problem, of } = formFields('slot', save.error, (field) => slotNames[field])
  const submit = () => {
    const [accountId = '', organisationId = ''] = draft.who.split(' ')
    save.mutate({ schoolId, slot: { ...slotTyped(draft), accountId, organisationId, function: draft.function } })
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
        told={of('accountId')}
        label={words.person}
        choose={words.choose}
        options={people.map((one) => ({
          value: `${one.accountId} ${one.organisationId}`,
          label: `${one.name}, ${one.organisation}`,
        }))}
        value={draft.who}
        onChoose={(who) => change({ who })}
      />
      <ChoiceField
        told={of('function')}
        label={words.function}
        options={optionsOf(words.functions)}
        value={draft.function}
        onChoose={(one) => change({ function: one })}
      />
      <SlotFields {...{ draft, change, of }} />
    </FormPanel>
  )
}
