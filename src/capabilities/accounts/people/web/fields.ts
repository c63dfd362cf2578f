import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { text } from './text.ts'

/** What every field of a form here shares: its id, name and error. */
export function fieldsOf(form: string, error: unknown) {
  const problem = formProblem(error, form, (name) => text.fields[name])
  const field = (name: string) => ({
    id: `${form}-${name}`,
    label: text.fields[name] ?? name,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  return { problem, field }
}
