import { joinOr } from '../../../platform/pure/format.ts'
import { attributes, type Html, html } from '../../../platform/pure/html.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import { askers } from '../contract.ts'
import { type FormContext, partsOf, QUESTION_TEXT, type QuestionFormModel } from './form-context.ts'
import { choiceCards, common, field, group, input } from './form-parts.ts'
import { FIELDS, NAME_MAX, NOT_LISTED } from './form-values.ts'
import { nextSteps } from './next-steps.ts'
import { placePart, professionPart } from './place-part.ts'
import { readersPart } from './readers-part.ts'
import { schoolPart } from './school-part.ts'
import { staffPart } from './staff-part.ts'
import { isAboutRegie, subjectPart } from './subject-part.ts'
import type { QuestionFormText } from './text.nl.ts'

/** "Stel je vraag": the whole form, and what was wrong with it when it comes back. */
export function questionFormPage(model: QuestionFormModel): PublicPage {
  const text = QUESTION_TEXT[model.language]
  const context = { model, text }
  const content = html`<div class="public-columns"><main id="main">
<h1>${text.form.title}</h1>
<p class="public-lead">${text.form.lead}</p>
${errorSummary(context)}
${form(context)}
</main>
${nextSteps(text, { readers: joinOr(readersAtChosenSchool(model), model.language), withinDays: model.answerWithinWorkingDays })}
</div>`
  return { language: model.language, title: text.form.title, hasErrors: hasErrors(model), content }
}

function form(context: FormContext): Html {
  const { model, text } = context
  const action = model.language === 'nl' ? model.path : `${model.path}?taal=${model.language}`
  return html`<form class="question-form" method="post" action="${action}" novalidate accept-charset="utf-8">
${askerPart(context)}
${professionPart(context)}
${namePart(context)}
${schoolPart(context)}
${placePart(context)}
${subjectPart(context)}
${staffPart(context)}
${wordsPart(context)}
${reachPart(context)}
${readersPart(context)}
${trap(text)}
<input type="hidden" name="stamp" value="${model.stamp}">
<button class="button button--large question-form__send" type="submit">${text.form.send}</button>
</form>`
}

function askerPart(context: FormContext): Html {
  const { asker } = context.text.form
  const options = askers.map((value) => ({ value, label: asker[value] }))
  const cards = choiceCards('asker', options, context.model.values.asker, 'choice-cards--two')
  return group(partsOf(context, 'asker', { label: asker.label }), cards)
}

function namePart(context: FormContext): Html {
  const { label, optional, hint } = context.text.form.name
  const parts = {
    ...partsOf(context, 'name', { label: html`${label} <small>${optional}</small>`, hint }),
    narrow: true,
  }
  return field(parts, input(parts, context.model.values.name, { autocomplete: 'name', maxlength: NAME_MAX }))
}

function wordsPart(context: FormContext): Html {
  const parts = partsOf(context, 'words', context.text.form.words)
  const area = attributes({ ...common(parts), rows: 6, dir: 'auto' })
  // The browser drops one line break after the tag; this one is that, so that a first empty line stays.
  return field(parts, html`<textarea class="input input--own-words"${area}>\n${context.model.values.words}</textarea>`)
}

function reachPart(context: FormContext): Html {
  const { label, hint, phone, phoneHint, email } = context.text.form.reach
  const { values } = context.model
  const phoneParts = { ...partsOf(context, 'phone', { label: phone, hint: phoneHint }), narrow: true }
  const emailParts = partsOf(context, 'email', { label: email })
  return html`<fieldset class="field-group" aria-describedby="reach-hint"><legend class="field__label">${label}</legend>
<p class="field__hint" id="reach-hint">${hint}</p>
${field(phoneParts, input(phoneParts, values.phone, { type: 'tel', autocomplete: 'tel', inputmode: 'tel', dir: 'ltr' }))}
${field(emailParts, input(emailParts, values.email, { type: 'email', autocomplete: 'email', inputmode: 'email', dir: 'ltr' }))}
</fieldset>`
}

function trap({ form: { trap: label } }: QuestionFormText): Html {
  return html`<div class="question-form__trap" aria-hidden="true"><label for="website">${label}</label>
<input id="website" name="website" tabindex="-1" autocomplete="off"></div>`
}

/** On top, with the focus on it, each line a link to its field, in the words that stand there too. */
function errorSummary({ model, text }: FormContext): Html | false {
  if (!hasErrors(model)) return false
  const lines = FIELDS.flatMap((name) => {
    const fault = model.faults[name]
    return fault === undefined ? [] : [html`<li><a href="#${name}">${text.faults[fault]}</a></li>`]
  })
  const count = lines.length + (model.refusal === undefined ? 0 : 1)
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="summary-title">
<h2 id="summary-title">${text.form.summary(count)}</h2>
<ul>${model.refusal !== undefined && html`<li>${model.refusal}</li>`}${lines}</ul></div>`
}

function hasErrors({ faults, refusal }: QuestionFormModel): boolean {
  return refusal !== undefined || Object.values(faults).some((fault) => fault !== undefined)
}

function readersAtChosenSchool({ schools, unlistedReaders, values }: QuestionFormModel): readonly string[] {
  if (values.schoolId === NOT_LISTED) return unlistedReaders
  const school = schools.find(({ id }) => id === values.schoolId)
  return (isAboutRegie(values) ? school?.regieReaders : school?.teamReaders) ?? []
}
