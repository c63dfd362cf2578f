import { type ReadMap, readMap } from '../map-file/rules.ts'
import { largestMapFile } from '../map-file/vocabulary.ts'

/** A chosen file: too large, not JSON, or read with the same rule as at the server. */
export type ChosenFile = { state: 'too-large' } | { state: 'not-json' } | { state: 'read'; file: unknown; map: ReadMap }

export async function readFile(file: File): Promise<ChosenFile> {
  if (file.size > largestMapFile) return { state: 'too-large' }
  try {
    const content: unknown = JSON.parse(await file.text())
    return { state: 'read', file: content, map: readMap(content) }
  } catch {
    return { state: 'not-json' }
  }
}
