import { civilDateOf, relativeDay, spokenTime } from '../../../platform/pure/format.ts'
import { attributes, type Html, type HtmlPart, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import { en } from '../../access/web/text.en.ts'
import { nl } from '../../access/web/text.nl.ts'
import type { Capacity } from '../sign-in/rules.ts'
import { MY_ACCESS_TEXT, type MyAccessText } from './my-access-text.ts'

/** One place where somebody is signed in, as they may know it. */
export interface ShownSession {
  id: string
  browser: string
  openedAt: Date
  seenAt: Date
  providerName: string | null
  organisationName: string | null
}

export interface MyAccess {
  language: Language
  now: Date
  name: string
  /** For whom somebody acts now; null for a member of a family. */
  acting: Capacity | null
  authenticatedAt: Date
  limits: { idleMinutes: number; hours: number }
  capacities: readonly Capacity[]
  sessions: readonly ShownSession[]
  currentId: string
}

/** accounts-50 — everyone sees who they are here, for whom they act, and where they are signed in, and can sign out there. */
export function myAccessPage(model: MyAccess): PublicPage {
  const { language, acting } = model
  const text = MY_ACCESS_TEXT[language]
  const home = acting ? html`<a href="/werk">${text.backToWork}</a>` : html`<a href="/gezin">${text.back}</a>`
  const parts = [
    you(model, text),
    others(model, text),
    sessions(model, text),
    ways(text),
    html`<p class="sign-in__note">${home}</p>`,
  ]
  return page(language, text.title, text.lead, parts)
}

/** accounts-55 — after somebody showed anew who they are: back to the tab in which what they typed still stands. */
export function shownAnewPage(language: Language): PublicPage {
  const { shown } = MY_ACCESS_TEXT[language]
  return page(language, shown.title, shown.lead, [html`<p><a href="/mijn-toegang">${shown.go}</a></p>`])
}

function you({ language, now, name, acting, authenticatedAt, limits }: MyAccess, text: MyAccessText): Html {
  const place = acting
    ? html`<dt>${text.now}</dt><dd>${text.asRole(acting.organisationName, roleName(acting.role, language))}</dd>`
    : html`<dt class="visually-hidden">${text.now}</dt><dd>${text.family}</dd>`
  return section(
    'you',
    text.you,
    html`<dl class="my-access__facts"><dt>${text.name}</dt><dd dir="auto">${name}</dd>${place}
<dt>${text.shownAt}</dt><dd>${moment(authenticatedAt, { language, now, text })}</dd></dl>
<p class="sign-in__note">${text.limits(limits.idleMinutes, limits.hours)}</p>`,
  )
}

function others({ language, acting, capacities }: MyAccess, text: MyAccessText): HtmlPart {
  const rest = capacities.filter((one) => one.organisationId !== acting?.organisationId || one.role !== acting.role)
  if (!rest.length) return null
  return section(
    'others',
    text.others,
    html`<p>${text.othersLead}</p>
<ul class="my-access__list">${rest.map(
      (one) => html`<li><div><b>${one.organisationName}</b><span>${roleName(one.role, language)}</span></div>
<form method="post" action="/inloggen/wie">${hidden({ organisationId: one.organisationId, role: one.role, back: '/werk' })}
<button class="button button--quiet"${attributes({ type: 'submit', 'aria-label': `${text.switchTo}: ${one.organisationName}, ${roleName(one.role, language)}` })}>${text.switchTo}</button></form></li>`,
    )}</ul>`,
  )
}

function sessions(model: MyAccess, text: MyAccessText): Html {
  // This one first: it is what one knows the others by.
  const shown = model.sessions.toSorted((a, b) => Number(b.id === model.currentId) - Number(a.id === model.currentId))
  const elsewhere =
    model.sessions.length > 1 &&
    html`<form method="post" action="/mijn-toegang/elders-uitloggen"><button class="button" type="submit">${text.outElsewhere}</button></form>`
  return section(
    'sessions',
    text.sessions,
    html`<p>${text.sessionsLead}</p>
<ul class="my-access__list">${shown.map((one) => sessionLine(one, model, text))}</ul>${elsewhere}`,
  )
}

function sessionLine(one: ShownSession, { language, now, currentId }: MyAccess, text: MyAccessText): Html {
  const browser = one.browser || text.unknownBrowser
  const isThis = one.id === currentId
  const at = (instant: Date) => moment(instant, { language, now, text })
  const where = [one.providerName ? text.via(one.providerName) : text.viaTrial]
  if (one.organisationName) where.push(text.forWhom(one.organisationName))
  return html`<li><div><b>${browser}</b>${isThis && html` <span class="my-access__this">${text.this}</span>`}
<span>${text.opened(at(one.openedAt))}. ${text.seen(at(one.seenAt))}.</span><span>${where.join('. ')}.</span></div>
<form method="post" action="/mijn-toegang/uitloggen">${hidden({ sessionId: one.id })}
<button class="button button--quiet"${attributes({ type: 'submit', 'aria-label': isThis ? undefined : text.outThere(browser) })}>${isThis ? text.outHere : text.outThereShort}</button></form></li>`
}

const ways = (text: MyAccessText): Html =>
  section(
    'ways',
    text.ways,
    html`<p>${text.waysLead}</p><p><a class="button button--quiet" href="/mijn-toegang/sleutels">${text.waysGo}</a></p>`,
  )

const section = (id: string, title: string, content: Html): Html =>
  html`<section class="sign-in__part" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`

const hidden = (values: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`

const roleName = (role: string, language: Language) => ({ nl, en })[language].roles[role] ?? role

function moment(instant: Date, { language, now, text }: { language: Language; now: Date; text: MyAccessText }): string {
  return text.moment(relativeDay(civilDateOf(instant), civilDateOf(now), language), spokenTime(instant, language))
}

function page(language: Language, title: string, lead: string, parts: readonly HtmlPart[]): PublicPage {
  return {
    language,
    title,
    hasErrors: false,
    content: html`<main id="main" class="sign-in"><h1>${title}</h1><p class="public-lead">${lead}</p>${parts}</main>`,
  }
}
