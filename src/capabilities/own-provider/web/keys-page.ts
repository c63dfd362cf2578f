import { civilDateOf, longDate } from '../../../platform/pure/format.ts'
import { type Html, type HtmlPart, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import type { PasswordFault } from '../rules.ts'
import { codeList, error, field, type KeyQuestion, keyForm, OWN_TEXT, page } from './pages.ts'

interface ShownPasskey {
  id: string
  name: string
  isSynced: boolean
  madeAt: string
  usedAt: string | null
}

export interface KeysModel {
  passkeys: readonly ShownPasskey[]
  password: { login: string; changedAt: string; codesLeft: number } | undefined
  /** Present when they may change something now: they showed a moment ago who they are. */
  question?: KeyQuestion
  done?: 'added' | 'removed' | 'changed'
  fault?: PasswordFault
  isLast?: boolean
}

export const keysPath = '/mijn-toegang/sleutels'
const anewPath = `/inloggen/opnieuw?terug=${keysPath}`

/** What somebody signs in with, and what they may do about it. */
export function keysPage(language: Language, model: KeysModel): PublicPage {
  const { keys: text } = OWN_TEXT[language]
  const hasFault = model.fault !== undefined || model.isLast === true || model.question?.fault === true
  return page(language, text.title, hasFault, [
    html`<p class="public-lead">${text.lead}</p>`,
    model.done && html`<p class="status status--ok" role="status">${text.done[model.done]}</p>`,
    error(model.isLast ? text.last : undefined),
    !model.question && html`<p>${text.anew}</p><p><a class="button" href="${anewPath}">${text.anewGo}</a></p>`,
    passkeysPart(language, model),
    model.question && anotherPart(language, model.question),
    passwordPart(language, model),
    codesPart(language, model),
  ])
}

/** Whoever did not sign in here has no keys here. */
export function noKeysPage(language: Language, isTrial: boolean): PublicPage {
  const { keys: text } = OWN_TEXT[language]
  return page(language, text.title, false, [html`<p class="public-lead">${isTrial ? text.trial : text.elsewhere}</p>`])
}

function passkeysPart(language: Language, { passkeys, question, password }: KeysModel): Html {
  const { keys: text } = OWN_TEXT[language]
  const mayRemove = question !== undefined && (passkeys.length > 1 || password !== undefined)
  return html`<section class="sign-in__part"><h2>${text.passkeys}</h2>
${passkeys.length === 0 && html`<p>${text.none}</p>`}
<ul class="sign-in__keys">${passkeys.map((one) => passkeyLine(language, one, mayRemove))}</ul></section>`
}

function passkeyLine(language: Language, one: ShownPasskey, mayRemove: boolean): Html {
  const { keys: text } = OWN_TEXT[language]
  const day = (at: string) => longDate(civilDateOf(at), language)
  const facts = [text.made(day(one.madeAt)), one.usedAt && text.used(day(one.usedAt)), one.isSynced && text.synced]
  return html`<li><span><b>${one.name}</b><br>${facts.filter(Boolean).join(', ')}</span>
${mayRemove && html`<form method="post" action="${keysPath}/verwijderen"><input type="hidden" name="id" value="${one.id}"><button class="button button--quiet button--small" type="submit" aria-label="${text.removeWhich(one.name)}">${text.remove}</button></form>`}</li>`
}

function anotherPart(language: Language, question: KeyQuestion): Html {
  const text = OWN_TEXT[language]
  return html`<section class="sign-in__part"><h2>${text.keys.another}</h2><p>${text.keys.anotherMore}</p>
${keyForm(text, `${keysPath}/toevoegen`, { ...question, does: 'make', label: text.keys.anotherGo })}</section>`
}

function passwordPart(language: Language, { password, question, fault }: KeysModel): HtmlPart {
  const { keys: text, password: rules } = OWN_TEXT[language]
  if (!password) return null
  const since = longDate(civilDateOf(password.changedAt), language)
  return html`<section class="sign-in__part"><h2>${text.password}</h2><p>${text.passwordMore(password.login, since)}</p>
${
  question &&
  html`<form class="sign-in__form" method="post" action="${keysPath}/wachtwoord">
<input type="hidden" name="username" value="${password.login}" autocomplete="username">
${field('password', text.newWord, { hint: `${rules.wordHint} ${text.passwordEnds}`, fault: fault && rules.faults[fault], type: 'password', autocomplete: 'new-password', maxlength: '300' })}
<p><button class="button" type="submit">${text.change}</button></p></form>`
}</section>`
}

function codesPart(language: Language, { password, question }: KeysModel): HtmlPart {
  const { keys: text } = OWN_TEXT[language]
  if (!password) return null
  return html`<section class="sign-in__part"><h2>${text.codes}</h2><p>${text.codesMore(password.codesLeft)}</p>
${question && html`<form class="sign-in__form" method="post" action="${keysPath}/herstelcodes"><p>${text.codesEnd}</p><p><button class="button button--quiet" type="submit">${text.codesGo}</button></p></form>`}</section>`
}

/** The new codes, this once. */
export function newCodesPage(language: Language, codes: readonly string[]): PublicPage {
  const { keys: text } = OWN_TEXT[language]
  return page(language, text.newCodes, false, [
    html`<p>${text.newCodesMore}</p>`,
    codeList(codes),
    html`<p><a class="button button--large" href="${keysPath}">${text.back}</a></p>`,
  ])
}
