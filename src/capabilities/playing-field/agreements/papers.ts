import { createHash } from 'node:crypto'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { keepCooperation } from './keeping.ts'
import { contentOfPaper, insertPaper, versionsOf } from './queries.ts'
import { agreementRefusals } from './refusals.ts'

export const paperKind = 'application/pdf'
export const largestPaper = 10 * 1024 * 1024

const beginning = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** What the bytes are decides, not what the sender calls them. */
const isPdf = (bytes: Uint8Array) => beginning.every((byte, index) => bytes[index] === byte)

/** agreements-08: keeps the signed paper of a version; the newest one counts, those before stay. */
export function storePaper(
  call: Call,
  cooperationId: string,
  agreementId: string,
  bytes: Uint8Array,
): Promise<{ id: string; size: number; sha256: string }> {
  return keepCooperation(call, cooperationId, async ({ sql, at, accountId, role, noteChange }) => {
    if (role !== 'ADMINISTRATOR') return refuse(refusals.notYours)
    const version = (await versionsOf(sql, cooperationId)).find((one) => one.id === agreementId)
    if (!version) return refuse(refusals.notFound)
    if (bytes.length > largestPaper) return refuse(agreementRefusals.paperTooLarge)
    if (!isPdf(bytes)) return refuse(agreementRefusals.paperKind)
    const paper = { id: call.ports.newId(), sha256: createHash('sha256').update(bytes).digest('hex') }
    await insertPaper(sql, { ...paper, areaId: cooperationId, agreementId, content: bytes }, { by: accountId, at })
    await noteChange('paper-attached', { cooperationId, version: version.version, sha256: paper.sha256 })
    return { ...paper, size: bytes.length }
  })
}

/** agreements-08: the signed paper, for who takes part. */
export function openPaper(call: Call, cooperationId: string, agreementId: string, paperId: string): Promise<Buffer> {
  return keepCooperation(call, cooperationId, async ({ sql }) => {
    const content = await contentOfPaper(sql, cooperationId, agreementId, paperId)
    return Buffer.from(content ?? refuse(refusals.notFound))
  })
}
