import { type Html, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import { SCHOOL_TEXT } from './school-page.ts'
import type { SchoolPageText } from './text.nl.ts'

export interface SchoolListModel {
  language: Language
  /** What was searched; empty for all. */
  search: string
  schools: readonly { name: string; place: string; slug: string }[]
  /** There are more than stand here. */
  hasMore: boolean
}

/** The list of schools by place, with a search form that needs no script. */
export function schoolListPage(model: SchoolListModel): PublicPage {
  const text = SCHOOL_TEXT[model.language]
  const content = html`<div class="public-columns school-list"><main id="main">
<h1>${text.list.title}</h1>
<p class="public-lead">${text.list.lead}</p>
${form(model.search, text)}
${results(model, text)}
</main></div>`
  return { language: model.language, title: text.list.title, hasErrors: false, content }
}

/** An address of the public part that leads nowhere: with the way to search. */
export function noSchoolPage(language: Language): PublicPage {
  const text = SCHOOL_TEXT[language]
  const content = html`<div class="public-columns school-list"><main id="main">
<h1>${text.missing.title}</h1>
<p class="public-lead">${text.missing.lead}</p>
${form('', text)}
</main></div>`
  return { language, title: text.missing.title, hasErrors: false, content }
}

const form = (
  search: string,
  { list }: SchoolPageText,
): Html => html`<form class="school-list__form" action="/scholen" role="search">
<label class="field"><span class="field__label">${list.label}</span>
<input class="input" type="search" name="zoek" value="${search}" maxlength="80" autocomplete="off"></label>
<button class="button button--large" type="submit">${list.search}</button></form>`

function results({ schools, search, hasMore }: SchoolListModel, { list }: SchoolPageText): Html {
  if (schools.length === 0)
    return html`<p class="school-list__none">${list.none}</p><p><a href="/scholen">${list.show}</a></p>`
  const places = [...new Set(schools.map(({ place }) => place))]
  const groups = places.map((place, index) => {
    const lines = schools
      .filter((one) => one.place === place)
      .map(({ slug, name }) => html`<li><a href="/school/${slug}">${name}</a></li>`)
    return html`<section aria-labelledby="place-${index}"><h2 id="place-${index}">${place}</h2><ul>${lines}</ul></section>`
  })
  return html`${search !== '' && html`<p class="school-list__none">${list.found(schools.length)}</p>`}
${hasMore && html`<p class="school-list__none">${list.more(schools.length)}</p>`}
<div class="school-list__places">${groups}</div>`
}
