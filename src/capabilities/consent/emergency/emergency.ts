import { type FieldError, type RefusalKind, refuse } from '../../../platform/refusal.ts'
import { refusals } from '../../../platform/refusals.ts'
import type { Call, FileTransaction } from '../../access/actor.ts'
import { doorFor } from '../../access/doors.ts'
import { inFile } from '../../access/enter.ts'
import { partyOf } from '../../access/parties.ts'
import { accessRefusals } from '../../access/refusals.ts'
import { type Category, categories, type Level, levels } from '../../access/vocabulary.ts'
import { type Directory, directoryOf } from '../../accounts/directory.ts'
import { isFresh, requireFresh } from '../../accounts/fresh.ts'
import { personsInSight } from '../../dossiers/queries.ts'
import { decide } from '../decide/decide.ts'
import { subjectOf } from '../keys/deciders.ts'
import { type Facts, readFacts } from '../keys/facts.ts'
import { roleCeiling } from '../policy/roles.ts'
import { regionPolicyOf } from '../region/policy.ts'
import type { ProfessionalRole } from '../vocabulary.ts'
import type { Emergencies, Emergency, NewEmergency } from './contract.ts'
import {
  closeEmergencyOf,
  type EmergencyRow,
  emergenciesInSight,
  insertEmergency,
  myEmergencies,
  openEmergencyKeys,
  peopleOfFile,
  type VerdictRow,
  verdictsInSight,
} from './queries.ts'
import { emergencyRefusals } from './refusals.ts'

const longest = 72 * 3_600_000

/**
 * D20: a member opens kinds of information for themself, for 72 hours at most: acute danger to life or health, and nobody who can
 * consent. Decided per person and kind by decide(); whether there is anything behind it is not told. The family reads it at once.
 */
export function openEmergency(call: Call, fileId: string, wanted: NewEmergency): Promise<string> {
  return inFile(
    call,
    fileId,
    async (tx) => {
      requireFresh(call, 'emergency')
      refuseUnstated(wanted)
      const { role, organisationId } = professionalOf(tx)
      // region-06: who left the cooperation reads nothing of others.
      if ((await regionPolicyOf(tx.sql)).left.includes(organisationId)) refuse(refusals.notFound)
      refuseForRole(wanted, role, tx.hasRegie)
      const id = call.ports.newId()
      const subjects = await subjectsOf(tx, wanted)
      const keys = await keysFor(tx, { subjects, wanted: wanted.categories, role })
      const door = await doorFor(tx, doorOf(id, subjects))
      const [opened_at, until_at] = [tx.at.toISOString(), new Date(tx.at.getTime() + longest).toISOString()]
      const opened_by = call.actor.accountId
      const row = {
        file_id: fileId,
        id,
        door_id: door,
        opened_by,
        organisation_id: organisationId,
        role,
        opened_at,
        until_at,
      }
      const { categories: kinds, reason } = wanted
      await insertEmergency(tx.sql, { ...row, subject_ids: subjects, categories: [...new Set(kinds)], reason })
      await openEmergencyKeys(
        tx.sql,
        keys.map((key) => ({ ...key, id: call.ports.newId(), emergency: id, subjects })),
        opened_at,
        until_at,
      )
      await tx.look('emergency', [door])
      return id
    },
    'family',
    'emergency',
  )
}

/** Ends one's own emergency before its 72 hours. */
export function closeEmergency(call: Call, fileId: string, id: string): Promise<void> {
  return inFile(
    call,
    fileId,
    async (tx) => {
      const mine = (await myEmergencies(tx.sql)).find((one) => one.id === id) ?? refuse(refusals.notFound)
      const closed = await closeEmergencyOf(tx.sql, id, tx.at)
      if (!closed) refuse(refusals.notFound)
      await tx.look('changed', [await doorFor(tx, doorOf(id, mine.subject_ids))])
    },
    'family',
    'emergency',
  )
}

/** A member's own emergencies and what they may ask for; for a family those about whom they may know. */
export function listEmergencies(call: Call, fileId: string): Promise<Emergencies> {
  return call.actor.kind === 'family' ? inFile(call, fileId, told) : inFile(call, fileId, own, 'family', 'emergency')
}

async function told(tx: FileTransaction): Promise<Emergencies> {
  const rows = await emergenciesInSight(tx.sql)
  tx.showsNothing()
  await tx.look(
    'viewed',
    rows.map((row) => row.door_id),
  )
  const persons = await personsInSight(tx.sql)
  const names = (ids: readonly string[]) => persons.filter((one) => ids.includes(one.id)).map((one) => one.given_name)
  return { emergencies: await asTold(tx, rows, await verdictsInSight(tx.sql), names), asking: null }
}

async function own(tx: FileTransaction): Promise<Emergencies> {
  // What one wrote oneself; nothing of the file is shown.
  tx.showsNothing()
  const { role } = professionalOf(tx)
  const asking = {
    categories: categories.filter((one) => roleCeiling(role, one, tx.hasRegie) !== null),
    isSignInFresh: isFresh(tx.call, 'emergency'),
  }
  return { emergencies: await asTold(tx, await myEmergencies(tx.sql), [], () => []), asking }
}

async function asTold(
  tx: FileTransaction,
  rows: readonly EmergencyRow[],
  verdicts: readonly VerdictRow[],
  names: (ids: readonly string[]) => string[],
): Promise<Emergency[]> {
  const directory = await directoryOf(
    tx.sql,
    rows.map((row) => row.opened_by),
  )
  const now = tx.at.toISOString()
  return rows.map((row) => ({
    ...emergencyOf(row, directory, now),
    about: names(row.subject_ids),
    verdict: verdicts.find((one) => one.item_id === row.id)?.verdict ?? null,
  }))
}

function emergencyOf(row: EmergencyRow, directory: Directory, now: string): Omit<Emergency, 'about' | 'verdict'> {
  const organisation = directory.organisation(row.organisation_id)
  return {
    id: row.id,
    reference: referenceOf(row.id),
    openedBy: directory.account(row.opened_by),
    role: row.role,
    organisation: organisation.name,
    party: partyOf(organisation.kind),
    categories: row.categories,
    reason: row.reason,
    openedAt: row.opened_at,
    untilAt: row.until_at,
    closedAt: row.closed_at,
    isOpen: row.closed_at === null && row.until_at > now,
  }
}

/** What to call it by on the telephone: it says nothing of the family. */
export const referenceOf = (id: string) => `N-${id.slice(0, 8).toUpperCase()}`

/** A family reads it, every role can write it: the least level of a practical matter, with a part of its own. */
const doorOf = (id: string, subjectIds: readonly string[]) =>
  ({ subjectIds, category: 'LOGISTICS', level: 'dates', partId: id, isOwn: false }) as const

function professionalOf({ call: { actor } }: FileTransaction) {
  if (actor.kind !== 'professional') return refuse(refusals.notYours)
  return { organisationId: actor.organisationId, role: actor.role as ProfessionalRole }
}

const fieldError = (field: string, { code, nl, en }: RefusalKind): FieldError => ({ field, code, nl, en })

function refuseUnstated({ hasAcuteDanger, cannotConsent }: NewEmergency): void {
  const missing = [...(hasAcuteDanger ? [] : ['hasAcuteDanger']), ...(cannotConsent ? [] : ['cannotConsent'])]
  if (missing.length === 0) return
  const errors = missing.map((field) => fieldError(field, emergencyRefusals.notStated))
  refuse(emergencyRefusals.notStated, { errors })
}

/** The role table still narrows: an emergency gives nobody another profession. */
function refuseForRole({ categories: wanted }: NewEmergency, role: ProfessionalRole, hasRegie: boolean): void {
  const errors = wanted.flatMap((category, index) =>
    roleCeiling(role, category, hasRegie) === null
      ? [fieldError(`categories/${index}`, emergencyRefusals.notForRole)]
      : [],
  )
  if (errors.length) refuse(emergencyRefusals.notForRole, { errors })
}

async function subjectsOf(tx: FileTransaction, { about, subjectIds }: NewEmergency): Promise<string[]> {
  const people = await peopleOfFile(tx.sql)
  const known = people.filter((one) => about !== 'children' || one.is_child).map((one) => one.subject_id)
  if (about !== 'chosen') return known
  const errors = [fieldError('subjectIds', emergencyRefusals.nobodyChosen)]
  if (subjectIds.length === 0) refuse(emergencyRefusals.nobodyChosen, { errors })
  if (!subjectIds.every((id) => known.includes(id))) refuse(accessRefusals.personUnknown)
  return [...new Set(subjectIds)]
}

interface Asked {
  subjects: readonly string[]
  wanted: readonly Category[]
  role: ProfessionalRole
}

/** decide() is asked for each person and kind; the least level of those people counts. */
async function keysFor(tx: FileTransaction, { subjects, wanted, role }: Asked) {
  const facts = await readFacts(tx.sql, tx.fileId)
  const policy = await regionPolicyOf(tx.sql)
  return [...new Set(wanted)].map((category) => {
    const found = subjects.map((subject) => levelFor(facts, subject, { tx, category, role, policy }))
    const least = Math.min(...found.map((level) => (level === null ? -1 : levels.indexOf(level))))
    const level = levels[least] ?? refuse(emergencyRefusals.denied)
    return { category, level }
  })
}

interface Question {
  tx: FileTransaction
  category: Category
  role: ProfessionalRole
  policy: Awaited<ReturnType<typeof regionPolicyOf>>
}

function levelFor(facts: Facts, subject: string, { tx, category, role, policy }: Question): Level | null {
  const answer = decide(
    {
      at: tx.today,
      policy,
      subject: subjectOf(facts, subject, tx.today),
      deciders: [],
      disclosure: {
        // Of whoever wrote it: the strictest secrecy is asked for, as it is not told who wrote anything.
        sender: 'WIJKTEAM',
        receiver: role,
        purpose: 'COORDINATE_PLAN',
        category,
        acuteDanger: true,
        subjectCannotConsent: true,
      },
    },
    policy.tables,
  )
  return answer.decision === 'allow' && answer.rule === 'D20' ? answer.level : null
}
