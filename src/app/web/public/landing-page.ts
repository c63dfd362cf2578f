import { html } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'

const nl = {
  title: 'Eén plan, thuis en op school',
  lead: 'Heb je een vraag over je kind, thuis of op school? Stel hem hier. Iemand van het jeugdteam leest hem en laat iets horen.',
  ask: 'Stel je vraag',
  schools: 'Wie is er op mijn school?',
  inside: 'Hoor je al bij een gezin of een team?',
  insideMore: 'Log in om jullie plan te zien.',
  signIn: 'Inloggen',
  trial: 'Kies een verzonnen persoon',
  signInReally: 'Inloggen zoals in het echt, of een uitnodiging gebruiken',
}
const en: typeof nl = {
  title: 'One plan, at home and at school',
  lead: 'Do you have a question about your child, at home or at school? Ask it here. Someone of the youth team reads it and gets in touch.',
  ask: 'Ask your question',
  schools: 'Who is at my school?',
  inside: 'Are you part of a family or a team already?',
  insideMore: 'Sign in to see your plan.',
  signIn: 'Sign in',
  trial: 'Choose an invented person',
  signInReally: 'Sign in as in real life, or use an invitation',
}

/** The front door: ask a question, or sign in. */
export function landingPage(language: Language, isTrial: boolean): PublicPage {
  const text = { nl, en }[language]
  const signIn = isTrial
    ? html`<p><a class="button button--large button--quiet" href="/proefomgeving">${text.trial}</a></p>
<p><a href="/inloggen">${text.signInReally}</a></p>`
    : html`<p><a class="button button--large button--quiet" href="/inloggen">${text.signIn}</a></p>`
  const content = html`<div class="public-columns"><main id="main">
<h1>${text.title}</h1>
<p class="public-lead">${text.lead}</p>
<p class="landing__ask"><a class="button button--large" href="/vraag">${text.ask}</a></p>
<p class="landing__schools"><a href="/scholen">${text.schools}</a></p>
<section class="landing__inside" aria-labelledby="inside-title">
<h2 id="inside-title">${text.inside}</h2>
<p>${text.insideMore}</p>
${signIn}
</section>
</main></div>`
  return { language, title: text.title, hasErrors: false, content }
}
