// D19: what must be shown before a professional may speak in a conflict of duties.
import type { ConflictOfDuties } from './request.ts'

/** Every condition of the doctrine, two different professionals, and a reason in words. */
export function isProven(claim: ConflictOfDuties | undefined): boolean {
  if (!claim) return false
  const weighed = claim.consentTried && claim.colleagueConsulted
  const needed = (claim.noOtherWay ?? true) && (claim.harmPrevented ?? true)
  return weighed && needed && signers(claim) >= 2 && claim.reason.trim() !== ''
}

function signers({ signedBy }: ConflictOfDuties): number {
  return new Set(signedBy.map((name) => name.trim()).filter((name) => name !== '')).size
}
