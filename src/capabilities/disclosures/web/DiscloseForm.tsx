import type { FormEvent } from 'react'
import { CheckboxGroup } from '../../../design/CheckboxGroup.tsx'
import { SelectField } from '../../../design/SelectField.tsx'
import { TextField } from '../../../design/TextField.tsx'
import { FormErrors } from '../../../platform/web/FormErrors.tsx'
import { type FormProblem, formProblem } from '../../../platform/web/problems.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import type { Gathering, KindOnOffer, Offer } from '../contract.ts'
import type { DisclosureKind } from '../vocabulary.ts'
import { ChoosePieces } from './ChoosePieces.tsx'
import { useOffer } from './data.ts'
import type { DisclosureDraft } from './disclosure-draft.ts'
import { FactFields } from './FactFields.tsx'
import { SafetyFields } from './SafetyFields.tsx'
import { text } from './text.ts'

export type FormPart = {
  draft: DisclosureDraft
  onChange: (part: Partial<DisclosureDraft>) => void
  field: (name: string) => { id: string; error: string | undefined; errorPrefix: string }
}

type DiscloseFormProps = {
  dossierId: string
  persons: readonly { id: string; givenName: string }[]
  draft: DisclosureDraft
  gathering: Gathering | undefined
  error: unknown
  isBusy: boolean
  onChange: (part: Partial<DisclosureDraft>) => void
  onGather: () => void
  onCheck: () => void
}

const NAMES: Readonly<Record<string, string>> = {
  kind: text.what,
  receiverOrganisationId: text.receiver,
  receiverPerson: text.person,
  subjectIds: text.about,
  pieceIds: text.pieces,
  weighing: text.weighing,
  'weighing/reason': text.weighingReason,
  'weighing/secondAccountId': text.second,
  'wait/reason': text.waitReason,
  'wait/secondAccountId': text.second,
  'wait/reviewOn': text.reviewOn,
}

function nameOf(path: string): string | undefined {
  if (path.startsWith('additions/')) return path.endsWith('/text') ? text.additionText : text.additionCategory
  if (path.startsWith('facts/')) return text.facts[path.slice(6) as keyof typeof text.facts]?.label
  return NAMES[path]
}

/** First what, to whom and about whom; then what goes along, after the law was asked. */
export function DiscloseForm(props: DiscloseFormProps) {
  const { dossierId, draft, gathering, error, isBusy, onChange, onGather, onCheck } = props
  const offer = useOffer(dossierId).data
  const kind = offer?.kinds.find((one) => one.kind === draft.kind)
  const problem: FormProblem = formProblem(error, 'disclose', nameOf)
  const part: FormPart = {
    draft,
    onChange,
    field: (name) => ({
      id: `disclose-${name.replaceAll('/', '-')}`,
      error: problem.of(name),
      errorPrefix: platformText.errorPrefix,
    }),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (gathering) onCheck()
    else onGather()
  }
  if (offer && offer.kinds.length === 0) return <p className="meta">{text.noKinds}</p>
  return (
    <form className="sheet form-stack request-form" noValidate onSubmit={submit}>
      <header>
        <h2>{text.formTitle}</h2>
        <p className="field__hint">{text.lead}</p>
      </header>
      <FormErrors problem={problem} />
      <First {...part} offer={offer} kind={kind} persons={props.persons} />
      {gathering && kind && (
        <>
          <ChoosePieces {...part} gathering={gathering} />
          <FactFields {...part} kind={kind} />
          <SafetyFields {...part} kind={kind} seconds={offer?.seconds ?? []} />
        </>
      )}
      <div className="button-row">
        <button type="submit" className="button" aria-disabled={isBusy || undefined}>
          {isBusy && !gathering ? text.gathering : gathering ? text.toCheck : text.gather}
        </button>
      </div>
    </form>
  )
}

type FirstProps = FormPart & {
  offer: Offer | undefined
  kind: KindOnOffer | undefined
  persons: readonly { id: string; givenName: string }[]
}

function First({ draft, onChange, field, offer, kind, persons }: FirstProps) {
  const choose = (value: string) =>
    onChange({ kind: value as DisclosureKind | '', receiver: '', pieceIds: [], tell: 'now' })
  return (
    <>
      <SelectField
        {...field('kind')}
        label={text.what}
        choose={text.chooseKind}
        options={(offer?.kinds ?? []).map((one) => ({ value: one.kind, label: text.kinds[one.kind] }))}
        value={draft.kind}
        onChange={(event) => choose(event.target.value)}
      />
      {kind && kind.receivers.length === 0 && <p className="meta">{text.noReceiver}</p>}
      {kind && kind.receivers.length > 0 && (
        <SelectField
          {...field('receiverOrganisationId')}
          label={text.receiver}
          choose={text.chooseReceiver}
          options={kind.receivers.map((one) => ({ value: one.organisationId, label: one.organisation }))}
          value={draft.receiver}
          onChange={(event) => onChange({ receiver: event.target.value })}
        />
      )}
      <TextField
        {...field('receiverPerson')}
        label={text.person}
        hint={text.personHint}
        maxLength={200}
        autoComplete="off"
        value={draft.person}
        onChange={(event) => onChange({ person: event.target.value })}
      />
      <CheckboxGroup
        {...field('subjectIds')}
        label={text.about}
        twoColumns
        options={persons.map(({ id, givenName }) => ({ value: id, label: givenName }))}
        value={draft.subjectIds}
        onChange={(subjectIds) => onChange({ subjectIds })}
      />
    </>
  )
}
