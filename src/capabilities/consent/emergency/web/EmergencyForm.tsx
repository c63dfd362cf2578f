import { type FormEvent, useState } from 'react'
import { Checkbox } from '../../../../design/Checkbox.tsx'
import { CheckboxGroup } from '../../../../design/CheckboxGroup.tsx'
import { FieldMessage } from '../../../../design/FieldMessage.tsx'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { call } from '../../../../platform/web/api.ts'
import { FormErrors } from '../../../../platform/web/FormErrors.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useSave } from '../../../../platform/web/use-save.ts'
import { categoryName } from '../../../access/web/category-name.ts'
import type { NewEmergency } from '../contract.ts'
import { EMERGENCIES } from './data.ts'
import { text } from './text.ts'

const NAMES: Readonly<Record<string, string>> = {
  about: text.about,
  subjectIds: text.persons,
  categories: text.categories,
  hasAcuteDanger: text.danger,
  cannotConsent: text.consent,
  reason: text.reason,
}

type EmergencyFormProps = {
  dossierId: string
  categories: readonly NewEmergency['categories'][number][]
  /** Known only when the dossier is open to them. */
  persons: readonly { id: string; givenName: string }[]
  onOpened: () => void
}

type Draft = Omit<NewEmergency, 'about'> & { about: NewEmergency['about'] | undefined }
const empty: Draft = {
  about: undefined,
  subjectIds: [],
  categories: [],
  hasAcuteDanger: false,
  cannotConsent: false,
  reason: '',
}

/** Who, what, the two facts of the law, and why. Nothing is ticked beforehand. */
export function EmergencyForm({ dossierId, categories, persons, onOpened }: EmergencyFormProps) {
  const [draft, setDraft] = useState<Draft>(empty)
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossierId}/emergencies`, { body }),
    [EMERGENCIES],
    () => {
      setDraft(empty)
      onOpened()
    },
  )
  const problem = formProblem(save.error, 'emergency', (name) => NAMES[name])
  const field = (name: string) => ({
    id: `emergency-${name}`,
    error: problem.of(name),
    errorPrefix: platformText.errorPrefix,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(draft)
  }
  const abouts: NewEmergency['about'][] = persons.length ? ['children', 'everyone', 'chosen'] : ['children', 'everyone']
  return (
    <form className="sheet form-stack emergency-form" noValidate onSubmit={send}>
      <FormErrors problem={problem} />
      <RadioCards
        {...field('about')}
        label={text.about}
        name="about"
        twoColumns
        options={abouts.map((value) => ({ value, label: text.aboutOptions[value] }))}
        value={draft.about}
        onChange={(about) => change({ about })}
      />
      {draft.about === 'chosen' && (
        <CheckboxGroup
          {...field('subjectIds')}
          label={text.persons}
          twoColumns
          options={persons.map(({ id, givenName }) => ({ value: id, label: givenName }))}
          value={draft.subjectIds}
          onChange={(subjectIds) => change({ subjectIds })}
        />
      )}
      <CheckboxGroup
        {...field('categories')}
        label={text.categories}
        hint={text.categoriesHint}
        twoColumns
        options={categories.map((value) => ({ value, label: categoryName(value) }))}
        value={draft.categories}
        onChange={(chosen) => change({ categories: chosen as Draft['categories'] })}
      />
      <fieldset
        className={problem.of('hasAcuteDanger') || problem.of('cannotConsent') ? 'field field--invalid' : 'field'}
      >
        <legend className="field__label">{text.facts}</legend>
        {(['hasAcuteDanger', 'cannotConsent'] as const).map((fact) => (
          <div key={fact}>
            <FieldMessage id={`emergency-${fact}`} message={problem.of(fact)} prefix={platformText.errorPrefix} />
            <Checkbox
              id={`emergency-${fact}`}
              label={fact === 'hasAcuteDanger' ? text.danger : text.consent}
              checked={draft[fact]}
              onChange={(isOn) => change({ [fact]: isOn })}
            />
          </div>
        ))}
      </fieldset>
      <TextArea
        {...field('reason')}
        label={text.reason}
        hint={text.reasonHint}
        maxLength={1000}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div className="button-row">
        <button type="submit" className="button" aria-disabled={save.isPending || undefined}>
          {save.isPending ? text.busy : text.submit}
        </button>
      </div>
    </form>
  )
}
