import { useState } from 'react'
import { Checkbox } from '../../../../design/Checkbox.tsx'
import { CheckboxGroup } from '../../../../design/CheckboxGroup.tsx'
import { RadioCards } from '../../../../design/RadioCards.tsx'
import { Status } from '../../../../design/Status.tsx'
import { TextArea } from '../../../../design/TextArea.tsx'
import { TextField } from '../../../../design/TextField.tsx'
import { FormPanel } from '../../../../platform/web/FormPanel.tsx'
import { formProblem } from '../../../../platform/web/problems.ts'
import { text as platformText } from '../../../../platform/web/text.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { OrganisationField } from '../../people/web/OrganisationField.tsx'
import type { KeptProvider, SavedProvider, Tested } from '../contract.ts'
import { useSaveProvider, useTryProvider } from './data.ts'
import { draftOf, newDraft, type ProviderDraft, sentOf } from './draft.ts'
import { text } from './text.ts'

type ProviderPanelProps = {
  provider: KeptProvider | undefined
  keysAddress: string
  onClose: () => void
  onSaved: (saved: SavedProvider) => void
}

/** accounts-38: a provider is tried when it is saved; one whose connection fails is kept switched off. */
export function ProviderPanel({ provider, keysAddress, onClose, onSaved }: ProviderPanelProps) {
  // Made up here, so that the address to which people come back can be given to the provider beforehand.
  const [id] = useState(provider?.id ?? crypto.randomUUID())
  const { draft, change, isDirty } = useDraft<ProviderDraft>(provider ? draftOf(provider) : newDraft)
  const save = useSaveProvider(onSaved)
  const trying = useTryProvider()
  const problem = formProblem(save.error ?? trying.error, 'provider', (name) => text.fields[name.split('/')[0] ?? ''])
  const field = (name: keyof ProviderDraft) => ({
    ...{ id: `provider-${name}`, label: text.fields[name] ?? name },
    ...{ error: problem.of(name), errorPrefix: platformText.errorPrefix },
  })
  const redirect = provider?.redirectAddress ?? `${location.origin}/inloggen/terug/${id}`
  const isFixed = provider?.isBuiltIn ?? false
  return (
    <FormPanel
      title={provider ? text.changeOf(provider.name) : text.add}
      submit={text.save}
      problem={problem}
      isDirty={isDirty}
      isSaving={save.isPending}
      onSubmit={() => save.mutate({ id, version: provider?.version ?? null, body: sentOf(draft) })}
      onClose={onClose}
    >
      <Lines draft={draft} change={change} field={field} names={isFixed ? ['name'] : ['name', 'issuer', 'clientId']} />
      {!isFixed && (
        <Authentication draft={draft} change={change} field={field} hasSecret={provider?.hasSecret ?? false} />
      )}
      {!isFixed && (
        <ForProvider
          rows={[
            ...(draft.authentication === 'private_key_jwt' ? [[text.keys, keysAddress]] : []),
            [text.redirect, redirect],
          ]}
        />
      )}
      <CheckboxGroup
        {...field('kinds')}
        options={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
        value={draft.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <Organisations chosen={draft.organisations} onChange={(organisations) => change({ organisations })} />
      {!isFixed && (
        <details className="providers__more">
          <summary>{text.more}</summary>
          <Lines draft={draft} change={change} field={field} names={['scopes', 'subjectClaim']} />
          <TextArea
            {...field('must')}
            hint={text.hints.must}
            rows={2}
            value={draft.must}
            onChange={({ target }) => change({ must: target.value })}
          />
          <TextArea
            {...field('acrValues')}
            hint={text.hints.acrValues}
            rows={2}
            value={draft.acrValues}
            onChange={({ target }) => change({ acrValues: target.value })}
          />
        </details>
      )}
      <Checkbox label={text.fields.isOn} checked={draft.isOn} onChange={(isOn) => change({ isOn })} />
      {!isFixed && (
        <div className="providers__try" role="status">
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => trying.mutate(sentOf(draft))}
          >
            {text.tryIt}
          </button>
          {trying.data !== undefined && <TriedLine tested={trying.data} />}
        </div>
      )}
    </FormPanel>
  )
}

type Part = {
  draft: ProviderDraft
  change: (part: Partial<ProviderDraft>) => void
  field: (name: keyof ProviderDraft) => { id: string; label: string; error: string | undefined; errorPrefix: string }
}

type OneLine = 'name' | 'issuer' | 'clientId' | 'scopes' | 'subjectClaim'

function Lines({ draft, change, field, names }: Part & { names: readonly OneLine[] }) {
  const hints: Partial<Record<OneLine, string>> = text.hints
  return names.map((name) => (
    <TextField
      key={name}
      {...field(name)}
      hint={hints[name]}
      autoComplete="off"
      value={draft[name]}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  ))
}

function Authentication({ draft, change, field, hasSecret }: Part & { hasSecret: boolean }) {
  return (
    <>
      <RadioCards
        {...field('authentication')}
        name="authentication"
        options={[
          { value: 'private_key_jwt', label: text.authentication.key, hint: text.authentication.keyHint },
          { value: 'client_secret', label: text.authentication.secret },
        ]}
        value={draft.authentication}
        onChange={(authentication) => change({ authentication })}
      />
      {draft.authentication === 'client_secret' && (
        <TextField
          {...field('secret')}
          hint={hasSecret ? text.hints.secret : undefined}
          type="password"
          autoComplete="off"
          value={draft.secret}
          onChange={({ target }) => change({ secret: target.value })}
        />
      )}
    </>
  )
}

function ForProvider({ rows }: { rows: readonly (readonly string[])[] }) {
  return (
    <div className="note--boxed providers__give">
      <p>
        <b>{text.forProvider}</b>
      </p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

type OrganisationsProps = {
  chosen: ProviderDraft['organisations']
  onChange: (chosen: ProviderDraft['organisations']) => void
}

function Organisations({ chosen, onChange }: OrganisationsProps) {
  return (
    <fieldset className="field">
      <legend className="field__label">{text.fields.organisations}</legend>
      <p className="field__hint">{text.hints.organisations}</p>
      <ul className="providers__chosen">
        {chosen.map((one) => (
          <li key={one.id}>
            <span dir="auto">{one.name}</span>
            <button
              type="button"
              className="button button--bare button--small"
              onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}
            >
              {text.remove(one.name)}
            </button>
          </li>
        ))}
      </ul>
      <OrganisationField
        id="provider-organisations"
        label={text.addOrganisation}
        choose={text.choose}
        value=""
        onChange={(one) =>
          one && !chosen.some(({ id }) => id === one.id) && onChange([...chosen, { id: one.id, name: one.name }])
        }
      />
    </fieldset>
  )
}

function TriedLine({ tested: { works, problem, said } }: { tested: Tested }) {
  if (works) return <Status tone="ok">{text.works}</Status>
  return (
    <>
      <Status tone="stop">{text.fails}</Status>
      <p>{problem}</p>
      {said !== null && <p className="meta">{text.said(said)}</p>}
    </>
  )
}
