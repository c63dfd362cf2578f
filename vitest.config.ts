import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Tests of the source itself: no database, although they lie in test/catalogue. */
const ofTheSource = ['wall', 'dependencies', 'promises', 'sql', 'facts', 'plain-dutch'].map(
  (name) => `test/catalogue/${name}.test.ts`,
)
const journeys = ['test/journeys/**/*.test.ts']
/** Under src these need a database; under test everything does but the tests of the oracle and of the mutants. */
const withDatabase = [
  'src/**/{routes,queries,jobs}.test.ts',
  'src/**/*.database.test.ts',
  'src/platform/database/**/*.test.ts',
]
const oracle = ['test/oracle/**/*.test.ts']
const mutation = ['test/mutation/*.test.ts']

/** Every test file belongs to exactly one of these three; `npm test` runs them one after another. */
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}', ...oracle, ...mutation, ...ofTheSource],
          exclude: withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [...withDatabase, 'test/**/*.test.ts'],
          exclude: [...journeys, ...oracle, ...mutation, ...ofTheSource],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'journeys', include: journeys, testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
})
