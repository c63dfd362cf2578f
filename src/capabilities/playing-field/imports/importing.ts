import { setImmediate } from 'node:timers/promises'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { type Keeping, keepRegion } from '../keeper.ts'
import { type Choices, type Importer, preview, printOf, write } from './apply.ts'
import type { FieldChange } from './contract.ts'
import { namesOf, newestChanges, takeTurn } from './queries.ts'
import { readFile } from './read-file.ts'
import { importRefusals } from './refusals.ts'
import { countsOf } from './summary.ts'
import type { ImportKind } from './vocabulary.ts'
import type { Waiting, WaitingRoom } from './waiting.ts'

export interface Sent {
  kind: ImportKind
  bytes: Uint8Array
  /** imports-17: all municipalities of a file of the whole country. */
  isWhole: boolean
}

/** Looks at a file: what it would add, change and end. Nothing is kept yet. */
export async function lookAtFile(call: Call, room: WaitingRoom, { kind, bytes, isWhole }: Sent): Promise<Waiting> {
  const read = readFile(kind, bytes)
  const isUnreadable = Array.isArray(read)
  const plan = await keepRegion(call, (keeping) =>
    isUnreadable ? Promise.resolve(null) : preview(importerFor(call, keeping), read, isWhole),
  )
  if (plan?.scope?.municipalities.length === 0) return refuse(importRefusals.noMunicipalities)
  const file: Waiting = {
    ...{ id: call.ports.newId(), accountId: call.actor.accountId, kind, at: call.ports.now() },
    ...{ isWhole, read: isUnreadable ? null : read, unreadable: isUnreadable ? read : null, plan },
    ...{ state: isUnreadable ? 'unreadable' : 'ready', isStale: false, choices: null, progress: { done: 0, total: 0 } },
  }
  return room.put(file) ? file : refuse(importRefusals.busy)
}

export function findFile(call: Call, room: WaitingRoom, id: string): Waiting {
  return room.find(call.actor.accountId, id, call.ports.now()) ?? refuse(refusals.notFound)
}

/** What is told while a file is being saved. */
export interface Telling {
  onProgress(): void
  onFault(error: unknown): void
}

/** imports-09: begins saving what was looked at; `done` settles when it is over, and never fails. */
export function saveFile(call: Call, file: Waiting, choices: Choices, telling: Telling): { done: Promise<void> } {
  if (file.state !== 'ready' || !file.plan) refuse(importRefusals.notReady)
  if (file.plan.faults.length > 0 && !choices.acceptFaulty) refuse(importRefusals.faultyRows)
  Object.assign(file, { state: 'writing', isStale: false, choices, progress: { done: 0, total: 0 } })
  const done = keepRegion(call, (keeping) => carryOut(call, keeping, file, { choices, telling })).then(
    (state) => {
      file.state = state
    },
    (error) => {
      file.state = 'failed'
      telling.onFault(error)
    },
  )
  return { done }
}

/** What was looked at is what is saved: when something changed in between, it is shown anew and nothing is saved. */
async function carryOut(
  call: Call,
  keeping: Keeping,
  file: Waiting,
  { choices, telling }: { choices: Choices; telling: Telling },
): Promise<'ready' | 'done'> {
  const importer = importerFor(call, keeping)
  await takeTurn(keeping.sql)
  const now = await preview(importer, file.read ?? refuse(importRefusals.notReady), file.isWhole)
  const isSame = file.plan !== null && printOf(now) === printOf(file.plan)
  file.plan = now
  file.isStale = !isSame
  if (!isSame) return 'ready'
  await write(importer, now, choices, async (done, total) => {
    file.progress = { done, total }
    telling.onProgress()
    // The embedded database works in this process: without a turn of its own no line would leave it.
    await setImmediate()
  })
  await keeping.noteChange('import', { kind: file.kind, ...countsOf(now, choices) })
  return 'done'
}

const importerFor = (call: Call, { sql, today, at, accountId, noteChange }: Keeping): Importer => ({
  ...{ sql, today, at, accountId },
  newId: () => call.ports.newId(),
  noteChange: (what, about) => noteChange(what, about),
})

const mostChanges = 200

/** imports-15: what was changed in the reference data, newest first, with the names of whatever it is about. */
export const listChanges = (call: Call): Promise<FieldChange[]> =>
  keepRegion(call, async ({ sql }) => {
    const changes = await newestChanges(sql, mostChanges)
    const names = await namesOf(sql, [...new Set(changes.flatMap(({ about }) => idsIn(about)))])
    return changes.map((one) => ({ ...one, names: Object.fromEntries(idsIn(one.about).flatMap(named(names))) }))
  })

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idsIn = (about: Readonly<Record<string, unknown>>) =>
  Object.values(about).filter((one): one is string => typeof one === 'string' && isId.test(one))
const named =
  (names: ReadonlyMap<string, string>) =>
  (id: string): [id: string, name: string][] => {
    const name = names.get(id)
    return name === undefined ? [] : [[id, name]]
  }
