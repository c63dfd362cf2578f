/** HTML that is safe to send: made by `html` or by `raw`, never by joining strings. */
export type Html = { readonly markup: string; readonly [safe]: true }

declare const safe: unique symbol

/** What may stand in a template: text is escaped, lists are flattened, nothing is drawn for false, null or undefined. */
export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand between tags and between quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Only for constants of our own; never for anything a person or a database gave. */
export function raw(markup: string): Html {
  return { markup } as Html
}

/** A template that escapes every value. Attributes must be quoted in the template. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return raw(strings.reduce((page, text, index) => page + markupOf(parts[index - 1]) + text))
}

/** Attributes from a record: `true` gives the bare name; false, null and undefined give nothing. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null | undefined>>): Html {
  const kept = Object.entries(values).filter(([, value]) => value !== false && value !== null && value !== undefined)
  return raw(kept.map(([name, value]) => ` ${name}${value === true ? '' : `="${escapeHtml(String(value))}"`}`).join(''))
}

function markupOf(part: HtmlPart): string {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(markupOf).join('')
}
