import { createHash } from 'node:crypto'
import { refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call } from '../../access/actor.ts'
import { inFile } from '../../access/enter.ts'
import type { StoredScan } from '../contract.ts'
import { requestsInSight } from '../queries.ts'
import { consentRefusals } from '../refusals.ts'
import { kindOfBytes, largestScan, type ScanKind } from './kind.ts'
import { contentOfScan, insertScan, scansInSight } from './queries.ts'

/** Keeps the scan of an answer on paper behind the door of its request. What the bytes are decides, not what they are called. */
export function storeScan(
  call: Call,
  fileId: string,
  requestId: string,
  { bytes, saidKind }: { bytes: Uint8Array; saidKind: string },
): Promise<StoredScan> {
  const kind = kindOfBytes(bytes)
  return inFile(call, fileId, async (tx) => {
    if (!tx.hasRegie) refuse(refusals.notYours)
    const row = (await requestsInSight(tx.sql)).find((one) => one.id === requestId) ?? refuse(refusals.notFound)
    if (bytes.length > largestScan) refuse(consentRefusals.scanTooLarge)
    if (kind === undefined || kind !== saidKind) return refuse(consentRefusals.scanKind)
    const scan = {
      id: call.ports.newId(),
      kind,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
    const place = { file_id: fileId, door_id: row.door_id, request_id: row.id }
    await insertScan(tx.sql, { ...scan, ...place, content: bytes, stored_by: call.actor.accountId }, tx.at)
    await tx.look('added', [row.door_id])
    return scan
  })
}

/** Opens a scan: for the family that may read the request, and the team that asked. Every opening is a look. */
export function openScan(
  call: Call,
  fileId: string,
  requestId: string,
  scanId: string,
): Promise<{ kind: ScanKind; bytes: Buffer }> {
  return inFile(call, fileId, async (tx) => {
    const scans = await scansInSight(tx.sql)
    const scan = scans.find((one) => one.id === scanId && one.request_id === requestId) ?? refuse(refusals.notFound)
    const content = (await contentOfScan(tx.sql, fileId, scan.id)) ?? refuse(refusals.notFound)
    await tx.look('opened', [scan.door_id])
    return { kind: scan.kind, bytes: Buffer.from(content) }
  })
}
