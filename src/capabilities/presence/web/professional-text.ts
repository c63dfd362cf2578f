import { textOf } from '../../../platform/web/language.ts'
import { en } from './professional-text.en.ts'
import { nl } from './professional-text.nl.ts'

export const text = textOf({ nl, en })
