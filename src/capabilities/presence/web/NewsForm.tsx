import { dateText, noDate, typedDate } from '../../../design/DateFields.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { addDays } from '../../../platform/pure/dates.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import type { AnnouncementKind } from '../vocabulary.ts'
import { useAnnounce } from './data.ts'
import { ChoiceField, DayField, formFields, LineField, optionsOf } from './fields.tsx'
import { text } from './professional-text.ts'
import { TimeSpan } from './SpanFields.tsx'

const names: Readonly<Record<string, string>> = {
  title: text.news.heading,
  words: text.news.words,
  onDay: text.news.onDay,
  fromTime: text.presence.from,
  untilTime: text.presence.until,
  room: text.presence.room,
  shownUntil: text.news.shownUntil,
}
const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim())

/** An announcement, or an info afternoon with its day. */
export function NewsForm({ schoolId, onClose }: { schoolId: string; onClose: () => void }) {
  const today = useToday()
  const { draft, change, isDirty } = useDraft({
    ...{ kind: 'announcement' as AnnouncementKind, title: '', words: '', onDay: noDate },
    ...{ fromTime: '', untilTime: '', room: '', shownUntil: typedDate(addDays(today, 28)) },
  })
  const save = useAnnounce(schoolId, onClose)
  const { problem, of } = formFields('news', save.error, (field) => names[field])
  const isAfternoon = draft.kind === 'info-afternoon'
  const submit = () =>
    save.mutate({
      ...{ kind: draft.kind, title: draft.title.trim(), words: draft.words.trim() },
      onDay: isAfternoon ? orNull(dateText(draft.onDay)) : null,
      fromTime: isAfternoon ? orNull(draft.fromTime) : null,
      untilTime: isAfternoon ? orNull(draft.untilTime) : null,
      room: isAfternoon ? orNull(draft.room) : null,
      shownUntil: dateText(draft.shownUntil),
    })
  return (
    <FormPanel
      title={text.news.add}
      submit={text.school.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        told={of('kind')}
        label={text.news.kind}
        options={optionsOf(text.news.kinds)}
        value={draft.kind}
        onChoose={(kind) => change({ kind })}
      />
      <LineField
        told={of('title')}
        label={text.news.heading}
        maxLength={80}
        value={draft.title}
        onText={(title) => change({ title })}
      />
      <TextArea
        {...of('words')}
        label={text.news.words}
        hint={text.news.wordsHint}
        rows={3}
        maxLength={240}
        value={draft.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      {isAfternoon && (
        <>
          <DayField
            told={of('onDay')}
            label={text.news.onDay}
            value={draft.onDay}
            onChange={(onDay) => change({ onDay })}
          />
          <TimeSpan {...{ draft, change, of }} />
          <LineField
            told={of('room')}
            label={text.presence.room}
            maxLength={60}
            value={draft.room}
            onText={(room) => change({ room })}
          />
        </>
      )}
      <DayField
        told={of('shownUntil')}
        label={text.news.shownUntil}
        value={draft.shownUntil}
        onChange={(shownUntil) => change({ shownUntil })}
      />
    </FormPanel>
  )
}
