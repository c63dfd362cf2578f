import { attributes, type Html, html } from '../../../platform/pure/html.ts'
import { type FormContext, type FormSchool, partsOf } from './form-context.ts'
import { common, field, input } from './form-parts.ts'
import { NAME_MAX, NOT_LISTED } from './form-values.ts'
import { GROUPED_FROM, isTooLongToList, schoolsNamed } from './schools.ts'

/** Which school: a list, in groups by place when it is long; above some hundreds a field to type the name, which the server looks up. */
export function schoolPart(context: FormContext): Html {
  return isTooLongToList(context.model.schools) ? searchPart(context) : listPart(context, context.model.schools)
}

function listPart(context: FormContext, schools: readonly FormSchool[]): Html {
  const { label, choose, notListed } = context.text.form.school
  const parts = partsOf(context, 'schoolId', { label })
  const option = ({ id, name }: { id: string; name: string }) =>
    html`<option${attributes({ value: id, selected: id === context.model.values.schoolId })}>${name}</option>`
  const options =
    schools.length < GROUPED_FROM
      ? schools.map(option)
      : [...Map.groupBy(schools, (one) => one.place ?? '')]
          .toSorted(([a], [b]) => a.localeCompare(b, 'nl'))
          .map(
            ([place, found]) =>
              html`<optgroup${attributes({ label: place || notListed })}>${found.map(option)}</optgroup>`,
          )
  return field(
    parts,
    html`<select class="input"${attributes(common(parts))}>${option({ id: '', name: choose })}${options}${option({ id: NOT_LISTED, name: notListed })}</select>`,
  )
}

/** Without script: the name is sent, and comes back as the school itself, or as the few that are called so. */
function searchPart(context: FormContext): Html {
  const { values, schools } = context.model
  const { search, searchHint, find, notListed, choices } = context.text.form.school
  const found = schoolsNamed(values.schoolName, schools)
  const chosen = schools.find((one) => one.id === values.schoolId)
  const shown = chosen ? [chosen] : found
  const parts = partsOf(context, 'schoolName', { label: search, hint: searchHint })
  const radio = (id: string, name: string, place = '') =>
    html`<label class="choice-card"><input type="radio"${attributes({ name: 'schoolId', value: id, checked: id === values.schoolId })}><span>${name}${place !== '' && html`<small>${place}</small>`}</span></label>`
  return html`${field(
    parts,
    html`${input(parts, values.schoolName, { maxlength: NAME_MAX, autocomplete: 'off' })}
<button class="button button--quiet" type="submit" name="find" value="yes" formnovalidate>${find}</button>`,
  )}
<fieldset class="field" id="schoolId"><legend class="field__label">${choices}</legend>
<div class="choice-cards">${shown.map((one) => radio(one.id, one.name, one.place))}${radio(NOT_LISTED, notListed)}</div></fieldset>`
}
