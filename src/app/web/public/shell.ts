import { translate } from '../../../design/icons.ts'
import { brandMarkup, iconMarkup } from '../../../design/markup.ts'
import { type Html, html, raw } from '../../../platform/pure/html.ts'
import type { Language } from '../../../platform/pure/language.ts'
import type { PublicPage } from '../../../platform/pure/public-page.ts'
import { en } from './text.en.ts'
import { nl, type ShellText } from './text.nl.ts'

/** What the server knows of itself: where the built files are, which region this is. */
export type PublicFrame = {
  stylesheet: string
  /** The one latin font file, so that the first line of text has its own letter at once. */
  fontPreload?: string
  /** A small module that only makes easier what works without it. */
  script?: string
  icon?: string
  /** A municipality's theme: one CSS file and the class that it listens to. */
  theme?: { stylesheet: string; className: string }
  /** "gemeente Waterrijk" */
  region: string
  isTrial: boolean
  /** Path of the page, for the link to the other language. */
  path: string
}

const TEXT: Readonly<Record<Language, ShellText>> = { nl, en }

/** The whole document around a public page. No inline script or style: the Content-Security-Policy has none. */
export function publicDocument(frame: PublicFrame, page: PublicPage): string {
  const text = TEXT[page.language]
  return html`${raw('<!doctype html>')}
<html lang="${page.language}" class="${frame.theme?.className ?? ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.hasErrors && text.errorTitle}${page.title} – Rondom</title>
<meta name="theme-color" content="#12433d">
${page.goesOnTo !== undefined && html`<meta http-equiv="refresh" content="0;url=${page.goesOnTo}">`}
${links(frame)}
</head>
<body class="roomy public">
<a class="skip-link" href="#main">${text.skip}</a>
${header(frame, text)}
${dangerBar(text)}
${page.content}
</body>
</html>
`.markup
}

function links({ stylesheet, fontPreload, icon, theme, script }: PublicFrame): Html {
  return html`${fontPreload !== undefined && html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${fontPreload}">`}
<link rel="stylesheet" href="${stylesheet}">
${theme !== undefined && html`<link rel="stylesheet" href="${theme.stylesheet}">`}
${icon !== undefined && html`<link rel="icon" type="image/svg+xml" href="${icon}">`}
${script !== undefined && html`<script type="module" src="${script}"></script>`}`
}

function header({ region, path, isTrial }: PublicFrame, text: ShellText): Html {
  const { language, name, label } = text.otherLanguage
  return html`<header class="public-header">${isTrial && html`<p class="trial-strip">${text.trial}</p>`}<div class="public-header__row">
<a class="public-header__brand" href="/" aria-label="${text.home}">${brandMarkup()}<b>Rondom</b></a>
<span class="public-header__tagline">${text.tagline(region)}</span>
<a class="button button--on-rail public-header__language" href="${path}?taal=${language}" lang="${language}" hreflang="${language}" aria-label="${label}">${iconMarkup(translate)}${name}</a>
</div></header>`
}

/** Always on top, before any question: help that cannot wait is not ours to give. */
function dangerBar({ danger }: ShellText): Html {
  return html`<aside class="danger-bar" aria-label="${danger.label}"><p>
<b>${danger.now}</b> ${danger.call} <a href="tel:112">112</a>.
${danger.worried} ${danger.call} <a href="tel:08002000">${danger.safeAtHome}</a>. ${danger.free}
</p></aside>`
}
