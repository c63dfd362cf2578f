// From what the page asks to a package that may be sent: every check that needs no signature.
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { FileTransaction } from '../access/actor.ts'
import { directoryOf } from '../accounts/directory.ts'
import type { Disclosure as Asked, Decision } from '../consent/decide/request.ts'
import { roleCeiling } from '../consent/policy/roles.ts'
import { regionPolicyOf } from '../consent/region/policy.ts'
import type { ProfessionalRole, Role } from '../consent/vocabulary.ts'
import { refuseStrangers } from '../dossiers/notes.ts'
import { personsInSight } from '../dossiers/queries.ts'
import type { Head, NewDisclosure, NewGathering, Package } from './contract.ts'
import { factsText } from './facts-text.ts'
import { type Gathered, gather } from './gather.ts'
import { type Kind, kinds } from './kinds.ts'
import { type Packed, packageOf } from './package.ts'
import { organisations, staffOn } from './queries.ts'
import { at, disclosureRefusals } from './refusals.ts'
import { bsnsIn, goesAlong, inspectionIsOver, mayReviewOn } from './rules.ts'

export interface Parties {
  kind: Kind
  actor: { accountId: string; organisationId: string; role: string }
  receiver: { organisationId: string; name: string; role: Role }
}

/** Who may send this kind to whom; refuses another role, and an organisation that is no fit receiver. */
export async function partiesOf(tx: FileTransaction, asked: NewGathering): Promise<Parties> {
  const { actor } = tx.call
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  const kind = kinds.find((one) => one.kind === asked.kind) as Kind
  if (!kind.from.some((role) => role === actor.role)) refuse(disclosureRefusals.notThisRole)
  const organisation = (await organisations(tx.sql)).find((one) => one.id === asked.receiverOrganisationId)
  const to = kind.to.find((one) => one.organisationKind === organisation?.kind)
  if (!organisation || !to || organisation.id === actor.organisationId)
    return refuse(disclosureRefusals.receiverNotFit, at('receiverOrganisationId', disclosureRefusals.receiverNotFit))
  await refuseStrangers(tx, asked.subjectIds)
  return { kind, actor, receiver: { organisationId: organisation.id, name: organisation.name, role: to.role } }
}

/** Gathers for these parties, with what was shown to be so. */
export async function gatherFor(
  tx: FileTransaction,
  { kind, actor, receiver }: Parties,
  subjectIds: readonly string[],
  evidence: Partial<Asked>,
): Promise<Gathered> {
  const gathered = await gather(tx, {
    telling: {
      sender: actor.role as Role,
      senderOrganisation: actor.organisationId,
      receiver: receiver.role,
      receiverOrganisation: receiver.organisationId,
      purpose: kind.purpose,
      evidence,
    },
    subjectIds,
    takesWaiting: kind.informing.mayWait,
  })
  const isSupervisor = subjectIds.some((id) => gathered.supervisedBy(id).includes(receiver.organisationId))
  if (kind.rule === 'D07' && !isSupervisor) refuse(disclosureRefusals.noSupervision)
  return gathered
}

/** What the law is asked to take as shown. Before the form is filled in, it is asked as if it will be. */
export function evidenceOf(kind: Kind, signedBy: readonly string[], given?: NewDisclosure): Partial<Asked> {
  const weighing = given?.weighing
  return {
    threshold: kind.facts.includes('threshold') && (given?.facts.threshold ?? true),
    onRequest: given?.facts.onRequest ?? false,
    pupilEnrolledOrApplied: kind.kind === 'school-transfer',
    ...(kind.rule === 'D19'
      ? {
          conflictOfDuties: {
            consentTried: weighing?.consentTried ?? true,
            colleagueConsulted: weighing?.colleagueConsulted ?? true,
            noOtherWay: weighing?.noOtherWay ?? true,
            harmPrevented: weighing?.harmPrevented ?? true,
            signedBy,
            reason: weighing?.reason ?? 'in preparation',
          },
        }
      : {}),
  }
}

export interface Prepared extends Parties {
  package: Package
  packed: Packed[]
  decision: Decision
}

/** The package as it would leave; refuses what may not go along, what is missing, and a BSN wherever it stands. */
export async function prepare(
  tx: FileTransaction,
  given: NewDisclosure,
  signedBy: readonly string[],
): Promise<Prepared> {
  const parties = await partiesOf(tx, given)
  const { kind, actor, receiver } = parties
  refuseWeighing(kind, given)
  refuseWait(tx, kind, given)
  const said = factsText(kind, given.facts)
  const { inspectionUntil } = given.facts
  if (kind.facts.includes('inspectionUntil') && inspectionUntil && !inspectionIsOver(inspectionUntil, tx.today))
    refuse(disclosureRefusals.inspectionRuns)
  const gathered = await gatherFor(tx, parties, given.subjectIds, evidenceOf(kind, signedBy, given))
  const { identity } = gathered
  if (identity.decision.decision === 'deny') refuse(disclosureRefusals.identityNotAllowed)
  const written = [...taken(given, gathered), ...summaries(tx, given, gathered), ...additions(tx, given, gathered)]
  if (written.length === 0 && said === '')
    refuse(disclosureRefusals.nothingChosen, at('pieceIds', disclosureRefusals.nothingChosen))
  const packed = [identity.packed, ...facts(tx, kind, said, given), ...written]
  refuseBsn(packed)
  await refuseSecond(tx, parties, given, packed)
  const head = await headOf(tx, { kind, actor, receiver }, given)
  return { ...parties, packed, package: packageOf(head, packed), decision: identity.decision }
}

function taken({ pieceIds }: NewDisclosure, { offered, leftOut }: Gathered): Packed[] {
  if (leftOut.some((one) => pieceIds.includes(one.id))) refuse(disclosureRefusals.notAllowed)
  const chosen = offered.filter((one) => pieceIds.includes(one.id))
  if (chosen.length < new Set(pieceIds).size) refuse(refusals.notFound)
  return chosen
}

/** disclosures-01: the person writes the short text; the code shortens nothing. */
function summaries(tx: FileTransaction, given: NewDisclosure, { leftOut, decisionFor }: Gathered): Packed[] {
  return given.summaries.map(({ pieceId, text }) => {
    const whole = leftOut.find((one) => one.id === pieceId) ?? refuse(refusals.notFound)
    const level = decisionFor(whole.category, whole.packed.subjectIds).level
    if (!whole.maySummarise || !level) return refuse(disclosureRefusals.notAllowed)
    const heading = `In het kort: ${whole.heading}`
    return { ...whole.packed, id: tx.call.ports.newId(), origin: 'summary', level, heading, text, writtenOn: tx.today }
  })
}

function additions(tx: FileTransaction, given: NewDisclosure, gathered: Gathered): Packed[] {
  return given.additions.map(({ category, text }, index) => {
    const { level } = gathered.additions.find((one) => one.category === category) ?? { level: null }
    if (!level)
      return refuse(disclosureRefusals.notAllowed, at(`additions/${index}/category`, disclosureRefusals.notAllowed))
    const heading = 'Erbij geschreven'
    return { ...fresh(tx, given), origin: 'addition', category, level, heading, text }
  })
}

function facts(tx: FileTransaction, kind: Kind, text: string, given: NewDisclosure): Packed[] {
  if (text === '') return []
  return [
    { ...fresh(tx, given), origin: 'facts', category: kind.factsAre, level: 'full', heading: 'Bij dit bericht', text },
  ]
}

const fresh = (tx: FileTransaction, { subjectIds }: NewDisclosure) => ({
  id: tx.call.ports.newId(),
  sourceId: null,
  writtenOn: tx.today,
  subjectIds,
  talk: 'none' as const,
  closedTo: [],
})

/** D28: named with the place where it stands, never with the number. */
function refuseBsn(packed: readonly Packed[]): void {
  const errors = packed.flatMap(({ heading, text }) => {
    if (bsnsIn(`${heading}\n${text}`).length === 0) return []
    const { code } = disclosureRefusals.bsn
    const place = bsnsIn(heading).length > 0 ? '' : heading
    return [
      {
        field: 'pieceIds',
        code,
        nl: `In “${place}” staat een burgerservicenummer. Haal het weg.`,
        en: `“${place}” holds a citizen service number (BSN). Take it out.`,
      },
    ]
  })
  if (errors.length) refuse(disclosureRefusals.bsn, { errors })
}

function refuseWeighing(kind: Kind, { weighing }: NewDisclosure): void {
  if (kind.rule !== 'D19') return
  const points = weighing && [
    weighing.consentTried,
    weighing.colleagueConsulted,
    weighing.noOtherWay,
    weighing.harmPrevented,
  ]
  if (!points?.every(Boolean))
    refuse(disclosureRefusals.weighingIncomplete, at('weighing', disclosureRefusals.weighingIncomplete))
}

function refuseWait(tx: FileTransaction, kind: Kind, { wait }: NewDisclosure): void {
  if (!wait) return
  if (!kind.informing.mayWait) refuse(disclosureRefusals.mayNotWait)
  if (!mayReviewOn(wait.reviewOn, tx.today))
    refuse(disclosureRefusals.reviewTooLate, at('wait/reviewOn', disclosureRefusals.reviewTooLate))
}

/** Whoever signs is another, works here, and may read everything that they sign for: as the author does who asks them (§1.7b). */
export async function refuseSecond(
  tx: FileTransaction,
  { actor }: Pick<Parties, 'actor'>,
  { wait, weighing }: Pick<NewDisclosure, 'wait' | 'weighing'>,
  packed: readonly Packed[],
): Promise<void> {
  const colleagues = (await staffOn(tx.sql, tx.today)).filter((one) => one.organisation_id === actor.organisationId)
  const policy = await regionPolicyOf(tx.sql)
  const check = (accountId: string, field: string, reads: readonly Packed[]) => {
    const no = (
      kind:
        | typeof disclosureRefusals.secondIsAuthor
        | typeof disclosureRefusals.secondUnknown
        | typeof disclosureRefusals.secondReadsLess,
    ) => refuse(kind, at(field, kind))
    if (accountId === actor.accountId) no(disclosureRefusals.secondIsAuthor)
    const roles = colleagues.filter((one) => one.account_id === accountId).map((one) => one.role as ProfessionalRole)
    if (roles.length === 0) no(disclosureRefusals.secondUnknown)
    const mayRead = (one: Packed) =>
      roles.some((role) => {
        const ceiling = role in policy.ceilings ? roleCeiling(role, one.category, tx.hasRegie, policy.ceilings) : null
        return ceiling !== null && goesAlong(one.level, ceiling)
      })
    if (!reads.every(mayRead)) no(disclosureRefusals.secondReadsLess)
  }
  if (wait) check(wait.secondAccountId, 'wait/secondAccountId', [])
  if (weighing) check(weighing.secondAccountId, 'weighing/secondAccountId', packed)
}

async function headOf(tx: FileTransaction, { kind, actor, receiver }: Parties, given: NewDisclosure): Promise<Head> {
  const directory = await directoryOf(tx.sql, [actor.accountId])
  const about = (await personsInSight(tx.sql)).filter((one) => given.subjectIds.includes(one.id))
  return {
    kind: kind.kind,
    rule: kind.rule,
    law: kind.law,
    about: about.map((one) => ({ id: one.id, name: one.given_name })),
    from: {
      name: directory.account(actor.accountId),
      role: actor.role,
      organisation: directory.organisation(actor.organisationId).name,
    },
    to: { organisation: receiver.name, role: receiver.role, person: given.receiverPerson },
  }
}
