import { fieldErrorMarkup } from '../../../design/markup.ts'
import { civilDateOf, joinAnd, longDate, weekdayDate } from '../../../platform/pure/format.ts'
import { type Html, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import type { Followed } from '../follow/contract.ts'
import type { QuestionState } from '../life/vocabulary.ts'
import { en } from './follow-text.en.ts'
import { type FollowText, nl } from './follow-text.nl.ts'
import { WORDS_MAX } from './form-values.ts'

export const FOLLOW_TEXT: Readonly<Record<Language, FollowText>> = { nl, en }
export type FollowFault = 'ADD_EMPTY' | 'ADD_TOO_LONG' | 'WITHDRAW_TICK'

export type FollowModel = {
  language: Language
  /** The secret address of this page: forms are posted to it. */
  path: string
  followed: Followed
  words: string
  fault?: FollowFault
}
/** The words for each state. */
const WORD: Readonly<Record<QuestionState, keyof FollowText['states']>> = {
  new: 'new',
  'picked-up': 'pickedUp',
  answered: 'answered',
  'passed-on': 'passedOn',
  'became-consult': 'consult',
  'became-dossier': 'plan',
  closed: 'closed',
  withdrawn: 'withdrawn',
}

type Context = { model: FollowModel; text: FollowText }

/** How a question stands, for whoever has its secret link: who has it, by when, what was said; and what can still be done. */
export function followPage(model: FollowModel): PublicPage {
  const text = FOLLOW_TEXT[model.language]
  const context = { model, text }
  const { followed } = model
  const content = html`<div class="public-columns follow"><main id="main">
<h1>${stateOf(context)}</h1>
<p class="public-lead">${text.reference(followed.reference)}. ${text.asked(longDate(civilDateOf(followed.askedAt), model.language))}.</p>
${requests(context)}
${told(context)}
${passed(context)}
${ownWords(context)}
${addPart(context)}
${withdrawPart(context)}
${over(context)}
</main>
${aside(context)}
</div>`
  return { language: model.language, title: text.title, hasErrors: model.fault !== undefined, content }
}

/** One answer for every link that opens nothing: wrong, over, or never there. */
export function wrongLinkPage(language: Language): PublicPage {
  const text = FOLLOW_TEXT[language]
  const content = html`<div class="public-columns"><main id="main"><h1>${text.wrongTitle}</h1>
<p class="public-lead">${text.wrong}</p>
<p class="question-sent__again"><a class="button" href="/vraag">${text.again}</a></p></main></div>`
  return { language, title: text.wrongTitle, hasErrors: false, content }
}

function stateOf({ model: { followed }, text }: Context): string {
  return text.states[WORD[followed.state]](followed.told.at(-1)?.by ?? text.someone)
}

function aside({ model: { followed, language }, text }: Context): Html {
  const isElsewhere = followed.state === 'passed-on' && followed.may.add
  const isWaiting = followed.state === 'new' || followed.state === 'picked-up' || isElsewhere
  const hasHeard = !isElsewhere && followed.told.some((one) => one.words !== null)
  const due = weekdayDate(hasHeard ? followed.answerBefore : followed.reactBefore, language)
  return html`<aside class="next-steps" aria-labelledby="holders-title"><h2 id="holders-title">${text.holders}</h2>
<p>${followed.holders.length === 0 ? text.states[WORD[followed.state]](text.someone) : joinAnd(followed.holders, language)}</p>
${isWaiting && html`<p><b>${hasHeard ? text.answerBefore(due) : text.hearBefore(due)}</b></p>`}
<p class="next-steps__aside">${text.until}</p></aside>`
}

function told({ model: { followed, language }, text }: Context): Html | false {
  const lines = followed.told.filter((one) => one.words !== null)
  if (lines.length === 0) return false
  const items = lines.map(
    ({ words, by, at }) =>
      html`<li><p class="follow__words">${words ?? ''}</p><p class="field__hint">${text.toldBy(by, longDate(civilDateOf(at), language))}</p></li>`,
  )
  return part('told', text.told, html`<ul class="follow__list">${items}</ul>`)
}

function passed({ model: { followed, language }, text }: Context): Html | false {
  const lines = followed.passings.filter((one) => !one.isAsked)
  if (lines.length === 0) return false
  const items = lines.map((one) => {
    const place = one.organisation ?? ''
    const said =
      one.answer === null ? one.isHanded && text.handed(place) : one.answer ? text.saidYes(place) : text.saidNo(place)
    return html`<li><p class="follow__words">${one.words}</p>${said !== false && html`<p><b>${said}</b></p>`}
<p class="field__hint">${text.toldBy(one.by, longDate(civilDateOf(one.at), language))}</p></li>`
  })
  return part('passed', text.passed, html`<ul class="follow__list">${items}</ul>`)
}

function requests(context: Context): Html[] {
  const { text, model } = context
  return model.followed.passings
    .filter((one) => one.isAsked)
    .map(
      (
        one,
      ) => html`<section class="follow__request" aria-labelledby="request-${one.id}"><h2 id="request-${one.id}">${text.mayWe(one.organisation ?? '')}</h2>
<p class="follow__words">${one.words}</p><p>${text.mayWeMore}</p>
${form(
  context,
  html`<input type="hidden" name="passing" value="${one.id}">
<div class="follow__buttons"><button class="button" type="submit" name="deed" value="yes">${text.yes}</button>
<button class="button button--quiet" type="submit" name="deed" value="no">${text.no}</button></div>`,
)}</section>`,
    )
}

function ownWords({ model: { followed, language }, text }: Context): Html {
  const added = followed.added.map(
    ({ words, at }) =>
      html`<p class="field__hint">${text.added(longDate(civilDateOf(at), language))}</p><p class="follow__words own-words" dir="auto">${words}</p>`,
  )
  return part(
    'words',
    text.yourWords,
    html`<p class="follow__words own-words" dir="auto">${followed.words}</p>${added}`,
  )
}

function addPart(context: Context): Html | false {
  const { model, text } = context
  if (!model.followed.may.add) return false
  const error =
    model.fault === 'ADD_EMPTY'
      ? text.addEmpty
      : model.fault === 'ADD_TOO_LONG'
        ? text.addTooLong(WORDS_MAX)
        : undefined
  const control = html`<div class="field${error !== undefined && ' field--invalid'}"><label class="field__label" for="words">${text.addLabel}</label>
<p class="field__hint" id="words-hint">${text.addHint}</p>${fieldErrorMarkup('words', error, text.errorPrefix)}
<textarea class="input input--own-words" id="words" name="words" rows="4" dir="auto" aria-describedby="words-hint${error !== undefined && ' words-error'}"${error !== undefined && html` aria-invalid="true" autofocus`}>\n${model.words}</textarea></div>
<button class="button" type="submit" name="deed" value="add">${text.addSend}</button>`
  return part('add', text.add, form(context, control))
}

function withdrawPart(context: Context): Html | false {
  const { model, text } = context
  if (!model.followed.may.withdraw) return false
  const error = model.fault === 'WITHDRAW_TICK' ? text.withdrawTick : undefined
  const control = html`<p class="field__hint">${text.withdrawHint}</p>${fieldErrorMarkup('sure', error, text.errorPrefix)}
<label class="check"><input type="checkbox" id="sure" name="sure" value="yes"${error !== undefined && html` aria-invalid="true" aria-describedby="sure-error" autofocus`}><span>${text.withdrawSure}</span></label>
<button class="button button--quiet" type="submit" name="deed" value="withdraw">${text.withdrawSend}</button>`
  return html`<details class="follow__withdraw"${error !== undefined && html` open`}><summary>${text.withdraw}</summary>${form(context, control)}</details>`
}

function over({ model, text }: Context): Html | false {
  if (model.followed.may.add) return false
  return html`<section class="question-sent__part"><p>${text.over}</p><p class="question-sent__again"><a class="button button--quiet" href="/vraag">${text.again}</a></p></section>`
}

function form({ model: { path, language } }: Context, content: Html): Html {
  return html`<form class="follow__form" method="post" action="${path}${language !== 'nl' && `?taal=${language}`}" novalidate accept-charset="utf-8">${content}</form>`
}

function part(id: string, title: string, content: Html): Html {
  return html`<section class="question-sent__part" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`
}
