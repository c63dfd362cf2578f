import { attributes, type Html, html } from '../../../platform/pure/html.ts'
import { professions } from '../contract.ts'
import { type FormContext, partsOf } from './form-context.ts'
import { choiceCards, common, field, group, input } from './form-parts.ts'
import { ELSEWHERE } from './form-values.ts'

/** Who works with children elsewhere says where (P5.1). */
export function professionPart(context: FormContext): Html {
  const { profession } = context.text.form
  const options = professions.map((value) => ({ value, label: profession[value] }))
  const cards = choiceCards('profession', options, context.model.values.profession, 'choice-cards--two')
  return html`<div class="other-part profession-part"><p class="field__hint profession-part__skip">${profession.hint}</p>
${group(partsOf(context, 'profession', { label: profession.label }), cards)}</div>`
}

/** Without a school the place where the child lives says who can help, and from 18 on the age. */
export function placePart(context: FormContext): Html {
  const { place } = context.text.form
  return html`<fieldset class="field-group other-part place-part"><legend class="field__label">${place.label}</legend>
<p class="field__hint">${place.hint}</p>
${residenceField(context)}
${ageField(context)}
</fieldset>`
}

function residenceField(context: FormContext): Html {
  const { place } = context.text.form
  const parts = { ...partsOf(context, 'residenceId', { label: place.residence }), narrow: true }
  const rows = [
    { id: '', name: place.choose },
    ...context.model.municipalities,
    { id: ELSEWHERE, name: place.elsewhere },
  ]
  const options = rows.map(({ id, name }) => {
    const selected = id === context.model.values.residenceId
    return html`<option${attributes({ value: id, selected })}>${name}</option>`
  })
  return field(parts, html`<select class="input"${attributes(common(parts))}>${options}</select>`)
}

function ageField(context: FormContext): Html {
  const { age, ageHint } = context.text.form.place
  const parts = { ...partsOf(context, 'age', { label: age, hint: ageHint }), narrow: true }
  return field(
    parts,
    input(parts, context.model.values.age, { inputmode: 'numeric', maxlength: 3, autocomplete: 'off' }),
  )
}
