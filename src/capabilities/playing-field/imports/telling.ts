import { PassThrough, type Readable } from 'node:stream'
import type { Language } from '../../../platform/pure/language.ts'
import type { Call } from '../../access/actor.ts'
import type { Choices } from './apply.ts'
import type { ImportLine } from './contract.ts'
import { saveFile } from './importing.ts'
import { shown } from './showing.ts'
import type { Waiting } from './waiting.ts'

interface Saving {
  choices: Choices
  language: Language
  onFault(error: unknown): void
}

/**
 * imports-16: saves a file, and tells in the answer itself how far it is: on the embedded database nobody can be asked anything
 * meanwhile. Whoever listens no longer stops nothing: the saving goes on.
 */
export function linesOfSaving(call: Call, file: Waiting, { choices, language, onFault }: Saving): Readable {
  const lines = new PassThrough()
  const tell = (line: ImportLine) => !lines.destroyed && lines.write(`${JSON.stringify(line)}\n`)
  const onProgress = () => tell({ progress: file.progress, end: null })
  const { done } = saveFile(call, file, choices, { onProgress, onFault })
  onProgress()
  void done.then(() => {
    tell({ progress: file.progress, end: shown(file, language) })
    lines.end()
  })
  return lines
}
