import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

export const fingerprintOf = (files: readonly string[]) =>
  fingerprint(files.map((file) => readFileSync(file, 'utf8')).join('\n'))
