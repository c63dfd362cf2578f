import { DateFields, type TypedDate } from '../../../design/DateFields.tsx'
import { text as platformText } from '../../../platform/web/text.ts'

type DayFieldProps = {
  id: string
  label: string
  hint?: string
  error: string | undefined
  errorPrefix: string
  value: TypedDate
  onChange: (value: TypedDate) => void
}

export function DayField(props: DayFieldProps) {
  return <DateFields {...props} words={platformText.date} />
}
