import { textOf } from '../../../platform/web/language.ts'
import { en } from './region-text.en.ts'
import { nl } from './region-text.nl.ts'

export const text = textOf({ nl, en })
