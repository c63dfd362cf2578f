import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileHeads, type Head } from './heads.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rondom-heads-'))
  folders.push(folder)
  return folder
}

const head = (file: string, number: number): Head => ({ file, number, seal: `${file}${number}` })
async function partsIn(folder: string): Promise<(readonly Head[])[]> {
  const parts: (readonly Head[])[] = []
  for await (const part of fileHeads(folder).kept()) parts.push(part)
  return parts
}
const keptIn = async (folder: string) => (await partsIn(folder)).flat()

test('heads are added to those of the day, and all of them are found again', async () => {
  const folder = emptyFolder()
  const heads = fileHeads(folder)
  heads.keep('2026-11-22', [head('a', 1), head('b', 1)])
  heads.keep('2026-11-22', [head('a', 3)])
  expect(await keptIn(folder)).toEqual([head('a', 1), head('b', 1), head('a', 3)])
})

test('of a day that has passed the newest head of each file stays', async () => {
  const folder = emptyFolder()
  for (const number of [1, 2, 3]) fileHeads(folder).keep('2026-11-22', [head('a', number), head('b', 1)])
  fileHeads(folder).keep('2026-11-23', [head('a', 4)])
  expect(await keptIn(folder)).toEqual([head('a', 3), head('b', 1), head('a', 4)])
  expect(readFileSync(join(folder, 'seals/2026-11-22.lines'), 'utf8').trim().split('\n')).toHaveLength(2)
})

test('more heads than fit in one go come in parts', async () => {
  const folder = emptyFolder()
  const many = Array.from({ length: 12_000 }, (_, number) => head('a', number))
  fileHeads(folder).keep('2026-11-22', many)
  expect((await partsIn(folder)).map((part) => part.length)).toEqual([5000, 5000, 2000])
})

test('heads that were kept as one object per day, as at first, still count; a folder without any has none', async () => {
  const folder = emptyFolder()
  expect(await keptIn(folder)).toEqual([])
  mkdirSync(join(folder, 'seals'))
  writeFileSync(join(folder, 'seals/2026-11-21.json'), JSON.stringify({ a: { number: 2, seal: 'a2' } }))
  fileHeads(folder).keep('2026-11-22', [head('b', 1)])
  expect(await keptIn(folder)).toEqual([head('a', 2), head('b', 1)])
})
