import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { DateFields } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { addDays } from '../../../platform/pure/dates.ts'
import { dayAndMonth } from '../../../platform/pure/format.ts'
import { pageLanguage } from '../../../platform/web/language.ts'
import { type FormProblem, fieldId } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useToday } from '../../../platform/web/today.ts'
import type { Person } from '../contract.ts'
import { longestWait } from '../talk/rules.ts'
import { type TalkDraft, toTalkWith } from './talk-draft.ts'
import { text } from './talk-text.ts'

export type TalkFieldsProps = {
  /** The name of the form, and of the field above these: "note", "talk/". */
  form: string
  over?: string
  persons: readonly Person[]
  problem: FormProblem
  draft: TalkDraft
  onChange: (part: Partial<TalkDraft>) => void
}

/** Kinds of information that never open to a parent by themselves: discussed, with whom and when, or not yet, and why. */
export function TalkFields(props: TalkFieldsProps) {
  const { form, problem, draft, onChange } = props
  return (
    <>
      <RadioCards
        id={fieldId(form, 'talk/state')}
        name={`${form}-talk`}
        label={text.label}
        hint={text.hint}
        error={problem.of('talk/state')}
        errorPrefix={platformText.errorPrefix}
        twoColumns
        options={[
          { value: 'discussed', label: text.discussed, hint: text.discussedHint },
          { value: 'waits', label: text.waits, hint: text.waitsHint },
        ]}
        value={draft.state}
        onChange={(state) => onChange({ state })}
      />
      {draft.state === 'discussed' && <ToldFields {...props} over="talk/" />}
      {draft.state === 'waits' && <WaitFields {...props} over="talk/" />}
    </>
  )
}

/** With whom it was talked about, and on which day. */
export function ToldFields({ form, over = '', persons, problem, draft, onChange }: TalkFieldsProps) {
  return (
    <>
      <CheckboxGroup
        id={fieldId(form, `${over}personIds`)}
        label={text.with}
        error={problem.of(`${over}personIds`)}
        errorPrefix={platformText.errorPrefix}
        twoColumns
        options={toTalkWith(persons)}
        value={draft.personIds}
        onChange={(personIds) => onChange({ personIds })}
      />
      <DateFields
        id={fieldId(form, `${over}onDay`)}
        label={text.onDay}
        error={problem.of(`${over}onDay`)}
        errorPrefix={platformText.errorPrefix}
        words={platformText.date}
        value={draft.onDay}
        onChange={(onDay) => onChange({ onDay })}
      />
    </>
  )
}

/** Why not yet, and when somebody looks at it again. */
export function WaitFields({ form, over = '', problem, draft, onChange }: Omit<TalkFieldsProps, 'persons'>) {
  const last = dayAndMonth(addDays(useToday(), longestWait), pageLanguage)
  return (
    <>
      <TextArea
        id={fieldId(form, `${over}reason`)}
        rows={2}
        label={text.reason}
        hint={text.reasonHint}
        error={problem.of(`${over}reason`)}
        errorPrefix={platformText.errorPrefix}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
      <DateFields
        id={fieldId(form, `${over}reviewOn`)}
        label={text.reviewOn}
        hint={text.reviewHint(last)}
        error={problem.of(`${over}reviewOn`)}
        errorPrefix={platformText.errorPrefix}
        words={platformText.date}
        value={draft.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
      />
    </>
  )
}

/** What the fields are called in the list of errors. */
export const talkNames = (over = ''): Readonly<Record<string, string>> => ({
  'talk/state': text.label,
  [`${over}personIds`]: text.with,
  [`${over}onDay`]: text.onDay,
  [`${over}reason`]: text.reason,
  [`${over}reviewOn`]: text.reviewOn,
  secondAccountId: text.second,
})
