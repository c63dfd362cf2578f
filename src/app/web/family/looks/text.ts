import { useText } from '../text.ts'
import { looks as en } from './text.en.ts'
import { looks as nl } from './text.nl.ts'

export type LooksText = typeof nl

/** The words of this page alone: they come with it, not with the first screen. */
export function useLooksText(): LooksText {
  return useText().language === 'en' ? en : nl
}
