import { textOf } from '../../../platform/web/language.ts'
import { en } from './objection-text.en.ts'
import { nl } from './objection-text.nl.ts'

export const text = textOf({ nl, en })
