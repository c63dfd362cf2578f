import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { RadioCards } from '../../../design/RadioCards.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { AuthorityStateChange, Person } from '../contract.ts'
import { DOSSIERS } from './data.ts'
import { type AuthorityState, authorityStates, type GezagSource } from './dossier-draft.ts'
import { text } from './text.ts'

type GezagFormProps = { dossierId: string; child: Person; persons: readonly Person[]; onClose: () => void }

const sources = ['gezagsregister', 'brp', 'court-order', 'statement'] as const

interface GezagNow {
  state: AuthorityState
  holderIds: string[]
  source: GezagSource | ''
}

/** Who has gezag is only said when it is known or in conflict; unknown leaves it as it is. */
const changeOf = (childId: string, { state, holderIds, source }: GezagNow): AuthorityStateChange => ({
  childId,
  state,
  ...(state === 'unknown' ? {} : { holderIds }),
  ...(source === '' ? {} : { source }),
})

/** Notes anew whether the gezag over a child is known. Who may read and who may consent follows at once. */
export function GezagForm({ dossierId, child, persons, onClose }: GezagFormProps) {
  const adults = persons.filter((one) => !one.isChild)
  const having = adults.filter((one) => one.gezag.some((each) => each.childId === child.id)).map((one) => one.id)
  const { draft, change, isDirty } = useDraft<GezagNow>({
    state: child.authorityState ?? 'unknown',
    holderIds: having,
    source: '',
  })
  const save = useSave(
    (body: unknown) => call('POST', `/dossiers/${dossierId}/authority-states`, { body }),
    [DOSSIERS],
    onClose,
  )
  const problem = formProblem(save.error, 'gezag')
  return (
    <FormPanel
      title={text.create.authorityOf(child.givenName)}
      submit={text.gezagForm.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate(changeOf(child.id, draft))}
      onClose={onClose}
    >
      <RadioCards
        id="gezag-state"
        name="gezag-state"
        label={text.gezagForm.label}
        hint={text.gezagForm.hint}
        error={problem.of('state')}
        errorPrefix={platformText.errorPrefix}
        options={authorityStates.map((value) => ({
          value,
          label: text.authorityStates[value],
          hint: text.authorityHints[value],
        }))}
        value={draft.state}
        onChange={(state) => change({ state })}
      />
      {draft.state !== 'unknown' && (
        <>
          <CheckboxGroup
            id="gezag-holderIds"
            label={text.create.holders}
            error={problem.of('holderIds')}
            errorPrefix={platformText.errorPrefix}
            twoColumns
            options={adults.map((one) => ({ value: one.id, label: one.givenName }))}
            value={draft.holderIds}
            onChange={(holderIds) => change({ holderIds })}
          />
          {draft.holderIds.some((id) => !having.includes(id)) && (
            <SelectField
              id="gezag-source"
              label={text.create.source}
              error={problem.of('source')}
              errorPrefix={platformText.errorPrefix}
              choose={text.create.chooseSource}
              options={sources.map((source) => ({ value: source, label: text.gezagSources[source] }))}
              value={draft.source}
              onChange={({ target }) => change({ source: sources.find((each) => each === target.value) ?? '' })}
            />
          )}
        </>
      )}
    </FormPanel>
  )
}
