import { textOf } from '../../../platform/web/language.ts'
import { en } from './talk-text.en.ts'
import { nl } from './talk-text.nl.ts'

export const text = textOf({ nl, en })
