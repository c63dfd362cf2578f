import type { Problem } from '../../../platform/contract.ts'
import { html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'

const nl = {
  title: 'Dit lukte niet',
  number: 'Nummer',
  again: 'Terug naar je vraag',
}
const en: typeof nl = {
  title: 'This did not work',
  number: 'Number',
  again: 'Back to your question',
}

/** What a browser shows a person when a page of the public is refused: a sentence, never a document for machines. */
export function refusedPage(language: Language, { detail, code, requestId }: Problem): PublicPage {
  const text = { nl, en }[language]
  const number = code === 'fault' && html`<p>${text.number}: ${requestId}</p>`
  const content = html`<div class="public-columns"><main id="main">
<h1>${text.title}</h1>
<p class="public-lead">${detail}</p>
${number}
<p><a class="button button--large button--quiet" href="/vraag">${text.again}</a></p>
</main></div>`
  return { language, title: text.title, hasErrors: true, content }
}
