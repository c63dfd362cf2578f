import { createHmac, randomBytes } from 'node:crypto'

const hour = 3_600_000
const kept = 5_000

/**
 * What was asked in the last hour in the same words from the same address, as a hash that only this process can make. Whoever sends a
 * page again gets the answer they had; a machine that repeats itself leaves one question, and is told what a person is told.
 */
export function repeatGuard<Answer>() {
  const salt = randomBytes(32)
  const seen = new Map<string, { at: number; answer: Answer }>()
  const markOf = (address: string, words: string) =>
    createHmac('sha256', salt)
      .update(`${address}\n${words.toLowerCase().replace(/\s+/g, ' ')}`)
      .digest('base64')
  return {
    find(address: string, words: string, now: Date): Answer | undefined {
      const found = seen.get(markOf(address, words))
      return found && now.getTime() - found.at < hour ? found.answer : undefined
    },
    note(address: string, words: string, now: Date, answer: Answer): void {
      const mark = markOf(address, words)
      seen.delete(mark)
      seen.set(mark, { at: now.getTime(), answer })
      for (const [old, { at }] of seen) {
        if (seen.size <= kept && now.getTime() - at < hour) break
        seen.delete(old)
      }
    },
  }
}
