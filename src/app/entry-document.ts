import { html, raw } from '../platform/pure/html.ts'
import type { Language } from '../platform/pure/language.ts'
import type { Entry } from './assets.ts'

interface Frame extends Entry {
  name: 'professional' | 'family'
  nonce: string | undefined
  language: Language
  isTrial: boolean
}

const titles = {
  nl: { professional: 'Vandaag', family: 'Ons plan' },
  en: { professional: 'Today', family: 'Our plan' },
}
const withoutScript = { nl: 'Zet JavaScript aan om verder te gaan.', en: 'Turn on JavaScript to go on.' }

/** The frame of an entry: no inline script or style; the nonce is for the styles that React Aria adds itself. */
export function entryDocument({ name, nonce, language, isTrial, script, styles, fonts }: Frame): string {
  return html`${raw('<!doctype html>')}
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titles[language][name]} – Rondom</title>
<meta name="theme-color" content="#12433d">
${nonce !== undefined && html`<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`}
${fonts.slice(0, 1).map((font) => html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">`)}
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<script type="module" src="${script}"></script>
</head>
<body data-trial="${String(isTrial)}">
<div id="root"></div>
<noscript>${withoutScript[language]}</noscript>
</body>
</html>
`.markup
}
