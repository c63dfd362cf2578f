import { type Html, html } from '../../../platform/pure/html.ts'
import type { QuestionFormText } from './text.nl.ts'

type Steps = { readers: string; withinDays: number }

/** What happens after sending: who reads, when an answer comes, who decides. Printed beside the form. */
export function nextSteps(text: QuestionFormText, { readers, withinDays }: Steps): Html {
  const { next } = text
  const first = readers === '' ? next.someoneReads : next.reads(readers)
  return html`<aside class="next-steps" aria-labelledby="next-title"><h2 id="next-title">${next.title}</h2>
<ol class="next-steps__list">
<li><b>${first}</b>${readers === '' && html`<span>${next.readsMore}</span>`}</li>
<li><b>${next.contact}</b><span>${next.contactMore(withinDays)}</span></li>
<li><b>${next.choose}</b><span>${next.chooseMore}</span></li>
</ol>
<p class="next-steps__aside">${next.young} <a href="tel:08000432">${next.kindertelefoon}</a>.</p></aside>`
}
