// The wall between server and browser is the compiler (tsconfig.web.json): the real web project is compiled with one
// more file in it, which imports what no web file may import.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const compiler = join(root, 'node_modules/typescript/bin/tsc')

describe('the wall between server and browser', { timeout: 120_000 }, () => {
  test('a web file that imports nothing forbidden compiles', async () => {
    expect(await errorsOf(() => `export const one: number = 1`)).toEqual([])
  })

  test('a web file that imports the database does not compile', async () => {
    const errors = await errorsOf((folder) => `export type * from '${relative(folder, databaseFile())}'`)
    expect(errors.join('\n')).toMatch(/TS6307/)
  })

  test('a web file that imports from Node does not compile', async () => {
    const errors = await errorsOf(() => `export { readFileSync } from 'node:fs'`)
    expect(errors.join('\n')).toMatch(/TS2307|TS2591/)
  })

  test('a web file that uses a global of Node does not compile', async () => {
    const errors = await errorsOf(() => 'export const secret: string | undefined = process.env.RONDOM_KEY')
    expect(errors.join('\n')).toMatch(/TS2580|TS2591/)
  })
})

/** The compiler's errors about one extra file in the web project. */
async function errorsOf(source: (folder: string) => string): Promise<string[]> {
  mkdirSync(join(root, 'build'), { recursive: true })
  const folder = mkdtempSync(join(root, 'build', 'wall-'))
  try {
    writeFileSync(join(folder, 'extra.ts'), `${source(folder)}\n`)
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(projectWithExtraFile))
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      cwd: folder,
    }).catch((error: { stdout: string }) => error)
    return stdout.split('\n').filter((line) => line.includes('extra.ts'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `include` comes from the real project; `files` adds to it. */
const projectWithExtraFile = {
  extends: '../../tsconfig.web.json',
  compilerOptions: { tsBuildInfoFile: './extra.tsbuildinfo' },
  files: ['./extra.ts'],
}

function databaseFile(): string {
  const folder = join(root, 'src/platform/database')
  const file = readdirSync(folder).find((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  if (!file) throw new Error('There is no file in src/platform/database')
  return join(folder, file)
}
