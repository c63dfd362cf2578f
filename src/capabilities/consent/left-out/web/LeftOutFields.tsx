import { Checkbox } from '../../../../design/Checkbox.tsx'
import { DateFields, type TypedDate } from '../../../../design/DateFields.tsx'
import { SelectField } from '../../../../design/SelectField.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useColleagues } from '../../web/data.ts'
import type { Asker } from '../../web/request-draft.ts'
import { text } from './text.ts'

/** Why parents are left out, who was consulted, and when it is looked at again. */
export type LeftOutDraft = { reason: string; consulted: string; reviewOn: TypedDate }

type LeftOutFieldsProps = {
  /** How the errors of these fields are named. */
  field: (name: string) => { id: string; error: string | undefined; errorPrefix: string }
  /** A colleague of the same organisation is consulted. */
  asker: Asker
  draft: LeftOutDraft
  onChange: (part: Partial<LeftOutDraft>) => void
}

export function LeftOutFields({ field, asker, draft, onChange }: LeftOutFieldsProps) {
  const colleagues = (useColleagues().data?.colleagues ?? []).filter(
    (one) => one.organisationId === asker.organisationId && one.accountId !== asker.accountId,
  )
  return (
    <>
      <TextArea
        {...field('reason')}
        label={text.reason}
        hint={text.reasonHint}
        maxLength={1000}
        value={draft.reason}
        onChange={({ target }) => onChange({ reason: target.value })}
      />
      <SelectField
        {...field('consultedAccountId')}
        label={text.consulted}
        choose={text.chooseConsulted}
        options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={draft.consulted}
        onChange={({ target }) => onChange({ consulted: target.value })}
      />
      <DateFields
        {...field('reviewOn')}
        label={text.reviewOn}
        hint={text.reviewOnHint}
        words={platformText.date}
        value={draft.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
      />
    </>
  )
}

/** The choice itself: only shown where one young person of 12 to 15 is asked about. */
export function LeftOutChoice({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <Checkbox
      id="request-withoutParents"
      label={text.choose}
      hint={text.chooseHint}
      checked={isOn}
      onChange={onChange}
    />
  )
}
