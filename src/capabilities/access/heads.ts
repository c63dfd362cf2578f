import {
  appendFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The number and seal of the newest look of a file, as they were at some moment. */
export interface Head {
  file: string
  number: number
  seal: string
}

export interface HeadKeeper {
  /** Keeps these heads with those of a day. */
  keep(day: string, heads: readonly Head[]): void
  /** All heads ever kept, so many at a time that they fit in memory. */
  kept(): AsyncIterable<readonly Head[]>
}

const atOnce = 5000
const name = /^\d{4}-\d{2}-\d{2}\.(lines|json)$/

/**
 * Keeps heads under the data folder, in one file per day: a line is added for each, so that a day with many looks costs no more
 * than its own lines. Of a day that has passed only the newest line of each file stays.
 */
export function fileHeads(folder: string): HeadKeeper {
  const place = join(folder, 'seals')
  const files = () =>
    existsSync(place)
      ? readdirSync(place)
          .filter((one) => name.test(one))
          .sort()
      : []
  let lastDay = ''
  return {
    keep(day, heads) {
      mkdirSync(place, { recursive: true })
      if (day !== lastDay) for (const file of files()) if (file < day) keepNewest(join(place, file))
      lastDay = day
      appendFileSync(join(place, `${day}.lines`), linesOf(heads), { flush: true })
    },
    async *kept() {
      for (const file of files()) yield* headsIn(join(place, file))
    },
  }
}

const linesOf = (heads: Iterable<Head>) => [...heads].map((one) => `${JSON.stringify(one)}\n`).join('')

async function* headsIn(path: string): AsyncGenerator<readonly Head[]> {
  if (path.endsWith('.json')) return yield headsAsOneObject(path)
  let heads: Head[] = []
  for await (const line of createInterface({ input: createReadStream(path) })) {
    heads.push(JSON.parse(line) as Head)
    if (heads.length === atOnce) {
      yield heads
      heads = []
    }
  }
  if (heads.length) yield heads
}

/** As they were kept at first: one object, by file. */
function headsAsOneObject(path: string): Head[] {
  const heads = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Omit<Head, 'file'>>
  return Object.entries(heads).map(([file, head]) => ({ file, ...head }))
}

/** A line per file is left; it is written aside first, so that no moment is without. */
function keepNewest(path: string): void {
  if (!path.endsWith('.lines')) return
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const newest = new Map(lines.map((line) => JSON.parse(line) as Head).map((one) => [one.file, one]))
  if (newest.size === lines.length) return
  writeFileSync(`${path}.new`, linesOf(newest.values()), { flush: true })
  renameSync(`${path}.new`, path)
}
