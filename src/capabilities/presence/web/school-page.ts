import { joinOr, longDate, weekdayDate } from '../../../platform/pure/format.ts'
import { type Html, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import type { Announcement, PresenceDay } from '../contract.ts'
import { weekdayOf } from '../rules.ts'
import { appText } from './app-text.ts'
import { en } from './text.en.ts'
import { nl, type SchoolPageText } from './text.nl.ts'

export const SCHOOL_TEXT: Readonly<Record<Language, SchoolPageText>> = { nl, en }

export interface SchoolPageModel {
  language: Language
  /** Where people find this site: "https://rondom.example". */
  origin: string
  school: {
    id: string
    name: string
    place: string
    slug: string
    today: string
    days: readonly PresenceDay[]
    readers: readonly string[]
    announcements: readonly Announcement[]
    people: readonly { role: string; roleName: string | null; name: string; reach: string | null }[]
  }
}

/** So many stand on the page, that it fits on one sheet of paper; the others wait until these are over. */
const mostNews = 4

/** The page of a school: who is there when, how to ask, and who helps when one disagrees with the school. */
export function schoolPage({ language, origin, school }: SchoolPageModel): PublicPage {
  const text = SCHOOL_TEXT[language]
  const content = html`<div class="public-columns school-page"><main id="main">
<p class="school-page__place">${school.place}</p>
<h1>${school.name}</h1>
<p class="public-lead">${text.lead(school.name)}</p>
<p class="school-page__first no-print"><a href="/vraag?school=${school.id}">${text.askButton}</a></p>
${presence(school, text, language)}
${news(school.announcements, text, language)}
<p class="print-only school-page__printed">${text.printed(longDate(school.today, language))}
${text.address(`${origin}/school/${school.slug}`)}</p>
${forTheApp(school, origin, text)}
</main>
<aside class="school-page__side" aria-label="${text.ask}">
${ask(school, text, language)}
${disagree(school.people, text)}
${doing(school.people, text)}
<p class="no-print"><a href="/scholen">${text.allSchools}</a></p>
</aside></div>`
  return { language, title: `${school.name}, ${school.place}`, hasErrors: false, content }
}

type School = SchoolPageModel['school']

function presence({ days, today }: School, text: SchoolPageText, language: Language): Html {
  const isPlanned = days.some(({ people }) => people.length > 0)
  const [first, second] = weekdayOf(today) > 5 ? text.weeksAhead : ([text.thisWeek, text.nextWeek] as const)
  const weeks = html`<div class="school-page__weeks">${week(first, days.slice(0, 5), text, language)}${week(second, days.slice(5), text, language)}</div>`
  return html`<section aria-labelledby="when"><h2 id="when">${text.when}</h2>
${isPlanned ? weeks : html`<p>${text.nothing}</p>`}</section>`
}

function week(title: string, days: readonly PresenceDay[], text: SchoolPageText, language: Language): Html {
  const told = days.filter(({ people, closed }) => people.length > 0 || closed !== null)
  const lines = told.map(
    ({ day, closed, people }) => html`<li><b>${weekdayDate(day, language)}</b>
${closed && html`<span>${closed.name === null ? text.holiday : text.free(closed.name)}</span>`}${people.map((one) => person(one, text, language))}</li>`,
  )
  return html`<div class="school-page__week"><h3>${title}</h3>${told.length === 0 ? html`<p>${text.nobody}</p>` : html`<ul>${lines}</ul>`}</div>`
}

function person(one: PresenceDay['people'][number], text: SchoolPageText, language: Language): Html {
  const { name, state, reason, room, function: what } = one
  const why = reason !== null && html` <span dir="auto">(${reason})</span>`
  if (state === 'away') return html`<span class="school-page__away">${text.away(name)}${why}</span>`
  return html`<span><b class="school-page__time">${timesOf(one, language)}</b> ${name}<span class="school-page__function">, ${text.functions[what]}</span><br>
<span dir="auto">${text.room(room)}</span>${state === 'moved' && html` · ${text.moved}`}${why}</span>`
}

/** "9.00–12.00 uur" for parents, "9:00–12:00" in English. */
export function timesOf(
  { fromTime, untilTime }: { fromTime: string; untilTime: string | null },
  language: Language,
): string {
  const both = [fromTime, untilTime].filter((one) => one !== null).map((one) => one.replace(/^0/, ''))
  return language === 'nl' ? `${both.join('–').replaceAll(':', '.')} uur` : both.join('–')
}

function news(announcements: readonly Announcement[], text: SchoolPageText, language: Language): Html {
  const items = announcements.slice(0, mostNews).map(
    (one) => html`<li class="keep-together"><h3 dir="auto">${one.title}</h3>
${when(one, text, language)}<p dir="auto">${one.words}</p></li>`,
  )
  return html`<section aria-labelledby="news"><h2 id="news">${text.news}</h2>
${items.length === 0 ? html`<p>${text.noNews}</p>` : html`<ul class="school-page__news">${items}</ul>`}</section>`
}

function when(
  { onDay, fromTime, untilTime, room }: Announcement,
  text: SchoolPageText,
  language: Language,
): Html | false {
  if (onDay === null) return false
  const parts = [
    weekdayDate(onDay, language),
    fromTime !== null && timesOf({ fromTime, untilTime }, language),
    room !== null && text.room(room),
  ]
  return html`<p class="school-page__time">${parts.filter((one) => one !== false).join(', ')}</p>`
}

function ask({ id, readers }: School, text: SchoolPageText, language: Language): Html {
  return html`<section class="school-page__ask" aria-labelledby="ask"><h2 id="ask">${text.ask}</h2>
<p>${text.askLead}</p>
<p class="no-print"><a class="button button--large" href="/vraag?school=${id}">${text.askButton}</a></p>
<p>${readers.length === 0 ? text.noReaders : text.readers(joinOr([...readers], language))}</p></section>`
}

function disagree(people: School['people'], text: SchoolPageText): Html {
  const named = (role: 'confidant' | 'complaints') =>
    people
      .filter((one) => one.role === role)
      .map((one) => html`<dt>${text[role]}</dt><dd dir="auto">${nameAndReach(one)}</dd>`)
  const confidants = named('confidant')
  return html`<section aria-labelledby="disagree"><h2 id="disagree">${text.disagree}</h2>
<p>${text.disagreeLead}</p>
${confidants.length === 0 && html`<p>${text.noConfidant}</p>`}
${people.some(({ role }) => role === 'confidant' || role === 'complaints') && html`<dl>${confidants}${named('complaints')}</dl>`}</section>`
}

function doing(people: School['people'], text: SchoolPageText): Html | false {
  const others = people.filter(({ role }) => role !== 'confidant' && role !== 'complaints')
  if (others.length === 0) return false
  const lines = others.map(
    (one) =>
      html`<dt dir="auto">${one.roleName ?? text.roles[one.role] ?? one.role}</dt><dd dir="auto">${nameAndReach(one)}</dd>`,
  )
  return html`<section aria-labelledby="doing"><h2 id="doing">${text.people}</h2><dl>${lines}</dl></section>`
}

const nameAndReach = ({ name, reach }: { name: string; reach: string | null }) =>
  reach === null ? name : `${name}, ${reach}`

/** The same in few words, to copy: the page needs no script, so one selects it oneself. */
function forTheApp(school: School, origin: string, text: SchoolPageText): Html {
  const box = (
    language: Language,
    label: string,
  ) => html`<label class="field"><span class="field__label">${label}</span>
<textarea class="input" readonly rows="7" lang="${language}">\n${appText(school, origin, language, SCHOOL_TEXT[language])}</textarea></label>`
  return html`<details class="school-page__app no-print"><summary>${text.app}</summary>
<div class="school-page__boxes"><p>${text.appHow}</p>${box('nl', text.appNl)}${box('en', text.appEn)}</div></details>`
}
