// Runs mutants: test files are gathered instead of run, and the source of decide() is made so that each mutant can be switched on.
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vitest/config'
import { switchable } from './source-mutants.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

const gathering: Plugin = {
  name: 'gather the tests instead of running them',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'vitest' && importer && !importer.startsWith(here) && !importer.includes('node_modules')
      ? `${here}collecting.ts`
      : undefined,
}

const mutating: Plugin = {
  name: 'make every mutant of decide() one that can be switched on',
  enforce: 'pre',
  transform: (code, id) => switchable(code, id.replace(root, '')),
}

export default defineConfig({
  root,
  plugins: [gathering, ...(process.env.RONDOM_MUTANTS === 'decide' ? [mutating] : [])],
  test: {
    include: ['test/mutation/*.mutants.ts'],
    testTimeout: 24 * 3_600_000,
    hookTimeout: 3_600_000,
    fileParallelism: false,
    pool: 'forks',
  },
})
