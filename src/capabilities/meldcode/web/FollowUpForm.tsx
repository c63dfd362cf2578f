import { dateText, noDate, typedDate } from '../../../design/DateFields.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { useToday } from '../../../platform/web/today.ts'
import type { Meldcode } from '../contract.ts'
import { DayField } from './DayField.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

export type FollowUpKind = 'answered' | 'informed' | 'postponed'
type FollowUpFormProps = { meldcode: Meldcode; tellingId: string; kind: FollowUpKind; onClose: () => void }

/** What came after a report: an answer, the family told, or why that waits and until when. */
export function FollowUpForm({ meldcode: { id, members }, tellingId, kind, onClose }: FollowUpFormProps) {
  const words = text.form.follow
  const today = useToday()
  const isWaiting = kind === 'postponed'
  const { draft, change, field, panel } = useForm({
    form: 'follow',
    path: `/meldcodes/${id}/tellings/${tellingId}/follow-ups`,
    initial: { text: '', day: typedDate(today), second: '', review: noDate },
    bodyOf: (draft) => ({
      kind,
      text: draft.text,
      onDay: dateText(draft.day),
      ...(isWaiting && draft.second !== '' ? { secondAccountId: draft.second } : {}),
      ...(isWaiting ? { reviewOn: dateText(draft.review) } : {}),
    }),
    names: {
      text: words[`${kind}Text`],
      onDay: words.onDay,
      secondAccountId: words.second,
      reviewOn: words.reviewOn,
    },
    onSaved: onClose,
  })
  return (
    <FormPanel {...panel} title={words[kind]} submit={words.submit} onClose={onClose}>
      <TextArea
        {...field('text')}
        rows={4}
        label={words[`${kind}Text`]}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {isWaiting ? (
        <>
          <SelectField
            {...field('secondAccountId')}
            label={words.second}
            hint={words.secondHint}
            choose={words.choose}
            options={members.filter((one) => !one.isYou).map((one) => ({ value: one.accountId, label: one.name }))}
            value={draft.second}
            onChange={(event) => change({ second: event.target.value })}
          />
          <DayField
            {...field('reviewOn')}
            label={words.reviewOn}
            hint={words.reviewHint}
            value={draft.review}
            onChange={(review) => change({ review })}
          />
        </>
      ) : (
        <DayField {...field('onDay')} label={words.onDay} value={draft.day} onChange={(day) => change({ day })} />
      )}
    </FormPanel>
  )
}
