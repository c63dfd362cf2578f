import { say } from './say.mjs'

const every = 15_000

/** Says now and then how far the work is; answers what the work answers. */
export async function withProgress(line, work) {
  const timer = setInterval(() => say(line()), every)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** "1 h 5 min", "3 min 20 s", "7 s": since `from`. */
export function timeSince(from) {
  const seconds = Math.round((performance.now() - from) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  if (hours > 0) return `${hours} h ${minutes} min`
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`
}

export const inThousands = (number) => number.toLocaleString('en')
