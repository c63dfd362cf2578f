import { textOf } from '../../../platform/web/language.ts'
import { en } from './resets-text.en.ts'
import { nl } from './resets-text.nl.ts'

export const text = textOf({ nl, en })
