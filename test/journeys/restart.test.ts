// A trial that is stopped and started again goes on where it stopped; a folder has one server at a time.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'
import { startServer } from '../harness/server.ts'
import { fillQuestion, sendQuestion } from './asking.ts'
import { signIn, visit } from './region.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const words = 'Kunnen jullie morgen ook nog lezen wat ik vandaag schreef?'

let browser: Browser
let dataFolder: string
beforeAll(async () => {
  ;[browser, dataFolder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), 'rondom-restart-'))])
})
afterAll(async () => {
  await browser?.close()
  await rm(dataFolder, { recursive: true, force: true })
})

test('a first start on an empty folder fills it; a second server on it is refused in one sentence', async () => {
  const server = await startServer({ dataFolder })
  expect(server.output()).toContain('A small invented region is ready.')
  const visitor = await visit({ server, browser, close: server.stop }, 390)
  await visitor.page.goto('/vraag')
  await fillQuestion(visitor.page, {
    asker: 'Ik ben ouder of verzorger',
    name: 'Wies',
    school: 'De Wilgenhof',
    words,
    email: 'wies@voorbeeld.example',
  })
  await sendQuestion(visitor.page)
  await visitor.page.getByRole('heading', { name: 'Je vraag is verstuurd' }).waitFor()
  await visitor.close()

  const second = await run(['src/app/server.ts'], { PORT: '0' })
  expect(second.exitCode).toBe(1)
  expect(second.output.trim().split('\n')).toHaveLength(1)
  expect(second.output).toContain(dataFolder)
  await server.stop()
})

test('a second start goes on where the first one stopped', async () => {
  const begin = performance.now()
  const server = await startServer({ dataFolder })
  const seconds = (performance.now() - begin) / 1000
  console.info(`The second start took ${seconds.toFixed(1)} seconds.`)
  // On a machine with nothing else to do it is less than 5 seconds; here other work may run beside it.
  expect(seconds).toBeLessThan(20)
  expect(server.output()).toContain('Going on where you stopped.')
  const noah = await signIn({ server, browser, close: server.stop }, 1440, 'Noah Willems')
  await noah.page.getByText(words).waitFor()
  expect(noah.allProblems()).toEqual([])
  await noah.close()
  await server.stop()
})

test('the chain of looks of the stopped trial is as it was sealed', async () => {
  const { exitCode, output } = await run(['src/app/cli.ts', 'verify-looks'])
  expect(output).toMatch(/^\d+ looks are as they were sealed\.$/m)
  expect(exitCode).toBe(0)
})

/** Runs a program of ours on the data folder until it ends by itself. */
async function run(program: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { PATH: process.env.PATH, RONDOM_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(String(chunk)))
  const [exitCode] = await once(child, 'close')
  return { exitCode: exitCode as number | null, output: chunks.join('') }
}
