import { textOf } from '../../../platform/web/language.ts'
import { en } from './emergency-text.en.ts'
import { nl } from './emergency-text.nl.ts'

export const text = textOf({ nl, en })
