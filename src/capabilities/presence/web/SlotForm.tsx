import { dateText, noDate, typedDate } from '../../../design/DateFields.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { SchoolPresence, SchoolSlot } from '../contract.ts'
import type { TeamFunction, WeekKind } from '../vocabulary.ts'
import { useEndSlot, usePlanSlot } from './data.ts'
import { ChoiceField, DayField, formFields, LineField, optionsOf } from './fields.tsx'
import { text } from './professional-text.ts'

const words = text.presence
const names: Readonly<Record<string, string | null>> = {
  accountId: words.person,
  organisationId: null,
  function: words.function,
  // "Noah is dan al op De Wilgenhof" says it all.
  weekday: '',
  weeks: words.weeks,
  fromTime: words.from,
  untilTime: words.until,
  room: words.room,
  fromOn: words.fromOn,
  untilOn: words.untilOn,
  lastOn: words.lastOn,
}

type SlotFormProps = { schoolId: string; people: SchoolPresence['people']; onClose: () => void }

/** When somebody is in the school, week after week. */
export function SlotForm({ schoolId, people, onClose }: SlotFormProps) {
  const { draft, change, isDirty } = useDraft({
    ...{ who: '', function: 'contact' as TeamFunction, weekday: '1', weeks: 'every' as WeekKind },
    ...{ fromTime: '', untilTime: '', room: '', fromOn: typedDate(useToday()), untilOn: noDate },
  })
  const save = usePlanSlot(schoolId, onClose)
  const { problem, of } = formFields('slot', save.error, (field) => names[field])
  const submit = () => {
    const [accountId = '', organisationId = ''] = draft.who.split(' ')
    const { function: what, weeks, fromTime, untilTime } = draft
    save.mutate({
      ...{ accountId, organisationId, function: what, weekday: Number(draft.weekday), weeks, fromTime, untilTime },
      room: draft.room.trim(),
      fromOn: dateText(draft.fromOn),
      untilOn: dateText(draft.untilOn) || null,
    })
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
      <LineField
        told={of('fromTime')}
        type="time"
        narrow
        label={words.from}
        value={draft.fromTime}
        onText={(fromTime) => change({ fromTime })}
      />
      <LineField
        told={of('untilTime')}
        type="time"
        narrow
        label={words.until}
        value={draft.untilTime}
        onText={(untilTime) => change({ untilTime })}
      />
      <LineField
        told={of('room')}
        label={words.room}
        maxLength={60}
        value={draft.room}
        onText={(room) => change({ room })}
      />
      <DayField
        told={of('fromOn')}
        label={words.fromOn}
        value={draft.fromOn}
        onChange={(fromOn) => change({ fromOn })}
      />
      <DayField
        told={of('untilOn')}
        label={words.untilOn}
        value={draft.untilOn}
        onChange={(untilOn) => change({ untilOn })}
      />
    </FormPanel>
  )
}

/** A fixed time that stops: what was there before stays as it was. */
export function EndSlotForm({ slot, onClose }: { slot: SchoolSlot; onClose: () => void }) {
  const { draft, change, isDirty } = useDraft({ lastOn: typedDate(useToday()) })
  const save = useEndSlot(slot.id, onClose)
  const { problem, of } = formFields('end-slot', save.error, (field) => names[field])
  return (
    <FormPanel
      title={`${words.end}: ${slot.name}, ${words.weekdays[slot.weekday]}`}
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
