import { textOf } from '../../../platform/web/language.ts'
import { en } from './matrix-text.en.ts'
import { nl } from './matrix-text.nl.ts'

export const text = textOf({ nl, en })
