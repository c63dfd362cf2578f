import { createContext, useContext } from 'react'
import type { Language } from '../../../platform/pure/language.ts'
import type { FamilyText } from './text.nl.ts'

export type Words = { text: FamilyText; language: Language }

export const TextContext = createContext<Words | undefined>(undefined)

/** The texts in the language of the page. */
export function useText(): Words {
  const words = useContext(TextContext)
  if (!words) throw new Error('useText outside TextContext')
  return words
}
