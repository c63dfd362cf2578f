import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { DateFields } from '../../../design/DateFields.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { text as platformText } from '../../../platform/web/text.ts'
import { roleName } from '../../access/web/marker-words.ts'
import type { KindOnOffer, Offer } from '../contract.ts'
import { type WeighingPoint, weighingPoints } from '../vocabulary.ts'
import type { FormPart } from './DiscloseForm.tsx'
import { text } from './text.ts'

type SafetyFieldsProps = FormPart & { kind: KindOnOffer; seconds: Offer['seconds'] }

/** What only danger asks: the weighing of D19, and whether telling the family must wait. */
export function SafetyFields(props: SafetyFieldsProps) {
  const { draft, onChange, field, kind } = props
  return (
    <>
      {kind.needsSecond && <Weighing {...props} />}
      {kind.mayWait && (
        <RadioCards
          {...field('wait')}
          name="tell"
          label={text.family}
          twoColumns
          options={[
            { value: 'now', label: text.tellNow, hint: text.tellNowHint },
            { value: 'later', label: text.tellLater, hint: text.tellLaterHint },
          ]}
          value={draft.tell}
          onChange={(tell) => onChange({ tell })}
        />
      )}
      {kind.mayWait && draft.tell === 'later' && <Wait {...props} />}
    </>
  )
}

function Weighing({ draft, onChange, field, seconds }: SafetyFieldsProps) {
  return (
    <>
      <CheckboxGroup
        {...field('weighing')}
        label={text.weighing}
        hint={text.weighingHint}
        options={weighingPoints.map((point) => ({ value: point, label: text.points[point] }))}
        value={draft.points}
        onChange={(points) => onChange({ points: points as WeighingPoint[] })}
      />
      <TextArea
        {...field('weighing/reason')}
        label={text.weighingReason}
        maxLength={2000}
        value={draft.weighingReason}
        onChange={(event) => onChange({ weighingReason: event.target.value })}
      />
      <Second
        {...field('weighing/secondAccountId')}
        seconds={seconds}
        value={draft.weighingSecond}
        onChange={(weighingSecond) => onChange({ weighingSecond })}
      />
    </>
  )
}

function Wait({ draft, onChange, field, seconds }: SafetyFieldsProps) {
  return (
    <>
      <TextArea
        {...field('wait/reason')}
        label={text.waitReason}
        hint={text.waitReasonHint}
        maxLength={1000}
        rows={3}
        value={draft.waitReason}
        onChange={(event) => onChange({ waitReason: event.target.value })}
      />
      <Second
        {...field('wait/secondAccountId')}
        seconds={seconds}
        value={draft.waitSecond}
        onChange={(waitSecond) => onChange({ waitSecond })}
      />
      <DateFields
        {...field('wait/reviewOn')}
        label={text.reviewOn}
        hint={text.reviewOnHint}
        words={platformText.date}
        value={draft.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
      />
    </>
  )
}

type SecondProps = {
  id: string
  error: string | undefined
  errorPrefix: string
  seconds: Offer['seconds']
  value: string
  onChange: (value: string) => void
}

export function Second({ seconds, onChange, ...field }: SecondProps) {
  if (seconds.length === 0) return <p className="meta">{text.noSecond}</p>
  return (
    <SelectField
      {...field}
      label={text.second}
      choose={text.chooseSecond}
      options={seconds.map((one) => ({ value: one.accountId, label: `${one.name}, ${roleName(one.role)}` }))}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
