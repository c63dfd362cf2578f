import type { ComponentProps } from 'react'
import { DateFields, type TypedDate } from '../../../design/DateFields.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { type FormProblem, fieldId, formProblem, type NameOfField } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'

/** What a form of these pages shares: its problem, and fields that find their error by the name they have in the message. */
export function formFields(form: string, error: unknown, nameOf: NameOfField) {
  const problem = formProblem(error, form, nameOf)
  return { problem, of: (field: string) => toldOf(problem, form, field) }
}

function toldOf(problem: FormProblem, form: string, field: string) {
  return { id: fieldId(form, field), error: problem.of(field), errorPrefix: platformText.errorPrefix }
}

type Told = ReturnType<typeof toldOf>
type Labelled = { label: string; hint?: string | undefined }

type DayFieldProps = Labelled & { told: Told; value: TypedDate; onChange: (value: TypedDate) => void }
export const DayField = ({ told, ...rest }: DayFieldProps) => (
  <DateFields {...told} {...rest} words={platformText.date} />
)

type LineProps = Labelled & { told: Told; onText: (value: string) => void } & Pick<
    ComponentProps<'input'>,
    'value' | 'type' | 'maxLength' | 'inputMode' | 'list'
  > & { narrow?: boolean }
export const LineField = ({ told, onText, ...rest }: LineProps) => (
  <TextField {...told} {...rest} onChange={(event) => onText(event.target.value)} />
)

type ChoiceProps<Value extends string> = Labelled & {
  told: Told
  value: Value
  choose?: string
  options: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}
export function ChoiceField<Value extends string>({ told, onChoose, choose, ...rest }: ChoiceProps<Value>) {
  const first = choose === undefined ? {} : { choose }
  return <SelectField {...told} {...rest} {...first} onChange={(event) => onChoose(event.target.value as Value)} />
}

/** The words of a record as options of a list. */
export const optionsOf = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }))
