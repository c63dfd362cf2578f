import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Per file the newest number and seal, as they were at the end of a day: kept outside the database. */
export type Heads = Record<string, { number: number; seal: string }>

export interface HeadKeeper {
  /** Writes over the heads of a day with what is newer. */
  keep(day: string, heads: Heads): void
  /** All heads ever kept, the newest per file. */
  newest(): Heads
}

/** Keeps heads in one file per day under the data folder. */
export function fileHeads(folder: string): HeadKeeper {
  const place = join(folder, 'seals')
  const read = (day: string): Heads =>
    existsSync(join(place, day)) ? (JSON.parse(readFileSync(join(place, day), 'utf8')) as Heads) : {}
  return {
    keep(day, heads) {
      mkdirSync(place, { recursive: true })
      const path = join(place, `${day}.json`)
      writeFileSync(`${path}.new`, JSON.stringify({ ...read(`${day}.json`), ...heads }))
      renameSync(`${path}.new`, path)
    },
    newest() {
      const days = existsSync(place)
        ? readdirSync(place)
            .filter((name) => name.endsWith('.json'))
            .sort()
        : []
      return Object.assign({}, ...days.map(read)) as Heads
    },
  }
}
