/** The languages every text exists in; Dutch is the source, English is typed as the same. */
export const LANGUAGES = ['nl', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** The language asked for, or Dutch. */
export function languageOf(asked: unknown): Language {
  return asked === 'en' ? 'en' : 'nl'
}
