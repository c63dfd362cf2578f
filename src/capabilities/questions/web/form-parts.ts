import { fieldErrorMarkup } from '../../../design/markup.ts'
import { attributes, type Html, type HtmlPart, html } from '../../../platform/pure/html.ts'

/** What one field of the form shows. */
export type FieldParts = {
  id: string
  label: HtmlPart
  hint?: HtmlPart
  error: string | undefined
  errorPrefix: string
  narrow?: boolean
}

/** Label, hint, error, control: the order of every field in this house. */
export function field(parts: FieldParts, control: Html): Html {
  const { id, label, error, errorPrefix, narrow } = parts
  const name = `field${error === undefined ? '' : ' field--invalid'}${narrow ? ' field--narrow' : ''}`
  return html`<div class="${name}"><label class="field__label" for="${id}">${label}</label>
${hintMarkup(parts)}${fieldErrorMarkup(id, error, errorPrefix)}${control}</div>`
}

/** A question whose answer has more than one control: radio buttons, a date. */
export function group(parts: FieldParts, controls: HtmlPart): Html {
  const { id, label, error, errorPrefix } = parts
  return html`<fieldset class="${error === undefined ? 'field' : 'field field--invalid'}"${attributes({ 'aria-describedby': describedBy(parts) })}>
<legend class="field__label">${label}</legend>
${hintMarkup(parts)}${fieldErrorMarkup(id, error, errorPrefix)}${controls}</fieldset>`
}

/** A text input, with what was typed still in it. */
export function input(parts: FieldParts, value: string, more: Parameters<typeof attributes>[0] = {}): Html {
  return html`<input class="input"${attributes({ ...common(parts), dir: 'auto', ...more, value })}>`
}

/** What every control of a field carries. */
export function common(parts: FieldParts) {
  const isInvalid = parts.error !== undefined
  return {
    id: parts.id,
    name: parts.id,
    'aria-invalid': isInvalid && 'true',
    'aria-describedby': describedBy(parts),
  }
}

export type Option = { value: string; label: string; hint?: string }

/** One of a few as cards; the first has the field's own id, so that the error's link lands there. */
export function choiceCards(id: string, options: readonly Option[], chosen: string, extraClass = ''): Html {
  const cards = options.map(({ value, label, hint }, index) => {
    const own = { id: index === 0 ? id : `${id}-${value}`, name: id, value, checked: value === chosen }
    return html`<label class="choice-card"><input type="radio"${attributes(own)}><span>${label}${hint !== undefined && html`<small>${hint}</small>`}</span></label>`
  })
  return html`<div class="choice-cards ${extraClass}">${cards}</div>`
}

function hintMarkup({ id, hint }: FieldParts): HtmlPart {
  return hint !== undefined && html`<p class="field__hint" id="${id}-hint">${hint}</p>`
}

function describedBy({ id, hint, error }: FieldParts): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
