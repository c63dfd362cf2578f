import { attributes, type Html, type HtmlPart, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import type { PasswordFaults } from './faults.ts'
import { en } from './text.en.ts'
import { nl, type OwnText } from './text.nl.ts'

export const OWN_TEXT: Readonly<Record<Language, OwnText>> = { nl, en }

/** Where the page is, for the forms that it sends. */
export interface At {
  language: Language
  path: string
}

/** What a passkey is asked, as the browser's script reads it; `fault` when the last one did not do. */
export interface KeyQuestion {
  options: unknown
  fault?: boolean
}

/** Who was invited; somebody of a family may be known here already, of another dossier. */
interface FirstTime {
  name: string
  kind: 'professional' | 'family'
}

/** The first time: a passkey before all, else a password. */
export function firstTimePage({ language, path }: At, who: FirstTime, question: KeyQuestion): PublicPage {
  const text = OWN_TEXT[language]
  return page(language, text.hello(who.name), question.fault ?? false, [
    html`<p class="public-lead">${text.choose}</p>`,
    html`<section class="sign-in__part"><h2>${text.key.title}</h2><p>${text.key.more}</p>
${keyForm(text, `${path}/sleutel`, { ...question, does: 'make', label: text.key.make })}</section>`,
    html`<section class="sign-in__part"><h2>${text.rather.title}</h2><p>${text.rather.more}</p>
<p><a class="button button--quiet" href="${path}/wachtwoord">${text.rather.go}</a></p></section>`,
    who.kind === 'family' &&
      html`<section class="sign-in__part"><h2>${text.already.title}</h2><p>${text.already.more}</p>
<p><a class="button button--quiet" href="${path}/al">${text.already.go}</a></p></section>`,
  ])
}

interface KeyForm extends KeyQuestion {
  does: 'make' | 'use'
  label: string
}

/** The script fills in what the passkey answers and sends the form; without script it says what to do. */
export function keyForm(text: OwnText, action: string, { options, does, label, fault }: KeyForm): Html {
  return html`<form class="sign-in__form" method="post" action="${action}"${attributes({ 'data-passkey': does, 'data-options': JSON.stringify(options) })}>
<input type="hidden" name="response" value="">
${error(fault ? text.key.failed : undefined)}
<p class="field__error" role="alert" hidden data-passkey-failed>${text.key.failed}</p>
<p class="field__hint" hidden data-passkey-not-here>${text.key.notHere}</p>
<noscript><p class="field__hint">${text.key.withoutScript}</p></noscript>
<p><button class="button button--large" type="submit" disabled>${label}</button></p></form>`
}

export interface PasswordForm {
  login: string
  faults: PasswordFaults
}

export function passwordPage({ language, path }: At, { login, faults }: PasswordForm): PublicPage {
  const { password: text } = OWN_TEXT[language]
  return page(language, text.title, Object.keys(faults).length > 0, [
    html`<p class="public-lead">${text.lead}</p>`,
    html`<form class="sign-in__form" method="post" action="${path}/wachtwoord">
${field('login', text.login, { hint: text.loginHint, fault: faults.login && text.loginFaults[faults.login], value: login, autocomplete: 'username', maxlength: '60', autocapitalize: 'none', spellcheck: 'false' })}
${field('password', text.word, { hint: text.wordHint, fault: faults.password && text.faults[faults.password], type: 'password', autocomplete: 'new-password', maxlength: '300' })}
<p><button class="button button--large" type="submit">${text.next}</button></p></form>`,
  ])
}

export interface AppForm {
  picture: Html
  key: string
  isWrong: boolean
}

/** The second step is made ready: a square code to scan, the same as text, and a code to show that it works. */
export function appPage({ language, path }: At, { picture, key, isWrong }: AppForm): PublicPage {
  const { app: text } = OWN_TEXT[language]
  return page(language, text.title, isWrong, [
    html`<p class="public-lead">${text.lead}</p><p>${text.scan}</p>`,
    html`<p class="sign-in__qr" role="img" aria-label="${text.picture}">${picture}</p>`,
    html`<p>${text.byHand}<br><code class="sign-in__code">${key}</code></p>`,
    html`<form class="sign-in__form" method="post" action="${path}/app">
${field('code', text.code, { hint: text.codeHint, fault: isWrong && text.wrong, ...oneTime })}
<p><button class="button button--large" type="submit">${text.next}</button></p></form>`,
  ])
}

const oneTime = { autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: '12' }

export function recoveryPage({ language, path }: At, codes: readonly string[], isMissing: boolean): PublicPage {
  const { recovery: text } = OWN_TEXT[language]
  return page(language, text.title, isMissing, [
    html`<p class="public-lead">${text.lead}</p><p>${text.more}</p>`,
    codeList(codes),
    html`<form class="sign-in__form" method="post" action="${path}">${error(isMissing ? text.keptMissing : undefined)}
<label class="check"><input type="checkbox" name="kept" value="yes"> <span>${text.kept}</span></label>
<p><button class="button button--large" type="submit">${text.next}</button></p></form>`,
  ])
}

export interface SignInForm extends KeyQuestion {
  login: string
  problem?: 'wrong' | { wait: number }
}

export function ownSignInPage({ language, path }: At, { options, fault, login, problem }: SignInForm): PublicPage {
  const text = OWN_TEXT[language]
  const said = problem === 'wrong' ? text.in.wrong : problem && text.in.wait(problem.wait)
  return page(language, text.in.title, problem !== undefined || (fault ?? false), [
    keyForm(text, `${path}/sleutel`, { options, does: 'use', label: text.key.use, ...(fault ? { fault } : {}) }),
    html`<section class="sign-in__part"><h2>${text.in.orPassword}</h2>
<form class="sign-in__form" method="post" action="${path}/inloggen">${error(said)}
${field('login', text.in.login, { value: login, autocomplete: 'username webauthn', maxlength: '60', autocapitalize: 'none', spellcheck: 'false' })}
${field('password', text.in.word, { type: 'password', autocomplete: 'current-password', maxlength: '300' })}
<p><button class="button button--large button--quiet" type="submit">${text.in.next}</button></p></form></section>`,
    html`<p class="sign-in__note">${text.in.first} <a href="/uitnodiging">${text.in.firstGo}</a></p><p class="sign-in__note">${text.in.lost}</p>`,
  ])
}

export function codePage({ language, path }: At, problem?: 'wrong' | { wait: number }): PublicPage {
  const { code: text, in: around } = OWN_TEXT[language]
  const said = problem === 'wrong' ? text.wrong : problem && around.wait(problem.wait)
  return page(language, text.title, problem !== undefined, [
    html`<form class="sign-in__form" method="post" action="${path}/code">
${field('code', text.label, { hint: text.hint, fault: said, autocomplete: 'one-time-code', maxlength: '20', autocapitalize: 'characters', spellcheck: 'false' })}
<p><button class="button button--large" type="submit">${text.next}</button></p></form>`,
  ])
}

export type OwnRefusal = 'over' | 'used' | 'someoneElse'

export function ownRefusedPage(language: Language, reason: OwnRefusal): PublicPage {
  const { refused } = OWN_TEXT[language]
  return page(language, refused.title, true, [
    html`<p class="public-lead">${refused[reason]}</p>`,
    html`<p><a class="button button--large" href="/inloggen">${refused.again}</a></p>`,
  ])
}

interface FieldMore extends Readonly<Record<string, unknown>> {
  hint?: string | undefined
  fault?: string | false | undefined
}

export function field(name: string, label: string, { hint, fault, ...more }: FieldMore): Html {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  const values = {
    id: name,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? 'true' : undefined,
    required: true,
  }
  return html`<div class="field"><label class="field__label" for="${name}">${label}</label>
${hint && html`<p class="field__hint" id="${name}-hint">${hint}</p>`}
${fault && html`<p class="field__error" id="${name}-fault" role="alert">${fault}</p>`}
<input class="input"${attributes({ ...values, ...(more as Record<string, string>) })}></div>`
}

export const error = (said: string | undefined): HtmlPart =>
  said !== undefined && html`<p class="field__error" role="alert">${said}</p>`

export function page(language: Language, title: string, hasErrors: boolean, parts: readonly HtmlPart[]): PublicPage {
  return { language, title, hasErrors, content: html`<main id="main" class="sign-in"><h1>${title}</h1>${parts}</main>` }
}

export const codeList = (codes: readonly string[]): Html =>
  html`<ol class="sign-in__codes">${codes.map((code) => html`<li><code class="sign-in__code">${code}</code></li>`)}</ol>`
