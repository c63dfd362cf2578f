// npm run spec: the titles of all tests, which read as the specification, by the folder they stand in.
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

const files = globSync(['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts']).sort()
let folder = ''
for (const file of files) {
  const titles = titlesOf(readFileSync(file, 'utf8'))
  if (titles.length === 0) continue
  if (dirname(file) !== folder) {
    folder = dirname(file)
    console.log(`\n${folder}`)
  }
  for (const title of titles) console.log(`  ${title}`)
}

function titlesOf(source: string): string[] {
  const calls = source.matchAll(/^\s*(?:test|it)(?:\.\w+)*(?:\([^\n]*\))?\(\s*(['"`])(.*?)(?<!\\)\1/gm)
  return [...calls].map(([, , title]) => (title ?? '').replace(/\\(['"`])/g, '$1'))
}
