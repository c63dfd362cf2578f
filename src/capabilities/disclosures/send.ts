import type { Language } from '../../platform/pure/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { refusals } from '../../platform/refusals.ts'
import type { Call, FileTransaction } from '../access/actor.ts'
import { inFile } from '../access/enter.ts'
import type {
  CheckedDisclosure,
  Disclosure,
  DisclosurePreview,
  Gathering,
  NewDisclosure,
  NewGathering,
  Offer,
} from './contract.ts'
import { kindsFor } from './kinds.ts'
import { evidenceOf, gatherFor, type Parties, type Prepared, partiesOf, prepare } from './prepare.ts'
import { organisations, signingsInSight, staffOn } from './queries.ts'
import { readDisclosures } from './read.ts'
import { disclosureRefusals } from './refusals.ts'
import { informBy } from './rules.ts'
import { becauseOf, whyNot } from './sentences.ts'
import { factNames } from './vocabulary.ts'
import { type NewRecord, writePackage, writeSigning } from './write.ts'

/** What this professional may send, and to whom: the same for every family. */
export function offerOf(call: Call, fileId: string): Promise<Offer> {
  return inFile(call, fileId, async (tx) => {
    const { actor } = call
    tx.showsNothing()
    if (actor.kind !== 'professional') return refuse(refusals.notYours)
    const all = await organisations(tx.sql)
    const staff = await staffOn(tx.sql, tx.today)
    const receiversOf = (to: ReturnType<typeof kindsFor>[number]['to']) =>
      all.flatMap(({ id, kind, name }) => {
        const role = to.find((one) => one.organisationKind === kind)?.role
        if (!role || id === actor.organisationId) return []
        const worksInRondom = staff.some((one) => one.organisation_id === id && one.role === role)
        return [{ organisationId: id, organisation: name, role, worksInRondom }]
      })
    const colleagues = staff.filter(
      (one) => one.organisation_id === actor.organisationId && one.account_id !== actor.accountId,
    )
    return {
      kinds: kindsFor(actor.role).map(({ kind, rule, law, to, facts, informing, parentsGetCopy }) => ({
        kind,
        rule,
        law,
        receivers: receiversOf(to),
        facts: facts.map((name) => ({ name, answer: factNames[name] })),
        mayWait: informing.mayWait,
        needsSecond: rule === 'D19',
        parentsGetCopy,
      })),
      seconds: colleagues.map((one) => ({ accountId: one.account_id, name: one.name, role: one.role })),
    }
  })
}

/** What may go along, and what not and why. Nothing is kept. */
export function gatherOnce(call: Call, fileId: string, asked: NewGathering, language: Language): Promise<Gathering> {
  return inFile(call, fileId, async (tx) => {
    const parties = await partiesOf(tx, asked)
    const evidence = evidenceOf(parties.kind, signersOf(parties, undefined))
    const { offered, leftOut, additions } = await gatherFor(tx, parties, asked.subjectIds, evidence)
    tx.showsNothing()
    return {
      offered: offered.map(
        ({ subjectIds: _, talk: _talk, closedTo: _closedTo, sourceId: _sourceId, ...piece }) => piece,
      ),
      leftOut: leftOut.map(({ packed: _, decision, ...one }) => ({
        ...one,
        because: whyNot(one.why, decision, language),
      })),
      additions,
    }
  })
}

/** D19: the author and the second professional, as they will have signed. */
const signersOf = ({ actor }: Parties, second: string | undefined) => [actor.accountId, second ?? 'second']

const prepared = async (tx: FileTransaction, given: NewDisclosure): Promise<Prepared> => {
  const { packageHash: _, ...asked } = given as CheckedDisclosure
  const parties = await partiesOf(tx, asked)
  return prepare(tx, asked, signersOf(parties, given.weighing?.secondAccountId))
}

/** The check page: exactly what will be sent, to whom, on which ground, and what the family is told. Nothing is kept. */
export function previewDisclosure(
  call: Call,
  fileId: string,
  given: NewDisclosure,
  language: Language,
): Promise<DisclosurePreview> {
  return inFile(call, fileId, async (tx) => {
    const ready = await prepared(tx, given)
    const staff = await staffOn(tx.sql, tx.today)
    const { kind, receiver, decision } = ready
    tx.showsNothing()
    return {
      package: ready.package,
      because: becauseOf(kind.kind, language),
      mustInform: decision.mustInform,
      informBy: decision.mustInform ? informBy(tx.today, kind.informing.withinWorkingDays) : null,
      worksInRondom: staff.some((one) => one.organisation_id === receiver.organisationId && one.role === receiver.role),
    }
  })
}

/** Sends: records exactly what was checked. When anything differs from what was checked, nothing is sent (412). */
export function sendDisclosure(
  call: Call,
  fileId: string,
  given: CheckedDisclosure,
  language: Language,
): Promise<Disclosure> {
  return inFile(call, fileId, async (tx) => {
    const ready = await prepared(tx, given)
    if (ready.kind.rule === 'D19') refuse(disclosureRefusals.needsSignature)
    refuseChanged(ready, given)
    const record = recordOf(tx, ready, given, call.ports.newId(), null)
    await writePackage(tx, record, ready.packed, given.wait, ready.receiver.name)
    return readOne(tx, record.id, language)
  })
}

function refuseChanged(ready: Prepared, { packageHash }: CheckedDisclosure): void {
  if (ready.package.packageHash !== packageHash) refuse(disclosureRefusals.changed, { current: ready.package })
}

function recordOf(
  tx: FileTransaction,
  { kind, actor, receiver, decision, packed, package: made }: Prepared,
  given: NewDisclosure,
  id: string,
  second: string | null,
): NewRecord {
  const { mustInform } = decision
  return {
    file_id: tx.fileId,
    id,
    kind: kind.kind,
    rule: kind.rule,
    law: kind.law,
    purpose: kind.purpose,
    subject_ids: [...new Set(given.subjectIds)].sort(),
    sender_role: actor.role,
    receiver_organisation_id: receiver.organisationId,
    receiver_role: receiver.role,
    receiver_person: given.receiverPerson,
    must_inform: mustInform,
    inform_by: mustInform ? informBy(tx.today, kind.informing.withinWorkingDays) : null,
    piece_count: packed.length,
    package_hash: made.packageHash,
    written_by: actor.accountId,
    second_account_id: second,
  }
}

/** D19: asks a colleague to read and sign the package as it is. Nothing is sent yet. */
export function askSignature(call: Call, fileId: string, given: CheckedDisclosure): Promise<{ id: string }> {
  return inFile(call, fileId, async (tx) => {
    const ready = await prepared(tx, given)
    const { weighing } = given
    if (ready.kind.rule !== 'D19' || !weighing) return refuse(disclosureRefusals.notAConflict)
    refuseChanged(ready, given)
    const id = call.ports.newId()
    const row = recordOf(tx, ready, given, id, weighing.secondAccountId)
    const points = ['consentTried', 'colleagueConsulted', 'noOtherWay', 'harmPrevented']
    const content = {
      reason: weighing.reason,
      kind: ready.kind.kind,
      receiver: ready.receiver.name,
      weighing: { points, package: ready.package, packed: ready.packed, row, wait: given.wait, evidence: given },
    }
    const second_account_id = weighing.secondAccountId
    const signing = { disclosure_id: id, kind: 'conflict' as const, content, review_on: null, second_account_id }
    const door = await writeSigning(tx, given.subjectIds, ready.packed, signing)
    await tx.call.ports.deriveKeys(tx)
    await tx.look('added', [door])
    return { id }
  })
}

/** D19: sends what the colleague signed, word for word, when the law still allows it. */
export function sendSigned(call: Call, fileId: string, draftId: string, language: Language): Promise<Disclosure> {
  return inFile(call, fileId, async (tx) => {
    const rows = await signingsInSight(tx.sql)
    const draft =
      rows.find((one) => one.disclosure_id === draftId && one.kind === 'conflict') ?? refuse(refusals.notFound)
    const { weighing, receiver } = draft.content
    if (!weighing) return refuse(refusals.notFound)
    if (draft.asked_by !== call.actor.accountId) refuse(disclosureRefusals.notTheAuthor)
    if (draft.answer !== 'signed') refuse(disclosureRefusals.needsSignature)
    if ((await readDisclosures(tx, language)).some((one) => one.id === draftId)) refuse(disclosureRefusals.alreadySent)
    await refuseWhatLawForbids(tx, weighing.evidence, weighing.packed)
    const { kind } = await partiesOf(tx, weighing.evidence)
    const by = informBy(tx.today, kind.informing.withinWorkingDays)
    const row = { ...weighing.row, inform_by: weighing.row.must_inform ? by : null }
    await writePackage(tx, row, weighing.packed, weighing.wait, receiver)
    return readOne(tx, draftId, language)
  })
}

/** What was signed a while ago is asked again: gezag, measures and the region's choices may have changed. */
async function refuseWhatLawForbids(
  tx: FileTransaction,
  given: NewDisclosure,
  packed: Prepared['packed'],
): Promise<void> {
  const parties = await partiesOf(tx, given)
  const signedBy = signersOf(parties, given.weighing?.secondAccountId)
  const { decisionFor } = await gatherFor(tx, parties, given.subjectIds, evidenceOf(parties.kind, signedBy, given))
  const isAllowed = packed.every((one) => decisionFor(one.category, one.subjectIds).decision === 'allow')
  if (!isAllowed) refuse(disclosureRefusals.notAllowed)
}

async function readOne(tx: FileTransaction, id: string, language: Language): Promise<Disclosure> {
  return (await readDisclosures(tx, language)).find((one) => one.id === id) ?? refuse(refusals.notFound)
}
