import { DateFields, type TypedDate } from '../../../../design/DateFields.tsx'
import type { FormProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'

type DayFieldProps<Name extends string> = {
  form: string
  name: Name
  label: string
  hint?: string
  problem: FormProblem
  draft: Readonly<Record<Name, TypedDate>>
  change: (part: Partial<Record<Name, TypedDate>>) => void
}

/** A day of a form's draft, with the error that belongs to it. */
export function DayField<Name extends string>({
  form,
  name,
  label,
  hint,
  problem,
  draft,
  change,
}: DayFieldProps<Name>) {
  return (
    <DateFields
      id={`${form}-${name}`}
      label={label}
      hint={hint}
      error={problem.of(name)}
      errorPrefix={platformText.errorPrefix}
      words={platformText.date}
      value={draft[name]}
      onChange={(value) => change({ [name]: value } as Partial<Record<Name, TypedDate>>)}
    />
  )
}
