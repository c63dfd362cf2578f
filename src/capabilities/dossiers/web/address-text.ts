import { textOf } from '../../../platform/web/language.ts'
import { en } from './address-text.en.ts'
import { nl } from './address-text.nl.ts'

export const text = textOf({ nl, en })
