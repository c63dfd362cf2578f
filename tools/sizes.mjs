// How much script a page loads at first: an entry with all it imports statically, compressed as the server sends it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './paths.mjs'

const built = join(root, 'build', 'web')
/** Limits in KB (1000 bytes). Public pages work without script, so having none is fine there. */
const limits = [
  { page: 'professional', entry: 'src/app/web/professional/main.tsx', limit: 190 },
  { page: 'family', entry: 'src/app/web/family/main.tsx', limit: 90 },
  { page: 'public', entry: 'src/app/web/public/public.ts', limit: 10, isOptional: true },
]
const stylesheets = ['src/app/web/public/public.css']

/** One line per entry for the table of `npm run check`. */
export function measureEntries() {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'))
  const scripts = limits.map(({ page, entry, limit, isOptional }) => {
    const name = `script of ${page} pages`
    if (!manifest[entry])
      return { name, isGood: Boolean(isOptional), detail: isOptional ? 'none' : `${entry} is missing` }
    const size = scriptsOf(manifest, entry).reduce((sum, file) => sum + compressedSize(file), 0) / 1000
    return { name, isGood: size <= limit, detail: `${size.toFixed(1)} of ${limit} KB` }
  })
  const missing = stylesheets.filter((entry) => !manifest[entry])
  return [...scripts, ...missing.map((entry) => ({ name: entry, isGood: false, detail: 'missing from the build' }))]
}

function scriptsOf(manifest, entry, seen = new Set()) {
  if (seen.has(entry)) return []
  seen.add(entry)
  const { file, imports = [] } = manifest[entry]
  return [file, ...imports.flatMap((next) => scriptsOf(manifest, next, seen))].filter((name) => name.endsWith('.js'))
}

function compressedSize(file) {
  const path = join(built, file)
  return existsSync(path) ? gzipSync(readFileSync(path)).length : 0
}
