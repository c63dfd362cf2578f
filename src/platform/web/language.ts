import { type Language, languageOf } from '../pure/language.ts'

/** The language of this page. The server sets it on <html>; another language is another page. */
export const pageLanguage: Language = languageOf(document.documentElement.lang)

/** Of a text that exists in every language, the one for this page. */
export function textOf<Text>(texts: Readonly<Record<Language, Text>>): Text {
  return texts[pageLanguage]
}

/** The choice lives in a cookie, so that the server makes the next page in it. */
export function switchLanguage(language: Language) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there in every browser yet.
  document.cookie = `rondom-language=${language}; path=/; max-age=31536000; samesite=lax`
  location.reload()
}
