import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { CannotOpenDatabase } from './cannot-open.ts'

/**
 * Claims a data folder for this process; two processes on one folder would lose rows in silence.
 * A lock is never taken from a living process; one left by a process that died is cleared.
 */
export function claimFolder(folder: string): () => void {
  const path = `${folder}/in-use`
  mkdirSync(folder, { recursive: true })
  if (!tryClaim(path)) {
    const holder = readHolder(path)
    if (holder && isSameLivingProcess(holder)) throw inUse(folder, holder.pid)
    rmSync(path, { force: true })
    if (!tryClaim(path)) throw inUse(folder, readHolder(path)?.pid ?? 0)
  }
  return () => rmSync(path, { force: true })
}

interface Holder {
  pid: number
  startedAt: string
}

function tryClaim(path: string): boolean {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }))
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cannotWrite(path, error)
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isSameLivingProcess(holder: Holder): boolean {
  if (holder.pid === process.pid) return holder.startedAt === startOf(process.pid)
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return holder.startedAt === startOf(holder.pid)
}

/** When a process started, in the kernel's ticks; empty where the system does not tell, so that a living pid counts. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const inUse = (folder: string, pid: number) =>
  new CannotOpenDatabase(
    `The data folder ${folder} is in use by process ${pid}: stop that one, or choose another folder with RONDOM_DATA.`,
  )

const cannotWrite = (path: string, error: unknown) =>
  new CannotOpenDatabase(
    `The data folder cannot be written (${path}: ${(error as Error).message}): choose another with RONDOM_DATA.`,
  )
