import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ports } from '../capabilities/access/actor.ts'
import { fileHeads } from '../capabilities/access/heads.ts'
import { sealLooks } from '../capabilities/access/sealing.ts'
import { CannotOpenDatabase } from '../platform/database/cannot-open.ts'

export interface Sealer {
  stop(): Promise<void>
}

const interval = 20_000
/** No transaction that writes a look takes so long. */
const slack = 15 * 60_000
const daily = 24 * 3_600_000

/**
 * Seals looks three times a minute, and once more when the server stops. At the start and once a day it looks at all that was ever
 * written; in between at what is new.
 */
export async function startSealing(ports: Ports, folder: string): Promise<Sealer> {
  const tools = { key: sealKey(folder), heads: fileHeads(folder) }
  let wholeAt: number | undefined
  const seal = async () => {
    const now = ports.now().getTime()
    const isWhole = wholeAt === undefined || now - wholeAt >= daily
    await sealLooks(ports, tools, isWhole ? undefined : new Date(now - slack))
    if (isWhole) wholeAt = now
  }
  let running: Promise<unknown> = seal()
  await running
  const timer = setInterval(() => {
    running = running.then(seal).catch(() => undefined)
  }, interval)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await seal()
    },
  }
}

/** The key of the seals: held outside the database, made once, readable by the server's user only. */
function sealKey(folder: string): Buffer {
  const path = join(folder, 'seal-key')
  if (!process.env.RONDOM_SEAL_KEY && !existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 })
  }
  return existingSealKey(folder)
}

/** The key that seals were made with; without it nothing can be checked, and a new one would call everything changed. */
export function existingSealKey(folder: string): Buffer {
  const fromEnvironment = process.env.RONDOM_SEAL_KEY
  if (fromEnvironment) return Buffer.from(fromEnvironment, 'base64')
  const path = join(folder, 'seal-key')
  if (!existsSync(path))
    throw new CannotOpenDatabase(
      `There is no seal key in ${folder}: set RONDOM_SEAL_KEY, or RONDOM_DATA to the folder that holds it.`,
    )
  return Buffer.from(readFileSync(path, 'utf8'), 'base64')
}
