import { type FocusEvent, useState } from 'react'
import { type FieldDetail, type FormProblem, fieldId, problemFrom } from '../../../../platform/web/problems.ts'

type NameOf = (field: string) => string | undefined

/** agreements-09: a fault shows at its field once that was left, or once all of it was checked; the list on top tells the last check. */
export function useDraftFaults(form: string, faults: readonly FieldDetail[], nameOf: NameOf) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [checked, setChecked] = useState<FormProblem['list']>()
  const wasLeft = (field: string) => [...left].some((id) => id === field || id.startsWith(`${field}-`))
  const shown = faults.filter(({ field }) => checked !== undefined || wasLeft(fieldId(form, field)))
  const problem: FormProblem = { ...problemFrom(shown, form, nameOf), list: checked ?? [] }
  return {
    problem,
    /** Of a date only when one leaves all three of its fields. */
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
      const isInside = relatedTarget !== null && target.closest('.field') === relatedTarget.closest('.field')
      if (!isInside && target.id !== '') setLeft((before) => new Set(before).add(target.id))
    },
    /** True when nothing is wrong. */
    check: (): boolean => {
      setChecked(faults.length === 0 ? undefined : problemFrom(faults, form, nameOf).list)
      return faults.length === 0
    },
  }
}
