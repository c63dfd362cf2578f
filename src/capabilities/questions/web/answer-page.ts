import { checkCircle } from '../../../design/icons.ts'
import { iconMarkup, partyTileMarkup } from '../../../design/markup.ts'
import { type CivilDate, joinAnd, joinOr, weekdayDate } from '../../../platform/pure/format.ts'
import { type Html, html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import { QUESTION_TEXT } from './form-context.ts'
import { nextSteps } from './next-steps.ts'
import type { QuestionFormText } from './text.nl.ts'

export type QuestionSentModel = {
  language: Language
  /** Where another question can be asked: "/vraag". */
  path: string
  /** What the asker can name on the phone; says nothing of what was asked. */
  reference: string
  /** Before which day the asker hears something. */
  reactBefore: CivilDate
  /** The secret link, shown this once; undefined where it was shown before. */
  follow?: string
  answerWithinWorkingDays: number
  /** The readers as the real keys have them: names, for the team. */
  teamReaders: readonly string[]
  /** The school and its readers when the asker let them; undefined when not, or when no school was chosen. */
  school?: { name: string; readers: readonly string[] }
}

/** "Je vraag is verstuurd": by when an answer comes, who reads it by name, and what happens next. */
export function questionSentPage(model: QuestionSentModel): PublicPage {
  const text = QUESTION_TEXT[model.language]
  const { sent } = text
  const readers = joinOr(model.teamReaders, model.language)
  const content = html`<div class="public-columns"><main id="main">
<h1 class="question-sent__title">${iconMarkup(checkCircle)}<span>${sent.title}</span></h1>
<p class="public-lead">${sent.contactBefore} <b>${weekdayDate(model.reactBefore, model.language)}</b>.</p>
${reference(model, text)}
${followPart(model, text)}
${readersPart(model, text)}
<div class="question-sent__part"><p>${text.law}</p></div>
<p class="question-sent__again"><a class="button button--quiet" href="${model.path}${model.language !== 'nl' && `?taal=${model.language}`}">${sent.again}</a></p>
</main>
${nextSteps(text, { readers, withinDays: model.answerWithinWorkingDays })}
</div>`
  return { language: model.language, title: sent.title, hasErrors: false, content }
}

function reference({ reference: number }: QuestionSentModel, { sent }: QuestionFormText): Html {
  return html`<p class="question-sent__reference"><span>${sent.referenceLabel}</span><b>${number}</b><span>${sent.referenceMore}</span></p>`
}

function followPart({ follow, language }: QuestionSentModel, { sent }: QuestionFormText): Html | false {
  if (follow === undefined) return false
  return html`<section class="question-sent__part" aria-labelledby="follow-title"><h2 id="follow-title">${sent.followTitle}</h2>
<p>${sent.follow}</p>
<p class="question-sent__follow"><a class="button" href="${follow}${language !== 'nl' && `?taal=${language}`}">${sent.followLink}</a></p>
<p class="field__hint">${sent.followKeep}</p></section>`
}

function readersPart({ teamReaders, school, language }: QuestionSentModel, { sent }: QuestionFormText): Html {
  return html`<section class="question-sent__part" aria-labelledby="readers-title"><h2 id="readers-title">${sent.readers}</h2>
<ul class="question-sent__readers">
<li>${partyTileMarkup('youth-team')}<span><b>${sent.team}</b><small>${joinAnd(teamReaders, language)}</small></span></li>
${school !== undefined && html`<li>${partyTileMarkup('school')}<span><b>${school.name}</b><small>${joinAnd(school.readers, language)}</small></span></li>`}
</ul>
${school === undefined && html`<p class="field__hint">${sent.schoolNot}</p>`}
</section>`
}
