import { textOf } from '../../../../platform/web/language.ts'
import { en } from './text.en.ts'
import { nl } from './text.nl.ts'

export const text = textOf({ nl, en })
