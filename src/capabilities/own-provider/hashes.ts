import { createHmac } from 'node:crypto'
import type { SignInKeys } from '../accounts/sign-in/keys.ts'

/**
 * A hash with a key that is not in the database: whoever takes the database alone cannot find a login name or a short code by trying all
 * of them. The kind keeps one sort of text from being taken for another.
 */
export const keyedHash = (keys: SignInKeys, kind: 'login' | 'recovery' | 'try' | 'record', text: string): string =>
  createHmac('sha256', keys.keyFor(`own-provider ${kind}`))
    .update(text)
    .digest('hex')
