import { attributes, type Html, html } from '../../../platform/pure/html.ts'
import { type FormContext, partsOf } from './form-context.ts'
import { choiceCards, field, group, input } from './form-parts.ts'
import { NAME_MAX } from './form-values.ts'

/** Somebody of a school asks without any name, or with the parents knowing: there is no third way (consent-free advice). */
export function staffPart(context: FormContext): Html {
  const { staff } = context.text.form
  const options = [
    { value: 'ANONYMOUS', label: staff.ANONYMOUS, hint: staff.anonymousHint },
    { value: 'PARENTS_AGREE', label: staff.PARENTS_AGREE, hint: staff.agreeHint },
  ]
  const cards = choiceCards('staffBasis', options, context.model.values.staffBasis)
  return html`<fieldset class="field-group staff-part"><legend class="field__label">${staff.label}</legend>
<p class="field__hint staff-part__skip">${staff.hint}</p>
${group(partsOf(context, 'staffBasis', { label: staff.basis }), cards)}
<div class="agreed-part">${parentsField(context)}${agreedOnField(context)}</div>
</fieldset>`
}

function parentsField(context: FormContext): Html {
  const { parents, parentsHint } = context.text.form.staff
  const parts = partsOf(context, 'parentsName', { label: parents, hint: parentsHint })
  return field(parts, input(parts, context.model.values.parentsName, { maxlength: NAME_MAX, autocomplete: 'off' }))
}

function agreedOnField(context: FormContext): Html {
  const { staff } = context.text.form
  const parts = partsOf(context, 'agreedDay', { label: staff.agreedOn, hint: staff.agreedOnHint })
  const isInvalid = parts.error !== undefined
  const datePart = (id: 'agreedDay' | 'agreedMonth' | 'agreedYear', label: string, maxlength: number) => {
    const own = {
      id,
      name: id,
      maxlength,
      inputmode: 'numeric',
      autocomplete: 'off',
      'aria-invalid': isInvalid && 'true',
    }
    const name = id === 'agreedYear' ? 'date-fields__part date-fields__part--year' : 'date-fields__part'
    return html`<div class="${name}"><label for="${id}">${label}</label><input class="input"${attributes({ ...own, value: context.model.values[id] })}></div>`
  }
  return group(
    parts,
    html`<div class="date-fields">${datePart('agreedDay', staff.day, 2)}${datePart('agreedMonth', staff.month, 2)}${datePart('agreedYear', staff.year, 4)}</div>`,
  )
}
