import { createHash } from 'node:crypto'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inOpenFile } from '../access/enter.ts'
import { openDoors } from '../access/queries.ts'
import type { Role } from '../consent/vocabulary.ts'
import { gather } from '../disclosures/gather.ts'
import type { Packed } from '../disclosures/package.ts'
import { personsInSight } from '../dossiers/queries.ts'
import { organisationsOfKind } from '../playing-field/queries.ts'
import type { GatheredPiece, Gathering } from './contract.ts'
import { inMeldcode } from './read.ts'

const nothing: Gathering = { isInReach: false, pieces: [], leftOut: [] }

/**
 * meldcode-06 (D04, domain table 1.7a): the texts that the own organisation wrote in the dossier and the law lets a report hold. They
 * are read with one's own rights there, which is a look like any other: it does not say what for. Who is not in that team finds
 * nothing, and leaves no attempt behind, as an attempt would tell the family.
 */
export async function gatherForReport(call: Call, id: string): Promise<Gathering> {
  const dossierId = await inMeldcode(call, id, async (tx, { record }) => {
    await tx.look('viewed', [record.door_id])
    return record.dossier_id
  })
  return dossierId === null ? nothing : gatherFrom(call, dossierId)
}

export async function gatherFrom(call: Call, dossierId: string): Promise<Gathering> {
  return (await inOpenFile(call, dossierId, ['file', 'own'], gathered)) ?? nothing
}

async function gathered(tx: FileTransaction): Promise<Gathering> {
  const { actor } = tx.call
  const organisationId = actor.kind === 'professional' ? actor.organisationId : ''
  const own = [...(await openDoors(tx.sql)).values()].filter((one) => one.source_id === organisationId)
  const [veiligThuis] = await organisationsOfKind(tx.sql, 'veilig-thuis')
  const telling = {
    sender: (actor.kind === 'professional' ? actor.role : '') as Role,
    senderOrganisation: organisationId,
    receiver: 'VEILIG_THUIS' as const,
    receiverOrganisation: veiligThuis?.id ?? '',
    purpose: 'SAFETY_REPORT' as const,
    evidence: { reasonableSuspicion: true },
  }
  const subjectIds = [...new Set(own.flatMap((one) => one.subject_ids))]
  const { offered, leftOut } = await gather(tx, { telling, subjectIds, takesWaiting: true })
  const names = new Map((await personsInSight(tx.sql)).map((one) => [one.id, one.given_name]))
  if (own.length === 0) tx.showsNothing()
  await tx.look(
    'viewed',
    own.map((one) => one.door_id),
  )
  return {
    isInReach: true,
    pieces: offered.map((one) => pieceOf(one, names)),
    leftOut: leftOut.map(({ category, heading, why }) => ({ category, heading, why })),
  }
}

function pieceOf(one: Packed, names: ReadonlyMap<string, string>): GatheredPiece {
  const { id, category, level, heading, text, writtenOn } = one
  return {
    id,
    sha256: printOf([category, level, heading, text, writtenOn]),
    category,
    level,
    heading,
    text,
    writtenOn,
    about: one.subjectIds.flatMap((person) => names.get(person) ?? []),
    isWaiting: one.talk.startsWith('waits'),
  }
}

/** What was told as one print: the report alone, or with the texts that went along, in their order. */
export const printOfTelling = (text: string, pieces: readonly GatheredPiece[]): string =>
  pieces.length === 0 ? sha256(text) : printOf([text, ...pieces.map((one) => one.sha256)])

const printOf = (parts: readonly (string | null)[]): string => sha256(JSON.stringify(parts))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
