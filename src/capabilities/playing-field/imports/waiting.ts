import type { Choices } from './apply.ts'
import type { Fault } from './faults.ts'
import type { Plan } from './plan.ts'
import type { FileRead } from './read-file.ts'
import type { ImportKind } from './vocabulary.ts'

/** A file between being looked at and being saved. It stays in memory only: a list of people is kept nowhere. */
export interface Waiting {
  readonly id: string
  readonly accountId: string
  readonly kind: ImportKind
  readonly at: Date
  readonly isWhole: boolean
  readonly read: FileRead | null
  /** What keeps all of it from being read; null when it was read. */
  readonly unreadable: readonly Fault[] | null
  plan: Plan | null
  state: 'unreadable' | 'ready' | 'writing' | 'done' | 'failed'
  isStale: boolean
  choices: Choices | null
  progress: { done: number; total: number }
}

const minutesKept = 60

/** One file for each person: the next one takes its place, and after an hour it is gone. */
export class WaitingRoom {
  readonly #files = new Map<string, Waiting>()

  /** False while this person's last file is still being saved. */
  put(file: Waiting): boolean {
    for (const [id, one] of this.#files) if (isOver(one, file.at)) this.#files.delete(id)
    const isFree = this.#files.get(file.accountId)?.state !== 'writing'
    if (isFree) this.#files.set(file.accountId, file)
    return isFree
  }

  /** A file of somebody else is not there. */
  find(accountId: string, id: string, now: Date): Waiting | undefined {
    const file = this.#files.get(accountId)
    return file?.id === id && !isOver(file, now) ? file : undefined
  }
}

/** That of this process. */
export const waitingRoom = new WaitingRoom()

const isOver = ({ at, state }: Waiting, now: Date) =>
  state !== 'writing' && now.getTime() - at.getTime() > minutesKept * 60_000
