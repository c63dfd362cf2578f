import type { Sql } from '../../platform/database/database.ts'
import { civilDateOf } from '../../platform/pure/format.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Actor, Call, FileTransaction, ListTransaction, LookAction } from './actor.ts'
import {
  becomeApp,
  enterAsProfessional,
  enterAsRelative,
  enterListAsProfessional,
  enterListAsRelative,
  type FileKind,
  type Mode,
  noteRefusal,
  writeLook,
} from './queries.ts'
import { refusalBySqlCode } from './refusals.ts'

/**
 * Does work inside one file as the actor. Refuses as not found when the file is not open to them: what one may not see
 * does not exist. The answer leaves only after the commit, and only when a look was recorded.
 */
export function inFile<T>(
  call: Call,
  fileId: string,
  work: (tx: FileTransaction) => Promise<T>,
  kind: FileKind = 'family',
  mode: Mode = 'file',
): Promise<T> {
  let isInside = false
  const answer = inTransaction(call, async (base, watch) => {
    const entered = await enterFile(base, call.actor, fileId, mode)
    isInside = entered?.kind === kind
    if (!entered || !isInside) return refuse(refusals.notFound)
    const found = await work({ ...base, fileId, kind, hasRegie: entered.hasRegie, personId: entered.personId })
    watch.requireLook()
    return found
  })
  return answer.catch((error: unknown) => refusedIn(call, fileId, error, isInside))
}

/**
 * An attempt that was refused leaves a look in a transaction of its own: at a file that is not open, or at something inside it. The
 * answer stays the same, and so does what it costs, whether the file is hidden or not there.
 */
async function refusedIn(call: Call, fileId: string, error: unknown, isInside: boolean): Promise<never> {
  const status = error instanceof Refusal ? error.kind.status : 0
  if (isInside ? status === 403 || status === 409 : status === 404) {
    await call.ports.database.sql.transaction().execute(async (sql) => {
      await becomeApp(sql)
      const at = call.ports.now()
      await noteRefusal(sql, call, fileId, { at, today: civilDateOf(at) })
    })
  }
  throw error
}

/**
 * Does work inside a family's file in the first of these modes in which it is open to the actor; null where it is in none. Nobody
 * asked for that file by its address, so that it is closed to them is no attempt, and leaves no look.
 */
export function inOpenFile<T>(
  call: Call,
  fileId: string,
  modes: readonly Mode[],
  work: (tx: FileTransaction) => Promise<T>,
): Promise<T | null> {
  return inTransaction(call, async (base, watch) => {
    for (const mode of modes) {
      const entered = await enterFile(base, call.actor, fileId, mode)
      if (entered?.kind !== 'family') continue
      const { hasRegie, personId } = entered
      const found = await work({ ...base, fileId, kind: 'family', hasRegie, personId })
      watch.requireLook()
      return found
    }
    return null
  })
}

/** Does work over all files of a kind that are open to the actor; in mode `own` over what the own organisation wrote. */
export function inList<T>(
  call: Call,
  kind: FileKind,
  work: (tx: ListTransaction) => Promise<T>,
  mode: Mode = 'file',
): Promise<T> {
  return inTransaction(call, async (base, watch) => {
    const files = await enterList(base, call.actor, kind, mode)
    const answer = await work({ ...base, files })
    watch.requireLook()
    return answer
  })
}

type Base = Omit<FileTransaction, 'fileId' | 'kind' | 'hasRegie' | 'personId'>

/** A transaction as rondom_app that has not stepped into a file yet: only for making a file. */
export function inTransaction<T>(
  call: Call,
  work: (base: Base, watch: { requireLook(): void }) => Promise<T>,
): Promise<T> {
  return retried(() =>
    call.ports.database.sql.transaction().execute(async (sql) => {
      await becomeApp(sql)
      const { base, watch } = baseFor(call, sql)
      return work(base, watch)
    }),
  )
}

function baseFor(call: Call, sql: Sql) {
  const at = call.ports.now()
  let isLookedAt = false
  const base: Base = {
    sql,
    call,
    at,
    today: civilDateOf(at),
    look: async (action: LookAction, doorIds) => {
      isLookedAt = true
      if (doorIds.length) await writeLook(sql, [...new Set(doorIds)], action, call.requestId, at)
    },
    showsNothing: () => {
      isLookedAt = true
    },
  }
  const requireLook = () => {
    if (!isLookedAt) throw new Error('no look, no answer: a handler read a file without recording a look')
  }
  return { base, watch: { requireLook } }
}

async function enterFile(base: Base, actor: Actor, fileId: string, mode: Mode) {
  if (actor.kind === 'professional') {
    const row = await enterAsProfessional(base.sql, actor, fileId, base, mode)
    return row && { kind: row.kind, hasRegie: row.has_regie, personId: null }
  }
  const row = await enterAsRelative(base.sql, actor.accountId, fileId, base)
  return row && { kind: row.kind, hasRegie: false, personId: row.subject_id }
}

async function enterList(base: Base, actor: Actor, kind: FileKind, mode: Mode) {
  if (actor.kind === 'professional') {
    const rows = await enterListAsProfessional(base.sql, actor, kind, base, mode)
    return rows.map((row) => ({ fileId: row.file_id, hasRegie: row.has_regie, personId: null }))
  }
  const rows = await enterListAsRelative(base.sql, actor.accountId, kind, base)
  return rows.map((row) => ({ fileId: row.file_id, hasRegie: false, personId: row.subject_id }))
}

const transient = new Set(['40001', '40P01'])
const attempts = 5

/** Runs again what lost a race; turns what the definer functions refuse into the refusal it is. */
async function retried<T>(work: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (transient.has(code) && attempt < attempts) return retried(work, attempt + 1)
    const kind = refusalBySqlCode[code]
    throw kind ? new Refusal(kind) : error
  }
}
