import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}

/** What a page must load: the module that starts it, and every stylesheet it and its shared parts need. */
export interface Entry {
  script: string
  styles: string[]
  fonts: string[]
}

const built = join(import.meta.dirname, '../../build/web')
export const assetsFolder = join(built, 'assets')

/** Reads the manifest of the web build anew, so that a rebuild shows at once. */
export function entryOf(name: string): Entry {
  const manifest = readManifest()
  const chunk = manifest[name]
  if (!chunk) throw new Error(`the web build has no entry ${name}: run npm start once to build it`)
  const styles = collectStyles(manifest, name, new Set())
  const fonts = Object.values(manifest)
    .map((one) => one.file)
    .filter((file) => /source-sans-3-latin-wght.*\.woff2$/.test(file))
  return { script: `/${chunk.file}`, styles: [...new Set(styles)], fonts: fonts.map((file) => `/${file}`) }
}

function readManifest(): Record<string, Chunk> {
  const path = join(built, 'manifest.json')
  if (!existsSync(path)) throw new Error('the web is not built: run npm start once to build it')
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>
}

function collectStyles(manifest: Record<string, Chunk>, name: string, seen: Set<string>): string[] {
  const chunk = manifest[name]
  if (!chunk || seen.has(name)) return []
  seen.add(name)
  const shared = (chunk.imports ?? []).flatMap((one) => collectStyles(manifest, one, seen))
  const own = chunk.file.endsWith('.css') ? [chunk.file] : []
  return [...shared, ...own.map((file) => `/${file}`), ...(chunk.css ?? []).map((file) => `/${file}`)]
}
