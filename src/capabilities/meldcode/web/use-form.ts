import { call } from '../../../platform/web/api.ts'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import { MELDCODES } from './data.ts'

type Options<Draft> = {
  form: string
  path: string
  initial: Draft
  bodyOf: (draft: Draft) => unknown
  names: Readonly<Record<string, string>>
  onSaved: (answer: { id: string }) => void
}

/** What every form of the meldcode shares: a draft, where it is sent, and which field an error belongs to. */
export function useForm<Draft extends object>({ form, path, initial, bodyOf, names, onSaved }: Options<Draft>) {
  const { draft, change, isDirty } = useDraft(initial)
  const save = useSave((body: unknown) => call<{ id: string }>('POST', path, { body }), [MELDCODES], onSaved)
  const problem = formProblem(save.error, form, (name) => names[name])
  const field = (name: string) => ({
    id: `${form}-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const panel = { problem, isDirty, isSaving: save.isPending, onSubmit: () => save.mutate(bodyOf(draft)) }
  return { draft, change, field, panel }
}
