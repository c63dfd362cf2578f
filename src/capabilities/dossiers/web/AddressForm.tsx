import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { call } from '../../../platform/web/api.ts'
import { FormPanel } from '../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useSave } from '../../../platform/web/use-save.ts'
import type { Dossier, Person } from '../contract.ts'
import { text } from './address-text.ts'
import { DOSSIERS } from './data.ts'

type AddressFormProps = { dossier: Dossier; person: Person; onClose: () => void }

/** Where somebody lives, and from whom that is secret: people of the family, and the other organisations of the team. */
export function AddressForm({ dossier, person, onClose }: AddressFormProps) {
  const { address } = person
  const { draft, change, isDirty } = useDraft({
    text: address?.text ?? '',
    secretFrom: address?.secretFrom.map((one) => one.id) ?? [],
  })
  const path = `/dossiers/${dossier.id}/addresses`
  const save = useSave((body: unknown) => call('POST', path, { body }), [DOSSIERS], onClose)
  const end = useSave(() => call('POST', `${path}/${address?.id}/_end`), [DOSSIERS], onClose)
  const problem = formProblem(save.error ?? end.error, 'address', () => text.text)
  return (
    <FormPanel
      title={text.title(person.givenName)}
      submit={text.submit}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending || end.isPending}
      onSubmit={() => save.mutate({ personId: person.id, ...draft })}
      onClose={onClose}
    >
      <TextField
        id="address-text"
        label={text.text}
        hint={text.textHint}
        error={problem.of('text')}
        errorPrefix={platformText.errorPrefix}
        autoComplete="off"
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <CheckboxGroup
        id="address-secretFrom"
        label={text.secret}
        hint={text.secretHint}
        error={problem.of('secretFrom')}
        errorPrefix={platformText.errorPrefix}
        twoColumns
        options={secretOptions(dossier, person)}
        value={draft.secretFrom}
        onChange={(secretFrom) => change({ secretFrom })}
      />
      {address !== null && (
        <p>
          <button type="button" className="link-button" onClick={() => end.mutate()}>
            {text.end}
          </button>
        </p>
      )}
    </FormPanel>
  )
}

function secretOptions({ persons, team }: Dossier, person: Person) {
  const own = team.find((one) => one.isYou)?.organisationId
  const relatives = persons.filter((one) => one.id !== person.id)
  const organisations = new Map(team.map((one) => [one.organisationId, one.organisation]))
  return [
    ...relatives.map(({ id, givenName }) => ({ value: id, label: givenName })),
    ...[...organisations].filter(([id]) => id !== own).map(([value, label]) => ({ value, label })),
  ]
}
