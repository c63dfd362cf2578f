import { textOf } from '../../../platform/web/language.ts'
import { en } from './stand-in-text.en.ts'
import { nl } from './stand-in-text.nl.ts'

export const text = textOf({ nl, en })
