import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call } from '../access/actor.ts'
import { inTransaction } from '../access/enter.ts'
import { directoryOf } from '../accounts/directory.ts'
import type { Signing } from './contract.ts'
import { answerSigning, endWait, signingsInSight, stepToSigning, stepToSignings } from './queries.ts'

const atWork = (call: Call) => (call.actor.kind === 'professional' ? call.actor : refuse(refusals.notYours))

/** What colleagues ask of me: read and sign, or decline. Opens nothing else of any family. */
export function listSignings(call: Call): Promise<Signing[]> {
  return inTransaction(call, async (base) => {
    await stepToSignings(base.sql, atWork(call), base)
    const rows = await signingsInSight(base.sql)
    const directory = await directoryOf(
      base.sql,
      rows.map((row) => row.asked_by),
    )
    await base.look(
      'viewed',
      rows.map((row) => row.door_id),
    )
    return rows.map(({ id, kind, content, review_on, asked_by, asked_at }) => ({
      id,
      kind,
      askedBy: directory.account(asked_by),
      askedAt: asked_at,
      reason: content.reason,
      reviewOn: review_on,
      weighing: content.weighing?.points ?? null,
      package: content.weighing?.package ?? null,
      what: content.kind,
      receiver: content.receiver,
    }))
  })
}

/**
 * disclosures-09 (D19, I-3): the second professional answers as themself. Without their signature no secret is broken, and when
 * they decline that the family waits, the family knows at once.
 */
export function answerTo(call: Call, id: string, answer: 'signed' | 'declined', words: string | null): Promise<void> {
  return inTransaction(call, async (base, watch) => {
    const fileId = (await stepToSigning(base.sql, atWork(call), id, base)) ?? refuse(refusals.notFound)
    const row = (await signingsInSight(base.sql)).find((one) => one.id === id) ?? refuse(refusals.notFound)
    if (!(await answerSigning(base.sql, id, answer, words, base.at))) refuse(refusals.notFound)
    if (row.kind === 'postponement' && answer === 'declined') {
      await endWait(base.sql, row.disclosure_id)
      await call.ports.deriveKeys({ ...base, fileId, kind: 'family', hasRegie: false, personId: null })
    }
    await base.look('changed', [row.door_id])
    watch.requireLook()
  })
}
