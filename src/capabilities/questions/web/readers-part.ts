import { sharingTilesMarkup } from '../../../design/markup.ts'
import type { Sights } from '../../../design/parties.ts'
import { joinAnd } from '../../../platform/pure/format.ts'
import { attributes, type Html, html } from '../../../platform/pure/html.ts'
import type { FormContext, FormSchool } from './form-context.ts'
import { NOT_LISTED } from './form-values.ts'

/** More schools than this are folded away; up to this number the style sheet leaves only the chosen one. */
const SHOWN_SCHOOLS = 7

/** Who will read the question, by name, for each choice one can make here. Nothing is ticked beforehand. */
export function readersPart(context: FormContext): Html {
  const { readers } = context.text.form
  const isTicked = context.model.values.schoolMayRead !== ''
  return html`<section class="readers" aria-labelledby="readers-title"><h2 id="readers-title">${readers.title}</h2>
${line('team', { 'youth-team': 'all' }, readers.withoutTick, readers.team)}
${line('school', { school: 'all', 'youth-team': 'all' }, readers.withTick, readers.school)}
<label class="check"><input type="checkbox"${attributes({ id: 'schoolMayRead', name: 'schoolMayRead', value: 'yes', checked: isTicked, 'aria-describedby': 'readers-names' })}><span>${readers.tick}</span></label>
${names(context)}
<p class="field__hint readers__law">${context.text.law}</p>
</section>`
}

function line(when: 'team' | 'school', sights: Sights, condition: string, words: string): Html {
  return html`<p class="readers__line" data-when="${when}">${sharingTilesMarkup(sights)}<b><span class="readers__condition">${condition}</span>${words}</b></p>`
}

function names(context: FormContext): Html {
  const { model, text } = context
  const { notListed } = text.form.school
  const unlisted = {
    id: NOT_LISTED,
    name: notListed,
    teamReaders: model.unlistedReaders,
    regieReaders: [],
    schoolReaders: [],
  }
  // One line for each option of the school list and in the same order: the style sheet counts on it.
  const rows = [...model.schools, unlisted]
  const list = html`<ul class="readers__names" id="readers-names">${rows.map((school) => row(context, school))}</ul>`
  if (model.schools.length <= SHOWN_SCHOOLS) return list
  return html`<details><summary>${text.form.readers.byName}</summary>${list}</details>`
}

function row({ model, text }: FormContext, { id, name, teamReaders, regieReaders, schoolReaders }: FormSchool): Html {
  const { readers } = text.form
  const school =
    schoolReaders.length > 0 ? readers.schoolNames(joinAnd(schoolReaders, model.language)) : readers.schoolNobody
  return html`<li><b>${name}</b><span>${readers.teamNames(joinAnd(teamReaders, model.language))}</span>
${isElse(teamReaders, regieReaders) && html`<span class="readers__regie">${readers.regieNames(joinAnd(regieReaders, model.language))}</span>`}
${id !== NOT_LISTED && html`<span>${school}</span>`}</li>`
}

/** Said only where somebody else reads it then. */
const isElse = (team: readonly string[], regie: readonly string[]) => regie.length > 0 && regie.join() !== team.join()
