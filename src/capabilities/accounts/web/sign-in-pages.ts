import { joinAnd } from '../../../platform/pure/format.ts'
import { attributes, type Html, type HtmlPart, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import { en } from '../../access/web/text.en.ts'
import { nl } from '../../access/web/text.nl.ts'
import type { Capacity, Provider, RefusedBecause } from '../sign-in/rules.ts'
import { SIGN_IN_TEXT, type SignInText } from './sign-in-text.ts'

type Choice = Pick<Provider, 'id' | 'name' | 'kinds' | 'organisations'>

/** Where somebody chooses how to sign in: those who work here apart from families. */
export function signInPage(
  language: Language,
  providers: readonly Choice[],
  back: string,
  isTrial: boolean,
): PublicPage {
  const text = SIGN_IN_TEXT[language]
  const ofKind = (kind: 'professional' | 'family') => providers.filter(({ kinds }) => kinds.includes(kind))
  return page(language, text.title, [
    html`<p class="public-lead">${providers.length ? text.lead : text.none}</p>`,
    section(text.work, ofKind('professional'), { text, language, back }),
    section(text.family, ofKind('family'), { text, language, back, more: text.familyMore }),
    isTrial && html`<p><a class="button button--quiet" href="/proefomgeving">${text.trial}</a></p>`,
    html`<section class="sign-in__part" aria-labelledby="invited"><h2 id="invited">${text.invited}</h2><p>${text.invitedMore}</p>
<p><a class="button button--quiet" href="/uitnodiging">${text.invitedGo}</a></p></section>`,
  ])
}

interface Around {
  text: SignInText
  language: Language
  back: string
  more?: string
  /** Takes up the invitation whose codes were just filled in; an ordinary sign-in at the same computer never does. */
  isInvited?: boolean
}

function section(title: string, providers: readonly Choice[], { text, language, back, more }: Around): HtmlPart {
  if (!providers.length) return null
  return html`<section class="sign-in__part"><h2>${title}</h2>${more && html`<p>${more}</p>`}
<ul class="sign-in__ways">${providers.map((one) => way(one, { text, language, back }))}</ul></section>`
}

function way({ id, name, organisations }: Choice, { text, language, back, isInvited }: Around): Html {
  const query = isInvited ? '?uitnodiging=ja' : back ? `?terug=${encodeURIComponent(back)}` : ''
  const href = `/inloggen/${id}${query}`
  const whom = organisations.length > 0 && html`<span>${text.forWhom(joinAnd(organisations, language))}</span>`
  return html`<li><a class="sign-in__way"${attributes({ href })}><b>${text.with(name)}</b>${whom}</a></li>`
}

/** Says that it worked, and goes on by itself: only a page of our own makes the browser send its session along. */
export function signedInPage(language: Language, next: string): PublicPage {
  const text = SIGN_IN_TEXT[language]
  return {
    ...page(language, text.in, [html`<p><a class="button button--large" href="${next}">${text.goOn}</a></p>`]),
    goesOnTo: next,
  }
}

export function signedOutPage(language: Language): PublicPage {
  const text = SIGN_IN_TEXT[language]
  return page(language, text.out, [
    html`<p class="public-lead">${text.outMore}</p>`,
    html`<p><a class="button button--large button--quiet" href="/inloggen">${text.again}</a></p>`,
  ])
}

/** One sentence on why it did not work, and the way to try again: for whoever has a letter, with that. */
export function signInRefusedPage(language: Language, reason: RefusedBecause, isInvited: boolean): PublicPage {
  const { refused } = SIGN_IN_TEXT[language]
  return {
    ...page(language, refused.title, [
      html`<p class="public-lead">${refused.because[reason]}</p>`,
      html`<p><a class="button button--large" href="${isInvited ? '/uitnodiging' : '/inloggen'}">${refused.again}</a></p>`,
    ]),
    hasErrors: true,
  }
}

/** For whom somebody works now, when they may act for more than one. */
export function capacityPage(language: Language, capacities: readonly Capacity[], back: string): PublicPage {
  const { who } = SIGN_IN_TEXT[language]
  return page(language, who.title, [
    html`<p class="public-lead">${who.lead}</p>`,
    html`<ul class="sign-in__ways">${capacities.map(
      (one) => html`<li><form method="post" action="/inloggen/wie">
<input type="hidden" name="organisationId" value="${one.organisationId}"><input type="hidden" name="role" value="${one.role}"><input type="hidden" name="back" value="${back}">
<button class="sign-in__way" type="submit"><b>${one.organisationName}</b><span>${{ nl, en }[language].roles[one.role] ?? one.role}</span></button></form></li>`,
    )}</ul>`,
    html`<p class="sign-in__note">${who.elsewhere}</p>`,
  ])
}

export interface InvitationForm {
  code: string
  asksSecond: boolean
  fault?: 'wrong' | 'wrongSecond' | 'tooOften' | 'failed'
}

/** Where somebody fills in the code of their letter, and then the one they had by another way. */
export function invitationPage(language: Language, { code, asksSecond, fault }: InvitationForm): PublicPage {
  const { invitation: text } = SIGN_IN_TEXT[language]
  const field = (name: string, label: string, hint: string, more: Readonly<Record<string, string | boolean>>) =>
    html`<div class="field"><label class="field__label" for="${name}">${label}</label><p class="field__hint" id="${name}-hint">${hint}</p>
<input class="input"${attributes({ id: name, name, 'aria-describedby': `${name}-hint`, autocomplete: 'off', required: true, ...more })}></div>`
  return {
    ...page(language, text.title, [
      html`<p class="public-lead">${asksSecond ? text.leadSecond : text.lead}</p>`,
      fault && html`<p class="field__error sign-in__fault" role="alert">${text[fault]}</p>`,
      html`<form class="sign-in__form" method="post" action="/uitnodiging">
${field('code', text.code, text.codeHint, { value: code, maxlength: '40', spellcheck: 'false', autocapitalize: 'characters' })}
${asksSecond && field('second', text.second, text.secondHint, { inputmode: 'numeric', maxlength: '12', autofocus: true })}
<p><button class="button button--large" type="submit">${text.check}</button></p></form>`,
    ]),
    hasErrors: fault !== undefined,
  }
}

/** After the codes were right: how they will sign in from now on. */
export function invitedPage(language: Language, name: string, providers: readonly Choice[]): PublicPage {
  const text = SIGN_IN_TEXT[language]
  const ways = providers.map((one) => way(one, { text, language, back: '', isInvited: true }))
  return page(language, text.invitation.hello(name), [
    html`<p class="public-lead">${providers.length ? text.invitation.choose : text.invitation.noWay}</p>`,
    ways.length > 0 && html`<ul class="sign-in__ways">${ways}</ul>`,
    ways.length === 0 && html`<p>${text.invitation.noWayMore}</p>`,
    html`<p class="sign-in__note">${text.invitation.notYou}</p>`,
  ])
}

function page(language: Language, title: string, parts: readonly HtmlPart[]): PublicPage {
  return {
    language,
    title,
    hasErrors: false,
    content: html`<main id="main" class="sign-in"><h1>${title}</h1>${parts}</main>`,
  }
}
