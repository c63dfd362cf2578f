import { textOf } from '../../../platform/web/language.ts'
import { en } from './professional-deed-text.en.ts'
import { nl } from './professional-deed-text.nl.ts'

export const deedText = textOf({ nl, en })
