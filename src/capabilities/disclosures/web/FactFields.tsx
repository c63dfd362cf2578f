import { Checkbox } from '../../../design/Checkbox.tsx'
import { DateFields, noDate } from '../../../design/DateFields.tsx'
import { TextArea } from '../../../design/TextArea.tsx'
import { text as platformText } from '../../../platform/web/text.ts'
import type { KindOnOffer } from '../contract.ts'
import { type FactName, factNames } from '../vocabulary.ts'
import type { FormPart } from './DiscloseForm.tsx'
import { text } from './text.ts'

/** What this kind of message asks besides the pieces. */
export function FactFields({ kind, ...part }: FormPart & { kind: KindOnOffer }) {
  if (kind.facts.length === 0) return null
  return (
    <section className="form-stack" aria-labelledby="disclose-facts">
      <h3 id="disclose-facts">{text.factsTitle}</h3>
      {kind.facts.map(({ name }) => (
        <FactField key={name} {...part} name={name as FactName} />
      ))}
    </section>
  )
}

function FactField({ draft, onChange, field, name }: FormPart & { name: FactName }) {
  const { label, hint } = text.facts[name]
  const shown = { ...field(`facts/${name}`), label, hint }
  if (factNames[name] === 'confirm') {
    const others = draft.confirmed.filter((one) => one !== name)
    return (
      <Checkbox
        id={shown.id}
        label={label}
        hint={shown.error ?? hint}
        checked={draft.confirmed.includes(name)}
        onChange={(isOn) => onChange({ confirmed: isOn ? [...others, name] : others })}
      />
    )
  }
  if (factNames[name] === 'date')
    return (
      <DateFields
        {...shown}
        words={platformText.date}
        value={draft.days[name] ?? noDate}
        onChange={(day) => onChange({ days: { ...draft.days, [name]: day } })}
      />
    )
  return (
    <TextArea
      {...shown}
      maxLength={1000}
      rows={3}
      value={draft.texts[name] ?? ''}
      onChange={(event) => onChange({ texts: { ...draft.texts, [name]: event.target.value } })}
    />
  )
}
