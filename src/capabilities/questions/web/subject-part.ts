import { attributes, type Html, html } from '../../../platform/pure/html.ts'
import { asksAboutRegie } from '../ask/rules.ts'
import type { FormContext } from './form-context.ts'
import type { FormValues } from './form-values.ts'

/** Whoever works with children may say that it is about who arranges the help: a school has someone for that (practice P4.3). */
export function subjectPart({ model, text }: FormContext): Html {
  const { subject } = text.form
  const own = { id: 'subject', name: 'subject', value: 'regie', checked: model.values.subject !== '' }
  return html`<div class="other-part subject-part"><p class="field__hint profession-part__skip">${subject.skip}</p>
<label class="check"><input type="checkbox"${attributes({ ...own, 'aria-describedby': 'subject-hint' })}><span>${subject.tick}</span></label>
<p class="field__hint" id="subject-hint">${subject.hint}</p></div>`
}

/** Whether the form as it stands asks about that. */
export const isAboutRegie = ({ asker, subject }: FormValues): boolean => asksAboutRegie(asker) && subject !== ''
